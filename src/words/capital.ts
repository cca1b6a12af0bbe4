/** A text with its first letter large, as the language that it is in has it. */
export function capital(text: string, lang = ""): string {
  const [first = ""] = text;
  const large = lang === "" ? first.toUpperCase() : first.toLocaleUpperCase(lang);
  return large + text.slice(first.length);
}

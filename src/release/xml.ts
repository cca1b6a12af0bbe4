/** Characters that XML 1.0 cannot hold: most controls, halves of a pair, and two that are no characters. */
const UNHOLDABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that are looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text that XML 1.0 can hold; what it cannot is U+FFFD in its place. */
export function holdable(text: string): string {
  return text.replace(UNHOLDABLE, "\ufffd");
}

/** How many characters of some texts XML 1.0 cannot hold. */
export function countUnholdable(texts: Iterable<string>): number {
  let n = 0;
  for (const text of texts) n += text.match(UNHOLDABLE)?.length ?? 0;
  return n;
}

/** A text as the content of an element or of an attribute in double quotation marks. */
export function xmlText(text: string): string {
  return holdable(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\t", "&#9;")
    .replaceAll("\n", "&#10;")
    .replaceAll("\r", "&#13;");
}

import { isConvention } from "../conventions/index.ts";
import type { SubjectLabels } from "../model/dataset.ts";
import { conventionText, meaningText } from "./convention-words.ts";
import { between } from "./lists.ts";
import type { Lang } from "./words.ts";

const QUOTES: Readonly<Record<Lang, readonly [string, string]>> = {
  en: ["“", "”"],
  ru: ["«", "»"],
  zh: ["“", "”"],
};

/** What is typed as `status=all`; a comma within a value is followed by no blank. */
const TYPED = /(?<![\w-])([a-z]+(?:-[a-z]+)*)=((?:[!-+\--:<-~]|,(?=[!-~]))*[A-Za-z\d])/g;

/** Something in the quotation marks of a language. */
export function quotedIn(lang: Lang, text: string): string {
  const [open, end] = QUOTES[lang];
  return `${open}${text}${end}`;
}

/** A note with its choices by what they are called and mean in short, for those who read a page or a figure, in place of how they are typed. */
export function choicesNamed(lang: Lang, note: string, labels?: SubjectLabels): string {
  return note.replaceAll(TYPED, (typed, name: string, value: string) =>
    isConvention(name)
      ? quotedIn(
          lang,
          `${conventionText(lang, name).label}${between(lang, ":")}${shortly(name, meaningText(lang, name, value, labels))}`,
        )
      : typed,
  );
}

/** A meaning up to where it goes on to say more; what the study calls its own is whole. */
function shortly(name: string, meaning: string): string {
  if (name === "grouping" || name === "vintage") return meaning;
  return meaning.split(/[,:;](?=\s)|[，：；]/)[0] ?? meaning;
}

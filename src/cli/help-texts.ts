import { commandTexts, formTexts } from "../words/catalogue/help/commands.ts";
import { flagsRu } from "../words/catalogue/help/flags-ru.ts";
import { flagsZh } from "../words/catalogue/help/flags-zh.ts";
import type { Lang } from "../words/words.ts";
import type { Command } from "./command.ts";
import { type FlagName, flagOf } from "./flags.ts";

type Texts = Readonly<Record<string, string>>;

const FLAG_TEXTS: Readonly<Record<"ru" | "zh", Readonly<Record<FlagName, string>> & Texts>> = {
  ru: flagsRu,
  zh: flagsZh,
};

/** What a command does, in a language. */
export function commandText(lang: Lang, { name, says }: Command): string {
  return lang === "en" ? says : own(commandTexts[lang], name, says);
}

/** The form of a command; only words around what is typed are of a language. */
export function formText(lang: Lang, { name, usage }: Command): string {
  return lang === "en" ? usage : own(formTexts[lang], name, usage);
}

/** What a flag is for where a command takes it, in a language. */
export function flagText(lang: Lang, name: FlagName, command: string): string {
  const english = flagOf(name, command).says;
  if (lang === "en") return english;
  const texts = FLAG_TEXTS[lang];
  return own(texts, `${command}.${name}`, own(texts, name, english));
}

function own(texts: Texts, key: string, otherwise: string): string {
  return Object.hasOwn(texts, key) ? (texts[key] ?? otherwise) : otherwise;
}

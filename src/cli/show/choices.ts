import { conventions } from "../../conventions/index.ts";
import { answerWords } from "../../words/catalogue/answer.ts";
import { between } from "../../words/lists.ts";
import { defaultOf, type Holding } from "../../words/methods.ts";
import { say } from "../../words/say.ts";
import { type Lang, word } from "../../words/words.ts";
import type { Screen } from "../screen.ts";

/** The choices an answer was made under, and apart from them those that are not the study's default. */
export function showChoices(
  screen: Screen,
  chosen: Readonly<Record<string, string>>,
  holding: Holding,
  lang: Lang,
): void {
  const named = conventions.filter((c) => Object.hasOwn(chosen, c.name)).map((c) => c.name);
  const isOwn = (name: string) => chosen[name] === defaultOf(name, holding);
  const kept = named.filter(isOwn).map((name) => `${name}\u00a0${chosen[name]}`);
  const changed = named
    .filter((name) => !isOwn(name))
    .map((name) => {
      const own = say(lang, answerWords, "isDefault", { value: defaultOf(name, holding) });
      return `${name}\u00a0${chosen[name]} ${own}`;
    });
  if (changed.length > 0) screen.beside(word(lang, "changed"), `* ${changed.join(", * ")}`, "warn");
  if (kept.length > 0) screen.beside(word(lang, "conventions"), kept.join(between(lang, "、")));
}

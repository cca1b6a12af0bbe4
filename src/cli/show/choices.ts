import { conventions } from "../../conventions/index.ts";
import type { Activities, Subject } from "../../model/dataset.ts";
import type { Screen } from "../screen.ts";
import { type Lang, word } from "../words.ts";

/** What a convention needs of a study to list its values. */
export interface Holding {
  readonly subject: Subject;
  readonly tables: ReadonlyMap<string, Activities>;
}

/** The value that a study uses where a question does not say. */
export function defaultOf(name: string, holding: Holding): string {
  const convention = conventions.find((c) => c.name === name);
  return holding.subject.conventions[name] ?? convention?.values(holding)[0] ?? "";
}

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
    .map((name) => `${name}\u00a0${chosen[name]} (default ${defaultOf(name, holding)})`);
  if (changed.length > 0) screen.beside(word(lang, "changed"), `* ${changed.join(", * ")}`, "warn");
  if (kept.length > 0) screen.beside(word(lang, "conventions"), kept.join(", "));
}

/** The sentences for a methods section. */
export function methodsOf(chosen: Readonly<Record<string, string>>): string {
  return conventions
    .filter((c) => Object.hasOwn(chosen, c.name))
    .map((c) => c.sentence(chosen[c.name] ?? ""))
    .join(" ");
}

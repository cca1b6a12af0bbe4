import type { Answer } from "../model/answer.ts";
import { each } from "../study/dataset.ts";
import { mapOf, textOf } from "../study/plain.ts";
import { decode, type Study } from "../study/study.ts";
import { digits } from "./numbers.ts";
import { type Lang, word } from "./words.ts";

/** What people call the things that a study has ids for. */
export interface Labels {
  /** An actor in the language asked for, else in English, else its id; a group as it is. */
  actor(id: string): string;
  /** Several actors of one cell or list. */
  actors(ids: readonly string[]): string;
  layer(name: string): string;
  /** A coded value: a kind, a service. */
  code(value: string): string;
}

export async function labelsOf(study: Study, lang: Lang): Promise<Labels> {
  const names = new Map<string, string>();
  each(
    await study.sheet("actors", ["id", "name", "names"]),
    ["id", "name", "names"],
    (id = "", name = "", all = "") => {
      names.set(id, nameIn(all, lang) ?? (name === "" ? id : name));
    },
  );
  const codes = lang === "en" ? new Map<string, string>() : await codesOf(study, lang);
  const actor = (id: string) => names.get(id) ?? id;
  return {
    actor,
    actors: (ids) => ids.map(actor).join(", "),
    layer: (name) => word(lang, name === "all" ? "all layers" : name),
    code: (value) => codes.get(value) ?? value,
  };
}

/** A name out of `ru=Казахстан; zh=哈萨克斯坦`. */
export function nameIn(names: string, lang: string): string | null {
  for (const part of names.split(";")) {
    const at = part.indexOf("=");
    if (at > 0 && part.slice(0, at).trim() === lang) return part.slice(at + 1).trim();
  }
  return null;
}

async function codesOf(study: Study, lang: Lang): Promise<ReadonlyMap<string, string>> {
  const file = "codebook.yaml";
  const bytes = await study.files.read(file);
  const out = new Map<string, string>();
  if (bytes === null) return out;
  const { yamlOf } = await import("../study/yaml.ts");
  for (const variable of Object.values(mapOf(yamlOf(file, decode(file, bytes)).data) ?? {})) {
    for (const [code, labels] of Object.entries(mapOf(variable) ?? {})) {
      const label = textOf(mapOf(labels)?.[lang]);
      if (label !== null && !out.has(code)) out.set(code, label);
    }
  }
  return out;
}

/** Names that an answer gives, as people call them; dates, ranges and words pass as they are. */
export function namesText(
  value: string | readonly string[],
  unit: string,
  labels: Labels,
  lang: Lang,
): string {
  if (typeof value === "string") {
    if (["yes or no", "year", "class"].includes(unit)) return word(lang, value);
    return unit === "name" || unit === "names" ? labels.actor(value) : spanText(value, unit, lang);
  }
  return value.length === 0 ? word(lang, "none") : labels.actors(value);
}

/** `2..7` as people write it; an end that is open is said to be. */
function spanText(value: string, unit: string, lang: Lang): string {
  if (unit === "date" || !value.includes("..")) return value.replace("..", "–");
  const [low = "", high = ""] = value.split("..").map((n) => (n === "" ? "" : digits(Number(n), lang)));
  if (high === "") return `${low} or more`;
  return low === "" ? `${high} or less` : `${low}–${high}`;
}

/** Whether an answer is a name, a date or a list and no number. */
export function isNamed(value: Answer["value"]): value is string | readonly string[] {
  return value !== null && typeof value !== "number";
}

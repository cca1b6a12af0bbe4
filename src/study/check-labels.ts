import { meant } from "../model/near.ts";
import { tagWrong } from "./check-cells.ts";
import type { Found } from "./check-found.ts";
import { placeIn } from "./check-settings.ts";
import type { Tables } from "./check-tables.ts";
import { shown } from "./check-text.ts";
import { entriesOf, mapOf, type Plain, textOf } from "./plain.ts";
import type { Study } from "./study.ts";

const PARTS = [
  "title",
  "region",
  "licence",
  "terms",
  "source_terms",
  "groupings",
  "groups",
  "registers",
  "actors",
];

/** Checks `labels` of `study.yaml`: what they name exists, and each label is a text by language. */
export function checkLabels(study: Study, tables: Tables, found: Found): void {
  const labels = mapOf(mapOf(study.yaml.data)?.labels);
  if (labels === null) return;
  const { groupings } = study.subject;
  const warn = (path: readonly string[], message: string, mend: string) =>
    found.warning(placeIn(study, ["labels", ...path]), "unknown-label", message, mend);
  for (const part of Object.keys(labels))
    if (!PARTS.includes(part)) warn([part], `nothing reads ${shown(part)}`, meant(part, PARTS, "delete it"));
  for (const part of ["title", "region", "licence", "terms"])
    checkTexts(study, [part], mapOf(labels[part]), found);
  const registers = new Set(tables.get("transfers")?.cells("register") ?? []);
  const actors = tables.get("actors")?.ids;
  for (const [part, names] of [
    ["groupings", new Set(Object.keys(groupings))],
    ["registers", registers],
    ["actors", new Set(actors?.keys() ?? [])],
  ] as const)
    checkNamed(study, [part], mapOf(labels[part]), names, found);
  const sources = tables.get("sources");
  if (sources?.readable === true)
    checkNamed(study, ["source_terms"], mapOf(labels.source_terms), new Set(sources.cells("terms")), found);
  for (const [grouping, groups] of entriesOf(labels.groups)) {
    const known = Object.hasOwn(groupings, grouping) ? groupings[grouping] : undefined;
    if (known !== undefined)
      checkNamed(study, ["groups", grouping], mapOf(groups), new Set(Object.keys(known)), found);
    else {
      const mend = meant(grouping, Object.keys(groupings), "add the grouping, or delete its labels");
      warn(["groups", grouping], `there is no grouping ${shown(grouping)}`, mend);
    }
  }
}

function checkNamed(
  study: Study,
  path: readonly string[],
  labels: Plain | null,
  names: ReadonlySet<string>,
  found: Found,
): void {
  for (const [name, texts] of entriesOf(labels)) {
    const at = [...path, name];
    if (names.has(name)) checkTexts(study, at, mapOf(texts), found);
    else {
      const mend = meant(name, names, "delete its label");
      const message = `labels ${shown(name)}, which there is not`;
      found.warning(placeIn(study, ["labels", ...at]), "unknown-label", message, mend);
    }
  }
}

function checkTexts(study: Study, path: readonly string[], texts: Plain | null, found: Found): void {
  if (texts === null) return;
  for (const [lang, text] of Object.entries(texts)) {
    const at = placeIn(study, ["labels", ...path, lang]);
    const wrong = tagWrong(lang);
    if (wrong !== null) found.error(at, wrong.code, wrong.message, wrong.mend);
    else if ((textOf(text) ?? "").trim() === "")
      found.warning(at, "unknown-label", `${shown(lang)} is no text`, "write the name in that language");
  }
}

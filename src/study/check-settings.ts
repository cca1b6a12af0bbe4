import { meant } from "../model/near.ts";
import { tagWrong } from "./check-cells.ts";
import type { At, Found } from "./check-found.ts";
import type { Table, Tables } from "./check-tables.ts";
import { shown } from "./check-text.ts";
import { conventionWrong, type KnownConvention } from "./convention-wrong.ts";
import { missingIn } from "./missing-in.ts";
import { entriesOf, listOf, mapOf, textOf, textsOf } from "./plain.ts";
import type { Study } from "./study.ts";
import { names, UNNAMED } from "./subject.ts";

const FILE = "study.yaml";
/** What `study.yaml` may say. */
export const FIELDS: readonly string[] = [
  "title",
  "region",
  "partners",
  "groupings",
  "conventions",
  "struck",
  "languages",
  "licence",
  "publications",
  "bounds",
  "authors",
  // What the study is cited by besides its authors, where no release says it.
  "year",
  "doi",
  "url",
  "description",
  "labels",
  "home",
  "version",
  "release",
  // Written by a release into the study that it hands out.
  "left_out",
];

/** Conventions by name. */
export type Known = ReadonlyMap<string, KnownConvention>;

/** Checks `study.yaml`: the region and its partners are actors, conventions are known ones, publications are sources. */
export function checkSettings(study: Study, tables: Tables, found: Found, known?: Known): void {
  const root = mapOf(study.yaml.data);
  if (root === null) {
    found.error(placeIn(study, []), "no-region", "is empty", "write title, region and partners into it");
    return;
  }
  for (const name of Object.keys(root)) {
    if (FIELDS.includes(name)) continue;
    const mend = meant(name, FIELDS, "delete it, or keep it as a remark");
    found.warning(placeIn(study, [name]), "unknown-setting", `nothing reads ${shown(name)}`, mend);
  }
  const { region, partners } = study.subject;
  if (region.length === 0) {
    const at = placeIn(study, ["region"]);
    found.error(at, "no-region", "names no region", "write region: { name: …, members: [ids of actors] }");
  }
  if (region.length > 0 && study.subject.regionName === UNNAMED)
    found.warning(
      placeIn(study, ["region"]),
      "unnamed-region",
      `the region has no name, so that pages and figures call it ${shown(UNNAMED)}`,
      "write what it is called: region: { name: …, members: [ids of actors] }",
    );
  const actors = tables.get("actors");
  checkMembers(study, ["region", "members"], region, actors, found);
  checkMembers(study, ["partners"], partners, actors, found);
  partners.forEach((id, i) => {
    if (!region.includes(id)) return;
    const mend = "take it out of partners, or out of the region";
    found.error(placeIn(study, ["partners", i]), "partner-of-region", `${id} is of the region`, mend);
  });
  listOf(root.languages).forEach((tag, i) => {
    const wrong = tagWrong(textOf(tag) ?? "");
    if (wrong !== null) found.error(placeIn(study, ["languages", i]), wrong.code, wrong.message, wrong.mend);
  });
  const year = textOf(root.year);
  if (root.year !== undefined && (year === null || !/^\d{4}$/.test(year)))
    found.error(
      placeIn(study, ["year"]),
      "not-a-year",
      `${shown(year ?? "")} is no year`,
      "write it as 2026",
    );
  if (known !== undefined) checkConventions(study, root.conventions, known, found);
  checkVintage(study, tables.get("transfers"), found);
  checkPublications(study, root.publications, tables.get("sources"), found);
}

/** The place of a part of `study.yaml`. */
export function placeIn(study: Study, path: readonly (string | number)[]): At {
  return { file: FILE, ...study.yaml.placeOf(path) };
}

/** Checks that a list of actors names each once, and only such as there are. */
export function checkMembers(
  study: Study,
  path: readonly (string | number)[],
  ids: readonly string[],
  actors: Table | undefined,
  found: Found,
): void {
  ids.forEach((id, i) => {
    const at = placeIn(study, [...path, i]);
    if (ids.indexOf(id) !== i) {
      found.error(at, "counted-twice", `names ${id} twice`, "take one of the two out");
    } else if (actors?.readable === true && !actors.ids.has(id)) {
      const missing = missingIn(actors, id);
      found.error(at, "dangling-reference", missing.message, missing.mend);
    } else if (actors?.present === false) {
      const message = "there is no actors.csv, which study.yaml refers to";
      found.error(
        { file: "actors.csv", row: 0, column: 0 },
        "missing-file",
        message,
        "add the file, or put it back",
      );
    }
  });
}

function checkConventions(study: Study, defaults: unknown, known: Known, found: Found): void {
  for (const [name, value] of entriesOf(defaults)) {
    const at = placeIn(study, ["conventions", name]);
    const convention = known.get(name);
    if (convention === undefined) {
      const mend = meant(name, known.keys(), `write one of ${[...known.keys()].join(", ")}`);
      found.error(at, "unknown-convention", `there is no convention ${shown(name)}`, mend);
      continue;
    }
    const wrong = conventionWrong(name, textOf(value) ?? "", convention);
    if (wrong !== null) found.error(at, "unknown-convention", wrong.message, wrong.mend);
  }
}

/** Warns of a register that no transfer is of, which leaves nothing to be counted. */
function checkVintage(study: Study, transfers: Table | undefined, found: Found): void {
  const { vintage } = study.subject.conventions;
  const registers = transfers?.cells("register") ?? [];
  if (vintage === undefined || vintage === "all" || registers.length === 0) return;
  if (registers.includes(vintage)) return;
  const held = [...new Set(registers)].filter((name) => name !== "");
  const mend = meant(vintage, held, `write one of ${[...held, "all"].join(", ")}`);
  const message = `no transfer is of the register ${shown(vintage)}, so that none counts`;
  found.warning(placeIn(study, ["conventions", "vintage"]), "unknown-convention", message, mend);
}

function checkPublications(study: Study, list: unknown, sources: Table | undefined, found: Found): void {
  const seen = new Set<string>();
  listOf(list).forEach((item, i) => {
    const publication = mapOf(item);
    const at = (...path: (string | number)[]) => placeIn(study, ["publications", i, ...path]);
    const id = textOf(publication?.id);
    if (id === null) {
      found.error(at(), "no-id", "the publication has no id", "give it one that never changes");
    } else if (seen.has(id)) {
      found.error(
        at("id"),
        "duplicate-id",
        `the id ${shown(id)} is another publication's too`,
        "give it another",
      );
    }
    if (id !== null) seen.add(id);
    const named = [
      { path: ["source"], ids: [textOf(publication?.source) ?? ""] },
      { path: ["own"], ids: textsOf(publication?.own) },
      ...entriesOf(publication?.data).map(([key, held]) => {
        const inner = mapOf(held);
        return inner === null
          ? { path: ["data", key], ids: textsOf(held) }
          : { path: ["data", key, "sources"], ids: textsOf(inner.sources) };
      }),
    ];
    for (const { path, ids } of named) {
      ids.forEach((source, k) => {
        if (source === "" || sources?.readable !== true) return;
        if ([...sources.ids.keys()].some((id) => names([source], id))) return;
        const mend = meant(source, sources.ids.keys(), "add it to sources.csv");
        found.error(at(...path, k), "dangling-reference", `${shown(source)} is not in sources.csv`, mend);
      });
    }
  });
}

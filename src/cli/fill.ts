import { fieldsOf, GENERIC_TABLES } from "../sources/generic/fields.ts";
import type { Names } from "../sources/names/names.ts";
import { TABLES } from "../study/schema.ts";
import type { Given } from "./given.ts";
import { meant } from "./given.ts";
import { pairsOf } from "./given-file.ts";
import { UsageError } from "./usage.ts";

/** How somebody whom no list names comes to be known, in a study and before there is one. */
const UNLISTED = {
  study: "add a row for it to actors.csv first",
  new: "make the study without it, add a row for it to its actors.csv, and import the file there with --fill",
};

/**
 * What `--fill` says of all rows, by field.
 * @param into whether there is a study already
 * @throws UsageError for a field that no table has, which would fill nothing, and for somebody whom no list names
 */
export function fillFrom(
  { fill }: Given,
  names: Names,
  into: keyof typeof UNLISTED,
): Readonly<Record<string, string>> {
  const said = pairsOf("fill", fill);
  const fields = fillable();
  for (const [field, text] of Object.entries(said)) {
    const isActor = fields.get(field);
    if (isActor === undefined)
      throw new UsageError(
        `--fill knows no ${JSON.stringify(field)}; ${meant(field, [...fields.keys()], "name a column of the table that the rows become")}`,
      );
    const name = text.trim();
    if (!isActor || name === "" || names.actor(name) !== null || names.find(name) !== null) continue;
    const near = names.suggest(name).map((one) => `${one.name} (${one.id})`);
    const mend = `${near.length === 0 ? "" : `did you mean ${near.join(", ")}? If not, `}${UNLISTED[into]}`;
    throw new UsageError(`--fill ${field}: no actor is called ${JSON.stringify(name)}; ${mend}`);
  }
  return said;
}

/** Every field that a table of a study or of somebody's own has, and whether actors stand in it. */
function fillable(): ReadonlyMap<string, boolean> {
  const columns = Object.values(TABLES).flatMap((table) => Object.entries(table));
  const own = GENERIC_TABLES.flatMap((table) => Object.entries(fieldsOf(table)));
  return new Map([
    ...columns.map(([name, kind]) => [name, kind === "actor" || kind === "actors"] as const),
    ...own.map(([name, { as }]) => [name, as === "actors"] as const),
  ]);
}

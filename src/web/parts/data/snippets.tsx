import { tieLayers } from "../../../layers/index.ts";
import { pandasRead } from "../../../release/scripts/pandas.ts";
import { START } from "../../../views/describe.ts";
import { data as words } from "../../../words/catalogue/data.ts";
import { say } from "../../../words/say.ts";
import type { Here } from "../../here.ts";
import type { Site } from "../../site.ts";
import { tableName } from "../records/naming.ts";

/** A few lines that read the first table of activities that a study has rows of, in R, Python, Stata and Excel; nothing where it has none. */
export function Snippets({ site, here }: { site: Site; here: Here }) {
  const { lang } = here;
  const read = readOf(site);
  if (read === null) return null;
  return (
    <section id="read">
      <h2>{say(lang, words, "read")}</h2>
      <p>{say(lang, words, read.parts ? "readParts" : "readSays", { table: tableName(lang, read.table) })}</p>
      {Object.entries(snippetsOf(read)).map(([name, code]) => (
        <div key={name}>
          <h3>{name}</h3>
          <pre data-copy>
            <code>{code}</code>
          </pre>
        </div>
      ))}
      <h3>Excel</h3>
      <p class="text">{say(lang, words, "excel")}</p>
    </section>
  );
}

/** What the examples read. */
export interface Read {
  readonly table: string;
  /** The column that says when something was; null where there is none. */
  readonly start: string | null;
  /** Whether `participants.csv` says who took part. */
  readonly parts: boolean;
}

function readOf({ tables, participants }: Site): Read | null {
  for (const table of tieLayers.flatMap((layer) => layer.tables)) {
    const rows = tables.get(table) ?? [];
    const [first] = rows;
    if (first === undefined) continue;
    const start = START.find((column) => first.cells[column] !== undefined) ?? null;
    return { table, start, parts: rows.some(({ id }) => participants.has(id)) };
  }
  return null;
}

/** Whether the page of data has examples. */
export function hasSnippets(site: Site): boolean {
  return readOf(site) !== null;
}

/** What is typed in each language: the first year of each row counted, or for whoever takes part in how many rows they have a part. */
export function snippetsOf({ table, start, parts }: Read): Readonly<Record<string, string>> {
  const r = (name: string) =>
    `${name} <- read.csv("${name}.csv", fileEncoding = "UTF-8", colClasses = "character", na.strings = "")`;
  const stata = (name: string) =>
    `import delimited "${name}.csv", varnames(1) stringcols(_all) encoding("utf-8") clear`;
  const lines = (all: readonly (string | false)[]) => all.filter((line) => line !== false).join("\n");
  const of = parts ? "both" : table;
  return {
    R: lines([
      r(table),
      parts && r("participants"),
      parts &&
        `both <- merge(${table}, participants, by.x = "id", by.y = "activity", suffixes = c("", ".participant"))`,
      parts && `both <- both[!duplicated(both[c("id", "actor")]), ]`,
      countIn(
        parts && `${of}$actor`,
        start !== null && `substr(${of}$${start}, 1, 4)`,
        (...cells) => `table(${cells.join(", ")})`,
      ),
    ]),
    Python: lines([
      "import pandas",
      `${table} = ${pandasRead(`${table}.csv`)}`,
      parts && `participants = ${pandasRead("participants.csv")}`,
      parts &&
        `both = ${table}.merge(participants, left_on="id", right_on="activity", suffixes=("", "_participant"))`,
      parts && `both = both.drop_duplicates(["id", "actor"])`,
      countIn(parts && `${of}["actor"]`, start !== null && `${of}["${start}"].str[:4]`, (first, second) =>
        second === undefined
          ? `${first}.value_counts().sort_index()`
          : `pandas.crosstab(${first}, ${second})`,
      ),
    ]),
    Stata: lines([
      parts && stata("participants"),
      parts && "rename (source note) (source_participant note_participant)",
      parts && "rename activity id",
      parts && "tempfile participants",
      parts && "save `participants'",
      stata(table),
      parts && "merge 1:m id using `participants', keep(match) nogenerate",
      parts && "duplicates drop id actor, force",
      start !== null && `generate year = substr(${start}, 1, 4)`,
      countIn(parts && "actor", start !== null && "year", (...names) => `tabulate ${names.join(" ")}`),
    ]),
  };
}

/** The line that counts by those of two things that there are; none where there is neither. */
function countIn(
  actor: string | false,
  year: string | false,
  line: (first: string, second?: string) => string,
): string | false {
  const [first, second] = [actor, year].filter((one) => one !== false);
  return first === undefined ? false : second === undefined ? line(first) : line(first, second);
}

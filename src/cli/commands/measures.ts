import { conventions } from "../../conventions/index.ts";
import type { Measure } from "../../measures/measure.ts";
import { tableOf } from "../../measures/table.ts";
import { measures } from "../../questions/measures.ts";
import { checkValue } from "../../questions/plan.ts";
import type { Call, Run } from "../command.ts";
import { pairsOf } from "../given-file.ts";
import { named } from "../named.ts";
import { type OnFile, onFile } from "../on-file.ts";
import type { Screen } from "../screen.ts";
import { familiesOf } from "../show/families.ts";
import { UsageError } from "../usage.ts";
import { type Lang, word } from "../words.ts";

/** `measures`: what can be asked, by family; with a file, a measure of a plain table. */
export const run: Run = async (call) => {
  const { names, given, screen, lang } = call;
  const one = names[0] === undefined ? null : named(measures, names[0], "measure");
  if (given.on !== undefined) return valueOfFile(call, one, given.on);
  const idle = (["of", "set", "sheet", "encoding"] as const).find((flag) => given[flag] !== undefined);
  if (idle !== undefined) throw new UsageError(`--${idle} goes with --on FILE`);
  if (given.json === true) screen.data(one === null ? measures.map(plain) : plain(one));
  else if (one !== null) showMeasure(screen, one);
  else showAll(screen, lang);
  return 0;
};

async function valueOfFile({ given, screen }: Call, measure: Measure | null, path: string): Promise<number> {
  if (measure === null) throw new UsageError("which measure? measures NAME --on FILE; measures lists them");
  const chosen = choicesOf(measure, pairsOf("set", given.set));
  const { reading, each } = await onFile(measure, path, chosen, given, screen);
  const { value, why, low = null, high = null, notes } = reading;
  if (given.json === true)
    screen.data({
      measure: measure.name,
      value,
      why,
      low,
      high,
      ...(reading.spread === undefined ? {} : { spread: reading.spread }),
      ...(notes === undefined ? {} : { notes }),
      ...(each === null ? {} : { each }),
    });
  else showValue(screen, measure, { reading, each }, given.of);
  return 0;
}

/** @throws UsageError for a choice that the measure does not look at, or that cannot be */
function choicesOf(
  measure: Measure,
  given: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  for (const [name, value] of Object.entries(given)) {
    const convention = named(conventions, name, "convention");
    const uses = measure.uses ?? [];
    if (!uses.includes(name))
      throw new UsageError(
        `${measure.name} on a table does not depend on ${name}${uses.length === 0 ? "" : `; it does on ${uses.join(", ")}`}`,
      );
    if (RECORDS.includes(name))
      throw new UsageError(
        `${name} is of the records of a study: ask ${measure.name} --set ${name}=${value}`,
      );
    checkValue(convention, value, convention.values({ subject: NO_STUDY, tables: new Map() }));
  }
  return given;
}

/** Choices that say how records are drawn again, of which a table of sums has none. */
const RECORDS: readonly string[] = ["spread", "resampling-unit"];

const NO_STUDY = {
  title: "",
  regionName: "",
  region: [],
  partners: [],
  groupings: {},
  conventions: {},
  struck: [],
};

function showValue(
  screen: Screen,
  measure: Measure,
  { reading, each }: OnFile,
  of: string | undefined,
): void {
  const { value, why, low, high, spread, notes = [] } = reading;
  screen.say({ text: measure.name, style: "strong" }, `   ${value === null ? "no value" : text(value)}`);
  if (each !== null) screen.beside("of", of ?? each[0]?.name ?? "");
  if (value === null) screen.beside("why", why ?? "");
  else if (typeof value === "number" && (low !== value || high !== value)) {
    const ends = [low, high].map((end) => (typeof end === "number" ? text(end) : "open"));
    if (typeof low === "number" || typeof high === "number")
      screen.beside(spread ?? "bounds", ends.join(" to "));
  }
  for (const note of notes) screen.beside(note === notes[0] ? "note" : "", note);
  if (each === null) return;
  screen.say("");
  screen.table(
    [{ head: "actor" }, { head: measure.unit, right: true }],
    each.map((said) => [said.name, said.value === null ? "–" : text(said.value)]),
  );
}

function text(value: number | string | readonly string[]): string {
  if (typeof value === "number") return String(Number(value.toPrecision(6)));
  return typeof value === "string" ? value : value.join(", ");
}

function showAll(screen: Screen, lang: Lang): void {
  for (const { title, measures: those } of familiesOf(measures)) {
    screen.say({ text: title, style: "strong" });
    screen.table(
      [{ head: "" }, { head: "", wrap: true }],
      those.map((m) => [{ text: m.name, style: "key" }, m.says]),
      2,
    );
    screen.say("");
  }
  screen.hint(`${word(lang, "next")}: multivector measures NAME [--on FILE, a table of your own]`);
}

/** A measure without the functions that compute it. */
function plain({ of: _, each: __, ...measure }: Measure): Omit<Measure, "of" | "each"> {
  return measure;
}

function showMeasure(screen: Screen, m: Measure): void {
  screen.say({ text: m.name, style: "strong" }, `   ${m.title}`);
  screen.prose(m.says);
  screen.say("");
  screen.beside("formula", m.formula);
  screen.beside("unit", m.unit);
  screen.beside("range", m.range);
  for (const reason of m.nulls) screen.beside(reason === m.nulls[0] ? "no value" : "", reason);
  for (const name of m.uses ?? []) screen.beside(name === m.uses?.[0] ? "choices" : "", name);
  screen.beside("after", m.cites);
  screen.beside("example", m.example);
  const [heading = "", ...rows] = m.rows ?? [];
  if (rows.length === 0) return;
  const columns = heading.split(",");
  screen.say("");
  screen.table(
    columns.map((head) => ({ head })),
    tableOf([heading, ...rows]).map((row) => columns.map((column) => row[column] ?? "")),
    13,
  );
  screen.say("");
  screen.beside("gives", String(m.gives));
  screen.hint(`such a file: multivector measures ${m.name} --on FILE`);
}

import { conventions } from "../../conventions/index.ts";
import type { Measure } from "../../measures/measure.ts";
import { tableOf } from "../../measures/table.ts";
import { NO_SUBJECT } from "../../model/dataset.ts";
import { measureNamed } from "../../questions/measure-named.ts";
import { measures } from "../../questions/measures.ts";
import { checkValue } from "../../questions/plan.ts";
import { familiesOf } from "../../views/families.ts";
import { between, bracketed } from "../../words/lists.ts";
import { saysText, titleText } from "../../words/measure-words.ts";
import { methodText } from "../../words/method-texts.ts";
import { type Lang, word } from "../../words/words.ts";
import type { Call, Run } from "../command.ts";
import { pairsOf } from "../given-file.ts";
import { named } from "../named.ts";
import { onFile } from "../on-file.ts";
import type { Screen } from "../screen.ts";
import { measuresWith } from "../show/found-measures.ts";
import { hintNext } from "../show/hint-next.ts";
import { showOnFile } from "../show/on-file.ts";
import { UsageError } from "../usage.ts";

/** `measures`: what can be asked, by family; with a file, a measure of a plain table. */
export const run: Run = async (call) => {
  const { names, given, screen, lang } = call;
  const one = measures.find((m) => m.name === names[0]) ?? null;
  if (given.on !== undefined)
    return valueOfFile(call, names[0] === undefined ? null : (one ?? measureNamed(names[0])), given.on);
  const idle = (["columns", "of", "set", "sheet", "encoding"] as const).find(
    (flag) => given[flag] !== undefined,
  );
  if (idle !== undefined) throw new UsageError(`--${idle} goes with --on FILE`);
  if (one !== null) {
    if (given.json === true) screen.data(plain(one));
    else showMeasure(screen, one, lang);
    return 0;
  }
  const shown = names[0] === undefined ? measures : measuresWith(measures, names[0], lang);
  if (shown.length === 0) measureNamed(names[0] ?? "");
  if (given.json === true) screen.data(shown.map(plain));
  else if (names[0] !== undefined) showFound(screen, shown, names[0], lang);
  else showAll(screen, lang);
  return 0;
};

function showFound(screen: Screen, found: readonly Measure[], typed: string, lang: Lang): void {
  screen.say(`${found.length} of ${measures.length} measures have `, { text: typed, style: "strong" });
  screen.say("");
  screen.table(
    [{ head: "" }, { head: "", wrap: true }],
    found.map((m) => [{ text: m.name, style: "key" }, saysOf(m, lang)]),
    2,
  );
  screen.hint("multivector measures NAME tells more of one");
}

async function valueOfFile(call: Call, measure: Measure | null, path: string): Promise<number> {
  if (measure === null) throw new UsageError("which measure? measures NAME --on FILE; measures lists them");
  const { given, screen } = call;
  const chosen = choicesOf(measure, pairsOf("set", given.set));
  const { reading, each, read } = await onFile(measure, path, chosen, call);
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
      read,
      ...(each === null ? {} : { each }),
    });
  else showOnFile(screen, measure, { reading, each, read }, given.of);
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
    checkValue(convention, value, convention.values({ subject: NO_SUBJECT, tables: new Map() }));
  }
  return given;
}

/** Choices that say how records are drawn again, of which a table of sums has none. */
const RECORDS: readonly string[] = ["spread", "resampling-unit"];

function showAll(screen: Screen, lang: Lang): void {
  for (const { title, measures: those } of familiesOf(measures)) {
    screen.say({ text: word(lang, title), style: "strong" });
    screen.table(
      [{ head: "" }, { head: "", wrap: true }],
      those.map((m) => [{ text: m.name, style: "key" }, saysOf(m, lang)]),
      2,
    );
    screen.say("");
  }
  hintNext(screen, lang, "multivector measures NAME [--on FILE, a table of your own]");
}

/** A measure without the functions that compute it. */
function plain({ of: _, each: __, ...measure }: Measure): Omit<Measure, "of" | "each"> {
  return measure;
}

/** What a measure says; in another language after its title, which its name does not give there. */
function saysOf(m: Measure, lang: Lang): string {
  if (lang === "en") return m.says;
  return `${titleText(lang, m.name)}${lang === "zh" ? "：" : ". "}${saysText(lang, m.name)}`;
}

function showMeasure(screen: Screen, m: Measure, lang: Lang): void {
  screen.say({ text: m.name, style: "strong" }, `   ${titleText(lang, m.name)}`);
  screen.prose(saysText(lang, m.name));
  screen.say("");
  screen.beside(word(lang, "formula"), methodText(lang, m.formula).text);
  screen.beside(word(lang, "unit"), methodText(lang, m.unit).text);
  screen.beside(word(lang, "range"), methodText(lang, m.range).text);
  for (const reason of m.nulls)
    screen.beside(reason === m.nulls[0] ? word(lang, "no value") : "", reasonIn(reason, lang));
  for (const name of m.uses ?? []) screen.beside(name === m.uses?.[0] ? word(lang, "choices") : "", name);
  screen.beside(word(lang, "after"), m.cites);
  screen.beside(word(lang, "example"), methodText(lang, m.example).text);
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
  screen.beside(word(lang, "gives"), methodText(lang, String(m.gives)).text);
  screen.hint(`${word(lang, "such a file")}${between(lang, ":")}multivector measures ${m.name} --on FILE`);
}

/** A reason for no value; in another language its kind in words before when it is so. */
function reasonIn(reason: string, lang: Lang): string {
  const at = reason.indexOf(": ");
  if (lang === "en" || at < 0) return reason;
  const kind = reason.slice(0, at);
  const when = methodText(lang, reason.slice(at + 2)).text;
  return `${word(lang, kind)}${bracketed(lang, kind)}${between(lang, ":")}${when}`;
}

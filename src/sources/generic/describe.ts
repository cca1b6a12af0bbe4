import type { Period } from "../../model/period.ts";
import { cleaned } from "../cells/clean.ts";
import { dateStyleOf, edtfOf } from "../cells/dates.ts";
import { quantityOf } from "../cells/quantities.ts";
import { slugOf } from "../cells/slug.ts";
import type { Names } from "../names/names.ts";
import type { Label } from "../source.ts";
import { type Assigned, type styleOf, unknownCodes, yearCells } from "./assign.ts";
import { yearsIn } from "./cells.ts";
import { type Facts, shareOf } from "./facts.ts";
import { fieldsOf } from "./fields.ts";
import type { ColumnMapping, Home, Mapping } from "./mapping.ts";
import { peopleIn } from "./people.ts";
import type { Guess } from "./seen.ts";
import { timeOf } from "./times.ts";
import { countedIn, multiplied } from "./units.ts";
import { meaningsOf } from "./words.ts";

/** The columns of a mapping as they were assigned; a column of no field is named and left out. */
export function columnsOf(guess: Guess, facts: readonly Facts[]): readonly ColumnMapping[] {
  const fields = fieldsOf(guess.table);
  const together = new Set(guess.wide.flatMap((w) => w.wide.headings));
  return facts.flatMap((f) => {
    if (together.has(f.heading)) return [];
    const to = guess.assigned.get(f.heading)?.field ?? null;
    return [columnOf(f, to, fields[to ?? ""]?.as ?? "text")];
  });
}

/** A column as a field, with what its cells need to be read. */
export function columnOf(f: Facts, to: string | null, as: ColumnMapping["as"]): ColumnMapping {
  const parted = as === "actors" && f.separators.length > 0;
  const counted =
    as === "quantity" || as === "number" ? countedIn(`${f.heading} ${f.unit}`) : { times: 1, unit: "" };
  const money = to?.startsWith("money") ?? false;
  const unit = money === (counted.unit !== "persons") ? counted.unit : "";
  return {
    heading: f.heading,
    to,
    as,
    ...(parted ? { separators: f.separators } : {}),
    ...(f.missing.length > 0 ? { missing: f.missing } : {}),
    ...(counted.times === 1 || to === "tiv" ? {} : { times: counted.times }),
    ...(unit === "" ? {} : { unit }),
  };
}

/** Codes of variables that the codebook does not have at all, made of the words of the file. */
export function codesFor(guess: Guess, facts: readonly Facts[], home: Home): Mapping["codes"] {
  const fields = fieldsOf(guess.table);
  const out: Record<string, Record<string, Label>> = {};
  for (const f of facts) {
    const field = fields[guess.assigned.get(f.heading)?.field ?? ""];
    if (field?.variable === undefined || field.variable in home.codes) continue;
    out[field.variable] = newCodes(unknownCodes(f, field, home));
  }
  return out;
}

/** Codes made of words, with the word itself as label until somebody translates it. */
export function newCodes(words: readonly string[]): Record<string, Label> {
  const out: Record<string, Label> = {};
  for (const word of words) out[slugOf(word) || word] = { en: word, ru: word, zh: word };
  return out;
}

/** Why a column is what it is proposed to be, with counts. */
export function evidenceOf(f: Facts, guess: Guess, style: ReturnType<typeof styleOf>, home: Home): string {
  const together = guess.wide.find((w) => w.wide.headings.includes(f.heading));
  if (together !== undefined) return together.evidence;
  const assigned = guess.assigned.get(f.heading);
  if (assigned === undefined) return leftOut(f, guess);
  const field = fieldsOf(guess.table)[assigned.field];
  const by = TOLD[assigned.by];
  const none =
    f.missing.length === 0
      ? ""
      : `; ${f.missing.map((m) => JSON.stringify(m)).join(", ")} stands for nothing known`;
  const beside = assigned.beside === undefined ? "" : `; is taken where ${assigned.beside} says less`;
  return `${by}; ${countsOf(f, field?.as ?? "text", assigned.field, guess, style, home)}${beside}${none}`;
}

const TOLD: Readonly<Record<Assigned["by"], string>> = {
  heading: "told by its heading",
  cells: "told by its cells, not by its heading",
  answer: "as it was answered",
};

/** A few cells as they would be read. */
export function previewOf(
  f: Facts,
  guess: Guess,
  mapping: Mapping,
  names: Names,
  days: (cell: string) => ReadonlySet<string>,
): readonly string[] {
  const assigned = guess.assigned.get(f.heading)?.field;
  const field = fieldsOf(guess.table)[assigned ?? ""];
  const cells = [...f.values.keys()];
  return tellingOf(cells, f, field?.as)
    .slice(0, 3)
    .map((cell) => {
      const text = cleaned(cell).text;
      const read =
        field?.as === "actors"
          ? [...new Set([...days(text)].map((day) => actorsAs(text, f, names, timeOf(day))))].join(" / ")
          : readAs(
              text,
              field?.as ?? "text",
              mapping,
              columnOf(f, assigned ?? null, field?.as ?? "text").times,
            );
      return read === cell ? cell : `${cell} → ${read}`;
    });
}

/** Cells with those first that say most of how a column is read: the longest lists of actors, and days that could be read both ways. */
function tellingOf(cells: readonly string[], { style }: Facts, as: string | undefined): readonly string[] {
  if (as === "actors") return cells.toSorted((a, b) => b.length - a.length);
  if (as !== "date" || style.undecided === 0) return cells;
  const doubtful = new Set(cells.filter((cell) => dateStyleOf([cell]).undecided > 0));
  return [...doubtful, ...cells.filter((cell) => !doubtful.has(cell))];
}

function countsOf(
  f: Facts,
  as: string,
  to: string,
  guess: Guess,
  style: ReturnType<typeof styleOf>,
  home: Home,
): string {
  if (as === "date" || as === "year") {
    const proof =
      style.style === "month-first" || style.style === "day-first"
        ? `; ${(style.style === "month-first" ? style.monthFirst : style.dayFirst).toLocaleString("en")} dates prove ${style.style.replace("-", " ")}, none contradicts`
        : style.monthFirst > 0 && style.dayFirst > 0
          ? `; ${style.monthFirst} dates prove month first and ${style.dayFirst} day first`
          : "";
    const open = f.style.undecided > 0 ? `; ${f.style.undecided} could be read both ways` : "";
    return `${as === "year" ? yearCells(f) : f.dates} of ${f.filled} cells are dates${proof}${open}`;
  }
  if (as === "quantity" || as === "number") {
    const { times, unit } = columnOf(f, to, as === "number" ? "number" : "quantity");
    const scale =
      times === undefined
        ? ""
        : `; each is multiplied by ${times.toLocaleString("en")}, unless its cell says a scale itself`;
    return `${f.numbers} of ${f.filled} cells are numbers${scale}${unit === undefined ? "" : `; they count ${unit}`}`;
  }
  if (as === "actors") {
    const rest = f.unmatched.length === 0 ? "" : `; unmatched: ${f.unmatched.slice(0, 8).join(", ")}`;
    return `${percent(shareOf(f, f.lists))} of the cells are actors${rest}`;
  }
  if (as === "code" || as === "codes") {
    const field = fieldsOf(guess.table)[to];
    const unknown = field === undefined ? [] : unknownCodes(f, field, home);
    const all = Math.max(f.values.size, unknown.length);
    const rest = unknown.length === 0 ? "" : `; not in the codebook: ${unknown.slice(0, 8).join(", ")}`;
    return `values fit ${field?.variable} ${all - unknown.length} of ${all}${rest}`;
  }
  if (as === "source") {
    const ids = [...f.values].reduce((n, [text, count]) => (home.sources.has(text) ? n + count : n), 0);
    const kept =
      "what is no id of sources.csv is kept as locator of its row, whose source is the file itself";
    return `${ids} of ${f.filled} cells are ids of sources.csv${ids === f.filled ? "" : `; ${kept}`}`;
  }
  if (as === "url") return `${f.urls} of ${f.filled} cells are addresses`;
  return `${f.filled} cells are filled, ${f.values.size} differ`;
}

function leftOut(f: Facts, guess: Guess): string {
  if (f.filled === 0) return "is blank throughout: left out";
  if (f.running) return "counts the rows: not taken as an id, since it changes when rows move";
  const fields = fieldsOf(guess.table);
  const meant = meaningsOf(f.heading).find((m) => m.field in fields);
  const taken = [...guess.assigned].find(([, a]) => a.field === meant?.field)?.[0];
  if (meant !== undefined && taken !== undefined)
    return `could be ${meant.field}, which is taken from ${taken}: left out`;
  if (meant?.field === "id")
    return `is headed as id, but only ${f.values.size} of its ${f.filled} cells differ: left out`;
  if (meant !== undefined) return `is headed as ${meant.field}, but its cells are none: left out`;
  return `no field of ${guess.table} is meant by it: left out`;
}

function readAs(cell: string, as: string, mapping: Mapping, times = 1): string {
  if (as === "date" || as === "year") {
    const date = (text: string) => edtfOf(text, mapping.dates);
    return date(cell) ?? (as === "year" ? yearsIn(cell, date) : null) ?? "?";
  }
  if (as === "quantity" || as === "number") {
    const said = quantityOf(cell, mapping.decimal);
    if (said === null) return "?";
    const q = multiplied(said, times);
    return q.best !== null ? String(q.best) : `${q.low ?? ""}..${q.high ?? ""}`;
  }
  return cell;
}

function actorsAs(cell: string, f: Facts, names: Names, on: Period | null): string {
  const { found, unknown } = peopleIn(cell, f.separators, (name) => names.find(name, on));
  return [...found.map((p) => p.actor.id), ...unknown.map((u) => `${u}?`)].join(" | ");
}

function percent(share: number): string {
  return `${Math.floor(share * 100)} %`;
}

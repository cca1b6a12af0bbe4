import { firstFew } from "../../model/first-few.ts";
import { cleaned } from "../cells/clean.ts";
import { quantityOf } from "../cells/quantities.ts";
import { type styleOf, unknownCodes } from "./assign.ts";
import { type Facts, shareOf, THREES } from "./facts.ts";
import { fieldsOf, neededIn } from "./fields.ts";
import type { Question } from "./proposal.ts";
import type { Guess, Seen } from "./seen.ts";
import { countedIn, currencyOf } from "./units.ts";
import { meaningsOf } from "./words.ts";

/** What only the owner of a file knows: asked once, and kept in the mapping. */
export function questionsOf(
  guess: Guess,
  seen: Seen,
  style: ReturnType<typeof styleOf>,
  rivals: readonly string[],
): readonly Question[] {
  return [
    ...tableQuestion(guess, rivals),
    ...dateQuestion(style),
    ...yearQuestion(guess),
    ...decimalQuestion(guess, seen),
    ...organiserQuestion(guess, seen),
    ...directionQuestions(guess, seen),
    ...currencyQuestion(guess, seen),
    ...codesQuestion(guess, seen),
    ...idQuestion(guess, seen),
  ];
}

/** What parts decimals, where the cells tell. */
export function decimalOf(facts: readonly Facts[]): "." | "," | null {
  const commas = facts.reduce((n, f) => n + f.commas, 0);
  const points = facts.reduce((n, f) => n + f.points, 0);
  if (commas > 0 && points > 0) return null;
  return commas > 0 ? "," : points > 0 ? "." : null;
}

/** From whom and to whom the rows of a table go. */
export function directionOf(table: string): readonly string[] {
  return DIRECTIONS[table] ?? [];
}

const DIRECTIONS: Readonly<Record<string, readonly string[]>> = {
  transfers: ["supplier", "recipient"],
  technology: ["supplier", "recipient"],
  training: ["provider", "recipient"],
  assistance: ["provider", "recipient"],
  facilities: ["operator", "host"],
};

function tableQuestion({ table }: Guess, rivals: readonly string[]): readonly Question[] {
  if (rivals.length === 0) return [];
  const choices = [table, ...rivals].map((value) => ({ value, says: `each row is of ${value}` }));
  return [{ id: "table", text: "what is a row of this table?", choices, otherwise: null }];
}

function dateQuestion(style: ReturnType<typeof styleOf>): readonly Question[] {
  if (style.undecided === 0 || style.style !== null) return [];
  const why =
    style.monthFirst > 0
      ? `${style.monthFirst} dates prove that the month comes first and ${style.dayFirst} that the day does`
      : `days that can be read in two ways: ${style.undecided}, and no date decides`;
  const choices = [
    { value: "day-first", says: "3/4/2018 is 3 April" },
    { value: "month-first", says: "3/4/2018 is 4 March" },
  ];
  return [{ id: "date-style", text: `which comes first in a date? ${why}`, choices, otherwise: null }];
}

/** A heading that says no more of a deal's year than that it is one. */
const BARE_YEAR = /^(?:years?|dates?|год|дата|年|年份|日期)$/iu;

/** The headings of a mapping that may be of the order or of the delivery. */
export function bareYears(columns: Iterable<readonly [string, string | null]>): readonly string[] {
  return [...columns]
    .filter(
      ([heading, to]) => (to === "order_year" || to === "delivery_year") && BARE_YEAR.test(heading.trim()),
    )
    .map(([heading]) => heading);
}

function yearQuestion({ table, assigned }: Guess): readonly Question[] {
  if (table !== "transfers") return [];
  const bare = bareYears([...assigned].map(([heading, { field }]) => [heading, field] as const));
  if (bare.length === 0) return [];
  const choices = [
    { value: "delivery", says: "the year in which it was delivered" },
    { value: "order", says: "the year in which it was ordered" },
  ];
  return [{ id: "year", text: `what year is in the column ${bare.join(", ")}?`, choices, otherwise: null }];
}

/** The first such number of some columns, with its row and column. */
function doubtfulIn(headings: ReadonlySet<string>, { sheets, headings: all }: Seen["layout"]) {
  for (const { grid, first, at } of sheets) {
    const sheet = sheets.length > 1 ? `sheet ${grid.name}, ` : "";
    for (let r = first; r < grid.rows.length; r++)
      for (const [i, heading] of all.entries()) {
        const cell = cleaned(grid.rows[r]?.[at[i] ?? -1] ?? "").text;
        if (headings.has(heading) && THREES.test(cell))
          return { cell, where: `in ${sheet}row ${grid.lines[r] ?? r + 1} of ${heading}` };
      }
  }
  return { cell: "1.200", where: "" };
}

/** What a cell becomes where a sign parts decimals. */
function readBy(cell: string, decimal: "." | ","): string {
  const read = quantityOf(cell, decimal);
  const number = read?.best ?? read?.low ?? read?.high ?? null;
  return `${JSON.stringify(cell)} is ${number ?? "no number"}`;
}

function decimalQuestion(guess: Guess, { facts, document, layout }: Seen): readonly Question[] {
  const fields = fieldsOf(guess.table);
  const numeric = facts.filter((f) => {
    const as = fields[guess.assigned.get(f.heading)?.field ?? ""]?.as;
    return (
      as === "quantity" ||
      as === "number" ||
      guess.wide.some((w) => w.wide.to === "deliveries" && w.wide.headings.includes(f.heading))
    );
  });
  const threes = numeric.reduce((n, f) => n + f.threes, 0);
  const pointed = numeric.some((f) => [...f.values.keys()].some((v) => /^\D*\d{1,3}\.\d{3}\D*$/.test(v)));
  if (threes === 0 || decimalOf(numeric) !== null || !(pointed || document.delimiter === ";")) return [];
  const { cell, where } = doubtfulIn(new Set(numeric.map((f) => f.heading)), layout);
  const choices = [
    { value: "point", says: readBy(cell, ".") },
    { value: "comma", says: readBy(cell, ",") },
  ];
  return [
    {
      id: "decimal",
      text: `what parts decimals? Numbers that can be read in two ways: ${threes}, such as ${JSON.stringify(cell)} ${where}`,
      choices,
      otherwise: null,
    },
  ];
}

function organiserQuestion(guess: Guess, { facts }: Seen): readonly Question[] {
  const fields = new Set([...guess.assigned.values()].map((a) => a.field));
  const takesPart = fields.has("participants") || guess.wide.some((w) => w.wide.to === "participants");
  if (!("organiser" in fieldsOf(guess.table)) || fields.has("organiser") || !takesPart) return [];
  const choices = [
    { value: "none", says: "nobody: the file does not say" },
    { value: "first-participant", says: "whoever is named first" },
    ...(fields.has("host") ? [{ value: "host", says: "the host" }] : []),
    ...freeActors(guess, facts).map((f) => ({
      value: `column:${f.heading}`,
      says: `whoever stands in ${f.heading}`,
    })),
  ];
  return [{ id: "organiser", text: "who organises the exercise?", choices, otherwise: "none" }];
}

function directionQuestions(guess: Guess, { facts }: Seen): readonly Question[] {
  const fields = new Set([...guess.assigned.values()].map((a) => a.field));
  const lacking = directionOf(guess.table).filter((field) => !fields.has(field));
  const free = freeActors(guess, facts);
  const alone = neededIn(guess.table).filter((any) => any.length === 1);
  const columns = free.map((f) => ({
    value: `column:${f.heading}`,
    says: `${f.heading}: ${[...f.values.keys()].slice(0, 3).join(", ")}`,
  }));
  return lacking.map((field) => ({
    id: field,
    text: free.length > 0 ? `which column is the ${field}?` : `who is the ${field} of all rows?`,
    choices: [
      ...columns,
      ...(alone.some((any) => any[0] === field)
        ? []
        : [{ value: "none", says: "nobody: the file does not say" }]),
    ],
    free: true,
    otherwise: null,
  }));
}

function currencyQuestion(guess: Guess, { facts }: Seen): readonly Question[] {
  const fields = [...guess.assigned.values()].map((a) => a.field);
  const money = facts.filter((f) => guess.assigned.get(f.heading)?.field.startsWith("money"));
  const told = (f: Facts) =>
    countedIn(`${f.heading} ${f.unit}`).unit !== "" ||
    [...f.values.keys()].every((v) => currencyOf(v) !== "");
  if (fields.includes("currency") || money.every(told)) return [];
  const choices = [{ value: "USD", says: "dollars of the United States" }];
  const text = `in which currency is ${money.map((f) => f.heading).join(", ")}?`;
  return [{ id: "currency", text, choices, free: true, otherwise: null }];
}

function codesQuestion(guess: Guess, seen: Seen): readonly Question[] {
  const { facts, home } = seen;
  const fields = fieldsOf(guess.table);
  const words = facts.flatMap((f) => {
    const field = fields[guess.assigned.get(f.heading)?.field ?? ""];
    if (field?.variable === undefined || !(field.variable in home.codes)) return [];
    return unknownCodes(f, field, home).map((word) => `${word} (${f.heading})`);
  });
  if (words.length === 0) return [];
  const most = facts.some((f) => lost(f, guess, seen) > f.filled / 2);
  const choices = [
    { value: "refuse", says: "refuse the rows that have them, until the mapping says what they mean" },
    { value: "add", says: "add them to the codebook" },
    { value: "leave", says: "leave these cells blank" },
  ];
  const shown = firstFew(words, 12);
  return [
    {
      id: "new-codes",
      text: `what of values that the codebook lacks: ${shown}?`,
      choices,
      otherwise: most ? null : "refuse",
      costs: true,
    },
  ];
}

/** A column that counts the rows is an id only where its owner keeps the number with the row. */
function idQuestion(guess: Guess, { facts }: Seen): readonly Question[] {
  const { assigned } = guess;
  if ([...assigned.values()].some(({ field }) => field === "id")) return [];
  const counts = facts.filter((f) => f.running && f.unique && !assigned.has(f.heading) && isNumbering(f));
  if (counts.length === 0) return [];
  const choices = [
    { value: "none", says: "no: they change when rows move" },
    ...counts.map(({ heading }) => ({
      value: `column:${heading}`,
      says: `yes, those of ${heading}: each stays with its row when others are added or moved`,
    })),
  ];
  return [{ id: "id", text: "are the numbers of the rows their ids?", choices, otherwise: "none" }];
}

function isNumbering({ heading }: Facts): boolean {
  return meaningsOf(heading).some(({ field }) => field === "id" || field === "index");
}

/** Cells of a column that would cost their row, since the codebook lacks their value. */
function lost(f: Facts, guess: Guess, { home }: Seen): number {
  const field = fieldsOf(guess.table)[guess.assigned.get(f.heading)?.field ?? ""];
  if (field?.variable === undefined || !(field.variable in home.codes)) return 0;
  const unknown = new Set(unknownCodes(f, field, home));
  return [...f.values].reduce((n, [text, count]) => (unknown.has(text) ? n + count : n), 0);
}

/** Columns of single actors that are nothing yet. */
function freeActors(guess: Guess, facts: readonly Facts[]): readonly Facts[] {
  const together = new Set(guess.wide.flatMap((w) => w.wide.headings));
  return facts.filter(
    (f) =>
      !guess.assigned.has(f.heading) &&
      !together.has(f.heading) &&
      f.filled > 0 &&
      shareOf(f, f.lists) >= 0.6,
  );
}

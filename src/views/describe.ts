import { ranges } from "../words/catalogue/ranges.ts";
import { recordTimes } from "../words/catalogue/record-times.ts";
import { records as words } from "../words/catalogue/records.ts";
import { dateText } from "../words/dates.ts";
import type { Labels } from "../words/labels.ts";
import { between, commasText } from "../words/lists.ts";
import { digits, unitText } from "../words/numbers.ts";
import { roleText } from "../words/role-words.ts";
import { say } from "../words/say.ts";
import { spanText } from "../words/spans.ts";
import { type Lang, word } from "../words/words.ts";
import type { Row } from "./records.ts";

/** Columns that name actors by what they did. */
export const ROLE_COLUMNS = [
  "supplier",
  "provider",
  "operator",
  "partner",
  "recipient",
  "host",
  "reporter",
] as const;
/** Columns that say when something was or began, the first that a table has. */
export const START = ["start", "opened", "founded", "order_year", "from", "year", "period", "date"] as const;
const END = ["end", "closed", "dissolved", "to"] as const;
/** Amounts by the stem of their columns, each with its unit where that is the same for all rows. */
const AMOUNTS = [
  ["troops", "troops"],
  ["units", "units"],
  ["personnel", "persons"],
  ["money", ""],
  ["number", ""],
  ["value", ""],
].map(([stem = "", unit = ""]) => ({
  stem,
  unit,
  low: `${stem}_low`,
  best: `${stem}_best`,
  high: `${stem}_high`,
}));

function first({ cells }: Row, columns: readonly string[]): string {
  for (const column of columns) if (cells[column]) return cells[column];
  return "";
}

/** The first and the last day of a row as recorded, each blank where there is none. */
export function spanOf(row: Row): { readonly start: string; readonly end: string } {
  return { start: first(row, START), end: row.table === "searches" ? "" : first(row, END) };
}

/** When it was, as recorded: `2018-05-21 to 2018-05-28`, `ordered 2015`. */
export function whenOf(row: Row, lang: Lang = "en"): string {
  const { start, end } = spanOf(row);
  if (lang !== "en") return whenIn(row, start, end === start ? "" : end, lang);
  if (row.table === "transfers") return start === "" ? "" : `ordered ${start}`;
  if (end === "" || end === start) return start;
  return start === "" ? `to ${end}` : `${start} to ${end}`;
}

function whenIn(row: Row, start: string, end: string, lang: Lang): string {
  if (row.table === "transfers")
    return start === "" ? "" : say(lang, recordTimes, "ordered", { when: dateText(lang, start) });
  if (end === "") return start === "" ? "" : dateText(lang, start);
  return spanText(lang, start, end);
}

/** What it is called. */
export function nameOf(row: Row): string {
  const { name, title, designation, description } = row.cells;
  if (designation) return description ? `${designation} (${description})` : designation;
  return name || title || description || row.id;
}

/** Who took part in what role, and whose a rule inferred: from the columns of the row, and from its participants. */
export function whoOf(row: Row, participants: readonly Row[], labels: Labels, lang: Lang): readonly string[] {
  const roles = new Map<string, string[]>();
  const add = (role: string, name: string) => roles.set(role, [...(roles.get(role) ?? []), name]);
  for (const role of ROLE_COLUMNS) {
    const cell = row.cells[role];
    if (!cell) continue;
    for (const id of cell.split(";")) if (id.trim() !== "") add(role, labels.actor(id.trim()));
  }
  for (const { cells } of participants) {
    const name = labels.actor(cells.actor ?? "");
    add(cells.role ?? "", cells.evidence === "inferred" ? say(lang, words, "inferredWho", { name }) : name);
  }
  return [...roles].map(
    ([role, names]) => `${roleText(lang, role, names.length)}${between(lang, ":")}${commasText(lang, names)}`,
  );
}

/** Every amount of a row with its unit, as low, best and high where it is a range. */
export function amountsOf(row: Row, lang: Lang): readonly string[] {
  const out: string[] = [];
  for (const { stem, unit, low, best, high } of AMOUNTS) {
    const ends = [row.cells[low] ?? "", row.cells[best] ?? "", row.cells[high] ?? ""] as const;
    const text = amountText(ends, lang);
    if (text === null) continue;
    const own = (stem === "money" ? row.cells.currency : row.cells.unit) || stem;
    const counted = unit === "" && lang !== "en" ? own : unit;
    const named = countedIn(counted, text, ends[1], lang) || own;
    out.push(withUnit(text, named, lang));
  }
  const { tiv_millions: tiv } = row.cells;
  if (tiv)
    out.push(
      lang === "en"
        ? `${tiv} million TIV`
        : withUnit(digits(Number(tiv), lang), word(lang, "TIV, millions"), lang),
    );
  return out;
}

/** A number before its unit; Chinese leaves no room between a number and a word of its own, and no sign of per cent begins a line. */
function withUnit(text: string, unit: string, lang: Lang): string {
  if (lang === "zh" && /^[\p{sc=Han}%]/u.test(unit)) return `${text}${unit}`;
  return `${text}${unit === "%" ? "\u00a0" : " "}${unit}`;
}

/** What is counted, in the form that its number asks for; in English a range has many, whatever its best guess. */
function countedIn(unit: string, text: string, best: string, lang: Lang): string {
  if (lang === "en") return unitText({ unit }, text === "1" ? 1 : null, lang);
  return unitText({ unit }, best === "" || !Number.isFinite(Number(best)) ? null : Number(best), lang);
}

/** An amount by its low end, its best and its high end as recorded; null where nothing is. */
function amountText([low, best, high]: readonly [string, string, string], lang: Lang): string | null {
  if (low === "" && best === "" && high === "") return null;
  const write = (cell: string) => (Number.isFinite(Number(cell)) ? digits(Number(cell), lang) : cell);
  const range =
    low && high
      ? `${write(low)}–${write(high)}`
      : low
        ? say(lang, ranges, "orMore", { low: write(low) })
        : high
          ? say(lang, ranges, "orLess", { high: write(high) })
          : "";
  const exact = low === best && high === best;
  if (best) return range === "" || exact ? write(best) : `${write(best)} (${range})`;
  return range === "" ? null : range;
}

import { dayOf, isoOf } from "../../model/day.ts";
import { periodOf } from "../../model/period.ts";
import { cleaned } from "./clean.ts";
import { type DateStyle, fullYear, orderOf, type Parts, partsOf, written } from "./date-parts.ts";
import { signsOf } from "./date-words.ts";

export type { DateStyle } from "./date-parts.ts";

/** Any date as it is found in cells, as EDTF with no more precision than it has; null where it is none or where only a style could tell. */
export function edtfOf(text: string, style: DateStyle | null): string | null {
  if (ISO_DAY.test(text)) return periodOf(text) === null ? null : text;
  if (text.length > 80 || !/\p{Nd}|[〇一二三四五六七八九]/u.test(text)) return null;
  const bare = plain(text);
  if (EDTF.test(bare) && periodOf(bare) !== null) return bare;
  const { core, mark } = marked(bare.toLowerCase());
  const decade = DECADE.exec(core);
  if (decade?.[1] !== undefined) return `${decade[1]}X${mark}`;
  const found = open(core, style) ?? single(core, style) ?? interval(core, style);
  if (found === null) return null;
  const dated = mark === "" || found.includes("/") ? found : `${found}${mark}`;
  return periodOf(dated) === null ? null : dated;
}

/** Which of its numbers the days of a column begin with, and how many cells prove it; null where they contradict or prove nothing. */
export function dateStyleOf(cells: Iterable<string>): {
  readonly style: DateStyle | null;
  readonly yearFirst: number;
  readonly monthFirst: number;
  readonly dayFirst: number;
  readonly undecided: number;
} {
  const count = { "year-first": 0, "month-first": 0, "day-first": 0 };
  let undecided = 0;
  let shortYearFirst = 0;
  for (const cell of cells) {
    const m = THREE.exec(cell);
    if (m === null) continue;
    const [a, b, c] = [(m[1] ?? "").toLowerCase(), (m[3] ?? "").toLowerCase(), (m[4] ?? "").toLowerCase()];
    const order = orderOf(a, b, c) ?? (m[2] === "." && a !== "xx" ? "day-first" : null);
    if (order !== null) count[order]++;
    else if (a !== b) undecided++;
    if (order === "year-first" && a.length < 4) shortYearFirst++;
  }
  const { "year-first": yearFirst, "month-first": monthFirst, "day-first": dayFirst } = count;
  const unproved = undecided > 0 && shortYearFirst === 0;
  const neither: DateStyle | null = yearFirst > 0 && !unproved ? "year-first" : null;
  const one: DateStyle = monthFirst > 0 ? "month-first" : "day-first";
  const style = monthFirst > 0 && dayFirst > 0 ? null : monthFirst + dayFirst > 0 ? one : neither;
  return { style, yearFirst, monthFirst, dayFirst, undecided };
}

/** The day that a spreadsheet keeps as a number, in the calendar that starts in 1900 or the one that starts in 1904. */
export function serialDate(serial: number, base1904: boolean): string | null {
  const whole = Math.floor(serial);
  if (!Number.isFinite(whole) || whole > 2_958_465) return null;
  if (base1904) return whole < 0 ? null : isoOf(dayOf(1904) + whole);
  // Spreadsheets count a 29 February 1900 that never was.
  if (whole < 1 || whole === 60) return null;
  return isoOf(dayOf(1899, 12, whole > 60 ? 30 : 31) + whole);
}

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;
const EDTF =
  /^(?:1[5-9]|2[01])\d{2}(?:-\d{2}){0,2}[~?%]?(?:\/(?:(?:1[5-9]|2[01])\d{2}(?:-\d{2}){0,2}[~?%]?|\.\.))?$|^(?:1[5-9]|2[01])\dX$|^\.\.\/\d{4}(?:-\d{2}){0,2}$/;
const THREE = /(?<![\d/.-])(\d{4}|\d{1,2}|xx)([-./])(\d{1,2}|xx)\2(\d{4}|\d{1,2}|xx)(?![\d/-])/i;
const NUMBERS = /^[\dx?]{1,4}([-./])[\dx?]{1,2}\1[\dx?]{2,4}$/;
const DECADE = /^(1[5-9]\d|2[01]\d)0(?:s|'s|-е|-х|年代| ?-?е гг\.?| гг\.?)$/;
const ABOUT =
  /^(?:c\. ?|ca\.? ?|circa |about |approx\.? |approximately |~ ?|≈ ?|около |ок\. ?|примерно |约|大约)/;
const UNTIL = /^(?:until|till|up to|до|по) (.+)$|^(?:截至)(.+)$/;
const SINCE = /^(?:since|from|с|со) (.+)$/;
const ONGOING =
  /^(.+?)(?: ?-|至今|以来| to| по) ?(?:present|now|today|ongoing|current|date|н\. ?в\.?|настоящее время|сегодня)?$/;
const PARTED: readonly RegExp[] = [
  / - /g,
  / (?:to|through|until|till|по|до|and|и) /g,
  / ?[至到~] ?/g,
  /-/g,
  / ?\/ ?/g,
];

/** Without what does not belong to the date: unseen signs, the time of day, kinds of dash. */
function plain(text: string): string {
  return cleaned(text)
    .text.normalize("NFKC")
    .replace(/[‐‑–—―−]/g, "-")
    .replace(/(\d)[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?(?:Z| ?[AP]M)?$/i, "$1")
    .replace(/\s+/g, " ");
}

function marked(text: string): { readonly core: string; readonly mark: string } {
  const about = ABOUT.test(text) || /(?:前后|左右|~)$/.test(text);
  const unsure = /(?<!\?) ?\(?\?\)?$/.test(text);
  const core = text
    .replace(ABOUT, "")
    .replace(/(?:前后|左右|~)$/, "")
    .replace(/(?<!\?) ?\(?\?\)?$/, "")
    .trim();
  return { core, mark: about && unsure ? "%" : about ? "~" : unsure ? "?" : "" };
}

function single(core: string, style: DateStyle | null): string | null {
  const signs = signsOf(core);
  const found = signs === null ? null : partsOf(signs, style);
  return found === null ? null : written(found);
}

function open(core: string, style: DateStyle | null): string | null {
  const until = UNTIL.exec(core);
  const end = until === null ? null : single(until[1] ?? until[2] ?? "", style);
  if (end !== null) return `../${end}`;
  const since = SINCE.exec(core)?.[1];
  const start = ONGOING.exec(since ?? core)?.[1] ?? since;
  const from = start === undefined ? null : single(start, style);
  return from === null ? null : `${from}/..`;
}

function interval(core: string, style: DateStyle | null): string | null {
  if (NUMBERS.test(core)) return null;
  const text = core.replace(/^(?:(?:from|between|с|со) |从)/, "");
  for (const parting of PARTED) {
    for (const at of text.matchAll(parting)) {
      const found = joined(text.slice(0, at.index).trim(), text.slice(at.index + at[0].length).trim(), style);
      if (found !== null) return found;
    }
  }
  return null;
}

/** Two sides of a range; what one leaves out is the other's. */
function joined(left: string, right: string, style: DateStyle | null): string | null {
  const [a, b] = [signsOf(left), signsOf(right)];
  if (a === null || b === null || a === "" || b === "") return null;
  const first = partsOf(a, style);
  const last = first === null ? null : (shortYear(first, b) ?? partsOf(b, style));
  if (first === null || last === null) return null;
  const end = { year: last.year ?? first.year, month: monthOf(last, first), day: last.day };
  let start = { year: first.year ?? last.year, month: monthOf(first, last), day: first.day };
  if (first.year === null && start.year !== null && (start.month ?? 0) > (end.month ?? 0)) {
    start = { ...start, year: start.year - 1 };
  }
  const [from, to] = [written(start), written(end)];
  if (from === null || to === null) return null;
  if (from === to) return from;
  const both = `${from}/${to}`;
  return periodOf(both) === null ? null : both;
}

/** The month that a side leaves to the other: only where it names a day. */
function monthOf(side: Parts, other: Parts): number | null {
  return side.month === null && side.day !== null ? other.month : side.month;
}

/** `16` after `2014` alone is a year. */
function shortYear(first: Parts, signs: string): Parts | null {
  if (first.year === null || first.month !== null || !/^\d{2}$/.test(signs)) return null;
  const century = Math.floor(first.year / 100) * 100;
  const year = century + Number(signs);
  return { year: year > first.year ? year : fullYear(signs), month: null, day: null };
}

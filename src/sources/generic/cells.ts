import { nearest } from "../../model/near.ts";
import { tooShort } from "../../model/no-such-day.ts";
import { cleaned, mixedScripts } from "../cells/clean.ts";
import { edtfOf } from "../cells/dates.ts";
import { runs } from "../cells/formula.ts";
import { mangled } from "../cells/mangled.ts";
import { slugOf } from "../cells/slug.ts";
import type { Context } from "../source.ts";
import { type Draft, dateReader, flag, flagFraction, quantityReader, refuse, writeAmount } from "./draft.ts";
import { fieldsOf } from "./fields.ts";
import type { ColumnMapping, Home, Mapping } from "./mapping.ts";
import { partsOf } from "./people.ts";
import { countedIn, currencyOf, multiplied } from "./units.ts";
import { plain, yesOrNo } from "./words.ts";

/** What a cell that is not blank adds to the row. */
export type TakeCell = (text: string, draft: Draft) => void;

/** How the cells of a column are taken; null for one that is left out, and for actors, which are read when the day is known. */
export function cellReader(
  column: ColumnMapping,
  mapping: Mapping,
  context: Context,
  home: Home,
): TakeCell | null {
  const { to, heading } = column;
  if (to === null || column.as === "actors") return null;
  const variable = fieldsOf(mapping.table)[to]?.variable ?? "";
  switch (column.as) {
    case "date":
    case "year":
      return dateCell(column, to, mapping);
    case "quantity":
    case "number":
      return numberCell(column, to, mapping);
    case "code":
    case "codes":
      return codeCell(column, to, codesOf(variable, column, mapping, home), variable);
    case "yes-no":
      return (text, draft) => {
        const said = yesOrNo(text);
        if (said === null)
          refuse(draft, heading, "is neither yes nor no", "write yes or no, or leave it blank", text);
        else draft.cells[to] = said;
      };
    case "id":
      return (text, draft) => {
        const stem = /^\d+(?:\.0)?$/.test(text) ? context.register || mapping.name : "";
        draft.cells.id = slugOf(stem === "" ? text : `${stem}-${text.replace(/\.0$/, "")}`);
      };
    case "url":
      return urlCell(heading);
    case "source":
      return (text, draft) => {
        if (home.sources.has(text)) draft.cells.source = text;
        else if (ADDRESS.test(text)) urlCell(heading)(text, draft);
        else {
          flagRun(draft, heading, text);
          append(draft, "locator", text);
        }
      };
    case "text":
      return textCell(column, to, mapping);
  }
}

/** What is meant as an address, allowed or not; `Agency: 12 May` is none. */
const ADDRESS = /^(?:[a-z][a-z0-9+.-]{0,30}:\/\/|www\.|(?:javascript|vbscript|data|file|mailto|doi):)/i;

/** A cell as it is compared with what stands for nothing. */
export function bare(text: string): string {
  return cleaned(text).text;
}

function textCell({ heading }: ColumnMapping, to: string, mapping: Mapping): TakeCell {
  const labels = mapping.columns.filter((c) => c.to === to).length > 1;
  const named = to === "name" || to === "designation";
  return (text, draft) => {
    if (named) {
      const why = mangled(text) ?? (mixedScripts(text) ? "mixes letters of two alphabets in one word" : null);
      if (why !== null) flag(draft, heading, text, why);
    }
    const cell = labels ? `${heading}: ${text}` : text;
    flagRun(draft, heading, cell);
    append(draft, to, cell);
  };
}

/** Marks what is kept as text and what a spreadsheet that opens the table would run. */
function flagRun(draft: Draft, heading: string, text: string): void {
  if (runs(text))
    flag(draft, heading, text, "begins as a formula does, which a spreadsheet would run: kept as text");
}

function append(draft: Draft, to: string, text: string): void {
  const before = draft.cells[to];
  draft.cells[to] = before === undefined ? text : `${before}; ${text}`;
}

/** A year and a number too high for a month and low enough for a slip of one: `2008-13`. */
const PERHAPS_MONTH = /^\d{4}[-‐‑–—−]\s?(?:1[3-9]|2\d|3[01])$/;

const BOTH = ["day-first", "month-first"] as const;

/** How the dates of a column are taken. */
export function dateCell({ heading, as, style }: ColumnMapping, to: string, mapping: Mapping): TakeCell {
  const read = dateReader(style ?? mapping.dates);
  const ends = "end" in fieldsOf(mapping.table);
  return (text, draft) => {
    const edtf = read(text) ?? (as === "year" ? yearsIn(text, read) : null);
    if (edtf === null) {
      const open = style === undefined && BOTH.every((order) => edtfOf(text, order) !== null);
      const month = tooShort(text);
      const unread =
        month === null
          ? "is no date that can be read"
          : `is no day that there is, as ${month.month} has ${month.days} days`;
      const reason = open ? "can be read as two days" : unread;
      const mend = open
        ? `write dates: day-first or dates: month-first in mappings/${mapping.name}.yaml`
        : "write it as year-month-day, with less where less is known";
      return refuse(draft, heading, reason, mend, text);
    }
    const perhapsMonth = PERHAPS_MONTH.test(text) && edtf.includes("/");
    if (perhapsMonth) flag(draft, heading, text, "may be a month that is none: taken as a span of years");
    if (as === "year") {
      draft.cells[to] = /^\d{4}-\d\d(-\d\d)?$/.test(edtf) ? edtf.slice(0, 4) : edtf;
      return;
    }
    const [from = "", until] = edtf.split("/");
    if (until === undefined) putDate(draft, heading, to, text, edtf);
    else if (to === "start" && ends) {
      putDate(draft, heading, to, text, from === ".." ? edtf : from);
      if (until === ".." || from === "..") return;
      draft.cells.end ??= until;
      if (!perhapsMonth && YEAR.test(from) && YEAR.test(until))
        flag(
          draft,
          heading,
          text,
          `is taken as from ${from} until ${until}, and counts in ${from}, when it starts; write ${edtf} as start in the study if it was once in these years`,
        );
    } else if (to === "end") draft.cells.end = until === ".." ? "" : until;
    else {
      const closed = from !== ".." && until !== "..";
      const date = closed || (to === "start" && from === "..") ? edtf : from === ".." ? until : from;
      putDate(draft, heading, to, text, date);
    }
  };
}

const YEAR = /^\d{4}$/;

/** Takes a date; of two columns that say when, the one that says more. */
function putDate(draft: Draft, heading: string, to: string, text: string, date: string): void {
  const before = draft.cells[to] ?? "";
  const [less, more] = before.length < date.length ? [before, date] : [date, before];
  if (!more.startsWith(less))
    flag(draft, heading, text, `differs from ${before} of another column: ${more} is taken`);
  draft.cells[to] = more;
}

/** Years in a list, as a span where none is left out. */
export function yearsIn(text: string, read: (text: string) => string | null): string | null {
  const years = partsOf(text, [";", ","]).map((part) => read(part) ?? "");
  if (years.length < 2 || years.some((y) => !/^\d{4}$/.test(y))) return null;
  const sorted = [...new Set(years.map(Number))].sort((a, b) => a - b);
  const [first = 0, last = 0] = [sorted[0], sorted.at(-1)];
  if (sorted.length === 1) return String(first);
  return last - first === sorted.length - 1 ? `${first}/${last}` : `{${sorted.join(",")}}`;
}

function numberCell(
  { heading, as, times = 1, unit = "" }: ColumnMapping,
  to: string,
  mapping: Mapping,
): TakeCell {
  const read = quantityReader(mapping.decimal);
  const has = (field: string) => field in fieldsOf(mapping.table);
  return (text, draft) => {
    const said = read(text);
    const amount = said === null ? null : multiplied(said, times);
    if (amount === null && to === "troops") {
      draft.cells.troops_reported = text;
      return flag(draft, heading, text, "is no number that can be read: kept as words only");
    }
    const value = amount?.best ?? amount?.low ?? amount?.high ?? null;
    if (amount === null || value === null) {
      return refuse(
        draft,
        heading,
        "is no number that can be read",
        "write digits; a range as 60–70, words into a note",
        text,
      );
    }
    if (value < 0) {
      const mend = "write what was counted, or say in the mapping that it stands for nothing known";
      return refuse(draft, heading, "is less than nothing", mend, text);
    }
    if (isOfPeople(to, unit)) flagFraction(draft, heading, text, amount);
    if (as === "number") draft.cells[to] = String(value);
    else writeAmount(draft.cells, to, amount);
    if (to === "troops" && !/^\d+$/.test(text)) draft.cells.troops_reported = text;
    if (to === "units" && amount.about && mapping.table === "transfers") draft.cells.units_estimated = "yes";
    if (to.startsWith("money")) setUnit(draft, "currency", currencyOf(amount.unit) || unit, mapping);
    if (to.startsWith("number") && has("unit"))
      setUnit(draft, "unit", unit === "" ? countedIn(amount.unit).unit || amount.unit : unit, mapping);
  };
}

/** Whether a field counts people by itself or by what its heading says. */
function isOfPeople(to: string, unit: string): boolean {
  return unit === "persons" || /^(?:troops|personnel)(?:_|$)/.test(to);
}

function setUnit(draft: Draft, field: string, unit: string, mapping: Mapping): void {
  const said = unit === "" ? (mapping.fill[field] ?? "") : unit;
  if (said !== "" && (draft.cells[field] ?? "") === "") draft.cells[field] = said;
}

function urlCell(heading: string): TakeCell {
  return (text, draft) => {
    for (const address of text.split(/[\s;]+/).filter((t) => t !== "")) {
      const full = /^www\./i.test(address) ? `https://${address}` : address;
      if (/^(?:https?:\/\/[^\s/]|doi:10\.|10\.\d{4,9}\/)/i.test(full)) append(draft, "locator", full);
      else refuse(draft, heading, "is no address of the web", "only http, https and doi are taken", address);
    }
  };
}

/** The code for each word of a column: what the mapping says, then codes and labels of the codebook. */
function codesOf(
  variable: string,
  column: ColumnMapping,
  mapping: Mapping,
  home: Home,
): ReadonlyMap<string, string> {
  const out = new Map<string, string>();
  for (const codes of [mapping.codes[variable], home.codes[variable]]) {
    for (const [code, label] of Object.entries(codes ?? {})) {
      for (const word of [code, label.en, label.ru, label.zh]) out.set(plain(word), code);
    }
  }
  for (const [word, code] of Object.entries(column.values ?? {})) out.set(plain(word), code);
  return out;
}

function codeCell(
  { heading, as, separators }: ColumnMapping,
  to: string,
  codes: ReadonlyMap<string, string>,
  variable: string,
): TakeCell {
  return (text, draft) => {
    const words = as === "codes" ? partsOf(text, separators ?? [";", ","]) : [text];
    const found: string[] = [];
    for (const word of words) {
      const code = codes.get(plain(word));
      if (code === undefined) {
        const near = nearest(word, new Set(codes.values()));
        const mend = `${near === null ? "" : `did you mean ${near}? If not, `}say in the mapping what it means, or add it to ${variable} of the codebook`;
        refuse(draft, heading, `is no value of ${variable}`, mend, word);
      } else if (code !== "" && !found.includes(code)) found.push(code);
    }
    draft.cells[to] = found.join(";");
  };
}

import { nameOf, spanOf } from "../../../views/describe.ts";
import type { Row } from "../../../views/records.ts";
import { fields } from "../../../words/catalogue/fields.ts";
import { records as words } from "../../../words/catalogue/records.ts";
import { dateText } from "../../../words/dates.ts";
import { nameIn } from "../../../words/labels.ts";
import { between } from "../../../words/lists.ts";
import { say } from "../../../words/say.ts";
import { langOf } from "../../../words/script-of.ts";
import { spanText } from "../../../words/spans.ts";
import { LANGS, type Lang, word } from "../../../words/words.ts";
import type { Site } from "../../site.ts";

/** A text with the language that it is in; blank where it is the page's or none. */
export interface Tagged {
  readonly text: string;
  readonly lang: string;
}

/** A name with what it belongs to, which may be in another language. */
interface RowTagged extends Tagged {
  readonly of?: Tagged;
}

/** The whole of a name as plain text. */
export function wholeName({ text, of }: RowTagged): string {
  return of === undefined ? text : `${text} · ${of.text}`;
}

/** What a row is called in the language of a page, else in English; a membership by its member, of a framework. */
export function rowName(site: Site, lang: Lang, row: Row): RowTagged {
  const own = nameIn(row.cells.names ?? "", lang);
  if (own !== null) return { text: own, lang };
  if (row.table === "memberships") {
    const labels = site.labels[lang];
    const framework = site.rows.get(row.cells.framework ?? "");
    const of =
      framework === undefined
        ? { text: row.cells.framework ?? "", lang: "" }
        : rowName(site, lang, framework);
    return { text: labels.actor(row.cells.actor ?? ""), lang: "", of };
  }
  if (row.table === "published")
    return { text: `${row.cells.subject ?? ""} (${row.cells.period ?? ""})`, lang: "en" };
  return { text: nameOf(row), lang: "en" };
}

/** When a row was, as people write it. */
export function rowWhen(lang: Lang, row: Row): string {
  const { start, end } = spanOf(row);
  if (row.table === "transfers")
    return start === "" ? "" : say(lang, words, "ordered", { date: dateText(lang, start) });
  return end === "" && row.table !== "memberships" ? dateText(lang, start) : spanText(lang, start, end);
}

/** The year in which a row begins; null where it has none. */
export function rowYear(row: Row): string | null {
  return /\d{4}/.exec(spanOf(row).start)?.[0] ?? null;
}

/** The first and the last year in which some rows begin; null where none is dated. */
export function yearsOfRows(rows: readonly Row[]): readonly [first: string, last: string] | null {
  const years = rows.flatMap((row) => rowYear(row) ?? []).sort();
  const [first, last] = [years[0], years.at(-1)];
  return first === undefined || last === undefined ? null : [first, last];
}

/** What a column is called, of one participant with what that is `called`; a search is from and to actors, where a membership is from and to days. */
export function fieldName(
  lang: Lang,
  column: string,
  table = "",
  called: (actor: string) => string = (actor) => actor,
): string {
  if (table === "searches" && column === "from") return say(lang, fields, "partner");
  if (table === "searches" && column === "to") return say(lang, fields, "recipient");
  if (table === "judgements" && (column === "a" || column === "b"))
    return say(lang, words, `judged_${column}`);
  const [field = "", actor = ""] = column.split(":");
  if (actor !== "" && isField(field))
    return `${say(lang, fields, field)}${between(lang, ":")}${called(actor)}`;
  return isField(column) ? say(lang, fields, column) : (endName(lang, column) ?? column);
}

/** What a column is called that holds an end of an amount, or the best of it: `troops_best`. */
function endName(lang: Lang, column: string): string | null {
  const [, amount = "", end = ""] = /^(\w+)_(low|best|high)$/.exec(column) ?? [];
  const field = amount === "tiv" ? "tiv_millions" : amount;
  if (!isField(field) || !isEnd(end)) return null;
  return say(lang, words, `of_${end}`, { field: say(lang, fields, field) });
}

function isEnd(end: string): end is "low" | "best" | "high" {
  return ["low", "best", "high"].includes(end);
}

function isField(column: string): column is keyof typeof fields.en {
  return Object.hasOwn(fields.en, column);
}

/** What a table is called. */
export function tableName(lang: Lang, table: string): string {
  const key = `t_${table}`;
  return isTable(key) ? say(lang, words, key) : table;
}

type TableKey = Extract<keyof typeof words.en, `t_${string}`>;

function isTable(key: string): key is TableKey {
  return Object.hasOwn(words.en, key);
}

/** A coded value in words: as the codebook has it, else as a word of the interface. */
export function codeName(site: Site, lang: Lang, variable: string, code: string): Tagged {
  const labels = site.beside.codebook.get(variable)?.get(code);
  for (const tag of [lang, LANGS[0]]) {
    const text = labels?.[tag];
    if (text !== undefined) return { text, lang: tag };
  }
  const known = word(lang, code);
  // A code without words is as the study wrote it.
  return { text: known, lang: known === code ? (langOf(code) ?? "") : "" };
}

/** Names of a row in other languages than the page's: `ru=…; zh=…`. */
export function otherNames(row: Row, lang: Lang): readonly Tagged[] {
  return (row.cells.names ?? "").split(";").flatMap((part) => {
    const at = part.indexOf("=");
    const tag = part.slice(0, Math.max(0, at)).trim();
    const text = part.slice(at + 1).trim();
    return at <= 0 || text === "" || tag === lang ? [] : [{ text, lang: tag }];
  });
}

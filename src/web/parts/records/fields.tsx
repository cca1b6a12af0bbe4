import type { ComponentChildren } from "preact";
import { TABLES } from "../../../study/schema.ts";
import { recordedCell } from "../../../views/conflicts.ts";
import type { Row } from "../../../views/records.ts";
import { records as words } from "../../../words/catalogue/records.ts";
import { say } from "../../../words/say.ts";
import type { Here } from "../../here.ts";
import { render } from "../../markup/markup.ts";
import type { Site } from "../../site.ts";
import { amountText, stemOf } from "./amount.ts";
import { Cell } from "./cell.tsx";
import { fieldName } from "./naming.ts";
import { differingOf, Picks, Rivals, recordedOf } from "./rivals.tsx";

/** Columns that say where a row is from; they stand apart. */
const OF_SOURCE = ["source", "locator", "reliability", "credibility", "confidence"];
/** Columns that stand in the heading or in parts of their own. */
const ELSEWHERE = new Set(["id", "names", ...OF_SOURCE]);

interface OfRow {
  readonly site: Site;
  readonly here: Here;
  readonly row: Row;
}

/** Every field that has a value, with what other sources say and which value counts, as HTML of a list. */
export function fieldsOf({ site, here, row }: OfRow): string {
  const rivals = site.beside.rivals(row.table, row.id);
  const columns = columnsOf(row).filter((c) => !ELSEWHERE.has(c));
  const shown = new Set(columns);
  const only = [...new Set(rivals.map((r) => r.cells.field ?? ""))].filter((f) => !shown.has(f));
  const written = (column: string) => {
    const text = isStem(row.table, column) ? amountText(here.lang, row, column) : null;
    const amount = text === null ? null : `${text}${currencyOf(row, column)}`;
    const cell = row.cells[column] ?? recordedCell(row, column, site.participants.get(row.id) ?? []) ?? "";
    const said = rivals.filter((r) => r.cells.field === column);
    if (amount === null && cell === "" && said.length === 0) return "";
    const field = { site, here, row, column, amount, cell };
    if (said.length > 0) return render(<Said {...field} said={said} />);
    const key = `field ${row.table} ${column} ${amount ?? cell}`;
    return alike(field, key, () => render(<Plain {...field} />));
  };
  return [...columns, ...only].map(written).join("");
}

/** The source of a row, where in it, and how far it is trusted, as HTML of a list. @param graded whether it is said that there is no grade */
export function fromWhereOf({ site, here, row }: OfRow, graded = true): string {
  const known = TABLES[row.table] ?? {};
  const fields = OF_SOURCE.filter((c) => Object.hasOwn(known, c)).map((column) => {
    const cell = row.cells[column] ?? "";
    const grade = column === "reliability" || column === "credibility";
    if (cell === "" && !(grade && graded)) return "";
    const field = { site, here, row, column, amount: null, cell };
    return alike(field, `from ${row.table} ${column} ${cell}`, () => render(<Plain {...field} />));
  });
  const place = (
    <Field name={say(here.lang, words, "place")}>
      <code>
        {row.table}.csv:{row.row}
      </code>
    </Field>
  );
  return fields.join("") + render(place);
}

/** Letters of a value that may well stand in other records too. */
const SHORT = 80;

/** The same on all pages of a language and a depth, so that what is short is written once for all of them. */
function alike({ site, here }: OfRow, key: string, write: () => string): string {
  return key.length > SHORT ? write() : site.shared.of(here, key, write);
}

interface OfField extends OfRow {
  readonly column: string;
  /** An amount of three ends as a text; null for every other field. */
  readonly amount: string | null;
  readonly cell: string;
}

/** A field of which nobody says anything else; of those without a value only grades are told. */
function Plain(field: OfField) {
  const { here, row, column, amount, cell } = field;
  return (
    <Field name={fieldName(here.lang, column, row.table)}>
      {amount === null && cell === "" ? (
        <span class="muted">{say(here.lang, words, "ungraded")}</span>
      ) : (
        <Value {...field} />
      )}
    </Field>
  );
}

/** A field with what other sources say of it, and which of them counts. */
function Said({ said, ...field }: OfField & { said: readonly Row[] }) {
  const { site, here, row, column } = field;
  return (
    <Field name={fieldName(here.lang, column, row.table)}>
      <Value {...field} />
      <Rivals site={site} here={here} row={row} rivals={said} />
      {differingOf(site, row, said).size > 0 && (
        <Picks site={site} here={here} row={row} field={column} recorded={recordedOf(row, column)} />
      )}
    </Field>
  );
}

function Value({ site, here, row, column, amount, cell }: OfField) {
  if (amount !== null) return <span class="num">{amount}</span>;
  if (cell === "") return <span class="muted">{say(here.lang, words, "notRecorded")}</span>;
  return <Cell site={site} here={here} table={row.table} column={column} cell={cell} />;
}

/** One field and what it holds. */
export function Field({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** Columns of a table and whatever else its file has, the three ends of an amount as one. */
function columnsOf(row: Row): readonly string[] {
  const known = TABLES[row.table] ?? {};
  const own = Object.keys(row.cells).filter((name) => !Object.hasOwn(known, name));
  const columns = [...new Set([...(FOLDED[row.table] ?? []), ...own])];
  return hasMoney(row) ? columns.filter((column) => column !== "currency") : columns;
}

/** Amounts of three ends by table. */
const STEMS: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries(TABLES).map(([table, columns]) => [
    table,
    new Set(Object.keys(columns).flatMap((column) => (column.endsWith("_best") ? column.slice(0, -5) : []))),
  ]),
);

/** Columns of every table, the three ends of an amount as one. */
const FOLDED: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(TABLES).map(([table, columns]) => [
    table,
    [...new Set(Object.keys(columns).map((column) => foldedOf(table, column)))],
  ]),
);

/** The amount of which a column is one end, or the column itself. */
function foldedOf(table: string, column: string): string {
  const stem = stemOf(column);
  return stem !== null && isStem(table, stem) ? stem : column;
}

/** Whether a table has an amount of three ends by that name. */
function isStem(table: string, stem: string): boolean {
  return STEMS[table]?.has(stem) === true;
}

function hasMoney(row: Row): boolean {
  return ["low", "best", "high"].some((end) => (row.cells[`money_${end}`] ?? "") !== "");
}

function currencyOf(row: Row, stem: string): string {
  return stem === "money" && row.cells.currency ? ` ${row.cells.currency}` : "";
}

import type { ComponentChildren } from "preact";
import { TABLES } from "../../../study/schema.ts";
import { recordedCell } from "../../../views/conflicts.ts";
import { columnsIn, type Row } from "../../../views/records.ts";
import { records as words } from "../../../words/catalogue/records.ts";
import { say } from "../../../words/say.ts";
import type { Here } from "../../here.ts";
import { render } from "../../markup/markup.ts";
import type { Kinds } from "../../shared-markup.ts";
import type { Site } from "../../site.ts";
import { amountOfField, stemOf } from "./amount.ts";
import { Cell } from "./cell.tsx";
import { FieldName } from "./field-name.tsx";
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
  const columns = columnsOf(row, rivals);
  const alike = alikeOn(site, here);
  let html = "";
  for (const { column, kind, amounts } of columns) {
    const participants = site.participants.get(row.id) ?? [];
    const text = amounts || column.includes(":") ? amountOfField(here.lang, row, column, participants) : null;
    const amount = text === null ? null : `${text}${currencyOf(row, column)}`;
    const cell = row.cells[column] ?? recordedCell(row, column, participants) ?? "";
    const said = rivals.filter((r) => r.cells.field === column);
    if (amount === null && cell === "" && said.length === 0) continue;
    const field = { site, here, row, column, amount, cell };
    html +=
      said.length > 0
        ? render(<Said {...field} said={said} />)
        : alike(kind, amount ?? cell, () => render(<Plain {...field} />));
  }
  return html;
}

/** The source of a row, where in it, and how far it is trusted, as HTML of a list. @param graded whether it is said that there is no grade */
export function fromWhereOf({ site, here, row }: OfRow, graded = true): string {
  const alike = alikeOn(site, here);
  const fields = (FROM[row.table] ?? []).map(({ column, kind }) => {
    const cell = row.cells[column] ?? "";
    const grade = column === "reliability" || column === "credibility";
    if (cell === "" && !(grade && graded)) return "";
    return alike(kind, cell, () => render(<Plain {...{ site, here, row, column, cell }} amount={null} />));
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
const SHORT = 60;

/** What is the same on all pages of a language and a depth is written once for all of them, where it is short. */
function alikeOn(site: Site, here: Here): Kinds {
  const kinds = site.shared.kinds(here);
  return (kind, text, write) => (text.length > SHORT ? write() : kinds(kind, text, write));
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
  const participants = site.participants.get(row.id) ?? [];
  const besides =
    field.amount === null && !column.includes(":") && recordedCell(row, column, participants) === null;
  return (
    <Field name={<FieldName site={site} here={here} column={column} table={row.table} />}>
      {!besides && <Value {...field} />}
      <Rivals site={site} here={here} row={row} rivals={said} besides={besides} />
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
export function Field({ name, children }: { name: ComponentChildren; children: ComponentChildren }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** A column that is shown, or the three ends of an amount as one. */
interface Shown {
  readonly column: string;
  /** What is written of it in one way for one cell. */
  readonly kind: string;
  readonly amounts: boolean;
}

/** Columns of a table and whatever else its file and other sources have of a row. */
function columnsOf(row: Row, rivals: readonly Row[]): readonly Shown[] {
  const { table, cells } = row;
  const known = TABLES[table] ?? {};
  const folded = FOLDED[table] ?? [];
  const others = columnsIn(cells).filter((name) => !Object.hasOwn(known, name) && !ELSEWHERE.has(name));
  const shown = hasMoney(row) ? folded.filter(({ column }) => column !== "currency") : folded;
  if (others.length === 0 && rivals.length === 0) return shown;
  const names = new Set(shown.map(({ column }) => column));
  const own = new Set(
    [...others, ...rivals.map((rival) => rival.cells.field ?? "")].filter((name) => !names.has(name)),
  );
  return [...shown, ...[...own].map((column) => shownOf(table, column))];
}

function shownOf(table: string, column: string): Shown {
  return { column, kind: `field ${table} ${column}`, amounts: isStem(table, column) };
}

/** Amounts of three ends by table. */
const STEMS: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries(TABLES).map(([table, columns]) => [
    table,
    new Set(Object.keys(columns).flatMap((column) => (column.endsWith("_best") ? column.slice(0, -5) : []))),
  ]),
);

/** Columns of every table that are shown, the three ends of an amount as one. */
const FOLDED: Readonly<Record<string, readonly Shown[]>> = Object.fromEntries(
  Object.entries(TABLES).map(([table, columns]) => {
    const folded = new Set(Object.keys(columns).map((column) => foldedOf(table, column)));
    return [table, [...folded].filter((c) => !ELSEWHERE.has(c)).map((column) => shownOf(table, column))];
  }),
);

/** Columns of every table that say where a row is from. */
const FROM: Readonly<Record<string, readonly Shown[]>> = Object.fromEntries(
  Object.entries(TABLES).map(([table, columns]) => {
    const own = OF_SOURCE.filter((column) => Object.hasOwn(columns, column));
    return [table, own.map((column) => ({ ...shownOf(table, column), kind: `from ${table} ${column}` }))];
  }),
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

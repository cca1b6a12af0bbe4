import type { ComponentChildren } from "preact";
import { TABLES } from "../../../study/schema.ts";
import { recordedCell } from "../../../views/conflicts.ts";
import type { Row } from "../../../views/records.ts";
import { records as words } from "../../../words/catalogue/records.ts";
import { say } from "../../../words/say.ts";
import type { Here } from "../../here.ts";
import type { Site } from "../../site.ts";
import { amountText, stemOf } from "./amount.ts";
import { Cell } from "./cell.tsx";
import { fieldName } from "./naming.ts";
import { differingOf, Picks, Rivals, recordedOf } from "./rivals.tsx";

/** Columns that say where a row is from; they stand apart. */
const OF_SOURCE = ["source", "locator", "reliability", "credibility", "confidence"];
/** Columns that stand in the heading or in parts of their own. */
const ELSEWHERE = new Set(["id", "names", ...OF_SOURCE]);

/** Every field that has a value, with what other sources say and which value counts, as parts of a list. */
export function Fields({ site, here, row }: { site: Site; here: Here; row: Row }) {
  const rivals = site.beside.rivals(row.table, row.id);
  const columns = columnsOf(row).filter((c) => !ELSEWHERE.has(c));
  const shown = new Set(columns);
  const only = [...new Set(rivals.map((r) => r.cells.field ?? ""))].filter((f) => !shown.has(f));
  return (
    <>
      {[...columns, ...only].map((column) => {
        const text = isStem(row.table, column) ? amountText(here.lang, row, column) : null;
        const said = rivals.filter((r) => r.cells.field === column);
        const cell =
          row.cells[column] ?? recordedCell(row, column, site.participants.get(row.id) ?? []) ?? "";
        if (text === null && cell === "" && said.length === 0) return null;
        return (
          <Field key={column} name={fieldName(here.lang, column, row.table)}>
            {text !== null ? (
              <span class="num">{`${text}${currencyOf(row, column)}`}</span>
            ) : cell === "" ? (
              <span class="muted">{say(here.lang, words, "notRecorded")}</span>
            ) : (
              <Cell site={site} here={here} table={row.table} column={column} cell={cell} />
            )}
            {said.length > 0 && (
              <>
                <Rivals site={site} here={here} row={row} rivals={said} />
                {differingOf(site, row, said).size > 0 && (
                  <Picks
                    site={site}
                    here={here}
                    row={row}
                    field={column}
                    recorded={recordedOf(row, column)}
                  />
                )}
              </>
            )}
          </Field>
        );
      })}
    </>
  );
}

/** The source of a row, where in it, and how far it is trusted, as parts of a list. */
export function FromWhere({
  site,
  here,
  row,
  graded = true,
}: {
  site: Site;
  here: Here;
  row: Row;
  /** Whether it is said that there is no grade. */
  graded?: boolean;
}) {
  const { lang } = here;
  const known = TABLES[row.table] ?? {};
  return (
    <>
      {OF_SOURCE.filter((c) => Object.hasOwn(known, c)).map((column) => {
        const cell = row.cells[column] ?? "";
        const grade = column === "reliability" || column === "credibility";
        if (cell === "" && !(grade && graded)) return null;
        return (
          <Field key={column} name={fieldName(lang, column)}>
            {cell === "" ? (
              <span class="muted">{say(lang, words, "ungraded")}</span>
            ) : (
              <Cell site={site} here={here} table={row.table} column={column} cell={cell} />
            )}
          </Field>
        );
      })}
      <Field name={say(lang, words, "place")}>
        <code>
          {row.table}.csv:{row.row}
        </code>
      </Field>
    </>
  );
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
  return Object.hasOwn(TABLES[table] ?? {}, `${stem}_best`);
}

function hasMoney(row: Row): boolean {
  return ["low", "best", "high"].some((end) => (row.cells[`money_${end}`] ?? "") !== "");
}

function currencyOf(row: Row, stem: string): string {
  return stem === "money" && row.cells.currency ? ` ${row.cells.currency}` : "";
}

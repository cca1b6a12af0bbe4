import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { type DuckDB, openDuckDB, sqlName, sqlText } from "../../engines/duckdb.ts";
import { QueryError } from "../../engines/engine.ts";
import { counted } from "../../model/counted.ts";
import { FileError } from "../../sources/file/document.ts";
import { workbookOf } from "../../sources/file/workbook.ts";
import { DATABASE, parquetPath } from "../formats/duckdb.ts";
import { SQL } from "../formats/loaded.ts";
import { CONTENTS, WORKBOOK } from "../formats/xlsx.ts";
import { csvPath, type Table } from "../tables/table.ts";
import type { Finding } from "./finding.ts";

/** A larger workbook is held against its hash alone: reading it takes longer than all else. */
const LARGEST = 16_000_000;

/** Tables in other formats that were held against their CSV. */
export interface Copies {
  readonly copies: number;
  /** What was not held against it, and why. */
  readonly notes: readonly string[];
  readonly findings: readonly Finding[];
}

/** Reads every table back from Parquet, DuckDB and the workbook, and holds each column against the CSV, row by row. */
export async function checkCopies(root: string, tables: readonly Table[]): Promise<Copies> {
  const stored = await checkStored(root, tables);
  const { size } = await stat(join(root, WORKBOOK)).catch(() => ({ size: 0 }));
  if (size > LARGEST) {
    const mb = (size / 1e6).toFixed(0);
    const note = `${WORKBOOK} has ${mb} MB, more than ${LARGEST / 1e6}: it was held against its hash and not read back.`;
    return { ...stored, notes: [note] };
  }
  const sheets = await checkWorkbook(root, tables);
  return {
    copies: stored.copies + sheets.copies,
    notes: [],
    findings: [...stored.findings, ...sheets.findings],
  };
}

type Held = Pick<Copies, "copies" | "findings">;

async function checkStored(root: string, tables: readonly Table[]): Promise<Held> {
  const findings: Finding[] = [];
  const tell = (path: string, message: string, against: readonly string[] = []) =>
    findings.push({ kind: "copy", path, message, against });
  const db = await openDuckDB();
  let copies = 0;
  try {
    const opened = await tried(DATABASE, tell, () =>
      db.run(`attach ${sqlText(join(root, DATABASE))} as held (read_only)`),
    );
    for (const table of tables) {
      const parquet = parquetPath(table);
      const read = `read_parquet(${sqlText(join(root, parquet))})`;
      for (const [path, from] of [
        ...(opened ? [[DATABASE, `held.${sqlName(table.name)}`] as const] : []),
        [parquet, read] as const,
      ]) {
        copies++;
        await tried(path, tell, async () => {
          for (const said of await differences(db, root, table, from))
            tell(path, `${table.name}: ${said}`, [csvPath(table)]);
        });
      }
    }
  } finally {
    db.close();
  }
  return { copies, findings };
}

/** Columns and numbers of rows in which a stored table is not its CSV; blank is null in both. */
async function differences(
  db: DuckDB,
  root: string,
  { columns, group, name }: Table,
  from: string,
): Promise<readonly string[]> {
  const texts = columns.map((column) => `${sqlText(column.name)}: 'VARCHAR'`);
  const csv = `read_csv(${sqlText(join(root, csvPath({ group, name })))}, auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', nullstr = '', new_line = '\\n', columns = {${texts.join(", ")}})`;
  const counts = columns.map((column, i) => {
    const at = sqlName(column.name);
    return `count(*) filter (where try_cast(a.${at} as ${SQL[column.type]}) is distinct from b.${at}) as c${i}`;
  });
  const [sizes = {}] = await db.rows(
    `select (select count(*) from ${csv})::integer as a, (select count(*) from ${from})::integer as b`,
  );
  if (sizes.a !== sizes.b) return [`it has ${String(sizes.b)} rows, and the CSV has ${String(sizes.a)}`];
  const [found = {}] = await db.rows(
    `select ${counts.map((c) => c.replace(" as c", "::integer as c")).join(", ")} from ${csv} a positional join ${from} b`,
  );
  return columns.flatMap((column, i) => saidOf(column.name, Number(found[`c${i}`] ?? 0)));
}

async function checkWorkbook(root: string, tables: readonly Table[]): Promise<Held> {
  const findings: Finding[] = [];
  const tell = (message: string) =>
    findings.push({ kind: "copy", path: WORKBOOK, message, against: ["study"] });
  let grids: Awaited<ReturnType<typeof workbookOf>>["grids"] = [];
  await tried(
    WORKBOOK,
    (_, message) => tell(message),
    async () => {
      ({ grids } = await workbookOf(WORKBOOK, await readFile(join(root, WORKBOOK))));
    },
  );
  if (findings.length > 0) return { copies: 0, findings };
  const sheets = new Map(grids.map((grid) => [grid.name, grid.rows]));
  const listed = new Map(sheets.get(CONTENTS)?.map(([sheet = "", table = ""]) => [table, sheet]));
  let copies = 0;
  for (const table of tables) {
    const sheet = listed.get(table.name);
    if (sheet === undefined) tell(`it does not list ${table.name}`);
    // A table too long for a workbook is listed without a sheet.
    if (sheet === undefined || sheet === "") continue;
    copies++;
    const [head = [], ...rows] = sheets.get(sheet) ?? [];
    const more = rows.length - table.rows.length;
    const { columns } = table;
    if (columns.some(({ name }, c) => plain(name) !== plain(head[c] ?? "")))
      tell(`${table.name}: its columns are ${head.join(", ")}`);
    else if (more > 0) tell(`${table.name}: it has ${counted(more, "row")} more than the CSV`);
    else
      for (const [c, { name, type }] of columns.entries()) {
        const number = type === "integer" || type === "number";
        let differ = 0;
        let r = 0;
        for (const row of table.rows) if (!same(row[c] ?? "", rows[r++]?.[c] ?? "", number)) differ++;
        for (const said of saidOf(name, differ)) tell(`${table.name}: ${said}`);
      }
  }
  return { copies, findings };
}

/** Whether a cell of a sheet is that of the CSV: without spaces at its ends and kinds of line ends, which no sheet keeps. */
function same(csv: string, cell: string, number: boolean): boolean {
  if (csv === cell || plain(csv) === plain(cell)) return true;
  if (number) return csv !== "" && cell !== "" && Number(csv) === Number(cell);
  return cell.startsWith(`(${csv.length} letters, more than a cell holds`);
}

function plain(text: string): string {
  return text.replace(/\r\n?/g, "\n").trim();
}

function saidOf(column: string, rows: number): readonly string[] {
  return rows === 0 ? [] : [`${column} is not as in the CSV in ${counted(rows, "row")}`];
}

/** Does something with a file that may be damaged; what is wrong with it is told. */
async function tried(
  path: string,
  tell: (path: string, message: string) => void,
  work: () => Promise<void>,
): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    const known = error instanceof QueryError || error instanceof FileError;
    if (!known && !(error instanceof Error && "code" in error)) throw error;
    tell(path, `it cannot be read back: ${error.message.split("\n", 1)[0] ?? ""}`);
    return false;
  }
}

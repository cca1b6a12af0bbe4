import { FileError, type Grid } from "./document.ts";
import { gridOf } from "./workbook-grid.ts";
import { sharedOf } from "./workbook-parts.ts";
import { type Sheet, sheetIn } from "./workbook-sheet.ts";
import { zipOf } from "./workbook-zip.ts";

/** The sheets of a workbook. */
export interface Workbook {
  /** Those that hold text, in their order. */
  readonly grids: readonly Grid[];
  /** How it was read, one sentence each. */
  readonly evidence: readonly string[];
}

/** Opens an .xlsx or an old .xls. @throws FileError where it cannot be read, or would not be safe to read */
export async function workbookOf(name: string, bytes: Uint8Array): Promise<Workbook> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return workbook("an Excel workbook (.xlsx)", sheetsOf(bytes));
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
    const { sheetsOfXls } = await import("./workbook-xls.ts");
    return workbook("an Excel workbook of before 2007 (.xls)", sheetsOfXls(bytes));
  }
  throw new FileError("not-a-workbook", `${JSON.stringify(name)} is no workbook`, "save it as .xlsx or CSV");
}

function sheetsOf(bytes: Uint8Array): readonly Sheet[] {
  const zip = zipOf(bytes);
  const shared = sharedOf(zip);
  return shared.sheets.map((listed) => sheetIn(zip, listed, shared));
}

function workbook(what: string, sheets: readonly Sheet[]): Workbook {
  const grids = sheets.filter((sheet) => sheet.rows.size > 0).map(gridOf);
  const empty = sheets.filter((sheet) => sheet.rows.size === 0).map((sheet) => JSON.stringify(sheet.name));
  const sizes = grids.map((grid) => {
    const rows = grid.rows.length.toLocaleString("en");
    return `${JSON.stringify(grid.name)} with ${rows} rows of ${grid.rows[0]?.length ?? 0} columns`;
  });
  const evidence = [`is ${what}: ${sizes.length === 0 ? "no sheet holds anything" : sizes.join(", ")}`];
  if (empty.length > 0) evidence.push(`sheets without text were left out: ${empty.join(", ")}`);
  for (const grid of grids) {
    for (const remark of grid.remarks) evidence.push(`${JSON.stringify(grid.name)}: ${remark.message}`);
  }
  return { grids, evidence };
}

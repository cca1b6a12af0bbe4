import type { Found } from "./check-found.ts";
import type { Table, Tables } from "./check-tables.ts";
import { shown } from "./check-text.ts";

/** The two columns of a point, and how far from 0 each may lie. */
const COORDINATES = [
  ["lat", 90],
  ["lon", 180],
] as const;

const NUMBER = /^-?\d+(?:\.(\d+))?$/;

/**
 * Checks the gazetteer: a point lies on the earth, has both its numbers, and is no finer than a tenth of a degree, which
 * is about the size of a district.
 */
export function checkPlaces(tables: Tables, found: Found): void {
  const table = tables.get("places");
  if (table === undefined || table.sheet.size === 0) return;
  for (const [column, most] of COORDINATES) {
    table.cells(column).forEach((cell, i) => {
      checkCoordinate(table, column, most, i, cell, found);
    });
  }
  checkHalves(table, found);
}

function checkCoordinate(
  table: Table,
  column: string,
  most: number,
  i: number,
  cell: string,
  found: Found,
): void {
  const digits = NUMBER.exec(cell);
  if (digits === null) return;
  if (Math.abs(Number(cell)) > most) {
    const message = `lies off the earth: ${shown(cell)}`;
    const mend = `write degrees between -${most} and ${most}; perhaps lat and lon have changed places`;
    found.error(table.at(i, column), "off-the-earth", message, mend);
  }
  if ((digits[1] ?? "").length > 1) {
    const message = `is finer than a tenth of a degree: ${shown(cell)}`;
    found.error(table.at(i, column), "too-precise", message, `write ${Number(cell).toFixed(1)}`);
  }
}

function checkHalves(table: Table, found: Found): void {
  const [lat, lon] = COORDINATES.map(([column]) => table.cells(column));
  for (let i = 0; i < table.sheet.size; i++) {
    const blank = [lat, lon].map((cells) => (cells?.[i] ?? "") === "");
    if (blank[0] === blank[1]) continue;
    const column = blank[0] ? "lat" : "lon";
    const mend = "write both, or leave both blank where the place has no point";
    found.error(table.at(i, column), "half-a-point", `has no ${column}`, mend);
  }
}

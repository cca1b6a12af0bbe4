import { FileError, type Grid } from "../file/document.ts";

/** More rows than any register of exercises has. */
const MOST = 100_000;

/** A grid with all of its rows, also where the file is too large to have been held whole. */
export async function gathered(grid: Grid, title: string): Promise<Grid> {
  if (grid.whole) return grid;
  const rows: (readonly string[])[] = [];
  const lines: number[] = [];
  await grid.each((cells, line) => {
    if (rows.length >= MOST) {
      const mend = "import the rows that the study is about, or take it in as a table of your own";
      throw new FileError("too-many-rows", `has more than ${MOST} rows, which no file of ${title} has`, mend);
    }
    rows.push([...cells]);
    lines.push(line);
  });
  return { ...grid, rows, lines, whole: true };
}

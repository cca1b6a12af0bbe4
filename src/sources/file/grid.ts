import { piecesOf } from "./bytes.ts";
import { decoderOf } from "./decoder.ts";
import { type Parting, partingOf } from "./delimiter.ts";
import type { Grid, Hints, Upload } from "./document.ts";
import { mending, shapeOf } from "./mend.ts";
import { type Remarks, remarking } from "./remarks.ts";
import { splitting } from "./split.ts";

/** The table of a text file, and how its rows were found. */
export interface TextTable {
  readonly grid: Grid;
  readonly delimiter: string | null;
  readonly evidence: readonly string[];
}

/** The table of a text that is in memory. */
export function tableOfText(text: string): TextTable {
  const body = withoutMark(text);
  const parting = partingOf(body.slice(0, LOOKED_AT));
  const remarks = remarking();
  const raw: string[][] = [];
  const starts: number[] = [];
  const splitter = splitting(parting.delimiter, parting.width, remarks, (cells, line) => {
    raw.push(cells);
    starts.push(line);
  });
  splitter.write(body);
  const ends = splitter.end();
  const rows: (readonly string[])[] = [];
  const lines: number[] = [];
  const mender = mending(shapeOf(parting.delimiter, raw), remarks, (cells, line) => {
    rows.push(cells);
    lines.push(line);
  });
  raw.forEach((cells, i) => {
    mender.row(cells, starts[i] ?? 0);
  });
  mender.end();
  const grid: Grid = {
    name: "",
    rows,
    lines,
    whole: true,
    each: async (take) => {
      rows.forEach((cells, i) => {
        take(cells, lines[i] ?? 0);
      });
    },
    remarks: remarks.all(),
  };
  const evidence = [
    partedBy(parting),
    `${grouped(rows.length)} rows on ${grouped(ends)} lines`,
    ...remarks.sums(),
  ];
  return { grid, delimiter: parting.delimiter, evidence };
}

/** The table of a file that is too large for memory: its first rows now, all of them when it is gone through. */
export async function tableOfLarge(upload: Upload, encoding: string, hints: Hints): Promise<TextTable> {
  const start = await firstText(upload, encoding);
  const parting = partingOf(start.slice(0, LOOKED_AT));
  const raw: string[][] = [];
  const looking = splitting(parting.delimiter, parting.width, remarking(), (cells) => {
    if (raw.length < FIRST_ROWS) raw.push(cells);
  });
  looking.write(start);
  looking.end();
  const shape = shapeOf(parting.delimiter, raw);

  const go = async (
    remarks: Remarks,
    progress: Hints["progress"],
    take: (cells: readonly string[], line: number) => boolean,
    pause?: () => Promise<void>,
  ) => {
    let on = true;
    const mender = mending(shape, remarks, (cells, line) => {
      on = on && take(cells, line);
    });
    const splitter = splitting(parting.delimiter, shape.width, remarks, (cells, line) => {
      if (on) mender.row(cells, line);
    });
    const decoder = decoderOf(encoding);
    let first = true;
    for await (const piece of piecesOf(upload, progress)) {
      const text = decoder.write(piece);
      splitter.write(first ? withoutMark(text) : text);
      first = false;
      if (!on) return;
      await pause?.();
    }
    splitter.write(decoder.end());
    splitter.end();
    mender.end();
  };

  const rows: (readonly string[])[] = [];
  const lines: number[] = [];
  const remarks = remarking();
  await go(remarks, undefined, (cells, line) => {
    rows.push(cells);
    lines.push(line);
    return rows.length < FIRST_ROWS;
  });
  const last = lines.at(-1) ?? 0;
  const grid: Grid = {
    name: "",
    rows,
    lines,
    whole: false,
    each: async (take, remarked, pause) => {
      const below = remarking((remark) => {
        if (remark.row > last) remarked?.(remark);
      });
      const on = (cells: readonly string[], line: number) => {
        take(cells, line);
        return true;
      };
      await go(below, hints.progress, on, pause);
      for (const remark of below.all()) if (remark.row === 0) remarked?.(remark);
    },
    remarks: remarks.all(),
  };
  const first = `more rows than are kept: the first ${grouped(rows.length)} were looked at`;
  return { grid, delimiter: parting.delimiter, evidence: [partedBy(parting), first, ...remarks.sums()] };
}

/** Letters that are looked at for the delimiter. */
const LOOKED_AT = 1 << 20;
const FIRST_ROWS = 20_000;

async function firstText(upload: Upload, encoding: string): Promise<string> {
  const decoder = decoderOf(encoding);
  let text = "";
  for await (const piece of piecesOf(upload, undefined)) {
    text += decoder.write(piece);
    if (text.length > 4 * LOOKED_AT) break;
  }
  return withoutMark(text);
}

function withoutMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

function partedBy({ delimiter, width, agree, rows }: Parting): string {
  if (delimiter === null) return "no sign parts its lines into cells";
  const named = NAMES.get(delimiter) ?? JSON.stringify(delimiter);
  return `cells are parted by ${named}: ${grouped(agree)} of the ${grouped(rows)} rows looked at have ${width}`;
}

const NAMES: ReadonlyMap<string, string> = new Map([
  [",", "commas"],
  [";", "semicolons"],
  ["\t", "tabs"],
  ["|", "bars"],
]);

function grouped(n: number): string {
  return n.toLocaleString("en");
}

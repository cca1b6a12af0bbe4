import type { Cell, Coverage } from "../../views/coverage.ts";
import { overviewWords } from "../../words/catalogue/overview.ts";
import type { Labels } from "../../words/labels.ts";
import { commasText } from "../../words/lists.ts";
import { say } from "../../words/say.ts";
import { type Lang, word } from "../../words/words.ts";
import type { Screen } from "../screen.ts";
import type { Text } from "../table.ts";
import { cut, padded, widthOf } from "../wrap.ts";

/** Room for the name of a layer. */
const NAME = 15;
/** Spaces between one recipient and the next. */
const BETWEEN = 1;

/** Columns of one cell: its largest number and a space. */
function sizeOf({ cells }: Coverage): number {
  return Math.max(2, ...cells.flat(2).map((c) => String(c.n ?? "").length)) + 1;
}

/** A code longer than this is cut where its block has no room for it. */
const CODE = 6;

/** Columns of the block of a recipient: its periods, and at least its code with a space before it. */
function blockOf(coverage: Coverage): number {
  const code = Math.max(0, ...coverage.recipients.map(widthOf));
  return Math.max(coverage.periods.length * sizeOf(coverage), Math.min(CODE, code) + 1);
}

/** How wide a matrix is when it is shown. */
export function widthOfMatrix(coverage: Coverage): number {
  return NAME + coverage.recipients.length * (blockOf(coverage) + BETWEEN) - BETWEEN;
}

/** A block of columns for each recipient, one column for each period; rows are layers, but for those of which every cell is unknown, which are named below. */
export function showCoverage(screen: Screen, coverage: Coverage, labels: Labels, lang: Lang): void {
  const { layers, recipients, periods, cells } = coverage;
  const size = sizeOf(coverage);
  const block = blockOf(coverage);
  const spare = " ".repeat(block - periods.length * size);
  const gap = " ".repeat(BETWEEN);
  const bare = layers.filter((_, l) => cells[l]?.flat().every(isUnsearched));
  screen.say(
    " ".repeat(NAME),
    ...recipients.flatMap((r): Text[] => {
      const name = labels.actor(r);
      const label = widthOf(name) < block ? name : r;
      return [{ text: ` ${padded(cut(label, block - 1), block - 1, false)}`, style: "strong" }, gap];
    }),
  );
  const years = periods.map((p) => `${p.slice(2, 4)}`.padStart(size)).join("") + spare;
  screen.say(
    { text: padded(word(lang, "from year"), NAME, false), style: "faint" },
    ...recipients.flatMap((): Text[] => [{ text: years, style: "faint" }, gap]),
  );
  layers.forEach((layer, l) => {
    if (bare.includes(layer)) return;
    const row = cells[l] ?? [];
    screen.say(
      padded(cut(labels.layer(layer), NAME - 1), NAME, false),
      ...row.flatMap((of): Text[] => [...of.map((c) => mark(c, size)), spare, gap]),
    );
  });
  if (bare.length === 0) return;
  const names = bare.map((layer) => labels.layer(layer));
  screen.prose(say(lang, overviewWords, "bare", { layers: commasText(lang, names) }), 0, "faint");
}

/** Whether a cell is blank in a release and perhaps not in the study. */
export function isLeftOut({ n, leftOut }: Cell): boolean {
  return n === null && leftOut > 0;
}

/** Whether nobody searched all of a cell that is blank. */
export function isUnsearched(cell: Cell): boolean {
  return cell.n === null && !isLeftOut(cell) && cell.uncounted === null && !cell.searched;
}

function mark(cell: Cell, size: number): Text {
  if (cell.n !== null) return { text: String(cell.n).padStart(size), style: "key" };
  if (cell.uncounted !== null) return { text: "~".padStart(size), style: "faint" };
  if (isLeftOut(cell)) return { text: "×".padStart(size), style: "faint" };
  return { text: (isUnsearched(cell) ? "?" : "·").padStart(size), style: "faint" };
}

import { amountOf } from "../../../model/amount.ts";
import { TABLES } from "../../../study/schema.ts";
import type { Row } from "../../../views/records.ts";
import { records as words } from "../../../words/catalogue/records.ts";
import { digits } from "../../../words/numbers.ts";
import { say } from "../../../words/say.ts";
import type { Lang } from "../../../words/words.ts";

/** The stem of a column that is one end of an amount: `troops` of `troops_best`; null for any other. */
export function stemOf(column: string): string | null {
  const [, stem, end] = /^(.+)_(low|best|high)$/.exec(column) ?? [];
  return stem !== undefined && end !== undefined ? stem : null;
}

/** An amount as recorded: `1,200 (1,000–1,500)`; null where nothing is. */
export function amountText(lang: Lang, row: Row, stem: string): string | null {
  const low = row.cells[`${stem}_low`] ?? "";
  const best = row.cells[`${stem}_best`] ?? "";
  const high = row.cells[`${stem}_high`] ?? "";
  const range = rangeText(lang, low, high);
  if (best === "") return range;
  return range === null || (low === best && high === best)
    ? numberIn(lang, best)
    : `${numberIn(lang, best)} (${range})`;
}

/** The amount of a field as recorded, of one participant too: `troops`, `personnel:POL`; null where nothing is. */
export function amountOfField(
  lang: Lang,
  row: Row,
  field: string,
  participants: readonly Row[],
): string | null {
  const [stem = "", actor] = field.split(":");
  const of = actor === undefined ? row : participants.find(({ cells }) => cells.actor === actor);
  return of === undefined ? null : amountText(lang, of, stem);
}

function rangeText(lang: Lang, low: string, high: string): string | null {
  if (low !== "" && high !== "") return `${numberIn(lang, low)}–${numberIn(lang, high)}`;
  if (low !== "") return say(lang, words, "orMore", { value: numberIn(lang, low) });
  return high === "" ? null : say(lang, words, "orLess", { value: numberIn(lang, high) });
}

/** Whether a field of `values.csv` is an amount of its table: `troops`, `personnel:POL`. */
export function isAmount(table: string, field: string): boolean {
  const stem = field.split(":")[0] ?? field;
  return [table, "participants"].some((t) => Object.hasOwn(TABLES[t] ?? {}, `${stem}_best`));
}

/** An amount of one cell, `1000..1500`, as people write it; any other text stays as it is. */
export function amountIn(lang: Lang, cell: string): string {
  const amount = amountOf(cell);
  if (amount === null) return cell;
  const text = (n: number | null) => (n === null ? "" : String(n));
  const [low, best, high] = [text(amount.low), text(amount.best), text(amount.high)];
  if (best === "") return rangeText(lang, low, high) ?? cell;
  return low === best && high === best
    ? numberIn(lang, best)
    : `${numberIn(lang, best)} (${rangeText(lang, low, high) ?? ""})`;
}

/** A number of a cell as the language writes it; what is no number stays as it is. */
export function numberIn(lang: Lang, cell: string): string {
  const number = Number(cell);
  return cell.trim() !== "" && Number.isFinite(number) ? digits(number, lang) : cell;
}

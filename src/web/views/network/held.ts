import { comparedOf, type Turned } from "../../../figures/network/change.ts";
import type { ViewTools } from "../tools.ts";
import type { NetworkScreen, Values } from "./network-shapes.ts";
import { askedSides, type Side, type Sides, summedSides } from "./sides.ts";

/** What a tie or a partner has in the years of a network, and in those that they are held against; null where there are none. */
export interface Held {
  readonly unit: string;
  readonly now: Side;
  readonly before: Side | null;
  /** Whether it is new or gone, as far as that was asked, or not to be compared; null where it was there and still is, or never. */
  readonly compared: Turned | "unlike" | null;
  /** How many records have no date and stand in neither. */
  readonly undated: number;
}

/** What is held in a table of ties: by each tie, and by each partner with all recipients together. */
export interface HeldTable {
  readonly pair: (n: number) => Held;
  readonly partner: (p: number) => Held;
  /** Whether that was asked; else it is told by sums, which do not know what may count and what is left out. */
  readonly asked: boolean;
}

type Summed = Pick<Values, "now" | "before" | "totals" | "totalsBefore">;

/** What is held in a table, each asked about when it is wanted. */
export function askedTable(
  tools: ViewTools,
  screen: Pick<NetworkScreen, "state" | "tables" | "layers">,
  sums: Summed,
  table: number,
): HeldTable {
  const { period, against } = screen.state.question;
  const sides = (when: string | undefined) => askedSides(tools, screen, table, when);
  const before = against?.period === undefined ? null : sides(against.period);
  return heldTable(screen, sums, table, { now: sides(period), before, asked: true });
}

/** What is held in a table as sums tell it, with nothing asked. */
export function summedTable(
  tools: ViewTools,
  screen: Pick<NetworkScreen, "state" | "tables" | "layers">,
  sums: Summed,
  table: number,
): HeldTable {
  const { period, against } = screen.state.question;
  const sides = (when: string | undefined, pairs?: Float64Array, partners?: Float64Array) =>
    summedSides(tools, screen, table, when, { pairs, partners });
  const before =
    sums.before === null ? null : sides(against?.period, sums.before[table], sums.totalsBefore?.[table]);
  const now = sides(period, sums.now[table], sums.totals[table]);
  return heldTable(screen, sums, table, { now, before, asked: false });
}

function heldTable(
  { tables }: Pick<NetworkScreen, "tables">,
  sums: Summed,
  table: number,
  { now, before, asked }: { readonly now: Sides; readonly before: Sides | null; readonly asked: boolean },
): HeldTable {
  const of = tables[table];
  const width = of?.recipients.length ?? 0;
  const unit = of?.unit ?? "";
  const undated = () => of?.undated();
  const comparedAt = (n: number) => compared(now.pair(n), before?.pair(n) ?? null, asked);
  // What is on record in one period alone makes no known difference of a whole, where the other period is not known.
  const partsUnlike = (p: number) =>
    before !== null &&
    Array.from({ length: width }, (_, r) => p * width + r).some((n) => {
      const [a, b] = [sums.now[table]?.[n] ?? 0, sums.before?.[table]?.[n] ?? 0];
      return a > 0 !== b > 0 && comparedAt(n) === "unlike";
    });
  return {
    asked,
    pair: (n) => ({
      unit,
      now: now.pair(n),
      before: before?.pair(n) ?? null,
      compared: comparedAt(n),
      undated: undated()?.pairs[n] ?? 0,
    }),
    partner: (p) => {
      const own = compared(now.partner(p), before?.partner(p) ?? null, asked);
      return {
        unit,
        now: now.partner(p),
        before: before?.partner(p) ?? null,
        compared: own !== "unlike" && partsUnlike(p) ? "unlike" : own,
        undated: undated()?.partners[p] ?? 0,
      };
    },
  };
}

function compared(now: Side, before: Side | null, asked: boolean): Held["compared"] {
  if (before === null || (now.value === null && before.value === null)) return null;
  const found = comparedOf(now, before);
  if (found === "unlike") return found;
  // A 0 on record beside none found is no change.
  return asked && (now.value ?? 0) !== (before.value ?? 0) ? found : null;
}

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

type Asking = Pick<NetworkScreen, "state" | "tables" | "layers">;

/** What is held in a table, each asked about when it is wanted. */
export function askedTable(tools: ViewTools, screen: Asking, sums: Summed, table: number): HeldTable {
  return heldTable(screen, sums, table, true, (period) => askedSides(tools, screen, table, period));
}

/** What is held in a table as sums tell it, with nothing asked. */
export function summedTable(tools: ViewTools, screen: Asking, sums: Summed, table: number): HeldTable {
  return heldTable(screen, sums, table, false, (period, pairs, partners) =>
    summedSides(tools, screen, table, period, { pairs, partners }),
  );
}

function heldTable(
  { state: { question }, tables }: Asking,
  sums: Summed,
  table: number,
  asked: boolean,
  sidesIn: (period: string | undefined, pairs?: Float64Array, partners?: Float64Array) => Sides,
): HeldTable {
  const of = tables[table];
  const width = of?.recipients.length ?? 0;
  const now = sidesIn(question.period, sums.now[table], sums.totals[table]);
  const before =
    sums.before === null
      ? null
      : sidesIn(question.against?.period, sums.before[table], sums.totalsBefore?.[table]);
  const held = (is: Side, was: Side | null, undated = 0): Held => ({
    unit: of?.unit ?? "",
    now: is,
    before: was,
    compared: compared(is, was, asked),
    undated,
  });
  const pair = (n: number) => held(now.pair(n), before?.pair(n) ?? null, of?.undated().pairs[n]);
  // What is on record in one period alone makes no known difference of a whole, where the other period is not known.
  const partsUnlike = (p: number) =>
    sums.before !== null &&
    Array.from({ length: width }, (_, r) => p * width + r).some((n) => {
      const [a, b] = [sums.now[table]?.[n] ?? 0, sums.before?.[table]?.[n] ?? 0];
      return a > 0 !== b > 0 && pair(n).compared === "unlike";
    });
  return {
    asked,
    pair,
    partner: (p) => {
      const whole = held(now.partner(p), before?.partner(p) ?? null, of?.undated().partners[p]);
      return whole.compared !== "unlike" && partsUnlike(p) ? { ...whole, compared: "unlike" } : whole;
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

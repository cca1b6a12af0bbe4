import type { Row } from "../sources/source.ts";
import { inSpan, type Span } from "./span.ts";

/** A supplier whose rank among those of a recipient moves between two vintages. */
export interface RankMove {
  readonly recipient: string;
  readonly supplier: string;
  /** Rank by volume delivered, 1 the largest; null where it delivered nothing. */
  readonly old: number | null;
  readonly new: number | null;
  readonly oldVolume: number;
  readonly newVolume: number;
}

/**
 * Ranks that move, by volume in TIV delivered in some years; equal volumes share a rank.
 * A deal's own total counts where its deliveries have no volumes.
 */
export function ranksMoved(old: readonly Row[], now: readonly Row[], years: Span): readonly RankMove[] {
  const [a, b] = [volumes(old, years), volumes(now, years)];
  const out: RankMove[] = [];
  for (const recipient of [...new Set([...a.keys(), ...b.keys()])].sort()) {
    const [x, y] = [
      a.get(recipient) ?? new Map<string, number>(),
      b.get(recipient) ?? new Map<string, number>(),
    ];
    for (const supplier of [...new Set([...x.keys(), ...y.keys()])].sort()) {
      const [before, after] = [rankIn(x, supplier), rankIn(y, supplier)];
      if (before === after) continue;
      out.push({
        recipient,
        supplier,
        old: before,
        new: after,
        oldVolume: rounded(x.get(supplier) ?? 0),
        newVolume: rounded(y.get(supplier) ?? 0),
      });
    }
  }
  return out;
}

type Volumes = ReadonlyMap<string, ReadonlyMap<string, number>>;

function volumes(rows: readonly Row[], years: Span): Volumes {
  const deals = new Map<string, Row["cells"]>();
  const delivered = new Map<string, { in: number; all: number; volume: number | null }>();
  for (const { table, cells } of rows) if (table === "transfers") deals.set(cells.id ?? "", cells);
  for (const { table, cells } of rows) {
    if (table !== "deliveries") continue;
    const of = delivered.get(cells.deal ?? "") ?? { in: 0, all: 0, volume: null };
    const inside = inSpan(cells.year, years);
    of.all++;
    if (inside) of.in++;
    const tiv = cells.tiv_millions ?? "";
    if (inside && tiv !== "") of.volume = (of.volume ?? 0) + Number(tiv);
    delivered.set(cells.deal ?? "", of);
  }
  const out = new Map<string, Map<string, number>>();
  for (const [id, deal] of deals) {
    const of = delivered.get(id);
    if (of === undefined || of.in === 0) continue;
    const total = of.volume ?? (Number(deal.tiv_best ?? "0") * of.in) / of.all;
    const recipient = out.get(deal.recipient ?? "") ?? new Map<string, number>();
    const supplier = deal.supplier ?? "";
    recipient.set(supplier, (recipient.get(supplier) ?? 0) + total);
    out.set(deal.recipient ?? "", recipient);
  }
  return out;
}

function rankIn(volumes: ReadonlyMap<string, number>, supplier: string): number | null {
  const own = volumes.get(supplier);
  if (own === undefined) return null;
  return 1 + [...volumes.values()].filter((v) => rounded(v) > rounded(own)).length;
}

function rounded(volume: number): number {
  return Math.round(volume * 1000) / 1000;
}

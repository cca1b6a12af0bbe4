import type { Answer } from "../model/answer.ts";
import type { Subject } from "../model/dataset.ts";
import { ALL_TIME, meets, type Period, windowOf, within } from "../model/period.ts";
import { isTogether, type Question } from "../model/question.ts";
import { layersOf } from "../questions/plan.ts";
import { splitList } from "../study/plain.ts";
import type { Study } from "../study/study.ts";

/** Whether somebody looked for everything of a layer with an actor in a period. */
export type Searched = (layer: string, actor: string, period: Period) => boolean;

/** How far somebody looked for a layer with an actor in a period: for all of it, in part, or not. */
export type Looked = "all" | "part" | "no";

/** The same in words. */
export const LOOKED = {
  all: "searched and none found",
  part: "searched in part",
  no: "not searched",
} as const;

/** How far somebody looked for what a question asks, over all its layers and recipients; null where it names none, and not for a region of nobody. */
export function lookedAt(
  looked: (layer: string, actor: string, period: Period) => Looked,
  { layer, to, period }: Question,
  { region }: Subject,
): Looked | null {
  if (to === undefined || isTogether(to)) return null;
  const recipients = to.split(",").flatMap((name) => (name.trim() === "region" ? region : [name.trim()]));
  const span = (period === undefined ? null : windowOf(period)) ?? ALL_TIME;
  const found = layersOf(layer).flatMap((l) => recipients.map((r) => looked(l.name, r, span)));
  if (found.length > 0 && found.every((f) => f === "all")) return "all";
  return found.every((f) => f === "no") ? "no" : "part";
}

/** Whether there may be more than the records that an answer rests on: no search noted covers all that is asked. */
export function mayBeMore({ receipt }: Pick<Answer, "receipt">, looked: Looked | null): boolean {
  return receipt.length > 0 && looked !== null && looked !== "all";
}

/** Whether all of it was searched. */
export async function searchedOf(study: Study): Promise<Searched> {
  const looked = await lookedOf(study);
  return (layer, actor, period) => looked(layer, actor, period) === "all";
}

/** How far somebody looked in a study. */
export async function lookedOf(
  study: Study,
): Promise<(layer: string, actor: string, period: Period) => Looked> {
  return lookedIn(await searchesOf(study));
}

/** A row of `searches.csv` as plain data: for which layer, with whom, whether for all of it, and when. */
export interface Search {
  readonly layer: string;
  readonly to: readonly string[];
  readonly wide: boolean;
  /** A window; blank is all time. */
  readonly period: string;
}

export async function searchesOf(study: Study): Promise<readonly Search[]> {
  const sheet = await study.sheet("searches");
  const cells = (name: string, i: number) => sheet.column(name)?.[i] ?? "";
  return Array.from({ length: sheet.size }, (_, i) => ({
    layer: cells("layer", i),
    to: splitList(cells("to", i)),
    wide: cells("from", i) === "" && cells("where", i) === "",
    period: cells("period", i),
  }));
}

/**
 * What searches cover: a blank can mean "none" only where a search was for every partner, in every place,
 * and for all of the period; a search for one partner in one year says nothing of the others.
 */
export function lookedIn(
  searches: readonly Search[],
): (layer: string, actor: string, period: Period) => Looked {
  const read = searches.map((s) => ({
    layer: s.layer,
    to: new Set(s.to),
    wide: s.wide,
    period: s.period === "" ? ALL_TIME : windowOf(s.period),
  }));
  return (layer, actor, period) => {
    const near = read.flatMap((s) =>
      s.layer === layer && (s.to.size === 0 || s.to.has(actor)) && s.period !== null
        ? [{ wide: s.wide, period: s.period }]
        : [],
    );
    if (near.some((s) => s.wide && within(period, s.period))) return "all";
    return near.some((s) => meets(period, s.period)) ? "part" : "no";
  };
}

import type { Question } from "../../model/question.ts";
import { REST } from "../ask/axis.ts";
import type { FigureBench } from "../kind.ts";
import { bareOf, type Network, rowOf } from "./ask.ts";
import type { Periods } from "./periods.ts";

/** A network whose smallest partners stand together as one, `REST`. */
export interface Folded extends Network {
  /** Those that do, the largest first. */
  readonly folded: readonly Network["undrawn"][number][];
}

/** Which partners stand together where no more than so many have a place, those with most in either period first; a recipient never does. */
export function foldedIn({ now, before }: Pick<Periods, "now" | "before">, most: number): readonly string[] {
  const { partners, recipients, ties } = now;
  if (partners.length <= most) return [];
  const size = (i: number) =>
    partners[i] === REST ? -1 : Math.max(...[now, before].map((network) => network?.totals[i]?.value ?? 0));
  const order = [...partners.keys()].sort((a, b) => size(b) - size(a) || a - b);
  const small = order.slice(most - 1).map((i) => partners[i] ?? "");
  const tied = new Map<string, number>();
  for (const { from } of ties) tied.set(from, (tied.get(from) ?? 0) + 1);
  return small.filter((name) => tied.get(name) === recipients.length);
}

/** A network with these partners as one, who is asked about by itself: what several of them have together counts once. */
export function folded(
  bench: FigureBench,
  asked: Question,
  network: Network,
  names: readonly string[],
): Folded {
  const { partners, totals, ties, recipients } = network;
  const own = new Set(names);
  const together = names.flatMap((name) => {
    const value = totals[partners.indexOf(name)];
    return value === undefined ? [] : [{ name, value, regional: false }];
  });
  const of = together.map(({ name, value }) => value.narrows.from ?? name).join(",");
  const row = rowOf(bench, bareOf(asked), { name: REST, value: of }, recipients);
  return {
    ...network,
    partners: [...partners.filter((name) => !own.has(name)), REST],
    totals: [...totals.filter((_, i) => !own.has(partners[i] ?? "")), row.total],
    ties: [...ties.filter(({ from }) => !own.has(from)), ...row.ties],
    folded: together,
  };
}

/** How many partners stand together. */
export function countOf(folded: Folded["folded"]): number {
  return folded.reduce(
    (sum, { name, value }) => sum + (name === REST ? (value.narrows.from ?? "").split(",").length : 1),
    0,
  );
}

import type { Answer } from "../../../model/answer.ts";
import { later } from "../../../questions/later.ts";
import { spreadText } from "../../../words/headline.ts";
import type { ViewTools } from "../tools.ts";
import type { NetworkScreen, Values } from "./network-shapes.ts";
import { heldBy, tieQuestion } from "./tie-words.ts";

/** What records leave open of what a table of ties shows, in words; null where that is nothing. */
export interface Ranges {
  pair(n: number): string | null;
  /** Of what a partner has with all recipients together. */
  partner(p: number): string | null;
}

const NONE: Ranges = { pair: () => null, partner: () => null };

/** Asks what is open of the ties of a table that have something, all of one partner at once; nothing is of a difference. */
export function rangesIn(
  { bench, lang }: ViewTools,
  screen: Pick<NetworkScreen, "state" | "tables" | "layers">,
  values: Values,
  table: number,
): Ranges {
  const of = screen.tables[table];
  if (of === undefined || values.before !== null) return NONE;
  const { partners, recipients, pairs } = of;
  const width = recipients.length;
  const held = (kind: "pair" | "partner", n: number) => heldBy(screen, values, table, kind, n).now > 0;
  const ofPartner = partners.map((from, p) =>
    later((): Answer => {
      const to = recipients.filter((_, r) => pairs[p * width + r]?.self !== true).join(",");
      const question = tieQuestion(screen, table, { from, to, horizontal: false });
      return bench.ask({ ...question, by: "recipient" });
    }),
  );
  const { measure } = tieQuestion(screen, table, { from: "", to: "", horizontal: false });
  const text = (answer: Answer | undefined) =>
    answer === undefined ? null : spreadText(answer, measure, lang);
  return {
    pair: (n) => {
      const pair = pairs[n];
      if (pair === undefined || !held("pair", n)) return null;
      if (pair.horizontal) return text(bench.ask(tieQuestion(screen, table, pair)));
      const parts = ofPartner[Math.floor(n / width)]?.().parts ?? {};
      return text(Object.hasOwn(parts, pair.to) ? parts[pair.to] : undefined);
    },
    partner: (p) => (held("partner", p) ? text(ofPartner[p]?.()) : null),
  };
}

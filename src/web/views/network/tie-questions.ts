import type { Question } from "../../../model/question.ts";
import { type Looked, lookedAt } from "../../../views/searched.ts";
import type { ViewTools } from "../tools.ts";
import type { NetworkScreen } from "./network-shapes.ts";
import { layerQuestion, measureOf, type Pair } from "./ties.ts";

/** What asks for a tie alone, in the years of a screen or in others. */
export function tieQuestion(
  screen: Pick<NetworkScreen, "state" | "layers">,
  table: number,
  { from, to, horizontal }: Pair,
  period: string | undefined = screen.state.question.period,
): Question {
  const { layer } = askedIn(screen, table);
  const { against: _, period: __, ...question } = layerQuestion(screen.state.question, layer);
  const ends = horizontal ? { from: `${from},${to}`, to: `${from}+${to}` } : { from, to };
  return {
    ...question,
    ...(period === undefined ? {} : { period }),
    measure: measureOf(question),
    ...ends,
  };
}

/** What asks for all that a partner has with the recipients of a table, itself left out. */
export function totalQuestion(
  screen: Pick<NetworkScreen, "state" | "layers" | "tables">,
  table: number,
  partner: number,
  period?: string,
): Question {
  const { partners = [], recipients = [], pairs = [] } = screen.tables[table] ?? {};
  const others = recipients.filter((_, r) => pairs[partner * recipients.length + r]?.self !== true);
  const { to } = screen.state.question;
  const all = others.length === recipients.length && to !== undefined;
  const of = { from: partners[partner] ?? "", to: all ? to : others.join(","), horizontal: false };
  return tieQuestion(screen, table, of, period);
}

/** What numbers are asked of: a layer in some years. */
export interface Asked {
  readonly layer: string;
  readonly period?: string | undefined;
  readonly against?: Partial<Question>;
}

/** What the numbers of a table are asked of. */
export function askedIn(
  { state: { question }, layers }: Pick<NetworkScreen, "state" | "layers">,
  table: number,
): Asked {
  return { ...question, layer: layers[table] ?? question.layer };
}

/** With whom to look for a tie: searches are noted for each recipient, and one for all of either finds what two have together. */
export function soughtIn({ from, to, horizontal }: Pair): string {
  return horizontal ? `${from}+${to}` : to;
}

/** How far somebody looked for ties with some recipients in a period; with two together, how far for either at most. */
export function howFar({ bench, speech }: ViewTools, { layer, period }: Asked, to: string): Looked {
  const when = period === undefined ? {} : { period };
  const found = to
    .split("+")
    .map(
      (of) => lookedAt(bench.looked, { measure: "count", layer, to: of, ...when }, speech.subject) ?? "no",
    );
  return (["all", "part"] as const).find((far) => found.includes(far)) ?? "no";
}

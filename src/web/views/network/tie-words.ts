import { views } from "../../../words/catalogue/views.ts";
import { numberText, unitText } from "../../../words/numbers.ts";
import { periodText } from "../../../words/phrase.ts";
import { say } from "../../../words/say.ts";
import type { ViewTools } from "../tools.ts";
import type { NetworkScreen, Values } from "./network-shapes.ts";
import type { NetworkState } from "./network-state.ts";
import { windowIn } from "./ties.ts";

/** A number of ties as people write it. */
export function tieText(
  { lang }: Pick<ViewTools, "lang">,
  value: number,
  unit: string,
  long = false,
): string {
  const number = numberText(value, { unit }, lang);
  const words = long ? unitText({ unit }, value, lang) : "";
  return words === "" ? number : `${number} ${words}`;
}

/** What a reader hears of a tie. */
export function toldTie(
  tools: ViewTools,
  { state, tables }: Pick<NetworkScreen, "state" | "tables">,
  values: Values,
  table: number,
  pair: number,
): { readonly label: string; readonly value: string } {
  const { lang } = tools;
  const of = tables[table]?.pairs[pair];
  const unit = tables[table]?.unit ?? "";
  const label =
    of === undefined
      ? ""
      : say(lang, views, "pair", { from: nameOf(tools, state, of.from), to: nameOf(tools, state, of.to) });
  const now = values.now[table]?.[pair] ?? 0;
  const before = values.before?.[table]?.[pair];
  const told = now === 0 ? noneText(tools, state, of?.to ?? "") : tieText(tools, now, unit, true);
  const period = state.question.against?.period;
  if (before === undefined || period === undefined) return { label, value: told };
  return {
    label,
    value: say(lang, views, "was", {
      now: told,
      before: tieText(tools, before, unit, true),
      period: periodText(period, lang),
    }),
  };
}

/** Why a tie has no number: somebody looked and found none, or nobody looked. */
export function noneText(tools: ViewTools, state: NetworkState, to: string): string {
  return say(tools.lang, views, noneOf(tools, state, to) === "searched" ? "searched" : "noRecord");
}

export function noneOf({ bench }: ViewTools, { question }: NetworkState, to: string): "searched" | "unknown" {
  const looked = question.layer
    .split(",")
    .every((layer) => bench.looked(layer, to, windowIn(question.period)) === "all");
  return looked ? "searched" : "unknown";
}

/** What people call an actor or a group of the grouping asked for, shortly. */
export function nameOf(
  { speech }: ViewTools,
  { question }: Pick<NetworkState, "question">,
  id: string,
): string {
  return speech.labels.short(id, question.conventions?.grouping);
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

import { weightsIn } from "../measures/dependence/influence.ts";
import type { Inputs } from "../measures/measure.ts";
import { QuestionError } from "../model/question.ts";
import { neededIn } from "./asked-of.ts";
import { byPartner } from "./by-partner.ts";
import type { Factors } from "./factors.ts";
import { narrowed, without } from "./narrow.ts";
import { partnersOf } from "./parts.ts";
import type { Plan } from "./plan.ts";
import { apartFrom } from "./rank-of.ts";
import { wantedOf } from "./recipients.ts";
import { tallyOf } from "./tally.ts";

/** What the partner has with recipients in each layer, beside all that they have and the most that any two have. */
export function bandwidthOf(factors: Factors, plan: Plan): Inputs["bandwidth"] {
  checkWeights(plan);
  const from = neededIn(plan, "from", "a partner");
  const { dataset } = factors;
  const { to } = plan.question;
  const layers = plan.layers.map((l) => l.name);
  const asked = to === undefined ? dataset.subject.region : [...new Set(wantedOf(dataset, to).sets.flat())];
  const recipients = from === null ? [] : asked;
  const empty = () => recipients.map(() => new Float64Array(layers.length));
  const [ties, totals] = [empty(), empty()];
  const most = new Float64Array(layers.length);
  const everyone = new Set([...dataset.subject.region, ...recipients]);
  layers.forEach((layer, l) => {
    for (const name of from === null ? [] : everyone) {
      const one = narrowed(without(plan, "by", "from"), { layer, to: name });
      const found = factors.once(
        `bandwidth|${from}|${name}|${one.value}|${one.period.from}|${one.period.to}|${JSON.stringify([layer, one.question.where, one.question.without, one.choices])}`,
        () => inLayer(factors, one, from ?? ""),
      );
      most[l] = Math.max(most[l] ?? 0, found.most);
      const r = recipients.indexOf(name);
      (ties[r] ?? EMPTY)[l] = found.own;
      (totals[r] ?? EMPTY)[l] = found.total;
    }
  });
  return { layers, recipients, ties, totals, most };
}

/** Written to for a recipient that is not asked about, and of no length: nothing stays in it. */
const EMPTY = new Float64Array(0);

/** What the partner, everybody, and the partner with most have with one recipient in one layer. */
function inLayer(factors: Factors, plan: Plan, from: string) {
  const tally = tallyOf(factors, plan);
  if (tally.total.known === 0 || (tally.unknown > 0 && tally.known === 0))
    return { own: Number.NaN, total: Number.NaN, most: 0 };
  const all = partnersOf(factors, plan, tally);
  const { totals } = byPartner(factors, plan, tally, [from, ...apartFrom(factors, plan, from, all)]);
  return {
    own: totals[0] ?? 0,
    total: tally.total.best,
    most: totals.reduce((a, b) => Math.max(a, b), 0),
  };
}

/** @throws QuestionError for weights of layers that are not asked about, or that leave none */
function checkWeights(plan: Plan): void {
  const text = plan.choices["layer-weights"] ?? "equal";
  if (text === "equal") return;
  const asked = plan.layers.map((l) => l.name);
  const named = text.split(",").map((item) => item.split(":")[0]?.trim() ?? "");
  const stranger = named.find((name) => !asked.includes(name));
  if (stranger !== undefined)
    throw new QuestionError(
      `layer-weights names ${JSON.stringify(stranger)}, which is no layer asked about; there are ${asked.join(", ")}`,
    );
  if (weightsIn(plan.choices, asked).every((w) => w === 0))
    throw new QuestionError("layer-weights gives no layer a weight above 0");
}

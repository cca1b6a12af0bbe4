import { type Chosen, type Measure, nothing, numberIn, type Reading } from "../../measures/measure.ts";
import type { Spheres } from "../../measures/spheres/units.ts";
import { firstFew } from "../../model/first-few.ts";
import { chance, middle, type SphereDraws, sphereDraws } from "./draws.ts";
import { remarksOn } from "./remarks.ts";

/** When a measure of one recipient's partners has no value, however many records they have. */
export const SPHERE_NULLS = [
  "no-data: no layer has a record of an outside partner",
  "under-specified: of several recipients; each has its own",
  "undefined-by-definition: the partner asked about is of the region, or nobody known",
];
const NULLS = SPHERE_NULLS.toSpliced(
  1,
  0,
  "too-few: fewer than five records of outside partners in all layers together",
);
const CITES =
  "the classes and their lines are this project's; docs/methods/spheres-and-communities.md; draws: Jeffreys 1946, Rubin 1981; effective number: Hill 1973";
/** Five exercises with p and one with q, a base of p. */
export const SPHERE_ROWS = [
  "layer,partner",
  "drills,p",
  "drills,p",
  "drills,p",
  "drills,p",
  "drills,p",
  "drills,q",
  "bases,p",
];
const DRAWN = ["caution", "draws", "seed", "layer-weights", "resampling-unit"];
/** With fewer records no class is told. */
const FEW = 5;
/** Shares that differ by less are level. */
const LEVEL = 1e-9;

/** Conventions that draw the lines between classes, with the values of the method. */
const LINES = {
  "exclusive-above": 0.5,
  "exclusive-certainty": 0.9,
  "contested-within": 0.15,
  "contested-certainty": 0.5,
  "multivector-from": 3,
  "multivector-below": 0.4,
} as const;

export const sphere: Measure<"spheres"> = {
  name: "sphere",
  input: "spheres",
  title: "Sphere of influence",
  says: "Whether a recipient is in one partner's sphere (exclusive), between two of them (contested), spread over several (multivector), or leans to one (leaning).",
  formula:
    "contested: p1 = p2 as recorded; else exclusive: Pr(the partner is first with p1 > 0.5) >= 0.9; else contested: Pr(p1 - p2 < 0.15) >= 0.5; else multivector: exp(H) >= 3 and p1 < 0.4; else leaning; p are shares averaged over layers, drawn from records; the lines are conventions",
  unit: "class",
  range: "exclusive, contested, multivector, leaning",
  nulls: NULLS,
  cites: CITES,
  example: "five drills with p and one with q, a base of p: exclusive",
  rows: SPHERE_ROWS,
  gives: "exclusive",
  uses: [...DRAWN, ...Object.keys(LINES)],
  of: (spheres, chosen) =>
    onDraws(spheres, chosen, (drawn) => {
      const { value, also, lead, alone, close, above, within } = classOf(drawn, chosen);
      return {
        value,
        notes: [
          `${spheres.partners[lead] ?? ""} is first with probability ${percent(drawn.first[lead])}, its share ${percent(drawn.shares[lead])}`,
          `Pr(it is first with more than ${above}) ${percent(alone)}; Pr(first and second within ${within}) ${percent(close)}; effective number ${drawn.effective.toFixed(2)}`,
          ...(drawn.margin < LEVEL ? ["the two largest shares are level as recorded"] : []),
          ...(also.length > 0 ? [`meets the line of ${also.join(" and ")} too; ${value} goes first`] : []),
        ],
      };
    }),
};

export const spherePartner: Measure<"spheres"> = {
  name: "sphere-partner",
  input: "spheres",
  title: "Partner who comes first",
  says: "The outside partner that most probably has the largest part in what a recipient has, over all layers; whether that makes a sphere says the measure sphere.",
  formula:
    "argmax over partners of Pr(its share is the largest), shares averaged over layers and drawn from records",
  unit: "partner",
  range: "names of partners",
  nulls: NULLS,
  cites: CITES,
  example: "five drills with p and one with q, a base of p: p",
  rows: SPHERE_ROWS,
  gives: "p",
  uses: [...DRAWN, ...Object.keys(LINES)],
  of: (spheres, chosen) =>
    onDraws(spheres, chosen, (drawn) => {
      const { value, lead } = classOf(drawn, chosen);
      const most = `first with probability ${percent(drawn.first[lead])}, share ${percent(drawn.shares[lead])}`;
      return {
        value: spheres.partners[lead] ?? "",
        notes: [value === "exclusive" ? `exclusive: ${most}` : `${value}, so nobody's sphere: ${most}`],
      };
    }),
};

export const sphereProbability: Measure<"spheres"> = {
  name: "sphere-probability",
  input: "spheres",
  title: "Probability of being first",
  says: "How probable it is that the partner asked about, or else the most probable one, has the largest part in what a recipient has.",
  formula: "Pr(share of the partner is the largest), shares averaged over layers and drawn from records",
  unit: "probability",
  range: "0 to 1",
  nulls: NULLS,
  cites: CITES,
  example: "five drills with p and one with q, a base of p: 0.9345",
  rows: SPHERE_ROWS,
  gives: 0.9345,
  uses: DRAWN,
  of: (spheres, chosen) =>
    onDraws(spheres, chosen, (drawn) => {
      const asked = spheres.focus === null ? leader(drawn) : spheres.partners.indexOf(spheres.focus);
      return {
        value: drawn.first[asked] ?? 0,
        notes: [
          `of ${spheres.partners[asked] ?? ""}, whose share is ${percent(drawn.shares[asked] ?? 0)}, against ${others(spheres, drawn, asked)}`,
          ...(spheres.apart === undefined ? [] : [spheres.apart]),
        ],
      };
    }),
};

export const dominanceMargin: Measure<"spheres"> = {
  name: "dominance-margin",
  input: "spheres",
  title: "Dominance margin",
  says: "How far the largest partner of a recipient is ahead of the second, whoever they are, over all layers; low and high are a 95 % credible interval, which lies above 0 whatever the records: who leads is told by sphere-probability.",
  formula: "p1 - p2, shares averaged over layers; the interval from draws of the two largest shares",
  unit: "share",
  range: "0 to 1",
  nulls: NULLS,
  cites: CITES,
  example: "five drills with p and one with q, a base of p: 0.8333",
  rows: SPHERE_ROWS,
  gives: 0.8333,
  uses: DRAWN,
  of: (spheres, chosen) =>
    onDraws(spheres, chosen, (drawn) => {
      const [low, high] = middle(drawn.margins);
      const order = [...drawn.shares.keys()].sort((a, b) => (drawn.shares[b] ?? 0) - (drawn.shares[a] ?? 0));
      const named = order.slice(0, 2).map((p) => `${spheres.partners[p] ?? ""} ${percent(drawn.shares[p])}`);
      return {
        value: drawn.margin,
        low: Math.min(low, drawn.margin),
        high: Math.max(high, drawn.margin),
        spread: "credible",
        notes: [
          named.join(", "),
          "a distance is never below 0, and so is its interval: it is no test of who leads, which sphere-probability is",
        ],
      };
    }),
};

function onDraws(
  spheres: Spheres,
  chosen: Chosen | undefined,
  say: (drawn: SphereDraws) => Reading,
): Reading {
  if (spheres.none !== null) return nothing(spheres.none.why, spheres.none.note);
  const { drawn, remarks } = drawnOf(spheres, chosen);
  if (drawn === null) return nothing("no-data", ...remarks);
  const units = drawn.layers.reduce((n, { shares }) => n + shares.units, 0);
  const few = `too-few: ${units} ${units === 1 ? "record" : "records"} of outside partners, fewer than ${FEW}`;
  if (units < FEW && chosen?.caution !== "go-on") return nothing("too-few", few, ...remarks);
  const reading = say(drawn);
  return { ...reading, notes: [...(reading.notes ?? []), ...(units < FEW ? [few] : []), ...remarks] };
}

/** The draws of a recipient, made once, and what a reader must know of them; null where no layer has a record of an outside partner. */
export function drawnOf(
  spheres: Spheres,
  chosen: Chosen | undefined,
): { readonly drawn: SphereDraws | null; readonly remarks: readonly string[] } {
  const draws = numberIn(chosen, "draws", 2000);
  const seed = numberIn(chosen, "seed", 1);
  const drawn = spheres.once(`${draws}|${seed}`, () => sphereDraws(spheres, draws, seed));
  const told = drawn === null ? [] : [`${draws} draws, seed ${seed}`];
  return { drawn, remarks: [...remarksOn(spheres, drawn), ...told] };
}

/** The class of a recipient, and what decides it; level shares are contested whatever the draws say. */
function classOf(drawn: SphereDraws, chosen: Chosen | undefined) {
  const line = (name: keyof typeof LINES) => numberIn(chosen, name, LINES[name]);
  const [above, within] = [line("exclusive-above"), line("contested-within")];
  const lead = leader(drawn);
  const alone = chance(drawn.largest, (p, d) => p > above && drawn.leaders[d] === lead);
  const close = chance(drawn.margins, (d) => d < within);
  const top = drawn.shares.reduce((a, b) => Math.max(a, b), 0);
  const spread = drawn.effective >= line("multivector-from") && top < line("multivector-below");
  const level = drawn.margin < LEVEL;
  const [value = "leaning", ...also] = [
    ...(!level && alone >= line("exclusive-certainty") ? ["exclusive"] : []),
    ...(level || close >= line("contested-certainty") ? ["contested"] : []),
    ...(spread ? ["multivector"] : []),
  ];
  return { value, also, lead, alone, close, above, within };
}

/** The largest of the other partners by name with their shares. */
function others({ partners }: Spheres, { shares }: SphereDraws, asked: number): string {
  const held = [...shares.keys()].filter((p) => p !== asked && (shares[p] ?? 0) > 0);
  if (held.length === 0) return "no other partner with a record";
  held.sort((a, b) => (shares[b] ?? 0) - (shares[a] ?? 0));
  return firstFew(
    held.map((p) => `${partners[p] ?? ""} ${percent(shares[p])}`),
    4,
  );
}

/** The partner that is most probably first; the larger share where two are as probable. */
function leader({ first, shares }: SphereDraws): number {
  let best = 0;
  for (let p = 1; p < first.length; p++) {
    const ahead = (first[p] ?? 0) - (first[best] ?? 0);
    if (ahead > 0 || (ahead === 0 && (shares[p] ?? 0) > (shares[best] ?? 0))) best = p;
  }
  return best;
}

/** A share as notes write it. */
export function percent(p: number | undefined): string {
  return `${(100 * (p ?? 0)).toFixed(1)} %`;
}

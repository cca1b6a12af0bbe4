import { type Measure, nothing } from "../measure.ts";
import { settled } from "./concentration.ts";
import { byNumber, LOGS, leastOf, mostOf } from "./extremes.ts";
import { entropy, onParts, SAMPLED } from "./shares.ts";

const NO_PART = ["no-data: no part is known", "degenerate: every part is 0"];

export const evenness: Measure<"parts"> = {
  name: "evenness",
  input: "parts",
  amongKnown: true,
  title: "Evenness",
  says: "How near to equal shares are, whatever the number of partners: 1 where all have the same.",
  formula: "-sum of p ln p / ln S",
  unit: "index",
  range: "above 0 to 1",
  nulls: [...NO_PART, "undefined-by-definition: one partner only"],
  cites: "Pielou 1966",
  example: "52, 15, 11, 7, 6: 0.7760",
  rows: ["name,value", "A,52", "B,15", "C,11", "D,7", "E,6"],
  gives: 0.776,
  uses: SAMPLED,
  of: (parts) =>
    onParts(parts, (known) => {
      const s = known.values.length;
      if (s < 2) return nothing("undefined-by-definition", "one partner only");
      const of = (h: number, n: number) => Math.min(1, h / Math.log(n));
      const most = byNumber(known.ends, 2).map((ends) => of(0 - leastOf(LOGS, ends), ends.low.length));
      const least = of(0 - mostOf(LOGS, known.ends), known.ends.low.length);
      return settled(of(entropy(known.shares), s), known, least, Math.max(...most));
    }),
};

export const shannonCorrected: Measure<"parts"> = {
  name: "shannon-corrected",
  input: "parts",
  amongKnown: true,
  atBest: true,
  title: "Shannon entropy of counts, corrected",
  says: "Shannon entropy with what few activities make it too low by added back.",
  formula: "-sum of p ln p + (S - 1) / 2N",
  unit: "nats",
  range: "0 and more",
  nulls: [...NO_PART, "undefined-by-definition: parts are not whole counts"],
  cites: "Miller 1955",
  example: "136, 91, 41, 19, 20: 1.347",
  rows: ["name,value", "A,136", "B,91", "C,41", "D,19", "E,20"],
  gives: 1.347,
  uses: SAMPLED,
  of: (parts) =>
    onParts(parts, (known) => {
      if (!known.values.every(Number.isInteger))
        return nothing("undefined-by-definition", "parts are not whole counts");
      const added = (known.values.length - 1) / (2 * known.total);
      return settled(entropy(known.shares) + added, known);
    }),
};

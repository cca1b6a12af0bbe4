import type { Parts } from "../model/dataset.ts";
import type { Convention } from "./convention.ts";
import { anyPart, meanings } from "./convention.ts";

const meaning = meanings({
  "stated-and-inferred": "organisers that a source states and those inferred from series and participants",
  stated: "only organisers that a source states",
});

const isInferred = ({ inferred }: Parts, p: number) => inferred[p] === 1;

/** Whether an organiser inferred by rule counts. */
export const organiserEvidence: Convention = {
  name: "organiser-evidence",
  says: "How an organiser must be known.",
  values: () => ["stated-and-inferred", "stated"],
  meaning,
  sentence: (value) => `Counted are ${meaning(value)}.`,
  layers: ["exercises", "operations"],
  ofRecords: true,
  applies: (asked) => (asked.senders || asked.present) && anyPart(asked, isInferred),
  keepPart: (activities, value) =>
    activities.parts.inferred.map((inferred) => (value === "stated" && inferred === 1 ? 0 : 1)),
};

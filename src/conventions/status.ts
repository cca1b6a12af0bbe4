import type { Convention } from "./convention.ts";
import { anyCell, keepWhere, meanings } from "./convention.ts";

const meaning = meanings({
  "held-and-announced":
    "held and announced ones, not those only planned, pledged, licensed, postponed or cancelled",
  held: "only those that took place or were delivered, as one without a status is taken to have",
  all: "all, planned, pledged, licensed, postponed and cancelled ones included",
});

const NOT_HELD = new Set(["planned", "postponed", "cancelled", "pledged", "intended", "licensed"]);
const ONLY_SAID = new Set(["announced", "ordered"]);

/** Whether a status says of a deal or an activity that it took place, was delivered, ordered or announced, as one without a status is taken to have. */
export function isHeld(status: string): boolean {
  return !NOT_HELD.has(status);
}

const isUnsure = (cell: string) => NOT_HELD.has(cell) || ONLY_SAID.has(cell);

/** How sure it must be that an activity took place. */
export const status: Convention = {
  name: "status",
  says: "How sure it must be that an activity took place.",
  values: () => ["held-and-announced", "held", "all"],
  meaning,
  sentence: (value) => `Counted are ${meaning(value)}.`,
  layers: "all",
  ofRecords: true,
  applies: (asked) => asked.question.where?.status === undefined && anyCell(asked, "status", isUnsure),
  keep: (activities, value) =>
    keepWhere(activities, "status", (cell) =>
      value === "all" ? true : !NOT_HELD.has(cell) && !(value === "held" && ONLY_SAID.has(cell)),
    ),
};

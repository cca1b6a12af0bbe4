import { ROLES } from "../model/activity.ts";
import type { Parts } from "../model/dataset.ts";
import type { Convention } from "./convention.ts";
import { anyPart, meanings } from "./convention.ts";

const OBSERVER = ROLES.indexOf("observer");

const meaning = meanings({
  ignored: "observers do not count as taking part",
  counted: "observers count as taking part",
});

const observes = ({ roles }: Parts, p: number) => roles[p] === OBSERVER;

/** Whether an observer takes part. */
export const observers: Convention = {
  name: "observers",
  says: "Whether an observer takes part.",
  values: () => ["ignored", "counted"],
  meaning,
  sentence: (value) => `${meaning(value).replace(/^o/, "O")}.`,
  layers: ["exercises", "operations", "memberships"],
  ofRecords: true,
  applies: (asked) => (asked.receivers || asked.present) && anyPart(asked, observes),
  keepPart: (activities, value) =>
    activities.parts.roles.map((role) => (value === "ignored" && role === OBSERVER ? 0 : 1)),
};

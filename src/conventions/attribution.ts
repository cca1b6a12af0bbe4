import { ROLES } from "../model/activity.ts";
import type { Convention } from "./convention.ts";
import { meanings } from "./convention.ts";

const INITIATOR = ROLES.indexOf("initiator");

const meaning = meanings({
  organiser: "the organiser alone, organisations as themselves",
  "organiser-fractional": "organisers and co-organisers in equal parts",
  "umbrella-to-lead-states":
    "an organisation’s activity goes in equal parts to the states that led it at the time",
  participant:
    "every state that takes part, so that shares of activities add up to more than one; measures of concentration are of the parts of all participations",
  initiator: "whoever a source says proposed it",
});

/** To whom an activity belongs (methods after SIPRI's and MME's practice; no standard exists for exercises). */
export const attribution: Convention = {
  name: "attribution",
  says: "To whom an activity is attributed.",
  values: () => ["organiser", "organiser-fractional", "umbrella-to-lead-states", "participant", "initiator"],
  meaning,
  sentence: (value) =>
    value === "umbrella-to-lead-states"
      ? "Activities of an organisation are attributed in equal parts to the states that led it at the time."
      : `Activities are attributed to ${meaning(value)}.`,
  layers: ["exercises", "operations"],
  ofRecords: true,
  applies: (asked) => asked.senders,
  struck: (asked, value) =>
    value === "initiator" && !asked.tables.some((t) => t.parts.roles.includes(INITIATOR))
      ? "no record names an initiator"
      : null,
};

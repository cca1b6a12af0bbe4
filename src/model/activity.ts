import type { Period } from "./period.ts";

/** What an actor was in an activity. */
export const ROLES = [
  "organiser",
  "co-organiser",
  "initiator",
  "requester",
  "host",
  "participant",
  "observer",
  "supplier",
  "recipient",
  "financier",
  "builder",
  "operator",
  "provider",
  "signatory",
  "member",
  "lead",
] as const;
export type Role = (typeof ROLES)[number];

/** Whether an activity took place, as far as its sources say. */
export const STATUSES = ["held", "announced", "planned", "postponed", "cancelled"] as const;

/** An activity that stands alone, one that contains others, or one stage of another. */
export const STRUCTURES = ["single", "umbrella", "stage"] as const;

/** One actor's part in an activity. */
export interface Participation {
  readonly actor: string;
  readonly role: Role;
  readonly agency: string;
  readonly services: readonly string[];
  /** How the role is known: `stated` by a source or `inferred` by a rule. */
  readonly evidence: "stated" | "inferred";
  /** When the part was taken; all of the activity where it says nothing. */
  readonly when: Period;
}

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

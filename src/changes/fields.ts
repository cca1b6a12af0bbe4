/** What kind of difference a field makes: what is counted comes first. */
export type Class = "substance" | "flag" | "label" | "comment" | "vintage";

/** From what decides an answer to what does not. */
export const CLASSES: readonly Class[] = ["substance", "flag", "label", "comment", "vintage"];

const FLAGS = /_estimated$|^(forecast|participants_complete|local_production|evidence)$/;
const LABELS =
  /^(name|names|designation|description|category|condition|kind|place|district|agency|institution|framework|series|unit)$/;
const COMMENTS = /^(note|locator|confidence|reliability|credibility|troops_reported|coder|coded_on)$/;
const VINTAGE = /^(vintage|source|register)$/;

/** The class of a field: numbers, years, volumes, actors and status are substance. */
export function classOf(field: string): Class {
  if (FLAGS.test(field)) return "flag";
  if (LABELS.test(field)) return "label";
  if (COMMENTS.test(field)) return "comment";
  return VINTAGE.test(field) ? "vintage" : "substance";
}

/** What tells the rows of a table without ids apart. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  participants: ["activity", "actor", "role", "agency"],
  values: ["table", "id", "field", "source", "locator", "value"],
  judgements: ["table", "a", "b"],
};

/** The fields that make the key of a table's rows. */
export function keyFields(table: string): readonly string[] {
  return KEYS[table] ?? ["id"];
}

/** The key of a row: its id, or the fields that tell it apart. */
export function keyOf(table: string, cell: (field: string) => string): string {
  return keyFields(table).map(cell).join(" · ");
}

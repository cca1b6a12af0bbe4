import { ACTIVITY_TABLES } from "./schema-activities.ts";
import { TABLES_BESIDE } from "./schema-beside.ts";
import type { Columns } from "./schema-columns.ts";

export type { Cell, Columns } from "./schema-columns.ts";

/** Every table of a study by its file name without `.csv`. A study need hold only those it uses. */
export const TABLES: Readonly<Record<string, Columns>> = {
  actors: {
    id: "id",
    kind: "code:actor_kind",
    name: "text",
    names: "names",
    cow: "number",
    gw: "number",
    note: "text",
  },
  sources: {
    id: "id",
    title: "text",
    authors: "people",
    publisher: "text",
    original_publisher: "text",
    date: "date",
    accessed: "date",
    language: "text",
    url: "url",
    archived_url: "url",
    hash: "text",
    reliability: "grade",
    terms: "text",
    may_redistribute: "yes-no",
    official: "yes-no",
    rests_on: "refs:sources",
    asked_from: "actors",
    asked_to: "actors",
    note: "text",
  },
  ...ACTIVITY_TABLES,
  ...TABLES_BESIDE,
};

import { type Answer, inTwo } from "../model/answer.ts";
import { type Entry, entriesOf } from "./entries.ts";
import type { Records } from "./records.ts";

/** Records that an answer rests on, under one heading. */
export interface Group {
  readonly title: string;
  readonly entries: readonly Entry[];
}

/** The records that are in an upper bound alone; none where `ids` are none. */
export async function mostGroups(ids: readonly string[], records: Records): Promise<readonly Group[]> {
  if (ids.length === 0) return [];
  const title = "records that may count, in the upper bound alone";
  return [{ title, entries: await entriesOf(records, ids) }];
}

/** A share has the records of its part first and then the rest of its base; everything else has one group. */
export async function groupsOf(answer: Answer, records: Records): Promise<readonly Group[]> {
  const { receipt, split } = answer;
  if (split === undefined)
    return [{ title: "records it rests on", entries: await entriesOf(records, receipt) }];
  const { counted, rest } = inTwo(receipt, split);
  return [
    { title: "records that are counted", entries: await entriesOf(records, counted) },
    {
      title: split.rest === "base" ? "the rest of what it is a share of" : "what it is held against",
      entries: await entriesOf(records, rest),
    },
  ];
}

import { type Answer, inTwo } from "../model/answer.ts";
import { ENDS, type EndRecords } from "../questions/end-records.ts";
import { writtenOf } from "../questions/left-by-choice.ts";
import type { LeftRecords } from "../questions/left-records.ts";
import { type Entry, entriesOf } from "./entries.ts";
import type { Records } from "./records.ts";

/** Records that an answer rests on, under one heading. */
export interface Group {
  readonly title: string;
  /** Choices that the title is of, as they are written. */
  readonly of?: string;
  readonly entries: readonly Entry[];
}

const TITLES: Readonly<Record<keyof EndRecords, string>> = {
  uncertain: "of these not certain, or not in how much",
  atMost: "records that may count, in the upper bound alone",
  wholeAtMost: "records that may be in what it is a share of, in the lower bound alone",
  unnumbered: "records that lack the number asked for",
};

/** The records behind the ends of an answer and those that add nothing to it, those lists that hold any. */
export async function endGroups(
  ends: EndRecords,
  records: Records,
): Promise<readonly (Group & { readonly end: keyof EndRecords })[]> {
  const held = ENDS.filter((end) => ends[end].length > 0);
  return Promise.all(
    held.map(async (end) => ({ end, title: TITLES[end], entries: await entriesOf(records, ends[end]) })),
  );
}

/** The records that choices leave out of an answer that counts none. */
export async function leftGroups(
  left: readonly LeftRecords[],
  records: Records,
): Promise<readonly (Group & Pick<LeftRecords, "choices">)[]> {
  return Promise.all(
    left.map(async ({ choices, ids }) => ({
      title: "left out by",
      of: choices.map(writtenOf).join(", "),
      choices,
      entries: await entriesOf(records, ids),
    })),
  );
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

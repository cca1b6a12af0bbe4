import type { Answer } from "../../model/answer.ts";
import type { Question } from "../../model/question.ts";
import { answerPlan } from "../../questions/answer.ts";
import type { Factors } from "../../questions/factors.ts";
import { planOf } from "../../questions/plan.ts";
import type { Labels } from "../labels.ts";
import type { Citations, Records } from "../records.ts";
import type { Screen } from "../screen.ts";
import { type Entry, entriesOf, FEW, showEntries } from "../show/entries.ts";
import type { Lang } from "../words.ts";

/** So many of what a number is held against are shown. */
const FEW_MORE = 5;

/** Records that an answer rests on, under one heading. */
export interface Group {
  readonly title: string;
  readonly entries: readonly Entry[];
}

/** A share has the records of its part first and then the rest of its base; everything else has one group. */
export async function groupsOf(
  factors: Factors,
  question: Question,
  answer: Answer,
  records: Records,
): Promise<readonly Group[]> {
  if (!["share", "ratio", "change"].includes(question.measure)) {
    return [{ title: "records it rests on", entries: await entriesOf(records, answer.receipt) }];
  }
  const { against: _, by: __, ...bare } = question;
  const total = question.value === undefined || question.value === "count" ? "count" : "sum";
  const part = answerPlan(factors, planOf(factors, { ...bare, measure: total }));
  const mine = new Set(part.receipt);
  const rest = answer.receipt.filter((id) => !mine.has(id));
  return [
    { title: "records that are counted", entries: await entriesOf(records, part.receipt) },
    {
      title: question.measure === "share" ? "the rest of what it is a share of" : "what it is held against",
      entries: await entriesOf(records, rest),
    },
  ];
}

/** The records of each group, the first few or all. */
export async function showGroups(
  screen: Screen,
  groups: readonly Group[],
  all: boolean,
  records: Records,
  citations: Citations,
  labels: Labels,
  lang: Lang,
): Promise<void> {
  for (const [g, group] of groups.entries()) {
    if (group.entries.length === 0) continue;
    screen.say("");
    screen.say({ text: `${group.title}: ${group.entries.length}`, style: "faint" });
    const some = all ? group.entries : group.entries.slice(0, g === 0 ? FEW : FEW_MORE);
    await showEntries(screen, some, records, citations, labels, lang);
    const rest = group.entries.length - some.length;
    if (rest > 0) screen.say(`  … and ${rest} more; --all shows them`);
  }
  if (groups.every((g) => g.entries.length === 0)) {
    screen.say("");
    screen.say("no record bears on it");
  }
}

/** The same as plain data, with every source that a record or a rival value cites. */
export async function plainGroups(
  groups: readonly Group[],
  records: Records,
  citations: Citations,
): Promise<{ readonly records: readonly unknown[]; readonly sources: readonly unknown[] }> {
  const told: unknown[] = [];
  for (const { title, entries } of groups) {
    for (const { row, deliveries } of entries) {
      const rivals = await records.rivals(row.table, row.id);
      const participants = (await records.where("participants", "activity", row.id)).map((p) => p.cells);
      citations.cite(
        ...[row, ...deliveries].map((r) => r.cells.source ?? ""),
        ...rivals.map((r) => r.source),
      );
      told.push({
        group: title,
        table: row.table,
        id: row.id,
        place: `${row.table}.csv:${row.row}`,
        fields: row.cells,
        participants,
        deliveries: deliveries.map((d) => d.cells),
        rivals,
      });
    }
  }
  const sources = (await citations.list()).map((c) => (c.row.row === 0 ? { id: c.row.id } : c.row.cells));
  return { records: told, sources };
}

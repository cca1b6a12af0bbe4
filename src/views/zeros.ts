import type { Answer } from "../model/answer.ts";
import type { Subject } from "../model/dataset.ts";
import type { Question } from "../model/question.ts";
import { saysWithoutRecord } from "../questions/without-record.ts";
import { LOOKED, type Looked, lookedAt } from "./searched.ts";
import { type StateAsked, stateAsked } from "./state.ts";

/** How far somebody looked for a layer with an actor in a period. */
type Looks = Parameters<typeof lookedAt>[0];

/** Notes of an answer; that on what is 0 for want of a record says how far somebody looked for it. */
export function notesSearched(
  { notes = [] }: Pick<Answer, "notes">,
  question: Question,
  looks: Looks,
  subject: Subject,
): readonly string[] {
  if (!notes.some(saysWithoutRecord)) return notes;
  const looked = lookedBoth(question, looks, subject);
  return notes.map((note) =>
    looked !== null && saysWithoutRecord(note) ? `${note}: ${LOOKED[looked]}` : note,
  );
}

/** How far somebody looked for what is asked and for what it is held against. */
function lookedBoth({ against, ...own }: Question, looks: Looks, subject: Subject): Looked | null {
  const first = lookedAt(looks, own, subject);
  if (against === undefined) return first;
  const second = lookedAt(looks, { ...own, ...against }, subject);
  if (first === null || second === null) return null;
  return first === second ? first : "part";
}

/** What stands behind each part of an answer, and how far somebody looked for it. */
export type PartStates = ReadonlyMap<string, { readonly state: StateAsked; readonly looked: Looked | null }>;

/** The field that a search is narrowed to by a part. */
const SEARCHED_BY: Readonly<Record<string, string>> = { year: "period", recipient: "to", layer: "layer" };

/** What stands behind each part of an answer, by its name. @param by what the answer has parts for */
export function partStates(
  parts: NonNullable<Answer["parts"]>,
  question: Question,
  by: string,
  looks: Looks,
  subject: Subject,
): PartStates {
  const field = SEARCHED_BY[by];
  return new Map(
    Object.entries(parts).map(([name, part]) => {
      const narrowed = field === undefined ? question : { ...question, [field]: name };
      const looked = lookedAt(looks, narrowed, subject);
      return [name, { state: stateAsked(part, question, () => looked), looked }] as const;
    }),
  );
}

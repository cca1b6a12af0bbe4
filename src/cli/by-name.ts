import { namesIn } from "../changes/names.ts";
import type { Dataset } from "../model/dataset.ts";
import { type FieldNamed, fieldNamed } from "../model/field-named.ts";
import { type Question, QuestionError } from "../model/question.ts";
import { refusal } from "../model/refusal.ts";
import type { Vary } from "../questions/specifications.ts";
import type { Named, Names } from "../sources/names/names.ts";
import { lackingState } from "../study/lacking-state.ts";
import type { Study } from "../study/study.ts";
import { defaultGrouping } from "../words/labels.ts";
import { labelled } from "./labelled.ts";

type Naming = Pick<Question, "from" | "to" | "without" | "against">;

/** What a typed name in a field stands for under a grouping, the default one where none is chosen. */
type IdOf = (typed: string, grouping?: string, field?: FieldNamed) => Promise<string>;

/**
 * A question with ids of the study where it calls actors by a name that is listed, and groups and the region by their labels;
 * what names nobody of the study stays as typed.
 */
export function byId<T extends Naming & Pick<Question, "conventions">>(
  study: Study,
  dataset: Dataset,
  question: T,
): Promise<T> {
  return inIds(question, idsIn(study, dataset), fieldNamed, question.conventions?.grouping);
}

/** What varies of a question, with ids likewise. */
export async function varyById(
  study: Study,
  dataset: Dataset,
  vary: Vary,
  { conventions }: Pick<Question, "conventions">,
): Promise<Vary> {
  const idOf = idsIn(study, dataset);
  const axes = Object.entries(vary).map(async ([name, values]) => {
    if (name !== "from" && name !== "to" && name !== "without") return [name, values] as const;
    const asked = await Promise.all(
      values.map((value) =>
        inIds({ [name]: value }, idOf, (field) => fieldNamed("vary", [field]), conventions?.grouping),
      ),
    );
    return [name, [...new Set(asked.map((one) => one[name] ?? ""))]] as const;
  });
  return Object.fromEntries(await Promise.all(axes));
}

/**
 * What a typed name stands for: an id, a group or `region` as they are, else the actor of the study that a listed name is of,
 * else the group or the region with this label.
 * @throws QuestionError for a label of several, and for a state that is listed and of which the study has no actor
 */
export function idsIn(study: Study, { actorIndex, subject }: Pick<Dataset, "actorIndex" | "subject">): IdOf {
  const groups = Object.values(subject.groupings).flatMap((grouping) => Object.keys(grouping));
  const others = new Set(["region", ...groups]);
  let names: Names | null = null;
  return async (typed, grouping = defaultGrouping(subject), field) => {
    if (actorIndex.has(typed) || others.has(typed)) return typed;
    names ??= await namesIn(study);
    const named = names.find(typed);
    if (named !== null && actorIndex.has(named.id)) return named.id;
    const ids = labelled(subject, typed, grouping);
    if (ids.length > 1) throw severalNamed(typed, ids);
    if (ids[0] !== undefined) return ids[0];
    if (named?.kind === "state") throw lacking(typed, named, field);
    return typed;
  };
}

function severalNamed(typed: string, ids: readonly string[]): QuestionError {
  const them = ids.join(", ");
  return new QuestionError(`${JSON.stringify(typed)} names several groups: ${them}; write one of these ids`);
}

function lacking(typed: string, named: Named, field: FieldNamed | undefined): QuestionError {
  const none = `no actor or group ${JSON.stringify(typed)}; ${lackingState(named)}`;
  return field === undefined ? new QuestionError(none) : refusal`${field}: ${none}`;
}

async function inIds<T extends Naming>(
  question: T,
  idOf: IdOf,
  fieldOf: (field: keyof Naming) => FieldNamed,
  grouping: string | undefined,
): Promise<T> {
  const { from, to, without, against } = question;
  const listed = async (text: string, between: RegExp, field: FieldNamed) => {
    const whole = await idOf(text.trim(), grouping, field);
    if (whole !== text.trim()) return whole;
    const parts = await Promise.all(
      text.split(between).map((part) => (between.test(part) ? part : idOf(part.trim(), grouping, field))),
    );
    return parts.join("");
  };
  const sign = /^(?:=|only:)?/.exec(to ?? "")?.[0] ?? "";
  const inner = (field: keyof Naming) => fieldNamed("against", [field]);
  return {
    ...question,
    ...(from === undefined ? {} : { from: await listed(from, /(,)/, fieldOf("from")) }),
    ...(to === undefined
      ? {}
      : { to: sign + (await listed(to.slice(sign.length), /([,+])/, fieldOf("to"))) }),
    ...(without === undefined ? {} : { without: await listed(without, /(,)/, fieldOf("without")) }),
    ...(against === undefined
      ? {}
      : { against: await inIds(against, idOf, inner, against.conventions?.grouping ?? grouping) }),
  };
}

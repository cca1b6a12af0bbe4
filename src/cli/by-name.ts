import { namesIn } from "../changes/names.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Question } from "../model/question.ts";
import type { Vary } from "../questions/specifications.ts";
import type { Names } from "../sources/names/names.ts";
import type { Study } from "../study/study.ts";

type Naming = Pick<Question, "from" | "to" | "without" | "against">;

/** A question with the ids of the study's actors where it calls these by a name that is listed; what names nobody of the study stays as typed. */
export function byId<T extends Naming>(study: Study, dataset: Dataset, question: T): Promise<T> {
  return inIds(question, idsIn(study, dataset));
}

/** What varies, with the ids of the study's actors likewise. */
export async function varyById(study: Study, dataset: Dataset, vary: Vary): Promise<Vary> {
  const idOf = idsIn(study, dataset);
  const axes = Object.entries(vary).map(async ([name, values]) => {
    if (name !== "from" && name !== "to" && name !== "without") return [name, values] as const;
    const asked = await Promise.all(values.map((value) => inIds({ [name]: value }, idOf)));
    return [name, [...new Set(asked.map((one) => one[name] ?? ""))]] as const;
  });
  return Object.fromEntries(await Promise.all(axes));
}

/** What a typed name of an actor stands for: an id, a group or `region` as they are, else the actor of the study that a listed name is of. */
export function idsIn(
  study: Study,
  { actorIndex, subject }: Pick<Dataset, "actorIndex" | "subject">,
): (typed: string) => Promise<string> {
  const groups = Object.values(subject.groupings).flatMap((grouping) => Object.keys(grouping));
  const others = new Set(["region", ...groups]);
  let names: Names | null = null;
  return async (typed) => {
    if (actorIndex.has(typed) || others.has(typed)) return typed;
    names ??= await namesIn(study);
    const id = names.find(typed)?.id ?? "";
    return actorIndex.has(id) ? id : typed;
  };
}

async function inIds<T extends Naming>(question: T, idOf: (typed: string) => Promise<string>): Promise<T> {
  const { from, to, without, against } = question;
  const listed = async (text: string, between: RegExp) => {
    const whole = await idOf(text.trim());
    if (whole !== text.trim()) return whole;
    const parts = await Promise.all(
      text.split(between).map((part) => (between.test(part) ? part : idOf(part.trim()))),
    );
    return parts.join("");
  };
  const sign = /^(?:=|only:)?/.exec(to ?? "")?.[0] ?? "";
  return {
    ...question,
    ...(from === undefined ? {} : { from: await listed(from, /(,)/) }),
    ...(to === undefined ? {} : { to: sign + (await listed(to.slice(sign.length), /([,+])/)) }),
    ...(without === undefined ? {} : { without: await listed(without, /(,)/) }),
    ...(against === undefined ? {} : { against: await inIds(against, idOf) }),
  };
}

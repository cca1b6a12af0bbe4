import { firstFew } from "../model/first-few.ts";
import type { QuestionError } from "../model/question.ts";
import { UnknownActorError } from "../model/unknown-actor.ts";
import { type WorldActor, worldActors } from "../sources/names/assets.ts";

/** What to do where something names a state of the world of which the study has no actor. */
export function lackingState({ id, kind, name }: Pick<WorldActor, "id" | "kind" | "name">): string {
  return `${name} is a state of which the study has no actor: add a row to actors.csv with id ${id}, kind ${kind}, name ${name}`;
}

/** The same for an id, of a state that has ended too; null where no state has it. */
export function lackingStateOf(id: string): string | null {
  const state = worldActors().find((actor) => actor.id === id && actor.kind === "state");
  return state === undefined ? null : lackingState(state);
}

/**
 * Why a question cannot be asked; where it names such a state, what to do in place of a name that is spelt alike, and where it names
 * nobody and nobody's name is near, where those that there are stand.
 */
export function withLackingState(error: QuestionError): string {
  if (!(error instanceof UnknownActorError)) return error.message;
  const lacking = lackingStateOf(error.id);
  if (lacking !== null) return `${error.bare}; ${lacking}`;
  return error.meant === null ? `${error.bare}; ${namedAt(error)}` : error.message;
}

/** So many groups are named, or one more where that is all of them. */
const NAMED = 3;

function namedAt({ groups }: UnknownActorError): string {
  const ids = (groups ?? []).map(({ id }) => id);
  return ids.length === 0
    ? "actors.csv lists them"
    : `actors are in actors.csv, groups under groupings in study.yaml: ${firstFew(ids, ids.length === NAMED + 1 ? ids.length : NAMED)}`;
}

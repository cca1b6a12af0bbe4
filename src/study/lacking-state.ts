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

/** Why a question cannot be asked; where it names such a state, what to do in place of a name that is spelt alike. */
export function withLackingState(error: QuestionError): string {
  if (!(error instanceof UnknownActorError)) return error.message;
  const lacking = lackingStateOf(error.id);
  return lacking === null ? error.message : `${error.bare}; ${lacking}`;
}

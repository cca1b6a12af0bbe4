import { type WorldActor, worldActors } from "../sources/names/assets.ts";

/** How a refusal of an unknown actor begins. */
const REFUSED = /^(.*?no actor or group "([^"]+)")(?:;.*)?$/;

/** What to do where something names a state of the world of which the study has no actor. */
export function lackingState({ id, kind, name }: Pick<WorldActor, "id" | "kind" | "name">): string {
  return `${name} is a state of which the study has no actor: add a row to actors.csv with id ${id}, kind ${kind}, name ${name}`;
}

/** The same for an id, of a state that has ended too; null where no state has it. */
export function lackingStateOf(id: string): string | null {
  const state = worldActors().find((actor) => actor.id === id && actor.kind === "state");
  return state === undefined ? null : lackingState(state);
}

/** Why something cannot be asked; where it names such a state, what to do in place of a name that is spelt alike. */
export function withLackingState(why: string): string {
  const [, refused = "", id = ""] = REFUSED.exec(why) ?? [];
  const lacking = id === "" ? null : lackingStateOf(id);
  return lacking === null ? why : `${refused}; ${lacking}`;
}

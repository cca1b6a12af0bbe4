import MiniSearch, { type Options } from "minisearch";

/** What the index of a search is told of a thing; terms stand apart by spaces. */
export interface Indexed {
  readonly n: number;
  readonly name: string;
  readonly id: string;
  readonly text: string;
}

/** How the index is made and read; terms are cut beforehand, since each name has a language of its own. */
export const INDEX: Options<Indexed> = {
  idField: "n",
  fields: ["name", "id", "text"],
  tokenize: (text) => text.split(" ").filter((term) => term !== ""),
  processTerm: (term) => term,
};

/** The index over some things, as MiniSearch writes itself in JSON. */
export function indexOver(things: readonly Indexed[]): string {
  const index = new MiniSearch<Indexed>(INDEX);
  index.addAll(things);
  return JSON.stringify(index);
}

/** The same made in short steps, so that a server answers between them. */
export async function indexAlong(things: readonly Indexed[]): Promise<string> {
  const index = new MiniSearch<Indexed>(INDEX);
  await index.addAllAsync(things, { chunkSize: AT_ONCE });
  return JSON.stringify(index);
}

/** Things of a step. */
export const AT_ONCE = 20;

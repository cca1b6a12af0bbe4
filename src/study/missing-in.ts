import { meant } from "../model/near.ts";
import type { Table } from "./check-tables.ts";
import { shown } from "./check-text.ts";
import { lackingStateOf } from "./lacking-state.ts";
import { splitList } from "./plain.ts";

/** What is wrong with an id that a table lacks, and the mend: where it is the name of one actor, that one's id is meant. */
export function missingIn(
  table: Table,
  id: string,
): { readonly message: () => string; readonly mend: () => string } {
  const called = () => (table.name === "actors" ? actorCalled(table, id) : null);
  return {
    message: () =>
      called() === null
        ? `${shown(id)} is not in ${table.file}`
        : `${shown(id)} is a name in ${table.file}, where an id is meant`,
    mend: () => {
      const own = called();
      if (own !== null) return `write its id, ${own}`;
      const state = table.name === "actors" ? lackingStateOf(id) : null;
      return state ?? meant(id, table.ids.keys(), `add it to ${table.file}`);
    },
  };
}

/** The id of the only actor that has a name, in any language. */
function actorCalled(actors: Table, name: string): string | null {
  const plain = (text: string) => text.trim().toLowerCase();
  const wanted = plain(name);
  const names = actors.cells("names");
  const [first, ...others] = actors.cells("id").filter((_, i) => {
    const listed = splitList(names[i] ?? "").map((item) => item.slice(item.indexOf("=") + 1));
    return [actors.cells("name")[i] ?? "", ...listed].some((own) => plain(own) === wanted);
  });
  return first === undefined || first === "" || others.length > 0 ? null : first;
}

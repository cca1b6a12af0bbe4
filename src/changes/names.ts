import { namesOf } from "../sources/names/look-up.ts";
import type { Names } from "../sources/names/names.ts";
import { entriesOf, textOf } from "../study/plain.ts";
import type { Study } from "../study/study.ts";
import { yamlOf } from "../study/yaml.ts";

/** Where a study says what its files call actors: a name and an id a line. */
export const NAMES_FILE = "mappings/names.yaml";

/** The names that a study knows: its own actors, what `mappings/names.yaml` adds, then those of the world. */
export async function namesIn(study: Study): Promise<Names> {
  const sheet = await study.sheet("actors");
  const cells = (name: string) => sheet.column(name) ?? [];
  const [kinds, names, others, cow, gw] = ["kind", "name", "names", "cow", "gw"].map(cells);
  const actors = cells("id").map((id, i) => ({
    id,
    kind: kinds?.[i] ?? "",
    name: names?.[i] ?? "",
    names: others?.[i] ?? "",
    cow: cow?.[i] ?? "",
    gw: gw?.[i] ?? "",
  }));
  const bytes = await study.files.read(NAMES_FILE);
  const text = bytes === null ? "" : new TextDecoder().decode(bytes);
  const extra = entriesOf(yamlOf(NAMES_FILE, text).data).map(
    ([name, id]) => [name, textOf(id) ?? ""] as const,
  );
  return namesOf(actors, new Map(extra.filter(([, id]) => id !== "")));
}

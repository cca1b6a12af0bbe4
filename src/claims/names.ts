import { meant } from "../model/near.ts";
import { shown } from "../study/check-text.ts";
import type { At } from "../study/listed.ts";
import { entriesOf, listOf, mapOf, type Plain, textOf } from "../study/plain.ts";
import type { Study } from "../study/study.ts";
import { KEY, type Path } from "../study/yaml.ts";
import { publicationOf } from "./judged-on.ts";

/** Tells what a claim names that stands neither in `study.yaml` nor elsewhere in the claim, and would count for nothing. */
export function checkNames(c: Plain, study: Pick<Study, "publications">, what: string, at: At): void {
  const named = textOf(c.publication);
  const ids = study.publications.map(({ id }) => id);
  const known = named === null || ids.includes(named);
  if (!known) {
    const mend = meant(named, ids, "list it under publications of study.yaml");
    at("dangling-reference", `${what}: there is no publication ${shown(named)}`, mend, "publication");
  }
  const data = textOf(c.data);
  const publication = publicationOf(study, { publication: named });
  if (known && data !== null && !Object.hasOwn(publication?.data ?? {}, data)) {
    const of =
      publication === null
        ? "study.yaml has no publication"
        : `${publication.id} names no data ${shown(data)}`;
    const mend = meant(
      data,
      Object.keys(publication?.data ?? {}),
      "list it under data of the publication in study.yaml",
    );
    at("dangling-reference", `${what}: ${of}`, mend, "data");
  }
  const marks = [c, ...listOf(c.and)].flatMap((item) =>
    entriesOf(mapOf(item)?.readings).flatMap(([name, values]) =>
      entriesOf(values).map(([value]) => `${name}=${value}`),
    ),
  );
  const struck = (texts: unknown, among: readonly string[], path: Path) => {
    for (const [name] of entriesOf(texts)) {
      if (among.includes(name)) continue;
      const mend = meant(name, among, "write name=value as it is marked under readings");
      at("unknown-key", `${what}: struck: nothing is marked as ${shown(name)}`, mend, ...path, name, KEY);
    }
  };
  struck(c.struck, marks, ["struck"]);
  for (const [lang, texts] of entriesOf(c.in))
    struck(
      mapOf(texts)?.struck,
      entriesOf(c.struck).map(([name]) => name),
      ["in", lang, "struck"],
    );
}

import type { Site } from "../site.ts";
import type { KeptSource } from "./shapes.ts";

/** Every source of a site by its id. */
export function sourcesBook(site: Site): Readonly<Record<string, KeptSource>> {
  const book: Record<string, KeptSource> = Object.create(null);
  for (const { id, cells } of site.sources.values()) {
    const {
      title = "",
      language = "",
      authors = "",
      publisher = "",
      original_publisher = "",
      date = "",
    } = cells;
    const made = [authors, publisher, original_publisher].filter(
      (name, i, all) => name !== "" && all.indexOf(name) === i,
    );
    book[id] = [
      title === "" ? id : title,
      language,
      made.join(" / "),
      date,
      cells.url ?? "",
      cells.archived_url ?? "",
      cells.reliability ?? "",
      cells.terms ?? "",
      site.paths.source(id) ?? "",
    ];
  }
  return book;
}

import { records as words } from "../../words/catalogue/records.ts";
import { between } from "../../words/lists.ts";
import { say } from "../../words/say.ts";
import type { PageKind } from "../page.ts";
import { rowName, rowWhen, tableName, wholeName } from "../parts/records/naming.ts";
import { RecordBody } from "../parts/records/record-body.tsx";
import { PAGED } from "../site.ts";
import { tablePath } from "../year-pages.ts";

/** One record: its fields with rival values, its source, who took part, what it belongs to and what uses it. */
export const record: PageKind = {
  name: "record",
  paths: (site) =>
    PAGED.flatMap((table) =>
      [...new Set((site.tables.get(table) ?? []).map((row) => row.id))].flatMap((id) => {
        const path = site.paths.record(table, id);
        return path === null || path.includes("#") ? [] : path;
      }),
    ),
  hides: (site, path) => site.rowAt(path)?.table === "leads",
  content: async (site, here) => {
    const { lang } = here;
    const row = site.rowAt(here.path);
    if (row === null) return null;
    const name = wholeName(rowName(site, lang, row));
    const when = rowWhen(lang, row);
    return {
      title: name,
      says: [tableName(lang, row.table), name, when].filter((t) => t !== "").join(between(lang, ",")),
      body: (
        <article>
          <p class="eyebrow">
            <a href={here.href("records")}>{say(lang, words, "title")}</a> ·{" "}
            <a href={here.href(tablePath(row.table))}>{tableName(lang, row.table)}</a>
          </p>
          <RecordBody site={site} here={here} row={row} />
        </article>
      ),
    };
  },
};

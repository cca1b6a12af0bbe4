import { splitList } from "../../study/plain.ts";
import { TABLES } from "../../study/schema.ts";
import { fileName } from "../../views/file-names.ts";
import { data as words } from "../../words/catalogue/data.ts";
import { between } from "../../words/lists.ts";
import { say } from "../../words/say.ts";
import { LANGS, type Lang, langTag } from "../../words/words.ts";
import type { PageKind } from "../page.ts";
import { languageName } from "../parts/records/cell.tsx";
import { fieldName, tableName } from "../parts/records/naming.ts";
import { Scroll } from "../parts/scroll.tsx";
import type { Site } from "../site.ts";

/** Every coded variable with its values in three languages, and how many rows have each. */
export const codebook: PageKind = {
  name: "codebook",
  paths: () => ["codebook"],
  content: async (site, here) => {
    const { lang } = here;
    const title = say(lang, words, "codebook");
    const variables = [...site.beside.codebook];
    return {
      title,
      says: say(lang, words, "codebookSays"),
      body: (
        <>
          <p class="eyebrow">
            <a href={here.href("data")}>{say(lang, words, "title")}</a>
          </p>
          <h1>{title}</h1>
          <p class="lede">{say(lang, words, variables.length === 0 ? "codebookNone" : "codebookSays")}</p>
          <ul class="jumps">
            {variables.map(([variable]) => (
              <li key={variable}>
                <a href={`#${fileName(variable)}`}>
                  <code>{variable}</code>
                </a>
              </li>
            ))}
          </ul>
          {variables.map(([variable, codes]) => {
            const used = usedIn(site, variable);
            return (
              <section key={variable} id={fileName(variable)}>
                <h2>
                  <code>{variable}</code>
                </h2>
                <p class="small muted">
                  {placesOf(variable).map((place, i) => (
                    <span key={place}>
                      {i > 0 && between(lang, "、")}
                      <code>{place}</code> {inWords(lang, place)}
                    </span>
                  ))}
                </p>
                <Scroll label={variable}>
                  <table>
                    <thead>
                      <tr>
                        <th scope="col">{say(lang, words, "code")}</th>
                        {LANGS.map((l) => (
                          <th key={l} scope="col">
                            {languageName(here, l)}
                          </th>
                        ))}
                        <th scope="col" class="num">
                          {say(lang, words, "used")}
                        </th>
                      </tr>
                    </thead>
                    <tbody>
                      {[...codes].map(([code, labels]) => (
                        <tr key={code}>
                          <th scope="row">
                            <code>{code}</code>
                          </th>
                          {LANGS.map((l) => (
                            <td key={l} lang={l === lang ? undefined : langTag(l)}>
                              {labels[l] ?? ""}
                            </td>
                          ))}
                          <td class="num">{used.get(code) ?? 0}</td>
                        </tr>
                      ))}
                    </tbody>
                  </table>
                </Scroll>
              </section>
            );
          })}
        </>
      ),
    };
  },
};

/** What a column of a table is called. */
function inWords(lang: Lang, place: string): string {
  const [table = "", column = ""] = place.split(".");
  return `${tableName(lang, table)}${between(lang, ":")}${fieldName(lang, column, table)}`;
}

/** Columns that hold a variable, as `table.column`. */
function placesOf(variable: string): readonly string[] {
  return Object.entries(TABLES).flatMap(([table, columns]) =>
    Object.entries(columns).flatMap(([column, cell]) =>
      cell === `code:${variable}` || cell === `codes:${variable}` ? [`${table}.${column}`] : [],
    ),
  );
}

/** How many rows have each code of a variable. */
function usedIn(site: Site, variable: string): ReadonlyMap<string, number> {
  const used = new Map<string, number>();
  for (const place of placesOf(variable)) {
    const [table = "", column = ""] = place.split(".");
    for (const { cells } of site.tables.get(table) ?? [])
      for (const code of new Set(splitList(cells[column] ?? ""))) used.set(code, (used.get(code) ?? 0) + 1);
  }
  return used;
}

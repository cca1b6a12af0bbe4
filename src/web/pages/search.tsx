import { search as words } from "../../words/catalogue/search.ts";
import { shell } from "../../words/catalogue/shell.ts";
import { say } from "../../words/say.ts";
import type { PageKind } from "../page.ts";

/** The search; without a script it says so and leads to the indexes. */
export const search: PageKind = {
  name: "search",
  paths: () => ["search"],
  hides: () => true,
  content: async (site, { lang, href }) => ({
    title: say(lang, words, "title"),
    says: say(lang, words, "says"),
    body: (
      <section class="text search-page" data-params="q">
        <h1>{say(lang, words, "title")}</h1>
        {/* biome-ignore lint/a11y/useSemanticElements: an older browser knows no <search> */}
        <form role="search" action={href("search")} hidden>
          <label class="hide" for="q">
            {say(lang, words, "label")}
          </label>
          <div class="row">
            <input type="search" id="q" name="q" autocomplete="off" spellcheck={false} />
            <button type="submit">{say(lang, words, "go")}</button>
          </div>
        </form>
        <div data-search-page>
          <p class="without-script">{say(lang, words, "needsScript")}</p>
          <p role="status" class="muted needs-script">
            {say(lang, words, "hint")}
          </p>
          <div class="found">
            <ul>
              {(["actors", "figures", "claims", "records", "sources", "methods", "data"] as const)
                .filter((page) => page !== "claims" || site.options.claims)
                .map((page) => (
                  <li key={page}>
                    <a href={href(page)}>{say(lang, shell, page === "actors" ? "cards" : page)}</a>
                  </li>
                ))}
            </ul>
          </div>
        </div>
      </section>
    ),
  }),
};

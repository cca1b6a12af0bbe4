import { shell } from "../../words/catalogue/shell.ts";
import { say } from "../../words/say.ts";
import type { PageKind } from "../page.ts";

/** What stands where there is no page. */
export const notFound: PageKind = {
  name: "not found",
  paths: () => ["404"],
  hides: () => true,
  anywhere: true,
  content: async (_site, { lang, href }) => ({
    title: say(lang, shell, "notFound"),
    says: say(lang, shell, "notFoundMend"),
    body: (
      <section class="text">
        <h1>{say(lang, shell, "notFound")}</h1>
        <p>{say(lang, shell, "notFoundMend")}</p>
        <p>
          <a href={href("")}>{say(lang, shell, "home")}</a> ·{" "}
          <a href={href("search")}>{say(lang, shell, "search")}</a>
        </p>
      </section>
    ),
  }),
};

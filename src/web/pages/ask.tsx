import type { Question } from "../../model/question.ts";
import { readingsOf } from "../../questions/readings.ts";
import { flagsOf } from "../../views/flags.ts";
import { ask as words } from "../../words/catalogue/ask.ts";
import { say } from "../../words/say.ts";
import type { Here } from "../here.ts";
import type { PageKind } from "../page.ts";
import { WholeView } from "../parts/whole-view.tsx";
import type { Site } from "../site.ts";
import { queryOf } from "../state/question-url.ts";
import { groupsOf } from "../views/ask/ask-screen.ts";
import { AskView } from "../views/ask/ask-view.tsx";
import { askedAtFirst } from "../views/ask/first.ts";
import { siteTools } from "../views/site-tools.ts";

/** The page that asks a question: complete with its first question, and with every other in a browser that runs scripts. */
export const ask: PageKind = {
  name: "ask",
  paths: () => ["ask"],
  content: async (site, here) => {
    const { lang } = here;
    const tools = siteTools(site, here);
    const { screen, figure } = askedAtFirst(tools);
    const readings = site.bench.factors.always("views|ask|readings", () =>
      readingsOf(site.bench.factors, screen.question, true),
    );
    return {
      title: say(lang, words, "title"),
      says: say(lang, words, "says"),
      views: "ask",
      query: queryOf(screen.question),
      body: (
        <>
          <header class="text">
            <h1>{say(lang, words, "title")}</h1>
            <p class="lede">{say(lang, words, "says")}</p>
          </header>
          <noscript>
            <div class="notice">
              <p>{say(lang, words, "noscript")}</p>
              <ul>
                {[...new Set(examplesOf(site).map(({ question }) => flagsOf(question)))].map((flags) => (
                  <li key={flags}>
                    <code>{`multivector ask ${flags}`}</code>
                  </li>
                ))}
              </ul>
            </div>
          </noscript>
          <div id="view" class="view">
            <AskView
              tools={tools}
              screen={screen}
              figure={figure}
              readings={{ state: "made", readings }}
              groups={screen.asked === null ? null : groupsOf(tools, screen.question, screen.asked.answer)}
              notices={[]}
            />
          </div>
          <WholeView site={site} here={here} />
          <Examples site={site} here={here} />
        </>
      ),
    };
  },
};

interface Example {
  readonly title: string;
  readonly question: Question;
}

const EXAMPLES = 6;

/** The questions of the study's first figures, where they are of one panel. */
function examplesOf(site: Site, lang: Here["lang"] = "en"): readonly Example[] {
  return site.figures
    .map(({ figure }) => ({ title: figure.title[lang] ?? figure.title.en, question: figure.question }))
    .slice(0, EXAMPLES);
}

function Examples({ site, here }: { site: Site; here: Here }) {
  const examples = examplesOf(site, here.lang);
  if (examples.length === 0) return null;
  return (
    <section aria-labelledby="ask-examples" class="no-print">
      <h2 id="ask-examples">{say(here.lang, words, "examples")}</h2>
      <ul>
        {examples.map(({ title, question }) => (
          <li key={title}>
            <a href={here.href("ask", queryOf(question))}>{title}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

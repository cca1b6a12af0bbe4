import { views } from "../../words/catalogue/views.ts";
import { say } from "../../words/say.ts";
import type { PageKind } from "../page.ts";
import { WholeView } from "../parts/whole-view.tsx";
import { NARROW, WIDE } from "../views/ask/first.ts";
import { figureScreen } from "../views/parts/figure-screen.ts";
import { siteTools } from "../views/site-tools.ts";
import { firstTimeline, timelineFigure, timelineQuery } from "../views/timeline/timeline-state.ts";
import { TimelineView } from "../views/timeline/timeline-view.tsx";

/** What happened when: every activity on its dates, and a period to ask about. */
export const timeline: PageKind = {
  name: "timeline",
  paths: () => ["timeline"],
  content: async (site, here) => {
    const { lang } = here;
    const tools = siteTools(site, here);
    const state = firstTimeline(tools.bench);
    const screen = figureScreen(tools, timelineFigure(tools, state), [WIDE, NARROW]);
    return {
      title: say(lang, views, "timelineTitle"),
      says: say(lang, views, "timelineSays"),
      views: "timeline",
      query: timelineQuery(state, null),
      body: (
        <>
          <header class="text">
            <h1>{say(lang, views, "timelineTitle")}</h1>
            <p class="lede">{say(lang, views, "timelineSays")}</p>
          </header>
          <div id="view" class="view aligned">
            <TimelineView tools={tools} state={state} screen={screen} notices={[]} />
          </div>
          <WholeView site={site} here={here} />
        </>
      ),
    };
  },
};

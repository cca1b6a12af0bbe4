import { views } from "../../words/catalogue/views.ts";
import { say } from "../../words/say.ts";
import type { PageKind } from "../page.ts";
import { WholeView } from "../parts/whole-view.tsx";
import { NARROW, WIDE } from "../views/ask/first.ts";
import { firstMap, mapFigure, mapQuery } from "../views/map/map-state.ts";
import { MapView } from "../views/map/map-view.tsx";
import { figureScreen } from "../views/parts/figure-screen.ts";
import { siteTools } from "../views/site-tools.ts";

/** Where it took place: the region, its facilities and arcs of what crosses borders, with the borders of a day that is named. */
export const map: PageKind = {
  name: "map",
  paths: () => ["map"],
  content: async (site, here) => {
    const { lang } = here;
    const tools = siteTools(site, here);
    const state = firstMap(tools.bench);
    const screen = figureScreen(tools, mapFigure(tools, state), [WIDE, NARROW]);
    return {
      title: say(lang, views, "mapTitle"),
      says: say(lang, views, "mapSays"),
      views: "map",
      query: mapQuery(state, null),
      body: (
        <>
          <header class="text">
            <h1>{say(lang, views, "mapTitle")}</h1>
            <p class="lede">{say(lang, views, "mapSays")}</p>
          </header>
          <div id="view" class="view aligned">
            <MapView tools={tools} state={state} screen={screen} notices={[]} />
          </div>
          <WholeView site={site} here={here} />
        </>
      ),
    };
  },
};

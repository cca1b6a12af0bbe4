import { views } from "../../words/catalogue/views.ts";
import { say } from "../../words/say.ts";
import type { PageKind } from "../page.ts";
import { WholeView } from "../parts/whole-view.tsx";
import { networkScreen, valuesOf } from "../views/network/network-screen.ts";
import { firstNetwork, NETWORK_WIDTH, networkQuery } from "../views/network/network-state.ts";
import { NetworkView } from "../views/network/network-view.tsx";
import { siteTools } from "../views/site-tools.ts";

/** Who is tied to whom: stars of outside partners over all years, and in a browser any years, layout and middle. */
export const network: PageKind = {
  name: "network",
  paths: () => ["network"],
  content: async (site, here) => {
    const { lang } = here;
    const tools = siteTools(site, here);
    const state = firstNetwork(tools.bench);
    const screen = networkScreen(tools, state, NETWORK_WIDTH);
    return {
      title: say(lang, views, "networkTitle"),
      says: say(lang, views, "networkSays"),
      views: "network",
      query: networkQuery(state, null),
      body: (
        <>
          <header class="text">
            <h1>{say(lang, views, "networkTitle")}</h1>
            <p class="lede">{say(lang, views, "networkSays")}</p>
            {site.options.live && <p class="small muted">{say(lang, views, "networkSearches")}</p>}
          </header>
          <div id="view" class="view">
            <NetworkView tools={tools} screen={screen} values={valuesOf(tools, screen)} notices={[]} />
          </div>
          <WholeView site={site} here={here} />
        </>
      ),
    };
  },
};

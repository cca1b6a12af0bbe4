import { isPlaceless } from "../../figures/geo/bare.ts";
import { facilitiesOf, runByRegion } from "../../figures/geo/facilities.ts";
import { heldLayers } from "../../views/first-layers.ts";
import { views } from "../../words/catalogue/views.ts";
import { sentencesText } from "../../words/lists.ts";
import { say } from "../../words/say.ts";
import type { Here } from "../here.ts";
import type { PageKind } from "../page.ts";
import { WholeView } from "../parts/whole-view.tsx";
import type { Site } from "../site.ts";
import { NARROW, WIDE } from "../views/ask/first.ts";
import { firstMap, type MapState, mapFigure, mapQuery } from "../views/map/map-state.ts";
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
    const says = saysOf(site, here, state);
    return {
      title: say(lang, views, "mapTitle"),
      says,
      views: "map",
      query: mapQuery(state, null),
      body: (
        <>
          <header class="text">
            <h1>{say(lang, views, "mapTitle")}</h1>
            <p class="lede">{says}</p>
            {site.options.live &&
              isPlaceless(site.bench.atlas?.places ?? [], site.bench.dataset.subject.region) && (
                <p class="notice">{say(lang, views, "mapPlacesLive")}</p>
              )}
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

/** What a map begins with: facilities where a study has any, else arcs; and where others are chosen, if it has others. */
function saysOf({ bench, labels }: Site, { lang }: Here, { question }: MapState): string {
  const { layer } = question;
  const held = heldLayers(bench).map(({ name }) => name);
  const others = held.some((name) => name !== layer);
  if (!held.includes(layer)) return say(lang, views, "mapNothing");
  return sentencesText(
    lang,
    layer === "facilities"
      ? [
          say(lang, views, "mapFacilities"),
          facilitiesOf(bench, question).some(runByRegion(bench.dataset.subject))
            ? say(lang, views, "mapOwn")
            : "",
          others ? say(lang, views, "mapLater") : "",
        ]
      : [
          say(lang, views, "mapArcs", { layer: labels[lang].layer(layer) }),
          others ? say(lang, views, "mapOthers") : "",
        ],
  );
}

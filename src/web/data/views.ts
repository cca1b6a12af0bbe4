import { LANGS } from "../../words/words.ts";
import type { SiteFile } from "../files.ts";
import { hereOf } from "../here.ts";
import type { Site } from "../site.ts";
import { askedAtFirst, NARROW, WIDE } from "../views/ask/first.ts";
import { keptAnswer } from "../views/ask/kept-answer.ts";
import { firstMap, mapFigure } from "../views/map/map-state.ts";
import { keptNetwork } from "../views/network/kept-network.ts";
import { networkScreen, valuesOf } from "../views/network/network-screen.ts";
import { firstNetwork, NETWORK_WIDTH } from "../views/network/network-state.ts";
import { figureScreen, keptOf } from "../views/parts/figure-screen.ts";
import { siteTools } from "../views/site-tools.ts";
import { firstTimeline, timelineFigure } from "../views/timeline/timeline-state.ts";
import type { ViewTools } from "../views/tools.ts";
import { dataScript } from "./script.ts";
import { type KeptFigure, viewName } from "./shapes.ts";

/** The figures that views show before anything is changed, for the drawer and the downloads. */
export function viewFiles(site: Site): readonly SiteFile[] {
  return LANGS.flatMap((lang) =>
    Object.entries(FIRST).map(([page, kept]) => {
      const name = viewName(page, lang);
      return {
        path: `assets/data/${name}.js`,
        content: async () => dataScript(name, kept(siteTools(site, hereOf(lang, page)))),
      };
    }),
  );
}

/** What is known of each page's first figure. */
const FIRST: Readonly<Record<string, (tools: ViewTools) => KeptFigure | null>> = {
  ask: (tools) => {
    const { screen, figure } = askedAtFirst(tools);
    return keptAnswer(tools, screen, figure, WIDE);
  },
  network: (tools) => {
    const screen = networkScreen(tools, firstNetwork(tools.bench), NETWORK_WIDTH);
    return keptNetwork(tools, screen, valuesOf(tools, screen));
  },
  map: (tools) => {
    const figure = mapFigure(tools, firstMap(tools.bench));
    return keptOf(tools, figureScreen(tools, figure, [WIDE, NARROW]), WIDE);
  },
  timeline: (tools) => {
    const figure = timelineFigure(tools, firstTimeline(tools.bench));
    return keptOf(tools, figureScreen(tools, figure, [WIDE, NARROW]), WIDE);
  },
};

import { knownDays } from "../../../figures/geo/border-day.ts";
import { BESIDE_VIEW } from "../../state/beside.ts";
import { firstMap, type MapState, mapFigure, mapOf, mapQuery } from "../../views/map/map-state.ts";
import { MapView } from "../../views/map/map-view.tsx";
import type { ViewTools } from "../../views/tools.ts";
import type { AliveProps } from "./mount.tsx";
import type { Passes } from "./passes.ts";
import { type FigurePage, figureAhead, useFigure } from "./use-figure.ts";

/** The map, alive. */
export function MapApp(props: AliveProps) {
  const { tools, come } = props;
  const page = useFigure(props, pageOf);
  return (
    <>
      <MapView
        tools={tools}
        state={page.state}
        screen={page.screen}
        around={page.around}
        told={page.told}
        notices={page.notices}
        come={come}
        change={page.change}
      />
      <p class="hide" role="status">
        {page.said}
      </p>
    </>
  );
}

/** Works out ahead what it shows first. */
export async function mapAhead(tools: ViewTools, passes: Passes): Promise<void> {
  await figureAhead(tools, pageOf(tools), passes);
}

function pageOf(tools: ViewTools): FigurePage<MapState> {
  const { dataset, atlas } = tools.bench;
  const base = atlas?.base() ?? null;
  const known = base === null ? null : knownDays(base, dataset.subject.region);
  return {
    id: "map",
    first: () => firstMap(tools.bench),
    read: (params, first) => mapOf(params, first, dataset, BESIDE_VIEW, known),
    query: mapQuery,
    figure: (state) => mapFigure(tools, state),
  };
}

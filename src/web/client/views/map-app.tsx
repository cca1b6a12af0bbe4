import { BESIDE } from "../../state/beside.ts";
import { firstMap, mapFigure, mapOf, mapQuery } from "../../views/map/map-state.ts";
import { MapView } from "../../views/map/map-view.tsx";
import type { ViewTools } from "../../views/tools.ts";
import { useFigure } from "./use-figure.ts";

/** The map, alive. */
export function MapApp({ tools }: { tools: ViewTools }) {
  const { dataset } = tools.bench;
  const page = useFigure(tools, {
    id: "map",
    first: () => firstMap(dataset),
    read: (params, first) => mapOf(params, first, dataset, BESIDE),
    query: mapQuery,
    figure: (state) => mapFigure(tools, state),
  });
  return (
    <>
      <MapView
        tools={tools}
        state={page.state}
        screen={page.screen}
        notices={page.notices}
        change={page.change}
      />
      <p class="hide" role="status">
        {page.said}
      </p>
    </>
  );
}

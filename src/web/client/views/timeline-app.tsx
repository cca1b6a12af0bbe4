import { yearsOf } from "../../../views/bench.ts";
import { BESIDE_VIEW } from "../../state/beside.ts";
import { fromOptions } from "../../views/ask/options.ts";
import {
  firstTimeline,
  type TimelineState,
  timelineFigure,
  timelineOf,
  timelineQuery,
} from "../../views/timeline/timeline-state.ts";
import { countsOf, TimelineView } from "../../views/timeline/timeline-view.tsx";
import type { ViewTools } from "../../views/tools.ts";
import type { AliveProps } from "./mount.tsx";
import type { Passes } from "./passes.ts";
import { type FigurePage, figureAhead, useFigure } from "./use-figure.ts";

/** The timeline, alive. */
export function TimelineApp(props: AliveProps) {
  const { tools, come } = props;
  const page = useFigure(props, pageOf);
  return (
    <>
      <TimelineView
        tools={tools}
        state={page.state}
        screen={page.screen}
        around={page.around}
        notices={page.notices}
        told={page.told}
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
export async function timelineAhead(tools: ViewTools, passes: Passes): Promise<void> {
  const state = await figureAhead(tools, pageOf(tools), passes);
  await passes.through(() => fromOptions(tools, state.question));
  const span = yearsOf(tools.bench);
  if (span !== null) await passes.through(() => countsOf(tools, state.question, span));
}

function pageOf(tools: ViewTools): FigurePage<TimelineState> {
  return {
    id: "timeline",
    first: () => firstTimeline(tools.bench),
    read: (params, first) => timelineOf(params, first, BESIDE_VIEW),
    query: timelineQuery,
    figure: (state) => timelineFigure(tools, state),
  };
}

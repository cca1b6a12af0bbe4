import { BESIDE } from "../../state/beside.ts";
import {
  firstTimeline,
  timelineFigure,
  timelineOf,
  timelineQuery,
} from "../../views/timeline/timeline-state.ts";
import { TimelineView } from "../../views/timeline/timeline-view.tsx";
import type { ViewTools } from "../../views/tools.ts";
import { useFigure } from "./use-figure.ts";

/** The timeline, alive. */
export function TimelineApp({ tools }: { tools: ViewTools }) {
  const { dataset } = tools.bench;
  const page = useFigure(tools, {
    id: "timeline",
    first: () => firstTimeline(dataset),
    read: (params, first) => timelineOf(params, first, BESIDE),
    query: timelineQuery,
    figure: (state) => timelineFigure(tools, state),
  });
  return (
    <>
      <TimelineView
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

import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { ViewTools } from "../../views/tools.ts";
import { oncePainted } from "./once-painted.ts";

/** With more records than this a change is painted before what it changes is drawn. */
const MANY = 5_000;

/**
 * What is drawn of what is shown: at once, or once the change itself is painted, and then only of the last of several changes.
 * @param shown what it follows from; other values have it drawn anew
 * @param moved whether a control is moved, which has it drawn after the paint however few records there are
 * @param most records of a kind with which it is drawn at once
 */
export function useDrawn<T>(
  tools: ViewTools,
  shown: readonly unknown[],
  draw: () => T,
  moved = false,
  most = MANY,
): T {
  const many = useMemo(
    () => [...tools.bench.dataset.tables.values()].some((t) => t.size > most),
    [tools, most],
  );
  const drawn = useRef(shown);
  const [, redraw] = useState(0);
  if (!many && !moved) drawn.current = shown;
  // An effect that is not of the layout would wait for a paint of its own.
  useLayoutEffect(() => {
    if (drawn.current === shown) return;
    return oncePainted(() => {
      drawn.current = shown;
      redraw((n) => n + 1);
    });
  }, [tools, ...shown]);
  return useMemo(draw, [tools, ...drawn.current]);
}

import { useEffect, useState } from "preact/hooks";
import { NARROW, WIDE } from "../../views/ask/first.ts";
import { isFramed } from "../framed.ts";

/** The width of an element in steps, so that a drawing is not made anew for every pixel. */
export function useWidth(selector: string, first: number): number {
  const [width, setWidth] = useState(() => widthOf(selector, first));
  useEffect(() => {
    const element = document.querySelector(selector);
    if (element === null) return;
    const seen = new ResizeObserver(() => setWidth(widthOf(selector, first)));
    seen.observe(element);
    return () => seen.disconnect();
  }, [selector, first]);
  return width;
}

/**
 * The same as it is now; in a frame of another site one of two, so that the drawing keeps its shape.
 * @param first what it is taken for where it is not shown
 */
export function widthOf(selector: string, first: number): number {
  if (isFramed()) return matchMedia("(min-width: 700px)").matches ? WIDE : NARROW;
  const width = document.querySelector(selector)?.clientWidth ?? 0;
  return width === 0 ? first : Math.min(1240, Math.max(280, Math.floor(width / 20) * 20));
}

/** How wide a drawing is made in a room: as the page came with it where the room is that wide or nearly, or wider, so that it keeps its size; else as the room. */
export function drawnIn(room: number): number {
  const own = [NARROW, WIDE].find((width) => Math.abs(room - width) <= width / 20);
  return own ?? Math.min(room, WIDE);
}

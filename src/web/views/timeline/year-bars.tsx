import { useEffect, useRef, useState } from "preact/hooks";
import type { Span } from "../ask/period.ts";

const HEIGHT = 44;
const WIDTH = 1000;

/** How many activities a year has, and how many of them no source dates to that year alone. */
export interface YearCount {
  readonly count: number;
  readonly vague: number;
}

/**
 * How many activities each year has, as the ground of a slider; the years chosen stand out, and what is of several years is pale.
 * A pointer that is drawn along the bars chooses their years, one that is set down on a bar its year; keys have the slider.
 */
export function YearBars({
  counts,
  span,
  years,
  onYears,
}: {
  counts: readonly YearCount[];
  span: Span;
  years: Span;
  /** When a pointer is lifted. */
  onYears?: ((years: Span) => void) | undefined;
}) {
  const most = Math.max(1, ...counts.map(({ count }) => count));
  const each = WIDTH / Math.max(1, counts.length);
  const { shown, ...pointer } = useBrush(span, years, onYears);
  return (
    <svg
      class="year-bars"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      {...pointer}
    >
      {counts.map(({ count, vague }, i) => {
        const year = span.first + i;
        const height = (count / most) * (HEIGHT - 2);
        const pale = (vague / most) * (HEIGHT - 2);
        const fill = year >= shown.first && year <= shown.last ? "f-heat4" : "f-heat2";
        const part = (y: number, high: number, look: string) => (
          <rect x={i * each + 1} y={y} width={Math.max(1, each - 2)} height={high} class={look} />
        );
        return (
          <g key={year}>
            {pale > 0 && part(HEIGHT - height, pale, `${fill} pale`)}
            {part(HEIGHT - height + pale, height - pale, fill)}
          </g>
        );
      })}
    </svg>
  );
}

type Pointed = PointerEvent & { readonly currentTarget: SVGSVGElement };

/** The years under a pointer that is drawn along bars, and what listens to it; those chosen where nobody draws. */
function useBrush(span: Span, years: Span, onYears: ((years: Span) => void) | undefined) {
  const begun = useRef<number | null>(null);
  const [brushed, setBrushed] = useState<Span | null>(null);
  // What was drawn stands until other years are chosen, which takes as long as asking them.
  useEffect(() => setBrushed(null), [years.first, years.last]);
  const shown = brushed ?? years;
  if (onYears === undefined) return { shown };
  const yearAt = ({ currentTarget, clientX }: Pointed) => {
    const { left, width } = currentTarget.getBoundingClientRect();
    const part = (clientX - left) / Math.max(1, width);
    return Math.min(
      span.last,
      Math.max(span.first, span.first + Math.floor(part * (span.last - span.first + 1))),
    );
  };
  const drawTo = (year: number): Span => {
    const from = begun.current ?? year;
    const drawn = { first: Math.min(from, year), last: Math.max(from, year) };
    setBrushed(drawn);
    return drawn;
  };
  return {
    shown,
    "data-brush": "",
    onPointerDown: (event: Pointed) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      begun.current = yearAt(event);
      drawTo(begun.current);
    },
    onPointerMove: (event: Pointed) => {
      if (begun.current !== null) drawTo(yearAt(event));
    },
    onPointerUp: (event: Pointed) => {
      if (begun.current === null) return;
      const drawn = drawTo(yearAt(event));
      begun.current = null;
      onYears(drawn);
    },
    onPointerCancel: () => {
      begun.current = null;
      setBrushed(null);
    },
  };
}

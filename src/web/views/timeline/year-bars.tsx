import type { Span } from "../ask/period.ts";

const HEIGHT = 44;

/** How many activities a year has, and how many of them no source dates to that year alone. */
export interface YearCount {
  readonly count: number;
  readonly vague: number;
}

/** How many activities each year has, as the ground of a slider; the years chosen stand out, and what is of several years is pale. */
export function YearBars({ counts, span, years }: { counts: readonly YearCount[]; span: Span; years: Span }) {
  const most = Math.max(1, ...counts.map(({ count }) => count));
  const width = 1000;
  const each = width / Math.max(1, counts.length);
  return (
    <svg class="year-bars" viewBox={`0 0 ${width} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      {counts.map(({ count, vague }, i) => {
        const year = span.first + i;
        const height = (count / most) * (HEIGHT - 2);
        const pale = (vague / most) * (HEIGHT - 2);
        const fill = year >= years.first && year <= years.last ? "f-heat4" : "f-heat2";
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

import type { Span } from "../ask/period.ts";

const HEIGHT = 44;

/** How many activities each year has, as the ground of a slider; the years chosen stand out. */
export function YearBars({ counts, span, years }: { counts: readonly number[]; span: Span; years: Span }) {
  const most = Math.max(1, ...counts);
  const width = 1000;
  const each = width / Math.max(1, counts.length);
  return (
    <svg class="year-bars" viewBox={`0 0 ${width} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      {counts.map((count, i) => {
        const year = span.first + i;
        const height = (count / most) * (HEIGHT - 2);
        const chosen = year >= years.first && year <= years.last;
        return (
          <rect
            key={year}
            x={i * each + 1}
            y={HEIGHT - height}
            width={Math.max(1, each - 2)}
            height={height}
            class={chosen ? "f-heat4" : "f-heat2"}
          />
        );
      })}
    </svg>
  );
}

import { type Trend, valuesOver, type YearSpan } from "../../../views/trend.ts";
import { cards as words } from "../../../words/catalogue/cards.ts";
import { say } from "../../../words/say.ts";
import type { Here } from "../../here.ts";

const HEIGHT = 24;
const STEP = 4;
/** Below this a trend is no order by chance. */
const SIGNIFICANT = 0.05;

/** Amounts in each year of a span in a small drawing; a year without a record has no bar, which is not a zero. */
export function Spark({ here, trend, span }: { here: Here; trend: Trend; span: YearSpan }) {
  const { years } = trend;
  const values = valuesOver(trend, span);
  const most = Math.max(0, ...values.map((v) => v ?? 0));
  const width = Math.max(1, values.length) * STEP;
  const course = courseOf(trend);
  return (
    <span class="spark">
      <svg
        role="img"
        aria-label={say(here.lang, words, "trendSays", {
          from: String(years[0] ?? ""),
          to: String(years.at(-1) ?? ""),
          course: say(here.lang, words, course, { count: trend.unsearched.length }),
        })}
        width={width}
        height={HEIGHT}
        viewBox={`0 0 ${width} ${HEIGHT}`}
      >
        <rect y={HEIGHT - 1} width={width} height={1} class="f-hair" />
        {values.map((value, i) => {
          const x = i * STEP;
          if (value === null || value <= 0) return null;
          const h = Math.max(2, Math.round((value / most) * (HEIGHT - 2)));
          return <rect key={x} x={x} y={HEIGHT - 1 - h} width={STEP - 1} height={h} class="f-muted" />;
        })}
      </svg>
      {course === "unsearched" && (
        <span
          class="muted"
          aria-hidden="true"
          title={say(here.lang, words, course, { count: trend.unsearched.length })}
        >
          {" "}
          ?
        </span>
      )}
      {(course === "rising" || course === "falling") && (
        <span aria-hidden="true"> {course === "rising" ? "↗" : "↘"}</span>
      )}
    </span>
  );
}

function courseOf({ slope, p, unsearched }: Trend): "rising" | "falling" | "noOrder" | "unsearched" {
  if (unsearched.length > 0) return "unsearched";
  if (slope === null || p === null || p >= SIGNIFICANT || slope === 0) return "noOrder";
  return slope > 0 ? "rising" : "falling";
}

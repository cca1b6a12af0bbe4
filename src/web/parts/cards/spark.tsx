import { type Trend, valuesOver, type YearSpan } from "../../../views/trend.ts";
import { cards as words } from "../../../words/catalogue/cards.ts";
import { between } from "../../../words/lists.ts";
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
  const untold = untoldIn(here, trend);
  return (
    <span class="spark">
      <svg
        role="img"
        aria-label={say(here.lang, words, "trendSays", {
          from: String(years[0] ?? ""),
          to: String(years.at(-1) ?? ""),
          course:
            untold.length > 0
              ? untold.map(({ says }) => says).join(between(here.lang, ";"))
              : say(here.lang, words, course),
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
      {untold.map(({ sign, says }) => (
        <span key={sign} class="muted" aria-hidden="true" title={says}>
          {" "}
          {sign}
        </span>
      ))}
      {(course === "rising" || course === "falling") && (
        <span aria-hidden="true"> {course === "rising" ? "↗" : "↘"}</span>
      )}
    </span>
  );
}

/** Why a trend is not told, with the sign that stands for it. */
function untoldIn({ lang }: Here, { unsearched, uncounted }: Trend) {
  return [
    { sign: "?", count: unsearched.length, key: "unsearched" as const },
    { sign: "~", count: uncounted.length, key: "uncountedYears" as const },
  ].flatMap(({ sign, count, key }) =>
    count === 0 ? [] : [{ sign, says: say(lang, words, key, { count }) }],
  );
}

function courseOf({ slope, p }: Trend): "rising" | "falling" | "noOrder" {
  if (slope === null || p === null || p >= SIGNIFICANT || slope === 0) return "noOrder";
  return slope > 0 ? "rising" : "falling";
}

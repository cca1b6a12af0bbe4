import { yearsOf } from "../../../views/bench.ts";
import { ask } from "../../../words/catalogue/ask.ts";
import { periodText } from "../../../words/phrase.ts";
import { say } from "../../../words/say.ts";
import { Select, YearInput } from "../parts/field.tsx";
import type { ViewTools } from "../tools.ts";
import { openEnds, periodFrom, type Span, yearsIn } from "./period.ts";

/** A period as two years, blank where it has no end there, and the periods that are often asked about. */
export function PeriodFields({
  tools,
  period,
  onPeriod,
}: {
  tools: ViewTools;
  period: string | undefined;
  onPeriod: (period: string | null) => void;
}) {
  const { lang, bench } = tools;
  const span = yearsOf(bench);
  if (span === null) return null;
  const years = yearsIn(period, span);
  const open = openEnds(period);
  const set = (first: number, last: number) => onPeriod(periodFrom(first, last));
  return (
    <fieldset class="field period-field">
      <legend>{say(lang, ask, "years")}</legend>
      <div class="row">
        <YearInput
          label={say(lang, ask, "firstYear")}
          value={open.first ? null : years.first}
          min={span.first}
          max={span.last}
          onYear={(first) => set(first, Math.max(first, years.last))}
        />
        <span aria-hidden="true">–</span>
        <YearInput
          label={say(lang, ask, "lastYear")}
          value={open.last ? null : years.last}
          min={span.first}
          max={span.last}
          onYear={(last) => set(Math.min(years.first, last), last)}
        />
        <label class="hide" for="ask-preset">
          {say(lang, ask, "preset")}
        </label>
        <Select
          id="ask-preset"
          value={period ?? ""}
          groups={presets(tools, period, span)}
          other={say(lang, ask, "asWritten")}
          onValue={(value) => onPeriod(value === "" ? null : value)}
        />
      </div>
    </fieldset>
  );
}

function presets({ lang }: ViewTools, period: string | undefined, { first, last }: Span) {
  const recent = [5, 10, 20].flatMap((count) =>
    last - count + 1 <= first
      ? []
      : [{ value: periodFrom(last - count + 1, last), text: say(lang, ask, "lastYears", { count }) }],
  );
  const options = [
    { value: "", text: say(lang, ask, "allTime") },
    {
      value: periodFrom(first, last),
      text: say(lang, ask, "wholeSpan", { from: String(first), to: String(last) }),
    },
    ...recent,
  ];
  const listed = period === undefined || options.some((option) => option.value === period);
  return [
    {
      title: null,
      options: listed
        ? options
        : [
            ...options,
            { value: period, text: say(lang, ask, "exactly", { period: periodText(period, lang) }) },
          ],
    },
  ];
}

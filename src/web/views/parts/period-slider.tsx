import type { Question } from "../../../model/question.ts";
import { views } from "../../../words/catalogue/views.ts";
import { periodText } from "../../../words/phrase.ts";
import { say } from "../../../words/say.ts";
import type { Lang } from "../../../words/words.ts";
import { periodFrom, type Span, yearsIn } from "../ask/period.ts";
import { useHeld } from "./use-held.ts";
import { YearSlider } from "./year-slider.tsx";

/** The period of a question as two thumbs on the years of the study, where it has any. */
export function PeriodSlider({
  lang,
  question,
  span,
  onDrag,
  onPeriod,
}: {
  lang: Lang;
  question: Question;
  /** Null where no record is dated. */
  span: Span | null;
  /** While a thumb is held: the question at its years. */
  onDrag?: ((question: Question, years: Span) => void) | undefined;
  onPeriod: (question: Question) => void;
}) {
  const held = useHeld(question, span);
  if (span === null) return <p class="muted">{say(lang, views, "noDates")}</p>;
  const years = yearsIn(question.period, span);
  return (
    <fieldset class="field slider-field">
      <legend>{say(lang, views, "brush")}</legend>
      <YearSlider
        span={span}
        years={years}
        labels={[say(lang, views, "fromYear"), say(lang, views, "toYear")]}
        text={periodText(periodFrom(years.first, years.last), lang)}
        onDrag={(at) => onDrag?.(held.at(at), at)}
        onEnd={held.end}
        onYears={({ first, last }) => onPeriod({ ...question, period: periodFrom(first, last) })}
      />
    </fieldset>
  );
}

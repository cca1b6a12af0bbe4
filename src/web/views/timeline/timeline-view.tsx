import { useMemo } from "preact/hooks";
import { activitiesIn } from "../../../figures/ask/recorded.ts";
import { vagueOf } from "../../../figures/ask/vague.ts";
import type { Question } from "../../../model/question.ts";
import { QuestionError } from "../../../model/question.ts";
import { omit } from "../../../questions/asked-fields.ts";
import { countedUnit } from "../../../questions/counted-unit.ts";
import { planOf } from "../../../questions/plan.ts";
import { yearsOf } from "../../../views/bench.ts";
import { heldLayers } from "../../../views/first-layers.ts";
import { whyNone } from "../../../views/reason.ts";
import { lookedAt } from "../../../views/searched.ts";
import { capital } from "../../../words/capital.ts";
import { figures } from "../../../words/catalogue/figures.ts";
import { views } from "../../../words/catalogue/views.ts";
import { between, ended } from "../../../words/lists.ts";
import { measuredText } from "../../../words/numbers.ts";
import { periodText } from "../../../words/phrase.ts";
import { say } from "../../../words/say.ts";
import { word } from "../../../words/words.ts";
import { type Notice, queryOf } from "../../state/question-url.ts";
import { codeOptions, fromOptions, spelt, toOptions } from "../ask/options.ts";
import { periodFrom, type Span, yearsIn } from "../ask/period.ts";
import { settled, withField, withWhere } from "../ask/settled.ts";
import { NetworkChoices } from "../network/network-choices.tsx";
import type { ChangeOf } from "../parts/change-of.ts";
import { ALL } from "../parts/come.ts";
import { Field, Select } from "../parts/field.tsx";
import { type FigureScreen, narrowed } from "../parts/figure-screen.ts";
import { Notices } from "../parts/notices.tsx";
import { OutsideNote } from "../parts/outside-note.tsx";
import { Refusal } from "../parts/refusal.tsx";
import { standing } from "../parts/standing.tsx";
import { still } from "../parts/still.tsx";
import { useHeld } from "../parts/use-held.ts";
import { ViewFigure } from "../parts/view-figure.tsx";
import { YearSlider } from "../parts/year-slider.tsx";
import type { ViewTools } from "../tools.ts";
import { firstTimeline, ROWS, type TimelineState } from "./timeline-state.ts";
import { YearBars, type YearCount } from "./year-bars.tsx";

/** With more activities than this, its tables are made when somebody opens them. */
const MOST_ROWS = 500;

/** The timeline, what it shows, and the period that is brushed with the way to ask about it. */
export function TimelineView({
  tools,
  state,
  screen,
  around = state,
  notices,
  told = true,
  come = ALL,
  change,
}: {
  tools: ViewTools;
  state: TimelineState;
  screen: FigureScreen;
  /** What is told around the timeline, which may still be what was shown before. */
  around?: TimelineState;
  notices: readonly Notice[];
  /** Whether it is known by now what records are called and where they are told. */
  told?: boolean;
  /** So many of the parts below the controls are there yet. */
  come?: number;
  change?: ChangeOf<TimelineState>;
}) {
  const { lang, here, bench } = tools;
  const { question } = state;
  const span = yearsOf(bench);
  const many = (screen.asked?.records.length ?? 0) > MOST_ROWS;
  return (
    <>
      <Notices lang={lang} notices={notices} />
      <StillControls tools={tools} state={state} change={change} />
      {span === null ? (
        <p class="muted">{say(lang, views, "noDates")}</p>
      ) : (
        <StillBrush
          tools={tools}
          state={state}
          around={around}
          span={span}
          refused={screen.error !== null}
          change={change}
        />
      )}
      <StillNote tools={tools} question={around.question} />
      {screen.error !== null && <Refusal lang={lang} title={say(lang, views, "cannot")} why={screen.error} />}
      {come > 0 && (
        <ViewFigure
          id="timeline"
          tools={tools}
          records={here.href("records")}
          drawn={screen.drawn}
          coming={change === undefined ? "at once" : many ? "opened" : "after paint"}
          ready={told}
          link={(mark) => linkOf(tools, screen.asked?.figure.question ?? question, screen, mark)}
        />
      )}
    </>
  );
}

const StillControls = still(Controls);
const StillBrush = still(standing(Brush));
const StillNote = still(OutsideNote);

/** How many activities each year has, the period that is brushed, and the way to ask about it. */
function Brush({
  tools,
  state,
  around,
  span,
  refused,
  change,
}: {
  tools: ViewTools;
  state: TimelineState;
  around: TimelineState;
  span: Span;
  /** Whether it cannot be asked, so that there is nothing to count. */
  refused: boolean;
  change: ChangeOf<TimelineState>;
}) {
  const { lang, here } = tools;
  const { question } = state;
  const years = yearsIn(question.period, span);
  const period = periodText(periodFrom(years.first, years.last), lang);
  const counted = yearsIn(around.question.period, span);
  const whole: Question = { ...around.question, period: periodFrom(span.first, span.last) };
  const counts = useMemo(() => countsOf(tools, whole, span), [tools, queryOf(whole)]);
  const chosen: Question = { ...around.question, period: periodFrom(counted.first, counted.last) };
  const told = periodText(periodFrom(counted.first, counted.last), lang);
  const recorded = useMemo(() => recordedIn(tools, chosen, told), [tools, queryOf(chosen)]);
  const opening = useMemo(() => queryOf(firstTimeline(tools.bench).question), [tools]);
  const held = useHeld(question, span);
  const brush = ({ first, last }: Span) =>
    change?.({ ...state, question: { ...question, period: periodFrom(first, last) } }, "stepped");
  return (
    <>
      <fieldset class="field brush-field">
        <legend>{say(lang, views, "brush")}</legend>
        <YearBars
          counts={counts}
          span={span}
          years={years}
          onYears={change === undefined ? undefined : brush}
        />
        <YearSlider
          span={span}
          years={years}
          labels={[say(lang, views, "brushFrom"), say(lang, views, "brushTo")]}
          text={period}
          onDrag={(at) => change?.({ ...state, question: held.at(at) }, "held")}
          onYears={brush}
          onEnd={held.end}
        />
      </fieldset>
      {!refused && recorded !== null && (
        <p class="row">
          <a class="button" href={here.href("ask", queryOf({ ...question, by: "year" }))}>
            {say(lang, views, "askPeriod", { period })}
          </a>
          <span class="muted">{recorded}</span>
          {counts.some(({ vague }) => vague > 0) && (
            <span class="muted">{ended(lang, capital(say(lang, figures, "paleYear")))}</span>
          )}
          {queryOf(around.question) === opening && counted.first > span.first && (
            <span class="muted">{say(lang, views, "lastYears")}</span>
          )}
        </p>
      )}
    </>
  );
}

/** A number of the table leads to the page of its record, else to its question. */
function linkOf(tools: ViewTools, question: Question, screen: FigureScreen, mark: number): string {
  const [id = ""] = screen.drawn[0]?.marks[mark]?.receipt ?? [];
  const path = tools.page(id);
  return path === null
    ? tools.here.href("ask", queryOf(narrowed(question, screen, mark)))
    : tools.here.href(path);
}

function Controls({
  tools,
  state,
  change,
}: {
  tools: ViewTools;
  state: TimelineState;
  change: ChangeOf<TimelineState>;
}) {
  const { lang, bench, speech } = tools;
  const { question } = state;
  const kinds = codeOptions(tools, question.layer, "kind");
  const ask = (next: Question) => change?.({ ...state, question: next });
  const held = heldLayers(bench);
  return (
    <details class="view-form">
      <summary>{say(lang, views, "controls")}</summary>
      <form class="fields" onSubmit={(event) => event.preventDefault()}>
        <Field label={say(lang, views, "layer")}>
          <Select
            value={question.layer}
            groups={[
              {
                title: null,
                options: held.map(({ name }) => ({
                  value: name,
                  text: capital(speech.labels.layer(name), tools.lang),
                })),
              },
            ]}
            other={question.layer}
            onValue={(layer) =>
              ask({ ...settled(omit({ ...question, layer }, ["where", "value"])), measure: "count" })
            }
          />
        </Field>
        <Field label={say(lang, views, "row")}>
          <Select
            value={state.rows}
            groups={[{ title: null, options: ROWS.map((value) => ({ value, text: word(lang, value) })) }]}
            other={state.rows}
            onValue={(value) => change?.({ ...state, rows: ROWS.find((row) => row === value) ?? state.rows })}
          />
        </Field>
        <Field label={say(lang, views, "kind")}>
          <Select
            value={spelt(kinds, question.where?.kind ?? "")}
            groups={kinds}
            other={question.where?.kind ?? ""}
            onValue={(kind) => ask(withWhere(question, "kind", kind))}
          />
        </Field>
        <Field label={say(lang, views, "partner")}>
          <Select
            value={question.from ?? ""}
            groups={fromOptions(tools, question)}
            other={question.from ?? ""}
            onValue={(from) => ask(withField(question, "from", from))}
          />
        </Field>
        <Field label={say(lang, views, "recipient")}>
          <Select
            value={question.to ?? ""}
            groups={toOptions(tools)}
            other={question.to ?? ""}
            onValue={(to) => ask(withField(question, "to", to))}
          />
        </Field>
        <NetworkChoices tools={tools} question={question} change={ask} />
      </form>
    </details>
  );
}

/** How much is recorded in a period in words, or what Ask says where nothing is; null where it cannot be asked. */
function recordedIn({ lang, bench }: ViewTools, question: Question, period: string): string | null {
  try {
    const answer = bench.ask(question);
    const count = activitiesIn(bench, answer.receipt).length;
    const unit = countedUnit(bench.factors, planOf(bench.factors, question));
    const looked = lookedAt(bench.looked, question, bench.dataset.subject);
    const none = count > 0 ? null : whyNone(answer, omit(question, ["period"]), looked, lang);
    return none === null
      ? say(lang, views, "inPeriod", { value: measuredText(count, { unit }, lang), period })
      : `${period}${between(lang, ":")}${none}`;
  } catch (error) {
    if (error instanceof QuestionError) return null;
    throw error;
  }
}

/** How many activities of a question each year has. */
export function countsOf(
  { bench }: ViewTools,
  question: Question,
  { first, last }: Span,
): readonly YearCount[] {
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
  try {
    const asked = { ...question, period: periodFrom(first, last), by: "year" };
    const parts = bench.ask(asked).parts ?? {};
    const vague = vagueOf(bench, asked);
    return years.map((year) => {
      const { value, receipt = [] } = parts[String(year)] ?? {};
      return typeof value === "number"
        ? { count: value, vague: Math.min(value, vague(receipt).vague) }
        : NONE;
    });
  } catch (error) {
    if (error instanceof QuestionError) return years.map(() => NONE);
    throw error;
  }
}

const NONE: YearCount = { count: 0, vague: 0 };

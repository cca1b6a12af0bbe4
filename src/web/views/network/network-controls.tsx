import type { Question } from "../../../model/question.ts";
import { omit } from "../../../questions/asked-fields.ts";
import { yearsOf } from "../../../views/bench.ts";
import { views } from "../../../words/catalogue/views.ts";
import { periodText } from "../../../words/phrase.ts";
import { say } from "../../../words/say.ts";
import { tieLayerOptions, valueOptions } from "../ask/options.ts";
import type { Span } from "../ask/period.ts";
import { settled, withField } from "../ask/settled.ts";
import type { Gesture } from "../parts/change-of.ts";
import { Field, type Options, Select } from "../parts/field.tsx";
import { PeriodSlider } from "../parts/period-slider.tsx";
import type { ViewTools } from "../tools.ts";
import { earlierIn, justBefore } from "./earlier.ts";
import { ARRANGEMENTS } from "./layout.ts";
import { NetworkChoices } from "./network-choices.tsx";
import type { NetworkScreen } from "./network-shapes.ts";
import type { NetworkState } from "./network-state.ts";
import { nameOf } from "./tie-words.ts";

/** What a reader does with a network; nothing on a server. */
export interface NetworkActions {
  change(state: NetworkState, gesture?: Gesture): void;
  /** While a thumb of the slider is held. */
  drag(question: Question, years: Span): void;
}

/** The years that a network shows, and a form of everything else that a reader can choose of it. */
export function NetworkControls({
  tools,
  state,
  screen,
  actions,
}: {
  tools: ViewTools;
  state: NetworkState;
  screen: NetworkScreen;
  actions: NetworkActions | undefined;
}) {
  const { lang, bench } = tools;
  const { question } = state;
  const span = yearsOf(bench);
  const ask = (next: Question, gesture?: Gesture) => actions?.change({ ...state, question: next }, gesture);
  return (
    <form class="view-controls" onSubmit={(event) => event.preventDefault()}>
      <PeriodSlider
        lang={lang}
        question={question}
        span={span}
        onDrag={actions?.drag}
        onPeriod={(next) => ask(next, "stepped")}
      />
      <details class="view-form">
        <summary>{say(lang, views, "controls")}</summary>
        <div class="fields">
          <Field label={say(lang, views, "arrange")}>
            <Select
              value={state.arrangement}
              groups={[
                {
                  title: null,
                  options: ARRANGEMENTS.map((value) => ({ value, text: say(lang, views, value) })),
                },
              ]}
              other=""
              onValue={(value) =>
                actions?.change({
                  ...state,
                  arrangement: ARRANGEMENTS.find((a) => a === value) ?? state.arrangement,
                })
              }
            />
          </Field>
          <Field label={say(lang, views, "layer")}>
            <Select
              value={question.layer}
              groups={tieLayerOptions(tools)}
              other={question.layer}
              onValue={(layer) => ask(measured({ ...question, layer }))}
            />
          </Field>
          <Field label={say(lang, views, "centre")}>
            <Select
              value={state.centre ?? ""}
              groups={centres(tools, screen)}
              other={state.centre ?? ""}
              onValue={(centre) => actions?.change({ ...state, centre: centre === "" ? null : centre })}
            />
          </Field>
          <Field label={say(lang, views, "against")}>
            <Select
              value={question.against?.period ?? ""}
              groups={earlier(tools, span, screen)}
              other={say(lang, views, "against")}
              text={periodText(question.against?.period ?? "", lang)}
              onValue={(period) =>
                ask(period === "" ? omit(question, ["against"]) : { ...question, against: { period } })
              }
            />
          </Field>
          <Field label={say(lang, views, "least")}>
            <input
              type="number"
              inputMode="decimal"
              min={0}
              step="any"
              value={state.least}
              onInput={(event) => {
                const least = Number(event.currentTarget.value);
                if (Number.isFinite(least) && least >= 0) actions?.change({ ...state, least }, "stepped");
              }}
            />
          </Field>
          {(valueOptions(tools, question.layer)[0]?.options.length ?? 0) > 1 && (
            <Field label={say(lang, views, "unit")}>
              <Select
                value={question.value ?? valueOptions(tools, question.layer)[0]?.options[0]?.value ?? ""}
                groups={valueOptions(tools, question.layer)}
                other={question.value ?? ""}
                onValue={(value) => ask(withField(question, "value", value))}
              />
            </Field>
          )}
          <NetworkChoices tools={tools} question={question} change={ask} />
        </div>
      </details>
    </form>
  );
}

function measured(question: Question): Question {
  return { ...settled(question), measure: "count" };
}

/** Each partner in turn, or somebody. */
function centres(tools: ViewTools, { state, tables }: NetworkScreen): readonly Options[] {
  const { lang, speech } = tools;
  const named = (ids: readonly string[]) =>
    ids.map((value) => ({ value, text: nameOf(tools, state, value) }));
  const partners = tables[0]?.partners ?? speech.subject.partners;
  return [
    { title: null, options: [{ value: "", text: say(lang, views, "noCentre") }] },
    { title: say(lang, views, "recipient"), options: named(tables[0]?.recipients ?? speech.subject.region) },
    { title: say(lang, views, "partner"), options: named(partners.slice(0, 300)) },
  ];
}

/** Other periods that this one can be held against: the one just before it, then blocks of five years. */
function earlier(tools: ViewTools, span: Span | null, screen: NetworkScreen): readonly Options[] {
  const { lang } = tools;
  const held = earlierIn(tools, span, screen);
  const before = justBefore(span, screen);
  const blocks = held
    .filter((period) => period !== before)
    .map((period) => ({ value: period, text: periodText(period, lang) }));
  const first =
    before === null
      ? []
      : [{ value: before, text: say(lang, views, "justBefore", { period: periodText(before, lang) }) }];
  return [
    { title: null, options: [{ value: "", text: say(lang, views, "noAgainst") }, ...first, ...blocks] },
  ];
}

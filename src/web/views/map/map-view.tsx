import { borderDay, knownDays } from "../../../figures/geo/border-day.ts";
import { MOST_PARTNERS, partnersOnMap } from "../../../figures/kinds/map-ask.ts";
import { type Question, QuestionError } from "../../../model/question.ts";
import { yearsOf } from "../../../views/bench.ts";
import { heldLayers } from "../../../views/first-layers.ts";
import { views } from "../../../words/catalogue/views.ts";
import { dateText } from "../../../words/dates.ts";
import { say } from "../../../words/say.ts";
import { type Notice, queryOf } from "../../state/question-url.ts";
import { settled } from "../ask/settled.ts";
import { NetworkChoices } from "../network/network-choices.tsx";
import type { ChangeOf, Gesture } from "../parts/change-of.ts";
import { ALL } from "../parts/come.ts";
import { Field, Select } from "../parts/field.tsx";
import { type FigureScreen, narrowed } from "../parts/figure-screen.ts";
import { Notices } from "../parts/notices.tsx";
import { OutsideNote } from "../parts/outside-note.tsx";
import { PeriodSlider } from "../parts/period-slider.tsx";
import { Refusal } from "../parts/refusal.tsx";
import { standing } from "../parts/standing.tsx";
import { still } from "../parts/still.tsx";
import { ViewFigure } from "../parts/view-figure.tsx";
import type { ViewTools } from "../tools.ts";
import { FacilityList } from "./facility-list.tsx";
import { borderDays, type MapState, mapFigure } from "./map-state.ts";

/** The map, what it shows, and its facilities as a list. */
export function MapView({
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
  state: MapState;
  screen: FigureScreen;
  /** What is told around the map, which may still be what was shown before. */
  around?: MapState;
  notices: readonly Notice[];
  /** Whether it is known by now what records are called and where they are told. */
  told?: boolean;
  /** So many of the parts below the controls are there yet. */
  come?: number;
  change?: ChangeOf<MapState>;
}) {
  const { lang } = tools;
  const { question } = state;
  return (
    <>
      <Notices lang={lang} notices={notices} />
      <StillControls tools={tools} state={state} around={around} change={change} />
      <StillNote tools={tools} question={around.question} />
      {screen.error !== null && <Refusal lang={lang} title={say(lang, views, "cannot")} why={screen.error} />}
      {come > 0 && (
        <ViewFigure
          id="map"
          tools={tools}
          records={tools.here.href("records")}
          drawn={screen.drawn}
          coming={change === undefined ? "at once" : "after paint"}
          link={(mark) =>
            tools.here.href("ask", queryOf(narrowed(screen.asked?.figure.question ?? question, screen, mark)))
          }
        />
      )}
      {come > 1 && <StillList tools={tools} question={around.question} told={told} />}
    </>
  );
}

const StillControls = still(Controls);
const StillPartners = still(Partners);
const StillNote = still(OutsideNote);
const StillList = still(standing(FacilityList));

function Controls({
  tools,
  state,
  around,
  change,
}: {
  tools: ViewTools;
  state: MapState;
  around: MapState;
  change: ChangeOf<MapState>;
}) {
  const { lang, bench, speech } = tools;
  const { question } = state;
  const span = yearsOf(bench);
  const ask = (next: Question, gesture?: Gesture) => change?.({ ...state, question: next }, gesture);
  const held = heldLayers(bench);
  const arcs = held
    .filter((layer) => layer.name !== "facilities")
    .map(({ name }) => ({ value: name, text: speech.labels.layer(name) }));
  const base = bench.atlas?.base() ?? null;
  const known = base === null ? null : knownDays(base, bench.dataset.subject.region);
  const days = borderDays(base, known);
  return (
    <form class="view-controls" onSubmit={(event) => event.preventDefault()}>
      <PeriodSlider
        lang={lang}
        question={question}
        span={span}
        onDrag={(next) => ask(next, "held")}
        onPeriod={(next) => ask(next, "stepped")}
      />
      <details class="view-form">
        <summary>{say(lang, views, "controls")}</summary>
        <div class="fields">
          <Field label={say(lang, views, "arcs")}>
            <Select
              value={question.layer}
              groups={[
                {
                  title: null,
                  options: [{ value: "facilities", text: say(lang, views, "noArcs") }, ...arcs],
                },
              ]}
              other={question.layer}
              onValue={(layer) =>
                change?.({
                  ...state,
                  partners: null,
                  question: { ...settled({ ...question, layer }), measure: "count" },
                })
              }
            />
          </Field>
          <Field label={say(lang, views, "borderView")} class="wide-field">
            <Select
              value={state.borders ?? ""}
              groups={[
                {
                  title: null,
                  options: [
                    {
                      value: "",
                      text: say(lang, views, "periodEnd", {
                        day: dateText(lang, borderDay(question.period, known)),
                      }),
                    },
                    ...days.map((value) => ({ value, text: dateText(lang, value) })),
                  ],
                },
              ]}
              other={state.borders ?? ""}
              onValue={(day) => change?.({ ...state, borders: day === "" ? null : day })}
            />
          </Field>
          <NetworkChoices tools={tools} question={question} change={(next) => ask(next)} />
        </div>
        {question.layer !== "facilities" && (
          <StillPartners
            tools={tools}
            state={state}
            around={around.question.layer === "facilities" ? state : around}
            change={change}
          />
        )}
      </details>
    </form>
  );
}

/** Outside partners whose arcs are drawn; nothing where none has a place that they could begin at. */
function Partners({
  tools,
  state,
  around,
  change,
}: {
  tools: ViewTools;
  state: MapState;
  around: MapState;
  change: ChangeOf<MapState>;
}) {
  const { lang, speech } = tools;
  const { drawn, all } = partnersIn(tools, { ...around, partners: state.partners });
  if (all.length === 0) return null;
  const turn = (id: string, on: boolean) => {
    const { drawn, all } = partnersIn(tools, state);
    const next = all.filter((p) => (p === id ? on : drawn.includes(p)));
    const usual = partnersIn(tools, { ...state, partners: null }).drawn;
    const same = next.length === usual.length && next.every((p) => usual.includes(p));
    change?.({ ...state, partners: same || next.length === 0 ? null : next });
  };
  const full = drawn.length >= MOST_PARTNERS;
  return (
    <fieldset class="field toggles">
      <legend>
        {say(lang, views, "partners")}
        {all.length > MOST_PARTNERS && (
          <span class="aside small"> {say(lang, views, "partnersMost", { count: MOST_PARTNERS })}</span>
        )}
      </legend>
      {all.map((id) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={drawn.includes(id)}
            disabled={full && !drawn.includes(id)}
            onChange={(event) => turn(id, event.currentTarget.checked)}
          />
          {speech.labels.short(id, state.question.conventions?.grouping)}
        </label>
      ))}
    </fieldset>
  );
}

/** Whose arcs are drawn, and whose could be; nobody where it cannot be asked, which is told below the controls. */
function partnersIn(tools: ViewTools, state: MapState): ReturnType<typeof partnersOnMap> {
  const figure = mapFigure(tools, state);
  try {
    return tools.once(`partners ${JSON.stringify(figure)}`, () => partnersOnMap(tools.bench, figure));
  } catch (error) {
    if (error instanceof QuestionError) return { drawn: [], all: [] };
    throw error;
  }
}

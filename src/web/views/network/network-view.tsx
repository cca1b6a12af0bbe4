import { regionalSenders, withThemselves } from "../../../figures/network/ask.ts";
import { partedNote } from "../../../figures/network/parted.ts";
import { undrawnNote, unnamedNote } from "../../../figures/network/undrawn-words.ts";
import { sourceLineOf } from "../../../figures/source-line.ts";
import type { Question } from "../../../model/question.ts";
import { omit } from "../../../questions/asked-fields.ts";
import { yearsOf } from "../../../views/bench.ts";
import { capital } from "../../../words/capital.ts";
import { figureBlock } from "../../../words/catalogue/figure-block.ts";
import { maps } from "../../../words/catalogue/maps.ts";
import { views } from "../../../words/catalogue/views.ts";
import { apart, between, commasText } from "../../../words/lists.ts";
import { periodText } from "../../../words/phrase.ts";
import { say } from "../../../words/say.ts";
import { twoPeriodsText } from "../../../words/two-periods.ts";
import type { Notice } from "../../state/question-url.ts";
import { tieLayerOptions, valueOptions } from "../ask/options.ts";
import type { Span } from "../ask/period.ts";
import { settled, withField } from "../ask/settled.ts";
import { ALL } from "../parts/come.ts";
import { Field, type Options, Select } from "../parts/field.tsx";
import { FigureTools } from "../parts/figure-tools.tsx";
import { Notices } from "../parts/notices.tsx";
import { OutsideNote } from "../parts/outside-note.tsx";
import { PeriodSlider } from "../parts/period-slider.tsx";
import { Refusal } from "../parts/refusal.tsx";
import { standing } from "../parts/standing.tsx";
import { still } from "../parts/still.tsx";
import type { ViewTools } from "../tools.ts";
import { earlierIn } from "./earlier.ts";
import { networkSubtitle } from "./kept-network.ts";
import { ARRANGEMENTS } from "./layout.ts";
import { NetworkChoices } from "./network-choices.tsx";
import { NetworkMatrix } from "./network-matrix.tsx";
import { drawnTies, NetworkPicture } from "./network-picture.tsx";
import { layerQuestion } from "./network-screen.ts";
import type { NetworkScreen, Values } from "./network-shapes.ts";
import type { NetworkState } from "./network-state.ts";
import { noTiesSaid } from "./no-ties.ts";
import { nameOf, tieText } from "./tie-words.ts";
import { measureOf } from "./ties.ts";

/** What a reader does with a network; nothing on a server. */
export interface NetworkActions {
  change(state: NetworkState, step?: boolean): void;
  /** While a thumb of the slider moves. */
  drag(years: Span): void;
}

/** The network: what is shown, the drawing, and the same as a matrix. */
export function NetworkView({
  tools,
  screen,
  values,
  notices,
  actions,
  drawn,
  come = ALL,
}: {
  tools: ViewTools;
  screen: NetworkScreen;
  values: Values;
  notices: readonly Notice[];
  actions?: NetworkActions;
  /** Counts the drawings that were made anew, so that one whose ties were moved by hand is not taken for another. */
  drawn?: number;
  /** So many of the parts below the controls are there yet. */
  come?: number;
}) {
  const { lang } = tools;
  const { state } = screen;
  const places = new Map<string, number>();
  for (const [mark, { table, tie }] of drawnTies(screen).entries()) places.set(`${table} ${tie.pair}`, mark);
  return (
    <>
      <Notices lang={lang} notices={notices} />
      <StillControls tools={tools} state={state} screen={screen} actions={actions} />
      <OutsideNote tools={tools} question={state.question} />
      {screen.error !== null && <Refusal lang={lang} title={say(lang, views, "cannot")} why={screen.error} />}
      {come > 0 && (
        <figure class="figure-block view-figure" data-figure="network" data-view="">
          <p class="in-frame muted">{networkSubtitle(tools, state)}</p>
          <StandingPicture key={drawn ?? 0} tools={tools} screen={screen} values={values} />
          <figcaption class="small muted">
            <StandingSays tools={tools} screen={screen} values={values} />
            {apart(lang)}
            <span class="keys-hint">{say(lang, figureBlock, "keys")}</span>
          </figcaption>
          <p class="in-frame small muted">{sourceLineOf(tools.about, null, lang).join(" · ")}</p>
          <FigureTools tools={tools} records={tools.here.href("records")} />
          {come > 1 && (
            <>
              <h2>{say(lang, views, "matrix")}</h2>
              <TwoPeriods tools={tools} screen={screen} />
              {screen.tables.map((_, table) => (
                <StandingMatrix
                  key={screen.layers[table]}
                  tools={tools}
                  screen={screen}
                  values={values}
                  table={table}
                  markOf={(pair) => places.get(`${table} ${pair}`) ?? null}
                />
              ))}
            </>
          )}
        </figure>
      )}
    </>
  );
}

const StillControls = still(Controls);
const StandingPicture = standing(NetworkPicture);
const StandingSays = standing(Says);
const StandingMatrix = standing(NetworkMatrix);

function Says({ tools, screen, values }: { tools: ViewTools; screen: NetworkScreen; values: Values }) {
  const { lang } = tools;
  const { state, left } = screen;
  const period = state.question.against?.period;
  const hidden =
    state.least <= 0
      ? 0
      : values.now.reduce((n, of) => n + of.filter((v) => v > 0 && v < state.least).length, 0);
  const sentences = [
    ...widthSays(tools, screen, values),
    ...twoPeriodsSays(tools, screen),
    ...(period === undefined && state.arrangement === "stars" ? [say(lang, views, "noneSays")] : []),
    ...(values.unlike?.pairs.some((of) => of.includes(1)) ? [say(lang, views, "unlikeSays")] : []),
    ...partedNote(countsIn(screen, values), lang),
    ...(hidden === 0 ? [] : [say(lang, views, "hidden", { count: hidden })]),
    ...(left === 0 ? [] : [say(lang, views, "left", { count: left })]),
    ...unnamedNote(
      screen.unnamed,
      { partners: [], totals: [] },
      { lang, name: (id) => nameOf(tools, state, id) },
    ),
    ...regionSays(tools, screen),
  ];
  return <>{sentences.join(apart(lang))}</>;
}

/** What a reader should know of the two periods of a difference. */
function twoPeriodsSays({ lang }: ViewTools, { state: { question } }: NetworkScreen): readonly string[] {
  return twoPeriodsText({ ...question, measure: measureOf(question) }, undefined, lang);
}

/** The same above the matrix. */
function TwoPeriods({ tools, screen }: { tools: ViewTools; screen: NetworkScreen }) {
  const sentences = twoPeriodsSays(tools, screen);
  return sentences.length === 0 ? null : <p class="small muted">{sentences.join(apart(tools.lang))}</p>;
}

/** The numbers of activities that a network shows; none of an amount. */
function countsIn({ state, layers }: NetworkScreen, { now, before, totals }: Values): readonly number[] {
  return layers.flatMap((layer, table) =>
    measureOf(layerQuestion(state.question, layer)) === "sum"
      ? []
      : [now, before ?? [], totals].flatMap((of) => [...(of[table] ?? [])]),
  );
}

/** Who of the region sends to others of it and is not drawn, and who is a recipient itself, in each panel where panels are layers. */
export function regionSays(tools: ViewTools, { state, tables, layers }: NetworkScreen): readonly string[] {
  const { bench, lang, speech } = tools;
  const { against: _, ...question } = state.question;
  const name = (id: string) => nameOf(tools, state, id);
  return layers.flatMap((layer, table) => {
    const own = layerQuestion(question, layer);
    const { partners = [], recipients = [] } = tables[table] ?? {};
    const counted = { ...own, measure: measureOf(own) };
    const steps = partners.map((value) => ({ name: value, value }));
    const undrawn = [
      ...regionalSenders(bench, counted, recipients),
      ...withThemselves(bench, counted, steps, recipients),
    ];
    return undrawnNote(undrawn, { lang, name }).map((note) =>
      layers.length < 2 ? note : `${capital(speech.labels.layer(layer))}${between(lang, ":")}${note}`,
    );
  });
}

/** What widths mean, and what the widest tie stands for: in each panel where panels are layers. */
function widthSays(tools: ViewTools, screen: NetworkScreen, values: Values): readonly string[] {
  const { lang, speech } = tools;
  const { state, tables, layers } = screen;
  const { most } = values;
  if (state.least > 0 && most.every((value) => value === 0)) {
    const largest = largestIn(screen, values).flatMap((value, table) => {
      const text = tieText({ lang }, value, tables[table]?.unit ?? "", true);
      const name = speech.labels.layer(layers[table] ?? "");
      if (value === 0) return [];
      return [layers.length < 2 ? text : say(lang, maps, "withNumber", { name, value: text })];
    });
    if (largest.length === 0) return [noTiesSaid(tools, screen)];
    return [say(lang, views, "noneReaches", { largest: commasText(lang, largest) })];
  }
  const number = (table: number) => tieText({ lang }, most[table] ?? 0, tables[table]?.unit ?? "", true);
  const period = state.question.against?.period;
  const change =
    period === undefined ? null : say(lang, views, "changeSays", { period: periodText(period, lang) });
  if (layers.length < 2) {
    if (change === null && (most[0] ?? 0) === 0) return [noTiesSaid(tools, screen)];
    return [change ?? say(lang, views, "widthSays", { most: number(0) })];
  }
  const each = layers.flatMap((layer, table) =>
    (most[table] ?? 0) > 0
      ? [say(lang, maps, "withNumber", { name: speech.labels.layer(layer), value: number(table) })]
      : [],
  );
  return [
    change ?? say(lang, maps, "linkWidth"),
    say(lang, maps, "ownScale"),
    ...(each.length === 0 ? [] : [say(lang, maps, "widest", { most: commasText(lang, each) })]),
  ];
}

/** What the largest tie of each table that would be drawn has, in either period. */
function largestIn(screen: NetworkScreen, { now, before }: Values): readonly number[] {
  const ties = drawnTies(screen);
  return screen.tables.map((_, n) =>
    ties.reduce((most, { table, tie }) => {
      if (table !== n) return most;
      return Math.max(most, now[n]?.[tie.pair] ?? 0, before?.[n]?.[tie.pair] ?? 0);
    }, 0),
  );
}

function Controls({
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
  const ask = (next: Question, step = true) => actions?.change({ ...state, question: next }, step);
  return (
    <form class="view-controls" onSubmit={(event) => event.preventDefault()}>
      <PeriodSlider
        lang={lang}
        question={question}
        span={span}
        onDrag={actions?.drag}
        onPeriod={(next) => ask(next, false)}
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
                if (Number.isFinite(least) && least >= 0) actions?.change({ ...state, least }, false);
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

/** Blocks of five years that this one can be held against. */
function earlier(tools: ViewTools, span: Span | null, screen: NetworkScreen): readonly Options[] {
  const { lang } = tools;
  const held = earlierIn(tools, span, screen);
  const blocks = held.map((period) => ({ value: period, text: periodText(period, lang) }));
  return [{ title: null, options: [{ value: "", text: say(lang, views, "noAgainst") }, ...blocks] }];
}

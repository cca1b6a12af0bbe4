import { mayCount } from "../../../figures/ask/value.ts";
import { nobodysUndrawn, regionalSenders, withThemselves } from "../../../figures/network/ask.ts";
import { partedNote } from "../../../figures/network/parted.ts";
import { strandLegend } from "../../../figures/network/strands.ts";
import { codedNote, undrawnNote, unnamedNote } from "../../../figures/network/undrawn-words.ts";
import { noteSentence } from "../../../figures/told.ts";
import { undatedOf, undatedTold } from "../../../questions/outside.ts";
import { planOf } from "../../../questions/plan.ts";
import { capital } from "../../../words/capital.ts";
import { figures } from "../../../words/catalogue/figures.ts";
import { lookedWords } from "../../../words/catalogue/looked.ts";
import { maps } from "../../../words/catalogue/maps.ts";
import { views } from "../../../words/catalogue/views.ts";
import { apart, between, commasText, ended } from "../../../words/lists.ts";
import { eraText } from "../../../words/phrase.ts";
import { say } from "../../../words/say.ts";
import { twoPeriodsText } from "../../../words/two-periods.ts";
import { Owed } from "../../parts/figures/owed.tsx";
import { lookedText } from "../../parts/looked.ts";
import { owedFor } from "../parts/owed-for.ts";
import type { ViewTools } from "../tools.ts";
import { centreOf } from "./kept-network.ts";
import { drawnTies } from "./network-picture.tsx";
import type { NetworkScreen, ShownNetwork, Values } from "./network-shapes.ts";
import { noTiesSaid } from "./no-ties.ts";
import { isCut, rimOf } from "./tie-look.ts";
import { nameOf, tieText } from "./tie-words.ts";
import { layerQuestion, measureOf, windowIn } from "./ties.ts";

/** What a network says of itself below its drawing. */
export function NetworkSays({ tools, screen, values }: ShownNetwork) {
  const { lang } = tools;
  const { state, left, error } = screen;
  if (error !== null) return null;
  const period = state.question.against?.period;
  const hidden =
    state.least <= 0
      ? 0
      : values.now.reduce((n, of) => n + of.filter((v) => v > 0 && v < state.least).length, 0);
  const sentences = [
    ...widthSays(tools, screen, values),
    ...rimSays(tools, screen, values),
    ...twoPeriodsSays(tools, screen),
    ...(period === undefined && state.arrangement === "stars"
      ? [
          say(lang, views, "noneSays", {
            searched: lookedText(lang, "all"),
            unsearched: say(lang, figures, "hatch"),
          }),
        ]
      : []),
    ...uncountedSays(tools, screen, values),
    ...directionsSays(tools, screen),
    ...unlikeSays(tools, screen, values),
    ...partedNote(countsIn(screen, values), lang),
    ...(hidden === 0 ? [] : [say(lang, views, "hidden", { count: hidden })]),
    ...(left === 0 ? [] : [say(lang, views, "left", { count: left })]),
    ...codedNote(screen.coded, { lang, name: (id) => nameOf(tools, state, id) }),
    ...unnamedNote(
      screen.unnamed,
      { partners: [], totals: [] },
      { lang, name: (id) => nameOf(tools, state, id) },
    ),
    ...regionSays(tools, screen),
    ...undatedSays(tools, screen),
  ];
  return <>{sentences.join(apart(lang))}</>;
}

/** What the sources of all that a network is made from ask for: its matrices show every pair, drawn or not. */
export function NetworkOwed({ tools, screen: { tables, state, error } }: ShownNetwork) {
  if (error !== null) return null;
  const { period, against } = state.question;
  const periods = [period, ...(against?.period === undefined ? [] : [against.period])].map(windowIn);
  const records = tables.flatMap((table) => periods.flatMap((of) => table.recordsOf(null, of)));
  return <Owed here={tools.here} lines={owedFor(tools, records)} />;
}

/** Which way the ties of somebody in the middle go, where it is sent to and sends itself, or has some with other recipients too. */
function directionsSays(tools: ViewTools, screen: NetworkScreen): readonly string[] {
  const { lang } = tools;
  const { centre } = screen.state;
  if (centre === null) return [];
  const pairs = drawnTies(screen).flatMap(({ table, tie }) => screen.tables[table]?.pairs[tie.pair] ?? []);
  const outward = pairs.filter((pair) => !pair.horizontal);
  const sends = outward.some(({ from }) => from === centre);
  const receives = outward.some(({ to }) => to === centre);
  const hub = nameOf(tools, screen.state, centre);
  return [
    ...(sends && receives ? [say(lang, views, "bothWaysSays", { hub })] : []),
    ...(outward.length > 0 && outward.length < pairs.length ? [say(lang, views, "amongSays")] : []),
  ];
}

/** What the sign of a spoke in which nothing counts says, and that a tie that is not drawn may be one of these. */
function uncountedSays(tools: ViewTools, screen: NetworkScreen, values: Values): readonly string[] {
  const { lang } = tools;
  if (values.before !== null) return [];
  const ties = drawnTies(screen).filter(
    ({ table, tie }) => values.held[table]?.pair(tie.pair).now.state === "uncounted",
  );
  return [
    ...(ties.some(({ tie }) => tie.spoke)
      ? [say(lang, views, "uncountedSays", { uncounted: say(lang, lookedWords, "uncountedAny") })]
      : []),
    ...(ties.some(({ tie }) => !tie.spoke) ? [say(lang, maps, "noCountedLink")] : []),
  ];
}

/** What is not to be compared with another period, and that very many ties are not asked whether they are new or gone. */
function unlikeSays({ lang }: ViewTools, { tables }: NetworkScreen, values: Values): readonly string[] {
  if (values.before === null) return [];
  const unlike = values.held.some(
    ({ pair, partner }, table) =>
      tables[table]?.pairs.some((_, n) => pair(n).compared === "unlike") ||
      tables[table]?.partners.some((_, p) => partner(p).compared === "unlike"),
  );
  return [
    ...(unlike ? [say(lang, views, "unlikeSays")] : []),
    ...(values.held.every(({ asked }) => asked) ? [] : [say(lang, views, "turnedLater")]),
  ];
}

/** What a reader should know of the two periods of a difference. */
function twoPeriodsSays({ lang }: ViewTools, { state: { question } }: NetworkScreen): readonly string[] {
  return twoPeriodsText({ ...question, measure: measureOf(question) }, undefined, lang);
}

/** The same above the matrix. */
export function TwoPeriods({ tools, screen }: { tools: ViewTools; screen: NetworkScreen }) {
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

/** Who of the region sends to others of it and is not drawn, who is a recipient itself, and what belongs to nobody known, in each panel where panels are layers. */
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
      ...nobodysUndrawn(bench, { ...counted, ...centreOf(state, speech.subject.region) }, recipients),
    ];
    return undrawnNote(undrawn, { lang, name }).map((note) =>
      layers.length < 2 ? note : `${capital(speech.labels.layer(layer))}${between(lang, ":")}${note}`,
    );
  });
}

/** How many records of each panel have no date and are in none of the years shown. */
export function undatedSays(tools: ViewTools, { state, layers }: NetworkScreen): readonly string[] {
  const { bench, lang, speech } = tools;
  const { against: _, ...question } = state.question;
  if (question.period === undefined) return [];
  return layers.flatMap((layer) => {
    const own = layerQuestion(question, layer);
    const asked = { ...own, measure: measureOf(own), ...centreOf(state, speech.subject.region) };
    const count = undatedOf(bench.factors, planOf(bench.factors, asked)).length;
    return undatedTold(count).map((note) => {
      const told = noteSentence(note, lang, speech.subject.labels);
      return layers.length < 2 ? told : `${capital(speech.labels.layer(layer))}${between(lang, ":")}${told}`;
    });
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
    period === undefined ? null : say(lang, views, "changeSays", { period: eraText(period, lang) });
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
    ...(state.centre === null ? [say(lang, maps, "samePlaces")] : []),
    ...(each.length === 0 ? [] : [say(lang, maps, "widest", { most: commasText(lang, each) })]),
  ];
}

/** What is faint and what is in full colour of the ties that are drawn. */
function rimSays(tools: ViewTools, screen: NetworkScreen, values: Values): readonly string[] {
  if (values.before !== null) return [];
  const { least } = screen.state;
  const drawn = screen.tables.map((_, table) => {
    const most = values.most[table] ?? 0;
    const ties = drawnTies(screen).flatMap(({ table: of, tie }) => {
      const value = of === table ? values.held[table]?.pair(tie.pair).now : undefined;
      if (value === undefined) return [];
      if (mayCount(value)) return least > 0 ? [] : [{ value: { ...value, value: null } }];
      return value.value !== null && value.value >= least ? [{ value }] : [];
    });
    const wide = (n: number) => rimOf(n, most, screen.widest);
    return {
      legend: strandLegend(ties, wide, tools),
      cut: ties.some(({ value }) => isCut(value.high ?? 0, most)),
    };
  });
  const texts = new Set(drawn.flatMap(({ legend }) => legend.map(({ text }) => text)));
  return [
    ...[...texts].map((text) => ended(tools.lang, capital(text))),
    ...(drawn.some(({ cut }) => cut) ? [say(tools.lang, views, "rimsCut")] : []),
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

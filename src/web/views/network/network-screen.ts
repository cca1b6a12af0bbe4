import { groupsIn, paintsOf } from "../../../figures/colours.ts";
import type { Paint } from "../../../figures/scene/scene.ts";
import { type Question, QuestionError } from "../../../model/question.ts";
import { omit } from "../../../questions/asked-fields.ts";
import { heldLayers } from "../../../views/first-layers.ts";
import { pageRefusal } from "../../../words/page-note.ts";
import type { ViewTools } from "../tools.ts";
import { askedTable, type HeldTable, summedTable } from "./held.ts";
import { pastThem, placeNames } from "./names.ts";
import type { NetworkScreen, Values } from "./network-shapes.ts";
import type { NetworkState } from "./network-state.ts";
import { panelsOf } from "./panels.ts";
import { asksAbout } from "./sides.ts";
import { WIDEST, widestIn } from "./tie-look.ts";
import { nameOf } from "./tie-words.ts";
import { layerQuestion, type Pair, type TieTable, tieTable, windowIn } from "./ties.ts";
import { leastAstray } from "./turned-rings.ts";

/** Lays out a network. @param width room in CSS pixels */
export function networkScreen(
  tools: ViewTools,
  state: NetworkState,
  width: number,
  tableOf: (layer: string) => TieTable = tablesOf(tools, state),
): NetworkScreen {
  const paints = paintsOf(tools.speech.subject);
  const paintOf = ({ from, horizontal }: Pair): Paint => (horizontal ? "ink" : paints(from));
  const none = {
    state,
    tables: [],
    layers: [],
    panels: [],
    left: 0,
    coded: [],
    unnamed: [],
    widest: WIDEST,
    paintOf,
  };
  try {
    const names =
      state.arrangement === "levers"
        ? heldLayers(tools.bench).map(({ name }) => name)
        : [state.question.layer];
    const tables = names.map(tableOf);
    // Years move no node, and to look for room for names takes longer than all else.
    const { arrangement, centre } = state;
    const of = names.map((name) => timeless(layerQuestion(state.question, name)));
    const laid = tools.once(
      `laid out ${tools.lang} ${JSON.stringify([arrangement, centre, width, of])}`,
      () => laidOut(tools, state, names, tables, width),
    );
    return { state, tables, layers: names, ...laid, error: null, paintOf };
  } catch (error) {
    if (!(error instanceof QuestionError)) throw error;
    return { ...none, error: pageRefusal(tools.lang, error) };
  }
}

function timeless(question: Question): Question {
  return omit(question, ["period", "against"]);
}

/** Panels with the names that have room in them. */
function laidOut(
  tools: ViewTools,
  state: NetworkState,
  layers: readonly string[],
  tables: readonly TieTable[],
  width: number,
): Pick<NetworkScreen, "panels" | "left" | "coded" | "unnamed" | "widest"> {
  const groups = groupsIn(tools.speech.subject, state.question.conventions?.grouping);
  const codeOf = (id: string) => (Object.hasOwn(groups, id) ? null : id);
  const laidBy = (turned: number) => panelsOf(tools, state, layers, tables, width, turned);
  const { panels: still, left } = laidBy(0);
  const { placed, names } = leastAstray(
    (turned) => (turned === 0 ? still : laidBy(turned).panels),
    ({ panel, table }) => placeNames(panel, (id) => nameOf(tools, state, id), sizesIn(tables[table]), codeOf),
  );
  const named = names.map(pastThem);
  const panels = placed.map((one, i) => ({ ...one, panel: named[i]?.panel ?? one.panel }));
  const coded = [...new Set(named.flatMap((one) => one.coded))];
  const unnamed = [...new Set(named.flatMap((one) => one.unnamed))];
  return { panels, left, coded, unnamed, widest: widestIn(panels) };
}

/** What each partner of a table has over all time; nobody else has anything. */
function sizesIn(table: TieTable | undefined): (id: string) => number {
  const sizes = new Map(table?.partners.map((id, p) => [id, table.sizes[p] ?? 0]));
  return (id) => sizes.get(id) ?? 0;
}

/** Tables of ties of a question, each made once. */
export function tablesOf(
  { bench, once }: ViewTools,
  { question }: NetworkState,
): (layer: string) => TieTable {
  const made = new Map<string, TieTable>();
  return (layer) => {
    const own = layerQuestion(question, layer);
    const table = made.get(layer) ?? once(`ties ${JSON.stringify(own)}`, () => tieTable(bench, own));
    made.set(layer, table);
    return table;
  };
}

/** What a network shows in the years of its state; very many partners are not asked about. */
export function valuesOf(tools: ViewTools, screen: Valued): Values {
  const sums = sumsOf(screen);
  const summed = screen.tables.map((_, table) => summedTable(tools, screen, sums, table));
  const held = summed.map((of, table) =>
    asksAbout(screen.tables[table]) ? askedTable(tools, screen, sums, table) : of,
  );
  return { ...sums, held, most: mostOf(screen, sums, summed) };
}

/** The same as sums tell it, for as long as nothing is asked. */
export function summedValues(tools: ViewTools, screen: Omit<Valued, "panels">, values: Values): Values {
  return { ...values, held: screen.tables.map((_, table) => summedTable(tools, screen, values, table)) };
}

/** The same with every tie asked about, when it is wanted. */
export function askedValues(tools: ViewTools, screen: Omit<Valued, "panels">, values: Values): Values {
  const held = values.held.map((of, table) => (of.asked ? of : askedTable(tools, screen, values, table)));
  return { ...values, held };
}

/** Asks ahead for what matrices tell. */
export function askedAhead(tools: ViewTools, screen: NetworkScreen): void {
  const { held } = valuesOf(tools, screen);
  for (const [table, { pairs, partners }] of screen.tables.entries()) {
    const { asked = false, pair, partner } = held[table] ?? {};
    if (!asked) continue;
    for (const n of pairs.keys()) pair?.(n);
    for (const p of partners.keys()) partner?.(p);
  }
}

type Valued = Pick<NetworkScreen, "state" | "tables" | "layers" | "panels">;
type Sums = Omit<Values, "held" | "most">;

function sumsOf({ state, tables }: Valued): Sums {
  const [period, other] = [windowIn(state.question.period), state.question.against?.period];
  const against = other === undefined ? null : windowIn(other);
  return {
    now: tables.map((table) => table.valuesIn(period)),
    totals: tables.map((table) => table.totalsIn(period)),
    before: against === null ? null : tables.map((table) => table.valuesIn(against)),
    totalsBefore: against === null ? null : tables.map((table) => table.totalsIn(against)),
  };
}

/** What the widest tie of each table stands for: by sums alone, so that no width changes once more is known. */
function mostOf({ state, panels }: Valued, { now, before }: Sums, summed: readonly HeldTable[]): number[] {
  const most = summed.map(() => 0);
  for (const { panel, table } of panels)
    for (const { pair } of panel.ties) {
      const [value, earlier] = [now[table]?.[pair] ?? 0, before?.[table]?.[pair] ?? 0];
      if (Math.max(value, earlier) < state.least) continue;
      if (before !== null && summed[table]?.pair(pair).compared === "unlike") continue;
      most[table] = Math.max(most[table] ?? 0, before === null ? value : Math.abs(value - earlier));
    }
  return most;
}

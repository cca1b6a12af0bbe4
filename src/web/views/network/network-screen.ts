import { groupsIn, paintsOf } from "../../../figures/colours.ts";
import type { Paint } from "../../../figures/scene/scene.ts";
import { type Question, QuestionError } from "../../../model/question.ts";
import { omit } from "../../../questions/asked-fields.ts";
import { heldLayers } from "../../../views/first-layers.ts";
import { pageRefusal } from "../../../words/page-note.ts";
import type { ViewTools } from "../tools.ts";
import { pastThem, placeNames } from "./names.ts";
import type { NetworkScreen, Values } from "./network-shapes.ts";
import type { NetworkState } from "./network-state.ts";
import { panelsOf } from "./panels.ts";
import { isUnlike } from "./stands.ts";
import { WIDEST, widestIn } from "./tie-look.ts";
import { nameOf } from "./tie-words.ts";
import { layerQuestion, type Pair, type TieTable, tieTable, windowIn } from "./ties.ts";
import { leastAstray } from "./turned-rings.ts";
import { unlikeIn } from "./unlike.ts";

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

/** What a network shows in the years of its state. */
export function valuesOf(
  tools: ViewTools,
  screen: Pick<NetworkScreen, "state" | "tables" | "layers" | "panels">,
): Values {
  const { state, tables, panels } = screen;
  const [period, other] = [windowIn(state.question.period), state.question.against?.period];
  const now = tables.map((table) => table.valuesIn(period));
  const totals = tables.map((table) => table.totalsIn(period));
  const against = other === undefined ? null : windowIn(other);
  const before = against === null ? null : tables.map((table) => table.valuesIn(against));
  const totalsBefore = against === null ? null : tables.map((table) => table.totalsIn(against));
  const unlike = unlikeIn(tools, screen, { now, before, totals, totalsBefore });
  const most = tables.map(() => 0);
  for (const { panel, table } of panels)
    for (const { pair } of panel.ties) {
      const [value, earlier] = [now[table]?.[pair] ?? 0, before?.[table]?.[pair] ?? 0];
      if (Math.max(value, earlier) < state.least || isUnlike(unlike?.pairs[table]?.[pair])) continue;
      most[table] = Math.max(most[table] ?? 0, before === null ? value : Math.abs(value - earlier));
    }
  return { now, before, totals, totalsBefore, unlike, most };
}

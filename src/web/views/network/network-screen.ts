import { paintsOf } from "../../../figures/colours.ts";
import type { Paint } from "../../../figures/scene/scene.ts";
import { tieLayers } from "../../../layers/index.ts";
import { type Question, QuestionError } from "../../../model/question.ts";
import { omit } from "../../../questions/asked-fields.ts";
import { anew, type Once } from "../../../questions/recent.ts";
import { views } from "../../../words/catalogue/views.ts";
import { numberText, unitText } from "../../../words/numbers.ts";
import { periodText } from "../../../words/phrase.ts";
import { say } from "../../../words/say.ts";
import type { ViewTools } from "../tools.ts";
import {
  circlePanel,
  type End,
  layeredPanel,
  type Panel,
  ringPanel,
  starPanel,
  starWidth,
} from "./layout.ts";
import { nameWidth, withRoom } from "./names.ts";
import type { NetworkState } from "./network-state.ts";
import { WIDEST, widestIn } from "./tie-look.ts";
import { type Pair, type TieTable, tieTable, windowIn } from "./ties.ts";

/** One panel with the ties that it draws. */
export interface NetworkPanel {
  readonly title: string;
  readonly panel: Panel;
  /** Place among the tables: one for each layer where panels are layers. */
  readonly table: number;
}

/** What is drawn, and everything that a change of years needs. */
export interface NetworkScreen {
  readonly state: NetworkState;
  readonly tables: readonly TieTable[];
  readonly layers: readonly string[];
  readonly panels: readonly NetworkPanel[];
  /** Partners that no star is drawn of. */
  readonly left: number;
  /** Actors whose names have no room in a panel. */
  readonly unnamed: readonly string[];
  /** The widest that a tie is drawn, in CSS pixels: the more ties lie in one panel, the finer they all are. */
  readonly widest: number;
  readonly error: string | null;
  paintOf(pair: Pair): Paint;
}

/** More stars than these are not drawn beside each other. */
const MOST_STARS = 12;
/** More partners are not drawn on each ring of several. */
const MOST_RINGED = 24;

/** Lays out a network. @param width room in CSS pixels */
export function networkScreen(
  tools: ViewTools,
  state: NetworkState,
  width: number,
  tableOf: (layer: string) => TieTable = tablesOf(tools, state),
): NetworkScreen {
  const paints = paintsOf(tools.speech.subject);
  const paintOf = ({ from, horizontal }: Pair): Paint => (horizontal ? "ink" : paints(from));
  const none = { state, tables: [], layers: [], panels: [], left: 0, unnamed: [], widest: WIDEST, paintOf };
  try {
    const names = state.arrangement === "levers" ? heldLayers(tools) : [state.question.layer];
    const tables = names.map(tableOf);
    const { panels: placed, left } = panelsOf(tools, state, names, tables, width);
    const named = placed.map(({ panel }) => withRoom(panel, (id) => nameOf(tools, state, id)));
    const panels = placed.map((one, i) => ({ ...one, panel: named[i]?.panel ?? one.panel }));
    const unnamed = [...new Set(named.flatMap((one) => one.unnamed))];
    const drawn = { panels, left, unnamed, widest: widestIn(panels) };
    return { state, tables, layers: names, ...drawn, error: null, paintOf };
  } catch (error) {
    if (!(error instanceof QuestionError)) throw error;
    return { ...none, error: error.message };
  }
}

/** Tables of ties of a question, each made once. */
export function tablesOf(
  tools: ViewTools,
  { question }: NetworkState,
  once: Once = anew,
): (layer: string) => TieTable {
  const made = new Map<string, TieTable>();
  return (layer) => {
    const own = layerQuestion(question, layer);
    const table = made.get(layer) ?? once(`ties ${JSON.stringify(own)}`, () => tieTable(tools.bench, own));
    made.set(layer, table);
    return table;
  };
}

/** A question of another layer, without what only its own layer has. */
export function layerQuestion(question: Question, layer: string): Question {
  return layer === question.layer ? question : omit({ ...question, layer }, ["value", "where"]);
}

function heldLayers({ bench }: ViewTools): readonly string[] {
  return tieLayers
    .filter((layer) => (bench.dataset.tables.get(layer.tables[0] ?? "")?.size ?? 0) > 0)
    .map((layer) => layer.name);
}

function panelsOf(
  tools: ViewTools,
  state: NetworkState,
  names: readonly string[],
  tables: readonly TieTable[],
  width: number,
): { readonly panels: readonly NetworkPanel[]; readonly left: number } {
  const most = width < 480 ? 1 : width < 760 ? 2 : width < 1100 ? 3 : 4;
  const title = (table: number) => capital(tools.speech.labels.layer(names[table] ?? ""));
  const [first] = tables;
  if (first === undefined) return { panels: [], left: 0 };
  if (state.arrangement === "levers") {
    const room = width < 700 ? width : width / 2;
    return {
      panels: tables.map((table, n) => ({
        title: title(n),
        table: n,
        panel:
          state.centre === null
            ? ringPanel(table.partners.slice(0, MOST_RINGED), table.recipients, table.pairs, room)
            : egoPanel(table, state.centre, room),
      })),
      left: Math.max(
        0,
        ...tables.map(
          (t) =>
            t.left +
            (state.centre === null
              ? Math.max(0, t.partners.length - MOST_RINGED)
              : beyondEgo(t, state.centre)),
        ),
      ),
    };
  }
  const { centre } = state;
  if (centre !== null)
    return {
      panels: [
        {
          title: nameOf(tools, state, centre),
          table: 0,
          panel: egoPanel(first, centre, Math.min(width, 640)),
        },
      ],
      left: beyondEgo(first, centre),
    };
  if (state.arrangement !== "stars") {
    const place = state.arrangement === "ring" ? ringPanel : layeredPanel;
    const panel = place(first.partners, first.recipients, first.pairs, width);
    return { panels: [{ title: "", table: 0, panel }], left: first.left };
  }
  const stars = first.partners.slice(0, MOST_STARS);
  const beside = Math.max(0, ...first.recipients.map((id) => nameWidth(nameOf(tools, state, id)))) + 16;
  const room = starWidth(first.recipients.length, beside);
  const each = width / Math.max(1, Math.min(most, room === 0 ? most : Math.floor(width / room)));
  const panels = stars.map((hub) => ({
    title: nameOf(tools, state, hub),
    table: 0,
    panel: egoPanel(first, hub, each, beside),
  }));
  const between = first.pairs.some((pair) => pair.horizontal)
    ? [
        {
          title: say(tools.lang, views, "betweenRecipients"),
          table: 0,
          panel: circlePanel(first.recipients, first.pairs, each, beside),
        },
      ]
    : [];
  return { panels: [...panels, ...between], left: first.partners.length - stars.length + first.left };
}

/** Ends around somebody in the middle that a star has room for. */
const MOST_ENDS = 60;

/** Somebody in the middle, partners or recipients around. */
function egoPanel(table: TieTable, centre: string, width: number, beside?: number): Panel {
  const ends = endsOf(table, centre).slice(0, MOST_ENDS);
  return starPanel(centre, ends, width, table.partners.includes(centre), beside);
}

/** How many have no room around somebody in the middle. */
function beyondEgo(table: TieTable, centre: string): number {
  return Math.max(0, endsOf(table, centre).length - MOST_ENDS);
}

function endsOf({ pairs }: TieTable, centre: string): readonly End[] {
  return pairs.flatMap((pair, n): End[] => {
    if (pair.from === centre) return [{ id: pair.to, pair: n, outside: false }];
    return pair.to === centre ? [{ id: pair.from, pair: n, outside: !pair.horizontal }] : [];
  });
}

/** Values of all pairs of each table in the years of a state, and in those that they are held against. */
export interface Values {
  readonly now: readonly Float64Array[];
  readonly before: readonly Float64Array[] | null;
  /** What each partner of each table has with all recipients together. */
  readonly totals: readonly Float64Array[];
  /** What the widest tie of each table stands for. */
  readonly most: readonly number[];
}

export function valuesOf({ state, tables }: Pick<NetworkScreen, "state" | "tables">): Values {
  const { period, against } = state.question;
  const now = tables.map((table) => table.valuesIn(windowIn(period)));
  const before =
    against?.period === undefined ? null : tables.map((table) => table.valuesIn(windowIn(against.period)));
  const most = now.map((values, t) => {
    const other = before?.[t];
    return values.reduce(
      (top, value, n) => Math.max(top, other === undefined ? value : Math.abs(value - (other[n] ?? 0))),
      0,
    );
  });
  const totals = tables.map((table) => table.totalsIn(windowIn(period)));
  return { now, before, totals, most };
}

/** A number of ties as people write it. */
export function tieText(
  { lang }: Pick<ViewTools, "lang">,
  value: number,
  unit: string,
  long = false,
): string {
  const number = numberText(value, { unit }, lang);
  const words = long ? unitText({ unit }, value, lang) : "";
  return words === "" ? number : `${number} ${words}`;
}

/** What a reader hears of a tie. */
export function toldTie(
  tools: ViewTools,
  { state, tables }: Pick<NetworkScreen, "state" | "tables">,
  values: Values,
  table: number,
  pair: number,
): { readonly label: string; readonly value: string } {
  const { lang } = tools;
  const of = tables[table]?.pairs[pair];
  const unit = tables[table]?.unit ?? "";
  const label =
    of === undefined
      ? ""
      : say(lang, views, "pair", { from: nameOf(tools, state, of.from), to: nameOf(tools, state, of.to) });
  const now = values.now[table]?.[pair] ?? 0;
  const before = values.before?.[table]?.[pair];
  const told = now === 0 ? noneText(tools, state, of?.to ?? "") : tieText(tools, now, unit, true);
  const period = state.question.against?.period;
  if (before === undefined || period === undefined) return { label, value: told };
  return {
    label,
    value: say(lang, views, "was", {
      now: told,
      before: tieText(tools, before, unit, true),
      period: periodText(period, lang),
    }),
  };
}

/** Why a tie has no number: somebody looked and found none, or nobody looked. */
export function noneText(tools: ViewTools, state: NetworkState, to: string): string {
  return say(tools.lang, views, noneOf(tools, state, to) === "searched" ? "searched" : "noRecord");
}

export function noneOf({ bench }: ViewTools, { question }: NetworkState, to: string): "searched" | "unknown" {
  const looked = question.layer
    .split(",")
    .every((layer) => bench.looked(layer, to, windowIn(question.period)) === "all");
  return looked ? "searched" : "unknown";
}

/** What people call an actor or a group of the grouping asked for, shortly. */
export function nameOf(
  { speech }: ViewTools,
  { question }: Pick<NetworkState, "question">,
  id: string,
): string {
  return speech.labels.short(id, question.conventions?.grouping);
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

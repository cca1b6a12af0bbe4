import { askFigure, drawFigure } from "../../../figures/figure.ts";
import { plotsOf } from "../../../figures/plot/plot.ts";
import type { Mark } from "../../../figures/scene/scene.ts";
import type { Figure } from "../../../figures/spec.ts";
import { subtitleOf } from "../../../figures/subtitle.ts";
import { type Question, QuestionError } from "../../../model/question.ts";
import { answerWords } from "../../../words/catalogue/answer.ts";
import { lookedWords } from "../../../words/catalogue/looked.ts";
import { views } from "../../../words/catalogue/views.ts";
import { between } from "../../../words/lists.ts";
import { say } from "../../../words/say.ts";
import { keptFigure } from "../../data/figure.ts";
import type { KeptFigure } from "../../data/shapes.ts";
import type { ViewTools } from "../tools.ts";
import type { Arrangement } from "./layout.ts";
import { drawnHubs, drawnTies, totalText } from "./network-picture.tsx";
import type { NetworkScreen, Values } from "./network-shapes.ts";
import type { NetworkState } from "./network-state.ts";
import { rangesIn } from "./ranges.ts";
import { sideOf } from "./tie-side.ts";
import { nameOf, tieQuestion, toldTie } from "./tie-words.ts";
import { measureOf, windowIn } from "./ties.ts";

/** What the drawer and the downloads know of a network: its ties with their records, and the figure as a file of its own. */
export function keptNetwork(tools: ViewTools, screen: NetworkScreen, values: Values): KeptFigure | null {
  const whole = wholeNetwork(tools, screen.state);
  if (whole === null) return null;
  const { period, against } = screen.state.question;
  const periods = [period, ...(against?.period === undefined ? [] : [against.period])].map(windowIn);
  const ranges = screen.tables.map((_, table) => rangesIn(tools, screen, values, table));
  const marks = drawnTies(screen).map(({ table, tie }): Mark => {
    const receipt = new Set(periods.flatMap((of) => screen.tables[table]?.recordsOf(tie.pair, of) ?? []));
    const { label, value } = toldTie(tools, screen, values, table, tie.pair);
    const behind =
      receipt.size === 0 ? behindNone(tools, screen, table, tie.pair) : { receipt: [...receipt] };
    const range = ranges[table]?.pair(tie.pair) ?? null;
    const may = ranges[table]?.may(tie.pair) ?? null;
    if (may !== null) {
      const none = say(tools.lang, answerWords, "noneCertain");
      return { label, value: `${may} · ${none}`, ...behind };
    }
    if (ranges[table]?.uncounted(tie.pair))
      return { label, value: say(tools.lang, lookedWords, "uncountedAny"), ...behind };
    return { label, value: range === null ? value : `${value} (${range})`, ...behind };
  });
  const hubs = drawnHubs(screen).map(({ one, of }): Mark => {
    const { table, panel } = one;
    const receipt = new Set(
      panel.ties.flatMap((tie) =>
        periods.flatMap((at) => screen.tables[table]?.recordsOf(tie.pair, at) ?? []),
      ),
    );
    const name = nameOf(tools, screen.state, of);
    const label =
      one.title === "" || one.title === name ? name : `${name}${between(tools.lang, ":")}${one.title}`;
    return { label, value: totalText(tools, screen, one, values, ranges[table]), receipt: [...receipt] };
  });
  return keptFigure({ ...whole, marks: [...marks, ...hubs] }, whole);
}

/** What stands behind a tie without a number, in all periods shown: records of a 0, those that may count, those that do not, or whether all was searched. */
function behindNone(
  tools: ViewTools,
  screen: NetworkScreen,
  table: number,
  n: number,
): Pick<Mark, "receipt" | "left" | "none"> {
  const pair = screen.tables[table]?.pairs[n];
  if (pair === undefined) return { receipt: [] };
  const { period, against } = screen.state.question;
  const asked = (against?.period === undefined ? [period] : [period, against.period]).map((when) =>
    sideOf(tools, screen, table, tieQuestion(screen, table, pair, when), pair.to),
  );
  const some = asked.flatMap((value) => [...(value.may ?? []), ...value.receipt]);
  // A difference is of what counts for certain.
  if (some.length > 0) return { receipt: asked.length > 1 ? [] : some };
  const left = new Set(asked.flatMap((value) => value.left ?? []));
  if (left.size > 0) return { receipt: [], left: [...left] };
  return {
    receipt: [],
    none: asked.every(({ state }) => state === "searched") ? "searched" : "not-searched",
  };
}

const KINDS: Readonly<Record<Arrangement, Figure["kind"]>> = {
  stars: "star",
  ring: "ring",
  layered: "layered",
  levers: "star",
};

/** What a network is of, in words, as a drawing of its own says it: `Number of exercises · 1991–2023`. */
export function networkSubtitle({ speech }: ViewTools, state: NetworkState): string {
  const figure = { ...networkFigure(state, speech.subject.region), title: { en: "" } };
  return subtitleOf(figure, plotsOf(speech, 800).plotFor(figure));
}

/** The network as a figure of its kind; null where it cannot be asked as one. */
function wholeNetwork({ bench, lang, speech, about, once }: ViewTools, state: NetworkState) {
  const untitled = networkFigure(state, bench.dataset.subject.region);
  const figure = { ...untitled, title: { en: say(lang, views, "networkTitle") } };
  try {
    const asked = once(`whole ${JSON.stringify(untitled)}`, () => askFigure(bench, figure));
    return drawFigure({ ...asked, figure }, { lang, width: 800, theme: "light" }, speech, about);
  } catch (error) {
    if (error instanceof QuestionError) return null;
    throw error;
  }
}

function networkFigure(state: NetworkState, region: readonly string[]): Omit<Figure, "title"> {
  const { against, ...bare } = state.question;
  return {
    id: "network",
    kind: KINDS[state.arrangement],
    question: { ...bare, measure: measureOf(bare), ...centreOf(state, region) },
    ...(state.arrangement === "levers" ? { panels: { field: "layer", values: "layers" } } : {}),
    ...(against === undefined ? {} : { against }),
  };
}

/** What asks of whoever stands in the middle; nothing where nobody does. */
export function centreOf({ centre }: NetworkState, region: readonly string[]): Partial<Question> {
  if (centre === null) return {};
  return region.includes(centre) ? { to: centre } : { from: centre };
}

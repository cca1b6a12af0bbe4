import { askFigure, drawFigure } from "../../../figures/figure.ts";
import { behind } from "../../../figures/network/behind.ts";
import { plotsOf } from "../../../figures/plot/plot.ts";
import type { Mark } from "../../../figures/scene/scene.ts";
import type { Axis, Figure } from "../../../figures/spec.ts";
import { subtitleOf } from "../../../figures/subtitle.ts";
import { type Question, QuestionError } from "../../../model/question.ts";
import { views } from "../../../words/catalogue/views.ts";
import { between } from "../../../words/lists.ts";
import { say } from "../../../words/say.ts";
import { keptFigure } from "../../data/figure.ts";
import type { KeptFigure } from "../../data/shapes.ts";
import type { ViewTools } from "../tools.ts";
import type { Held } from "./held.ts";
import type { Arrangement } from "./layout.ts";
import { drawnHubs, drawnTies, totalOf, totalText } from "./network-picture.tsx";
import { askedValues } from "./network-screen.ts";
import type { NetworkScreen, Values } from "./network-shapes.ts";
import type { NetworkState } from "./network-state.ts";
import type { Side } from "./sides.ts";
import { nameOf, toldTie } from "./tie-words.ts";
import { measureOf } from "./ties.ts";

/** What the drawer and the downloads know of a network: its ties with their records, and the figure as a file of its own. */
export function keptNetwork(tools: ViewTools, screen: NetworkScreen, values: Values): KeptFigure | null {
  const whole = wholeNetwork(tools, screen);
  if (whole === null) return null;
  const known = askedValues(tools, screen, values);
  const marks = drawnTies(screen).map(({ table, tie }): Mark => {
    const of = known.held[table]?.pair(tie.pair);
    return {
      ...toldTie(tools, screen, known, table, tie.pair),
      ...behind(sidesOf(of === undefined ? [] : [of])),
    };
  });
  const hubs = drawnHubs(screen).map(({ one, of }): Mark => {
    const name = nameOf(tools, screen.state, of);
    const label =
      one.title === "" || one.title === name ? name : `${name}${between(tools.lang, ":")}${one.title}`;
    const total = totalOf(screen, one, known);
    const drawn = one.panel.ties.flatMap((tie) => known.held[one.table]?.pair(tie.pair) ?? []);
    return {
      label,
      value: totalText(tools, screen, one, known),
      ...behind(sidesOf(total === null ? drawn : [total])),
    };
  });
  return keptFigure({ ...whole, marks: [...marks, ...hubs] }, whole);
}

/** What is held in all periods shown. */
function sidesOf(held: readonly Held[]): readonly Side[] {
  return held.flatMap(({ now, before }) => (before === null ? [now] : [now, before]));
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
function wholeNetwork({ bench, lang, speech, about, once }: ViewTools, screen: NetworkScreen) {
  const series = partnersDrawn(screen);
  const untitled = {
    ...networkFigure(screen.state, bench.dataset.subject.region),
    ...(series === null ? {} : { series }),
  };
  const figure = { ...untitled, title: { en: say(lang, views, "networkTitle") } };
  try {
    const asked = once(`whole ${JSON.stringify(untitled)}`, () => askFigure(bench, figure));
    return drawFigure({ ...asked, figure }, { lang, width: 800, theme: "light" }, speech, about);
  } catch (error) {
    if (error instanceof QuestionError) return null;
    throw error;
  }
}

/** The partners that have a star, so that a file has the stars of its page; null where it is of everybody or of somebody. */
function partnersDrawn({ state, panels }: NetworkScreen): Axis | null {
  const values = panels.flatMap(({ panel }) => panel.of ?? []);
  return state.arrangement !== "stars" || state.centre !== null || values.length === 0
    ? null
    : { field: "from", values };
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

import type { Claim } from "../claims/claim.ts";
import type { JudgedOn } from "../claims/judged-on.ts";
import type { Answer } from "../model/answer.ts";
import type { Dataset, Subject } from "../model/dataset.ts";
import type { Period } from "../model/period.ts";
import { type Question, QuestionError } from "../model/question.ts";
import type { Factors } from "../questions/factors.ts";
import type { Looked } from "../views/searched.ts";
import type { Labels } from "../words/labels.ts";
import type { Lang } from "../words/words.ts";
import { unlikeMeasure } from "./ask/of-marks.ts";
import type { Value } from "./ask/value.ts";
import type { Twin } from "./drawn.ts";
import type { AskedFigure } from "./figure.ts";
import type { Atlas } from "./geo/atlas.ts";
import type { Turned } from "./network/change.ts";
import type { Mark, Paint, Shape } from "./scene/scene.ts";
import type { Figure, Sketch } from "./spec.ts";
import type { BarLook } from "./time/bar.ts";

/** What figures are asked of: all tables of a study, read once. */
export interface FigureBench {
  readonly dataset: Dataset;
  readonly factors: Factors;
  ask(question: Question): Answer;
  /** How far somebody looked for a layer with an actor in a period. */
  looked(layer: string, actor: string, period: Period): Looked;
  /** The claims of the study by id, for curves of what was printed. */
  readonly claims?: ReadonlyMap<string, Claim>;
  /** What a claim is judged on; left out where these are all the records there are. */
  judged?(claim: Claim): JudgedOn;
  /** Places, names in other languages and the base map, for maps and timelines. */
  readonly atlas?: Atlas;
  /** Keeps what a figure was answered with for whoever asks it again; left out where nobody does. */
  readonly once?: (figure: string, make: () => AskedFigure) => AskedFigure;
}

/** What a kind draws with: room, language, names and colours. */
export interface Plot {
  /** Room in CSS pixels; the kind says how high it is. */
  readonly width: number;
  /** True on a phone or in a small panel: fewer ticks, shorter labels. */
  readonly narrow: boolean;
  readonly lang: Lang;
  readonly labels: Labels;
  readonly subject: Subject;
  /** What people call an actor, a group (by its members) or the region. */
  name(actorOrGroup: string): string;
  /** The colour of an actor or a group, the same in every figure of a study. */
  paintOf(actorOrGroup: string): Paint;
  /** Width of a text in CSS pixels. */
  measure(text: string, size: number, weight?: "regular" | "bold"): number;
  /** Adds a mark and gives its place, for `mark` of a shape; an equal mark has the same place, in the table too. */
  mark(mark: Mark): number;
  /** The same of one with a key of its own in its panel, whose words are made when somebody looks at it. */
  markAs(key: string, make: () => Mark): number;
  /** The marks of values that have one, so that a table finds what a drawing has made. */
  readonly marked: Map<Value, { readonly label: string; readonly place: number }>;
}

export interface LegendItem {
  readonly text: string;
  readonly paint: Paint;
  readonly sign:
    | "square"
    | "line"
    | "circle"
    | "ringed"
    | "ringed-line"
    | "hatch"
    | "may"
    | "open"
    | "uncounted"
    | "dashed"
    | "range"
    | "blank"
    | "crossed"
    | "struck"
    | "dashed-rim"
    | "dotted"
    | "dotted-full"
    | "dotted-crossed"
    | BarLook;
  /** Of a line. */
  readonly dash?: readonly number[];
  /** How wide a line is. */
  readonly width?: number;
  /** Of what is new or gone where a line stands for a change: the sign on it. */
  readonly turned?: Turned;
  /** Whether a line lies on a band, as borders do that the day decides. */
  readonly shaded?: boolean;
  /** Of a square or a line. */
  readonly opacity?: number;
  /** Of a square or a circle: its place among those of its colour. */
  readonly texture?: number;
}

/** A panel that has been drawn, its own top left corner at 0, 0. */
export interface Plotted {
  readonly shapes: readonly Shape[];
  readonly height: number;
  /** Where parts of it end that can be seen by themselves: a map over its list, a row of stars. */
  readonly ends?: readonly number[];
  readonly legend: readonly LegendItem[];
  /** One sentence that says what a reader would see. */
  readonly takeaway: string;
  /** What must stand in the footer besides: a border view, what was left out. */
  readonly notes: readonly string[];
  /** Whether its shapes are only the words that there is no record. */
  readonly onlyWords?: boolean;
  /** Whether it is told by partner and no partner has any of it. */
  readonly noPartner?: boolean;
}

/** Somebody with a place in a panel, and the room that its name takes there. */
export interface Standing {
  /** Who it is in every panel. */
  readonly key: string;
  readonly name: string;
  /** What stands at it; none where it is not named. */
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

/** What is drawn of a panel in its room: who stands in it, and the largest value; null where there is none. */
export interface Shown {
  readonly standing: readonly Standing[];
  readonly most: number | null;
  /** Whether that is the upper end of a range alone, and no number. */
  readonly ranged?: boolean;
}

/** What is drawn of each panel of a figure, and which panel is drawn. */
export interface Beside {
  readonly panels: readonly Shown[];
  readonly at: number;
}

/** A kind of figure: how it asks, how it draws and the table beside it. `Asked` is plain data without a language. */
export interface FigureKind<Asked> {
  readonly name: string;
  readonly says: string;
  /** Whether it draws what a figure is set against. */
  readonly compares?: true;
  /** Every reason why a figure cannot be of this kind, whatever the records say; kinds without it take any. */
  unfit?(figure: Sketch): readonly string[];
  /** Asks its questions. @throws QuestionError where they cannot be asked */
  ask(bench: FigureBench, figure: Figure): Asked;
  /** The largest value, so that panels share one scale; null where there is none. */
  extent(asked: Asked): number | null;
  /** Whether anything is recorded of it; left out where a largest value above 0 says so. */
  holds?(asked: Asked): boolean;
  /** The least value where that is below 0, and 0 otherwise; kinds without it have none below. */
  least?(asked: Asked): number;
  /** What there is room for; kinds without it place nobody alike in all panels, and draw all that is asked. */
  shown?(asked: Asked, figure: Figure, plot: Plot): Shown;
  /** @param most the largest value of all panels @param least the least of them below 0, or 0 */
  draw(asked: Asked, figure: Figure, plot: Plot, most: number | null, least: number, beside: Beside): Plotted;
  twins(asked: Asked, figure: Figure, plot: Plot): readonly Twin[];
}

/** A panel that has been asked and waits for a language and a width. */
export interface AskedPanel {
  /** The value of the panels' axis; null where the figure is one panel. */
  readonly name: string | null;
  readonly extent: number | null;
  /** Whether anything is recorded of it. */
  readonly holds: boolean;
  readonly least: number;
  shown(plot: Plot): Shown;
  draw(plot: Plot, most: number | null, least: number, beside: Beside): Plotted;
  twins(plot: Plot): readonly Twin[];
}

/** A kind whose `Asked` is kept to itself, so that kinds stand in one list. */
export interface AnyKind {
  readonly name: string;
  readonly says: string;
  unfit(figure: Sketch): readonly string[];
  /** @throws QuestionError where its questions cannot be asked */
  ask(bench: FigureBench, figure: Figure, name: string | null): AskedPanel;
}

function drawsAlone(kind: string): string {
  return `against is for dumbbells, slopes and networks, and ${kind} draws nothing beside its own values; take it out, or change the kind`;
}

/** Closes a kind over what it asks. */
export function anyKind<Asked>(kind: FigureKind<Asked>): AnyKind {
  const unfit = (figure: Sketch) => {
    const alone = figure.against !== undefined && kind.compares !== true ? [drawsAlone(kind.name)] : [];
    const own = [...alone, ...(kind.unfit?.(figure) ?? [])];
    return own.length > 0 ? own : unlikeMeasure(figure);
  };
  return {
    name: kind.name,
    says: kind.says,
    unfit,
    ask: (bench, figure, name) => {
      const [why] = unfit(figure);
      if (why !== undefined) throw new QuestionError(why);
      const asked = kind.ask(bench, figure);
      const extent = kind.extent(asked);
      return {
        name,
        extent,
        holds: kind.holds?.(asked) ?? (extent ?? 0) > 0,
        least: kind.least?.(asked) ?? 0,
        shown: (plot) => kind.shown?.(asked, figure, plot) ?? { standing: [], most: extent },
        draw: (plot, most, least, beside) => kind.draw(asked, figure, plot, most, least, beside),
        twins: (plot) => kind.twins(asked, figure, plot),
      };
    },
  };
}

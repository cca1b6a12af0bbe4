import type { Split } from "../../model/answer.ts";
import type { Question } from "../../model/question.ts";
import type { Lang } from "../../words/words.ts";

/**
 * What a shape is painted with: a role, not a colour. `p1` to `p8` are outside partners and nothing else; a theme
 * gives each role its colour, and a page may give it another.
 */
export type Paint =
  | "ink"
  | "muted"
  | "hair"
  | "ground"
  | "wash"
  | "accent"
  | "land"
  | "water"
  | "heat0"
  | "heat1"
  | "heat2"
  | "heat3"
  | "heat4"
  | "hatch"
  | "p1"
  | "p2"
  | "p3"
  | "p4"
  | "p5"
  | "p6"
  | "p7"
  | "p8"
  | "none";

interface Painted {
  readonly fill?: Paint;
  readonly stroke?: Paint;
  readonly strokeWidth?: number;
  /** Lengths of dashes and gaps. */
  readonly dash?: readonly number[];
  readonly opacity?: number;
  /** Place in the marks of the scene: whose records this shape stands for. */
  readonly mark?: number | undefined;
}

export interface Rect extends Painted {
  readonly kind: "rect";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Line extends Painted {
  readonly kind: "line";
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export interface Path extends Painted {
  readonly kind: "path";
  /** Made by `path.ts`, so that its numbers are rounded. */
  readonly d: string;
}

export interface Circle extends Painted {
  readonly kind: "circle";
  readonly cx: number;
  readonly cy: number;
  readonly r: number;
}

/** One line of text; the writer splits it into runs of one script. */
export interface Text extends Painted {
  readonly kind: "text";
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly weight?: "regular" | "bold";
  readonly anchor?: "start" | "middle" | "end";
  /** The language of the text where it is not that of the figure. */
  readonly lang?: string;
  /** Reads upwards: turned a quarter to the left about its place. */
  readonly turned?: boolean;
  /** All of the name that the text is cut from, for whoever points at it. */
  readonly whole?: string;
  /** A ground-coloured rim that keeps a label readable over lines. */
  readonly halo?: boolean;
}

export interface Group {
  readonly kind: "group";
  readonly shapes: readonly Shape[];
  readonly mark?: number | undefined;
  /** Moves the shapes. */
  readonly x?: number;
  readonly y?: number;
}

export type Shape = Rect | Line | Path | Circle | Text | Group;

/** One of the names that a label is made of, whole whatever marks it holds. */
export interface MarkPart {
  readonly text: string;
  /** Its language where it is not that of the figure. */
  readonly lang?: string | undefined;
  /** Of a panel, which a colon follows. */
  readonly panel?: true;
}

/** What a bar, a line's point, a spoke or a cell stands for: what a reader hears of it, and its records. */
export interface Mark {
  /** `Russia, 2014`. */
  readonly label: string;
  /** The language of the label where it is not that of the figure. */
  readonly lang?: string | undefined;
  /** What the label is made of, the widest first: a panel, a series, a place along the axis; left out where it is one name. */
  readonly parts?: readonly MarkPart[] | undefined;
  /** `12 exercises (11–13)`, or why there is none. */
  readonly value: string;
  /** Ids of activities and deliveries. */
  readonly receipt: readonly string[];
  /** Of a share: which of them are counted, and what the others are. */
  readonly split?: Split | undefined;
  /** Of no record: whether somebody looked for all of it. */
  readonly none?: "searched" | "not-searched" | undefined;
  /** Records that are there and do not count under the choices made: of which none counts, or of two numbers those of the one that has none. */
  readonly left?: readonly string[] | undefined;
  /** The fields that narrow the figure's question to this mark, so that the explorer can ask it. */
  readonly narrows?: Readonly<Record<string, string>> | undefined;
  /** The question that has its value by itself. */
  readonly question?: Question | undefined;
}

/** A drawing: shapes in the order in which they are painted, in user units of CSS pixels. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly lang: Lang;
  readonly title: string;
  /** One sentence that says what a reader would see. */
  readonly takeaway: string;
  readonly shapes: readonly Shape[];
  readonly marks: readonly Mark[];
}

/** A scene without what its marks stand for. */
export type PlainScene = Omit<Scene, "marks">;

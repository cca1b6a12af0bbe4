import { type Question, QuestionError } from "../../model/question.ts";
import { figures } from "../../words/catalogue/figures.ts";
import { styleOf } from "../../words/headline.ts";
import { between, bracketed, commasText } from "../../words/lists.ts";
import { unitText } from "../../words/numbers.ts";
import { say } from "../../words/say.ts";
import { narrowedBy } from "../ask/axis.ts";
import { type Curve, curveOf } from "../ask/curve.ts";
import type { Value } from "../ask/value.ts";
import { absentLegend, absentShapes } from "../charts/absent.ts";
import {
  choiceName,
  choiceText,
  curveChart,
  curveText,
  HALF,
  hasBeside,
  hasMiddleHalf,
  LEAST_FOR_HALF,
  printedChart,
  tickOf,
} from "../charts/curve.ts";
import { REFERENCE, type Reference } from "../charts/curve-labels.ts";
import { othersChart } from "../charts/others.ts";
import type { Twin } from "../drawn.ts";
import { drawnClaim } from "../drawn-claim.ts";
import type { FigureKind, LegendItem, Plot, Plotted } from "../kind.ts";
import { markFor } from "../plot/cells.ts";
import { longText } from "../plot/value-text.ts";
import type { Paint } from "../scene/scene.ts";
import type { Figure } from "../spec.ts";
import { measureText } from "../subtitle.ts";

/** All readings of one question. */
export const curve: FigureKind<Curve> = {
  name: "curve",
  says: "A specification curve: the answer under every choice, in order, and which choices were made; other questions apart.",
  ask: (bench, figure) => {
    const asked = curveOf(bench, figure);
    if (asked.readings.length === 0)
      throw new QuestionError(
        `curve needs a number in some reading, and ${figure.question.measure} has none here`,
      );
    return asked;
  },
  extent: () => null,
  holds: ({ readings }) => readings.some(({ value }) => value !== 0),
  draw: (asked, figure, plot) => {
    if (asked.none !== null) return noneDrawn(asked, asked.none, figure, plot);
    const paint = paintIn(figure, plot);
    const { value: _, ...unitless } = figure.question;
    const recounted = asked.others.some(({ change }) => Object.hasOwn(change, "value"));
    const top = curveChart(asked, axisOf(asked, figure.question, plot), paint, plot);
    const below = othersChart(
      asked,
      axisOf(asked, recounted ? unitless : figure.question, plot),
      paint,
      plot,
    );
    return {
      shapes: [...top.shapes, { kind: "group", x: 0, y: top.height, shapes: below.shapes }],
      height: top.height + below.height,
      ends: top.ends,
      legend: legendOf(asked, paint, plot),
      takeaway: takeawayOf(asked, plot),
      notes: [
        ...(hasMiddleHalf(asked) ? [] : [say(plot.lang, figures, "fewReadings", { count: LEAST_FOR_HALF })]),
        ...(asked.nulls > 0 ? [say(plot.lang, figures, "readingsWithout", { count: asked.nulls })] : []),
        ...(asked.decidesValue.length > 0
          ? [say(plot.lang, figures, "decideValue", { what: namesOf(asked.decidesValue, plot) })]
          : []),
        ...(asked.idle.length > 0
          ? [
              say(plot.lang, figures, asked.others.length > 0 ? "idleAmong" : "idle", {
                what: namesOf(asked.idle, plot),
              }),
            ]
          : []),
        ...(asked.apart ? [say(plot.lang, figures, "countsAll", { claim: drawnClaim(figure) ?? "" })] : []),
      ],
    };
  },
  twins: (asked, { question }, plot) => [twinOf(asked, question, plot)],
};

/** As high as what stands in place of a curve. */
const NONE = 40;

/** That there is no record: an axis, which would say 0, stands only by what is printed. */
function noneDrawn(asked: Curve, none: Value, figure: Figure, plot: Plot): Plotted {
  const mark = markFor(plot, say(plot.lang, figures, "asAsked"), none);
  const printed = asked.printed !== null;
  const drawn = printed
    ? printedChart(asked, none, mark, axisOf(asked, figure.question, plot), plot)
    : {
        shapes: absentShapes(none, { x: 0, y: 0, width: plot.width, height: NONE }, mark),
        height: NONE + 8,
      };
  return {
    ...drawn,
    legend: [...(printed ? [lineLegend("asPrinted", plot)] : []), ...absentLegend([none], plot)],
    takeaway: say(plot.lang, figures, "nothing"),
    notes: [],
  };
}

function namesOf(choices: readonly string[], plot: Plot): string {
  return commasText(
    plot.lang,
    choices.map((name) => choiceName(name, plot)),
  );
}

/** What a reading is drawn as, and the one that was asked, with the line through it where there is one; what is printed, and the middle half. */
function legendOf(asked: Curve, paint: Paint, plot: Plot): readonly LegendItem[] {
  const own = {
    text: say(plot.lang, figures, "asAsked"),
    paint,
    ...(hasBeside(asked)
      ? ({ sign: "ringed-line", width: REFERENCE.asAsked.strokeWidth } as const)
      : ({ sign: "ringed" } as const)),
  };
  return [
    { text: say(plot.lang, figures, "oneReading"), paint, sign: "square" },
    ...(asked.readings.some((reading) => reading.own) ? [own] : []),
    ...(asked.printed === null ? [] : [lineLegend("asPrinted", plot)]),
    ...(hasMiddleHalf(asked)
      ? [
          {
            text: say(plot.lang, figures, "middleHalf"),
            paint: HALF.fill,
            sign: "square",
            opacity: HALF.opacity,
          } as const,
        ]
      : []),
  ];
}

function lineLegend(which: Reference, { lang }: Plot): LegendItem {
  const { stroke, ...drawn } = REFERENCE[which];
  return {
    text: say(lang, figures, which),
    paint: stroke,
    sign: "line",
    ...("dash" in drawn ? drawn : {}),
  };
}

/** What the numbers of a curve are; those of a change in shares are points. */
function axisOf({ answer, measure }: Curve, question: Question, plot: Plot): string {
  const style = styleOf(answer, measure);
  const name = measureText(question, plot);
  return style.change === true && style.unit === "share"
    ? `${name}${bracketed(plot.lang, unitText(style, null, plot.lang))}`
    : name;
}

function paintIn({ question }: Figure, plot: Plot): Paint {
  return question.from === undefined ? "heat4" : plot.paintOf(question.from);
}

function takeawayOf(asked: Curve, plot: Plot): string {
  const write = (value: number | null | undefined) =>
    value === null || value === undefined ? "–" : curveText(asked, value, plot);
  const own = asked.readings.find((r) => r.own)?.value;
  const [least, most] = [asked.readings[0]?.value, asked.readings.at(-1)?.value];
  if (least !== undefined && most !== undefined && write(least) === write(most)) {
    const key = least === most ? "takeCurveSame" : "takeCurveNear";
    return say(plot.lang, figures, key, { count: asked.readings.length, value: write(least) });
  }
  const bare = (value: number | null | undefined) =>
    value === null || value === undefined ? "–" : tickOf(asked, value, plot);
  const text = say(plot.lang, figures, "takeCurve", {
    count: asked.readings.length,
    low: bare(least),
    high: write(most),
    median: bare(asked.median),
    own: bare(own),
  });
  const decides =
    asked.decides === null
      ? ""
      : say(plot.lang, figures, asked.decidesValue.length > 0 ? "takeDecidesValued" : "takeDecides", {
          what: choiceName(asked.decides, plot),
        });
  return [text, decides].filter((t) => t !== "").join(plot.lang === "zh" ? "" : " ");
}

/** One row a reading: what was chosen and what it says; past a few hundred the least, the middle and the largest. */
function twinOf(asked: Curve, question: Question, plot: Plot): Twin {
  const { unit } = asked.answer;
  const { none } = asked;
  const absent = none === null ? null : { text: longText(none, plot.lang), value: null, state: none.state };
  const names = asked.axes.map(([name]) => name);
  const rows = asked.readings.map((reading, i) => ({
    name: `${i + 1}${reading.own ? bracketed(plot.lang, say(plot.lang, figures, "asAsked")) : ""}`,
    asks: narrowedBy(question, reading.choices),
    cells: [
      {
        ...(absent ?? {
          text: curveText(asked, reading.value, plot),
          value: reading.value,
          state: reading.value === 0 ? ("zero" as const) : ("recorded" as const),
        }),
        mark: null,
      },
      ...names.map((name) => ({
        text: choiceText(name, reading.choices[name] ?? "", plot),
        value: reading.choices[name] ?? null,
        unit: "",
        state: "recorded" as const,
        mark: null,
      })),
    ],
  }));
  const shown = rows.slice(0, MOST_ROWS);
  const others = asked.others.map(({ change, mark, value }) => {
    const [name = "", choice = ""] = Object.entries(change)[0] ?? [];
    const sign = say(plot.lang, figures, mark === "N" ? "otherQuestion" : "uncertain");
    return {
      name: `${choiceName(name, plot)}${between(plot.lang, ":")}${choiceText(name, choice, plot)}${bracketed(plot.lang, sign)}`,
      asks: narrowedBy(question, change),
      cells: [
        {
          ...(absent ?? {
            text: value === null ? say(plot.lang, figures, "noValue") : curveText(asked, value, plot),
            value,
            state: value === null ? ("no-value" as const) : ("recorded" as const),
          }),
          mark: null,
        },
      ],
    };
  });
  return {
    caption: "",
    unit,
    columns: [
      say(plot.lang, figures, "reading"),
      say(plot.lang, figures, "valueHead"),
      ...names.map((n) => choiceName(n, plot)),
    ],
    keys: {
      rows: [
        ...asked.readings.slice(0, shown.length).map(({ choices }) => chosenKey(choices)),
        ...asked.others.map(({ change }) => chosenKey(change)),
      ],
      columns: ["value", ...names],
    },
    rows: [...shown, ...others],
  };
}

/** A reading in every language: its choices, in the order of the axes. */
function chosenKey(choices: Readonly<Record<string, string>>): string {
  return Object.entries(choices)
    .map(([name, value]) => `${name}=${value}`)
    .join(" ");
}

/** More readings than these are in the drawing and not in the table. */
const MOST_ROWS = 200;

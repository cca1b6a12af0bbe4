import { useMemo, useRef, useState } from "preact/hooks";
import type { Question } from "../../../model/question.ts";
import type { OneReading, Readings } from "../../../questions/readings.ts";
import { ask } from "../../../words/catalogue/ask.ts";
import { between } from "../../../words/lists.ts";
import { defaultOf } from "../../../words/methods.ts";
import { say } from "../../../words/say.ts";
import type { ViewTools } from "../tools.ts";
import type { Change } from "./ask-controls.tsx";
import type { Asked } from "./ask-screen.ts";
import { placeOf, readingChoices, readingValue } from "./reading-words.ts";
import { StripScale } from "./strip-scale.tsx";

const WIDTH = 800;
const HEIGHT = 150;
const EDGE = 14;

interface Props {
  readonly tools: ViewTools;
  readonly question: Question;
  readonly asked: Asked;
  readonly readings: Readings;
  readonly change: Change;
}

/** Every reading as a mark, the smallest value first, in which one is chosen; arrow keys go through them. */
export function ReadingStrip({ tools, question, asked, readings, change }: Props) {
  const { lang } = tools;
  const { order, points, known, none } = useMemo(() => drawnOf(readings), [readings]);
  const own = order.indexOf(placeOf(readings, asked.answer));
  const [at, setAt] = useState<number | null>(null);
  const marks = useRef<HTMLDivElement>(null);
  const shown = Math.min(order.length - 1, Math.max(0, at ?? own));
  const reading = readings.list?.[order[shown] ?? -1];
  if (reading === undefined) return null;
  const value = readingValue(tools, reading.value, asked.answer, question);
  const told = say(lang, ask, "readingAt", { n: shown + 1, of: order.length, value });
  const choices = readingChoices(tools, reading);
  const write = (n: number) => readingValue(tools, n, asked.answer, question);
  const ownPoint = points[own];
  const ownValue = readings.list?.[order[own] ?? -1]?.value;
  const choose = (place: number) => {
    const one = readings.list?.[order[place] ?? -1];
    if (one === undefined || change === undefined) return;
    setAt(null);
    change(inReading(tools, question, one));
  };
  const step = (key: string): number | null => {
    if (key === "ArrowRight" || key === "ArrowUp") return shown + 1;
    if (key === "ArrowLeft" || key === "ArrowDown") return shown - 1;
    if (key === "PageUp") return shown + 10;
    if (key === "PageDown") return shown - 10;
    return key === "Home" ? 0 : key === "End" ? order.length - 1 : null;
  };
  const near = (x: number) => {
    const box = marks.current?.getBoundingClientRect();
    if (box === undefined) return 0;
    const along = ((x - box.left) / box.width) * WIDTH;
    return Math.round(((along - EDGE) / (WIDTH - 2 * EDGE)) * (order.length - 1));
  };
  const inside = (place: number) => Math.min(order.length - 1, Math.max(0, place));
  return (
    <div class="strip">
      <p class="small muted keys-hint" id="strip-says">
        {say(lang, ask, "stripSays")}
      </p>
      <div class="strip-plot">
        <StripScale
          ends={endsOf(readings, write)}
          own={
            ownPoint !== undefined && typeof ownValue === "number"
              ? { text: write(ownValue), y: ownPoint.y }
              : null
          }
        />
        <div
          ref={marks}
          class="strip-marks"
          role="slider"
          tabIndex={change === undefined ? undefined : 0}
          aria-label={say(lang, ask, "readings")}
          aria-describedby="strip-says strip-spread"
          aria-valuemin={1}
          aria-valuemax={order.length}
          aria-valuenow={shown + 1}
          aria-valuetext={`${told}${between(lang, ".")}${choices}`}
          onKeyDown={(event) => {
            if (event.key === "Enter" || event.key === " ") choose(shown);
            else if (event.key === "Escape") setAt(null);
            else {
              const next = step(event.key);
              if (next === null) return;
              setAt(inside(next));
            }
            event.preventDefault();
          }}
          onBlur={() => setAt(null)}
          onPointerMove={(event) => setAt(inside(near(event.clientX)))}
          onPointerLeave={() => setAt(null)}
          onClick={(event) => choose(inside(near(event.clientX)))}
        >
          <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
            <path class="strip-dots" d={known} />
            <path class="strip-none" d={none} />
            {own >= 0 && <Stem class="strip-own" point={points[own]} />}
            {at !== null && <Stem class="strip-at" point={points[shown]} />}
          </svg>
        </div>
      </div>
      <p class="strip-told" aria-hidden="true">
        <b>{told}</b>
        {shown === own && <span class="muted"> · {say(lang, ask, "chosenReading")}</span>}
        <br />
        <span class="small">{choices}</span>
      </p>
    </div>
  );
}

interface Point {
  readonly x: number;
  readonly y: number;
  /** Whether the reading has a value. */
  readonly known: boolean;
}

function Stem({ point, class: name }: { point: Point | undefined; class: string }) {
  if (point === undefined) return null;
  const { x, y, known } = point;
  return (
    <g class={name}>
      <line x1={x} x2={x} y1={0} y2={HEIGHT} vector-effect="non-scaling-stroke" />
      <path class={known ? undefined : "strip-none"} d={mark(point)} />
      {known && (
        <line x1={0} x2={WIDTH} y1={y} y2={y} vector-effect="non-scaling-stroke" class="strip-level" />
      )}
    </g>
  );
}

/** The smallest and the largest value where they are drawn; one where they are the same, none where they are no numbers. */
function endsOf({ min, max }: Readings, write: (n: number) => string) {
  if (min === null || max === null) return [];
  if (min === max) return [{ text: write(min), y: HEIGHT / 2 }];
  return [
    { text: write(max), y: EDGE },
    { text: write(min), y: HEIGHT - EDGE },
  ];
}

/** The order of all readings, and where each stands; the marks of those with and without a value. */
function drawnOf(readings: Readings) {
  const order = orderOf(readings);
  const points = pointsOf(readings, order);
  const [known, none] = [true, false].map((is) => drawnOnce(points.filter((point) => point.known === is)));
  return { order, points, known, none };
}

/** Marks, two in one place as one. */
function drawnOnce(points: readonly Point[]): string {
  return [...new Set(points.map(mark))].join("");
}

/** A stroke of no length with round ends, round however the picture is stretched; a tick at the foot where there is no value. */
function mark({ x, y, known }: Point): string {
  const at = Math.round(x * 2) / 2;
  return known ? `M${at},${Math.round(y)}h0` : `M${at},${HEIGHT - 9}v9`;
}

/** Places in the list, the smallest number first, those without a number last. */
function orderOf({ list = [], curve = [] }: Readings): readonly number[] {
  const numbered = new Set(curve);
  const rest = [...list.keys()].filter((place) => !numbered.has(place));
  const text = (place: number) => JSON.stringify(list[place]?.value ?? null);
  return [...curve, ...rest.sort((a, b) => (text(a) < text(b) ? -1 : text(a) > text(b) ? 1 : a - b))];
}

function pointsOf(readings: Readings, order: readonly number[]): readonly Point[] {
  const { min, max, list = [] } = readings;
  const names = [...new Set(order.map((place) => JSON.stringify(list[place]?.value ?? null)))];
  const level = ({ value }: OneReading): number | null => {
    if (typeof value === "number" && min !== null && max !== null)
      return max === min ? 0.5 : (value - min) / (max - min);
    if (value === null || min !== null) return null;
    return names.length < 2 ? 0.5 : names.indexOf(JSON.stringify(value)) / (names.length - 1);
  };
  return order.map((place, i): Point => {
    const one = list[place];
    const along = order.length < 2 ? 0.5 : i / (order.length - 1);
    const up = one === undefined ? null : level(one);
    const x = EDGE + along * (WIDTH - 2 * EDGE);
    return { x, y: HEIGHT - EDGE - (up ?? 0) * (HEIGHT - 2 * EDGE), known: up !== null };
  });
}

/** A question under the choices of a reading; what is the study's own is left out. */
function inReading({ bench }: ViewTools, question: Question, { choices }: OneReading): Question {
  const { conventions: held = {}, ...bare } = question;
  const moved = Object.entries({ ...held, ...choices }).filter(
    ([name, value]) => value !== defaultOf(name, bench.dataset),
  );
  return moved.length === 0 ? bare : { ...bare, conventions: Object.fromEntries(moved) };
}

import { maps } from "../../words/catalogue/maps.ts";
import { say } from "../../words/say.ts";
import type { Plot } from "../kind.ts";
import type { Box } from "../network/boxes.ts";
import { totalMark } from "../network/change-words.ts";
import { lanesOf } from "../network/lanes.ts";
import { widthsUpTo } from "../network/strands.ts";
import { wholeAt } from "../plot/whole-name.ts";
import { roomFor, wrapped } from "../scene/measure.ts";
import { type Point, rounded } from "../scene/path.ts";
import type { Paint, Shape } from "../scene/scene.ts";
import type { AskedLayers } from "./layered-ask.ts";
import { type Changed, linesOf, type TierWay } from "./layered-lines.ts";

const NAME = 12.5;
/** A name is written no smaller to fit a box. */
const SMALLEST = 9.5;
const LINE = 15;
/** From this width on tiers are rows; below it they are columns. */
const ROWS = 560;
const TIER_GAP = 130;
/** Room in a box beside its name. */
const PAD = 6;
const BOX = 40;

/** Over the first row, and the widest head beside one. */
const TOP = 2;
const HEAD = 120;
const MUTED = { kind: "text", size: 12, fill: "muted" } as const;

interface Laid {
  readonly boxes: ReadonlyMap<string, Box>;
  readonly heads: readonly Shape[];
  readonly height: number;
  readonly down: boolean;
  /** Where rows begin: left of it stand their heads, and no tie. */
  readonly left: number;
}

/** Draws tiers and the ties between them, the top left corner at 0, 0. */
export function drawLayers(
  asked: AskedLayers,
  plot: Plot,
  most: number | null,
  changed: Changed,
): { readonly shapes: readonly Shape[]; readonly height: number; readonly codes: readonly string[] } {
  const laid = laidOut(asked, plot);
  const codes = [...laid.boxes].flatMap(([key, { width }]) => {
    const name = key.slice(key.indexOf(" ") + 1);
    return calledIn(name, width - PAD, plot) === plot.name(name) ? [] : [name];
  });
  return {
    shapes: [
      ...leadLines(asked, laid, plot),
      ...tieLines(asked, laid, plot, most, changed),
      ...laid.heads,
      ...boxesOf(asked, laid, plot, changed.period),
    ],
    height: laid.height,
    codes,
  };
}

function tiersOf({ states, organisations, recipients }: AskedLayers) {
  return [
    { head: "tierState", names: states },
    { head: "tierOrganisation", names: organisations },
    { head: "tierRecipient", names: recipients },
  ] as const;
}

/** Boxes of the names: tiers are rows with their heads beside them where there is room, else columns with heads above. */
function laidOut(asked: AskedLayers, plot: Plot): Laid {
  const tiers = tiersOf(asked).filter((t) => t.names.length > 0);
  const down = plot.width >= ROWS;
  const longest = Math.max(1, ...tiers.map((t) => t.names.length));
  const depth = down ? 0 : (plot.width - 8) / Math.max(1, tiers.length);
  const texts = tiers.map(({ head }) =>
    wrapped(say(plot.lang, maps, head), down ? HEAD : depth - 6, 12, "regular", 2),
  );
  const left = down ? Math.max(0, ...texts.flat().map((line) => plot.measure(line, 12))) + 10 : 0;
  const boxes = new Map<string, Box>();
  const length = down ? plot.width - left : longest * (BOX + 10);
  const rowAt = (t: number) => TOP + t * (BOX + TIER_GAP);
  const heads = texts.flatMap((lines, t) =>
    lines.map((text, i): Shape => {
      if (!down) return { ...MUTED, text, x: t * depth, y: 11 + i * 14 };
      return { ...MUTED, text, x: 0, y: rowAt(t) + BOX / 2 + (i - (lines.length - 1) / 2) * 14 + 4 };
    }),
  );
  tiers.forEach(({ names }, t) => {
    const each = length / names.length;
    const width = down ? Math.min(150, each - 10) : widthIn(names, depth, plot);
    names.forEach((name, i) => {
      const middle = left + (i + 0.5) * each;
      const box = down
        ? { x: middle - width / 2, y: rowAt(t), width, height: BOX }
        : {
            x: t * depth + (t === tiers.length - 1 ? depth - width : t * 4),
            y: 32 + middle - BOX / 2,
            width,
            height: BOX,
          };
      boxes.set(`${t === tiers.length - 1 ? "to" : "from"} ${name}`, box);
    });
  });
  const height = down ? rowAt(Math.max(0, tiers.length - 1)) + BOX + 6 : 36 + length;
  return { boxes, heads, height, down, left };
}

/** How wide the boxes of a column are: wider where the longest word of its names would have no room in small letters. */
function widthIn(names: readonly string[], depth: number, plot: Plot): number {
  const [least, most] = [depth * 0.76, depth * 0.86];
  const words = names.map((name) => roomFor(plot.name(name), [0, Number.POSITIVE_INFINITY], SMALLEST));
  return Math.min(most, Math.max(least, ...words.map((word) => word + PAD + 0.5)));
}

/** What stands in a box: a name, or a short id with its key below where a word of the name would be broken. */
function calledIn(name: string, room: number, plot: Plot): string {
  const word = roomFor(plot.name(name), [0, Number.POSITIVE_INFINITY], SMALLEST);
  return word > room - 0.1 && name.length <= 5 ? name : plot.name(name);
}

function boxesOf(asked: AskedLayers, { boxes }: Laid, plot: Plot, period: string): readonly Shape[] {
  const { states, organisations, recipients } = asked;
  const nameBox = (name: string, box: Box | undefined, stroke: Paint): readonly Shape[] => {
    if (box === undefined) return [];
    const [usual, room] = [plot.narrow ? 11.5 : NAME, box.width - PAD];
    const called = calledIn(name, room, plot);
    const word = roomFor(called, [room, Number.POSITIVE_INFINITY], usual);
    // A word is written smaller before it is broken.
    const size = Math.max(SMALLEST, (usual * (room - 0.1)) / word);
    const lines = wrapped(called, room, size, "regular", 2);
    const mark = stroke === "ink" ? undefined : totalMark(plot, name, asked.periods, period);
    return [
      { kind: "rect", ...box, fill: "ground", stroke, strokeWidth: stroke === "ink" ? 1.4 : 2.4, mark },
      ...lines.map((text, i): Shape => {
        const y = box.y + box.height / 2 + (i - (lines.length - 1) / 2) * LINE + 4.5;
        const whole = wholeAt(lines, i, plot.name(name));
        return { kind: "text", x: box.x + box.width / 2, y, text, size, anchor: "middle", ...whole };
      }),
    ];
  };
  return [
    ...[...states, ...organisations].flatMap((n) => nameBox(n, boxes.get(`from ${n}`), plot.paintOf(n))),
    ...recipients.flatMap((n) => nameBox(n, boxes.get(`to ${n}`), "ink")),
  ];
}

/** Ties from the states and organisations to the recipients, in the order in which they lie over each other. */
function tieLines(
  asked: AskedLayers,
  laid: Laid,
  plot: Plot,
  most: number | null,
  changed: Changed,
): readonly Shape[] {
  const drawn = linesOf(asked, changed, plot, widthsUpTo(most, 13)).flatMap((line) => {
    const { tie } = line;
    const [from, to] = [laid.boxes.get(`from ${tie.from}`), laid.boxes.get(`to ${tie.to}`)];
    return from === undefined || to === undefined ? [] : [{ line, from, to }];
  });
  const ports = drawn.map(({ line, from, to }): Link => {
    const out = drawn.filter((d) => d.from === from).map((d) => d.to);
    const back = drawn.filter((d) => d.to === to).map((d) => d.from);
    return {
      from: portOf(from, to, out, laid.down),
      to: portOf(to, from, back, laid.down),
      width: line.width,
      passes: asked.states.includes(line.tie.from),
    };
  });
  const ways = waysOf(asked, laid, plot, ports);
  return drawn.flatMap(({ line }, i) => {
    const way = ways[i];
    return way === undefined ? [] : [line.shape(way)];
  });
}

/** Where a tie begins and ends, how wide it is, and whether the tier of organisations lies between. */
interface Link {
  readonly from: Box;
  readonly to: Box;
  readonly width: number;
  readonly passes: boolean;
}

/** The way of each tie; those from states pass the organisations between their boxes, where they can be seen. */
function waysOf(
  asked: AskedLayers,
  { boxes, height, down, left }: Laid,
  plot: Plot,
  links: readonly Link[],
): readonly TierWay[] {
  const between = asked.organisations.flatMap((name) => boxes.get(`from ${name}`) ?? []);
  const [first] = between;
  if (first === undefined) return links.map(({ from, to }) => linkOf(from, to, down));
  const across = (box: Box) => (down ? box.x + box.width / 2 : box.y + box.height / 2);
  const passing = links.filter(({ passes }) => passes);
  const lanes = lanesOf(
    between.map((box) => (down ? [box.x, box.x + box.width] : [box.y, box.y + box.height])),
    down ? [left, plot.width] : [32, height],
    passing.map(({ from, to, width }) => ({ at: (across(from) + across(to)) / 2, width })),
  );
  const laneOf = new Map(passing.map((link, i) => [link, lanes[i] ?? 0]));
  return links.map((link) => {
    const lane = laneOf.get(link);
    if (lane === undefined) return linkOf(link.from, link.to, down);
    const gate: Box = down ? { ...first, x: lane, width: 0 } : { ...first, y: lane, height: 0 };
    const [above, below] = [linkOf(link.from, gate, down), linkOf(gate, link.to, down)];
    return { d: `${above.d}${below.d.replace("M", "L")}`, middle: below.middle };
  });
}

/** A box narrowed to where one of its ties begins or ends: side by side, in the order of the other ends. */
function portOf(box: Box, other: Box, others: readonly Box[], down: boolean): Box {
  const place = (b: Box) => (down ? b.x + b.width / 2 + b.y / 1e4 : b.y + b.height / 2 + b.x / 1e4);
  const sorted = [...new Set(others)].sort((a, b) => place(a) - place(b));
  const room = (down ? box.width : box.height) * 0.8;
  const each = Math.min(14, room / Math.max(1, sorted.length));
  const shift = (sorted.indexOf(other) - (sorted.length - 1) / 2) * each;
  return down ? { ...box, x: box.x + shift } : { ...box, y: box.y + shift };
}

function leadLines({ leads }: AskedLayers, laid: Laid, plot: Plot): readonly Shape[] {
  return leads.flatMap(({ state, organisation, receipt }): readonly Shape[] => {
    const [from, to] = [laid.boxes.get(`from ${state}`), laid.boxes.get(`from ${organisation}`)];
    if (from === undefined || to === undefined) return [];
    const mark = plot.mark({
      label: say(plot.lang, maps, "leadsMark", {
        state: plot.name(state),
        organisation: plot.name(organisation),
      }),
      value: say(plot.lang, maps, "leads"),
      receipt,
      narrows: { layer: "memberships", from: state, "where.institution": organisation },
    });
    return [
      {
        kind: "path",
        d: linkOf(from, to, laid.down).d,
        stroke: "muted",
        strokeWidth: 1.4,
        dash: [4, 3],
        mark,
      },
    ];
  });
}

/** A curve from the far side of one box to the near side of another. */
function linkOf(from: Box, to: Box, down: boolean): TierWay {
  const start: Point = down
    ? [from.x + from.width / 2, from.y + from.height]
    : [from.x + from.width, from.y + from.height / 2];
  const end: Point = down ? [to.x + to.width / 2, to.y] : [to.x, to.y + to.height / 2];
  const middle = down ? (start[1] + end[1]) / 2 : (start[0] + end[0]) / 2;
  const [a, b]: readonly [Point, Point] = down
    ? [
        [start[0], middle],
        [end[0], middle],
      ]
    : [
        [middle, start[1]],
        [middle, end[1]],
      ];
  const at = ([x, y]: Point) => `${rounded(x)},${rounded(y)}`;
  const half = (n: 0 | 1) => (start[n] + end[n]) / 2;
  return { d: `M${at(start)}C${at(a)} ${at(b)} ${at(end)}`, middle: [half(0), half(1)] };
}

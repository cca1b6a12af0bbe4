import PDFDocument from "pdfkit";
import type { Theme } from "../figures/drawn.ts";
import { type Coloured, PALETTE } from "../figures/scene/palette.ts";
import { rounded } from "../figures/scene/path.ts";
import type { Group, Paint, PlainScene, Shape, Text } from "../figures/scene/scene.ts";
import { HALO, HATCH } from "../figures/scene/svg.ts";
import { langTag } from "../words/words.ts";
import { cubic } from "./cubic.ts";
import type { Face } from "./fonts.ts";
import { fontRuns } from "./runs.ts";
import { xmlText } from "./xml.ts";

/** What a document says of itself; nothing of it comes from the clock. */
export interface Dated {
  /** The study, and whoever stands behind it. */
  readonly author: string;
  /** Day of the newest source, so that the same figure gives the same bytes; of none the first of 1970. */
  readonly dated: string | null;
  /** Lines that the sources of what is drawn ask to stand beside it. */
  readonly owed?: readonly string[];
}

interface About extends Dated {
  readonly fonts: readonly Face[];
}

/** Points a CSS pixel. */
const POINTS = 0.75;
const DAY = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/;
const PRODUCER = "Multivector";
/** Side of a tile of hatching, and its slanted line, as in the SVG. */
const TILE = HATCH.step * Math.SQRT2;
const HATCHED = `${HATCH.width} w 0 ${TILE} m ${TILE} 0 l -2 2 m 2 -2 l ${TILE - 2} ${TILE + 2} m ${TILE + 2} ${TILE - 2} l S`;

/** A scene as one page of PDF with text that can be selected, its fonts embedded as far as they are used. */
export async function pdfOf(scene: PlainScene, theme: Theme, about: About): Promise<Uint8Array> {
  const doc = new PDFDocument({
    size: [scene.width * POINTS, scene.height * POINTS],
    margin: 0,
    pdfVersion: "1.7",
    lang: langTag(scene.lang),
    displayTitle: true,
    tagged: true,
    info: {
      Title: scene.title,
      Subject: scene.takeaway,
      ...(about.owed === undefined || about.owed.length === 0 ? {} : { Keywords: about.owed.join("\n") }),
      Author: about.author,
      Creator: PRODUCER,
      Producer: PRODUCER,
      CreationDate: new Date(about.dated !== null && DAY.test(about.dated) ? about.dated : 0),
    },
  });
  const parts: Uint8Array[] = [];
  const written = new Promise<Uint8Array>((done, fail) => {
    doc.on("data", (part: Uint8Array) => parts.push(part));
    doc.on("end", () => done(Buffer.concat(parts)));
    doc.on("error", fail);
  });
  const pen = penOf(doc, theme, about.fonts);
  const figure = doc.struct("Figure", { title: scene.title, alt: scene.takeaway }, [
    () => {
      doc.scale(POINTS);
      doc.rect(0, 0, scene.width, scene.height).fill(PALETTE[theme].ground);
      for (const shape of scene.shapes) draw(pen, shape);
    },
  ]);
  doc.addStructure(figure);
  figure.end();
  inXml(doc);
  doc.end();
  return written;
}

/** Has what a document says of itself written as the text of XML where it is that; pdfkit 0.20 writes it as it is. */
function inXml(doc: Doc): void {
  const end = doc.endMetadata.bind(doc);
  doc.endMetadata = () => {
    const texts = Object.entries(doc.info).map(([name, value]): readonly [string, unknown] => [
      name,
      typeof value === "string" ? xmlText(value) : value,
    ]);
    doc.info = Object.fromEntries(texts);
    end();
  };
}

/** What a scene is drawn with. */
interface Pen {
  readonly doc: Doc;
  readonly colours: Colours;
  readonly hatch: Hatch;
  /** Stretches of a text in one font each, and the name under which the document knows it. */
  runs(text: Text): readonly { readonly text: string; readonly font: string }[];
}

type Doc = InstanceType<typeof PDFDocument>;
type Hatch = ReturnType<Doc["pattern"]>;
type Colours = Readonly<Record<Coloured, string>>;

function penOf(doc: Doc, theme: Theme, faces: readonly Face[]): Pen {
  const known = new Set<string>();
  const nameOf = (face: Face) => {
    const name = `${face.family} ${face.weight}`;
    if (!known.has(name)) doc.registerFont(name, face.opened());
    known.add(name);
    return name;
  };
  return {
    doc,
    colours: PALETTE[theme],
    hatch: doc.pattern([0, 0, TILE, TILE], TILE, TILE, HATCHED),
    runs: (text) => fontRuns(text, faces).map((run) => ({ text: run.text, font: nameOf(run.face) })),
  };
}

function draw(pen: Pen, shape: Shape): void {
  const { doc } = pen;
  doc.save();
  switch (shape.kind) {
    case "group":
      if (shape.x !== undefined || shape.y !== undefined) doc.translate(shape.x ?? 0, shape.y ?? 0);
      for (const inner of shape.shapes) draw(pen, inner);
      break;
    case "text":
      write(pen, shape);
      break;
    case "rect":
      paint(pen, shape, () => doc.rect(shape.x, shape.y, shape.width, shape.height));
      break;
    case "line":
      paint(pen, shape, () => doc.moveTo(shape.x1, shape.y1).lineTo(shape.x2, shape.y2));
      break;
    case "circle":
      paint(pen, shape, () => doc.circle(shape.cx, shape.cy, shape.r));
      break;
    case "path":
      paint(pen, shape, () => doc.path(cubic(shape.d)));
      break;
  }
  doc.restore();
}

/** Fills and strokes what an outline encloses. */
function paint(pen: Pen, shape: Exclude<Shape, Text | Group>, outline: () => void): void {
  const { doc } = pen;
  const { fill = "none", stroke = "none", opacity = 1, strokeWidth = 1, dash } = shape;
  if (fill === "none" && stroke === "none") return;
  if (fill !== "none") doc.fillColor(colourOf(pen, fill)).fillOpacity(opacity * thinned(fill));
  if (stroke !== "none") {
    doc
      .strokeColor(colourOf(pen, stroke))
      .strokeOpacity(opacity * thinned(stroke))
      .lineWidth(strokeWidth);
  }
  if (dash?.some((length) => length > 0)) doc.addContent(`[${dash.map(rounded).join(" ")}] 0 d`);
  outline();
  if (fill === "none") doc.stroke();
  else if (stroke === "none") doc.fill();
  else doc.fillAndStroke();
}

function colourOf({ hatch, colours }: Pen, paint: Exclude<Paint, "none">): string | [Hatch, string] {
  return paint === "hatch" ? [hatch, colours.muted] : colours[paint];
}

function thinned(paint: Paint): number {
  return paint === "hatch" ? HATCH.opacity : 1;
}

/** Writes one line, each stretch in its font; a halo is the same letters stroked beneath. */
function write(pen: Pen, shape: Text): void {
  const { doc } = pen;
  const { fill = "ink" } = shape;
  if (fill === "none") return;
  if (shape.turned === true) doc.rotate(-90, { origin: [shape.x, shape.y] });
  const runs = pen.runs(shape).map((run) => {
    doc.font(run.font, shape.size);
    return { ...run, width: doc.widthOfString(run.text) };
  });
  const width = runs.reduce((sum, run) => sum + run.width, 0);
  const start = shape.x - (shape.anchor === "end" ? width : shape.anchor === "middle" ? width / 2 : 0);
  doc.fillColor(colourOf(pen, fill)).fillOpacity(shape.opacity ?? 1);
  if (shape.turned === true) doc.rotate(-90, { origin: [shape.x, shape.y] });
  for (const stroke of shape.halo === true ? [true, false] : [false]) {
    if (stroke) doc.strokeColor(pen.colours.ground).lineWidth(HALO).lineJoin("round");
    let x = start;
    for (const run of runs) {
      doc.font(run.font, shape.size);
      doc.text(run.text, x, shape.y, {
        lineBreak: false,
        baseline: "alphabetic",
        fill: !stroke,
        stroke,
      });
      x += run.width;
    }
  }
}

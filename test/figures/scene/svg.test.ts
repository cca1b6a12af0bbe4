import PDFDocument from "pdfkit";
import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import { measure } from "../../../src/figures/scene/measure.ts";
import type { Scene, Shape } from "../../../src/figures/scene/scene.ts";
import { svgOf } from "../../../src/figures/scene/svg.ts";

function sceneOf(shapes: readonly Shape[], words: Partial<Scene> = {}): Scene {
  return {
    width: 200,
    height: 100,
    lang: "en",
    title: "A title",
    takeaway: "What is seen",
    shapes,
    marks: [],
    ...words,
  };
}

function written(shapes: readonly Shape[], words: Partial<Scene> = {}): string {
  return svgOf(sceneOf(shapes, words), { id: "fig", theme: "light" });
}

/** Names of the elements of a document, in order. @throws Error where it is not well formed */
function elementsOf(svg: string): readonly string[] {
  const names: string[] = [];
  const parser = new SaxesParser();
  parser.on("opentag", (tag) => names.push(tag.name));
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(svg).close();
  return names;
}

test("where a reader has not our font, the one that stands in is no wider than what lines were measured with", () => {
  expect(written([])).toContain('font-family="Noto Sans, Arial, sans-serif"');
  // Helvetica has the widths of Arial.
  const helvetica = new PDFDocument();
  const lines = [
    "Security services and special forces",
    "twelve percentage points; Russia’s",
    "Where a dot is missing there is no record, or none counts under the choices made.",
    "A study · 0.1.0 · 376 records · data d256b36baa62",
  ];
  for (const [weight, font] of [
    ["regular", "Helvetica"],
    ["bold", "Helvetica-Bold"],
  ] as const)
    for (const line of lines)
      expect(helvetica.font(font).fontSize(17).widthOfString(line)).toBeLessThan(measure(line, 17, weight));
});

test("a shape has its colour, a class for each role and the place of its mark", () => {
  const svg = written([
    {
      kind: "rect",
      x: 1.005,
      y: 2,
      width: 3.456789,
      height: 4,
      fill: "p1",
      stroke: "ink",
      strokeWidth: 1,
      mark: 3,
    },
  ]);
  expect(svg).toContain('<rect x="1" y="2" width="3.46" height="4" fill="#');
  expect(svg).toMatch(/class="f-p1 s-ink" stroke-width="1" data-m="3"\/>/);
});

test("Latin and Cyrillic are drawn by one font and Chinese by the other", () => {
  const svg = written([{ kind: "text", x: 0, y: 10, text: "Хуҷанд 苦盏 Khujand", size: 12 }]);
  expect(svg).toContain('Хуҷанд <tspan font-family="Noto Sans SC">苦盏 </tspan>Khujand');
});

test("what a text holds stays text: markup, quotes, control signs, signs that turn the direction", () => {
  const nasty = `</text><script>alert("1")</script>\u0000\u202e\ud800 & 'x'\u0085`;
  const svg = svgOf(
    sceneOf([{ kind: "text", x: 0, y: 0, text: nasty, size: 12 }], { title: nasty, takeaway: nasty }),
    {
      id: `"><script>`,
      theme: "dark",
      about: { title: nasty },
    },
  );
  expect(elementsOf(svg)).toEqual(["svg", "title", "desc", "metadata", "rect", "text"]);
  expect([...svg].filter((sign) => sign < " " || (sign >= "\u202a" && sign <= "\u202e"))).toEqual(["\n"]);
  expect(svg).not.toMatch(/\p{Surrogate}/u);
  expect(svg).toContain('id="-script--title"');
});

test("a text from right to left is set apart", () => {
  expect(written([{ kind: "text", x: 0, y: 0, text: "الإمارات", size: 12 }])).toContain(
    "\u2068الإمارات\u2069",
  );
});

test("only the elements of the list are used, and no style", () => {
  const all: readonly Shape[] = [
    { kind: "rect", x: 0, y: 0, width: 1, height: 1, fill: "hatch" },
    { kind: "line", x1: 0, y1: 0, x2: 1, y2: 1, stroke: "hair", dash: [1.234567, 2] },
    { kind: "path", d: "M0,0L1,1", stroke: "p2", opacity: 0.5 },
    { kind: "circle", cx: 1, cy: 1, r: 2, fill: "ground", stroke: "muted" },
    {
      kind: "text",
      x: 1,
      y: 1,
      text: "a",
      size: 10,
      halo: true,
      turned: true,
      anchor: "end",
      weight: "bold",
      lang: "ru",
    },
    { kind: "group", x: 1, y: 2, mark: 0, shapes: [{ kind: "circle", cx: 0, cy: 0, r: 1, fill: "p8" }] },
    { kind: "group", shapes: [] },
  ];
  const svg = written(all);
  const known = "svg g rect line path circle text tspan title desc metadata defs pattern".split(" ");
  expect(elementsOf(svg).filter((name) => !known.includes(name))).toEqual([]);
  expect(svg).not.toContain("style=");
  expect(svg).toContain('fill="url(#fig-hatch)"');
  expect(svg).toContain('stroke-dasharray="1.23 2"');
  expect(svg).toContain('transform="rotate(-90 1 1)"');
});

test("equal scenes are equal bytes", () => {
  const shapes: readonly Shape[] = [{ kind: "circle", cx: 0.1 + 0.2, cy: -0.001, r: 2, fill: "p3" }];
  expect(written(shapes)).toBe(written(shapes));
  expect(written(shapes)).toContain('cx="0.3" cy="0"');
});

test("what has one paint is thinned in it, and what has two as a whole", () => {
  const d = "M0,0L1,1";
  const shapes: Shape[] = [
    { kind: "path", d, fill: "p1", opacity: 0.5 },
    { kind: "path", d, stroke: "p1", opacity: 0.5 },
    { kind: "path", d, fill: "p1", stroke: "ink", opacity: 0.5 },
    { kind: "path", d, fill: "hatch", opacity: 0.5 },
  ];
  const svg = written(shapes);
  const thinned = [...svg.matchAll(/ ((?:fill-|stroke-)?opacity)="0\.5"/g)].map(([, name]) => name);
  expect(thinned).toEqual(["fill-opacity", "stroke-opacity", "opacity", "opacity"]);
});

import { benchFor } from "../../src/figures/bench.ts";
import type { Drawn, Look } from "../../src/figures/drawn.ts";
import { askFigure, drawFigure } from "../../src/figures/figure.ts";
import type { MapBase } from "../../src/figures/geo/base.ts";
import type { Plot } from "../../src/figures/kind.ts";
import { plotsOf } from "../../src/figures/plot/plot.ts";
import { measure } from "../../src/figures/scene/measure.ts";
import type { Shape } from "../../src/figures/scene/scene.ts";
import type { Figure } from "../../src/figures/spec.ts";
import { openStudy } from "../../src/study/study.ts";
import { labelsOf } from "../../src/words/labels.ts";
import { memoryFiles, type Texts } from "../memory-files.ts";
import { cornersOf } from "./path-points.ts";

/** A small study of exercises: each line is `id start organiser participants`. */
export function studyOf(
  lines: readonly string[],
  { region = ["AAA", "BBB", "CCC"], partners = ["PPP", "QQQ"], searches = "" } = {},
): Texts {
  const rows = lines.map((line) => line.split(" "));
  const actors = [
    ...new Set([...region, ...partners, ...rows.flatMap(([, , o = "", p = ""]) => [o, ...p.split(",")])]),
  ];
  const parts = rows.flatMap(([id, , organiser, list = ""]) => [
    `${id},${organiser},organiser`,
    ...list.split(",").map((p) => `${id},${p},participant`),
  ]);
  return {
    "study.yaml": [
      "title: A study",
      `region: { name: The region, members: [${region.join()}] }`,
      `partners: [${partners.join()}]`,
      "groupings:",
      `  alone: { ${partners.map((p) => `${p.toLowerCase()}-led: [${p}]`).join(", ")}, region-led: [${region.join()}] }`,
      `labels: { groups: { alone: { ${partners.map((p) => `${p.toLowerCase()}-led: { en: State ${p} }`).join(", ")} } } }`,
      "languages: [en]",
    ].join("\n"),
    "actors.csv": `id,kind,name\n${actors.map((a) => `${a},state,State ${a}\n`).join("")}`,
    "exercises.csv": `id,name,start,status,structure\n${rows.map(([id, start]) => `${id},Exercise ${id},${start},held,single\n`).join("")}`,
    "participants.csv": `activity,actor,role\n${parts.map((p) => `${p}\n`).join("")}`,
    "searches.csv": `id,layer,from,to,period,found\n${searches}`,
  };
}

export const QUESTION = { measure: "count", layer: "exercises", to: "region", period: "2000..2010" } as const;

/** Draws figures of a study in one look after another. */
export async function drawing(texts: Texts, base: () => MapBase | null = () => null) {
  const study = await openStudy(memoryFiles(texts));
  const bench = await benchFor(study, base);
  return async (figure: Partial<Figure>, look: Partial<Look> = {}): Promise<Drawn> => {
    const full: Look = { lang: "en", theme: "light", width: 960, ...look };
    const labels = await labelsOf(study, full.lang);
    const asked = askFigure(bench, {
      id: "f",
      kind: "star",
      title: { en: "?" },
      question: QUESTION,
      ...figure,
    });
    const about = { title: "A study", version: "1", licence: "CC BY 4.0", dataHash: "0" };
    return drawFigure(asked, full, { lang: full.lang, labels, subject: study.subject }, about);
  };
}

/** What a figure of a study draws with. */
export async function plotOf(texts: Texts, look: Partial<Look> = {}): Promise<Plot> {
  const { lang, width }: Look = { lang: "en", theme: "light", width: 960, ...look };
  const study = await openStudy(memoryFiles(texts));
  const { subject } = study;
  const labels = await labelsOf(study, lang);
  return plotsOf({ lang, labels, subject }, width).plotFor({
    id: "f",
    kind: "star",
    title: { en: "?" },
    question: QUESTION,
  });
}

/** What is wrong with a drawing: numbers that are none, and what lies outside it. */
export function faultsIn(drawn: Drawn): readonly string[] {
  const faults = /NaN|Infinity|undefined/.exec(drawn.svg.replace(/<text.*?<\/text>/g, ""));
  const out = faults === null ? [] : [`holds ${faults[0]}`];
  const within = (what: string, x: number, y: number, slack = 1) => {
    if (x >= -slack && y >= -slack && x <= drawn.width + slack && y <= drawn.height + slack) return;
    out.push(`${what} at ${x}, ${y} outside ${drawn.width} by ${drawn.height}`);
  };
  const walk = (shape: Shape, dx: number, dy: number): void => {
    switch (shape.kind) {
      case "group":
        for (const s of shape.shapes) walk(s, dx + (shape.x ?? 0), dy + (shape.y ?? 0));
        return;
      case "circle":
        within("circle", dx + shape.cx, dy + shape.cy);
        return;
      case "rect":
        within("rect", dx + shape.x, dy + shape.y);
        within("rect", dx + shape.x + shape.width, dy + shape.y + shape.height);
        return;
      case "line":
        within("line", dx + shape.x1, dy + shape.y1);
        within("line", dx + shape.x2, dy + shape.y2);
        return;
      case "text": {
        const width = measure(shape.text, shape.size, shape.weight);
        const part = shape.anchor === "middle" ? 0.5 : shape.anchor === "end" ? 1 : 0;
        const left = dx + shape.x - width * part;
        within(JSON.stringify(shape.text), left, dy + shape.y);
        within(JSON.stringify(shape.text), left + width, dy + shape.y);
        return;
      }
      case "path":
        for (const [x, y] of cornersOf(shape.d)) within("path", dx + x, dy + y, 24);
    }
  };
  for (const shape of drawn.scene.shapes) walk(shape, 0, 0);
  return out;
}

/** Every shape of a drawing, groups opened. */
export function shapesOf(drawn: Drawn): readonly Shape[] {
  const open = (shape: Shape): readonly Shape[] =>
    shape.kind === "group" ? [shape, ...shape.shapes.flatMap(open)] : [shape];
  return drawn.scene.shapes.flatMap(open);
}

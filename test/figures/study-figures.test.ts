import { resolve } from "node:path";
import { Resvg } from "@resvg/resvg-js";
import { beforeAll, expect, test } from "vitest";
import { diskFiles } from "../../src/cli/disk.ts";
import { benchFor } from "../../src/figures/bench.ts";
import { REFERENCE } from "../../src/figures/charts/curve-labels.ts";
import type { Drawn } from "../../src/figures/drawn.ts";
import { type AskedFigure, askFigure, drawFigure } from "../../src/figures/figure.ts";
import { type Admitted, admittedText } from "../../src/figures/geo/admitted.ts";
import { figuresOf } from "../../src/figures/read.ts";
import type { PlainScene, Shape } from "../../src/figures/scene/scene.ts";
import { svgOf } from "../../src/figures/scene/svg.ts";
import { upperPart } from "../../src/figures/scene/upper.ts";
import { fontsOf } from "../../src/release/fonts.ts";
import { openStudy, type Study } from "../../src/study/study.ts";
import { NARROW } from "../../src/web/gallery.ts";
import { figures } from "../../src/words/catalogue/figures.ts";
import { labelsOf } from "../../src/words/labels.ts";
import { say } from "../../src/words/say.ts";
import { LANGS, type Lang } from "../../src/words/words.ts";
import { rowsOf } from "../edit-sheet.ts";
import { boxesOf, faultsOf, meetings } from "./drawn-well.ts";
import { mistaken } from "./may-be.ts";
import { pointsOn } from "./path-points.ts";

const STUDY = resolve(import.meta.dirname, "../../studies/central-asia");
const ABOUT = { title: "Study", version: "1.0", licence: "CC BY 4.0", dataHash: "0123456789ab" };
const WIDTHS = [360, 640, 960] as const;

let study: Study;
let asked: readonly AskedFigure[];
const drawn: { figure: string; lang: Lang; width: number; drawn: Drawn }[] = [];

/** Every shape, groups opened. */
function bareShapes(shapes: readonly Shape[]): readonly Shape[] {
  return shapes.flatMap((shape) => (shape.kind === "group" ? bareShapes(shape.shapes) : [shape]));
}

beforeAll(async () => {
  study = await openStudy(diskFiles(STUDY));
  const bench = await benchFor(study);
  const { figures, faults } = await figuresOf(study);
  expect(faults).toEqual([]);
  asked = figures.map((figure) => askFigure(bench, figure));
  for (const lang of LANGS) {
    const speech = { labels: await labelsOf(study, lang), subject: study.subject, lang };
    for (const width of WIDTHS)
      for (const one of asked)
        drawn.push({
          figure: one.figure.id,
          lang,
          width,
          drawn: drawFigure(one, { lang, theme: "light", width }, speech, ABOUT),
        });
  }
}, 240_000);

test("every figure of the study is well formed, holds no broken number, and no text leaves it", () => {
  const faults = drawn.flatMap(({ figure, lang, width, drawn: d }) =>
    faultsOf(d.svg, d.scene).map((fault) => `${figure} ${lang} ${width}: ${fault}`),
  );
  expect(faults).toEqual([]);
});

test("below shares stands how much they are of, as it is counted: in parts where an exercise has several organisers", async () => {
  const bench = await benchFor(study);
  const question = { measure: "count", layer: "exercises", to: "region", period: "1991..2023" };
  const count = (from: string) =>
    bench.ask({ ...question, from, conventions: { attribution: "umbrella-to-lead-states" } });
  const bases = [count("china-linked"), count("russia-led")];
  expect(bases.every(({ value }) => Number.isInteger(value))).toBe(false);
  const found = drawn.find((d) => d.figure === "exercises-composition" && d.lang === "en");
  for (const { value, low, high } of bases) {
    expect(found?.drawn.svg).toContain(`>${value}</text>`);
    // Its range is written as it is: rounded to whole numbers it would leave the count out.
    expect(found?.drawn.svg).toContain(`>${low}–${high}</text>`);
  }
});

test("no word of a name is broken in stars and between rows of states and organisations", async () => {
  const textsIn = (shapes: readonly Shape[]): readonly string[] =>
    shapes.flatMap((shape) =>
      shape.kind === "group" ? textsIn(shape.shapes) : shape.kind === "text" ? [shape.text] : [],
    );
  const faults: string[] = [];
  for (const lang of ["en", "ru"] as const) {
    const labels = await labelsOf(study, lang);
    const words = [...study.subject.region, ...study.subject.partners].flatMap((id) =>
      labels.actor(id).split(" "),
    );
    for (const { figure, width, drawn: one } of drawn.filter((d) => d.lang === lang))
      if (/^network-(stars|recipients|organisations)/.test(figure))
        for (const text of textsIn(one.scene.shapes))
          if (text.length > 4 && words.some((word) => word.startsWith(text) && word !== text))
            faults.push(`${figure} ${lang} ${width}: ${text}`);
  }
  expect(faults).toEqual([]);
});

test("no sentence of a figure is cut, however narrow it is, and of a curve nothing is: only names are, which tell themselves in full", () => {
  const cutIn = (shapes: readonly Shape[], all: boolean): readonly string[] =>
    shapes.flatMap((shape) => {
      if (shape.kind === "group") return cutIn(shape.shapes, all);
      if (shape.kind !== "text" || !shape.text.endsWith("…")) return [];
      return all || shape.whole === undefined ? [shape.text] : [];
    });
  const kinds = new Map(asked.map(({ figure: { id, kind } }) => [id, kind]));
  const faults = drawn.flatMap(({ figure, lang, width, drawn: { scene } }) =>
    cutIn(scene.shapes, kinds.get(figure) === "curve").map((text) => `${figure} ${lang} ${width}: ${text}`),
  );
  expect(faults).toEqual([]);
});

test("a year has one name in all marks of a figure", () => {
  const bare = (label: string) => label.replace(/[\s\u00a0]*(?:гг?\.|年)/gu, "");
  const faults = drawn.flatMap(({ figure, lang, width, drawn: { marks } }) => {
    const names = new Map<string, string>();
    return marks.flatMap(({ label }) => {
      const other = names.get(bare(label)) ?? label;
      names.set(bare(label), label);
      return other === label ? [] : [`${figure} ${lang} ${width}: ${other} and ${label}`];
    });
  });
  expect(faults).toEqual([]);
});

test("a caption says who with whom, of how many, with the unit once and every coded value in its language", () => {
  const told = (figure: string, lang: Lang) =>
    drawn.find((one) => one.figure === figure && one.lang === lang)?.drawn.takeaway ?? "";
  const shares = asked.filter(
    ({ figure: { kind, question } }) => kind === "matrix" && question.measure === "share",
  );
  const pairs = shares.filter(
    ({ figure: { series, columns } }) => series?.field === "to" && columns?.field === "from",
  );
  expect(pairs.length).toBeGreaterThan(1);
  for (const { figure } of pairs) {
    expect(told(figure.id, "en")).toMatch(/^Largest share: [\d.]+\u00a0%, [^,]+ with .+ \(n = \d+\)\.$/);
    expect(told(figure.id, "zh")).toMatch(/^份额最高：/);
  }
  const moved = asked.filter(
    ({ figure: { kind, question } }) => kind === "curve" && question.measure === "change",
  );
  expect(moved.length).toBeGreaterThan(0);
  for (const { figure } of moved) {
    expect(told(figure.id, "en").match(/percentage points/g)).toHaveLength(1);
    expect(told(figure.id, "ru").match(/п\. п\./g)).toHaveLength(1);
    expect(told(figure.id, "zh")).toMatch(/\d个百分点/);
  }
  const coded = asked.filter(({ figure: { series } }) => series?.field.startsWith("where."));
  expect(coded.length).toBeGreaterThan(0);
  for (const { figure } of coded)
    for (const lang of ["ru", "zh"] as const)
      expect(told(figure.id, lang), `${figure.id} ${lang}`).not.toMatch(/[a-z]{4}/);
});

test("nothing of which some records may count is drawn as if there were none, and its look is in the legend", () => {
  const faults = drawn.flatMap(({ figure, lang, width, drawn: d }) =>
    mistaken(d).map((cell) => `${figure} ${lang} ${width}: ${cell}`),
  );
  expect(faults).toEqual([]);
  const cell = (figure: string, label: RegExp) => {
    const found = drawn.find((d) => d.figure === figure && d.lang === "en" && d.width === 960)?.drawn;
    const mark = found?.marks.findIndex((m) => label.test(m.label)) ?? -1;
    return bareShapes(found?.scene.shapes ?? []).filter((shape) => mark >= 0 && shape.mark === mark);
  };
  const told = (shapes: readonly Shape[]) =>
    shapes.flatMap((s) =>
      s.kind === "text" ? [s.text.replace(/\s/g, " ")] : s.kind === "rect" ? [s.fill] : [],
    );
  expect(told(cell("exercises-with-whom", /^Turkmenistan, Russia/))).toEqual(["wash", "0–91.7 %"]);
});

const DOUBTED: readonly Admitted[] = [
  { standing: "claimed", otherwise: [] },
  { standing: "denied", otherwise: [] },
  { standing: "claimed", otherwise: ["denied"] },
];

test("a name of a timeline is cut and never that it is only claimed or is denied", () => {
  let cut = 0;
  for (const { figure, lang, width, drawn: d } of drawn.filter((one) => one.figure.startsWith("timeline-")))
    for (const shape of bareShapes(d.scene.shapes))
      for (const admitted of DOUBTED) {
        const end = ` · ${admittedText(admitted, lang)}`;
        if (shape.kind !== "text" || shape.whole?.endsWith(end) !== true) continue;
        cut++;
        expect(shape.text.endsWith(`…${end}`), `${figure} ${lang} ${width}: ${shape.text}`).toBe(true);
      }
  expect(cut).toBeGreaterThan(0);
});

test.each([
  ["en", "7 of them have no recorded start and are drawn from the left edge."],
  ["ru", "Начало не записано и показано от левого края: 7."],
  ["zh", "其中7项没有开始时间的记录，自左缘绘出。"],
] as const)("a timeline says in %s how many of the row with most have no recorded start", (lang, said) => {
  const takeaway = (figure: string) =>
    drawn.find((d) => d.figure === figure && d.lang === lang)?.drawn.takeaway ?? "";
  expect(takeaway("timeline-facilities").endsWith(said)).toBe(true);
  expect(takeaway("timeline-exercises")).not.toContain(said.slice(-8));
});

test.each(LANGS)(
  "no word is broken in tiers of a narrow figure in %s: it has room, or a code with its key",
  async (lang) => {
    const labels = await labelsOf(study, lang);
    const one = asked.find(({ figure: { kind } }) => kind === "layered");
    if (one === undefined) throw new Error("no layered figure");
    for (let width = 200; width <= 400; width += 20) {
      const speech = { labels, subject: study.subject, lang };
      const d = drawFigure(one, { lang, theme: "light", width }, speech, ABOUT);
      expect(faultsOf(d.svg, d.scene)).toEqual([]);
      const texts = bareShapes(d.scene.shapes).flatMap((s) => (s.kind === "text" ? [s.text] : []));
      const [joined, keys] = [texts.join(""), d.notes.join(" ")];
      for (const id of study.subject.region) {
        const name = labels.actor(id);
        const whole =
          lang === "zh"
            ? joined.includes(name)
            : name.split(" ").every((word) => texts.some((text) => text.split(" ").includes(word)));
        expect(
          whole || (texts.includes(id) && keys.includes(`${id} ${name}`)),
          `${width}: ${name} in ${joined}`,
        ).toBe(true);
      }
    }
  },
);

test("what is asked is one line in both panels of a curve, as its legend has it", () => {
  const curves = new Set(
    asked.filter(({ figure: { kind } }) => kind === "curve").map(({ figure: { id } }) => id),
  );
  let told = 0;
  for (const { figure, lang, width, drawn: d } of drawn.filter((one) => curves.has(one.figure))) {
    const shapes = bareShapes(d.scene.shapes);
    const { stroke, strokeWidth } = REFERENCE.asAsked;
    const lines = shapes.filter(
      (s) =>
        s.kind === "line" && s.stroke === stroke && s.strokeWidth === strokeWidth && s.dash === undefined,
    );
    const texts = shapes.flatMap((s) => (s.kind === "text" ? [s.text] : []));
    if (!texts.includes(say(lang, figures, "asAsked"))) continue;
    told++;
    const lying = lines.filter((s) => s.kind === "line" && s.y1 === s.y2);
    const long = lying.filter((s) => s.kind === "line" && s.x2 - s.x1 > width * 0.4);
    expect(long.length, `${figure} ${lang} ${width}`).toBeGreaterThan(0);
  }
  expect(told).toBeGreaterThan(0);
});

test("no two texts of a figure lie over each other", () => {
  const faults = drawn.flatMap(({ figure, lang, width, drawn: d }) =>
    meetings(d.scene).map((pair) => `${figure} ${lang} ${width}: ${pair}`),
  );
  expect(faults).toEqual([]);
});

test("no line of a network lies on the name of a recipient or on the head of a tier", () => {
  let names = 0;
  const faults = drawn.flatMap(({ figure, lang, width, drawn: d }) => {
    const { kind, panels } = asked.find((one) => one.figure.id === figure)?.figure ?? {};
    // Rings side by side, and one on a phone that shows changes, have no way past every name.
    const small = panels !== undefined || (width < 640 && figure === "network-ring-change");
    if (kind !== "layered" && (kind !== "ring" || small)) return [];
    return panelsIn(d.scene.shapes).flatMap((shapes) => {
      const texts = shapes.filter((s) => s.kind === "text");
      const told = texts.filter(({ size, fill, weight, halo }) =>
        kind === "ring" ? halo === true && weight !== "bold" : size === 12 && fill === "muted",
      );
      names += told.length;
      const points = shapes.flatMap((s) => (s.kind === "path" && s.mark !== undefined ? pointsOn(s.d) : []));
      return boxesOf(told).flatMap(({ text, left, right, top, bottom }) => {
        const on = points.filter(
          ([x, y]) => x > left + 1 && x < right - 1 && y > top + 1 && y < bottom - 1,
        ).length;
        return on === 0 ? [] : [`${figure} ${lang} ${width}: ${text} ${on}`];
      });
    });
  });
  expect(names).toBeGreaterThan(70);
  expect(faults).toEqual([]);
});

/** The shapes of each panel of a drawing, all of one origin. */
function panelsIn(shapes: readonly Shape[]): readonly (readonly Shape[])[] {
  const inner = shapes.flatMap((s) => (s.kind === "group" ? panelsIn(s.shapes) : []));
  return [shapes.filter((s) => s.kind !== "group"), ...inner];
}

test("every figure has a title in each language, a takeaway, a table, a CSV and marks that carry records", () => {
  for (const { figure, lang, drawn: d } of drawn) {
    expect(d.title, `${figure} ${lang}`).not.toBe("");
    expect(d.takeaway, `${figure} ${lang}`).not.toBe("");
    expect(d.twins.length, figure).toBeGreaterThan(0);
    expect(
      d.csv.startsWith(
        "panel,series,x,value,low,high,unit,state,records,records_left_out,panel_label,series_label,x_label\r\n",
      ),
      figure,
    ).toBe(true);
    expect(
      d.marks.some((m) => m.receipt.length > 0),
      figure,
    ).toBe(true);
    for (const [, place] of d.svg.matchAll(/data-m="(\d+)"/g))
      expect(d.marks[Number(place)], figure).toBeDefined();
  }
});

test("the ids behind every mark stand in the picture itself", () => {
  const one = drawn.find((d) => d.figure === "exercises-by-year");
  const text = /<metadata>(.*?)<\/metadata>/.exec(one?.drawn.svg ?? "")?.[1] ?? "";
  const about = JSON.parse(text.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&amp;", "&"));
  const marks = one?.drawn.marks ?? [];
  const ids = (spans: string) =>
    spans.split(",").flatMap((span) => {
      if (span === "") return [];
      const [from = 0, to = from] = span.split("-").map(Number);
      return Array.from({ length: to - from + 1 }, (_, i) => about.records[from + i]);
    });
  expect(about.data).toBe(ABOUT.dataHash);
  marks.forEach((mark, i) => {
    expect(ids(about.marks[i]).toSorted()).toEqual([...new Set(mark.receipt)].toSorted());
  });
});

test("the same figure is the same bytes each time, and another in another theme", async () => {
  const speech = { labels: await labelsOf(study, "en"), subject: study.subject, lang: "en" as const };
  for (const one of asked) {
    const light = drawFigure(one, { lang: "en", theme: "light", width: 640 }, speech, ABOUT);
    const dark = drawFigure(one, { lang: "en", theme: "dark", width: 640 }, speech, ABOUT);
    expect(light.svg).toBe(
      drawn.find((d) => d.figure === one.figure.id && d.lang === "en" && d.width === 640)?.drawn.svg,
    );
    expect(light.hash).toMatch(/^[0-9a-f]{12}$/);
    expect(dark.hash).not.toBe(light.hash);
    expect(dark.height).toBe(light.height);
  }
});

test("a CSV has one value in each place: of two periods, each says which", () => {
  for (const { figure, drawn: d } of drawn.filter((one) => one.lang === "en" && one.width === 960)) {
    const places = rowsOf(d.csv).map(({ panel, series, x }) => JSON.stringify([panel, series, x]));
    expect(new Set(places).size, figure).toBe(places.length);
  }
  const ring = drawn.find((d) => d.figure === "network-ring-change");
  const panels = rowsOf(ring?.drawn.csv ?? "").map(({ panel }) => panel);
  expect(new Set(panels)).toEqual(
    new Set(["difference", "2014..2023", "2004..2013", "undrawn 2014..2023", "undrawn 2004..2013"]),
  );
});

test("the upper part of a figure has the dots of the whole, down to a line of text that would be cut", async () => {
  const fonts = { loadSystemFonts: false, fontFiles: (await fontsOf()).map((face) => face.path) };
  const rows = 4 * NARROW * (272 - 20);
  const dots = (scene: PlainScene) =>
    new Resvg(svgOf(scene, { id: "upper", theme: "light" }), { font: fonts })
      .render()
      .pixels.subarray(0, rows);
  const speech = { labels: await labelsOf(study, "en"), subject: study.subject, lang: "en" } as const;
  let less = 0;
  for (const one of asked) {
    const { scene } = drawFigure(
      one,
      { lang: "en", theme: "light", width: NARROW, head: false },
      speech,
      ABOUT,
    );
    const upper = upperPart(scene, 272);
    expect(dots(upper).equals(dots({ ...scene, height: upper.height })), one.figure.id).toBe(true);
    if (JSON.stringify(upper.shapes).length < JSON.stringify(scene.shapes).length / 2) less++;
  }
  expect(less).toBeGreaterThan(asked.length / 2);
});

test.each(["en", "ru", "zh"] as const)(
  "in %s nothing stands where a part of a figure ends, so that lists of figures cut none",
  async (lang) => {
    const speech = { labels: await labelsOf(study, lang), subject: study.subject, lang };
    const fonts = { loadSystemFonts: false, fontFiles: (await fontsOf()).map((face) => face.path) };
    let parts = 0;
    for (const one of asked) {
      const { scene, ends } = drawFigure(
        one,
        { lang, theme: "light", width: NARROW, head: false },
        speech,
        ABOUT,
      );
      expect(ends.length, one.figure.id).toBeGreaterThanOrEqual(one.panels.length);
      const { pixels, width } = new Resvg(svgOf(scene, { id: "ends", theme: "light" }), {
        font: fonts,
      }).render();
      for (const end of ends) {
        const from = 4 * width * Math.ceil(end + 3);
        const row = new Uint32Array(pixels.buffer.slice(from, from + 4 * width));
        expect(new Set(row).size, `${one.figure.id} ${end}`).toBe(1);
      }
      parts += ends.length - one.panels.length;
    }
    expect(parts).toBeGreaterThan(5);
  },
);

test("the guard sees texts that meet or leave the picture", () => {
  const at = (x: number, text: string) => ({ kind: "text", x, y: 20, text, size: 12 }) as const;
  const scene = {
    width: 100,
    height: 40,
    lang: "en",
    title: "",
    takeaway: "",
    shapes: [at(0, "first"), at(10, "second"), at(90, "too far right")],
    marks: [],
  } as const;
  expect(meetings(scene)).toEqual(["first | second"]);
  expect(faultsOf("<svg>", scene)).toHaveLength(2);
});

test("both scales of a curve with other questions have ticks and a name", () => {
  const curve = drawn.find(
    (d) => d.figure === "arms-china-share-readings" && d.lang === "en" && d.width === 960,
  );
  const texts = boxesOf(curve?.drawn.scene.shapes ?? []).map((box) => box.text.replace(/\s/g, " "));
  const below = texts.slice(texts.findIndex((text) => text.startsWith("Not equivalent")));
  expect(texts).toContain("13.5 %");
  expect(texts.filter((text) => text.startsWith("Share of arms transfers"))).toHaveLength(3);
  expect(below).toEqual(expect.arrayContaining(["0 %", "10 %", "20 %"]));
  expect(below).toContain("Share of arms transfers, on a scale of its own");
});

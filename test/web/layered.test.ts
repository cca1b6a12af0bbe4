import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { layeredPanel } from "../../src/web/views/network/layered.ts";
import type { Panel } from "../../src/web/views/network/layout.ts";
import { nameSize, nameWidth, withRoom } from "../../src/web/views/network/names.ts";
import { networkScreen } from "../../src/web/views/network/network-screen.ts";
import { firstNetwork, networkOf } from "../../src/web/views/network/network-state.ts";
import { heldLayers } from "../../src/web/views/network/panels.ts";
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
      const long = nameWidth(called(id)) * (size / 13);
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
function panelOf(names: readonly string[], partners: number, width: number) {
  const ids = names.map((_, i) => `R${i}`);
  const called = (id: string) => (id.startsWith("R") ? (names[Number(id.slice(1))] ?? "") : `Partner ${id}`);
  const outside = Array.from({ length: partners }, (_, i) => `P${i}`);
  const pairs: Pair[] = [
    ...outside.flatMap((from) => ids.map((to) => ({ from, to, horizontal: false }))),
    ...ids.flatMap((from, i) => ids.slice(i + 1).map((to) => ({ from, to, horizontal: true }))),
  ];
  const laid = layeredPanel(outside, ids, pairs, width, (id) => nameWidth(called(id)));
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
        for (const layer of heldLayers(tools)) {
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
        (names, width) => {
          const { panel, pairs, called } = panelOf(names, 2, width);
          expect(faultsIn(panel, pairs, called)).toEqual([]);
        },
      ),
      { seed: 7, numRuns: 60 },
    );
  });
});

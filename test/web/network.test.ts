import { describe, expect, test } from "vitest";
import { ALL_TIME } from "../../src/model/period.ts";
import { networkScreen } from "../../src/web/views/network/network-screen.ts";
import { firstNetwork, networkOf } from "../../src/web/views/network/network-state.ts";
import { WIDEST } from "../../src/web/views/network/tie-look.ts";
import type { ViewTools } from "../../src/web/views/tools.ts";
import { LANGS } from "../../src/words/words.ts";
import { central, toolsFor } from "./view-tools.ts";

/** The network of an address, as wide as on a large screen. */
function screenOf(tools: ViewTools, query: string, width = 1240) {
  const { dataset } = tools.bench;
  const { state } = networkOf(new URLSearchParams(query), firstNetwork(dataset), dataset);
  return networkScreen(tools, state, width);
}

test.each(["count", "tiv-millions"])("stars are of the partners with most in %s", async (value) => {
  const tools = await toolsFor(central);
  const { panels, tables } = screenOf(tools, `layer=transfers&value=${value}`);
  const [table] = tables;
  const totals = table?.totalsIn(ALL_TIME) ?? [];
  const of = (partner: string | null) => totals[table?.partners.indexOf(partner ?? "") ?? -1] ?? 0;
  const drawn = panels.map(({ panel }) => of(panel.of));
  expect(drawn).toEqual([...totals].sort((a, b) => b - a).slice(0, drawn.length));
});

/** The lowest point of a line or of a curve towards one point. */
function lowest(d: string): number {
  const [from = 0, by = 0, to = by] = [...d.matchAll(/,(-?[\d.]+)/g)].map(([, y]) => Number(y));
  if (!d.includes("Q")) return Math.max(from, by);
  return Math.max(
    ...Array.from({ length: 101 }, (_, i) => i / 100).map(
      (t) => (1 - t) * (1 - t) * from + 2 * t * (1 - t) * by + t * t * to,
    ),
  );
}

describe.each(LANGS)("a network in %s", (lang) => {
  test.each([
    ["layered", 1240],
    ["layered", 1000],
    ["layered", 328],
    ["ring", 1240],
    ["ring", 328],
  ])("arranged %s names the largest partners first at %i pixels", async (view, width) => {
    const { panels, unnamed, tables } = screenOf(await toolsFor(central, lang), `view=${view}`, width);
    const { partners = [], sizes = [] } = tables[0] ?? {};
    const size = (id: string) => sizes[partners.indexOf(id)] ?? 0;
    const largest = [...partners].sort((a, b) => size(b) - size(a)).slice(0, width > 900 ? 12 : 4);
    expect(unnamed.filter((id) => largest.includes(id))).toEqual([]);
    for (const { panel } of panels) {
      const low = Math.max(...panel.ties.map(({ d }) => lowest(d)));
      expect(low + WIDEST / 2).toBeLessThanOrEqual(panel.height);
      for (const { label } of panel.nodes) expect(label?.y ?? 0).toBeLessThan(panel.height);
    }
  });
});

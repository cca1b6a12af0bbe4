import { expect, test } from "vitest";
import { ALL_TIME } from "../../src/model/period.ts";
import { networkScreen } from "../../src/web/views/network/network-screen.ts";
import { firstNetwork, networkOf } from "../../src/web/views/network/network-state.ts";
import type { ViewTools } from "../../src/web/views/tools.ts";
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

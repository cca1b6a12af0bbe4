import { expect, test } from "vitest";
import type { Panel } from "../../src/web/views/network/layout.ts";
import { nameSize, nameWidth } from "../../src/web/views/network/names.ts";
import { networkScreen, valuesOf } from "../../src/web/views/network/network-screen.ts";
import { firstNetwork, networkOf } from "../../src/web/views/network/network-state.ts";
import { nameOf } from "../../src/web/views/network/tie-words.ts";
import { LANGS } from "../../src/words/words.ts";
import { pointsOn } from "../figures/path-points.ts";
import { central, toolsFor } from "./view-tools.ts";

/** Names that lines run over. */
function under(
  { nodes }: Pick<Panel, "nodes">,
  lines: readonly string[],
  called: (id: string) => string,
): readonly string[] {
  const size = nameSize({ nodes });
  const points = lines.flatMap(pointsOn);
  return nodes.flatMap(({ id, label }) => {
    if (label === null || label.turn !== 0) return [];
    const width = nameWidth(called(id)) * (size / 13);
    const left = label.x - (label.anchor === "start" ? 0 : label.anchor === "middle" ? width / 2 : width);
    const on = points.filter(
      ([x, y]) => x > left && x < left + width && y > label.y - size * 0.75 && y < label.y + size * 0.25,
    );
    return on.length === 0 ? [] : [`${called(id)} ${on.length}`];
  });
}

test.each([640, 1000, 1240])("no tie of a ring runs over a name at %i pixels", async (width) => {
  for (const lang of LANGS) {
    const tools = await toolsFor(central, lang);
    const first = firstNetwork(tools.bench);
    for (const layer of ["exercises", "facilities", "training"]) {
      const query = new URLSearchParams(`view=ring&layer=${layer}`);
      const { state } = networkOf(query, first, tools.bench.dataset);
      const screen = networkScreen(tools, state, width);
      const [one] = screen.panels;
      if (one === undefined) throw new Error(`no panel of ${layer}`);
      const values = valuesOf(tools, screen).now[0] ?? [];
      const drawn = one.panel.ties.filter(({ pair }) => (values[pair] ?? 0) > 0);
      expect(drawn.length).toBeGreaterThan(4);
      const lines = drawn.map(({ d }) => d);
      expect(
        under(one.panel, lines, (id) => nameOf(tools, state, id)),
        `${layer} ${lang}`,
      ).toEqual([]);
    }
  }
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { jsx as h } from "../../src/web/markup/jsx-runtime.ts";
import { render } from "../../src/web/markup/markup.ts";
import { type Panel, ringPanel } from "../../src/web/views/network/layout.ts";
import { nameSize, nameWidth, withRoom } from "../../src/web/views/network/names.ts";
import { networkScreen, valuesOf } from "../../src/web/views/network/network-screen.ts";
import { firstNetwork, networkOf } from "../../src/web/views/network/network-state.ts";
import { NetworkView } from "../../src/web/views/network/network-view.tsx";
import { nameOf } from "../../src/web/views/network/tie-words.ts";
import type { Pair } from "../../src/web/views/network/ties.ts";
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

/** What a page of the network shows at an address. */
function stateOf({ bench }: Awaited<ReturnType<typeof toolsFor>>, query: string) {
  return networkOf(new URLSearchParams(query), firstNetwork(bench), bench.dataset).state;
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

/** Ties of everybody with everybody that lie on the sign of a third. */
function throughOthers(partners: number, recipients: number, width: number): readonly string[] {
  const named = (name: string, count: number) => Array.from({ length: count }, (_, i) => `${name} ${i + 1}`);
  const [outside, inside] = [named("Partner", partners), named("Recipient", recipients)];
  const pairs: readonly Pair[] = [
    ...outside.flatMap((from) => inside.map((to) => ({ from, to, horizontal: false }))),
    ...inside.flatMap((from, i) => inside.slice(i + 1).map((to) => ({ from, to, horizontal: true }))),
  ];
  const { panel } = withRoom(ringPanel(outside, inside, pairs, width), (id) => id);
  return panel.ties.flatMap(({ pair, d }) => {
    const { from = "", to = "" } = pairs[pair] ?? {};
    const points = pointsOn(d);
    const on = panel.nodes.find(
      ({ id, x, y, r }) =>
        id !== from && id !== to && points.some(([px, py]) => Math.hypot(px - x, py - y) < r + 1),
    );
    return on === undefined ? [] : [`${from} to ${to} through ${on.id}`];
  });
}

test("no tie of a ring lies on the sign of another, however many there are", () => {
  const few = fc.record({
    partners: fc.integer({ min: 1, max: 24 }),
    width: fc.constantFrom(328, 460, 620, 1240),
  });
  const many = fc.record({ partners: fc.integer({ min: 25, max: 120 }), width: fc.constant(1240) });
  const sizes = fc.record({ size: fc.oneof(few, many), recipients: fc.integer({ min: 1, max: 7 }) });
  fc.assert(
    fc.property(sizes, ({ size: { partners, width }, recipients }) => {
      expect(throughOthers(partners, recipients, width)).toEqual([]);
    }),
    { numRuns: 60, seed: 7 },
  );
});

test.each(LANGS)(
  "on a phone the largest partners of a layer are named in %s, and all the others at least by a code",
  async (lang) => {
    const tools = await toolsFor(central, lang);
    const state = stateOf(tools, "view=levers");
    const { panels, tables } = networkScreen(tools, state, 328);
    expect(panels.length).toBeGreaterThan(4);
    for (const { title, panel, table } of panels) {
      const unnamed = panel.nodes.filter(({ label }) => label === null).map(({ id }) => id);
      expect(unnamed, title).toEqual([]);
      const { partners = [], sizes = [] } = tables[table] ?? {};
      const order = partners.toSorted(
        (a, b) => (sizes[partners.indexOf(b)] ?? 0) - (sizes[partners.indexOf(a)] ?? 0),
      );
      const coded = panel.nodes.filter(({ code }) => code !== undefined).map(({ id }) => id);
      expect(coded.length, title).toBeLessThan(4);
      for (const id of order.slice(0, 4)) expect(coded, title).not.toContain(id);
    }
  },
);

describe.each(LANGS)("on a phone everybody of arms transfers in %s", (lang) => {
  test.each(["ring", "layered", "levers"])(
    "has a name or a code in a %s, which the words explain",
    async (view) => {
      const tools = await toolsFor(central, lang);
      const state = stateOf(tools, `view=${view}&layer=transfers`);
      const screen = networkScreen(tools, state, 328);
      const values = valuesOf(tools, screen);
      const nodes = screen.panels.flatMap(({ panel }) => panel.nodes);
      expect(nodes.filter(({ label }) => label === null)).toEqual([]);
      expect(screen.unnamed).toEqual([]);
      const coded = nodes.flatMap(({ id, code }) => (code === undefined ? [] : [id]));
      expect(new Set(coded)).toEqual(new Set(screen.coded));
      expect(coded.length).toBeLessThan(7);
      const page = render(h(NetworkView, { tools, screen, values, notices: [] }));
      for (const id of coded) {
        expect(page).toContain(`${id} – ${nameOf(tools, state, id)}`);
        expect(page).toMatch(new RegExp(`<title>[^<]+</title><text[^>]*>${id}<`));
      }
    },
  );
  test("has its whole name where the window is wide", async () => {
    const tools = await toolsFor(central, lang);
    for (const view of ["ring", "layered"]) {
      const state = stateOf(tools, `view=${view}&layer=transfers`);
      const { coded, unnamed } = networkScreen(tools, state, 1160);
      expect([view, coded, unnamed]).toEqual([view, [], []]);
    }
  });
  test("is named outside the ring, where no tie lies under a name", async () => {
    const tools = await toolsFor(central, lang);
    const state = stateOf(tools, "view=ring&layer=transfers");
    const [{ panel } = { panel: null }] = networkScreen(tools, state, 328).panels;
    const { centre: [cx, cy] = [0, 0], radius = 0 } = panel?.ring ?? {};
    const within = panel?.nodes.filter(
      ({ outside, label }) => outside && label !== null && Math.hypot(label.x - cx, label.y - cy) < radius,
    );
    expect(within?.map(({ id }) => id)).toEqual([]);
  });
});

/** What level names and codes cover in a panel. */
function namesIn({ nodes }: Pick<Panel, "nodes">, called: (id: string) => string) {
  const size = nameSize({ nodes });
  return nodes.flatMap(({ id, label, code }) => {
    if (label === null || label.turn !== 0) return [];
    const width = nameWidth(code ?? called(id)) * (size / 13);
    const left = label.x - (label.anchor === "start" ? 0 : label.anchor === "middle" ? width / 2 : width);
    return [{ id, left, width, top: label.y - size * 0.75, bottom: label.y + size * 0.2 }];
  });
}

/** Names that lie on a sign of anybody. */
function onSigns(panel: Pick<Panel, "nodes">, called: (id: string) => string): readonly string[] {
  const { nodes } = panel;
  return namesIn(panel, called).flatMap(({ id, left, width, top, bottom }) => {
    const on = nodes.filter(
      ({ x, y, r }) => x + r > left && x - r < left + width && y + r > top && y - r < bottom,
    );
    return on.map((node) => `${called(id)} on ${called(node.id)}`);
  });
}

test.each(["stars", "ring", "levers"])("no name of %s lies on a sign, on a phone either", async (view) => {
  for (const lang of LANGS) {
    const tools = await toolsFor(central, lang);
    const state = stateOf(tools, `view=${view}`);
    for (const width of [328, 620, 1240])
      for (const { title, panel } of networkScreen(tools, state, width).panels)
        expect(
          onSigns(panel, (id) => nameOf(tools, state, id)),
          `${title} ${lang} ${width}`,
        ).toEqual([]);
  }
});

test.each([328, 620, 1240])(
  "in %i pixels whoever is in several panels stands at the same place in each",
  async (width) => {
    const tools = await toolsFor(central);
    const state = stateOf(tools, "view=levers");
    const { panels } = networkScreen(tools, state, width);
    const places = new Map<string, Set<string>>();
    const groups = tools.speech.subject.groupings["with-organisations"] ?? {};
    for (const { panel } of panels)
      for (const { id, x, y, outside } of panel.nodes) {
        const key = groups[id]?.[0] ?? id;
        if (outside) places.set(key, (places.get(key) ?? new Set()).add(`${panel.nodes.length} ${x} ${y}`));
      }
    const several = [...places].filter(([, at]) => at.size > 1);
    expect(several.length).toBeGreaterThan(6);
    for (const [, at] of several)
      expect(new Set([...at].map((text) => text.split(" ").slice(1).join())).size).toBe(1);
  },
);

test("a ring of very many recipients is laid out", () => {
  const recipients = Array.from({ length: 600 }, (_, i) => `R${i}`);
  const pairs = recipients.map((to): Pair => ({ from: "P", to, horizontal: false }));
  const { panel } = withRoom(ringPanel(["P"], recipients, pairs, 1240), (id) => id);
  expect(panel.nodes).toHaveLength(601);
});

test.each(LANGS)(
  "one panel a layer leaves nobody without a name or a code in %s, on any phone",
  async (lang) => {
    const tools = await toolsFor(central, lang);
    const state = stateOf(tools, "view=levers");
    for (const width of [320, 328, 344, 350, 360, 375, 390, 412, 430])
      expect(networkScreen(tools, state, width).unnamed, `${width}`).toEqual([]);
  },
);

test.each(LANGS)(
  "no name of a ring in %s is nearer to the sign of another, on a phone either",
  async (lang) => {
    const tools = await toolsFor(central, lang);
    const called = (state: Parameters<typeof nameOf>[1]) => (id: string) => nameOf(tools, state, id);
    for (const query of ["view=ring&layer=transfers", "view=ring", "view=levers"])
      for (const width of [320, 328, 344, 360, 375, 390, 412, 430, 620, 1160]) {
        const state = stateOf(tools, query);
        for (const { title, panel } of networkScreen(tools, state, width).panels)
          for (const { id, left, width: wide, top, bottom } of namesIn(panel, called(state))) {
            const far = ({ x, y, r }: (typeof panel.nodes)[number]) =>
              Math.hypot(Math.max(0, left - x, x - left - wide), Math.max(0, top - y, y - bottom)) - r;
            const own = panel.nodes.find((node) => node.id === id);
            const nearest = Math.min(...panel.nodes.map(far));
            expect(
              own === undefined ? 0 : far(own) - nearest,
              `${query} ${width} ${title} ${id}`,
            ).toBeLessThan(2);
          }
      }
  },
);

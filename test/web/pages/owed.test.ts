import { expect, test } from "vitest";
import type { Question } from "../../../src/model/question.ts";
import { WIDE } from "../../../src/web/gallery.ts";
import { hereOf } from "../../../src/web/here.ts";
import { jsx as h } from "../../../src/web/markup/jsx-runtime.ts";
import { render } from "../../../src/web/markup/markup.ts";
import { embedPath } from "../../../src/web/parts/figures/embed-path.ts";
import { askedFigure, askScreen } from "../../../src/web/views/ask/ask-screen.ts";
import { AskView } from "../../../src/web/views/ask/ask-view.tsx";
import { firstMap, mapFigure } from "../../../src/web/views/map/map-state.ts";
import { MapView } from "../../../src/web/views/map/map-view.tsx";
import { networkScreen, valuesOf } from "../../../src/web/views/network/network-screen.ts";
import { firstNetwork } from "../../../src/web/views/network/network-state.ts";
import { NetworkView } from "../../../src/web/views/network/network-view.tsx";
import { figureScreen } from "../../../src/web/views/parts/figure-screen.ts";
import { siteTools } from "../../../src/web/views/site-tools.ts";
import { firstTimeline, timelineFigure } from "../../../src/web/views/timeline/timeline-state.ts";
import { TimelineView } from "../../../src/web/views/timeline/timeline-view.tsx";
import { LANGS } from "../../../src/words/words.ts";
import { textsIn } from "../../memory-files.ts";
import { heldSite, htmlAt, textOf } from "./site-of.ts";

const site = await heldSite(textsIn(new URL("../../../studies/central-asia/", import.meta.url)));

test.each(LANGS)(
  "a figure names what its sources ask for, on its page and in a frame, in %s",
  async (lang) => {
    const owing = site.figures.filter(
      (asked) => site.drawWhole(asked, { lang, width: 960, theme: "light" }).owed.length > 0,
    );
    expect(owing.length).toBeGreaterThan(3);
    for (const asked of owing.slice(0, 8)) {
      const { id } = asked.figure;
      const { owed } = site.drawWhole(asked, { lang, width: 960, theme: "light" });
      const page = textOf(await htmlAt(site, site.paths.figure(id) ?? "", lang));
      for (const line of owed) expect(page).toContain(line);
      const { notes } = site.draw(asked, lang, WIDE);
      for (const line of owed) expect(notes.join()).not.toContain(line);
      const frame = await htmlAt(site, embedPath(site, id), lang);
      // A large picture is the file, which has the lines in it.
      if (frame.includes("<svg")) for (const line of owed) expect(textOf(frame)).toContain(line);
    }
  },
);

/** The lines that stand on a page or a part of one. */
function linesIn(html: string): readonly string[] {
  return [...html.matchAll(/<p class="small muted owed">(.*?)<\/p>/g)].map(([, line]) => textOf(line ?? ""));
}

test.each(LANGS)("every page that draws SIPRI's numbers names SIPRI beside them, in %s", async (lang) => {
  const sipri = [expect.stringMatching(/SIPRI/)];
  const first = site.front.figure;
  const owed = first === null ? [] : site.draw(first, lang, WIDE).owed;
  expect(owed.length).toBeGreaterThan(0);
  expect(linesIn(await htmlAt(site, "", lang))).toHaveLength(owed.length);

  const tools = siteTools(site, hereOf(lang, "ask"));
  const asks = (question: Question, draws: boolean) => {
    const screen = askScreen(tools, question);
    const figure = askedFigure(tools, screen, [800]);
    expect(figure.drawn.length > 0).toBe(draws);
    const readings = { state: "too many" } as const;
    return linesIn(render(h(AskView, { tools, screen, figure, readings, groups: null, notices: [] })));
  };
  const sum = { measure: "sum", value: "tiv-millions", layer: "transfers", from: "RUS", to: "KAZ" };
  const against = { period: "2000..2009" };
  expect(asks(sum, true)).toEqual(sipri);
  expect(asks({ ...sum, measure: "change", period: "2010..2019", against }, false)).toEqual(sipri);

  const { bench } = tools;
  const question: Question = { measure: "count", layer: "transfers", to: "region" };
  const state = { ...firstNetwork(bench), question };
  const screen = networkScreen(tools, state, 800);
  expect(
    linesIn(render(h(NetworkView, { tools, screen, values: valuesOf(tools, screen), notices: [] }))),
  ).toEqual(sipri);
  const map = { ...firstMap(bench), question };
  const mapped = figureScreen(tools, mapFigure(tools, map), [640]);
  // It has facilities too, each with its own sources.
  expect(linesIn(render(h(MapView, { tools, state: map, screen: mapped, notices: [] })))).toEqual(
    expect.arrayContaining(sipri),
  );
  const times = { ...firstTimeline(bench), question };
  const timed = figureScreen(tools, timelineFigure(tools, times), [640]);
  expect(linesIn(render(h(TimelineView, { tools, state: times, screen: timed, notices: [] })))).toEqual(
    sipri,
  );
});

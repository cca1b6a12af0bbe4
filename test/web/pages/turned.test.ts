import { expect, test } from "vitest";
import { LANGS } from "../../../src/words/words.ts";
import type { Texts } from "../../memory-files.ts";
import { smallStudy } from "../../questions/small-study.ts";
import { allPages, siteOf } from "./site-of.ts";

const RLO = "\u202e";
/** Opens three marks and closes none. */
const TURN = `${RLO}turned\u2067\u202d`;

function cell(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

const STUDY: Texts = {
  ...smallStudy,
  "study.yaml": `${smallStudy["study.yaml"] ?? ""}
labels:
  title: { en: "${TURN}" }
  region: { en: "${TURN}", ru: "${TURN}" }
  groups: { with-organisations: { p-led: { en: "${TURN}" } } }
  actors: { ADA: { en: "${TURN}" } }
home: { figure: odd, says: { en: "${TURN}" } }
publications:
  - { id: p, title: "${TURN}", authors: ["${TURN}"], source: newer, reply_asked: true }
`,
  "sources.csv": `id,title,publisher,date,language,url,official,note\nplain,${cell(TURN)},${cell(TURN)},2010,en,,no,${cell(TURN)}\nnewer,N,${cell(TURN)},2020,ru,,no,\noffice,O,P,2012,ar,,yes,\nregister,R,P,2015,en,,no,\n`,
  "series.csv": `id,name\ns1,${cell(TURN)}\n`,
  "actors.csv": `${smallStudy["actors.csv"] ?? ""}`.replace(/^(ADA,[^,]*),[^,\n]*/m, `$1,${cell(TURN)}`),
  "exercises.csv": `${smallStudy["exercises.csv"] ?? ""}`
    .replace("e1,e1", `e1,${cell(TURN)}`)
    .replace("e2,e2", `e2,${cell(TURN)}`),
  "leads.csv": `id,name,table,start,note\nl,${cell(TURN)},exercises,2001,${cell(TURN)}\n`,
  "searches.csv": `id,layer,from,to,period,where,found,note\ns-1,exercises,,ADA,2001..2004,${cell(TURN)},0,${cell(TURN)}\n`,
  "codebook.yaml": `exercise_kind:\n  police: { en: "${TURN}", ru: "${TURN}" }\n`,
  "figures/odd.yaml": `- id: odd
  kind: bars
  title: { en: "${TURN}" }
  note: { en: "${TURN}" }
  where: "${TURN}"
  claims: [C-1]
  question: { measure: count, layer: exercises, to: region, by: year }
`,
  "claims/a.yaml": `- id: C-1
  says: "${TURN}"
  where: "${TURN}, first paragraph"
  printed: { value: 2, unit: "${TURN}" }
  question: { measure: count, layer: transfers, to: ADA, period: 2009..2010 }
  note: "${TURN}"
  author_reply: "${TURN}"
- id: C-2
  says: Plain
  where: Conclusion
  qualitative: "${TURN}"
`,
};

/** Elements whose text is a paragraph of its own, so that nothing in them turns what stands outside. */
const BLOCKS =
  /^(h[1-6]|p|li|td|th|dd|dt|caption|summary|option|figcaption|pre|title|text|desc|script|div|label|button)$/;
const VOID = /^(area|base|br|col|hr|img|input|link|meta|wbr)$/;

/** Text outside of blocks of its own and of isolates beside a text that turns. */
function turningIn(html: string): readonly string[] {
  const open: { name: string; own: number }[] = [];
  const found: string[] = [];
  const tags = html
    .replace(/<!doctype html>/, "")
    .matchAll(/<(\/?)([a-z][a-z0-9]*)((?:"[^"]*"|[^>"])*)>|([^<]+)/gi);
  const parts = [...tags].map(([, close, name, rest, text]) => ({
    close: close === "/",
    name: name ?? "",
    rest: rest ?? "",
    text: text ?? "",
  }));
  parts.forEach(({ close, name, rest, text }, i) => {
    if (text !== "") {
      if (!text.includes(RLO)) return;
      const at = open.findLastIndex(({ name }) => name === "bdi" || BLOCKS.test(name));
      const around = open[at];
      if (around?.name === "bdi" || around?.name === "text" || around?.name === "tspan") return;
      const end = closing(parts, i);
      const inside = parts
        .slice(around?.own ?? 0, end)
        .map((part) => part.text)
        .join("")
        .replace(/\s+/g, " ")
        .trim();
      if (inside !== text.replace(/\s+/g, " ").trim())
        found.push(`${around?.name}: ${JSON.stringify(inside.slice(0, 120))}`);
      return;
    }
    if (close) open.pop();
    else if (!rest.endsWith("/") && !VOID.test(name)) open.push({ name, own: i + 1 });
  });
  return found;

  function closing(all: typeof parts, from: number): number {
    let depth = open.length - open.findLastIndex(({ name }) => BLOCKS.test(name));
    for (let i = from + 1; i < all.length; i++) {
      const part = all[i];
      if (part === undefined || part.text !== "") continue;
      if (part.close) depth--;
      else if (!part.rest.endsWith("/") && !VOID.test(part.name)) depth++;
      if (depth === 0) return i;
    }
    return all.length;
  }
}

test("no mark of direction in a study turns what stands around its text on any page", async () => {
  expect(turningIn(`<p>a <b>${TURN}</b> b</p>`)).toHaveLength(1);
  expect(turningIn(`<p>a <bdi>${TURN}</bdi> b</p><p>${TURN}</p>`)).toEqual([]);
  const site = await siteOf(STUDY);
  expect(site.claims).toHaveLength(2);
  const pages = await allPages(site, LANGS);
  const wrong = [...pages].flatMap(([file, html]) => turningIn(html).map((text) => `${file} ${text}`));
  expect(wrong).toEqual([]);
  expect([...pages.values()].filter((html) => html.includes(RLO)).length).toBeGreaterThan(20);
});

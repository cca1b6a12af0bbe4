import { beforeAll, expect, test } from "vitest";
import { actor } from "../../../src/web/pages/actor.tsx";
import { claim } from "../../../src/web/pages/claim.tsx";
import type { Site } from "../../../src/web/site.ts";
import { textsIn } from "../../memory-files.ts";
import { exampleTexts } from "../../release/handed.ts";
import { htmlAt, htmlOf, siteOf } from "./site-of.ts";

/** Elements that have no end. */
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

/** What is a number and leads nowhere: how many records the list has that begins below it. */
const COUNTS_ITS_LIST = /^span aside num in h3$/;

/** Numbers in the middle of a page that neither hold a link nor stand in one, each with its element and the one around it. */
function unled(html: string): readonly string[] {
  const main = html.slice(html.indexOf("<main"), html.indexOf("</main>"));
  const open: { tag: string; name: string; text: string; led: boolean }[] = [];
  const found: string[] = [];
  for (const [, end, tag = "", attributes = "", text] of main.matchAll(
    /<(\/?)([a-z][a-z0-9]*)\b([^>]*)>|([^<]+)/g,
  )) {
    if (text !== undefined) {
      for (const one of open) one.text += text;
    } else if (end === "/") {
      const closed = open.pop();
      if (closed?.tag !== tag) throw new Error(`${closed?.tag} is closed by ${tag}`);
      const around = open.at(-1);
      if (around !== undefined && closed.led) around.led = true;
      const known = closed.led || open.some((one) => one.tag === "a");
      const kind = `${closed.name} in ${around?.tag}`;
      if (/ num\b/.test(closed.name) && /\d/.test(closed.text) && !known && !COUNTS_ITS_LIST.test(kind))
        found.push(`${kind}: ${closed.text.trim()}`);
    } else if (!VOID.test(tag) && !attributes.endsWith("/")) {
      const name = [tag, /class="([^"]*)"/.exec(attributes)?.[1] ?? ""].join(" ");
      open.push({ tag, name, text: "", led: tag === "a" && attributes.includes(" href=") });
    }
  }
  return found;
}

let site: Site;
beforeAll(async () => {
  site = await siteOf(textsIn(new URL("../../../studies/central-asia/", import.meta.url)));
});

test.each([actor, claim])("every number on pages of the kind $name leads somewhere", async (kind) => {
  const found: string[] = [];
  const paths = kind.paths(site);
  expect(paths.length).toBeGreaterThan(50);
  for (const path of paths)
    found.push(...unled(await htmlOf(site, kind, path, "en")).map((one) => `${path} ${one}`));
  expect(found).toEqual([]);
});

test("a number that leads nowhere is found", () => {
  const main =
    '<main><ul><li><span class="num">5&nbsp;%</span></li><li><a href="x"><b class="num">4</b></a></li>';
  expect(unled(`${main}</ul><h3>R <span class="aside num">3</span></h3></main>`)).toEqual([
    "span num in li: 5&nbsp;%",
  ]);
});

test("shares on a card lead to the records of their layer on it", async () => {
  const example = await siteOf(exampleTexts());
  const path = example.paths.card("region") ?? "";
  const html = await htmlAt(example, path);
  const shares = [...html.matchAll(/<span class="num"><a class="number" href="#([^"]+)">[\d.]+\u00a0%/g)];
  expect(shares.length).toBeGreaterThan(3);
  for (const [, anchor = ""] of shares) expect(html).toContain(`id="${anchor}"`);
});

import { beforeAll, expect, test } from "vitest";
import { plainGroups } from "../../../src/cli/why/groups.ts";
import { exampleFiles } from "../../../src/study/example.ts";
import { groupsOf } from "../../../src/views/groups.ts";
import { Citations, recordsOf } from "../../../src/views/records.ts";
import { clientFiles } from "../../../src/web/data/client.ts";
import { replyOffered } from "../../../src/web/parts/claims/publication.ts";
import type { Site } from "../../../src/web/site.ts";
import { claims as words } from "../../../src/words/catalogue/claims.ts";
import { say } from "../../../src/words/say.ts";
import { LANGS } from "../../../src/words/words.ts";
import { smallStudy } from "../../questions/small-study.ts";
import { htmlAt, siteOf, textOf } from "./site-of.ts";

const CLAIMS = `- id: C-1
  says: Two of the three orders of Ada were aircraft
  where: Arms, first paragraph
  printed: { value: 2, unit: orders }
  question: { measure: count, layer: transfers, to: ADA, period: 2009..2010, conventions: { year-basis: order } }
  readings: { year-basis: { delivery: E, order: E, delivery-last: N } }
  open: [unit, window]
  checks: [{ sum: { of: [C-1], is: 2 } }]
  in: { ru: { says: "У Ады два заказа" } }
- id: C-2
  says: Nobody ever trained Dun
  where: Training, second paragraph
  printed: { value: 1, unit: programmes }
  question: { measure: count, layer: training, to: DUN, period: 2001..2010 }
- id: C/3 <b>
  says: It was a turning point
  where: Conclusion
  qualitative: a judgement in words
- id: C-4
  says: Ada was first armed in 2010
  where: Arms, first paragraph
  printed: { value: "2010", unit: date }
  question: { measure: first, layer: transfers, to: ADA, period: 2009..2010 }
  readings: { period: { 1901..1905: E } }
`;
const PUBLICATION = `publications:
  - { id: p, title: "A paper", authors: [N. One], source: newer, reply_asked: false }
`;

let site: Site;

beforeAll(async () => {
  site = await siteOf({
    ...smallStudy,
    "study.yaml": `${smallStudy["study.yaml"] ?? ""}${PUBLICATION}`,
    "claims/a.yaml": CLAIMS,
  });
});

test("a claim stands with what is printed, what we have, and its records", async () => {
  const html = await htmlAt(site, "claims/C-1");
  expect(textOf(html)).toContain("Two of the three orders of Ada were aircraft");
  expect(html).toMatch(/<dd class="big"><bdi>2<\/bdi>/);
  expect(html).toMatch(/<a class="number" href="#records"><bdi>2<\/bdi>/);
  expect(textOf(html)).toContain("Falcon jet");
  expect(html).toContain('href="../records/transfers/t1.html"');
  expect(html).toContain("ask.html?measure=count&amp;layer=transfers&amp;to=ADA&amp;period=2009..2010");
});

test("what it leaves open and what is checked stand in words, not in the names of claim files", async () => {
  const english = textOf(await htmlAt(site, "claims/C-1"));
  expect(english).toContain("Not said, and the same in all equally defensible readings Unit of count, years");
  expect(english).not.toContain("Left open by the sentence");
  expect(english).toContain("Sum of the parts: agrees");
  expect(textOf(await htmlAt(site, "claims/C-1", "zh"))).toMatch(/各部分之和 ?： ?一致/);
});

test("equivalent readings have one name on the page of a claim", async () => {
  const [ru, zh] = [await htmlAt(site, "claims/C-1", "ru"), await htmlAt(site, "claims/C-1", "zh")].map(
    textOf,
  );
  expect(ru).toContain("Равнозначные прочтения");
  expect(ru).toContain("одинаково во всех равнозначных прочтениях");
  expect(ru).not.toMatch(/обоснованн/);
  expect(zh).toContain("但等价解读均取同一做法");
  expect(zh).not.toContain("站得住脚");
});

test("readings without a value, which hold nowhere and count among all, are named", async () => {
  expect(textOf(await htmlAt(site, "claims/C-4"))).toMatch(
    /It holds in 1 of 2 readings, with 1 distinct value\. .*1 of them has no value — Years: 1901–1905 ?\./i,
  );
  expect(textOf(await htmlAt(site, "claims/C-1"))).not.toContain("no value");
});

test("it says on top that its authors were not offered a reply, and asks to be left out of searches", async () => {
  const html = await htmlAt(site, "claims/C-1");
  expect(html).toContain('<meta name="robots" content="noindex"');
  const main = html.slice(html.indexOf("<main"));
  expect(main.indexOf('class="notice"')).toBeLessThan(main.indexOf("<h1"));
  const asked = await siteOf({
    ...smallStudy,
    "study.yaml": `${smallStudy["study.yaml"] ?? ""}${PUBLICATION.replace("false", "true")}`,
    "claims/a.yaml": CLAIMS,
  });
  const offered = await htmlAt(asked, "claims/C-1");
  expect([offered.includes("noindex"), offered.includes('class="notice"')]).toEqual([false, false]);
});

test("a card of a link says the language of its page, and that its picture is in English", async () => {
  const options = { address: "https://example.org/study/" };
  const known: Site = { ...site, options: { ...site.options, ...options } };
  for (const [lang, locale, alt] of [
    ["en", "en_GB", "The statement, what is printed"],
    ["ru", "ru_RU", "Картинка на английском"],
    ["zh", "zh_CN", "英文图片"],
  ] as const) {
    const html = await htmlAt(known, "claims/C-1", lang);
    expect(html).toContain(`<meta property="og:locale" content="${locale}"`);
    expect(html).toContain(`<meta property="og:image:alt" content="${alt}`);
  }
});

test("without an independent record there is no number of ours and no reading", async () => {
  const html = await htmlAt(site, "claims/C-2");
  expect(textOf(html)).toContain("no record");
  expect(html).not.toContain('id="readings"');
  expect(html).not.toMatch(/<bdi>0<\/bdi>/);
  expect(html).not.toContain('class="number"');
});

test("a statement that is not told in the page's language is marked as English", async () => {
  expect(await htmlAt(site, "claims/C-1", "ru")).toMatch(/<h1[^>]*><bdi>У Ады два заказа<\/bdi>/);
  expect(await htmlAt(site, "claims/C-1", "zh")).toMatch(/<h1[^>]*><bdi lang="en">Two of the three/);
});

test("the ledger has a unit beside each printed number and each of ours", async () => {
  const row = /<tr[^>]*data-finding[\s\S]*?<\/tr>/.exec(await htmlAt(site, "claims"))?.[0] ?? "";
  expect(textOf(row)).toMatch(/2 orders 2 orders/);
  const russian = /<tr[^>]*data-finding[\s\S]*?<\/tr>/.exec(await htmlAt(site, "claims", "ru"))?.[0] ?? "";
  expect(textOf(russian)).toMatch(/2 заказа 2 заказа/);
  expect(textOf(await htmlAt(site, "claims/C-1"))).toMatch(/Printed 2 orders Ours 2 orders/);
});

test("the ledger has a row for every claim, with what scripts filter by", async () => {
  const html = await htmlAt(site, "claims");
  for (const claim of site.claims) {
    expect(html).toContain(`data-finding="${claim.finding}"`);
    const path = site.paths.claim(claim.id) ?? "";
    expect(html).toContain(`href="${path}.html"`);
  }
  expect(html).toMatch(/<form[^>]*data-filter="claims"[^>]*hidden/);
  expect(html.match(/data-rows="claims"/g)).toHaveLength(3);
});

test.each(LANGS)(
  "the ledger has in %s a choice of each kind of records, with how many rows it leaves",
  async (lang) => {
    const html = await htmlAt(site, "claims", lang);
    const select = /<select name="comparison">(.*?)<\/select>/s.exec(html)?.[1] ?? "";
    const options = [...select.matchAll(/<option value(?:="([^"]*)")?>(.*?)<\/option>/g)].map(
      ([, value = "", text = ""]) => [value, textOf(text)] as const,
    );
    const kinds = new Set(site.claims.map(({ comparison }) => comparison));
    expect(options.map(([value]) => value).toSorted()).toEqual(["", ...kinds].toSorted());
    for (const [value, text] of options) {
      if (value === "") continue;
      const rows = html.split(`data-comparison="${value}"`).length - 1;
      expect(rows).toBe(site.claims.filter(({ comparison }) => comparison === value).length);
      expect(text).toMatch(new RegExp(`[(（]${rows}[)）]$`));
    }
    expect(options[0]?.[1]).toBe(say(lang, words, "anyRecords"));
  },
);

test("the claims of one finding have a page", async () => {
  const [claim] = site.claims.filter((c) => c.finding === "qualitative");
  const html = await htmlAt(site, "findings/qualitative");
  expect(textOf(html)).toContain("It was a turning point");
  expect(textOf(html)).not.toContain(site.claims.find((c) => c.id !== claim?.id)?.says ?? "?");
});

test("a study without claims says so, and one published without them has no such pages", async () => {
  const none = await siteOf({ ...smallStudy });
  expect(textOf(await htmlAt(none, "claims"))).toContain("tests no printed statements");
  const left = await siteOf(exampleFiles(), false);
  await expect(htmlAt(left, "claims")).rejects.toThrow("no page claims");
});

test("a site without claims leaves out curves of what they print, and says of no figure that it fails", async () => {
  const curve = (id: string, more: string) =>
    `- id: ${id}\n  kind: curve\n  title: { en: "Readings" }\n  question: { measure: share, layer: exercises, from: ORL, to: region }\n${more}`;
  const files = {
    ...exampleFiles(),
    "figures/curves.yaml": curve("of-claim", "  claims: [LX-1]\n") + curve("plain", ""),
  };
  const idsOf = ({ figures }: Awaited<ReturnType<typeof siteOf>>) => figures.map(({ figure }) => figure.id);
  expect(idsOf(await siteOf(files))).toEqual(expect.arrayContaining(["of-claim", "plain"]));
  const left = await siteOf(files, false);
  expect(idsOf(left)).toContain("plain");
  expect(idsOf(left)).not.toContain("of-claim");
  expect(left.failed).toEqual([]);
  expect(await htmlAt(left, "figures")).not.toMatch(/LX-\d/);
});

test("wherever findings stand it stands that the authors were offered no reply, and the first page stays open to search engines", async () => {
  const of = (asked: boolean) =>
    siteOf({
      ...smallStudy,
      "study.yaml": `${smallStudy["study.yaml"] ?? ""}${PUBLICATION.replace("reply_asked: false", `reply_asked: ${asked}`)}`,
      "claims/a.yaml": CLAIMS,
      "figures/f.yaml":
        "- { id: bars, kind: bars, title: { en: Orders }, question: { measure: count, layer: transfers, to: region, by: year, period: 2009..2010 }, claims: [C-1] }\n",
    });
  const [unoffered, offered] = [await of(false), await of(true)];
  for (const lang of LANGS) {
    const said = say(lang, words, "noReplyOfferedAll");
    const front = await htmlAt(unoffered, "", lang);
    expect(front).not.toContain('content="noindex');
    // Beside the claims of its figure, and before the tally of all.
    for (const id of ["claims-on", "ledger"])
      expect(front).toMatch(new RegExp(`<h2 id="${id}"(?:(?!</ul>).)*?${said}.*?<ul`, "s"));
    for (const path of ["claims", ...new Set(unoffered.claims.map(({ finding }) => `findings/${finding}`))]) {
      const html = await htmlAt(unoffered, path, lang);
      expect(html).toContain('content="noindex');
      expect(html.split("<table")[0]).toContain(said);
      if (path !== "claims") expect(html).toMatch(new RegExp(`class="notice"[^>]*><p>${said}.*?<h1`, "s"));
      expect(await htmlAt(offered, path, lang)).not.toContain(said);
    }
    expect(await htmlAt(offered, "", lang)).not.toContain(said);
  }
});

test("a figure that draws what is printed says as its claim does that its authors were offered no reply", async () => {
  const said = "The authors have not been offered a reply to this page yet.";
  const figures = `- id: curve
  kind: curve
  title: { en: "In how many readings?" }
  question: { measure: count, layer: transfers, to: ADA, period: 2009..2010, conventions: { year-basis: order } }
  claims: [C-1]
- id: bars
  kind: bars
  title: { en: "How many orders?" }
  question: { measure: count, layer: transfers, to: region, by: year, period: 2009..2010 }
  claims: [C-1]
- id: alone
  kind: bars
  title: { en: "How many orders again?" }
  question: { measure: count, layer: transfers, to: region, by: year, period: 2009..2010 }
`;
  const of = (asked: boolean) =>
    siteOf({
      ...smallStudy,
      "study.yaml": `${smallStudy["study.yaml"] ?? ""}${PUBLICATION.replace("reply_asked: false", `reply_asked: ${asked}`)}`,
      "claims/a.yaml": CLAIMS,
      "figures/f.yaml": figures,
    });
  const [unoffered, offered] = [await of(false), await of(true)];
  const hidden = 'content="noindex';
  expect(await htmlAt(unoffered, "claims/C-1")).toContain(said);
  const curve = await htmlAt(unoffered, "figures/curve");
  expect(textOf(curve)).toContain(said);
  expect(curve).toContain(hidden);
  const bars = await htmlAt(unoffered, "figures/bars");
  expect(textOf(bars)).toContain("The authors have not been offered a reply yet.");
  expect(bars).not.toContain(hidden);
  expect(textOf(await htmlAt(unoffered, "figures/alone"))).not.toContain("offered a reply");
  // In a frame the line stands below what is drawn, and nowhere where nothing printed is.
  const framed = await htmlAt(unoffered, "embed/curve");
  expect(framed).toMatch(/<\/svg>.*The authors have not been offered a reply yet\..*<figcaption/s);
  // Its frame has room for that line, wherever its code stands.
  const high = (html: string) => Number(/aspect-ratio:\d+\/(\d+)/.exec(html)?.[1]);
  expect(high(await htmlAt(unoffered, "figures/curve")) - high(await htmlAt(offered, "figures/curve"))).toBe(
    60,
  );
  const kept = clientFiles(unoffered).filter(({ path }) => /figure-(curve|bars)-en\.js$/.test(path));
  const noted = await Promise.all(
    kept.map(async ({ content }) => String(await content()).includes('"noted":true')),
  );
  expect(noted).toEqual([true, false]);
  expect(await htmlAt(unoffered, "embed/bars")).not.toContain("offered a reply");
  expect(await htmlAt(offered, "embed/curve")).not.toContain("offered a reply");
  expect(await htmlAt(unoffered, "figures")).toContain("The authors have not been offered a reply yet.");
  expect(await htmlAt(offered, "figures")).not.toContain("offered a reply");
  for (const id of ["curve", "bars"]) {
    const html = await htmlAt(offered, `figures/${id}`);
    expect(textOf(html)).not.toContain("offered a reply");
    expect(html).not.toContain(hidden);
  }
  const other = PUBLICATION.replace("publications:\n", "").replace("id: p", "id: q");
  const parted = await siteOf({
    ...smallStudy,
    "study.yaml": `${smallStudy["study.yaml"] ?? ""}${PUBLICATION.replace("reply_asked: false", "reply_asked: true")}${other}`,
    "claims/a.yaml": `${CLAIMS.replace("- id: C-2\n", "- id: C-2\n  publication: q\n")}`,
    "figures/f.yaml": figures.replaceAll("[C-1]", "[C-1, C-2]"),
  });
  expect(parted.claims.map(({ id }) => replyOffered(parted, id))).toEqual([true, false, true, true]);
  // A curve draws its first claim alone.
  const first = await htmlAt(parted, "figures/curve");
  expect(textOf(first)).not.toContain(said);
  expect(textOf(first)).toContain("The authors have not been offered a reply yet.");
  expect(first).not.toContain(hidden);
});

test.each(LANGS)("a study's own sentence has no author who is to reply: %s", async (lang) => {
  const curve =
    '- id: curve\n  kind: curve\n  title: { en: "How many?" }\n  question: { measure: count, layer: transfers, to: ADA, period: 2009..2010 }\n  claims: [C-1]\n';
  const of = (publications: string) =>
    siteOf({
      ...smallStudy,
      "study.yaml": `${smallStudy["study.yaml"] ?? ""}${publications}`,
      "claims/a.yaml": CLAIMS,
      "figures/f.yaml": curve,
    });
  const [own, printed] = [await of(""), await of(PUBLICATION)];
  const keys = ["noReplyOffered", "noReplyOfferedAll", "notAsked", "replyTitle", "reply"] as const;
  for (const path of ["claims", "claims/C-1", "figures/curve", "figures", ""]) {
    const html = await htmlAt(own, path, lang);
    for (const text of [...keys.map((key) => say(lang, words, key)), "noindex"])
      expect(html, path).not.toContain(text);
  }
  const html = await htmlAt(printed, "claims/C-1", lang);
  for (const text of [
    ...(["noReplyOffered", "notAsked"] as const).map((key) => say(lang, words, key)),
    "noindex",
  ])
    expect(html).toContain(text);
});

test("the page of a claim has every source that `why` lists, of rival values too, and says which is no evidence", async () => {
  const texts = {
    ...smallStudy,
    "study.yaml": `${smallStudy["study.yaml"] ?? ""}${PUBLICATION}`,
    "claims/a.yaml": CLAIMS,
    "values.csv": `${smallStudy["values.csv"]?.trimEnd() ?? ""}\ntransfers,t1,order_year,2008,,newer,,,p. 4,\n`,
  };
  const told = await siteOf(texts);
  const records = recordsOf(told.study);
  let rivals = 0;
  for (const { id, answer } of told.claims) {
    if (answer === null) continue;
    const citations = new Citations(records);
    const plain = await plainGroups(await groupsOf(answer, records), records, citations);
    const html = await htmlAt(told, told.paths.claim(id) ?? "");
    const listed = html.slice(html.indexOf("Their sources"));
    for (const { number, row } of await citations.list())
      expect(listed, `${id} [${number}]`).toContain(`data-source="${row.id}"`);
    rivals += plain.records.length;
  }
  expect(rivals).toBeGreaterThan(0);
  const html = await htmlAt(told, "claims/C-1");
  expect(textOf(html)).toMatch(/Order[^:]*: or 2008 — /i);
  const own = /<li>(?:(?!<\/li>).)*data-source="newer"(?:(?!<\/li>).)*<\/li>/s.exec(
    html.slice(html.indexOf("Their sources")),
  );
  expect(textOf(own?.[0] ?? "")).toContain("no evidence for those claims");
});

test("a list of more than forty records leaves what other sources say to their pages, and says so", async () => {
  const transfers = smallStudy["transfers.csv"]?.trimEnd() ?? "";
  const order = transfers.split("\n").find((line) => line.startsWith("t1,")) ?? "";
  const more = (n: number) => Array.from({ length: n }, (_, i) => order.replace("t1,", `many${i},`));
  const says = "What other sources say of these records, and which, stands on the page of each record.";
  const pageOf = async (n: number) => {
    const told = await siteOf({
      ...smallStudy,
      "study.yaml": `${smallStudy["study.yaml"] ?? ""}${PUBLICATION}`,
      "claims/a.yaml": CLAIMS,
      "transfers.csv": `${[transfers, ...more(n)].join("\n")}\n`,
      "values.csv": `${smallStudy["values.csv"]?.trimEnd() ?? ""}\ntransfers,t1,order_year,2008,,newer,,,p. 4,\n`,
    });
    return textOf(await htmlAt(told, "claims/C-1"));
  };
  const [whole, folded] = [await pageOf(30), await pageOf(50)];
  expect(whole).toMatch(/Order[^:]*: or 2008 — /i);
  expect(whole).not.toContain(says);
  expect(folded).not.toMatch(/Order[^:]*: or 2008 — /i);
  expect(folded).toContain(says);
});

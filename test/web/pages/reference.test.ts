import { beforeAll, expect, test } from "vitest";
import { NARROW } from "../../../src/web/gallery.ts";
import type { Site } from "../../../src/web/site.ts";
import { capital } from "../../../src/words/capital.ts";
import { cards } from "../../../src/words/catalogue/cards.ts";
import { claims as claimWords } from "../../../src/words/catalogue/claims.ts";
import { records as recordWords } from "../../../src/words/catalogue/records.ts";
import { whyOfClaim } from "../../../src/words/claim-texts.ts";
import { say } from "../../../src/words/say.ts";
import { LANGS } from "../../../src/words/words.ts";
import { textsIn } from "../../memory-files.ts";
import { htmlAt, siteOf, textOf } from "./site-of.ts";

let site: Site;
beforeAll(async () => {
  site = await siteOf(textsIn(new URL("../../../studies/central-asia/", import.meta.url)));
});

/** A change from a value to that value, with at most a sign of per cent between. */
const SAME = {
  en: /\bfrom ([\d−]\S*(?: %)?) to \1(?![.,]?\d)(?=[\s,.])/,
  ru: /(?<!\p{L})от ([\d−]\S*(?: %)?) до \1(?![.,]?\d)(?=[\s,.])/u,
  zh: /从([\d−]\S{0,12})到\1(?=[，。])/,
} as const;

test.each(LANGS)("no claim says in %s that its readings go from a value to that value", async (lang) => {
  const found: string[] = [];
  for (const { id } of site.claims) {
    const text = textOf(await htmlAt(site, site.paths.claim(id) ?? "", lang)).replaceAll("\u00a0", " ");
    const same = SAME[lang].exec(text);
    if (same !== null) found.push(`${id}: ${same[0]}`);
  }
  expect(found).toEqual([]);
});

test("readings of one value are told by it, and those that round to it as that", async () => {
  const of = async (id: string) =>
    textOf(await htmlAt(site, site.paths.claim(id) ?? "")).replaceAll("\u00a0", " ");
  expect(await of("EX-26")).toContain("All 8 readings give 8.");
  expect(await of("AR-13")).toContain("All 2 readings round to 0.9 %.");
});

test("a choice decides what holds in some readings alone, and moves the value of what holds in all or in none", async () => {
  const found = new Set<string>();
  for (const { id } of site.claims) {
    const text = textOf(await htmlAt(site, site.paths.claim(id) ?? "")).replaceAll("\u00a0", " ");
    const [, k = "", of = ""] = /[Hh]olds in (\d+) of (\d+)/.exec(text) ?? [];
    if (of === "") continue;
    const some = k !== "0" && k !== of;
    const [says, not] = ["The choice that decides", "The choice that moves"];
    if (text.includes(some ? not : says)) found.add(id);
  }
  expect([...found]).toEqual([]);
  const none = textOf(await htmlAt(site, site.paths.claim("AR-14") ?? ""));
  expect(none).toContain("The choice that moves the value most: Year of a deal");
});

test("another choice by which a claim would hold only if ours is cut off says so", async () => {
  const text = textOf(await htmlAt(site, site.paths.claim("AR-14") ?? "")).replaceAll("\u00a0", " ");
  expect(text).toMatch(/15\.6 %\s*would hold\s*, only if cut off, not if rounded \(whole per cent\)/);
});

test("a table without rows of its own leads to the records of others that count in its layer", async () => {
  expect(site.tables.get("operations") ?? []).toEqual([]);
  const html = await htmlAt(site, "records/operations");
  expect(textOf(html)).toMatch(/No rows of its own\. \d+ records of other tables may count here too:/);
  expect(html).toMatch(/<section id="also">[\s\S]*?href="[^"]*records\/exercises\/[^"]+"/);
  expect(textOf(await htmlAt(site, "records/operations", "ru"))).toContain("Здесь могут учитываться и");
});

const ALL_COUNTED = {
  en: "Ask counts all records, and a claim only those that are independent",
  ru: "учитываются все записи, а для утверждения — только независимые",
  zh: "计入全部记录，而论断只计入独立于该出版物的记录",
} as const;

test.each(LANGS)(
  "a claim that counts other records than Ask says so in %s beside the link, and no other does",
  async (lang) => {
    const said = async (id: string) =>
      textOf(await htmlAt(site, site.paths.claim(id) ?? "", lang)).split(ALL_COUNTED[lang]).length - 1;
    // Both values of EX-07 lose exercises that only the publication tells; TIV are the register's alone.
    expect(await said("EX-07")).toBe(2);
    expect(await said("AR-14")).toBe(0);
  },
);

test("no page of a claim sends its reader to itself", async () => {
  for (const { id } of site.claims)
    expect(textOf(await htmlAt(site, site.paths.claim(id) ?? ""))).not.toMatch(
      /the page (of the claim )?(shows|says)/,
    );
});

test.each(LANGS)("no page of a claim shows the code of a reason in %s", async (lang) => {
  const CODE =
    /(?<![\w-])(no-data|isolate|degenerate|undefined-by-definition|by-construction|too-few|under-specified)(?![\w-])/;
  for (const { id } of site.claims)
    expect([id, CODE.exec(textOf(await htmlAt(site, site.paths.claim(id) ?? "", lang)))?.[0]]).toEqual([
      id,
      undefined,
    ]);
});

const THREE = {
  en: "Kazakhstan, Turkmenistan, Uzbekistan",
  ru: "Казахстан, Туркменистан, Узбекистан",
  zh: "哈萨克斯坦、土库曼斯坦、乌兹别克斯坦",
} as const;

test.each(LANGS)("actors of a claim are named in the ledger and on its page in %s", async (lang) => {
  const spaced = (html: string) => textOf(html).replaceAll(/ (?=[,、])|(?<=、) /g, "");
  expect(spaced(await htmlAt(site, site.paths.claim("AR-24") ?? "", lang))).toContain(THREE[lang]);
  const ledger = await htmlAt(site, "claims", lang);
  expect(spaced(ledger)).toContain(THREE[lang]);
  for (const [, cell = ""] of ledger.matchAll(/<td class="num (?:printed|ours)">([\s\S]*?)<\/td>/g))
    expect(textOf(cell)).not.toMatch(/\b(KAZ|KGZ|TJK|TKM|UZB|RUS|CHN)\b/);
});

const WEIGHTS = {
  en: "Every layer counts as much.",
  ru: "Все слои входят с равным весом.",
  zh: "各层面权重相等。",
} as const;
const UNDATED = {
  en: "Records without a date: technology 2.",
  ru: "Записей без даты: технологии 2.",
  zh: "没有日期的记录：技术 2。",
} as const;

test.each(LANGS)(
  "a card says in %s how layers weigh in a sphere, and how many records have no date",
  async (lang) => {
    const text = textOf(await htmlAt(site, site.paths.card("KAZ") ?? "", lang));
    for (const said of [WEIGHTS[lang], UNDATED[lang]]) expect(text).toContain(said);
  },
);

const EXCERPT = {
  en: /May be passed on\s+as an excerpt of the publisher’s table/,
  ru: /Можно передавать дальше\s+как выдержка из таблицы издателя/,
  zh: /可否转发\s+作为出版方数据表的摘录/,
} as const;

test.each(LANGS)(
  "a source and the list of terms say in %s in the same words how rows may be passed on",
  async (lang) => {
    const [heading, pass] = EXCERPT[lang].source.split("\\s+");
    const source = textOf(await htmlAt(site, site.paths.source("sipri-register-2026-02-12") ?? "", lang));
    expect(source).toMatch(EXCERPT[lang]);
    const terms = textOf(await htmlAt(site, "data", lang));
    for (const said of [heading, pass]) expect(terms).toContain(said);
  },
);

test("a sign of per cent stays with its number in the title of a figure", async () => {
  for (const lang of LANGS) {
    const home = await htmlAt(site, "", lang);
    // The drawings set their own texts, which break nowhere.
    const more = home
      .slice(home.indexOf('id="more"'), home.indexOf("</main>"))
      .replace(/<svg.*?<\/svg>/gs, "");
    expect(more).toMatch(/15\u00a0?%/);
    expect(more).not.toMatch(/\d %/);
  }
});

test("each count of the ledger on the front page leads to its claims", async () => {
  const home = await htmlAt(site, "");
  const strip = /<ul class="ledger-strip">(.*?)<\/ul>/s.exec(home)?.[1] ?? "";
  const links = [...strip.matchAll(/<a href="(findings\/[^"]+)\.html"><b class="num">(\d+)<\/b>/g)];
  expect(links.length).toBe(strip.match(/<li>/g)?.length);
  for (const [, path = "", n] of links)
    expect((await htmlAt(site, path)).match(/<tr id="/g)).toHaveLength(Number(n));
});

test("the front page shows one figure of each kind as a phone has it, and leads to all", async () => {
  for (const lang of LANGS) {
    const home = await htmlAt(site, "", lang);
    const more = home.slice(home.indexOf('id="more"'), home.indexOf("</main>"));
    const shown = [
      ...more.matchAll(/<svg [^>]*viewBox="0 0 ([\d.]+) [^>]* aria-labelledby="([^ "]+)-title /g),
    ];
    const others = site.figures.filter((asked) => asked !== site.front.figure);
    const kinds = new Set(others.map(({ figure }) => figure.kind));
    expect(shown).toHaveLength(kinds.size);
    expect(new Set(shown.map(([, , stem]) => stem)).size).toBe(kinds.size);
    // As wide as on a phone.
    for (const [, width] of shown) expect(Number(width)).toBe(NARROW);
    expect(more).toMatch(/<a class="button" href="[^"]*figures[^"]*">/);
  }
});

test.each(LANGS)(
  "a claim and the finding that it is not fully specified name the same choices in %s",
  async (lang) => {
    const reasons = {
      en: [/left open: ([^;]+);/, /readings (?:also )?vary: ([^;]+);/],
      ru: [/не указано: ([^;]+);/, /меняется(?: и другое)?: ([^;]+);/],
      zh: [/未说明：([^；]+)；/, /取法不同的选择：([^；]+)；/],
    }[lang];
    const asked: string[] = [];
    for (const claim of site.claims) {
      const html = await htmlAt(site, site.paths.claim(claim.id) ?? "", lang);
      const rowOf = (row: "open" | "alsoVaried") =>
        textOf(html.split(`<dt>${say(lang, claimWords, row)}</dt>`)[1]?.split("</dd>")[0] ?? "");
      const [open, others] = [rowOf("open"), rowOf("alsoVaried")];
      // A kind that is called as its only choice is has none in brackets.
      const kinds = open.matchAll(/([^()（）,、]+?) ?(?:[(（](.+?)[)）])?(?:, |、|$)/g);
      const inBrackets = [...kinds].map(([, kind = "", choices = capital(kind)]) => choices);
      expect(open === "", claim.id).toBe(inBrackets.length === 0);
      if (claim.finding !== "not-fully-specified") continue;
      const why = whyOfClaim(lang, claim, claim)?.text ?? "";
      const [said = "", also = ""] = reasons.map((list) => list.exec(why)?.[1] ?? "");
      expect(inBrackets.join(lang === "zh" ? "、" : ", "), claim.id).toBe(said);
      expect(others, claim.id).toBe(also);
      expect(said + also, claim.id).not.toBe("");
      expect(textOf(html), claim.id).toContain(why);
      asked.push(claim.id);
    }
    expect(asked).toEqual(expect.arrayContaining(["CX-11", "EX-46", "EX-16", "EX-04b", "EX-12", "NW-01"]));
  },
);

test("a source says apart how many of its rows tell who took part, and how many records those are of", async () => {
  const heads = { en: "Who took part", ru: "Кто участвовал", zh: "参加方" } as const;
  for (const lang of LANGS) {
    const page = textOf(await htmlAt(site, "sources/24kg0318", lang));
    expect(page).toContain(`${say(lang, recordWords, "participantsOf")} (1)`);
    expect(page).not.toMatch(new RegExp(`${heads[lang]} \\(\\d`));
  }
});

test.each(LANGS)(
  "a card that marks trends which it does not tell says in %s what the mark means",
  async (lang) => {
    const found = { marked: 0, plain: 0 };
    for (const id of ["RUS", "KAZ", "IND", "TUR"]) {
      const html = await htmlAt(site, site.paths.card(id) ?? "", lang);
      const marked = /<span class="muted" aria-hidden="true"[^>]*> \?<\/span>/.test(html);
      expect(textOf(html).includes(say(lang, cards, "untoldKey")), id).toBe(marked);
      found[marked ? "marked" : "plain"]++;
    }
    expect(found.marked).toBeGreaterThan(0);
  },
);

test("the page of a series lists the claims that ask for it by name", async () => {
  const asking = site.claims.flatMap(({ id, question }) => {
    const series = question?.where?.series ?? "!";
    const named = series.startsWith("!") ? [] : series.split(",");
    return named.map((series) => ({ id, path: site.paths.record("series", series.trim()) ?? "" }));
  });
  expect(asking.length).toBeGreaterThan(1);
  for (const { id, path } of asking) expect(textOf(await htmlAt(site, path)), path).toContain(id);
});

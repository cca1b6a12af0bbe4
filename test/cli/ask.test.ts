import { expect, test } from "vitest";
import { diskFiles } from "../../src/cli/disk.ts";
import { openStudy } from "../../src/study/study.ts";
import { hereOf } from "../../src/web/here.ts";
import { openSite } from "../../src/web/open-site.ts";
import { groupsOf } from "../../src/web/views/ask/ask-screen.ts";
import { siteTools } from "../../src/web/views/site-tools.ts";
import { twoPeriodsText } from "../../src/words/two-periods.ts";
import { LANGS, type Lang } from "../../src/words/words.ts";
import { jsonOf, onStudy, STUDY, unbroken } from "./run.ts";

const SHARE = [
  "share",
  "--layer",
  "transfers",
  "--from",
  "CHN",
  "--to",
  "region",
  "--period",
  "2016..2021",
  "--value",
  "tiv-millions",
];

test("ask --json is one document with the answer, its parts by member and its receipt", async () => {
  const data = await jsonOf("ask", ...SHARE);
  expect(Object.keys(data as object)).toEqual(["answer", "state", "states"]);
  expect(data).toMatchObject({
    answer: {
      unit: "share",
      conventions: { "year-basis": "delivery" },
      coverage: { known: expect.any(Number) },
    },
  });
  const { answer } = data as { answer: { value: number; parts: object; receipt: string[] } };
  expect(answer.value).toBeGreaterThan(0.1);
  expect(answer.value).toBeLessThan(0.2);
  expect(Object.keys(answer.parts)).toEqual(["KAZ", "KGZ", "TJK", "TKM", "UZB"]);
  expect(answer.receipt.length).toBeGreaterThan(100);
});

test("actors go by their names too, in any language, and the answer is the one of their ids", async () => {
  const count = async (...flags: string[]) => {
    const { answer } = (await jsonOf("ask", "count", "--layer", "exercises", ...flags)) as {
      answer: { id: string; value: number };
    };
    return answer;
  };
  const plain = await count("--from", "CHN", "--to", "=KAZ+KGZ", "--without", "RUS");
  for (const [from, to, without] of [
    ["China", "=Kazakhstan+Kyrgyzstan", "Russia"],
    ["китай", "=казахстан+KGZ", "Россия"],
    ["中国", "=哈萨克斯坦 + 吉尔吉斯斯坦", "俄罗斯"],
  ] as const)
    expect((await count("--from", from, "--to", to, "--without", without)).id).toBe(plain.id);
  const both = await count("--from", "RUS,CHN");
  expect(both.value).toBeGreaterThan(0);
  expect((await count("--from", "Russia, China")).id).toBe((await count("--from", "RUS,CHN")).id);
  const against = (...flags: string[]) => jsonOf("ask", "ratio", "--layer", "exercises", ...flags);
  expect(await against("--from", "Китай", "--against", "from=Russia")).toEqual(
    await against("--from", "CHN", "--against", "from=RUS"),
  );
  expect(await jsonOf("card", "土耳其")).toEqual(await jsonOf("card", "TUR"));
  const varied = (...flags: string[]) => jsonOf("ask", "count", "--layer", "exercises", ...flags);
  expect(
    await varied(
      "--vary",
      "from=China|russia-led",
      "--vary",
      "to=Казахстан,=哈萨克斯坦+UZB",
      "--vary",
      "without=Индия",
    ),
  ).toEqual(
    await varied("--vary", "from=CHN|russia-led", "--vary", "to=KAZ,=KAZ+UZB", "--vary", "without=IND"),
  );
  // A group is itself, whatever else is called so.
  expect((await count("--from", "china-linked")).id).not.toBe((await count("--from", "CHN")).id);
});

test("groups and the region go by their labels too, in any language, whole before they are split at commas", async () => {
  const idOf = async (...flags: string[]) => {
    const { answer } = (await jsonOf("ask", "count", "--layer", "exercises", ...flags)) as {
      answer: { id: string };
    };
    return answer.id;
  };
  const plain = await idOf("--from", "russia-led", "--to", "only:region");
  for (const [from, to] of [
    ["Russia, CIS and CSTO", "only:Central Asia"],
    ["россия, СНГ и ОДКБ", "only:Центральная Азия"],
    ["俄罗斯、独联体与集安组织", "only:中亚"],
  ] as const)
    expect(await idOf("--from", from, "--to", to)).toBe(plain);
  expect(await idOf("--from", "China and SCO,India")).toBe(await idOf("--from", "china-linked,IND"));
  const alone = ["--set", "grouping=states-alone", "--from"];
  expect(await idOf(...alone, "China and SCO")).toBe(await idOf(...alone, "china-linked"));
  const asked = (from: string, against: string, vary: string) =>
    jsonOf("ask", "ratio", "--layer", "exercises", "--from", from, "--against", against, "--vary", vary);
  expect(await asked("China and SCO", "from=США и НАТО", "from=Russia, CIS and CSTO|印度")).toEqual(
    await asked("china-linked", "from=us-nato", "from=russia-led|IND"),
  );
  expect(await jsonOf("card", "China and SCO")).toEqual(await jsonOf("card", "china-linked"));
  expect(await jsonOf("card", "Центральная Азия")).toEqual(await jsonOf("card", "region"));
});

test("an answer says over what it is where that is not partners, over how many actors, and whose records its coverage counts", async () => {
  const said = async (line: string) => unbroken((await onStudy("ask", ...line.split(" "))).out);
  expect(await said("hhi --layer transfers --to region --by year")).toContain(
    "Herfindahl–Hirschman index over years of arms transfers (orders) to Central Asia\n",
  );
  expect(await said("hhi --layer transfers --to region")).toContain("index of arms transfers (orders)");
  expect(await said("largest --layer transfers --to region --by year")).toContain("to Central Asia, by year");
  for (const [lang, line] of [
    ["ru", "Коэффициент Джини по получателям: поставки вооружений"],
    ["zh", "按接受方计算的基尼系数：武器转让"],
  ] as const)
    expect(await said(`gini --layer transfers --by recipient --lang ${lang}`)).toContain(line);
  const effective = "effective-number --layer exercises --to region --by service";
  for (const [lang, number, line] of [
    ["en", " services ", "Effective number of services of exercises with Central Asia\n"],
    ["ru", " рода войск ", "Эффективное число родов войск: учения; с участием: Центральная Азия\n"],
    ["zh", "个军种 ", "有效军种数：演习；参加方：中亚\n"],
  ] as const) {
    const text = await said(`${effective} --lang ${lang}`);
    expect(text).toMatch(new RegExp(`^5[.,]99${number}`));
    expect(text).toContain(line);
    expect(text).not.toMatch(/partner|партнёр|伙伴/);
  }
  expect(await said("density --layer exercises")).toMatch(/over all pairs of \d{2,} actors/);
  expect(await said("density --layer exercises --lang zh")).toMatch(/按\d+个行为体之间的所有配对计算/);
  const all = /(\d+) records of the question could be used/;
  const everybody = Number(all.exec(await said("count --layer transfers --to KAZ"))?.[1]);
  const own = await said("count --layer transfers --to KAZ --from CHN");
  expect(own.replaceAll(/\n +/g, " ")).toContain(
    `${everybody - 1} records of the question, whoever they are from, could be used, 1 lacks what it needs`,
  );
});

test("measures are found by the word network, in each language", async () => {
  for (const [lang, word] of [
    ["en", "network"],
    ["ru", "сети"],
    ["zh", "网络"],
  ] as const)
    expect((await onStudy("measures", word, "--lang", lang)).out).toMatch(/^ *density /m);
});

test("ask prints per cent, the question in words, and units that nobody takes for dollars", async () => {
  const share = await onStudy("ask", ...SHARE);
  expect(share.code).toBe(0);
  expect(share.out.split("\n")[0]).toMatch(/^13\.2\u00a0%/);
  expect(share.out).toContain(
    "Share of arms transfers (TIV, millions) from China to Central Asia, 2016–2021",
  );
  expect(unbroken(share.out)).toContain(`next: multivector --study ${STUDY} why share`);
  const sum = await onStudy("ask", "sum", ...SHARE.slice(1));
  expect(sum.out.split("\n")[0]).toMatch(/^[\d,.]+ million TIV \(a volume, not dollars\)/);
});

test("a choice that is not the study's default is marked", async () => {
  const { out } = await onStudy("ask", ...SHARE, "--set", "year-basis=order");
  expect(out).toMatch(/changed +\* year-basis.order \(default delivery\)/);
});

test("--all-readings adds the multiverse, --vary one that is named, with | for lists", async () => {
  const all = await jsonOf("ask", ...SHARE, "--all-readings");
  expect(all).toMatchObject({ readings: { n: 5, decides: "year-basis" } });
  const some = await jsonOf(
    "ask",
    ...SHARE,
    "--vary",
    "to=region|KAZ,KGZ",
    "--vary",
    "year-basis=delivery,order",
  );
  expect(some).toMatchObject({ readings: { n: 4, axes: { to: ["region", "KAZ,KGZ"] } } });
  const { out } = await onStudy("ask", ...SHARE, "--all-readings");
  expect(out).toMatch(/readings +5 readings, 5 distinct values/);
  const one = ["ask", "count", "--layer", "exercises", "--vary", "unit=edition"];
  expect((await onStudy(...one)).out).toMatch(/readings +1 reading, 1 distinct value$/m);
  expect((await onStudy(...one, "--lang", "ru")).out).toMatch(/прочтения +1 прочтение, разных значений: 1$/m);
  expect(out).toMatch(/decides +year-basis/);
});

test("--against takes fields, conditions, and a blank that takes a condition away", async () => {
  const part = await jsonOf(
    "ask",
    "share",
    "--layer",
    "exercises",
    "--to",
    "region",
    "--where",
    "kind=air",
    "--against",
    "where=",
  );
  const named = await jsonOf(
    "ask",
    "ratio",
    "--layer",
    "exercises",
    "--where",
    "kind=air",
    "--against",
    "where.kind=border",
  );
  const change = await jsonOf(
    "ask",
    "change",
    "--layer",
    "exercises",
    "--from",
    "RUS",
    "--period",
    "2016..2021",
    "--against",
    "period=2010..2015",
  );
  for (const data of [part, named, change])
    expect(data).toMatchObject({ answer: { value: expect.any(Number) } });
});

test("no value says why, and no record is not told as none", async () => {
  const none = await onStudy("ask", "share", "--layer", "technology", "--from", "IND", "--to", "TKM");
  expect(none.code).toBe(0);
  expect(none.out.split("\n")[0]).toMatch(/^no value — /);
  const zero = await onStudy("ask", "count", "--layer", "facilities", "--to", "TKM");
  expect(zero.out).toContain("which is no evidence that there");
});

test("headings, layers and names follow --lang", async () => {
  const ru = await onStudy("ask", ...SHARE, "--lang", "ru");
  expect(ru.out).toContain("поставки вооружений");
  expect(ru.out).toContain("Казахстан");
  const zh = await onStudy("ask", ...SHARE, "--lang", "zh");
  expect(zh.out).toContain("武器转让");
  expect(zh.out).toContain("哈萨克斯坦");
});

test.each([["ask", "count", "--layer", "exercises"], ["figure"]])(
  "--quiet leaves out what to do next, and nothing else: %j",
  async (...line) => {
    const loud = await onStudy(...line);
    const quiet = await onStudy(...line, "--quiet");
    expect(quiet.out).not.toContain("next:");
    expect(loud.out.startsWith(quiet.out)).toBe(true);
    expect(loud.out.slice(quiet.out.length)).toMatch(/^next: /);
  },
);

test.each([["card", "KAZ"], []])("--quiet says nothing of what to do next: %j", async (...line) => {
  expect((await onStudy(...line)).out).toMatch(/^next: /m);
  expect((await onStudy(...line, "--quiet")).out).not.toMatch(/^next: |^ {2}(card|conventions) /m);
});

test("the notes stand below the number, before the choices and methods", async () => {
  const { out } = await onStudy("ask", "hhi", "--layer", "transfers", "--to", "KAZ", "--all-readings");
  const at = [
    "partner",
    "note ",
    "readings ",
    "conventions ",
    "methods ",
    "coverage ",
    "records ",
    "id ",
  ].map((label) => out.search(new RegExp(`^ *${label}`, "m")));
  expect(at.every((n) => n > 0)).toBe(true);
  expect(at).toEqual(at.toSorted((a, b) => a - b));
});

test("what comes next says how to know how sure it is, and how to read it under every choice", async () => {
  const parts = await onStudy("ask", "effective-number", "--layer", "transfers", "--to", "KAZ");
  expect(parts.out).toContain("how sure: the same with --set spread=sampling");
  expect(parts.out).toContain("of arms transfers (orders) to Kazakhstan");
  const sampled = await onStudy(
    ...["ask", "effective-number", "--layer", "transfers", "--to", "KAZ", "--set", "spread=sampling"],
  );
  expect(sampled.out).not.toContain("how sure:");
  const count = await onStudy("ask", "count", "--layer", "exercises");
  expect(count.out).not.toContain("how sure:");
  expect(count.out).toContain("--all-readings");
});

test("a value held back out of caution says why in plain words, and how to have it", async () => {
  const held = await onStudy("ask", "betweenness", "--layer", "exercises", "--to", "KAZ");
  expect(held.out.replaceAll(/\s+/g, " ")).toMatch(
    /^no value — the ties are made from organisers to participants, so that this can only find those two levels/,
  );
  expect(held.out).toContain("--set caution=go-on gives the number with this warning");
  const each = await onStudy("ask", "constraint", "--layer", "exercises", "--by", "recipient");
  expect(each.out).toMatch(/^no value — each has its own, below/);
  expect(each.out).not.toContain("of whom?");
  const people = await onStudy(
    ...["ask", "security-hierarchy", "--layer", "facilities", "--to", "KAZ", "--from", "russia-led"],
  );
  expect(people.out).toContain("indicators.csv");
});

test("a period without records says so, and whether anybody looked", async () => {
  const none = await onStudy("ask", "hhi", "--layer", "exercises", "--to", "KAZ", "--period", "1950..1960");
  expect(none.out.split("\n")[0]).toBe("no value — nothing recorded in 1950–1960, not searched");
});

test("another language says that something is in English only where something is, and has its own words", async () => {
  const ru = await onStudy("ask", "hhi", "--layer", "exercises", "--to", "region", "--lang", "ru");
  expect(ru.out).not.toContain("на английском языке");
  expect(ru.out).toContain("Индекс Херфиндаля — Хиршмана: учения");
  expect(ru.out).toContain("с участием: Центральная Азия");
  expect(ru.out).toContain("Мероприятия приписываются только организатору");
  const measure = await onStudy("measures", "hhi", "--lang", "ru");
  expect(measure.out).not.toContain("на английском языке");
  expect(measure.out).toContain("Σ p²");
  const zh = await onStudy("ask", "sphere", "--to", "KAZ", "--lang", "zh");
  const card = await onStudy("card", "KAZ", "--lang", "zh");
  const word = zh.out.split("\n")[0] ?? "";
  expect(word).toMatch(/^[\u4e00-\u9fff]+$/);
  expect(card.out).toContain(word);
});

test.each(LANGS)(
  "the screen of ask counts the same records as the page of Ask, deliveries left out, in %s",
  async (lang) => {
    const site = await openSite(await openStudy(diskFiles(STUDY)), {
      version: "0.0.0",
      live: false,
      claims: false,
    });
    const tools = siteTools(site, hereOf(lang, "ask"));
    const all = { measure: "count", layer: "transfers", to: "region" };
    const [records] = groupsOf(tools, all, tools.bench.ask(all));
    const receipt = tools.bench.ask(all).receipt.length;
    const { out } = await onStudy("ask", "count", "--layer", "transfers", "--to", "region", "--lang", lang);
    const n = records?.ids.length ?? 0;
    expect(n).toBeLessThan(receipt);
    expect(unbroken(out)).toMatch(
      new RegExp(`(records|записи|记录) +${n}(: |条：)${records?.ids[0]}, ${records?.ids[1]}, `),
    );
    expect(out).not.toContain(String(receipt));
    const share = { ...all, measure: "share", from: "CHN" };
    const heads = groupsOf(tools, share, tools.bench.ask(share)).map(({ title }) => title);
    const shown = await onStudy(
      "ask",
      "share",
      "--layer",
      "transfers",
      "--to",
      "region",
      "--from",
      "CHN",
      "--lang",
      lang,
    );
    for (const head of heads) expect(shown.out).toContain(head);
  },
);

test("parts of an answer say how many records each has, deliveries left out", async () => {
  const { out } = await onStudy(
    "ask",
    "count",
    "--layer",
    "transfers",
    "--by",
    "year",
    "--set",
    "year-basis=delivery",
  );
  expect(out).toMatch(/^ *2020 +(\d+) +\1$/m);
});

test("medians below what decides are told to be over all readings, and why a part has no value in words", async () => {
  const heads = ["median over all readings", "медиана всех прочтений", "全部解读的中位数"];
  for (const [n, lang] of LANGS.entries())
    expect((await onStudy("ask", ...SHARE, "--referee", "--lang", lang)).out).toContain(heads[n]);
  const asked = ["--layer", "exercises", "--from", "RUS", "--to", "region", "--period", "1950..1960"];
  const { out } = await onStudy("ask", "share", ...asked);
  expect(out).toMatch(/Kazakhstan.*no value/);
  expect(out).not.toMatch(/ (no-data|degenerate)$/m);
});

test("a table of parts names a unit that is of all of them, and the records of each partner", async () => {
  const { out } = await onStudy("ask", "count", "--layer", "exercises,transfers", "--by", "layer");
  expect(out).toMatch(/^ {2}layer +activities +records$/m);
  const shares = await onStudy("ask", "composition", "--layer", "exercises", "--to", "region");
  const counts = [...shares.out.matchAll(/^ {2}\S.*%.* (\d+)$/gm)].map(([, n]) => Number(n));
  expect(counts.length).toBeGreaterThan(3);
  expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  expect(counts[0]).toBeGreaterThan(counts.at(-1) ?? 0);
});

test("the parts of a share say how many of its records are counted", async () => {
  const { out } = await onStudy("ask", ...SHARE);
  const told = [...out.matchAll(/^ {2}\S.* (\d+) of (\d+)$/gm)].map(([, n, all]) => [Number(n), Number(all)]);
  expect(told.length).toBeGreaterThan(3);
  for (const [n = 0, all = 0] of told) expect(n).toBeLessThanOrEqual(all);
  expect(out).toMatch(/not searched +0 of [1-9]/);
});

test("that no part has a value is said once, with the reason", async () => {
  const asked = ["ask", "trend", "--layer", "exercises", "--to", "region", "--period", "2000..2010"];
  const { out } = await onStudy(...asked, "--by", "year");
  expect(out).toContain("none of 11 years has a value by itself: too few records");
  expect(out).not.toContain("no value");
});

test("what is told of two periods is in the notes of JSON too", async () => {
  const question = [
    "change",
    "--layer",
    "exercises",
    "--from",
    "CHN",
    "--to",
    "region",
    "--period",
    "2010..2020",
  ];
  const texts = twoPeriodsText(
    { measure: "change", layer: "exercises", period: "2010..2020", against: { period: "2005..2012" } },
    undefined,
    "en",
  ).map((text) => text.replace(/[.]$/, ""));
  for (const command of ["ask", "why"] as const) {
    const notes = async (against: string) => {
      const told = (await jsonOf(command, ...question, "--against", `period=${against}`)) as {
        readonly answer: { readonly notes?: readonly string[] };
      };
      return told.answer.notes ?? [];
    };
    expect(await notes("2005..2012")).toEqual(expect.arrayContaining(texts));
    expect((await notes("1999..2009")).filter((note) => texts.includes(note))).toEqual([]);
  }
});

test.each([
  ["en", "2010–2020 lasts 11 years and 2005–2012 8 years", "Both periods include 2010–2012"],
  ["ru", "2010–2020", "2010–2012"],
  ["zh", "2010—2020年", "2010—2012年"],
])(
  "two periods that are compared are told to be unequal and to share years, as on pages: %s",
  async (lang, lengths, shared) => {
    const question = ["change", "--layer", "exercises", "--from", "CHN", "--to", "region"];
    const said = async (command: "ask" | "why", period: string, against: string) =>
      unbroken(
        (
          await onStudy(
            command,
            ...question,
            "--period",
            period,
            "--against",
            `period=${against}`,
            "--lang",
            lang,
          )
        ).out,
      );
    const texts = twoPeriodsText(
      { measure: "change", layer: "exercises", period: "2010..2020", against: { period: "2005..2012" } },
      undefined,
      lang as Lang,
    ).map((text) => text.replace(/[.。]$/, ""));
    expect(texts).toHaveLength(2);
    expect(texts[0]).toContain(lengths);
    expect(texts[1]).toContain(shared);
    for (const command of ["ask", "why"] as const) {
      const out = (await said(command, "2010..2020", "2005..2012")).replaceAll(/\s/g, "");
      for (const text of texts) expect(out).toContain(text.replaceAll(/\s/g, ""));
      const equal = (await said(command, "2010..2015", "2004..2009")).replaceAll(/\s/g, "");
      // How each sentence ends, whatever years it names.
      for (const text of texts) expect(equal).not.toContain(text.replaceAll(/\s/g, "").slice(-9));
    }
  },
);

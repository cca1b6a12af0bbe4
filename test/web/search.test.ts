import { resolve } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { readClaims } from "../../src/claims/read.ts";
import { diskFiles } from "../../src/cli/disk.ts";
import { openStudy } from "../../src/study/study.ts";
import { type Indexed, indexAlong } from "../../src/views/search-index.ts";
import { clientFiles } from "../../src/web/data/client.ts";
import { dataScript } from "../../src/web/data/script.ts";
import { SEARCH_FILE } from "../../src/web/data/search.ts";
import { openSite } from "../../src/web/open-site.ts";
import { namedIn } from "../../src/web/parts/places/recorded-at.ts";
import { codesIn } from "../../src/web/search/codes.ts";
import { findablesOf } from "../../src/web/search/findables.ts";
import { type Finder, finderOf } from "../../src/web/search/finder.ts";
import { wordsOf } from "../../src/web/search/fold.ts";
import { type Code, type Findable, FOUND_KINDS, type SearchBook } from "../../src/web/search/found.ts";
import { searchBook } from "../../src/web/search/index-of.ts";
import { search as words } from "../../src/words/catalogue/search.ts";
import { say } from "../../src/words/say.ts";
import { memoryFiles } from "../memory-files.ts";
import { smallStudy } from "../questions/small-study.ts";

const STUDY = resolve(import.meta.dirname, "../../studies/central-asia");
let things: readonly Findable[] = [];
let codes: readonly Code[] = [];
let book: SearchBook;
let finder: Finder;

beforeAll(async () => {
  const study = await openStudy(diskFiles(STUDY));
  const site = await openSite(study, { version: "0.0.0", live: false, claims: false });
  const { claims } = await readClaims(study);
  const paths = { ...site.paths, claim: (id: string) => `claims/${id}` };
  things = [...findablesOf({ ...site, claims, paths }, namedIn(site))];
  codes = codesIn(site);
  book = await bookOf({ codes });
  finder = await finderOf(book);
}, 120_000);

/** A search as a page has it once it is loaded. */
async function bookOf(made: Parameters<typeof searchBook>[1]): Promise<SearchBook> {
  const search = await searchBook(things, made);
  return { ...search, kept: [...search.kept] };
}

/** The first find in English: its kind and id. */
function first(typed: string, lang = "en"): string {
  const [group] = finder.find(typed, lang, 5).groups;
  return `${group?.kind} ${group?.found[0]?.id}`;
}

test("a place that no record and no claim names says so beside its name, and no other does", () => {
  const found = (typed: string, lang: string) =>
    finder.find(typed, lang, 50).groups.flatMap((group) => group.found);
  for (const [typed, lang] of [
    ["苦盏", "zh"],
    ["Хуҷанд", "ru"],
    ["Khujand", "en"],
  ] as const)
    expect(found(typed, lang)[0]).toMatchObject({ id: "khujand", unnamed: true });
  const others = found("Dushanbe", "en");
  expect(others.length).toBeGreaterThan(1);
  expect(others.filter(({ unnamed }) => unnamed)).toEqual([]);
});

test.each([
  ["Khujand", "places khujand"],
  ["Хуҷанд", "places khujand"],
  ["Худжанд", "places khujand"],
  ["Hujand", "places khujand"],
  ["苦盏", "places khujand"],
  ["北约", "actors NATO"],
  ["НАТО", "actors NATO"],
  ["ОДКБ", "actors CSTO"],
  ["集安组织", "actors CSTO"],
  ["ШОС", "actors SCO"],
  ["上合组织", "actors SCO"],
  ["СНГ", "actors CIS"],
  ["Kazakhstan", "actors KAZ"],
  ["kazakhstan", "actors KAZ"],
  ["Қазақстан", "actors KAZ"],
  ["Qazaqstan", "actors KAZ"],
  ["Казахстан", "actors KAZ"],
  ["哈萨克斯坦", "actors KAZ"],
  ["Тоҷикистон", "actors TJK"],
  ["Tojikiston", "actors TJK"],
  ["Tajikstan", "actors TJK"],
  ["O'zbekiston", "actors UZB"],
  ["Oʻzbekiston", "actors UZB"],
  ["Ozbekiston", "actors UZB"],
  ["Türkiye", "actors TUR"],
  ["turkiye", "actors TUR"],
  ["Fargona", "places fergana"],
  ["Фарғона", "places fergana"],
  ["和平使命", "series peace-mission"],
  ["Мирная миссия", "series peace-mission"],
  ["Peace Mission", "series peace-mission"],
  ["AR-14", "claims AR-14"],
  ["ar-14", "claims AR-14"],
  ["KAZ", "actors KAZ"],
])("%s finds %s first", (typed, wanted) => {
  expect(first(typed)).toBe(wanted);
});

test.each([
  ["Кант", ["places kant", "facilities rus-kgz-kant"]],
  ["Kant", ["places kant", "facilities rus-kgz-kant"]],
])("%s finds the place and what stands there", (typed, wanted) => {
  const found = finder
    .find(typed, "en", 5)
    .groups.flatMap(({ kind, found: f }) => f.map(({ id }) => `${kind} ${id}`));
  expect(found.slice(0, 2).toSorted()).toEqual(wanted.toSorted());
});

test.each(["Peace Mission 2018", "和平使命 2018", "Мирная миссия 2018"])(
  "%s finds the edition of that year",
  (typed) => {
    const found = finder.find(typed, "en", 5);
    expect(found.some).toBe(false);
    expect(found.groups[0]?.kind).toBe("exercises");
    expect(found.groups[0]?.found.map(({ name, when }) => `${name} ${when}`)).toEqual([
      "Peace Mission 2018 2018",
    ]);
  },
);

test.each([
  ["Interaction", /^Interaction-\d{4}$/],
  ["Peace Mission", /^Peace Mission \d{4}$/],
])("editions that are found for %s stand in the order of their years", (typed, edition) => {
  const { groups } = finder.find(typed, "en", 50);
  const years = groups
    .flatMap(({ found }) => found)
    .filter(({ kind, name }) => kind === "exercises" && edition.test(name))
    .map(({ name }) => Number(name.slice(-4)));
  expect(years.length).toBeGreaterThan(4);
  expect(years).toEqual(years.toSorted((x, y) => x - y));
});

test("an edition whose name is typed whole comes before others of its series", () => {
  const exercises = finder
    .find("Peace Mission 2018", "en", 50)
    .groups.find(({ kind }) => kind === "exercises");
  expect(exercises?.found[0]?.name).toBe("Peace Mission 2018");
});

test("how many were found is told in the plural of each language", () => {
  const told = (lang: "en" | "ru" | "zh") =>
    [1, 2, 5].map((count) => say(lang, words, "found", { count }).replaceAll("\u00a0", " "));
  expect(told("en")).toEqual(["1 result", "2 results", "5 results"]);
  expect(told("ru")).toEqual(["1 находка", "2 находки", "5 находок"]);
  expect(told("zh")).toEqual(["找到1项", "找到2项", "找到5项"]);
});

test("a publisher finds its sources, and a name with a year the records of both", () => {
  expect(finder.find("SIPRI", "en", 5).groups[0]?.kind).toBe("sources");
  const both = finder.find("哈萨克斯坦 2018", "en", 60);
  expect(both.some).toBe(false);
  expect(both.groups.find((g) => g.kind === "exercises")?.found.every((f) => f.when.includes("2018"))).toBe(
    true,
  );
});

test("a find is named in the reader's language, with the name that was typed beside it in its own", () => {
  const found = finder.find("Хуҷанд", "zh", 5).groups[0]?.found[0];
  expect(found).toMatchObject({ name: "苦盏", lang: "zh", matched: { lang: "tg", name: "Хуҷанд" } });
  const short = finder.find("上合组织", "zh", 5).groups[0]?.found[0];
  expect(short).toMatchObject({
    name: "上海合作组织",
    lang: "zh",
    matched: { lang: "zh", name: "上合组织" },
  });
  expect(finder.find("苦盏", "zh", 5).groups[0]?.found[0]?.matched).toBeNull();
});

/** What of a kind is found by some words. */
function idsOf(typed: string, kind: string, lang = "zh"): readonly string[] {
  const { groups } = finder.find(typed, lang, 5_000);
  return groups.flatMap((g) => (g.kind === kind ? g.found.map(({ id }) => id) : [])).toSorted();
}

test("a coded value finds the records that have it, by what it is called in any language", () => {
  const aircraft = finder
    .about("category=Aircraft", "en", 5_000)
    .groups.flatMap((g) => g.found.map(({ id }) => id));
  expect(aircraft.length).toBeGreaterThan(20);
  const [, names = []] = codes.find(([id]) => id === "category=Aircraft") ?? [];
  expect(names).toHaveLength(3);
  for (const typed of [...names, "飞机", "авиационн"])
    expect([typed, aircraft.filter((id) => !idsOf(typed, "transfers").includes(id))]).toEqual([typed, []]);
  // Names are looked for whole in up to five words.
  for (const [id, names] of codes)
    for (const name of names.filter((one) => wordsOf(one).length <= 5)) {
      const found = finder.find(name, "zh", 5_000);
      expect([id, name, found.count > 0 && !found.some]).toEqual([id, name, true]);
    }
});

test("a coded value and a name find what has both", () => {
  const both = finder.find("哈萨克斯坦 飞机", "zh", 5_000);
  expect(both.some).toBe(false);
  expect(both.groups.map(({ kind }) => kind)).toContain("transfers");
  expect(both.count).toBeLessThan(finder.find("飞机", "zh", 5_000).count);
});

test("words of Chinese that stand in one run find what has each of them", () => {
  const both = (run: string, apart: string, kind: string) => {
    const found = finder.find(run, "zh", 5_000);
    expect([run, found.some, idsOf(run, kind)]).toEqual([run, false, idsOf(apart, kind)]);
    expect(idsOf(run, kind).length).toBeGreaterThan(0);
  };
  both("反恐演习", "反恐 演习", "exercises");
  both("哈萨克斯坦飞机", "哈萨克斯坦 飞机", "transfers");
  both("哈萨克斯坦的飞机", "哈萨克斯坦 飞机", "transfers");
  both("和平使命演习", "和平使命 演习", "exercises");
  // What one of its words is nowhere in is told as having some of them.
  expect(finder.find("中国军队", "zh", 5).some).toBe(true);
});

test("records are found by what they are called as a kind", () => {
  for (const typed of ["演习", "的演习", "Учения", "учение", "exercises", "exercise"])
    expect([typed, idsOf(typed, "exercises").length]).toEqual([
      typed,
      things.filter(({ kind }) => kind === "exercises").length,
    ]);
});

test("nothing is found for nothing, for what is nowhere, and for signs alone", () => {
  for (const typed of ["", "   ", "xyzzyqq", "!!!", "🙂", "\u202e"])
    expect([typed, finder.find(typed, "en", 5).count]).toEqual([typed, 0]);
});

test("a designation is found with and without its hyphen, with what follows its number, and in Cyrillic", () => {
  const named = (typed: string) => {
    const { groups } = finder.find(typed, "en", 60);
    return new Set(
      groups.filter(({ kind }) => kind === "transfers").flatMap(({ found }) => found.map(({ id }) => id)),
    );
  };
  const designated = (like: RegExp) =>
    new Set(
      things
        .filter(({ kind, names, text }) => kind === "transfers" && like.test(`${names.join(" ")} ${text}`))
        .map(({ id }) => id),
    );
  const helicopters = designated(/\bMi-8/);
  expect(helicopters.size).toBeGreaterThan(1);
  for (const typed of ["Mi-8", "mi8", "MI‑8", "Ми-8"])
    expect([typed, named(typed)]).toEqual([typed, helicopters]);
  expect(named("Su-30")).toEqual(designated(/\bSu-30/));
  expect(named("Mi-8T").size).toBeLessThan(helicopters.size);
});

test("what has all the words comes alone; where nothing has them, what has some is told as such", () => {
  const { some, count } = finder.find("Khujand xyzzyqq", "en", 5);
  expect(some).toBe(true);
  expect(count).toBeGreaterThan(0);
});

test("a place leads to what is recorded there", () => {
  const kant = finder.about("kant", "en", 10);
  expect(kant.groups.flatMap((g) => g.found.map((f) => f.id))).toContain("rus-kgz-kant");
});

test("everything is found by each of its names", () => {
  const known = things.filter((t) => ["actors", "places", "series", "facilities"].includes(t.kind));
  fc.assert(
    fc.property(
      fc.constantFrom(...known.flatMap((t) => t.names.map(([, name]) => [t, name] as const))),
      ([t, name]) => {
        const found = finder.find(name, "en", 1000).groups.flatMap((g) => g.found);
        return found.some((f) => f.kind === t.kind && f.id === t.id);
      },
    ),
    { numRuns: 150 },
  );
});

test("indexes are made elsewhere where somebody is told to, of so many things each", async () => {
  const handed: number[] = [];
  const index = async (some: readonly Indexed[]) => {
    handed.push(...some.map(({ n }) => n));
    return `${some.length}`;
  };
  const made = await bookOf({ most: 1000, index });
  expect(handed).toEqual(things.map((_, n) => n));
  expect(
    made.indexes
      .map(Number)
      .slice(0, -1)
      .every((size) => size === 1000),
  ).toBe(true);
  expect(made.kept).toEqual(book.kept);
});

test("what is kept of a thing is made when it is written, and not held while indexes are made", async () => {
  let gone = 0;
  const some = {
    *[Symbol.iterator]() {
      gone++;
      yield* things;
    },
  };
  const made = await searchBook(some, { codes, index: async () => "" });
  expect(gone).toBe(1);
  expect([...made.kept]).toEqual(book.kept);
  expect(gone).toBe(2);
  expect(Buffer.from(dataScript("search", { ...made, indexes: book.indexes }))).toEqual(
    Buffer.from(dataScript("search", book)),
  );
});

test("several indexes find what one finds, in the language of the reader and by all words", async () => {
  const several = await finderOf(await bookOf({ codes, most: 100 }));
  const all = (of: Finder, typed: string) => {
    const { groups, some } = of.find(typed, "zh", things.length);
    return {
      some,
      found: groups.flatMap(({ kind, found }) => found.map(({ id }) => `${kind} ${id}`)).sort(),
    };
  };
  for (const typed of [
    "Khujand",
    "和平使命",
    "哈萨克斯坦 2018",
    "Peace Mission",
    "SIPRI",
    "Khujand xyzzyqq",
    "Tajikstan",
  ])
    expect([typed, all(several, typed)]).toEqual([typed, all(finder, typed)]);
  const { groups, count } = finder.about("khujand", "en", 50);
  expect(several.about("khujand", "en", 50)).toEqual({ groups, count, some: false });
});

test("a long question is found in short steps, and alike", () => {
  const typed = "share of China in arms transfers to Tajikistan, 2016 to 2021";
  const steps = finder.finding(typed, "en", 5);
  let n = 0;
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) n++;
  const found = finder.find(typed, "en", 5);
  expect(step.value).toEqual(found);
  // One for each word, and one for each thing that is weighed.
  expect(n).toBeGreaterThan(found.count + typed.split(" ").length - 1);
});

test("whatever is typed, it answers", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (typed) => {
      const { groups, count } = finder.find(typed, "ru", 5);
      return groups.reduce((n, g) => n + g.found.length + g.more, 0) === count;
    }),
    { numRuns: 100 },
  );
});

test("every kind of thing is in it, each with a path", () => {
  const kinds = new Set(things.map((t) => t.kind));
  expect(FOUND_KINDS.filter((kind) => !kinds.has(kind))).toEqual(["operations"]);
  expect(things.filter((t) => t.path === "" || t.names.length === 0)).toEqual([]);
});

test("the search of a site that is served is made once, with pauses, and is that of a site that is written", async () => {
  let pauses = 0;
  const paused = await bookOf({ codes, pause: async () => pauses++, index: indexAlong });
  expect(paused).toEqual(book);
  expect(pauses).toBeGreaterThan(things.length / 25);
  const study = await openStudy(memoryFiles(smallStudy));
  const fileOf = async (live: boolean) =>
    clientFiles(await openSite(study, { version: "0.0.0", live, claims: true })).find(
      ({ path }) => path === SEARCH_FILE,
    );
  const [served, written] = [await fileOf(true), await fileOf(false)];
  const first = await served?.content();
  expect(await served?.content()).toBe(first);
  expect(String(first)).toBe(String(await written?.content()));
  expect(String(first).length).toBeGreaterThan(1000);
});

test("it takes no more than 250 KiB over the line", () => {
  expect(gzipSync(dataScript("search", book)).length).toBeLessThanOrEqual(250 * 1024);
});

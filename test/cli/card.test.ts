import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { barOf, sparkOf } from "../../src/cli/show/spark.ts";
import { studyOf } from "../figures/tied.ts";
import { jsonOf, multivector, onStudy } from "./run.ts";

interface Part {
  readonly value: number | null;
}
interface Line {
  readonly layer: string;
  readonly value: string;
  readonly period?: string;
  readonly total: Part | null;
  readonly looked: string;
  readonly shares: Readonly<Record<string, Part>> | null;
  readonly effectiveNumber: Part | null;
  readonly nobodys: number;
  readonly gap: { readonly first: string; readonly second: string | null; readonly gap: number } | null;
  readonly without: {
    readonly partner: string;
    readonly largest: { readonly name: string; readonly share: number } | null;
    readonly effectiveNumber: number | null;
  } | null;
  readonly members: readonly { readonly name: string; readonly share: number }[] | null;
  readonly trend: {
    readonly years: readonly number[];
    readonly slope: number | null;
    readonly p: number | null;
  };
  readonly share: Part | null;
  readonly byRecipient: Readonly<Record<string, Part>> | null;
}

async function linesOf(...args: readonly string[]): Promise<readonly Line[]> {
  const { layers } = (await jsonOf("card", ...args)) as { layers: readonly Line[] };
  return layers;
}

async function asked(...args: readonly string[]): Promise<{ value: unknown; notes?: readonly string[] }> {
  const { answer } = (await jsonOf("ask", ...args)) as {
    answer: { value: unknown; notes?: readonly string[] };
  };
  return answer;
}

test("a card is one screen of eighty columns, whoever it is of", async () => {
  for (const args of [["KAZ"], ["CHN"], ["russia-led"], ["region"], ["UZB", "--period", "2016..2021"]]) {
    const { out, code } = await onStudy("card", ...args, "--quiet");
    expect(code).toBe(0);
    const lines = out.trimEnd().split("\n");
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
    expect(lines.length).toBeLessThanOrEqual(26);
  }
});

test("where several partners take part in one activity, a card says what their shares add up to", async () => {
  const args = ["KAZ", "--layer", "exercises", "--set", "attribution=participant"];
  const [line] = await linesOf(...args);
  const shares = Object.values(line?.shares ?? {}).reduce((n, { value }) => n + (value ?? 0), 0);
  expect(shares).toBeGreaterThan(2);
  const { out } = await onStudy("card", ...args);
  expect(out.replaceAll(/\s+/g, " ")).toContain(
    `more than the whole: exercises ${(100 * shares).toFixed(1)} %. A share is of all activities`,
  );
  expect((await onStudy("card", "KAZ", "--layer", "exercises")).out).not.toContain("more than the whole");
});

test("a partner that records name without saying who sends has records on its card", async () => {
  const folder = await mkdtemp(join(tmpdir(), "card-"));
  const texts = studyOf(["e1 2001 AAA AAA,PPP", "e2 2002 AAA BBB,PPP", "e3 2003 AAA CCC"]);
  const parts = texts["participants.csv"] ?? "";
  for (const [sent, said] of [
    [parts, /exercises: 2 records name it, and none as who sends/],
    [parts.replaceAll(/.*,organiser\n/g, ""), /exercises: 2 records name it, and none says who sends/],
  ] as const) {
    for (const [name, text] of Object.entries({ ...texts, "participants.csv": sent }))
      await writeFile(join(folder, name), text);
    const { out } = await multivector(["card", "PPP", "--study", folder]);
    expect(out).toMatch(said);
    expect(out).toMatch(/operations: no record/);
    expect(out).not.toMatch(/exercises[^:]*: no record/);
    expect((await multivector(["card", "QQQ", "--study", folder])).out).toMatch(/exercises.*: no record/);
  }
  await rm(folder, { recursive: true });
});

test("the gap, and what is left without the largest partner, follow from the shares", async () => {
  const lines = (await linesOf("KAZ")).filter((l) => l.total !== null);
  expect(lines.length).toBeGreaterThan(8);
  for (const { shares, gap, without } of lines) {
    const sorted = Object.entries(shares ?? {})
      .map(([name, part]) => [name, part.value ?? 0] as const)
      // Whoever is recorded as unknown is no partner.
      .filter(([name, share]) => share > 0 && name !== "unknown")
      .sort((a, b) => b[1] - a[1]);
    const [first, second] = sorted.filter(([name]) => name !== "KAZ").map(([, share]) => share);
    expect(gap?.gap).toBeCloseTo((first ?? 0) - (second ?? 0), 10);
    expect(sorted.find(([name]) => name === gap?.first)?.[1]).toBeCloseTo(first ?? 0, 10);
    const rest = sorted.filter(([name]) => name !== without?.partner).map(([, share]) => share);
    const all = rest.reduce((a, b) => a + b, 0);
    if (rest.length === 0) expect(without).toMatchObject({ largest: null, effectiveNumber: null });
    else expect(without?.effectiveNumber).toBeCloseTo(1 / rest.reduce((a, s) => a + (s / all) ** 2, 0), 10);
  }
});

test("without a member of a group, the group's other members stay; nobody's is that of the region", async () => {
  const region = await linesOf("region", "--layer", "exercises");
  const whole = region[0];
  const [line] = await linesOf("SCO", "--layer", "exercises");
  expect(line?.nobodys).toBeGreaterThan(0);
  expect(line?.nobodys).toBe(whole?.nobodys);
  const { value } = await asked(...["share", "--layer", "exercises", "--from", "CHN", "--to", "region"]);
  const others = Object.entries(whole?.shares ?? {}).map(([name, part]) =>
    name === "china-linked" ? Number(value) : (part.value ?? 0),
  );
  const all = others.reduce((a, b) => a + b, 0);
  expect(line?.without?.effectiveNumber).toBeCloseTo(
    1 / others.reduce((a, share) => a + (share / all) ** 2, 0),
    10,
  );
});

test("the trend is that of the same question, and what lasts has no p", async () => {
  const line = (await linesOf("KAZ")).find((l) => l.layer === "exercises");
  const years = line?.trend.years ?? [];
  const period = `${years[0]}..${years.at(-1)}`;
  const trend = await asked("trend", "--layer", "exercises", "--to", "KAZ", "--period", period);
  expect(line?.trend.slope).toBeCloseTo(Number(trend.value), 10);
  expect(trend.notes?.join()).toContain(`p ${line?.trend.p?.toPrecision(2)}`);
  const region = (await linesOf("region", "--layer", "facilities"))[0];
  expect(region?.trend.slope).not.toBeNull();
  expect(region?.trend.p).toBeNull();
});

test("the share of a group is taken apart by member, and of a partner by recipient", async () => {
  const [line] = await linesOf("russia-led", "--layer", "exercises", "--period", "2010..2020");
  const whole = line?.members?.reduce((a, m) => a + m.share, 0);
  expect(whole).toBeCloseTo(line?.share?.value ?? Number.NaN, 10);
  expect(Object.keys(line?.byRecipient ?? {})).toEqual(["KAZ", "KGZ", "TJK", "TKM", "UZB"]);
  const { out } = await onStudy("card", "russia-led", "--layer", "exercises");
  expect(out).toMatch(/members +exercises: CSTO/);
});

test("a layer without a record says whether anybody looked", async () => {
  const lines = await linesOf("TKM", "--period", "2016..2021");
  const missing = lines.filter((l) => l.total === null);
  expect(missing.length).toBeGreaterThan(0);
  for (const line of missing) {
    expect(["all", "part", "no"]).toContain(line.looked);
    expect(line.effectiveNumber).toBeNull();
  }
  const { out } = await onStudy("card", "TKM", "--period", "2016..2021");
  expect(out).toContain("not searched");
});

test("a period narrows every number of a card", async () => {
  const [line] = await linesOf("KAZ", "--layer", "exercises", "--period", "2016..2021");
  const base = ["--layer", "exercises", "--to", "KAZ", "--period", "2016..2021"];
  expect(line).toMatchObject({
    period: "2016..2021",
    total: { value: (await asked("count", ...base)).value },
  });
  expect(line?.effectiveNumber?.value).toBe((await asked("effective-number", ...base)).value);
  expect(line?.trend.years).toEqual([2016, 2017, 2018, 2019, 2020, 2021]);
});

test("--referee shows the number under each choice, on ask and on card", async () => {
  const question = ["--layer", "transfers", "--from", "CHN", "--to", "region", "--period", "2016..2021"];
  const ask = ["share", ...question, "--value", "tiv-millions", "--referee"];
  const { out } = await onStudy("ask", ...ask);
  expect(out).toMatch(/\* delivery +13\.2\s%/);
  expect(out).toMatch(/ {2}order +5\.2\s%/);
  expect(out).toMatch(/5 readings, 5 distinct values/);
  expect(out.split("\n").filter((l) => l.length > 80 && !l.includes("multivector"))).toEqual([]);
  const { referee } = (await jsonOf("ask", ...ask)) as {
    referee: { rows: { convention: string; value: string; differs: boolean }[]; readings: { n: number } };
  };
  expect(referee.rows.filter((r) => r.convention === "year-basis").map((r) => r.value)).toContain("order");
  expect(referee.rows.find((r) => r.value === "order")?.differs).toBe(true);
  const card = ["card", "TKM", "--layer", "transfers", "--period", "2016..2021", "--referee"];
  expect((await onStudy(...card)).out).toMatch(/order +8\s% +9\.\d+/);
  expect(await jsonOf(...card)).toMatchObject({
    referee: { layer: "transfers", share: { question: { from: "CHN", to: "TKM" } } },
  });
});

test("--referee calls groupings and registers as the study does, and says its readings in the language asked for", async () => {
  const asked = ["share", "--layer", "exercises", "--from", "russia-led", "--to", "TKM", "--referee"];
  const grouping = { en: "with organisations", ru: "вместе с организациями", zh: "连同国际组织" };
  const spoken = { en: "6 distinct values", ru: "разных значений: 6", zh: "6个不同数值" };
  const register = { en: "the register sipri", ru: "регистр СИПРИ", zh: "SIPRI登记册" };
  for (const lang of ["en", "ru", "zh"] as const) {
    const { out } = await onStudy("ask", ...asked, "--lang", lang);
    expect(out).toMatch(new RegExp(`\\* with-organisations .*${grouping[lang]}`));
    const card = ["card", "TKM", "--layer", "transfers", "--period", "2016..2021", "--referee"];
    const told = (await onStudy(...card, "--lang", lang)).out;
    expect(told).toContain(spoken[lang]);
    expect(told).toMatch(new RegExp(`\\* sipri .*${register[lang]}`));
    if (lang !== "en") expect(told).not.toMatch(/distinct|agree on|middle half/);
  }
});

test("a year without a record has the sign of what nobody searched in a course, where nobody did", async () => {
  const { out } = await onStudy("card", "TKM");
  expect(out).toMatch(/^exercises +\d+ +[?▁-█]*\?/m);
  expect(out).not.toMatch(/^exercises +\d+ +[▁-█]*·/m);
});

test("bars and sparks: a share fills its part, nothing is a point, the unknown a blank", () => {
  expect(barOf(1, 4)).toBe("████");
  expect(barOf(0.5, 4)).toBe("██");
  expect(barOf(0.001, 4)).toBe("▏");
  expect(barOf(7, 4)).toBe("████");
  expect(sparkOf([0, 1, null, 8], 4)).toBe("·▁ █");
  expect(sparkOf([1, 3, 8, 8], 2)).toBe("▂█");
  expect(sparkOf([], 5)).toBe("");
  expect(sparkOf([0, 0], 5)).toBe("··");
  expect(sparkOf([0, 1, null, 8], 4, "?")).toBe("·▁?█");
});

test("partners of equal share are level, and nobody is ahead by 0", async () => {
  const folder = await mkdtemp(join(tmpdir(), "multivector-card-"));
  try {
    const texts = studyOf(["e1 2001 PPP AAA", "e2 2001 QQQ AAA"]);
    for (const [name, text] of Object.entries(texts)) await writeFile(join(folder, name), text);
    const card = async (id: string) => (await multivector(["--study", folder, "card", id])).out;
    expect(await card("AAA")).toMatch(/exercises +2 .* level /);
    expect(await card("PPP")).toContain("level: State QQQ");
  } finally {
    await rm(folder, { recursive: true });
  }
});

test("a card goes on with the layer that it has most in, and with none where it has nothing", async () => {
  const next = async (id: string) =>
    /ask count .*/.exec((await onStudy("card", id)).out.replaceAll(/ *\\\n */g, " "))?.[0];
  expect(await next("ESP")).toMatch(/^ask count --layer transfers --from ESP --to region --by year$/);
  expect(await next("KAZ")).toMatch(/^ask count --layer exercises --to KAZ --by year$/);
  expect((await onStudy("card", "CACO")).out).not.toContain("ask count");
});

test.each([
  ["en", "A share says how concentrated, not how dependent."],
  ["ru", "Доля говорит о концентрации, а не о зависимости."],
  ["zh", "份额表示集中程度，并不表示依赖程度。"],
])("what the columns of a card are is told in %s, below columns alone", async (lang, sentence) => {
  const card = async (id: string) =>
    (await onStudy("card", id, "--lang", lang)).out.replaceAll("\n", lang === "zh" ? "" : " ");
  for (const id of ["KAZ", "ESP"]) expect(await card(id)).toContain(sentence);
  expect(await card("CACO")).not.toContain(sentence);
});

test("what a recipient has from itself makes it no partner of its own, and is told", async () => {
  const [line] = ((await jsonOf("card", "KAZ", "--layer", "technology")) as { layers: readonly Line[] })
    .layers;
  expect(line).toMatchObject({ gap: { first: "CHN", second: "ARE" }, without: { largest: { name: "ARE" } } });
  const { out } = await onStudy("card", "KAZ", "--layer", "technology");
  expect(out).toMatch(/From itself: technology 28\.6\s%/);
});

test.each([
  ["en", "Shanghai Cooperation Organisation (SCO); "],
  ["ru", "Шанхайская организация сотрудничества (SCO); "],
  ["zh", "上海合作组织（SCO）；"],
])("frameworks go by name, with the id that they are asked for by: %s", async (lang, named) => {
  const { out } = await onStudy("card", "CHN", "--lang", lang);
  expect(out.replaceAll(/\s+/g, " ")).toContain(named);
});

test("a card whose attribution leaves out who takes part says with which command they count", async () => {
  const said = async (...args: readonly string[]) =>
    (await onStudy("card", ...args)).out.replaceAll(/\s+/g, " ");
  const set = "--set attribution=participant` counts whoever takes part";
  const whole = await said("KAZ", "--layer", "exercises");
  const more = Number(/more partners: exercises (\d+)\./.exec(whole)?.[1]);
  expect(whole).toContain(`card KAZ --layer exercises ${set}`);
  const [line] = await linesOf("KAZ", "--layer", "exercises");
  const [all] = await linesOf("KAZ", "--layer", "exercises", "--set", "attribution=participant");
  const partners = (of: Line | undefined) =>
    Object.entries(of?.shares ?? {}).filter(([name, part]) => name !== "KAZ" && (part.value ?? 0) > 0);
  const told = new Set(partners(line).map(([name]) => name));
  expect(more).toBe(partners(all).filter(([name]) => !told.has(name)).length);
  expect(more).toBeGreaterThan(0);
  expect(await said("KAZ", "--layer", "exercises", "--set", "attribution=participant")).not.toContain(set);
  expect(await said("KAZ", "--layer", "transfers")).not.toContain(set);
  expect(await said("CHN", "--layer", "operations")).toContain(`card CHN --layer operations ${set}`);
});

test.each([
  ["en", "Records without a date: technology 3.", "Every layer counts as much."],
  ["ru", "Записей без даты: технологии 3.", "Все слои входят с равным весом."],
  ["zh", "没有日期的记录：技术 3。", "各层面权重相等。"],
])(
  "a card counts records without a date, and says how layers weigh in a sphere: %s",
  async (lang, undated, weights) => {
    const said = async (...args: readonly string[]) =>
      (await onStudy("card", ...args, "--lang", lang)).out.replaceAll(/\s+/g, " ");
    expect(await said("CHN")).toContain(undated);
    const [begins = ""] = undated.split(/[:：]/);
    expect(await said("CHN", "--layer", "transfers")).not.toContain(begins);
    expect(await said("KAZ")).toContain(weights);
    expect(await said("KAZ", "--set", "layer-weights=exercises:2")).not.toContain(weights);
  },
);

test("a card has as many records as the network of all its years, and those without a date", async () => {
  const [line] = (await linesOf("CHN", "--layer", "technology")) as readonly (Line & { undated: number })[];
  const { value } = await asked(
    ..."count --layer technology --from CHN --to region --period 1900..2100".split(" "),
  );
  expect(line?.undated).toBeGreaterThan(0);
  expect(line?.total?.value).toBe(Number(value) + (line?.undated ?? 0));
});

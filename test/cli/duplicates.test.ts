import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { jsonOf, multivector, onStudy, STUDY, unbroken, withCopy } from "./run.ts";

interface Pair {
  readonly a: string;
  readonly b: string;
  readonly kind: string;
  readonly score: number;
  readonly evidence: readonly string[];
}

test("pairs that may be one are listed, likeliest first, with what speaks for it", async () => {
  const pairs = (await jsonOf("duplicates")) as Pair[];
  expect(pairs.length).toBeGreaterThan(3);
  expect(pairs.map((p) => p.score)).toEqual(pairs.map((p) => p.score).toSorted((x, y) => y - x));
  for (const pair of pairs) expect(pair.evidence.length).toBeGreaterThan(0);
  const { code, out } = await onStudy("duplicates");
  expect(code).toBe(0);
  expect(unbroken(out)).toContain(
    `next: multivector --study ${STUDY} duplicates ${pairs[0]?.a} ${pairs[0]?.b}`,
  );
  const checked = await onStudy("check");
  expect(unbroken(checked.out)).toContain(
    `${pairs.length} pairs of records may be one, and nobody has judged them, so that each record counts`,
  );
  expect(unbroken(checked.out)).toContain(`next: multivector --study ${STUDY} duplicates\n`);
  expect(await jsonOf("check")).toHaveLength(
    checked.out.match(/^\S+:\d+.* (error|warning) /gm)?.length ?? -1,
  );
});

test("a verdict goes to judgements.csv, a second one on the pair takes its place, and the pair is not offered again", async () => {
  await withCopy(async (folder) => {
    const call = (...args: readonly string[]) => multivector(["--study", folder, "duplicates", ...args]);
    const file = join(folder, "judgements.csv");
    const before = await readFile(file, "utf8");
    const pairs = JSON.parse((await call("--json")).out) as Pair[];
    const { a = "", b = "" } = pairs[0] ?? {};
    const first = await call(a, b, "--verdict", "unsure", "--why", "two days, one place", "--who", "anna");
    expect(first.out).toBe(`${a} and ${b}: unsure, written to judgements.csv\n`);
    const today = new Date().toISOString().slice(0, 10);
    const row = `exercises,${a},${b},unsure,anna,${today},"two days, one place"\n`;
    expect(await readFile(file, "utf8")).toBe(before + row);
    const second = await call(b, a, "--verdict", "different", "--why", "two drills");
    expect(second.out).toBe(
      `${b} and ${a}: different, written to judgements.csv\nin place of the verdict before: ${a} and ${b}: unsure (anna, ${today}, two days, one place)\n`,
    );
    const after = (await readFile(file, "utf8")).slice(before.length);
    expect(after.trimEnd().split("\n")).toHaveLength(1);
    expect(after).toContain("different,");
    const third = await call(a, b, "--verdict", "different", "--json");
    expect(JSON.parse(third.out)).toMatchObject({ verdict: "different", before: { why: "two drills" } });
    const left = JSON.parse((await call("--json")).out) as Pair[];
    expect(left).toEqual(pairs.slice(1));
    const taken = await call(b, a, "--verdict", "none");
    expect(taken.out).toContain(
      `withdrawn is the verdict before: ${a} and ${b}: different (coder, ${today})`,
    );
    expect(await readFile(file, "utf8")).toBe(before);
    expect(JSON.parse((await call("--json")).out)).toEqual(pairs);
    const again = await call(b, a, "--verdict", "none");
    expect(again.code).toBe(2);
    expect(unbroken(again.err)).toContain(
      `there is no verdict on ${b} and ${a} in judgements.csv to withdraw`,
    );
    expect((await multivector(["--study", folder, "check"])).code).toBe(0);
  });
});

test("a verdict that there is not, one on a record that there is not, and none are misuse", async () => {
  await withCopy(async (folder) => {
    const call = (...args: readonly string[]) => multivector(["--study", folder, "duplicates", ...args]);
    const before = await readFile(join(folder, "judgements.csv"), "utf8");
    for (const [args, says] of [
      [["mme-3179", "mme-3185", "--verdict", "perhaps"], /--verdict same\|part\|different\|unsure/],
      [["mme-3179", "mme-3185"], /^a verdict is: /],
      [["mme-3179"], /^a verdict is: /],
      [["mme-3179", "nothing", "--verdict", "same"], /^no exercise or facility "nothing"; /],
      [["mme-3179", "mme-3179", "--verdict", "same"], /mme-3179/],
    ] as const) {
      const { code, out, err } = await call(...args);
      expect({ args, code, out }).toEqual({ args, code: 2, out: "" });
      expect(err).toMatch(says);
    }
    expect(await readFile(join(folder, "judgements.csv"), "utf8")).toBe(before);
  });
});

const BASES = "Country,Overseas Base\nRussia,Tajikistan\nIndia,Tajikistan\n";

test("an import of bases names those that the study may have, and a verdict counts them once", async () => {
  await withCopy(async (folder) => {
    const file = join(folder, "..", "bases.csv");
    await writeFile(file, BASES);
    const call = (...args: readonly string[]) => multivector(["--study", folder, ...args]);
    const { out } = await call("import", file, "--all");
    expect(unbroken(out)).toContain("may be one and the same, and would count twice");
    expect(out).toMatch(/bases-rus-tjk +rus-tjk-okno/);
    expect(out).toMatch(/bases-ind-tjk +ind-tjk-ayni/);
    expect(unbroken(out)).toContain("duplicates A B --verdict same");
    for (const [lang, says] of [
      ["ru", "один оператор в одной стране"],
      ["zh", "同一运营方，同一国家"],
    ] as const)
      expect((await call("import", file, "--lang", lang)).out).toContain(says);
    await call("import", file, "--yes");
    const count = async () =>
      JSON.parse(
        (await call("ask", "count", "--layer", "facilities", "--from", "IND", "--to", "TJK", "--json")).out,
      ).answer.value;
    const twice = await count();
    const pairs = JSON.parse((await call("duplicates", "--json")).out) as (Pair & { table: string })[];
    expect(pairs.filter(({ table }) => table === "facilities").map(({ a }) => a)).toContain("bases-ind-tjk");
    for (const [lang, wholes, beside] of [
      [
        "en",
        "2 records that name no site",
        "beside 2 of the same operator there: ind-tjk-ayni, ind-tjk-farkhor",
      ],
      ["ru", "2 записи, не называющие объекта", "оператора в этой стране (2): ind-tjk-ayni, ind-tjk-farkhor"],
      ["zh", "2条记录未指明具体地点", "另有2条：ind-tjk-ayni, ind-tjk-farkhor"],
    ] as const) {
      const said = (await call("duplicates", "--lang", lang)).out.replaceAll(/\s+/g, " ");
      expect(said).toContain(wholes);
      expect(said).toContain(beside);
      expect(said.match(/bases-ind-tjk/g)).toHaveLength(1);
      expect(said).not.toMatch(/names no site;|не называет объекта;/);
    }
    expect((await call("duplicates")).out).not.toContain("rus-tjk-okno");
    expect((await call("duplicates", "--all")).out).toContain("rus-tjk-okno");
    const verdict = await call(
      "duplicates",
      "bases-ind-tjk",
      "ind-tjk-ayni",
      "--verdict",
      "same",
      "--why",
      "one",
    );
    expect(verdict.code).toBe(0);
    expect(await readFile(join(folder, "judgements.csv"), "utf8")).toContain(
      "facilities,bases-ind-tjk,ind-tjk-ayni,same",
    );
    expect(await count()).toBe(twice - 1);
    const mixed = await call("duplicates", "bases-ind-tjk", "mme-3179", "--verdict", "same");
    expect({ code: mixed.code, err: unbroken(mixed.err) }).toMatchObject({ code: 2 });
    expect(mixed.err).toContain("of one table");
  });
});

test("an import flags a base without an end of a state that is no more, in each language", async () => {
  await withCopy(async (folder) => {
    const file = join(folder, "..", "own.csv");
    await writeFile(
      file,
      "name,kind,operator,host,opened,closed\nOld depot,garrison,Soviet Union,Tajikistan,1989,\n",
    );
    for (const [lang, says] of [
      ["en", "has no end, and counts as that of SUN after 1991"],
      ["ru", "конец не указан, и после 1991 года"],
      ["zh", "没有结束日期，在1991年"],
    ] as const) {
      const { out } = await multivector(["--study", folder, "import", file, "--lang", lang], {
        env: { COLUMNS: "200" },
      });
      expect(out).toContain(says);
    }
  });
});

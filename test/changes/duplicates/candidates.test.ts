import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { candidates, judgementRow } from "../../../src/changes/duplicates/candidates.ts";
import { factsOf, hasFacts, tableOf } from "../../studies/facts.ts";

type Row = Readonly<Record<string, string>>;

const exercises = tableOf("exercises");
const participants = tableOf("participants");
const judgements = tableOf("judgements");

function pair(a: string, b: string): string {
  return [a, b].sort().join(" ");
}

function pairsOf(
  rows: readonly Row[],
  people: readonly Row[],
  judged: readonly Row[] = [],
): readonly string[] {
  return candidates(rows, people, judged).map((c) => pair(c.a, c.b));
}

/** An exercise in one line: id, name, start, end, and who took part. */
function held(id: string, name: string, start: string, end: string, who: string, more: Row = {}) {
  const row: Row = { id, name, start, end, ...more };
  return {
    row,
    people: who.split(" ").map((actor) => ({ activity: id, actor, role: "participant" })),
  };
}

function offered(...all: readonly ReturnType<typeof held>[]): readonly string[] {
  return pairsOf(
    all.map((e) => e.row),
    all.flatMap((e) => e.people),
  );
}

describe("the reference study", () => {
  const known = judgements.filter((j) => j.table === "exercises" && j.verdict !== "different");
  const found = candidates(exercises, participants, []);
  const keys = new Set(found.map((c) => pair(c.a, c.b)));

  test("every pair that a reader held to be one or doubtful is found without being told, in a short list", () => {
    expect(known.length).toBe(14);
    expect(known.filter((j) => !keys.has(pair(j.a ?? "", j.b ?? ""))).map((j) => `${j.a} ${j.b}`)).toEqual(
      [],
    );
    expect(found.length).toBeLessThan(30);
  });

  test("three exercises of one name and year with three states at three places are left alone", () => {
    expect([...keys].filter((k) => k.split("cooperation-2019").length > 2)).toEqual([]);
  });

  test("a pair that somebody judged is not offered again, unless asked", () => {
    const left = pairsOf(exercises, participants, judgements);
    expect(left.filter((k) => known.some((j) => pair(j.a ?? "", j.b ?? "") === k))).toEqual([]);
    expect(left.length).toBe(found.length - known.length);
    const again = candidates(exercises, participants, judgements, { judged: true });
    expect(again).toEqual(found);
  });

  test("a part comes first, and a record that says less before the one that stays", () => {
    const part = found.find((c) => c.a === "interaction-2021");
    expect(part).toMatchObject({ b: "combat-brotherhood-2021", kind: "part" });
    expect(found.find((c) => c.a === "mme-1812")).toMatchObject({ b: "southern-shield-1999", kind: "same" });
  });

  test.skipIf(!hasFacts)("the pairs marked in the facts are among them", () => {
    const marked = factsOf("exercises").filter((f) => (f.possible_duplicate_of ?? "") !== "");
    expect(marked.length).toBe(14);
    const missed = marked.filter((f) => !keys.has(pair(f.id ?? "", f.possible_duplicate_of ?? "")));
    expect(missed.map((f) => f.id)).toEqual([]);
  });
});

describe("names", () => {
  test("two romanisations of one name in one year are one", () => {
    const a = held(
      "a",
      "Centrazbat (peacekeeping camp) 97",
      "1997-09-14",
      "1997-09-19",
      "KAZ KGZ UZB USA TUR RUS",
    );
    const b = held("b", "Tsentrazbat-97", "1997-09-17", "1997-09-18", "KAZ KGZ UZB USA TUR RUS DNK UKR");
    expect(offered(a, b)).toEqual(["a b"]);
  });

  test("a name in Cyrillic is one with its romanisation", () => {
    const a = held("a", "Tsentr-2011", "2011-09-19", "2011-09-27", "RUS KAZ KGZ");
    const b = held("b", "Center 2011", "2011-09-20", "2011-09-26", "RUS KAZ KGZ TJK", {
      names: "ru=Центр-2011",
    });
    expect(offered(a, b)).toEqual(["a b"]);
  });

  test("Chinese names are held against each other as they stand", () => {
    const a = held("a", "合作-2016", "2016-10-20", "2016-10-24", "CHN TJK");
    const b = held("b", "Joint drill", "2016-10-20", "2016-10-24", "CHN TJK", { names: "zh=合作－2016" });
    const c = held("c", "联合-2016", "2016-10-21", "2016-10-22", "CHN TJK");
    expect(offered(a, b, c)).toEqual(["a b"]);
  });
});

describe("editions and phases", () => {
  test("editions of two years are two", () => {
    const one = held("a", "Steppe Eagle 2011", "2011-08-08", "2011-08-19", "KAZ USA GBR", { series: "s" });
    const next = held("b", "Steppe Eagle 2012", "2012-09-01", "2012-09-17", "KAZ USA GBR", { series: "s" });
    expect(offered(one, next)).toEqual([]);
  });

  test("a year in the name tells editions apart where the dates are loose", () => {
    const one = held("a", "Shield 98", "1998/1999", "", "KAZ RUS", { series: "s" });
    const next = held("b", "Shield 99", "1999", "", "KAZ RUS", { series: "s" });
    expect(offered(one, next)).toEqual([]);
  });

  test("two phases of one edition are offered", () => {
    const one = held("a", "Steppe Eagle 2015 phase 1", "2015-04-06", "2015-04-17", "KAZ USA GBR");
    const two = held("b", "Steppe Eagle 2015 phase II", "2015-06-15", "2015-06-26", "KAZ USA GBR KGZ");
    expect(offered(one, two)).toEqual(["a b"]);
  });

  test("two parts of one umbrella are two", () => {
    const more = { part_of: "u", country: "TJK" };
    const one = held("a", "Unnamed exercise", "2018-10-10", "2018-10-13", "KAZ KGZ RUS", more);
    const two = held("b", "Unnamed exercise", "2018-10-10", "2018-10-13", "KAZ KGZ RUS", more);
    expect(offered(one, two)).toEqual([]);
    expect(offered({ ...one, row: { ...one.row, part_of: "" } }, two)).toEqual(["a b"]);
  });
});

test("bilateral drills of one name with three partners are three, whatever is known of their lists", () => {
  const one = held("a", "Cooperation-2019", "2019-05", "2019-05-15", "CHN UZB", { country: "UZB" });
  const two = held("b", "Cooperation-2019", "2019-08-06", "2019-08-13", "CHN KGZ", { country: "CHN" });
  const three = held("c", "Cooperation-2019", "2019-08-07", "2019-08-16", "CHN TJK", { country: "TJK" });
  expect(offered(one, two, three)).toEqual([]);
});

test("a row of the file of judgements is made of a candidate and a verdict", () => {
  const row = judgementRow("exercises", "x", "y", "unsure", "anna", "2026-05-18", "dates differ");
  const why = "dates differ";
  expect(row).toEqual({
    table: "exercises",
    a: "x",
    b: "y",
    verdict: "unsure",
    who: "anna",
    on: "2026-05-18",
    why,
  });
});

test("the order of the rows changes nothing, and no row is offered with itself", () => {
  const some = fc.constantFrom(...exercises.map((_, i) => i));
  fc.assert(
    fc.property(fc.uniqueArray(some, { maxLength: 60 }), fc.infiniteStream(fc.nat()), (picked, keys) => {
      const rows = picked.map((i) => exercises[i] ?? {});
      const mixed = rows
        .map((row) => [keys.next().value, row] as const)
        .sort((x, y) => Number(x[0]) - Number(y[0]))
        .map(([, row]) => row);
      const found = candidates(rows, participants, []);
      expect(candidates(mixed, participants.toReversed(), [])).toEqual(found);
      expect(found.filter((c) => c.a === c.b)).toEqual([]);
    }),
    { seed: 3, numRuns: 60 },
  );
});

test("ten thousand exercises of thirty years are gone through in a second or two", () => {
  let seed = 7;
  const next = (n: number) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * n);
  };
  const two = (n: number) => String(n).padStart(2, "0");
  const all = Array.from({ length: 10_000 }, (_, i) => {
    const who = Array.from({ length: 1 + next(6) }, () => `A${next(120)}`).join(" ");
    const name =
      next(3) === 0 ? "Unnamed exercise" : `Exercise ${next(9e6).toString(36)} ${next(9e6).toString(36)}`;
    const day = `${1990 + next(30)}-${two(1 + next(12))}-${two(1 + next(28))}`;
    return held(`e${i}`, name, next(5) === 0 ? day.slice(0, 7) : day, "", who, { country: `A${next(120)}` });
  });
  const people = all.flatMap((e) => e.people);
  const found = candidates(
    all.map((e) => e.row),
    people,
    [],
  );
  expect(found.every((c) => c.a !== c.b)).toBe(true);
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changePointCount, changePointsCount, runLength } from "../../../src/inference/change/counts.ts";
import { changePoint, changePointEvidence, changePoints } from "../../../src/inference/change/shares.ts";
import { changePointsVolume, changePointVolume } from "../../../src/inference/change/volumes.ts";
import { randomOf } from "../../../src/inference/random.ts";
import { normal } from "../../../src/inference/variates.ts";
import type { Measure } from "../../../src/measures/measure.ts";
import { valueOn } from "../../../src/measures/on-table.ts";
import { tableOf } from "../../../src/measures/table.ts";
import type { Course, Yearly } from "../../../src/measures/yearly/yearly.ts";
import { coal, nile, yearsFrom } from "./series.ts";

const all: readonly Measure[] = [
  changePoint,
  changePointEvidence,
  changePoints,
  changePointCount,
  changePointsCount,
  runLength,
  changePointVolume,
  changePointsVolume,
];

function course(values: readonly number[], first = 2001, more: Partial<Course> = {}): Course {
  return {
    years: yearsFrom(first, values.length),
    values: Float64Array.from(values),
    counts: values.every(Number.isInteger),
    once: true,
    sources: { names: [], rows: [] },
    recordsEnd: null,
    ...more,
  };
}

function yearly(rows: readonly (readonly number[])[], more: Partial<Yearly> = {}): Yearly {
  return {
    ...course(rows.map((row) => row.reduce((a, b) => a + b, 0))),
    partners: {
      names: (rows[0] ?? []).map((_, k) => String.fromCharCode(65 + k)),
      rows: rows.map((row) => Float64Array.from(row)),
    },
    unknown: new Float64Array(rows.length),
    ...more,
  };
}

const turned = [
  [8, 3, 0],
  [7, 4, 1],
  [9, 3, 1],
  [6, 2, 3],
  [5, 2, 4],
  [4, 1, 5],
];

test("every example is what its table gives", () => {
  for (const m of all) {
    const { value } = valueOn(m, tableOf(m.rows ?? []));
    const said = typeof value === "number" ? Number(value.toPrecision(4)) : (value ?? []).toString();
    expect(said, m.name).toBe(m.gives);
    expect(m.example, m.name).toMatch(new RegExp(`${m.gives}$`));
  }
});

describe("shares", () => {
  test("the year, its credible years, the evidence and the shares on either side", () => {
    const said = changePoint.of(yearly(turned));
    expect(said).toMatchObject({ value: 2004, low: 2003, high: 2006, spread: "credible" });
    expect(said.notes).toEqual([
      "evidence for a change: positive, ln BF 1.70",
      "given one change, 2004 has probability 0.638",
      "before 2004: A 67 %, B 28 %, C 6 %",
      "from 2004 on: A 47 %, C 38 %, B 16 %",
    ]);
    expect(changePointEvidence.of(yearly(turned)).value).toBeCloseTo(1.6978290219192722, 10);
    expect(changePoints.of(yearly(turned)).value).toEqual(["2004"]);
  });

  test("three regimes are found as three", () => {
    const three = yearly([...Array(6).fill([9, 1]), ...Array(6).fill([1, 9]), ...Array(6).fill([6, 5])]);
    expect(changePoints.of(three).value).toEqual(["2007", "2013"]);
  });

  test("where nothing changes no change is likelier, and the list is empty", () => {
    const same = yearly(Array(12).fill([5, 5]));
    expect(changePoint.of(same)).toMatchObject({ value: "none", low: null, high: null });
    expect(changePoint.of(same).notes?.[0]).toMatch(/^no change is likelier than one: ln BF −/);
    expect(changePoint.of(same).notes?.[1]).toMatch(/if there had to be one change, its likeliest year/);
    expect(changePoints.of(same)).toMatchObject({ value: [] });
  });

  test("the prior is that of the question", () => {
    const weak = changePointEvidence.of(yearly(turned), { "dirichlet-prior": "0.5" }).value;
    expect(changePointEvidence.of(yearly(turned), { "dirichlet-prior": "20" }).value).not.toBe(weak);
  });

  test("too few years, nothing at all, one partner only and volumes have no change point", () => {
    expect(changePoint.of(yearly(turned.slice(0, 3)))).toMatchObject({ value: null, why: "too-few" });
    expect(changePoint.of(yearly(Array(5).fill([0, 0])))).toMatchObject({ value: null, why: "no-data" });
    expect(changePoint.of(yearly([]))).toMatchObject({ value: null, why: "no-data" });
    expect(changePoint.of(yearly(Array(5).fill([3, 0])))).toMatchObject({ why: "undefined-by-definition" });
    expect(changePoint.of(yearly(turned, { counts: false }))).toMatchObject({
      why: "undefined-by-definition",
    });
  });

  test("a partner without any activity, and activities of nobody, change no number", () => {
    const counts = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { minLength: 4, maxLength: 9 });
    fc.assert(
      fc.property(counts, (rows) => {
        const plain = changePointEvidence.of(yearly(rows)).value;
        const idle = rows.map(([a, b]) => [a, 0, b]);
        expect(changePointEvidence.of(yearly(idle)).value).toEqual(plain);
        const nobody = yearly(rows, { unknown: new Float64Array(rows.length).fill(2) });
        expect(changePointEvidence.of(nobody).value).toEqual(plain);
      }),
    );
  });

  test("a ln BF above 3 comes up in few of 1000 courses without a change", () => {
    const random = randomOf(11);
    let wrong = 0;
    let several = 0;
    for (let n = 0; n < 1000; n++) {
      const rows = Array.from({ length: 12 }, () => {
        const row = [0, 0, 0];
        for (let e = 0; e < 8; e++) {
          const u = random.next();
          const k = u < 0.6 ? 0 : u < 0.9 ? 1 : 2;
          row[k] = (row[k] ?? 0) + 1;
        }
        return row;
      });
      if (Number(changePointEvidence.of(yearly(rows)).value) > 3) wrong++;
      if (n < 300 && changePoints.of(yearly(rows)).value?.toString() !== "") several++;
    }
    expect(wrong).toBeLessThan(15);
    expect(several / 300).toBeLessThan(0.15);
  });
});

describe("what a change may be instead", () => {
  const sources = {
    names: ["old", "new", "odd"],
    rows: [
      [10, 0, 0],
      [11, 0, 0],
      [12, 1, 0],
      [0, 10, 1],
      [1, 10, 0],
      [0, 10, 0],
    ].map((row) => Float64Array.from(row)),
  };

  test("a change of sources in the same year or the next is said", () => {
    const notes = changePoint.of(yearly(turned, { sources })).notes;
    expect(notes).toContain(
      "a change of sources coincides: before 2004 old 97 %, new 3 %; from then on new 94 %, old 3 %",
    );
  });

  test("one years apart is not, and neither is a source that stays", () => {
    const late = { ...sources, rows: [...sources.rows.slice(0, 1), ...Array(5).fill(sources.rows[5])] };
    expect(changePoint.of(yearly(turned, { sources: late })).notes?.join()).not.toContain("sources");
    const steady = { ...sources, rows: sources.rows.map(() => Float64Array.of(5, 5, 0)) };
    expect(changePoint.of(yearly(turned, { sources: steady })).notes?.join()).not.toContain("sources");
  });

  test("records that are not complete yet, a pandemic, and activities that last", () => {
    const notes = (more: Partial<Yearly>) => changePoint.of(yearly(turned, more)).notes?.join("\n");
    expect(notes({ recordsEnd: 2007 })).toContain("the records end in 2007");
    expect(notes({ recordsEnd: 2008 })).not.toContain("the records end");
    expect(notes({ years: yearsFrom(2017, 6) })).toContain("pandemic");
    expect(notes({})).not.toContain("pandemic");
    expect(notes({ once: false })).toContain("not independent");
  });
});

describe("counts", () => {
  test("the coal disasters", () => {
    const one = changePointCount.of(course(coal, 1851), { "rate-prior": "1" });
    expect(one).toMatchObject({ value: 1892, low: 1887, high: 1897 });
    expect(one.notes?.slice(0, 2)).toEqual([
      "evidence for a change: very strong, ln BF 28.94",
      "given one change, 1892 has probability 0.245",
    ]);
    expect(one.notes).toContain("expected first year of the new rate 1891.1");
    expect(changePointsCount.of(course(coal, 1851)).value).toEqual(["1892", "1948"]);
    expect(changePointsCount.of(course(coal, 1851), { penalty: "3-ln-n" }).value).toEqual(["1892"]);
    const five = ["1892", "1930", "1943", "1946", "1948"];
    expect(changePointsCount.of(course(coal, 1851), { penalty: "ln-n" }).value).toEqual(five);
    expect(runLength.of(course(coal, 1851), { "rate-prior": "1" }).notes).toContain("log evidence −176.254");
  });

  test("a prior about the mean finds a change of large counts that one about 1 a year does not", () => {
    const large = course([...Array(8).fill(50), ...Array(8).fill(65)]);
    expect(changePointCount.of(large).notes?.[0]).toContain("evidence for a change");
    const flat = changePointCount.of(large, { "rate-prior": "1" });
    expect(flat.value).toBe("none");
    expect(flat.notes?.[0]).toContain("no change is likelier");
  });

  test("the age of a rate: since the change, or all years where there is none", () => {
    expect(runLength.of(course([9, 8, 9, 10, 9, 1, 0, 1, 1])).value).toBe(4);
    expect(runLength.of(course([4, 5, 4, 5, 4, 5]))).toMatchObject({ value: 6, high: 6 });
  });

  test("volumes, unknown years, few years and no activity have none", () => {
    for (const m of [changePointCount, changePointsCount, runLength]) {
      expect(m.of(course([1, 2, 3.5, 4])), m.name).toMatchObject({ why: "undefined-by-definition" });
      expect(m.of(course([1, Number.NaN, 3, 4], 2001, { counts: true })), m.name).toMatchObject({
        why: "no-data",
      });
      expect(m.of(course([1, 2, 3])), m.name).toMatchObject({ why: "too-few" });
      expect(m.of(course([0, 0, 0, 0])), m.name).toMatchObject({ why: "no-data" });
    }
  });

  test("a later calendar moves the year and nothing else", () => {
    const values = fc.array(fc.nat(9), { minLength: 4, maxLength: 12 }).filter((v) => v.some((x) => x > 0));
    fc.assert(
      fc.property(values, fc.integer({ min: -50, max: 50 }), (counts, by) => {
        const here = changePointCount.of(course(counts, 1900));
        const there = changePointCount.of(course(counts, 1900 + by));
        expect(there.value).toBe(here.value === "none" ? "none" : Number(here.value) + by);
        expect(runLength.of(course(counts, 1900 + by)).value).toBe(runLength.of(course(counts, 1900)).value);
      }),
    );
  });

  test("a steady rate is seldom taken for a change", () => {
    const random = randomOf(5);
    const poisson = () => {
      let k = 0;
      for (let p = random.next(); p > Math.exp(-6); p *= random.next()) k++;
      return k;
    };
    let strong = 0;
    let found = 0;
    let dear = 0;
    for (let n = 0; n < 1000; n++) {
      const steady = course(Array.from({ length: 20 }, poisson));
      const [evidence = ""] = changePointCount.of(steady).notes ?? [];
      if (/: (strong|very strong)/.test(evidence)) strong++;
      if (changePointsCount.of(steady).value?.toString() !== "") found++;
      if (changePointsCount.of(steady, { penalty: "3-ln-n" }).value?.toString() !== "") dear++;
    }
    expect(strong).toBeLessThan(20);
    // The penalty of BIC is weak for 20 years, and docs/methods/change-points.md says so.
    expect(found).toBeLessThan(200);
    expect(dear).toBeLessThan(60);
  });
});

describe("volumes", () => {
  test("the Nile breaks after 1898, between 1895 and 1902", () => {
    const one = changePointVolume.of(course(nile, 1871));
    expect(one).toMatchObject({ value: 1899, low: 1896, high: 1903, spread: "confidence" });
    expect(one.notes?.slice(0, 2)).toEqual(["BIC prefers the break", "supF 75.93"]);
    expect(changePointsVolume.of(course(nile, 1871)).value).toEqual(["1899"]);
  });

  test("a constant course is degenerate, and a step without spread is found though it has no interval", () => {
    expect(changePointVolume.of(course(Array(12).fill(3)))).toMatchObject({ value: null, why: "degenerate" });
    const step = course([...Array(6).fill(1), ...Array(6).fill(2)]);
    expect(changePointVolume.of(step)).toMatchObject({ value: 2007, low: null, high: null });
    expect(changePointsVolume.of(step).value).toEqual(["2007"]);
    expect(changePointVolume.of(course([1, 2, 3, 4, 5]))).toMatchObject({ why: "too-few" });
    const flat = changePointVolume.of(course([3, 4, 3, 4, 3, 4, 3, 4, 3, 4, 3, 4]));
    expect(flat).toMatchObject({ value: "none", low: null, high: null });
    expect(flat.notes?.[0]).toMatch(/^no change is likelier than one by BIC, supF/);
  });

  test("another unit has the same break, from 1e-300 to 1e300", () => {
    const values = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 10, maxLength: 20 });
    fc.assert(
      fc.property(
        values.filter((v) => new Set(v).size > 1),
        fc.constantFrom(2 ** -990, 2 ** -10, 2 ** 10, 2 ** 980),
        (v, unit) => {
          const scaled = course(
            v.map((x) => x * unit),
            2001,
            { counts: false },
          );
          expect(changePointVolume.of(scaled).value).toBe(changePointVolume.of(course(v)).value);
          expect(changePointsVolume.of(scaled).value).toEqual(changePointsVolume.of(course(v)).value);
        },
      ),
    );
  });

  test("BIC breaks few of 500 courses of one mean", () => {
    const random = randomOf(3);
    let found = 0;
    for (let n = 0; n < 500; n++) {
      const steady = course(Array.from({ length: 30 }, () => 20 + normal(random)));
      if (changePointsVolume.of(steady).value?.toString() !== "") found++;
    }
    expect(found / 500).toBeLessThan(0.15);
  });
});

test("a count of one partner that nobody knows leaves no change of shares to look for", () => {
  const rows = ["year,name,value"];
  for (let year = 2001; year <= 2006; year++)
    rows.push(`${year},A,${year === 2003 ? "?" : 9}`, `${year},B,2`);
  for (const m of [changePoint, changePointEvidence, changePoints])
    expect(valueOn(m, tableOf(rows))).toEqual({ value: null, why: "no-data", notes: ["not known of 2003"] });
});

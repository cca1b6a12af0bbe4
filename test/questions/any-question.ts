import fc from "fast-check";
import { conventions } from "../../src/conventions/index.ts";
import { layers } from "../../src/layers/index.ts";
import { measures } from "../../src/measures/index.ts";
import type { Dataset } from "../../src/model/dataset.ts";
import { BY_FIELDS, type Question } from "../../src/model/question.ts";

/** Any question whose words are all known to a study, whether it makes sense or not. */
export function anyQuestion(dataset: Dataset): fc.Arbitrary<Question> {
  const { region, partners, groupings } = dataset.subject;
  const groups = Object.keys(Object.values(groupings)[0] ?? {});
  const one = <T>(of: readonly T[]) => fc.constantFrom(...of);
  const members = fc.subarray([...region], { minLength: 1 });
  const to = fc.oneof(
    fc.constant("region"),
    fc.constant("only:region"),
    members.map((m) => m.join(",")),
    members.map((m) => m.join("+")),
    members.map((m) => `=${m.join("+")}`),
  );
  const year = fc.integer({ min: 1995, max: 2025 });
  const period = fc.oneof(
    year.map(String),
    year.map((y) => `..${y}`),
    fc.tuple(year, fc.nat(8)).map(([y, n]) => `${y}..${y + n}`),
    fc.tuple(year, fc.nat(8)).map(([y, n]) => `${y}-07..${y + n}-06`),
  );
  const where = fc.oneof(
    fc.constant({ service: "army" }),
    fc.constant({ service: "!police" }),
    fc.constant({ status: "held" }),
    fc.constant({ item: "drone" }),
    fc.constant({ kind: "military" }),
  );
  const choices = fc
    .subarray([...conventions], { maxLength: 4 })
    .chain((some) => fc.record(Object.fromEntries(some.map((c) => [c.name, one(c.values(dataset))]))));
  const against = fc.oneof(
    period.map((p) => ({ period: p })),
    to.map((t) => ({ to: t })),
    period.map((p) => ({ period: p, measure: "share" })),
    one(["orders", "tiv-millions", "usd", "troops"]).map((value) => ({ value })),
    one(["exercises", "transfers", "facilities"]).map((layer) => ({ layer })),
  );
  const maybe = <T>(of: fc.Arbitrary<T>, freq = 2) => fc.option(of, { nil: undefined, freq });
  return layered().chain(({ layer, values }) =>
    fc
      .record({
        measure: one(measures.map((m) => m.name)),
        layer: fc.constant(layer),
        from: maybe(one([...groups, ...partners, "region", partners.slice(0, 2).join()]), 4),
        to: maybe(to, 4),
        without: maybe(one([...partners, ...region]), 1),
        where: maybe(where, 1),
        period: maybe(period),
        value: maybe(one(values)),
        by: maybe(one(BY_FIELDS)),
        conventions: maybe(choices, 4),
        against: maybe(against, 1),
      })
      .map((q) => Object.fromEntries(Object.entries(q).filter(([, v]) => v !== undefined)) as typeof q),
  ) as fc.Arbitrary<Question>;
}

/** A layer, or several, with what can be added up in it. */
function layered(): fc.Arbitrary<{ readonly layer: string; readonly values: readonly string[] }> {
  const single = fc.constantFrom(...layers).map((l) => ({ layer: l.name, values: l.values }));
  const several = fc.constantFrom(
    { layer: "all", values: ["count"] },
    { layer: "exercises,operations", values: ["count", "troops"] },
    { layer: "technology,assistance", values: ["count", "usd"] },
  );
  return fc.oneof({ weight: 6, arbitrary: single }, { weight: 1, arbitrary: several });
}

import { expect, test } from "vitest";
import { coverageText } from "../../src/words/coverage.ts";
import { LANGS } from "../../src/words/words.ts";

const told = (known: number, unknown: number, measure: string, from?: string) =>
  LANGS.map((lang) =>
    coverageText(
      { coverage: { known, unknown } },
      { measure, ...(from === undefined ? {} : { from }) },
      lang,
    ),
  );

test("coverage says that it counts the records of others too where somebody's part alone is asked for", () => {
  const others = /whoever|от кого бы|不论来自何方/;
  for (const text of told(7, 2, "share", "CHN")) expect(text).toMatch(others);
  for (const text of [...told(7, 2, "share"), ...told(7, 2, "co-presence", "CHN")])
    expect(text).not.toMatch(others);
});

test("one record lacks what it needs, and several lack it", () => {
  expect(told(1, 1, "count")[0]).toBe("1 record of the question could be used, 1 lacks what it needs");
  expect(told(2, 3, "count")[0]).toBe("2 records of the question could be used, 3 lack what it needs");
  expect(told(2, 1, "count")[1]).toBe(
    "использованы 2 записи, относящиеся к вопросу; в 1 нет того, что нужно",
  );
  expect(told(2, 1, "count")[2]).toBe("与问题有关的记录可用2条，另有1条缺少所需内容");
});

test("coverage says that there may be more where no search covers all that is asked", () => {
  const answer = { coverage: { known: 2, unknown: 0 } };
  for (const [n, more] of [/there may be more$/, /могло быть и больше$/, /实际可能更多$/].entries()) {
    const lang = LANGS[n] ?? "en";
    expect(coverageText(answer, { measure: "count" }, lang, true)).toMatch(more);
    expect(coverageText(answer, { measure: "count" }, lang)).not.toMatch(more);
  }
});

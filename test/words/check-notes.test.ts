import { expect, test } from "vitest";
import { faultText } from "../../src/cli/show/faults.ts";
import { checkNotes } from "../../src/words/catalogue/check-notes.ts";
import { added, cells, faultsIn, type Patch } from "../study/faults.ts";

/** One cell of the example that makes each warning of what records lack, and of dates that cannot both be right. */
const WRONG: readonly (readonly [code: string, patch: Patch])[] = [
  ["no-source", cells("exercises", "watch-2009", { source: "" })],
  ["no-name", cells("exercises", "watch-2009", { name: "" })],
  ["no-supplier", cells("transfers", "deal-03", { supplier: "" })],
  ["no-recipient", cells("transfers", "deal-03", { recipient: "" })],
  ["no-provider", added("assistance", { id: "x", provider: "" })],
  ["no-operator", cells("facilities", "orl-alv-halden", { operator: "" })],
  ["no-host", cells("facilities", "orl-alv-halden", { host: "" })],
  ["before-order", cells("deliveries", "deal-01-2006", { year: "1906" })],
  ["ends-before-start", cells("exercises", "watch-2009", { start: "2015-04-06", end: "2015-04-01" })],
  ["ends-before-start", cells("exercises", "watch-2009", { start: "2015/2014", end: "" })],
  ["dangling-reference", cells("transfers", "deal-03", { supplier: "Alvaria" })],
  ["dangling-reference", cells("deliveries", "deal-01-2006", { deal: "qqqqqqqqq" })],
  ["missing-file", { "transfers.csv": null }],
  ["lasts-long", cells("exercises", "watch-2009", { start: "1979", end: "1997" })],
];

test.each(WRONG)("%s is told in Russian and Chinese", async (code, patch) => {
  const found = (await faultsIn(patch)).find((fault) => fault.code === code);
  const english = `${found?.message}; ${found?.mend}`;
  for (const lang of ["ru", "zh"] as const) {
    const told = faultText(lang, english);
    expect(told).not.toBe(english);
    expect(told.replaceAll(/"[^"]*"/g, "")).not.toMatch(/[a-z]{2,} [a-z]{2,}/);
  }
  expect(faultText("en", english)).toBe(english);
});

test("the same many times is counted in Russian and Chinese", async () => {
  const rows = Array.from({ length: 30 }, (_, i) => ({ id: `x-${i}`, provider: "" }));
  const rest = (await faultsIn(added("assistance", ...rows))).find((f) => f.message.startsWith("and "));
  expect(faultText("zh", `${rest?.message}; ${rest?.mend}`)).toBe(
    "另有10处相同，此为第一处；请填写是谁；来源称无人知晓的，填unknown",
  );
});

test("what has no translation stays English throughout", () => {
  const other = '"x" has no source; something new';
  expect(faultText("ru", other)).toBe(other);
});

test("every pattern fills the same places in each language", () => {
  const places = (text: string) =>
    [...new Set([...text.matchAll(/\{\{(\w+)/g)].map(([, name]) => name))].sort();
  for (const [en, ru, zh] of checkNotes) expect([places(ru), places(zh)]).toEqual([places(en), places(en)]);
});

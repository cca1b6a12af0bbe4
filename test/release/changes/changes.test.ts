import fc from "fast-check";
import { expect, test } from "vitest";
import { changelog } from "../../../src/release/changes/changelog.ts";
import { claimChanges, claimWithout } from "../../../src/release/changes/claim-changes.ts";
import { evenDecimals } from "../../../src/release/changes/even-decimals.ts";
import { recordChanges } from "../../../src/release/changes/record-changes.ts";
import { settingChanges } from "../../../src/release/changes/setting-changes.ts";
import { ENGLISH } from "../../../src/release/changes/told.ts";
import { exampleFiles } from "../../../src/study/example.ts";
import { openStudy, type Study } from "../../../src/study/study.ts";
import { memoryFiles } from "../../memory-files.ts";
import { NO_CHANGES } from "./no-changes.ts";

/** The example study with some of its files changed. */
function study(edit: Readonly<Record<string, (text: string) => string>> = {}): Promise<Study> {
  const files = { ...exampleFiles() };
  for (const [name, change] of Object.entries(edit)) files[name] = change(files[name] ?? "");
  return openStudy(memoryFiles(files));
}

/** The lines of a text, without one below its header. */
const without = (line: number) => (text: string) =>
  text
    .split("\n")
    .filter((_, i) => i !== line)
    .join("\n");

test("the same study has no changes", async () => {
  expect(await recordChanges(await study(), await study())).toEqual([]);
});

test("rows that came, went and differ are told by id, cell by cell", async () => {
  const old = await study();
  const sheet = await old.sheet("exercises");
  const [first = "", second = ""] = sheet.column("id") ?? [];
  const now = await study({
    "exercises.csv": (text) =>
      `${without(1)(text)
        .split("\n")
        .map((line) => (line.startsWith(`${second},`) ? line.replace(/,[^,]*$/, ",a new note") : line))
        .join("\n")}added-by-hand${",".repeat(sheet.header.length - 1)}\n`,
  });
  const [changes] = await recordChanges(old, now);
  expect(changes).toMatchObject({
    table: "exercises",
    added: ["added-by-hand"],
    removed: [first],
    changed: [{ id: second, cells: [{ column: "note", is: "a new note" }] }],
    same: sheet.size - 2,
  });
});

test("each row is told by what people call it", async () => {
  const old = await study();
  const [id = "", deal = ""] = [
    (await old.sheet("exercises")).column("id")?.[0],
    (await old.sheet("transfers")).column("id")?.[0],
  ];
  const labels = Object.assign(
    {},
    ...(
      await recordChanges(
        old,
        await study({
          "exercises.csv": without(1),
          "participants.csv": without(1),
          "deliveries.csv": without(1),
          "transfers.csv": without(1),
        }),
      )
    ).map((table) => table.labels),
  );
  const name = (await old.sheet("exercises")).column("name")?.[0] ?? "";
  expect(labels[id]).toContain(name);
  expect(labels[deal]).toMatch(/supplier: \S.*, recipient: \S.*, ordered \d{4}$/);
  const participant = Object.keys(labels).find((key) => key.startsWith(`${id} · `)) ?? "";
  expect(labels[participant]).toMatch(/ · \S+ · \S+$/);
  expect(labels[participant]).toContain(name);
  expect(Object.values(labels)).toContainEqual(expect.stringMatching(/ordered \d{4} · delivered \d{4}$/));
});

test("an agency that is named later is a cell of the same participant", async () => {
  const old = await study();
  const sheet = await old.sheet("participants");
  expect(sheet.header).toContain("agency");
  const at = sheet.header.indexOf("agency");
  const now = await study({
    "participants.csv": (text) =>
      text
        .split("\n")
        .map((line, i) => (i === 1 ? line.split(",").with(at, "Guard").join(",") : line))
        .join("\n"),
  });
  const [changes] = await recordChanges(old, now);
  expect(changes).toMatchObject({
    added: [],
    removed: [],
    changed: [{ cells: [{ column: "agency", is: "Guard" }] }],
  });
});

test("a row that is named by several cells is told with each of them under its column", async () => {
  const old = await study();
  const now = await study({ "participants.csv": without(1), "exercises.csv": without(1) });
  const tables = new Map((await recordChanges(old, now)).map((changes) => [changes.table, changes]));
  const parts = await old.sheet("participants");
  const [activity, actor, role] = ["activity", "actor", "role"].map((name) => parts.column(name)?.[0] ?? "");
  const { removed = [], keys } = tables.get("participants") ?? {};
  expect(removed).toEqual([`${activity} · ${actor} · ${role}`]);
  expect(keys).toEqual({ [removed[0] ?? ""]: { activity, actor, role } });
  expect(tables.get("exercises")?.keys).toEqual({});
});

/** A table of which nothing is told. */
const NONE = {
  same: 0,
  added: [],
  removed: [],
  merged: [],
  keys: {},
  labels: {},
  columnsAdded: [],
  columnsRemoved: [],
};

test("cells are written as files hold them, and findings as on screens", () => {
  const since = { version: "0.1.0", date: "2026-01-02", hash: "abc" };
  const cells = (was: string, is: string) => [{ column: "tiv_millions", was, is }];
  const changed = [
    { id: "d1", cells: cells("0.626764887", "12.3456") },
    { id: "d2", cells: cells("-44.2", "-44.25") },
  ];
  const moved = (shown: string, value: number) => ({ ...claim("A", "consistent", value), shown });
  const text = changelog({
    ...NO_CHANGES,
    version: "0.2.0",
    since,
    noLonger: [],
    settings: [],
    tables: [{ table: "deliveries", ...NONE, changed }],
    claims: claimChanges(
      [moved("62.7 %", 0.6267), claim("B", "consistent")],
      [moved("62.7 %", 0.6268), claim("B", "differs-in-our-records")],
    ),
  });
  expect(text).toContain("`d1`: tiv\\_millions `0.626764887` → `12.3456`");
  expect(text).toContain("`d2`: tiv\\_millions `-44.2` → `-44.25`");
  expect(text).toContain("`A` Sentence A: ours still 62.7 % when rounded; still consistent");
  expect(text).toContain(
    "`B` Sentence B: consistent (independent records), ours about 1 → differs in our records (independent records), ours about 1",
  );
});

test("a cell that differs alike in very many rows is told once, and of each row what else differs", () => {
  const source = { column: "source", was: "list", is: "list-2025" };
  const rows = Array.from({ length: 20 }, (_, i) => ({ id: `e${i}`, cells: [source] }));
  const told = (changed: readonly { id: string; cells: readonly (typeof source)[] }[]) =>
    changelog({
      ...NO_CHANGES,
      version: "0.2.0",
      since: { version: "0.1.0", date: "2026-01-02", hash: "abc" },
      tables: [{ table: "exercises", ...NONE, changed }],
    });
  const other = { column: "name", was: "Shield", is: "Shield 2019" };
  const text = told([...rows.slice(1), { id: "e0", cells: [source, other] }]);
  expect(text).toContain(
    "20 changed, 0 the same.\n\n* source `list` → `list-2025`: in 20 rows\n* `e0`: name",
  );
  expect(text).not.toContain("`e1`");
  expect(told(rows.slice(1))).toContain("* `e1`: source `list` → `list-2025`\n");
});

test("participants have no ids and are told by who took part as what", async () => {
  const old = await study();
  const sheet = await old.sheet("participants");
  const named = ["activity", "actor", "role"].map((column) => sheet.column(column)?.[0]).join(" · ");
  const now = await study({ "participants.csv": without(1) });
  expect((await recordChanges(old, now))[0]).toMatchObject({ table: "participants", removed: [named] });
});

test("a column that is new is told once, and no row differs for it", async () => {
  const now = await study({
    "series.csv": (text) =>
      text
        .trimEnd()
        .split("\n")
        .map((line, i) => `${line},${i === 0 ? "extra" : "x"}`)
        .join("\n"),
  });
  const [changes] = await recordChanges(await study(), now);
  expect(changes).toMatchObject({ table: "series", columnsAdded: ["extra"], changed: [], added: [] });
});

test("a new judgement that two are the same is a merging of its table", async () => {
  const old = await study();
  const header = (await old.sheet("judgements")).header;
  const [a = "", b = ""] = (await old.sheet("exercises")).column("id")?.slice(3, 5) ?? [];
  const cells: Readonly<Record<string, string>> = { table: "exercises", a, b, verdict: "same" };
  const row = header.map((name) => cells[name] ?? "").join(",");
  const now = await study({ "judgements.csv": (text) => `${text.trimEnd()}\n${row}\n` });
  const changes = await recordChanges(old, now);
  expect(changes.map((c) => c.table)).toEqual(["exercises", "judgements"]);
  expect(changes[0]?.merged).toEqual([{ id: a, into: b }]);
});

test("what was taken out and put back in any order is no change", async () => {
  const rows = (await study()).sheet("exercises").then((sheet) => sheet.size);
  const size = await rows;
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray([...Array(size).keys()], { minLength: size }), async (order) => {
      const now = await study({
        "exercises.csv": (text) => {
          const [header = "", ...lines] = text.trimEnd().split("\n");
          return `${[header, ...order.map((i) => lines[i] ?? "")].join("\n")}\n`;
        },
      });
      expect(await recordChanges(await study(), now)).toEqual([]);
    }),
    { numRuns: 20 },
  );
});

const claim = (id: string, finding: string, value: unknown = 1) => ({
  id,
  says: `Sentence ${id}`,
  where: "p. 1" as string | null,
  shown: `about ${value}`,
  finding,
  comparison: "independent-records",
  value,
  unit: "share",
  printed: { value: 0.15, unit: "share" } as unknown,
  question: { measure: "share", period: "2016..2021" } as unknown,
  and: [],
});

test("claims whose finding moved come first, then those whose value did", () => {
  const old = [claim("A", "consistent"), claim("B", "consistent"), claim("C", "consistent")];
  const now = [claim("D", "consistent"), claim("B", "consistent", 2), claim("A", "differs-in-our-records")];
  expect(claimChanges(old, now).map(({ id, kind }) => [id, kind])).toEqual([
    ["A", "finding"],
    ["B", "value"],
    ["D", "added"],
    ["C", "removed"],
  ]);
});

const value = (shown: string, exact: number, finding = "consistent") => {
  const { id, says, where, and, ...one } = claim("", finding, exact);
  return { ...one, shown };
};

test("each value of a sentence is held against the one before, and all are printed in its order", () => {
  const two = (first: number, second: number, finding = "consistent") => ({
    ...claim("A", "consistent", first),
    shown: `${first * 100} %`,
    and: [value(`${second * 100} %`, second, finding)],
  });
  const line = (was: ReturnType<typeof two>, is: ReturnType<typeof two>) => {
    const since = { version: "0.1.0", date: "2026-01-02", hash: "abc" };
    const claims = claimChanges([was], [is]);
    return changelog({
      ...NO_CHANGES,
      version: "0.2.0",
      since,
      noLonger: [],
      settings: [],
      tables: [],
      claims,
    })
      .split("* `A` Sentence A: ")[1]
      ?.trim();
  };
  expect(claimChanges([two(0.25, 0.5)], [two(0.25, 0.5)])).toEqual([]);
  expect(line(two(0.25, 0.599), two(0.25, 0.6))).toBe(
    "ours 25 % and 59.9 % → 25 % and 60.0 %; still consistent",
  );
  expect(line(two(0.25, 0.5), two(0.25, 0.4, "differs-in-our-records"))).toBe(
    "consistent (independent records), ours 25 % as before; and consistent (independent records), ours 50 % → differs in our records (independent records), ours 40 %",
  );
  expect(line(two(0.25, 0.5, "differs-in-our-records"), two(0.125, 0.5, "differs-in-our-records"))).toBe(
    "ours 25.0 % and 50 % → 12.5 % and 50 %; still consistent and differs in our records",
  );
  const more = { ...two(0.25, 0.5), and: [] };
  expect(line(more, two(0.25, 0.5))).toMatch(/; and new, consistent \(independent records\), ours 50 %$/);
  expect(claimChanges([{ ...more, and: null }], [two(0.25, 0.5)])).toEqual([]);
});

test("a claim of which only the text differs is told, with what we find of it as before", () => {
  const was = { ...claim("A", "consistent", 0.15), shown: "15 %" };
  const since = { version: "0.1.0", date: "2026-01-02", hash: "abc" };
  const line = (is: Partial<typeof was>) => {
    const claims = claimChanges([was], [{ ...was, ...is }]);
    expect(claims.map(({ kind }) => kind)).toEqual(["own"]);
    return changelog({
      ...NO_CHANGES,
      version: "0.2.0",
      since,
      noLonger: [],
      settings: [],
      tables: [],
      claims,
    })
      .split("## Claims\n\n* ")[1]
      ?.trim();
  };
  const found = "consistent (independent records), ours 15 % as before — of the claim itself:";
  expect(line({ says: "Other" })).toBe(`\`A\` Other: ${found} says \`Sentence A\` → \`Other\``);
  expect(line({ where: "p. 2" })).toBe(`\`A\` Sentence A: ${found} where \`p. 1\` → \`p. 2\``);
  expect(line({ printed: { value: 0.16, unit: "share" } })).toBe(
    `\`A\` Sentence A: ${found} printed.value \`0.15\` → \`0.16\``,
  );
  expect(claimChanges([{ ...was, where: null }], [was])).toEqual([]);
});

test("of long texts the place is shown where they differ", () => {
  const since = { version: "0.1.0", date: "2026-01-02", hash: "abc" };
  const [was, is] = ["one", "two"].map((end) => ({
    ...claim("A", "consistent"),
    says: `${"word ".repeat(30)}${end}`,
  }));
  const claims = claimChanges(was === undefined ? [] : [was], is === undefined ? [] : [is]);
  const text = changelog({
    ...NO_CHANGES,
    version: "0.2.0",
    since,
    noLonger: [],
    settings: [],
    tables: [],
    claims,
  });
  expect(text).toContain("says `…word word word word one` → `…word word word word two`");
});

test("fields of claims that are not handed out any more stand in no change", () => {
  const was = { ...claim("A", "consistent"), where: "canary place", says: "canary words" };
  const printed = { value: "canary value" };
  const before = { ...was, printed, and: [{ ...value("1", 1), printed }] };
  const kept = claimWithout(before, (field) => field === "question");
  const claims = claimChanges(
    [kept],
    [{ ...before, where: "", says: "", printed: null, question: null, and: [] }],
  );
  expect(claims).toHaveLength(1);
  expect(JSON.stringify(claims[0]?.was)).not.toContain("canary");
  expect(JSON.stringify(claims[0]?.own)).not.toContain("canary");
});

test("decimals are those of the exact value, and numbers in words stay as they are", () => {
  const of = (shown: string, exact: number) => ({ ...value(shown, exact), unit: "exercises a year" });
  expect(evenDecimals(of("9.95 a year", 9.95), of("10.2 a year", 10.24), ENGLISH)).toEqual([
    "9.95 a year",
    "10.24 a year",
  ]);
  expect(evenDecimals(of("999,999", 999_999), of("1.2 million", 1.2e6), ENGLISH)).toEqual([
    "999,999",
    "1.2 million",
  ]);
  expect(evenDecimals(of("no value", 0), of("10.2", 10.24), ENGLISH)).toEqual(["no value", "10.2"]);
});

test.each([
  ["ru", "9,95 %", "12 345,6 %", ["9,95 %", "12 345,60 %"]],
  ["zh", "9.95%", "12,345.6%", ["9.95%", "12,345.60%"]],
] as const)("decimals are evened in %s as its numbers are written", (lang, few, many, even) => {
  const shown = ({ value }: { readonly value: unknown }) =>
    (value === 0.0995 ? few : many).replaceAll(" ", "\u00a0");
  const of = (value: number) => ({ value, unit: "share" });
  const told = evenDecimals(of(0.0995), of(123.456), { lang, shown });
  expect(told.map((text) => text.replaceAll("\u00a0", " "))).toEqual(even);
});

test.each([
  ["en", "60 %", "59.9 %", ["60.0 %", "59.9 %"]],
  ["ru", "60 %", "59,9 %", ["60,0 %", "59,9 %"]],
  ["zh", "60%", "59.9%", ["60.0%", "59.9%"]],
] as const)(
  "decimals that a whole number gets in %s leave the space before its unit",
  (lang, whole, part, even) => {
    const shown = ({ value }: { readonly value: unknown }) =>
      (value === 0.6 ? whole : part).replaceAll(" ", "\u00a0");
    const of = (value: number) => ({ value, unit: "share" });
    const told = evenDecimals(of(0.6), of(0.599), { lang, shown });
    expect(told).toEqual(even.map((text) => text.replaceAll(" ", "\u00a0")));
  },
);

test("a claim that moved says what of its own did, and the study once what of its settings", () => {
  const was = claim("A", "consistent", 1);
  const is = {
    ...claim("A", "consistent", 2),
    says: "Sentence A, again",
    printed: { value: 0.2, unit: "share" },
    question: { period: "2017..2021", measure: "share", to: "region" },
  };
  const settings = settingChanges(
    { region: { members: ["ALV", "BRE"] }, conventions: { vintage: "register" }, title: "T" },
    { region: { members: ["ALV"] }, conventions: { vintage: "register", "year-basis": "order" }, title: "U" },
  );
  const claims = claimChanges([was], [is]);
  const since = { version: "0.1.0", date: "2026-01-02", hash: "abc" };
  const text = changelog({
    ...NO_CHANGES,
    version: "0.2.0",
    since,
    noLonger: [],
    settings,
    tables: [],
    claims,
  });
  expect(text).toContain(
    "of the claim itself: says `Sentence A` → `Sentence A, again`; printed.value `0.15` → `0.2`; question.period `2016..2021` → `2017..2021`; question.to (blank) → `region`",
  );
  expect(text).toContain(
    "## Settings of the study\n\n* region.members `ALV, BRE` → `ALV`\n* conventions.year-basis (blank) → `order`\n",
  );
  expect(claimChanges([was], [{ ...was, value: 2 }])[0]?.own).toEqual([]);
});

test("a changelog shows text of records as text", () => {
  const tables = [
    {
      table: "exercises",
      same: 0,
      added: ["<script>alert(1)</script>", "a`b"],
      removed: [],
      changed: [{ id: "x", cells: [{ column: "n*te", was: "", is: "[a](javascript:b)\n# head" }] }],
      merged: [],
      keys: {},
      labels: { x: "A *name*" },
      columnsAdded: [],
      columnsRemoved: [],
    },
  ];
  const since = { version: "0.1.0", date: "2026-01-02", hash: "abc" };
  const text = changelog({
    ...NO_CHANGES,
    version: "0.2.0",
    since,
    noLonger: [],
    settings: [],
    tables,
    claims: [],
  });
  expect(text).toContain("added `<script>alert(1)</script>`");
  expect(text).toContain("added `` a`b ``");
  expect(text).toContain("A \\*name\\* (`x`): n\\*te (blank) → `[a](javascript:b) # head`");
  expect(text).toContain("2 added, 0 removed, 0 merged, 1 changed, 0 the same.");
});

test("a changelog says where no claim moved though records did", () => {
  const rows = { table: "exercises", same: 1, added: ["a"], removed: [], changed: [], merged: [] };
  const tables = [{ ...rows, keys: {}, labels: {}, columnsAdded: [], columnsRemoved: [] }];
  const since = { version: "0.1.0", date: "2026-01-02", hash: "abc" };
  expect(
    changelog({ ...NO_CHANGES, version: "0.2.0", since, noLonger: [], settings: [], tables, claims: [] }),
  ).toContain("## Claims\n\nNo claim moved.\n");
});

test("a first release says that it is one", () => {
  expect(
    changelog({
      ...NO_CHANGES,
      version: "0.1.0",
      since: null,
      noLonger: [],
      settings: [],
      tables: [],
      claims: [],
    }),
  ).toContain("first release");
});

test("a claim that was there and may not be told of is not new", () => {
  const now = [claim("A", "consistent"), claim("B", "consistent")];
  expect(claimChanges([], now, new Set(["A"])).map(({ id }) => id)).toEqual(["B"]);
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkClaims } from "../../../src/claims/check.ts";
import { checkFigures } from "../../../src/figures/check.ts";
import type { Files } from "../../../src/model/files.ts";
import { handedOut } from "../../../src/release/terms/hand-out.ts";
import { rowsOut } from "../../../src/release/terms/withheld.ts";
import { checkStudy } from "../../../src/study/check.ts";
import { sheetOf } from "../../../src/study/csv.ts";
import { exampleFiles } from "../../../src/study/example.ts";
import { openStudy } from "../../../src/study/study.ts";
import { edited } from "../../../src/study/write.ts";
import { yamlOf } from "../../../src/study/yaml.ts";
import { yamlIn } from "../../../src/study/yaml-file.ts";
import { memoryFiles, type Texts, textsIn } from "../../memory-files.ts";
import { withoutRelease } from "../../study/without-release.ts";
import { leaksInBytes } from "../canary.ts";
import { exampleTexts, referenceTexts } from "../handed.ts";
import { MARKS, markedStudy } from "../marked-study.ts";

const handed = async (texts: Texts) => handedOut(await openStudy(memoryFiles(texts)));

async function held(files: Files): Promise<Record<string, string>> {
  const out: Record<string, string> = {};
  for (const folder of ["", "claims", "figures", "imports", ".undo"])
    for (const name of await files.list(folder)) {
      const path = folder === "" ? name : `${folder}/${name}`;
      out[path] = new TextDecoder().decode((await files.read(path)) ?? new Uint8Array());
    }
  return out;
}

async function faults(files: Files): Promise<readonly string[]> {
  const study = await openStudy(files);
  const all = [...(await checkStudy(study)), ...(await checkClaims(study)), ...(await checkFigures(study))];
  return all.filter((f) => f.level === "error").map((f) => `${f.file}:${f.row} ${f.message}`);
}

describe("a study full of marks", () => {
  test("holds each mark, and is a study without errors", async () => {
    const texts = markedStudy();
    const all = Object.values(texts).join("\n");
    expect(MARKS.filter((mark) => !all.includes(mark))).toEqual([]);
    expect(await faults(memoryFiles(texts))).toEqual([]);
  });

  test("hands out none of them, nor the ids that internal names", async () => {
    const { files, withheld, attributions } = await handed(markedStudy());
    const out = await held(files);
    const told = { "withheld.json": JSON.stringify([withheld, attributions]) };
    expect(
      await leaksInBytes(Object.entries({ ...out, ...told }), [
        ...MARKS,
        "LX-9",
        "LX-11",
        "secret-deal",
        "talks-source",
        "secret-voice",
        "QTA",
        "QTB",
        "talks-series",
        "shut-town",
      ]),
    ).toEqual([]);
  });

  test("is a study without errors when it is handed out, with what may go", async () => {
    const { files } = await handed(markedStudy());
    expect(await faults(files)).toEqual([]);
    const out = await held(files);
    expect(Object.keys(out).filter((path) => !path.endsWith(".csv"))).toEqual([
      "codebook.yaml",
      "study.yaml",
      "claims/example.yaml",
      "figures/example.yaml",
      "figures/own.yaml",
    ]);
    expect(out["exercises.csv"]).toContain("open-one,Open one");
    expect(out["exercises.csv"]).toContain("worded,Worded");
    expect(out["sources.csv"]).toContain("Title of shut-press");
    expect(out["actors.csv"]).toContain("Named by nothing");
    expect(out["places.csv"]).toContain("Elsewhere");
    expect(out["claims/example.yaml"]).toContain("LX-10");
    expect(out["figures/own.yaml"]).toContain("id: bars");
  });

  test("counts what it keeps, and says how to get what others withhold", async () => {
    const { withheld } = await handed(markedStudy());
    expect(withheld.bySource).toEqual([
      {
        ...{
          source: "facts-press",
          title: "Title of facts-press",
          terms: "",
          obtain: "ask the makers of this study",
        },
        ...{ rows: { values: 1 }, cells: { "exercises.troops_reported": 1 } },
      },
      {
        ...{ source: "shut-press", title: "Title of shut-press", terms: "", obtain: "ask the paper" },
        ...{
          rows: { actors: 1, exercises: 1, participants: 3, places: 1, series: 1, values: 1 },
          cells: {},
        },
      },
    ]);
    const kept = Object.fromEntries(withheld.kept.map((k) => [`${k.table}.${k.column ?? "*"}`, k.count]));
    expect(kept).toMatchObject({
      ...{ "exercises.*": 2, "exercises.note": 1, "participants.*": 5, "values.*": 1, "judgements.*": 1 },
      ...{ "actors.*": 1, "places.*": 1, "series.*": 1 },
      ...{
        "transfers.*": 1,
        "deliveries.*": 1,
        "sources.*": 2,
        "leads.*": 3,
        "values.coder": 9,
        "judgements.who": 4,
      },
      ...{ "claims.*": 3, "claims.": 1, "claims.note": 4, "figures.*": 1 },
    });
    // The columns without a name here are those that nothing describes; all rows that stay had a cell in it.
    expect(kept["exercises."]).toBeGreaterThan(20);
  });
});

describe("excerpts", () => {
  const rule = (more: string) => ({
    ...markedStudy(),
    "study.yaml": (markedStudy()["study.yaml"] ?? "").replace(
      "  terms:\n",
      `  terms:\n    - { sources: [register-*], rows: excerpt, below: 0.5, counts: deliveries${more} }\n`,
    ),
  });

  test("are counted; nobody knows the share where the publisher's rows are not known", async () => {
    const { attributions } = await handed(rule(""));
    const excerpt = attributions.find(({ treatment }) => treatment === "excerpt")?.excerpt;
    expect(excerpt).toMatchObject({ below: 0.5, of: null });
    expect(excerpt?.rows).toBeGreaterThan(10);
  });

  test("go below the share and not at it", async () => {
    const rows = (await handed(rule(""))).attributions[0]?.excerpt?.rows ?? 0;
    const { attributions } = await handed(rule(`, of: ${rows * 2 + 1}`));
    expect(attributions[0]?.excerpt?.of).toBe(rows * 2 + 1);
    await expect(handed(rule(`, of: ${rows * 2}`))).rejects.toThrow(
      /^\d+ rows of register-\* would go, and less than 50 % of \d+ may; keep rows/,
    );
  });
});

test("public names what is else internal", async () => {
  const texts = markedStudy();
  const yaml = (texts["study.yaml"] ?? "").replace("  terms:\n", "  public: [judgements.who]\n  terms:\n");
  const out = await held((await handed({ ...texts, "study.yaml": yaml })).files);
  expect(out["judgements.csv"]).toContain("canarywho7f3");
  expect(out["values.csv"]).not.toContain("canarycoder7f3");
});

test("a source without a rule and without may_redistribute is withheld", async () => {
  const texts = markedStudy();
  const yaml = (texts["study.yaml"] ?? "").replace(/ {2}terms:[\s\S]*/, "");
  const { withheld, files } = await handed({ ...texts, "study.yaml": yaml });
  expect(withheld.bySource.map(({ source }) => source)).toEqual(["facts-press", "shut-press"]);
  expect((await held(files))["exercises.csv"]).not.toContain("worded");
});

test("nothing goes where internal cannot be read", async () => {
  const texts = markedStudy();
  for (const [from, to] of [
    ["leads,", "{ leads: yes },"],
    ["leads,", "laeds,"],
    [/internal: \[.*/, "internal: leads"],
    ['"exercises:', '"exercises:x'],
  ] as const) {
    const yaml = (texts["study.yaml"] ?? "").replace(from, to);
    expect(yaml).not.toBe(texts["study.yaml"]);
    await expect(handed({ ...texts, "study.yaml": yaml })).rejects.toThrow();
  }
});

test("what a study is cited by goes with it", async () => {
  const texts = exampleTexts();
  const own = "doi: 10.1/x\nurl: https://example.org/\nauthors: [A. One]\n";
  const { files } = await handed({ ...texts, "study.yaml": `${texts["study.yaml"]}${own}` });
  const yaml = (await held(files))["study.yaml"] ?? "";
  for (const line of [/^year: 2021$/m, /^doi: 10\.1\/x$/m, /^url: https:\/\/example\.org\/$/m, /A\. One/])
    expect(yaml).toMatch(line);
});

test("the reference study is handed out whole but for its leads, coders and words", async () => {
  const texts = textsIn(new URL("../../../studies/central-asia/", import.meta.url));
  const { files, withheld, attributions } = await handed(texts);
  const wrong = await checkStudy(await openStudy(files));
  expect(wrong.filter((f) => f.level === "error")).toEqual([]);
  const out = await held(files);
  expect(out["leads.csv"]).toBeUndefined();
  const lines = (text: string | undefined) => (text ?? "").split("\n").length;
  for (const table of ["participants", "deliveries", "transfers", "memberships", "claims/arms.yaml"])
    if (table.includes("/")) expect(out[table]).toBeDefined();
    else expect(lines(out[`${table}.csv`])).toBe(lines(texts[`${table}.csv`]));
  expect(withheld.kept).toEqual([
    { table: "judgements", column: "who", count: 29 },
    { table: "leads", column: null, count: 41 },
  ]);
  expect(rowsOut(withheld, "leads")).toBe(41);
  expect(rowsOut(withheld, "judgements")).toBe(0);
  expect(new Set(withheld.bySource.flatMap((s) => Object.keys(s.cells)))).toEqual(
    new Set(["exercises.troops_reported"]),
  );
  expect(attributions.find((a) => a.treatment === "excerpt")?.excerpt).toEqual({
    rows: 342,
    below: 0.1,
    of: null,
    counts: "deliveries",
    sources: ["sipri-register-2024-04-13", "sipri-register-2026-02-12"],
  });
});

test("whatever rows and columns a study keeps, what it hands out is a study without errors that names none of them", async () => {
  const texts = exampleFiles();
  const tables = [
    "exercises",
    "transfers",
    "deliveries",
    "facilities",
    "training",
    "series",
    "memberships",
    "places",
  ];
  const rows = tables.flatMap((table) =>
    (sheetOf(table, texts[`${table}.csv`] ?? "").column("id") ?? []).map((id) => ({ table, id })),
  );
  const columns = fc.subarray([
    "*.note",
    "exercises.source",
    "participants.agency",
    "values",
    "judgements",
    "claims",
  ]);
  await fc.assert(
    fc.asyncProperty(fc.subarray(rows, { maxLength: 12 }), columns, async (kept, more) => {
      const internal = [...kept.map(({ table, id }) => `${table}:${id}`), ...more];
      const yaml = `${withoutRelease(texts["study.yaml"])}\nrelease: { creators: [{ name: X }], internal: ${JSON.stringify(internal)} }\n`;
      const { files } = await handed({ ...texts, "study.yaml": yaml });
      const wrong = await checkStudy(await openStudy(files));
      expect(wrong.filter((f) => f.level === "error")).toEqual([]);
      for (const { table, id } of kept) {
        const ids = sheetOf(table, (await held(files))[`${table}.csv`] ?? "").column("id");
        expect(ids).not.toContain(id);
      }
    }),
    { numRuns: 40 },
  );
}, 60_000);

test("a line of attribution cannot name what is kept back", async () => {
  const texts = exampleTexts();
  const yaml = `${withoutRelease(texts["study.yaml"])}
release:
  internal: ["exercises:eagle-rock-2005"]
  terms:
    - { sources: ["*"], rows: facts, attribution: "All but eagle-rock-2005" }
`;
  await expect(handed({ ...texts, "study.yaml": yaml })).rejects.toThrow(/eagle-rock-2005/);
});

test("what a study keeps of its sources does not tell of those that are withheld", async () => {
  const texts = exampleTexts();
  const yaml = `${withoutRelease(texts["study.yaml"])}
release:
  internal: [sources.title, sources.terms, sources.url, sources.publisher]
  terms:
    - { sources: [register-2021], rows: withheld }
    - { sources: ["*"], rows: facts }
`;
  const { withheld } = await handed({ ...texts, "study.yaml": yaml });
  const [source] = withheld.bySource;
  expect(source).toMatchObject({ source: "register-2021", title: "", terms: "" });
  expect(source?.obtain).toBe("ask the makers of this study");
});

test("what a study says of how to get a source stands before the address of the source, where it names none", async () => {
  const texts = exampleTexts();
  const obtainedBy = async (says: string, internal = "") => {
    const yaml = `${withoutRelease(texts["study.yaml"])}
release:
  internal: [${internal}]
  terms:
    - { sources: [register-2021], rows: withheld, obtain: "${says}" }
    - { sources: ["*"], rows: facts }
`;
    return (await handed({ ...texts, "study.yaml": yaml })).withheld.bySource[0]?.obtain;
  };
  const address = sheetOf("sources.csv", texts["sources.csv"] ?? "");
  const at = address.column("id")?.indexOf("register-2021") ?? -1;
  const url = address.column("url")?.[at] ?? "";
  expect(url).toMatch(/^https:/);
  expect(await obtainedBy("write to the Register")).toBe(`write to the Register: ${url}`);
  expect(await obtainedBy("sign up at https://example.org/all")).toBe("sign up at https://example.org/all");
  expect(await obtainedBy("write to the Register", "sources.url")).toBe("write to the Register");
});

test("what is under embargo, as its page writes it, goes nowhere until its line is taken out", async () => {
  const texts = exampleTexts();
  const line = (id: string) => `    - ${id}    # embargo until 2027-01-01\n`;
  const under = [
    '"exercises:northern-shield-2009"',
    '"exercises:lantern-*"',
    '"claims:LX-2"',
    "exercises.note",
  ];
  const embargoed = async (lines: readonly string[]) => {
    const kept = `internal:\n    - leads\n${lines.map(line).join("")}`;
    const yaml = (texts["study.yaml"] ?? "").replace("internal: [leads]\n", kept);
    const { files } = await handed({ ...texts, "study.yaml": yaml });
    expect(await faults(files)).toEqual([]);
    return held(files);
  };
  const marks = ["northern-shield-2009", "lantern-20", "LX-2", "embargo", "2027-01-01"];
  const named = (out: Record<string, string>) => marks.filter((mark) => JSON.stringify(out).includes(mark));
  expect(named(await embargoed(under))).toEqual([]);
  expect(named(await embargoed(under.slice(1)))).toEqual(["northern-shield-2009"]);
  expect(named(await embargoed([]))).toEqual(["northern-shield-2009", "lantern-20", "LX-2"]);
});

test("rules on terms go with the rows that fall under them, so that whoever releases them again owes the same", async () => {
  const texts = markedStudy();
  const yaml = (texts["study.yaml"] ?? "").replace(
    "  terms:\n",
    "  terms:\n    - { sources: [register-2021, facts-*], rows: facts, attribution: The Register }\n",
  );
  const first = await handed({ ...texts, "study.yaml": yaml });
  const again = await handedOut(await openStudy(first.files));
  const rows = ({ attributions }: typeof first) =>
    attributions.map(({ line, treatment, bySource }) => [line, treatment, bySource]);
  expect(first.attributions[0]).toMatchObject({
    line: "The Register",
    sources: ["facts-press", "register-2021"],
  });
  expect(rows(again)).toEqual(rows(first));
});

test("a source goes with the last row that rests on it, whatever the row goes for, and so does what that one rests on", async () => {
  const texts = markedStudy();
  const add = (table: string, ...rows: readonly Readonly<Record<string, string>>[]) => {
    const sheet = sheetOf(`${table}.csv`, texts[`${table}.csv`] ?? "");
    return { [`${table}.csv`]: edited(sheet, { add: rows }) };
  };
  const source = { may_redistribute: "yes", language: "en", official: "no" };
  const more = {
    ...add(
      "sources",
      { ...source, id: "only-source", title: "Of one row", rests_on: "source-beneath" },
      { ...source, id: "source-beneath", title: "Beneath it" },
      { ...source, id: "never-used", title: "Of no row" },
    ),
    ...add("values", {
      table: "exercises",
      id: "eagle-rock-2005",
      field: "place",
      value: `as at canarytalks7f3`,
      source: "only-source",
    }),
  };
  const out = await held((await handed({ ...texts, ...more })).files);
  expect(out["values.csv"]).not.toContain("only-source");
  for (const gone of ["only-source", "source-beneath"]) expect(out["sources.csv"]).not.toContain(gone);
  expect(out["sources.csv"]).toContain("never-used");
  expect(out["sources.csv"]).toContain("shut-press");
});

describe("what is known of a file that was just written", () => {
  const known = async (texts: Texts) => {
    const { files } = await handed(texts);
    const written = Object.entries(await held(files)).filter(([path]) => path.endsWith(".yaml"));
    for (const [file, text] of written) {
      const own = await yamlIn({ files }, file);
      const parsed = yamlOf(file, text);
      expect(own?.data, file).toStrictEqual(parsed.data);
      expect(own?.placeOf([0, "id"]), file).toEqual(parsed.placeOf([0, "id"]));
    }
    return written.length;
  };

  test.each([
    ["the example", exampleTexts],
    ["the reference study", referenceTexts],
    ["a study full of marks", markedStudy],
  ])("is what parsing it says: %s", async (_, texts) => {
    expect(await known(texts())).toBeGreaterThan(3);
  });

  test("is that it is too long where aliases of a short one are written out", async () => {
    const texts = exampleTexts();
    const more = Array.from(
      { length: 900 },
      (_, i) => `- { id: E-${100 + i}, says: ${i === 0 ? "&long " : ""}`,
    );
    const claims = [
      texts["claims/example.yaml"],
      ...more.map((entry, i) => `${entry}${i === 0 ? "x".repeat(5000) : "*long "} }`),
    ].join("\n");
    expect(claims.length).toBeLessThan(40_000);
    const { files } = await handed({ ...texts, "claims/example.yaml": claims });
    const own = await yamlIn({ files }, "claims/example.yaml");
    expect(own?.faults.map(({ message }) => message)).toEqual(["is too long to read: 5 million letters"]);
    expect(await faults(files)).toContain("claims/example.yaml:1 is too long to read: 5 million letters");
  });

  test("is it whatever a text of it is", async () => {
    const texts = exampleTexts();
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.string(), fc.constantFrom("no", "1e3", "2014", "~", "- a", "x: y", "#")),
        async (says) => {
          const claims = `${texts["claims/example.yaml"]}\n- id: E-99\n  says: ${JSON.stringify(says)}\n`;
          const changed = { ...texts, "claims/example.yaml": claims };
          expect((await held((await handed(changed)).files))["claims/example.yaml"]).toContain("E-99");
          await known(changed);
        },
      ),
      { numRuns: 20 },
    );
  });
});

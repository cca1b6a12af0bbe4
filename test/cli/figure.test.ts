import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { widthOf } from "../../src/cli/wrap.ts";
import { fingerprint } from "../../src/model/fingerprint.ts";
import { jsonOf, multivector, onStudy, STUDY, unbroken, withCopy } from "./run.ts";

interface Listed {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly hash: string | null;
}

interface Told {
  readonly figure: { readonly id: string };
  readonly hash: string;
  readonly methods: string;
  readonly notes: readonly string[];
  readonly twins: readonly { readonly rows: readonly unknown[] }[];
  readonly marks: readonly { readonly receipt: readonly string[] }[];
  readonly receipt: readonly { readonly record: string; readonly source: string }[];
  readonly files: readonly { readonly file: string; readonly bytes: number; readonly replaced: boolean }[];
}

const listed = (await jsonOf("figure")) as readonly Listed[];
const first = listed[0]?.id ?? "";

/** Hands a new folder to a test and takes it away afterwards. */
async function withFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "multivector-figure-"));
  try {
    await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** One figure in a file of its own, with the title given. */
const oneFigure = (id: string, title: string) =>
  `- id: ${id}
  kind: bars
  title: ${JSON.stringify(title)}
  question: { measure: count, layer: exercises, to: region, period: "2014..2016", by: year }
`;

test("every figure of the study is listed with its kind, its title and the hash of its picture", async () => {
  expect(listed.length).toBeGreaterThan(3);
  expect(new Set(listed.map((one) => one.id)).size).toBe(listed.length);
  for (const one of listed) expect(one.hash).toMatch(/^[0-9a-f]{12}$/);
  const ru = await onStudy("figure", "--lang", "ru");
  expect(ru.code).toBe(0);
  for (const one of listed) expect(ru.out).toContain(one.id);
  expect(ru.out).toMatch(/[а-я]{4}/);
  expect(unbroken(ru.out)).toContain(`multivector --study ${STUDY} figure ${first}`);
  for (const line of ru.out.split("\n")) expect(widthOf(line)).toBeLessThanOrEqual(80);
});

test("nothing is drawn into a folder of the study or over its tables, and what is proposed goes elsewhere", async () => {
  await withFolder(async (folder) => {
    const study = join(folder, "study");
    await multivector(["init", study]);
    await writeFile(join(study, "figures", "own.yaml"), oneFigure("exercises", "How many?"));
    const draw = (...args: readonly string[]) =>
      multivector(["figure", "exercises", ...args], { cwd: study });
    const before = await readdir(study, { recursive: true });
    const own = await draw("--out", "figures");
    expect(own).toMatchObject({ code: 1, out: "" });
    expect(own.err).toBe(
      "figures is a part of the study, whose files it holds alone; name a folder of its own for the figures with --out, such as pictures\n",
    );
    expect((await draw("--out", "claims/drawn")).err).toMatch(/^claims\/drawn is a part of the study/);
    for (const more of [
      ["--format", "csv,svg"],
      ["--out", ".", "--yes"],
    ]) {
      const over = await draw(...more);
      expect(over).toMatchObject({ code: 1, out: "" });
      expect(over.err).toMatch(/^exercises\.csv in \. is or would be a table of the study; name a folder/);
    }
    expect(await readdir(study, { recursive: true })).toEqual(before);
    expect((await draw("--format", "svg", "--out", ".")).code).toBe(0);
    expect((await multivector(["figure"], { cwd: study })).out).toMatch(/^next: .* --out pictures$/m);
    expect((await draw("--out", "pictures")).code).toBe(0);
    expect((await multivector(["check"], { cwd: study })).code).toBe(0);
    const lang = await draw("--out", "figures", "--lang", "ru");
    expect(lang.err).toMatch(/^figures — часть исследования.*pictures\n$/);
  });
});

test("a study without figures is told what one looks like, and that draws", async () => {
  await withFolder(async (folder) => {
    const study = join(folder, "study");
    await multivector(["init", study]);
    for (const name of await readdir(join(study, "figures"))) await rm(join(study, "figures", name));
    for (const lang of ["en", "ru", "zh"]) {
      const { code, out } = await multivector(["figure", "--study", study, "--lang", lang]);
      expect(code).toBe(0);
      const example = out.slice(out.indexOf("- id: by-year"));
      await writeFile(join(study, "figures", "by-year.yaml"), example);
      const drawn = await multivector(["figure", "by-year", "--study", study, "--lang", lang]);
      expect({ code: drawn.code, err: drawn.err }).toEqual({ code: 0, err: "" });
      expect(drawn.out).toMatch(/^<svg /);
      await rm(join(study, "figures", "by-year.yaml"));
    }
  });
});

test("the title of that figure is of the attribution of the study", async () => {
  await withFolder(async (folder) => {
    const study = join(folder, "study");
    await multivector(["init", study]);
    for (const name of await readdir(join(study, "figures"))) await rm(join(study, "figures", name));
    const file = join(study, "study.yaml");
    const yaml = await readFile(file, "utf8");
    const bare = yaml.replace(/^conventions:.*$/m, "");
    for (const [value, title] of [
      ["organiser", "Who organises, year by year?"],
      ["umbrella-to-lead-states", "Who organises, year by year?"],
      ["participant", "Who takes part, year by year?"],
      ["initiator", "Who proposes, year by year?"],
    ] as const) {
      await writeFile(file, `${bare}\nconventions: { attribution: ${value} }\n`);
      expect((await multivector(["figure", "--study", study])).out).toContain(`title: "${title}"`);
    }
  });
});

test("in a pipe one figure is its SVG, or its numbers, and nothing is written", async () => {
  await withFolder(async (cwd) => {
    const svg = await multivector(["--study", STUDY, "figure", first], { cwd });
    expect({ code: svg.code, err: svg.err }).toEqual({ code: 0, err: "" });
    expect(svg.out).toMatch(/^<svg [^>]*width="960"/);
    expect(svg.out).toMatch(/<\/svg>\n$/);
    expect(fingerprint(svg.out).slice(0, 12)).toBe(listed[0]?.hash);
    const csv = await multivector(["--study", STUDY, "figure", first, "--format", "csv"], { cwd });
    expect(csv.out).toMatch(
      /^panel,series,x,value,low,high,unit,state,records,records_left_out,panel_label,series_label,x_label\r\n/,
    );
    const small = await multivector(
      ["--study", STUDY, "figure", first, "--width", "360", "--theme", "dark"],
      {
        cwd,
      },
    );
    expect(small.out).toMatch(/^<svg [^>]*width="360"/);
    expect(await readdir(cwd)).toEqual([]);
  });
});

test("a figure is written with its values, caption and receipt, and again in the same bytes", async () => {
  await withFolder(async (cwd) => {
    const write = () =>
      multivector(
        [
          "--study",
          STUDY,
          "figure",
          first,
          "--format",
          "svg,png,pdf,csv",
          "--lang",
          "zh",
          "--out",
          "figures",
        ],
        { cwd },
      );
    const bytes = async () => {
      const names = (await readdir(join(cwd, "figures"))).sort();
      return new Map(
        await Promise.all(
          names.map(async (name) => [name, await readFile(join(cwd, "figures", name))] as const),
        ),
      );
    };
    const done = await write();
    expect({ code: done.code, err: done.err }).toEqual({ code: 0, err: "" });
    const before = await bytes();
    expect([...before.keys()]).toEqual([
      `${first}.receipt.csv`,
      `${first}.zh.caption.txt`,
      `${first}.zh.csv`,
      `${first}.zh.pdf`,
      `${first}.zh.png`,
      `${first}.zh.svg`,
    ]);
    const svg = before.get(`${first}.zh.svg`)?.toString("utf8") ?? "";
    const caption = before.get(`${first}.zh.caption.txt`)?.toString("utf8") ?? "";
    expect(caption).toContain(fingerprint(svg).slice(0, 12));
    expect(caption).toContain(
      `multivector figure --format svg,png,pdf,csv --lang zh --out pictures ${first}`,
    );
    const records = new Set(
      (before.get(`${first}.zh.csv`)?.toString("utf8") ?? "")
        .split("\r\n")
        .slice(1)
        .flatMap((row) => (row.split(",")[8] ?? "").split("; "))
        .filter((id) => id !== ""),
    );
    const receipt = before.get(`${first}.receipt.csv`)?.toString("utf8") ?? "";
    expect(records.size).toBeGreaterThan(10);
    for (const id of records) expect(receipt).toContain(`\r\n${id},`);

    expect((await write()).out).toContain("已替换");
    const after = await bytes();
    expect([...after.keys()]).toEqual([...before.keys()]);
    for (const [name, was] of before) expect([name, after.get(name)?.equals(was)]).toEqual([name, true]);
  });
});

test("a map of a study without places is drawn, and the command says which file to write", async () => {
  await withFolder(async (root) => {
    await multivector(["init", "made"], { cwd: root });
    const study = join(root, "made");
    const draw = (...more: string[]) =>
      multivector(["figure", "map-of-exercises", "--out", "../pictures", ...more], { cwd: study });
    const placed = await draw();
    expect(`${placed.out}${placed.err}`).not.toContain("places.csv");
    const places = join(study, "places.csv");
    const [head = ""] = (await readFile(places, "utf8")).split("\n");
    await writeFile(places, `${head}\n`);
    const { out, err, code } = await draw();
    expect(code).toBe(0);
    expect(`${out}${err}`).toContain("add a row to places.csv");
    const quiet = await draw("--lang", "ru", "--quiet");
    expect(`${quiet.out}${quiet.err}`).not.toContain("places.csv");
  });
});

test("a file of that name which is no figure stays, and stops everything", async () => {
  await withFolder(async (cwd) => {
    await writeFile(join(cwd, `${first}.svg`), "my own drawing");
    const call = (...more: readonly string[]) =>
      multivector(["--study", STUDY, "figure", first, "--format", "svg,csv", "--out", ".", ...more], { cwd });
    const refused = await call();
    expect(refused).toMatchObject({ code: 2, out: "" });
    expect(refused.err).toContain(`${first}.svg is there already`);
    expect(await readdir(cwd)).toEqual([`${first}.svg`]);
    expect(await readFile(join(cwd, `${first}.svg`), "utf8")).toBe("my own drawing");
    expect((await call("--yes")).code).toBe(0);
    expect(await readFile(join(cwd, `${first}.svg`), "utf8")).toMatch(/^<svg /);
  });
});

test("as data: numbers, marks, methods, hash and every record with its source; files only where they are wanted", async () => {
  const told = (await jsonOf("figure", first)) as Told;
  expect(told).toMatchObject({ figure: { id: first }, hash: listed[0]?.hash, files: [] });
  expect(told.methods.length).toBeGreaterThan(50);
  expect(told.twins.flatMap((twin) => twin.rows).length).toBeGreaterThan(0);
  const { notes } = (await jsonOf("figure", "network-ring-change", "--lang", "zh")) as Told;
  expect(notes.join("\n")).toContain("2004—2013年");
  const rested = new Set(told.receipt.map((one) => one.record));
  for (const mark of told.marks) for (const id of mark.receipt) expect(rested).toContain(id);
  for (const one of told.receipt) expect(one.source).not.toBe("");
  await withFolder(async (folder) => {
    const two = [first, listed[1]?.id ?? ""];
    const all = (await jsonOf("figure", ...two, "--out", folder, "--format", "csv")) as readonly Told[];
    expect(all.map((one) => one.figure.id)).toEqual(two);
    const files = all.flatMap((one) => one.files);
    expect(files.map((one) => one.file).toSorted()).toEqual(
      (await readdir(folder)).map((name) => join(folder, name)).toSorted(),
    );
    expect(files.every((one) => !one.replaced && one.bytes > 0)).toBe(true);
  });
});

const WRONG: readonly (readonly [readonly string[], RegExp])[] = [
  [["x", "--format", "svg,pgn"], /no format "pgn"; did you mean png\?/],
  [["x", "--theme", "darkk"], /no theme "darkk"; did you mean dark\?/],
  [["x", "--width", "279"], /280 to 1600/],
  [["x", "--width", "640px"], /280 to 1600/],
  [["x", "--all"], /and not both/],
  [[`${first.slice(0, -1)}`], new RegExp(`did you mean ${first}\\?`)],
  [["../../etc/passwd"], /no figure "..\/..\/etc\/passwd"/],
  [[first, "--format", "png", "--out", tmpdir(), "--font", "/no/such.ttf"], /such\.ttf cannot be read/],
  [
    [first, "--format", "pdf", "--out", tmpdir(), "--font", join(STUDY, "study.yaml")],
    /no TrueType or OpenType/,
  ],
  [[first, "--out", join(STUDY, "study.yaml")], /cannot be written/],
];

test.each(WRONG)("figure %j is misuse: exit 2, one line, nothing on standard output", async (args, says) => {
  const { code, out, err } = await onStudy("figure", ...args);
  expect(err).toMatch(says);
  expect(err.trimEnd().split("\n")).toHaveLength(1);
  expect({ code, out }).toEqual({ code: 2, out: "" });
});

/** Hands a copy of the study to a test that has no figures but these. */
async function withFigures(figures: string, use: (folder: string) => Promise<void>): Promise<void> {
  await withCopy(async (folder) => {
    await rm(join(folder, "figures"), { recursive: true });
    await mkdir(join(folder, "figures"));
    await writeFile(join(folder, "figures", "own.yaml"), figures);
    await use(folder);
  });
}

test("a figure file with a fault is told with its place; a sound figure beside it is drawn all the same", async () => {
  await withFigures(oneFigure("sound", "How many?"), async (folder) => {
    const call = (...args: readonly string[]) => multivector(["--study", folder, "figure", ...args]);
    const file = join(folder, "figures", "zz.yaml");
    await writeFile(file, oneFigure("wrong", "What?").replace("bars", "barz"));
    const said = /^figures\/zz\.yaml:2:9 .*barz.*did you mean bars\?/m;
    const named = await call("wrong");
    expect(named).toMatchObject({ code: 1, out: "", err: expect.stringMatching(said) });
    const listed = await call();
    expect(listed).toMatchObject({ code: 1, err: "", out: expect.stringMatching(said) });
    expect(listed.out).toMatch(/^sound +bars +[0-9a-f]{12}$/m);
    const all = await call("--all", "--format", "csv", "--out", join(folder, "out"));
    expect(all).toMatchObject({ code: 1, err: expect.stringMatching(said) });
    expect(await readdir(join(folder, "out"))).toContain("sound.csv");
    expect((await call("sound")).code).toBe(0);
    await writeFile(file, oneFigure("wrong", "What?").replace("count", "cuont"));
    const nonsense = await call("wrong");
    expect(nonsense).toMatchObject({ code: 1, out: "" });
    const unmeasured = 'figures/zz.yaml:4:24  error  figure wrong: no measure "cuont"; did you mean count?';
    expect(nonsense.err.trimEnd()).toBe(unmeasured.replace("  error", ""));
    const list = await call();
    expect(list).toMatchObject({ code: 1, err: "", out: expect.stringContaining(`\n${unmeasured}\n`) });
    expect(list.out).not.toMatch(/^wrong /m);
    expect(list.out).toMatch(/^1 figure\./m);
  });
});

test("all errors that check finds in the figures of a file are told at once, whatever they are of", async () => {
  const entry = (n: number) => oneFigure(`f-${n}`, "How many?");
  const series = (n: number, field: string, values: string) =>
    `${entry(n)}  series: { field: ${field}, values: ${values} }\n`;
  const eight = [
    entry(1).replace("bars", "barz"),
    entry(2).replace(/ {2}title: .*\n/, ""),
    entry(3).replace("exercises", "exercize"),
    entry(4).replace("to: region", "to: KAZZ, from: RUSS"),
    series(5, "fromm", "groups"),
    `${entry(6)}  claims: [NONE-1]\n`,
    entry(7).replace("bars", "barz").replace("to: region", "to: KAZZ"),
    series(8, "from", "[RUS, RUSS]"),
  ];
  await withFigures(eight.join(""), async (folder) => {
    const call = (...args: readonly string[]) => multivector(["--study", folder, ...args]);
    const told = ({ out }: { readonly out: string }) =>
      out.split("\n").filter((line) => line.startsWith("figures/own.yaml") && line.includes("  error  "));
    const listed = await call("figure");
    expect(told(listed)).toHaveLength(10);
    expect(told(listed)).toEqual(told(await call("check")));
    expect(listed.code).toBe(1);
    const named = await call("figure", "f-4");
    expect(named.err).toMatch(
      /^figures\/own\.yaml:\d+:\d+ {2}figure f-4: to: .*; and 1 more fault of it, which/,
    );
    const broken = await call("figure", "f-7");
    expect(broken.err).toMatch(/^figures\/own\.yaml:\d+:\d+ {2}figure f-7: .*barz.*; and 1 more fault of it/);
    const all = await call("figure", "--all", "--format", "csv", "--out", join(folder, "out"));
    expect(all.err.trimEnd().split("\n")).toEqual(told(listed).map((line) => line.replace("error  ", "")));
    expect(await readdir(join(folder, "out"))).toContain("f-6.csv");
  });
});

test("letters that no font has are named, and the picture is made all the same", async () => {
  await withFigures(oneFigure("rare", "龘靐 and Хуҷанд"), async (folder) => {
    const call = (format: string) =>
      multivector(["--study", folder, "figure", "rare", "--format", format, "--out", join(folder, "out")]);
    const { code, err } = await call("png,pdf");
    expect(code).toBe(0);
    expect(err).toContain("龘 (U+9F98), 靐 (U+9750)");
    expect(err).toContain("--font FILE");
    expect(err.trimEnd().split("\n")).toHaveLength(1);
    expect((await call("svg,csv")).err).toBe("");
  });
});

test("titles of markup, quotes, marks of direction, emoji and 500 letters are drawn as they are", async () => {
  await withCopy(async (folder) => {
    const titles = {
      markup: "<script>alert(\"1\")</script> & 'quotes' ]]>",
      bidi: "\u202eright\u202c \u2067to left \u0634\u0647\u0631",
      emoji: "🙂 exercises",
      long: "Exercises ".repeat(50),
      joined: "x".repeat(500),
    };
    const file = Object.entries(titles).map(([id, title]) => oneFigure(id, title));
    await writeFile(join(folder, "figures", "zz.yaml"), file.join(""));
    const out = join(folder, "out");
    const { code, err } = await multivector([
      "--study",
      folder,
      "figure",
      ...Object.keys(titles),
      "--format",
      "svg,png,pdf",
      "--out",
      out,
      "--width",
      "360",
    ]);
    expect({ code, err: err.replace(/ \(U\+[0-9A-F]+\)/g, "") }).toMatchObject({
      code: 0,
      err: expect.stringContaining("🙂"),
    });
    const svg = await readFile(join(out, "markup.360.svg"), "utf8");
    expect(svg).not.toContain("<script");
    expect(svg).toContain("&lt;script&gt;");
    const bidi = (await readFile(join(out, "bidi.360.svg"), "utf8")).replace(/<metadata>.*<\/metadata>/, "");
    expect(bidi).toContain("right to left");
    expect(bidi).not.toMatch(/[\u202a-\u202e]/);
    expect((await readdir(out)).length).toBe(25);
  });
});

test("help and completion know the command", async () => {
  const { out } = await onStudy("help", "figure");
  expect(unbroken(out)).toContain(`--study ${STUDY} figure ${first} --out pictures`);
  expect(out).toMatch(/--all +every figure of the study/);
  const bash = await multivector(["completion", "bash"]);
  expect(bash.out).toContain('--format) COMPREPLY=($(compgen -W "svg png pdf csv"');
});

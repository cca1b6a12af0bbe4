import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { beforeAll, expect, test } from "vitest";
import { screenOf } from "../../src/cli/screen.ts";
import { OVER } from "../../src/cli/sql/messages.ts";
import { converse } from "../../src/cli/sql/prompt.ts";
import { whyEnded } from "../../src/cli/sql/reader.ts";
import { showRows } from "../../src/cli/sql/shown.ts";
import { writeDuckDB } from "../../src/release/formats/duckdb.ts";
import { awkwardTables } from "../release/formats/awkward.ts";
import { onFile } from "../release/formats/on-file.ts";
import { BIN, multivector, type Outcome } from "./run.ts";

const folder = mkdtempSync(join(tmpdir(), "multivector-sql-"));
const file = join(folder, "data.duckdb");
const hash = () => createHash("sha256").update(readFileSync(file)).digest("hex");

beforeAll(async () => {
  await writeDuckDB(folder, onFile(awkwardTables()), [["title", "T"]], { parquet: false });
});

function sql(query: string, ...more: readonly string[]): Promise<Outcome> {
  return multivector(["sql", folder, "--query", query, "--seconds", "3", ...more]);
}

test("rows come as a table, as JSON and as CSV", async () => {
  const shown = await sql("select id, \"select\" from awkward where id in ('r1', 'r2') order by id");
  expect(shown).toMatchObject({ code: 0, out: "id  select\nr1       0\nr2      -1\n2 rows\n" });
  const json = await sql(
    "select count(*) as n, sum(\"select\") as total from awkward where id = 'r3'",
    "--json",
  );
  expect(JSON.parse(json.out)).toEqual({
    columns: ["n", "total"],
    types: ["BIGINT", "HUGEINT"],
    rows: [[1, 9007199254740991]],
  });
  const csv = await sql("select id, yes from awkward limit 2", "--csv");
  expect(csv.out).toBe("id,yes\nr0,\nr1,true\n");
  expect((await sql("select id from bare", "--csv")).out).toBe("id\n");
});

test("cells of several lines are whole, in a pipe and on a terminal", async () => {
  const { out } = await sql("explain select id, yes from awkward");
  const [plan] = JSON.parse((await sql("explain select id, yes from awkward", "--json")).out).rows;
  expect(plan[1].trimEnd().split("\n").length).toBeGreaterThan(4);
  for (const line of plan[1].trimEnd().split("\n")) expect(out).toContain(line.trimEnd());
  expect(out).toMatch(/^explain_key {4}explain_value\nphysical_plan {2}┌/);
  let shown = "";
  const to = { isTTY: true, columns: 40, write: (text: string) => (shown += text) };
  const screen = screenOf({ out: to, err: { write: () => undefined }, env: {} }, false);
  const wide = `${"x".repeat(60)}\n\u001b[31m  y\n`;
  showRows(
    { screen, lang: "en" },
    ["key", "value"],
    ["VARCHAR", "VARCHAR"],
    [["a key of more letters", wide]],
    false,
  );
  expect(shown).toContain(`a key of more letters  ${"x".repeat(60)}\n${" ".repeat(25)}y\n`);
});

test("rows that are wider than the screen stand apart, each cell whole below its column", () => {
  let shown = "";
  const out = { columns: 40, write: (text: string) => (shown += text) };
  const screen = screenOf({ out, err: { write: () => undefined }, env: {} }, false);
  const names = ["id", "what_it_says", "of"];
  const long = Array.from({ length: 12 }, (_, i) => `word-${i}`).join(" ");
  const rows = [
    ["a", long, 1],
    ["b", "x\n  y", null],
  ];
  showRows({ screen, lang: "en" }, names, ["VARCHAR", "VARCHAR", "BIGINT"], rows, false);
  const [first = "", second = "", end] = shown.split("\n\n");
  expect(first.split("\n").slice(0, 2)).toEqual(["row 1", "id            a"]);
  expect(first.split("\n").every((line) => line.length <= 40)).toBe(true);
  expect(first.replace(/\s+/g, " ")).toContain(`what_it_says ${long} of 1`);
  expect(second).toBe("row 2\nid            b\nwhat_it_says  x\n                y\nof            –");
  expect(end).toBe("2 rows\n");
  shown = "";
  const few = [["a", "short", 1]];
  showRows({ screen, lang: "en" }, names, ["VARCHAR", "VARCHAR", "BIGINT"], few, false);
  expect(shown).toMatch(/^id {2}what_it_says {2}of\n/);
});

test.each([
  [
    "en",
    ["no rows", "2 rows", "the first 2 rows; there are more: --csv or --json gives all, and limit fewer"],
  ],
  ["ru", ["строк нет", "2 строки", "первые 2 строки; есть ещё: все дают --csv и --json, меньше — limit"]],
  ["zh", ["没有行", "2行", "仅前2行，后面还有：--csv或--json给出全部，limit可减少行数"]],
] as const)("how many rows there are is said in %s", (lang, [none, two, more]) => {
  const shown = (rows: readonly string[], has: boolean) => {
    let text = "";
    const out = { write: (part: string) => (text += part), columns: 200 };
    const screen = screenOf({ out, err: { write: () => {} }, env: {} }, false);
    const cells = rows.map((row) => [row]);
    showRows({ screen, lang }, ["key"], ["VARCHAR"], cells, has);
    return text.trimEnd().split("\n").at(-1);
  };
  expect([shown([], false), shown(["a", "b"], false), shown(["a", "b"], true)]).toEqual([none, two, more]);
});

test("a screen shows the first rows and says that there are more; a file gets all", async () => {
  const shown = await sql("from range(500)");
  expect(shown.out.split("\n")).toHaveLength(1 + 100 + 2);
  expect(shown.out).toContain("the first 100 rows; there are more");
  expect((await sql("from range(5000)", "--csv")).out.split("\n")).toHaveLength(5002);
});

test("no sign of a cell steers the terminal", async () => {
  const { out } = await sql("select '\u001b[31mred' || chr(27) || ']0;x' || chr(7) || chr(8238) as a");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there
  expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
});

test.each([
  ["copy awkward to '/tmp/multivector-sql-x.csv'", /only the tables of the release are read/],
  ["attach '/tmp/multivector-sql-y.db'", /ATTACH is not run here/],
  ["install httpfs", /^INSTALL is not run here/],
  ["/* why */ -- not\n checkpoint", /^CHECKPOINT is not run here/],
  ["load '/tmp/x.duckdb_extension'", /LOAD is not run here/],
  ["select * from read_text('/etc/passwd')", /only the tables of the release are read/],
  ["select * from read_csv('https://example.org/x.csv')", /./],
  ["from glob('/etc/*')", /only the tables of the release are read/],
  ["from sniff_csv('/etc/passwd')", /only the tables of the release are read/],
  ["set memory_limit = '90GB'", /SET is not run here/],
  ["pragma threads = 64", /^PRAGMA is not run here/],
  ["create temp table t as select 1", /CREATE is not run here/],
  ["insert into awkward select * from awkward", /INSERT is not run here/],
  ["insert into awkward values (1);", /^INSERT is not run here/],
  ["delete from nothing where no = 1", /^DELETE is not run here/],
  ["with a as (from awkward) insert into awkward from a", /^INSERT is not run here/],
  ["drop table awkward", /DROP is not run here/],
  ["export database '/tmp/multivector-sql-z'", /./],
  ["call pragma_version()", /CALL is not run here/],
  ["select 1; drop table awkward", /there are 2 statements where one runs at a time/],
  ["explain analyze copy awkward to '/tmp/multivector-sql-x.csv'", /only the tables of the release are read/],
  ["select * from query('drop table awkward')", /./],
  ["select ?", /a parameter has no value/],
  [" ; ", /there is no statement/],
  ["selec 1", /^Parser Error: syntax error at or near "selec"/],
])("refused: %s", async (query, why) => {
  const before = hash();
  const { code, out, err } = await sql(query);
  expect([code, out]).toEqual([2, ""]);
  expect(err).toMatch(why);
  expect(hash()).toBe(before);
  expect(readdirSync(folder).filter((name) => name.startsWith("data"))).toEqual(["data.duckdb"]);
  expect(existsSync("/tmp/multivector-sql-x.csv") || existsSync("/tmp/multivector-sql-y.db")).toBe(false);
});

test.each([
  ["select count(*) from range(10000000) a, range(10000000) b", /ran longer than 3 s and was stopped/],
  ["select repeat('x', 3000000000)", /needed more than 1024 MB and was stopped/],
  [
    "select length(repeat('x', 3000000000) || i) from range(5) r(i)",
    /needed more than 1024 MB and was stopped/,
  ],
  ["select list(i) from range(1000000000) r(i)", /was stopped/],
])("stopped: %s", async (query, why) => {
  const before = hash();
  const { code, err } = await sql(query);
  expect(code).toBe(1);
  expect(err.replace(/\s+/g, " ")).toMatch(why);
  expect(hash()).toBe(before);
});

test.each(["--csv", "--json"])("rows that stop at the time limit are told by %s as stopped", async (form) => {
  const { code, out, err } = await sql("from range(30000000)", form, "--seconds", "1");
  expect([code, err.replace(/\s+/g, " ")]).toEqual([
    1,
    expect.stringMatching(/ran longer than 1 s and was stopped/),
  ]);
  if (form === "--json") expect(out).toBe("");
});

test("a folder that is no release, and flags that do not go together, are told", async () => {
  const other = mkdtempSync(join(tmpdir(), "multivector-sql-"));
  const none = await multivector(["sql", other, "--query", "select 1"]);
  expect(none.code).toBe(2);
  expect(none.err).toContain("holds no data.duckdb");
  expect((await multivector(["sql"])).err).toContain("sql of which release?");
  expect((await multivector(["sql", folder])).err).toContain("elsewhere give --query");
  expect((await sql("select 1", "--json", "--csv")).code).toBe(2);
});

test.each([
  ["--seconds", "0"],
  ["--seconds", "soon"],
  ["--megabytes", "8"],
  ["--megabytes", "1.5"],
])("%s %s is misuse", async (flag, value) => {
  const { code, err } = await multivector(["sql", folder, "--query", "select 1", flag, value]);
  expect([code, err.replace(/\s+/g, " ")]).toEqual([
    2,
    expect.stringContaining(`${flag} takes a whole number`),
  ]);
});

test("less memory is a limit too, and said as it was given", async () => {
  const { code, err } = await sql("select repeat('x', 3000000000)", "--megabytes", "512");
  expect([code, err.replace(/\s+/g, " ")]).toEqual([
    1,
    expect.stringMatching(/more than 512 MB and was stopped; ask for less/),
  ]);
});

test("how the reader ended is told apart: its own limit, a refused allocation, another's signal, anything else", () => {
  const told = [
    whyEnded(null, OVER, 1024),
    whyEnded(null, "SIGABRT", 1024),
    whyEnded(134, null, 1024),
    whyEnded(null, "SIGKILL", 1024),
    whyEnded(null, "SIGSEGV", 1024),
    whyEnded(1, null, 1024),
  ];
  expect(told.map((text) => /^(.*?)(?:,|;| and)/.exec(text)?.[1])).toEqual([
    "the statement needed more than 1024 MB",
    "the reader broke off (SIGABRT)",
    "the reader broke off (code 134)",
    "the reader was ended from outside (SIGKILL)",
    "the reader was ended from outside (SIGSEGV)",
    "the reader ended by itself (code 1)",
  ]);
});

test.skipIf(process.platform !== "linux")(
  "a reader that somebody kills says so, and not that memory ran out",
  async () => {
    // The reader of the test before may be on its way out still.
    const before = new Set(readdirSync("/proc"));
    const asked = sql("select count(*) from range(10000000) a, range(10000000) b", "--seconds", "60");
    const children = () =>
      readdirSync("/proc").filter((pid) => {
        if (!/^\d+$/.test(pid) || before.has(pid)) return false;
        try {
          const args = readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0");
          return args.includes(file) && args.some((arg) => arg.endsWith("sql-child.js"));
        } catch {
          return false;
        }
      });
    let over = false;
    void asked.then(() => {
      over = true;
    });
    // A machine with other work may take long until it is there; while it becomes the reader, its arguments are blank for a moment.
    let found = children();
    for (; found.length === 0 && !over; found = children()) await new Promise((done) => setTimeout(done, 50));
    for (const pid of found) process.kill(Number(pid), "SIGKILL");
    const { code, err } = await asked;
    expect([code, err.replace(/\s+/g, " ")]).toEqual([
      1,
      expect.stringContaining("ended from outside (SIGKILL)"),
    ]);
  },
);

/** Calls it in a process of its own with a text on standard input. */
async function piped(text: string, ...more: readonly string[]): Promise<Outcome> {
  const child = spawn(process.execPath, [BIN, "sql", folder, ...more], {
    env: { ...process.env, COLUMNS: "80" },
  });
  const said = { out: "", err: "" };
  for (const [name, stream] of [["out", child.stdout] as const, ["err", child.stderr] as const])
    stream.setEncoding("utf8").on("data", (part: string) => {
      said[name] += part;
    });
  child.stdin.on("error", () => {}).end(text);
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  return { code, ...said };
}

test("words with a leading dot are answered after --query, or told what is asked instead", async () => {
  expect((await sql(".tables", "--csv")).out).toMatch(/^awkward,/m);
  const { code, out } = await sql(".schema awkward", "--csv");
  expect(code).toBe(0);
  expect(out).toMatch(/^awkward,select,\w+/m);
  expect((await sql(".schema none")).out).toContain("no rows");
  const other = await sql(".mode csv");
  expect(other.code).toBe(2);
  expect(other.err).toContain("there is no .mode here; .tables lists the tables");
});

test("a statement that is piped in is asked as one after --query, with the same exit codes", async () => {
  const query = "select id, yes from awkward limit 2";
  for (const form of [[], ["--csv"], ["--json"]])
    expect(await piped(`${query};\n`, ...form)).toEqual(await sql(query, ...form));
  for (const refused of ["drop table awkward", "selec 1", "select 1; select 2", ";"]) {
    const [given, before] = [await piped(refused), await sql(refused)];
    expect([given.code, given.out, given.err]).toEqual([2, "", before.err]);
  }
  expect(
    (await piped("select count(*) from range(10000000) a, range(10000000) b", "--seconds", "1")).code,
  ).toBe(1);
  expect(await piped("select 2", "--query", "select 1 as a")).toMatchObject({
    code: 0,
    out: "a\n1\n1 row\n",
  });
});

test("nothing, or far too much, that is piped in is misuse", async () => {
  for (const text of ["", " \n"])
    expect(await piped(text)).toMatchObject({
      code: 2,
      err: expect.stringContaining("or pipe the statement in"),
    });
  const long = await piped(`select '${"x".repeat(1_100_000)}'`);
  expect([long.code, long.err]).toEqual([2, expect.stringContaining("has more than a million letters")]);
});

test("ids and hashes are whole: in a pipe with all else, on a terminal where prose is cut", () => {
  const id = "a".repeat(64);
  const long = Array.from({ length: 30 }, (_, i) => `word-${i}`).join(" ");
  const draw = (isTTY: boolean, names: readonly string[], row: readonly string[]) => {
    let shown = "";
    const out = { isTTY, columns: 100, write: (text: string) => (shown += text) };
    const screen = screenOf({ out, err: { write: () => undefined }, env: { NO_COLOR: "1" } }, false);
    const types = names.map(() => "VARCHAR");
    showRows({ screen, lang: "en" }, names, types, [row], false);
    return shown;
  };
  expect(draw(false, ["id", "title"], [id, long])).toContain(`${id}  ${long}\n`);
  expect(draw(false, ["url"], [`https://example.org/${id}${id}`])).toContain(`${id}${id}\n`);
  const cut = draw(true, ["id", "title"], [id, long]);
  expect(cut).toContain(`${id}  word-0`);
  expect(cut).toContain("…");
  expect(draw(true, ["id", "hash", "more"], ["x", id, `${id}b`])).toContain(`more  ${id}b\n`);
});

test.each([".quit", ".exit", "quit", "exit;", "QUIT"])(
  "the prompt is left by %s, and says how",
  async (word) => {
    let said = "";
    const write = (text: string) => {
      said += text;
    };
    const screen = screenOf({ out: { write }, err: { write }, env: {} }, false);
    const asked: string[] = [];
    const ask = (sql: string) => {
      asked.push(sql);
      return Promise.resolve({ columns: ["a"], types: ["VARCHAR"], more: false });
    };
    const input = Readable.from([`help\n.what\nselect\nexit\n;\n${word}\nselect 2;\n`]);
    await converse({ ask }, { screen, lang: "en" }, { input, output: new PassThrough() });
    expect(asked).toEqual(["select\nexit\n;"]);
    expect(said.match(/a statement ends with ;/g)).toHaveLength(2);
    expect(said).toContain("there is no .what; there are .tables, .schema, .help and .quit");
  },
);

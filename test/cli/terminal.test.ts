import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { screenOf } from "../../src/cli/screen.ts";
import { messageText } from "../../src/cli/wrap.ts";
import { alone, multivector, onStudy, STUDY, tooWide, withCopy } from "./run.ts";

/** A screen that remembers what was written to it. */
function written(isTTY: boolean, env: Record<string, string> = {}, columns = 80) {
  let text = "";
  const out = {
    isTTY,
    columns,
    write: (t: string) => {
      text += t;
    },
  };
  return { screen: screenOf({ out, err: { write: () => undefined }, env }, false), text: () => text };
}

test("a pipe gets no colour and no rules; a terminal does, unless NO_COLOR is set", async () => {
  for (const args of [
    ["layers"],
    ["claims", "AR-14"],
    ["card", "KAZ"],
    ["ask", "count", "--layer", "exercises", "--to", "KAZ"],
  ]) {
    const { out } = await onStudy(...args);
    expect(out).not.toContain("\u001b");
    expect(out).not.toContain("─");
  }
  const draw = (isTTY: boolean, env: Record<string, string>) => {
    const { screen, text } = written(isTTY, env);
    screen.table([{ head: "a" }, { head: "b" }], [[{ text: "x", style: "good" }, "y"]]);
    return text();
  };
  expect(draw(true, {})).toContain("\u001b[32mx\u001b[39m");
  expect(draw(true, { NO_COLOR: "1" })).toBe("a  b\nx  y\n");
  expect(draw(false, {})).toBe("a  b\nx  y\n");
});

test.each(["ru", "zh"])(
  "no line of the first screen and of the layers is in English, in %s",
  async (lang) => {
    for (const args of [[], ["layers"], ["layers", "transfers"], ["layers", "facilities"]]) {
      const { out } = await onStudy(...args, "--lang", lang);
      // What is typed, and ids and codes, are the same in every language.
      const words = out
        .replaceAll(/^.*(?:--study|--layer) .*$|^\S+\.csv$/gm, "")
        .match(/[a-z]{2,} [a-z]{2,} [a-z]{2,}/g);
      expect([args, words]).toEqual([args, null]);
    }
  },
);

test.each([
  [{ isTTY: false }, {}, ["far along\n", "half\n"]],
  [{}, {}, ["far along\n", "half\n"]],
  [{ isTTY: true }, { TERM: "dumb" }, ["far along\n", "half\n"]],
  [{ isTTY: true }, {}, ["\r\u001b[Ka step", "\r\u001b[K"]],
])("steps are rewritten on a terminal alone; a log has plain lines: %j %j", (kind, env, wanted) => {
  const said: string[] = [];
  const err = { ...kind, write: (text: string) => said.push(text) };
  const screen = screenOf({ out: { write: () => undefined }, err, env }, false);
  screen.milestone("far along");
  screen.progress("a step");
  screen.milestone("half");
  screen.progress("");
  expect(said).toEqual(wanted);
});

test("Chinese and English stand in the same columns", () => {
  const { screen, text } = written(false);
  screen.table(
    [{ head: "name" }, { head: "n", right: true }],
    [
      ["哈萨克斯坦", "1"],
      ["Kazakhstan", "22"],
    ],
  );
  expect(text()).toBe("name         n\n哈萨克斯坦   1\nKazakhstan  22\n");
});

test("the last column is wrapped to what room there is", () => {
  const { screen, text } = written(false, {}, 40);
  screen.table(
    [{ head: "" }, { head: "", wrap: true }],
    [["key", "a sentence that is much too long for one line of forty"]],
  );
  for (const line of text().trimEnd().split("\n")) expect(line.length).toBeLessThanOrEqual(40);
  expect(text().replace(/\s+/g, " ").trim()).toBe(
    "key a sentence that is much too long for one line of forty",
  );
});

test("tables of the reference study fit eighty columns", async () => {
  for (const args of [
    ["card", "KAZ"],
    ["card", "KAZ", "--lang", "ru"],
    ["card", "region", "--lang", "zh"],
    ["card", "russia-led", "--lang", "ru"],
    ["ask", "security-hierarchy", "--layer", "facilities", "--to", "KAZ", "--from", "russia-led"],
    ["conventions"],
    ["help"],
    ["layers"],
    ["measures"],
    ["help", "ask"],
  ]) {
    const { code, out } = await onStudy(...args);
    expect([args, code, tooWide(out)]).toEqual([args, 0, []]);
  }
});

test("a long command is broken before a flag, so that it can be copied", () => {
  const { screen, text } = written(false, {}, 60);
  const command = "multivector ask share --layer exercises --from us --where 'kind=air --x' --to region";
  screen.hint(`next: ${command}`);
  screen.command(command, 2);
  const lines = text().trimEnd().split("\n");
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(60);
  const joined = text().replaceAll(/ \\\n +/g, " ");
  expect(joined).toBe(`next: ${command}\n  ${command}\n`);
  screen.hint("and a sentence without any command that is too long for one line of sixty");
  expect(text()).not.toMatch(/sentence[^\n]*\\/);
});

test("a message is broken for a person and stays one line for a program", () => {
  const message =
    "no measure of that name; there are a great many others, and each of them is listed by measures";
  expect(messageText(message, { isTTY: false })).toBe(message);
  const lines = messageText(message, { isTTY: true, columns: 50 }).split("\n");
  expect(lines.join(" ")).toBe(message);
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(50);
});

test("the overview is one screen", async () => {
  const { out, code } = await onStudy();
  expect(code).toBe(0);
  expect(tooWide(out)).toEqual([]);
  expect(out.split("\n").length).toBeLessThanOrEqual(41);
  expect(out).toContain("? not searched, which is not zero".slice(0, 5));
  expect(out).toContain("Kazakhstan");
  expect(out.replaceAll(/\s+/g, " ")).toMatch(/, sources \d+ /);
});

test("the overview of a study of facilities alone asks of facilities, and names the program as it is called", async () => {
  await withCopy(async (folder) => {
    for (const name of await readdir(folder)) {
      if (!name.endsWith(".csv") || KEPT.has(name)) continue;
      const text = await readFile(join(folder, name), "utf8");
      await writeFile(join(folder, name), text.slice(0, text.indexOf("\n") + 1));
    }
    for (const lang of ["en", "ru", "zh"]) {
      const { out, code } = await multivector(["--study", folder, "--lang", lang]);
      expect({ lang, code, wide: tooWide(out) }).toEqual({ lang, code: 0, wide: [] });
      expect(out).toMatch(/ask share --layer facilities --from \S+ --to region/);
      expect(out).toContain("facilities.csv");
      expect(out).toMatch(/1990–1999/);
      expect(out).not.toMatch(/layer exercises|exercises\.csv|node .*multivector\.js/);
    }
  });
});

/** What a study of facilities alone has rows in. */
const KEPT = new Set(["facilities.csv", "actors.csv", "sources.csv", "places.csv"]);

test("a reader that stops early is no fault", async () => {
  for (const args of [
    ["why", "count", "--layer", "exercises", "--all", "--json"],
    ["why", "count", "--layer", "exercises", "--all"],
  ]) {
    const { code, err } = await alone(["--study", STUDY, ...args], { closeEarly: true });
    expect({ code, err }).toEqual({ code: 0, err: "" });
  }
});

const HOSTILE = "\u001b[2J\u001b]0;owned\u0007Evil\u202e \u009b31mred\u0000";

test("what a file says cannot steer a terminal", async () => {
  const { screen, text } = written(true);
  screen.say(HOSTILE, { text: HOSTILE, style: "strong" });
  screen.prose(`${HOSTILE}\nsecond line`);
  expect(text().replaceAll("\u001b[1m", "").replaceAll("\u001b[22m", "")).toBe(
    "Evil redEvil red\nEvil red second line\n",
  );
  await withCopy(async (folder) => {
    const file = join(folder, "exercises.csv");
    const rows = (await readFile(file, "utf8")).split("\n");
    const id = rows[1]?.split(",")[0] ?? "";
    const name = `Drill ${HOSTILE}`.replace("\u0000", "");
    await writeFile(file, rows.map((r, i) => (i === 1 ? r.replace(/"[^"]*"/, `"${name}"`) : r)).join("\n"));
    const why = await multivector(["--study", folder, "why", id]);
    expect(why.out).toContain("Drill Evil red");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get through
    expect(why.out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    const bad = await multivector([
      "--study",
      folder,
      "ask",
      HOSTILE.replace("\u0000", ""),
      "--layer",
      "exercises",
    ]);
    expect(bad.err).not.toContain("\u001b");
  });
});

test("a command that is printed elsewhere than in the study works there", async () => {
  const asked = ["share", "--layer", "transfers", "--from", "RUS", "--to", "KAZ", "--period", "2016..2021"];
  const { out } = await multivector(["ask", ...asked, "--study", STUDY], { env: { COLUMNS: "400" } });
  const next = /next: multivector (.*)/.exec(out)?.[1] ?? "";
  expect(next).toMatch(/^--study .* why share/);
  const { code, err } = await multivector(next.split(" "));
  expect([code, err]).toEqual([0, ""]);
  const wrong = await multivector(["why", "nothing-such", "--study", STUDY]);
  expect(wrong.err).toContain(`\`multivector --study ${STUDY} claims\``);
});

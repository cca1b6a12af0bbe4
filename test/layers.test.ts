import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { expect, test } from "vitest";

/** Who may import whom: each room and the rooms that it knows. The design's table, and the only copy of it in code. */
const ALL = [
  "model",
  "sources",
  "study",
  "conventions",
  "layers",
  "measures",
  "inference",
  "questions",
  "claims",
  "words",
  "views",
  "figures",
  "changes",
  "engines",
  "streams",
  "release",
] as const;
/** The rooms that stand before one. */
const before = (room: (typeof ALL)[number]): readonly string[] => ALL.slice(0, ALL.indexOf(room));
const KNOWS: Readonly<Record<string, readonly string[]>> = {
  model: [],
  sources: ["model"],
  study: ["model", "sources"],
  conventions: ["model"],
  layers: ["model"],
  measures: ["model"],
  inference: ["model", "measures"],
  questions: ["model", "sources", "study", "conventions", "layers", "measures", "inference"],
  claims: ["model", "sources", "study", "conventions", "layers", "measures", "inference", "questions"],
  words: before("words"),
  views: before("views"),
  figures: before("figures"),
  changes: [
    "model",
    "sources",
    "study",
    "conventions",
    "layers",
    "measures",
    "inference",
    "questions",
    "claims",
  ],
  engines: ["model"],
  streams: [
    "model",
    "sources",
    "study",
    "conventions",
    "layers",
    "measures",
    "inference",
    "questions",
    "claims",
    "engines",
    "figures",
  ],
  release: ALL.filter((room) => room !== "release"),
  // The commands `explore` and `publish` hand pages on; pages know no command.
  cli: [...ALL, "web"],
  api: ALL,
  web: ALL,
};
/** Rooms that run in a browser too. */
const PLAIN = [
  "model",
  "sources",
  "study",
  "conventions",
  "layers",
  "measures",
  "inference",
  "questions",
  "claims",
  "words",
  "views",
  "figures",
];

const SRC = resolve(import.meta.dirname, "../src");

/** What is wrong with the imports of the files under a folder of rooms, one sentence each. */
function faultsIn(root: string): readonly string[] {
  const faults: string[] = [];
  for (const file of filesUnder(root)) {
    const room = relative(root, file).split("/")[0] ?? "";
    if (room.endsWith(".ts")) continue;
    const allowed = KNOWS[room];
    if (allowed === undefined) {
      faults.push(`${room} is no room of the table`);
      continue;
    }
    for (const wanted of importsOf(readFileSync(file, "utf8"))) {
      const name = relative(root, file);
      if (wanted.startsWith("node:") && PLAIN.includes(room)) faults.push(`${name} imports ${wanted}`);
      if (!wanted.startsWith(".")) continue;
      const path = relative(root, resolve(dirname(file), wanted));
      // Look-ups that name states and organisations are data: they stand beside the code, and only sources read them.
      if (path.startsWith("../assets/") && room === "sources") continue;
      const other = path.split("/")[0] ?? "";
      if (other !== room && !allowed.includes(other)) faults.push(`${name} imports ${other}`);
    }
  }
  return faults;
}

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((e) => e.isFile() && /\.tsx?$/.test(e.name))
    .map((e) => join(e.parentPath, e.name));
}

function importsOf(text: string): readonly string[] {
  return [...text.matchAll(/(?:from|import)\s*\(?\s*["']([^"']+)["']/g)].map((m) => m[1] ?? "");
}

test("imports run down the table, one way", () => {
  expect(faultsIn(SRC)).toEqual([]);
});

test("the guard sees an import that runs up, one of Node in a plain room, and a room there is not", () => {
  const root = mkdtempSync(join(tmpdir(), "multivector-rooms-"));
  const put = (path: string, text: string) => {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  put("model/a.ts", `import { b } from "../study/b.ts";\nimport fs from "node:fs";\n`);
  put("utils/c.ts", "export const c = 1;\n");
  put("questions/d.ts", `export const d = () => import("../cli/e.ts");\n`);
  expect(faultsIn(root).toSorted()).toEqual([
    "model/a.ts imports node:fs",
    "model/a.ts imports study",
    "questions/d.ts imports cli",
    "utils is no room of the table",
  ]);
});

test("no file of the code names a state or an organisation", () => {
  const names =
    /\b(KAZ|KGZ|TJK|TKM|UZB|RUS|CHN|USA|TUR|IND|CSTO|SCO|NATO|Kazakhstan|Kyrgyzstan|Tajikistan|Turkmenistan|Uzbekistan|Russia|China|Turkey)\b/;
  const code = filesUnder(SRC).flatMap((file) => {
    const lines = readFileSync(file, "utf8").split("\n");
    return lines.flatMap((line, i) =>
      names.test(withoutComments(line)) ? [`${relative(SRC, file)}:${i + 1}: ${line.trim()}`] : [],
    );
  });
  expect(code).toEqual([]);
});

/** An example in a docstring may name actors; what runs may not. */
function withoutComments(line: string): string {
  return /^\s*(\*|\/\*\*|\/\/)/.test(line) ? "" : line;
}

import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  symlink,
  utimes,
  writeFile,
} from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { basename, join } from "node:path";
import { rolldown } from "rolldown";
import { describe, expect, test } from "vitest";
import { ChangeError } from "../../src/changes/change-error.ts";
import { pathsOnce } from "../../src/release/site-paths.ts";
import { type WrittenFile, writeFolder, writeSite } from "../../src/release/writing/folder-writer.ts";
import { MARKER, mayWrite } from "../../src/release/writing/may-write.ts";
import { outsideReleases } from "../../src/release/writing/outside.ts";
import { recover } from "../../src/release/writing/recover.ts";
import { unremovable } from "./unremovable.ts";

/** Hands a new folder to a test and takes it away afterwards. */
async function withFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "multivector-site-")));
  try {
    await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const pages = (text: string): readonly WrittenFile[] => [
  { path: "index.html", content: text },
  { path: "ru/苦盏.html", content: new TextEncoder().encode(text) },
];

/** What a folder holds, hidden files too. */
async function heldBy(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

test("a site is written, and replaced by the next one with nothing left of it", async () => {
  await withFolder(async (root) => {
    const out = join(root, "deep", "site");
    async function* stream() {
      yield* pages("one");
      yield { path: "old/gone.html", content: "gone" };
    }
    expect(await writeSite(out, stream())).toEqual({ files: 3, bytes: 10 });
    expect(await heldBy(out)).toEqual([".multivector-site", "index.html", "old/gone.html", "ru/苦盏.html"]);
    await writeSite(out, pages("two"));
    expect(await heldBy(root)).toEqual([
      "deep/site/.multivector-site",
      "deep/site/index.html",
      "deep/site/ru/苦盏.html",
    ]);
    expect(await readFile(join(out, "index.html"), "utf8")).toBe("two");
  });
});

test("what stood there is told to be removed once the new folder is whole, and nothing where none did", async () => {
  await withFolder(async (root) => {
    const out = join(root, "R");
    const told: (readonly string[])[] = [];
    const write = () =>
      writeFolder(out, pages("new"), {
        ...{ what: "release", replace: true },
        seal: { name: "SUMS", content: () => "" },
        removing: () => told.push([...readdirSync(out), ...readdirSync(root)].sort()),
      });
    await write();
    expect(told).toEqual([]);
    await writeFile(join(out, "other.txt"), "of somebody else");
    await write();
    expect(told).toEqual([[expect.stringMatching(/^\.R\.\d+\.old$/), "R", "SUMS", "index.html", "ru"]]);
    expect(await heldBy(root)).toEqual(["R/SUMS", "R/index.html", "R/ru/苦盏.html"]);
  });
});

test("this thread goes on while what stood there is removed", async () => {
  await withFolder(async (root) => {
    const out = join(root, "R");
    const many = Array.from({ length: 300 }, (_, i) => ({ path: `p/${i}.html`, content: "old" }));
    await writeFolder(out, many, { what: "release" });
    let stood: readonly string[] = [];
    await writeFolder(out, pages("new"), {
      ...{ what: "release", replace: true },
      removing: () =>
        setImmediate(() => {
          stood = readdirSync(root);
        }),
    });
    expect(stood).toEqual([expect.stringMatching(/^\.R\.\d+\.gone$/), "R"]);
    expect(readdirSync(root)).toEqual(["R"]);
  });
});

test("what cannot be removed is told and no failure, and the next call takes it away once it can be", async (context) => {
  await withFolder(async (root) => {
    const out = join(root, "R");
    await writeFolder(out, pages("one"), { what: "release" });
    const within = unremovable(out, "held");
    if (within === null) return context.skip();
    const gone = join(root, `.R.${process.pid}.gone`);
    try {
      const replace = { what: "release", replace: true } as const;
      const kept = [{ path: gone, why: expect.stringMatching(/^E[A-Z]+$/) }];
      expect(await writeFolder(out, pages("two"), replace)).toEqual({ files: 2, bytes: 6, kept });
      expect(await heldBy(out)).toEqual(["index.html", "ru/苦盏.html"]);
      expect(await writeFolder(out, pages("three"), replace)).toEqual({ files: 2, bytes: 10, kept });
      expect(await readFile(join(out, "index.html"), "utf8")).toBe("three");
      expect(readdirSync(root)).toEqual([basename(gone), "R"]);
    } finally {
      within.letGo(existsSync(gone) ? gone : out);
    }
    await writeFile(join(out, "SHA256SUMS"), "");
    expect(recover(out)).toBe(false);
    expect(readdirSync(root)).toEqual(["R"]);
  });
});

test("a site of another study is replaced only where that is asked for", async () => {
  await withFolder(async (root) => {
    const out = join(root, "site");
    await writeSite(out, pages("one"), { title: "Rivers" });
    await writeSite(out, pages("two"), { title: "Rivers" });
    await expect(writeSite(out, pages("three"), { title: "Hills" })).rejects.toThrow(
      /holds the site of "Rivers", and this study is "Hills"/,
    );
    expect(await readFile(join(out, "index.html"), "utf8")).toBe("two");
    await writeSite(out, pages("three"), { title: "Hills", replace: true });
    expect(await readFile(join(out, "index.html"), "utf8")).toBe("three");
  });
});

test("a folder that holds what is not ours stays, the first time and later", async () => {
  await withFolder(async (root) => {
    const out = join(root, "site");
    await mkdir(out);
    await writeFile(join(out, "thesis.docx"), "years of work");
    await expect(writeSite(out, pages("one"))).rejects.toThrow(/thesis\.docx/);
    expect(await heldBy(root)).toEqual(["site/thesis.docx"]);
    await rm(join(out, "thesis.docx"));
    await writeSite(out, pages("one"));
    await writeFile(join(out, "CNAME"), "example.org");
    await expect(writeSite(out, pages("two"))).rejects.toThrow(/CNAME/);
    expect(await readFile(join(out, "index.html"), "utf8")).toBe("one");
    await writeSite(out, pages("two"), { replace: true });
    expect(await heldBy(out)).toEqual([".multivector-site", "index.html", "ru/苦盏.html"]);
  });
});

test("a file, the current folder, one above it and a place that cannot be written are refused", async () => {
  await withFolder(async (root) => {
    const file = join(root, "file");
    await writeFile(file, "mine");
    await expect(writeSite(file, pages("x"), { replace: true })).rejects.toThrow(/is a file/);
    await expect(writeSite(join(file, "site"), pages("x"))).rejects.toThrow(/cannot be written \(E/);
    for (const here of [".", "..", "/", process.cwd()])
      await expect(writeSite(here, pages("x"), { replace: true })).rejects.toThrow(
        /the folder that you are in/,
      );
    expect(await heldBy(root)).toEqual(["file"]);
  });
});

test("no folder of a study is ever taken away, nor one that holds it or the home folder", async () => {
  await withFolder(async (root) => {
    const study = join(root, "a", "study");
    for (const part of ["claims", "figures", "imports", "mappings"])
      await mkdir(join(study, part), { recursive: true });
    await writeFile(join(study, "study.yaml"), "title: Mine\n");
    await writeFile(join(study, "figures", "one.yaml"), "[]\n");
    await symlink(study, join(root, "link"));
    const before = await heldBy(root);
    const replace = { replace: true, study };
    for (const [out, why] of [
      [study, /is the folder of a study/],
      [join(root, "link"), /is the folder of a study/],
      [join(root, "a"), /holds the study/],
      [join(study, "figures"), /is a part of the study/],
      [join(study, "claims", "site"), /is a part of the study/],
      [join(study, "imports"), /is a part of the study/],
      [join(study, "mappings"), /is a part of the study/],
      [homedir(), /holds your home folder|the folder that you are in/],
    ] as const) {
      await expect(writeSite(out, pages("x"), replace)).rejects.toThrow(why);
      expect(() => mayWrite(out, { ...replace, what: "release" })).toThrow(why);
    }
    await expect(writeSite(study, pages("x"), { replace: true })).rejects.toThrow(/is the folder of a study/);
    expect(await heldBy(root)).toEqual(before);
    await writeSite(join(study, "site"), pages("x"), replace);
    expect(await readFile(join(study, "site", "index.html"), "utf8")).toBe("x");
  });
});

test("nothing is written below a folder that holds a release, through no link either, and nothing is put back there", async () => {
  await withFolder(async (root) => {
    const [full, later, other] = [join(root, "full"), join(root, "later"), join(root, "other")];
    for (const folder of [full, later, other]) await mkdir(join(folder, "tables"), { recursive: true });
    const edition = { version: "1.0.0", date: "2026-12-20" };
    await writeFile(join(full, "release.json"), JSON.stringify({ format: "multivector-release/1", edition }));
    await writeFile(join(full, "SHA256SUMS"), "");
    await writeFile(join(later, "release.json"), JSON.stringify({ format: "multivector-release/9" }));
    await writeFile(join(later, "SHA256SUMS"), "");
    await writeFile(join(other, "release.json"), JSON.stringify({ tag: "v1" }));
    await symlink(join(full, "tables"), join(root, "link"));
    const gone = spawn(process.execPath, ["-e", "0"]);
    await new Promise((done) => gone.on("exit", done));
    await mkdir(join(full, `.a.${gone.pid}.old`));
    const before = await readdir(root, { recursive: true });
    for (const [out, which] of [
      [join(full, "a"), `which holds release 1.0.0 of 2026-12-20, and verify`],
      [join(full, "tables", "deep", "a"), `lies in ${full}, which`],
      [join(full, "tables"), `lies in ${full}, which`],
      [join(root, "link"), `lies in ${full}, which`],
      [join(root, "link", "a"), `lies in ${full}, which`],
      [join(later, "a"), `lies in ${later}, which holds a release, and verify`],
    ] as const) {
      await expect(writeSite(out, pages("x"), { replace: true })).rejects.toThrow(which);
      for (const kind of ["file", "beside"] as const)
        expect(() => outsideReleases(join(out, "z.zip"), kind)).toThrow(ChangeError);
      expect(() => outsideReleases(out, "beside")).toThrow(ChangeError);
    }
    expect(() => outsideReleases(join(full, "z.zip"), "file")).toThrow(`lies in ${full}, which`);
    expect(await readdir(root, { recursive: true })).toEqual(before);
    expect(() => outsideReleases(full, "beside")).toThrow(
      `${full} holds release 1.0.0 of 2026-12-20, and verify`,
    );
    outsideReleases(other, "beside");
    outsideReleases(full, "folder");
    outsideReleases(join(root, "z.zip"), "file");
    await writeSite(join(other, "a"), pages("x"));
    await writeSite(full, pages("x"), { replace: true });
  });
});

test("a part of a study is found through a link, and in another study", async () => {
  await withFolder(async (root) => {
    for (const study of ["a", "b"]) {
      await mkdir(join(root, study, "claims"), { recursive: true });
      await writeFile(join(root, study, "study.yaml"), "title: Mine\n");
    }
    await symlink(join(root, "a", "claims"), join(root, "link"));
    for (const out of [
      join(root, "link", "site"),
      join(root, "b", "claims", "site"),
      join(root, "b", "claims"),
    ])
      await expect(writeSite(out, pages("x"), { study: join(root, "a") })).rejects.toThrow(
        /is a part of the study/,
      );
    await mkdir(join(root, "claims"));
    await writeSite(join(root, "claims", "site"), pages("x"), { study: join(root, "a") });
  });
});

test("a link to a folder stays a link", async () => {
  await withFolder(async (root) => {
    await mkdir(join(root, "real"));
    await symlink(join(root, "real"), join(root, "link"));
    await writeSite(join(root, "link"), pages("one"));
    expect(await realpath(join(root, "link"))).toBe(join(root, "real"));
    expect(await heldBy(join(root, "real"))).toContain("index.html");
  });
});

test.each([
  "../up.html",
  "a/../../up.html",
  "/root.html",
  "a//b.html",
  "a\\b.html",
  "a/./b.html",
  "",
  "a/",
  "nul\0.html",
  "a:b.html",
  "dot./a.html",
])("the path %j is refused, and the old site stays", async (path) => {
  await withFolder(async (root) => {
    const out = join(root, "site");
    await writeSite(out, pages("one"));
    const bad = [...pages("two"), { path, content: "x" }];
    await expect(writeSite(out, bad)).rejects.toThrow(/not a path inside the site/);
    expect(await readFile(join(out, "index.html"), "utf8")).toBe("one");
    expect(await readdir(root)).toEqual(["site"]);
  });
});

test("paths that a disk may take for one are refused", () => {
  const taken = (...paths: readonly string[]) => {
    const once = pathsOnce();
    for (const path of paths) once.add(path);
  };
  taken("a/x.html", "a/y.html", "b/x.html", "a/b/x.html", "a/b/y.html");
  for (const two of [
    ["a.html", "a.html"],
    ["Map.html", "map.html"],
    ["A/x.html", "a/y.html"],
    ["q/A/x.html", "q/a/y.html"],
    ["a", "a/b"],
    ["a/b", "A"],
    ["\u00e9.html", "e\u0301.html"],
  ])
    expect(() => taken(...two)).toThrow(/of one path/);
});

/** Makes what writes folders one file, which a process of its own can run. */
async function libIn(root: string): Promise<void> {
  const build = await rolldown({
    input: join(import.meta.dirname, "../../src/release/writing/folder-writer.ts"),
    platform: "node",
  });
  await build.write({ file: join(root, "lib.mjs"), format: "esm" });
  await build.close();
}

/** A process that writes one site after another into a folder, and says when it is about to. */
async function writerIn(root: string): Promise<(n: number) => ChildProcess> {
  const script = join(root, "writer.mjs");
  await libIn(root);
  await writeFile(
    script,
    `import { writeSite } from "./lib.mjs";
const site = (n) => Array.from({ length: 300 }, (_, i) => ({ path: \`p/\${i}.html\`, content: String(n) }));
for (let n = Number(process.argv[3]); ; n++) await writeSite(process.argv[2], site(n));
`,
  );
  return (n) => spawn(process.execPath, [script, join(root, "site"), String(n)], { stdio: "ignore" });
}

test("killed at any moment, the site is whole: all of the old one or all of the new", async () => {
  await withFolder(async (root) => {
    const start = await writerIn(root);
    let first = 1;
    for (let kill = 0; kill < 12; kill++) {
      const child = start(first);
      await new Promise((done) => setTimeout(done, 150 + 37 * kill));
      const gone = new Promise((done) => child.on("exit", done));
      child.kill("SIGKILL");
      await gone;
      first += 1000;
      const held = await readdir(join(root, "site", "p")).catch(() => null);
      if (held === null) continue;
      expect(held).toHaveLength(300);
      const texts = await Promise.all(held.map((name) => readFile(join(root, "site", "p", name), "utf8")));
      expect(new Set(texts).size).toBe(1);
    }
    await writeSite(join(root, "site"), pages("last"));
    expect((await readdir(root)).sort()).toEqual(["lib.mjs", "site", "writer.mjs"]);
  });
});

test("a site that was moved aside when its writer was killed comes back", async () => {
  await withFolder(async (root) => {
    const gone = spawn(process.execPath, ["-e", "0"]);
    await new Promise((done) => gone.on("exit", done));
    const out = join(root, "site");
    await writeSite(out, pages("one"));
    await mkdir(join(root, `.site.${gone.pid}.draft`));
    const old = join(root, `.site.${gone.pid}.old`);
    await mkdir(old);
    await writeFile(join(old, "mine.txt"), "kept");
    await rm(out, { recursive: true });
    await expect(writeSite(out, pages("two"))).rejects.toThrow(/mine\.txt/);
    expect(await readdir(root)).toEqual(["site"]);
    expect(await readFile(join(out, "mine.txt"), "utf8")).toBe("kept");
  });
});

describe("what a writer left that was killed while it took the place of a sealed folder", () => {
  const sealed = { SHA256SUMS: "", "release.json": "", "mine.txt": "" };
  test.each([
    [
      "comes back where the new one was not sealed",
      { "release.json": "", "new.txt": "" },
      ["SHA256SUMS", "mine.txt", "release.json"],
      false,
    ],
    ["comes back where the new one has not come", null, ["SHA256SUMS", "mine.txt", "release.json"], false],
    [
      "goes where the new one is sealed",
      { SHA256SUMS: "", "release.json": "", "new.txt": "" },
      ["SHA256SUMS", "new.txt", "release.json"],
      false,
    ],
    [
      "goes where a site has taken its place",
      { [MARKER]: "", "index.html": "" },
      [MARKER, "index.html"],
      false,
    ],
    ["waits where something else stands in its place", { "notes.txt": "" }, ["notes.txt"], true],
  ])("%s", async (_, standing, held, waits) => {
    await withFolder(async (root) => {
      const gone = spawn(process.execPath, ["-e", "0"]);
      await new Promise((done) => gone.on("exit", done));
      const put = async (name: string, files: Readonly<Record<string, string>>) => {
        await mkdir(join(root, name));
        for (const [path, text] of Object.entries(files)) await writeFile(join(root, name, path), text);
      };
      const old = `.R.${gone.pid}.old`;
      await put(old, sealed);
      await put(`.R.${gone.pid}.draft`, { "half.txt": "" });
      if (standing !== null) await put("R", standing);
      recover(join(root, "R"));
      expect((await readdir(join(root, "R"))).sort()).toEqual(held);
      expect((await readdir(root)).sort()).toEqual(waits ? [old, "R"] : ["R"]);
    });
  });

  const nobody = async () => {
    const gone = spawn(process.execPath, ["-e", "0"]);
    await new Promise((done) => gone.on("exit", done));
    return gone.pid;
  };
  const put = async (folder: string, names: readonly string[], text = "") => {
    await mkdir(folder);
    for (const name of names) await writeFile(join(folder, name), text);
  };

  test.each([
    ["has not come", null],
    ["was cut short", ["release.json"]],
  ])(
    "of several the last whole one comes back where the new one %s, in whatever order they are read",
    async (_, standing) => {
      await withFolder(async (root) => {
        const pids = [await nobody(), await nobody(), await nobody()];
        const out = join(root, "R");
        for (const last of pids) {
          const [torn, first] = pids.filter((pid) => pid !== last);
          await put(join(root, `.R.${last}.old`), ["SHA256SUMS", "release.json"], "v2");
          await put(join(root, `.R.${first}.old`), ["SHA256SUMS", "release.json"], "v1");
          await utimes(join(root, `.R.${first}.old`, "SHA256SUMS"), 1000, 1000);
          await put(join(root, `.R.${torn}.old`), ["release.json"], "v0");
          if (standing !== null) await put(out, standing, "v3");
          expect(recover(out)).toBe(standing !== null);
          expect([await readdir(root), await readFile(join(out, "release.json"), "utf8")]).toEqual([
            ["R"],
            "v2",
          ]);
          await rm(out, { recursive: true });
        }
      });
    },
  );

  test("where none that waits is whole the last comes back and the others wait on", async () => {
    await withFolder(async (root) => {
      const [last, first] = [await nobody(), await nobody()];
      await put(join(root, `.R.${first}.old`), ["mine.txt"]);
      // Disks tell moments apart by some thousandths of a second.
      await new Promise((done) => setTimeout(done, 50));
      await put(join(root, `.R.${last}.old`), ["other.txt"]);
      for (const _ of ["once", "again"]) {
        recover(join(root, "R"));
        expect(await heldBy(root)).toEqual([`.R.${first}.old/mine.txt`, "R/other.txt"]);
      }
    });
  });

  test("what could not be removed never comes back in place of the release that a killed writer took away", async (context) => {
    await withFolder(async (root) => {
      const out = join(root, "R");
      const write = (text: string, content: () => string) =>
        writeFolder(out, [{ path: "release.json", content: text }], {
          ...{ what: "release", replace: true },
          seal: { name: "SHA256SUMS", content },
        });
      await write("v1", () => "");
      const within = unremovable(out, "held");
      if (within === null) return context.skip();
      const kept = join(root, `.R.${process.pid}.gone`);
      try {
        await write("v2", () => "");
        await libIn(root);
        await writeFile(
          join(root, "killed.mjs"),
          `import { writeFolder } from "./lib.mjs";
const content = () => process.kill(process.pid, "SIGKILL");
await writeFolder(${JSON.stringify(out)}, [{ path: "release.json", content: "v3" }], {
  what: "release", replace: true, seal: { name: "SHA256SUMS", content },
});
`,
        );
        const killed = spawn(process.execPath, [join(root, "killed.mjs")], { stdio: "ignore" });
        await new Promise((done) => killed.on("exit", done));
        expect(killed.signalCode).toBe("SIGKILL");
        expect(await readFile(join(out, "release.json"), "utf8")).toBe("v3");
        expect(recover(out)).toBe(true);
        expect((await readdir(out)).sort()).toEqual(["SHA256SUMS", "release.json"]);
        expect(await readFile(join(out, "release.json"), "utf8")).toBe("v2");
        await rename(out, join(root, `.R.${killed.pid}.old`));
        recover(out);
        expect(await readFile(join(out, "release.json"), "utf8")).toBe("v2");
        await rm(out, { recursive: true });
        expect(recover(out)).toBe(false);
        expect(existsSync(out)).toBe(false);
      } finally {
        within.letGo(existsSync(kept) ? kept : out);
      }
    });
  });

  test("it comes back into an empty folder that was made since, and is taken away only where that is asked for", async () => {
    await withFolder(async (root) => {
      const out = join(root, "R");
      await put(join(root, `.R.${await nobody()}.old`), ["SHA256SUMS", "release.json"]);
      await mkdir(out);
      const write = (replace: boolean) => writeFolder(out, pages("new"), { what: "release", replace });
      await expect(write(false)).rejects.toThrow("is not empty: SHA256SUMS, release.json");
      expect(await heldBy(root)).toEqual(["R/SHA256SUMS", "R/release.json"]);
      await write(true);
      expect(await heldBy(root)).toEqual(["R/index.html", "R/ru/苦盏.html"]);
    });
  });

  test("what waits beside a folder of somebody else is not removed with that", async () => {
    await withFolder(async (root) => {
      const old = `.R.${await nobody()}.old`;
      await put(join(root, old), ["SHA256SUMS"]);
      await put(join(root, "R"), ["notes.txt"]);
      expect(await writeFolder(join(root, "R"), pages("new"), { what: "release", replace: true })).toEqual({
        files: 2,
        bytes: 6,
      });
      expect(await heldBy(root)).toEqual([`${old}/SHA256SUMS`, "R/index.html", "R/ru/苦盏.html"]);
    });
  });

  test("a draft that was cut short and cannot be removed is not told as what stood there", async (context) => {
    await withFolder(async (root) => {
      const draft = join(root, `.R.${await nobody()}.draft`);
      await mkdir(draft);
      const within = unremovable(draft, "held");
      if (within === null) return context.skip();
      try {
        const written = await writeFolder(join(root, "R"), pages("new"), { what: "release" });
        expect([written, existsSync(draft)]).toEqual([{ files: 2, bytes: 6 }, true]);
      } finally {
        within.letGo(draft);
      }
    });
  });

  test("a site that is to replace what was cut short does not replace the release that comes back for it", async () => {
    await withFolder(async (root) => {
      const gone = spawn(process.execPath, ["-e", "0"]);
      await new Promise((done) => gone.on("exit", done));
      const out = join(root, "R");
      const put = async (folder: string, names: readonly string[]) => {
        await mkdir(folder);
        for (const name of names) await writeFile(join(folder, name), "");
      };
      await put(join(root, `.R.${gone.pid}.old`), Object.keys(sealed));
      await put(out, ["release.json"]);
      const publish = () => writeSite(out, pages("one"), { replace: true });
      await expect(publish()).rejects.toThrow(/holds what publish did not write: SHA256SUMS/);
      expect([await readdir(root), (await readdir(out)).sort()]).toEqual([["R"], Object.keys(sealed).sort()]);
      await publish();
      expect(await readdir(out)).toContain("index.html");
    });
  });

  test("a folder that cannot be sealed leaves what stood there, and nothing where nothing did", async () => {
    await withFolder(async (root) => {
      const out = join(root, "R");
      await mkdir(out);
      await writeFile(join(out, "mine.txt"), "kept");
      const content = () => {
        throw new Error("no seal");
      };
      const writing = { what: "release", replace: true, seal: { name: "SHA256SUMS", content } } as const;
      await expect(writeFolder(out, pages("one"), writing)).rejects.toThrow("no seal");
      expect([await readdir(root), await readdir(out)]).toEqual([["R"], ["mine.txt"]]);
      await expect(writeFolder(join(root, "S"), pages("one"), writing)).rejects.toThrow("no seal");
      expect(await readdir(root)).toEqual(["R"]);
    });
  });
});

test.runIf(existsSync("/proc/self"))("a folder that takes none is refused, and nobody waits", async () => {
  await expect(writeSite("/proc/no/site", pages("one"))).rejects.toThrow(
    /\/proc\/no\/site cannot be written/,
  );
});

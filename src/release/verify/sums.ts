import { createHash } from "node:crypto";
import { closeSync, openSync, readSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { pathsOnce } from "../site-paths.ts";
import type { Finding } from "./finding.ts";

/** The file that seals a release. */
export const SUMS = "SHA256SUMS";

/** Hashes by path as `sha256sum -c` reads them, sorted by path. */
export function sumsText(sums: ReadonlyMap<string, string>): string {
  const lines = [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, sum]) => `${sum}  ${path}\n`);
  return lines.join("");
}

/** Files that macOS, Windows and Linux leave where a folder is opened or copied. */
const LEFT = /(^|\/)(\.DS_Store|\._[^/]+|\.directory|(Thumbs|ehthumbs)\.db|desktop\.ini)$/i;

/** What `SHA256SUMS` says against what the folder holds: every byte of every file, and no file more. */
export async function checkSums(
  root: string,
): Promise<{ readonly files: number; readonly findings: readonly Finding[] }> {
  const text = await readFile(join(root, SUMS), "utf8").catch(() => null);
  if (text === null) {
    const message = `there is no ${SUMS}, which is written last: this is no release, or one that was cut short`;
    return { files: 0, findings: [{ kind: "not-whole", path: SUMS, message }] };
  }
  const findings: Finding[] = [];
  const said = new Map<string, string>();
  const paths = pathsOnce();
  for (const [i, line] of text.split("\n").entries()) {
    if (line === "") continue;
    const [, sum, path] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
    try {
      if (sum === undefined || path === undefined) throw new Error("not a hash and a path");
      paths.add(path);
      said.set(path, sum);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      findings.push({ kind: "hash", path: SUMS, message: `line ${i + 1}: ${why}` });
    }
  }
  if (said.size === 0) findings.push({ kind: "not-whole", path: SUMS, message: "it lists no file" });
  const there = await filesIn(root);
  for (const { path, link } of there) {
    if (link) findings.push({ kind: "extra", path, message: "it is a link to another file, and no file" });
    if (link || path === SUMS || said.has(path)) continue;
    findings.push(
      LEFT.test(path)
        ? {
            kind: "left",
            path,
            message:
              "no part of the release: systems leave a file of this name in folders that they show or copy; deleting it mends this",
          }
        : { kind: "extra", path, message: `it is in the folder and not in ${SUMS}` },
    );
  }
  const held = new Map(there.map(({ path, link }) => [path, link]));
  const part = Buffer.alloc(PART);
  for (const [path, sum] of said) {
    if (!held.has(path)) findings.push({ kind: "missing", path, message: "it is listed and not there" });
    else if (held.get(path) === false && hashOf(join(root, path), part) !== sum)
      findings.push({ kind: "hash", path, message: "its bytes are not those that were released" });
  }
  return { files: said.size, findings };
}

/** Whatever is no folder, and whether it is a link, which leads out of what was hashed. */
async function filesIn(root: string): Promise<readonly { readonly path: string; readonly link: boolean }[]> {
  const entries = await readdir(root, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => ({
      path: relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"),
      link: entry.isSymbolicLink(),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The SHA-256 of a file. Read in parts through one buffer: a stream for each of many small files takes longer than reading them. */
export function hashOf(path: string, part = Buffer.alloc(PART)): string {
  const hash = createHash("sha256");
  const file = openSync(path, "r");
  try {
    for (let n = 1; n > 0; ) {
      n = readSync(file, part);
      hash.update(part.subarray(0, n));
    }
  } finally {
    closeSync(file);
  }
  return hash.digest("hex");
}

const PART = 2 ** 20;

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The projects that the gate runs. */
export const PROJECTS = ["plain", "browser"];
/** Those that it leaves to the test command. */
export const OTHERS = ["called", "large", "walked", "measured"];

/** Where the gate notes what passed: it goes with what is installed. */
const NOTE = "node_modules/.cache/multivector/gate.json";
const APART = new Set(["node_modules", ".git", "coverage"]);

/** Notes that the gate passed on the files as they are. */
export function notePassed(browser, counts) {
  mkdirSync(dirname(NOTE), { recursive: true });
  writeFileSync(NOTE, JSON.stringify({ of: stateOf(browser), ...counts }));
}

/** What the gate counted when it passed on these very files, on this Node and with this Chromium; null where it did not. */
export function passedOn(browser) {
  if (!existsSync(NOTE)) return null;
  const { of, ...counts } = JSON.parse(readFileSync(NOTE, "utf8"));
  return of === stateOf(browser) ? counts : null;
}

/** A hash of all that the tests of the gate rest on: each file by its path, what is installed, Node, and Chromium. */
function stateOf(browser) {
  const hash = createHash("sha256");
  const shared = existsSync("../shared/facts");
  hash.update(JSON.stringify([process.version, browser, shared, process.env.CI ?? ""]));
  for (const path of [...filesIn("."), "node_modules/.package-lock.json"].filter((p) => existsSync(p)))
    hash.update(JSON.stringify(path)).update(readFileSync(path)).update("\0");
  return hash.digest("hex");
}

function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !APART.has(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesIn(path) : entry.isFile() ? [path] : [];
    });
}

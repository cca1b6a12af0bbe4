import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The projects that the gate runs. */
export const PROJECTS = ["plain", "browser"];
/** Those that it leaves to the test command. */
export const OTHERS = ["called", "large", "walked", "measured"];

/** Where the gate notes what passed: it goes with what is installed. */
const NOTE = "node_modules/.cache/multivector/gate.json";
/** What is compared with the reference study where it is there. */
const FACTS = "../shared/facts";
const APART = new Set(["node_modules", ".git", "coverage"]);

/** Notes that the gate passed on a state, where the files are still as they were when it began. */
export function notePassed(state, browser, counts) {
  if (stateOf(browser) !== state) return;
  mkdirSync(dirname(NOTE), { recursive: true });
  writeFileSync(NOTE, JSON.stringify({ of: state, ...counts }));
}

/** What the gate counted when it passed on these very files, on this Node and with this Chromium; null where it did not. */
export function passedOn(browser) {
  if (!existsSync(NOTE)) return null;
  const { of, ...counts } = JSON.parse(readFileSync(NOTE, "utf8"));
  return of === stateOf(browser) ? counts : null;
}

/** A hash of all that the tests of the gate rest on: each file by its path, the facts, what is installed, Node, and Chromium. */
export function stateOf(browser) {
  const hash = createHash("sha256");
  hash.update(JSON.stringify([process.version, browser, versionOf(browser), process.env.CI ?? ""]));
  const paths = [...filesIn("."), ...filesIn(FACTS), "node_modules/.package-lock.json"];
  for (const path of paths.filter((one) => existsSync(one)))
    hash.update(JSON.stringify(path)).update(readFileSync(path)).update("\0");
  return hash.digest("hex");
}

/** What a Chromium says it is, since one takes the place of another under the same path. */
function versionOf(browser) {
  return browser === null ? "" : spawnSync(browser, ["--version"], { encoding: "utf8" }).stdout;
}

function filesIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !APART.has(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesIn(path) : entry.isFile() ? [path] : [];
    });
}

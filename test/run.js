import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { notePassed, OTHERS, PROJECTS, passedOn, stateOf } from "./gate.js";
import { placeInMemory } from "./place-in-memory.js";

/** The first of these that is there: one without windows of its own does the same work in less time. */
const CHROMIUM = [
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];
/** Debian's packages of it, the second where there is no first. */
const PACKAGES = ["chromium-headless-shell", "chromium"];

/** What starts the command, reads or writes what is very large, asks every question in all its readings, computes the ledger again, walks through all pages, does all that can be done on them or measures takes minutes; the gate leaves it to the test command that follows it. */
const GATE = process.argv.includes("--gate");
/** Runs again what the gate has passed on the same files, which is only counted otherwise. */
const AGAIN = process.argv.includes("--again");

/** Runs every test, brings Chromium where it may and can, and ends with one plain line of counts. */
function main() {
  if (!existsSync("dist/main.js")) run("npm", ["run", "build"]);
  const browser = findChromium() ?? bringChromium();
  const passed = GATE || AGAIN ? null : passedOn(browser);
  const begun = GATE ? stateOf(browser) : null;
  const projects = GATE ? PROJECTS : passed === null ? [] : OTHERS;
  const report = join(tmpdir(), `multivector-tests-${process.pid}.json`);
  const args = [
    "node_modules/vitest/vitest.mjs",
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
    ...projects.flatMap((name) => ["--project", name]),
  ];
  const place = placeInMemory();
  // What ends us ends the tests too, and then what they have left is removed.
  if (place !== null) for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => {});
  const { status } = spawnSync(process.execPath, args, {
    stdio: "inherit",
    env: {
      ...process.env,
      ...(place === null ? {} : { TMPDIR: place }),
      TZ: "UTC",
      MULTIVECTOR_CHROMIUM: browser ?? "",
    },
  });
  if (place !== null) rmSync(place, { recursive: true, force: true });
  const counts = existsSync(report) ? JSON.parse(readFileSync(report, "utf8")) : null;
  rmSync(report, { force: true });
  if (browser === null) {
    console.log(
      "Not run: the tests in Chromium, because no Chromium was found and it could not be installed here.",
    );
  }
  if (!existsSync("../shared/facts")) {
    console.log(
      "Not run: the comparison of the reference study with its facts, which are not in this repository.",
    );
  }
  if (GATE)
    console.log(
      "Not run: what starts the command (test/cli), is very large, asks every question in all its readings, computes the ledger again in R and Mata, walks through all pages (axe, keyboard, layout, links, languages, themes, without scripts and from a disk), does all that can be done on them or measures (speed, size of pages); npm test runs all of it.",
    );
  if (counts === null) {
    console.log("The tests did not finish.");
    process.exit(1);
  }
  const own = { passed: counts.numPassedTests, skipped: counts.numPendingTests + counts.numTodoTests };
  const failed = Math.max(counts.numFailedTests, counts.success ? 0 : 1);
  const fine = status === 0 && failed === 0 && own.passed > 0;
  if (begun !== null && fine) notePassed(begun, browser, own);
  if (passed !== null)
    console.log(
      `Not run again: ${passed.passed} tests that npm run check has passed on these very files; they are counted below, and npm test -- --again runs them.`,
    );
  const skipped = own.skipped + (passed?.skipped ?? 0);
  console.log(
    `${own.passed + (passed?.passed ?? 0)} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`,
  );
  process.exit(fine ? 0 : 1);
}

function findChromium() {
  return CHROMIUM.find((path) => existsSync(path)) ?? null;
}

/** Installs Debian's Chromium where this is Debian and we are root. */
function bringChromium() {
  const root = process.getuid?.() === 0;
  if (!root || !existsSync("/etc/debian_version")) return null;
  console.log("Installing Chromium for the tests in a browser.");
  const quiet = { stdio: "ignore", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
  spawnSync("apt-get", ["update"], quiet);
  for (const name of PACKAGES) {
    if (spawnSync("apt-get", ["install", "-y", "--no-install-recommends", name], quiet).status === 0) break;
  }
  return findChromium();
}

function run(command, args) {
  const { status } = spawnSync(command, args, { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

main();

import { spawn } from "node:child_process";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { widthOf } from "../../src/cli/wrap.ts";

/** The built command line. */
export const BIN = fileURLToPath(new URL("../../bin/multivector.js", import.meta.url));

/** The reference study. */
export const STUDY = fileURLToPath(new URL("../../studies/central-asia", import.meta.url));

/** What a call of the command line gave. */
export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Calls the built command line as a person would; the reader may close its pipe after the first bytes. */
export async function multivector(
  args: readonly string[],
  options: {
    readonly cwd?: string;
    readonly closeEarly?: boolean;
    readonly env?: Record<string, string>;
  } = {},
): Promise<Outcome> {
  const child = spawn(process.execPath, [BIN, ...args], {
    cwd: options.cwd ?? tmpdir(),
    env: { ...process.env, COLUMNS: "80", ...options.env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let out = "";
  let err = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    out += text;
    if (options.closeEarly === true) child.stdout.destroy();
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    err += text;
  });
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  return { code, out, err };
}

/** Calls it on the reference study. */
export function onStudy(...args: readonly string[]): Promise<Outcome> {
  return multivector(["--study", STUDY, ...args]);
}

/** The JSON document of a call, which must be all of its output. */
export async function jsonOf(...args: readonly string[]): Promise<unknown> {
  const { out } = await onStudy(...args, "--json");
  return JSON.parse(out);
}

/** Hands a copy of the reference study to a test and takes it away afterwards. */
export async function withCopy(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "multivector-cli-"));
  try {
    await cp(STUDY, join(folder, "study"), { recursive: true });
    await use(join(folder, "study"));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Lines that are wider than eighty columns; a path is as long as it is. */
export function tooWide(out: string): readonly string[] {
  return out.split("\n").filter((line) => widthOf(line) > 80 && !/--study \S{20,}/.test(line));
}

/** What was printed, with each command that was broken over lines on one line again. */
export function unbroken(out: string): string {
  return out.replaceAll(/ \\\n +/g, " ");
}

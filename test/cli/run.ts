import { type ChildProcess, fork, spawn } from "node:child_process";
import { cp, mkdtemp, rm } from "node:fs/promises";
import type { Socket } from "node:net";
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

interface Call {
  readonly cwd?: string;
  readonly env?: Record<string, string>;
}

/**
 * Calls the built command line as a person would, but for the time that a process takes to begin: the calls of a worker share one,
 * unless several are made at once.
 */
export async function multivector(args: readonly string[], call: Call = {}): Promise<Outcome> {
  const caller = free.pop() ?? begun();
  const { process, said } = caller;
  const outcome = await new Promise<Outcome>((resolve, reject) => {
    process.once("message", resolve);
    process.once("exit", () => reject(new Error(`${args.join(" ")} ended its process: ${said()}`)));
    process.send({ args, ...surroundings(call) });
  });
  for (const event of ["message", "exit"]) process.removeAllListeners(event);
  free.push(caller);
  return outcome;
}

interface Caller {
  readonly process: ChildProcess;
  /** What it said besides what calls print. */
  readonly said: () => string;
}

/** Those that wait for a call. */
const free: Caller[] = [];

/** A process for calls, which lets the one that began it end. */
function begun(): Caller {
  const process = fork(fileURLToPath(new URL("again.js", import.meta.url)), [BIN], {
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  let said = "";
  process.stderr?.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  for (const held of [process, process.channel, process.stderr as Socket | null]) held?.unref();
  return { process, said: () => said };
}

function surroundings({ cwd, env }: Call) {
  return { cwd: cwd ?? tmpdir(), env: { ...process.env, COLUMNS: "80", ...env } };
}

/** Calls it in a process of its own; the reader may close its pipe after the first bytes. */
export async function alone(
  args: readonly string[],
  call: Call & { readonly closeEarly?: boolean } = {},
): Promise<Outcome> {
  const child = spawn(process.execPath, [BIN, ...args], {
    ...surroundings(call),
    stdio: ["ignore", "pipe", "pipe"],
  });
  let out = "";
  let err = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    out += text;
    if (call.closeEarly === true) child.stdout.destroy();
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

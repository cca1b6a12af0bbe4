import { spawn, spawnSync } from "node:child_process";
import { onTestFinished } from "vitest";
import { has } from "../release/programs.ts";

/** A command that somebody has called at a terminal of their own. */
export interface Called {
  /** All that it showed so far. */
  readonly shown: () => string;
  /** Waits for what it shows next, after what was waited for before. */
  readonly until: (pattern: RegExp) => Promise<string>;
  readonly type: (text: string) => void;
  readonly ended: Promise<number | null>;
}

/** How a program here gives a command a terminal; null where there is neither of the two that do. */
const GIVES: ((command: readonly string[]) => readonly string[]) | null = terminalHere();

/** Whether a command can be called at a terminal here, as the name of a test says. */
export const TERMINAL = GIVES !== null;

function terminalHere() {
  const { stdout } = spawnSync("script", ["--version"], { encoding: "utf8" });
  const quoted = (word: string) => `'${word.replaceAll("'", "'\\''")}'`;
  if (stdout?.includes("util-linux"))
    return (command: readonly string[]) => [
      "script",
      "-qefc",
      `exec ${command.map(quoted).join(" ")}`,
      "/dev/null",
    ];
  const program = "import os, pty, sys; sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))";
  if (has("python3", ["-c", "import os, pty; os.waitstatus_to_exitcode"]))
    return (command: readonly string[]) => ["python3", "-c", program, ...command];
  return null;
}

/** Calls a command at a terminal, where Ctrl+C is typed as a person types it; with the test it ends too. */
export function atTerminal(
  command: readonly string[],
  call: { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Called {
  const [program = "", ...args] = GIVES?.(command) ?? [];
  const env = { ...process.env, COLUMNS: "80", NO_COLOR: "1", TERM: "xterm", ...call.env };
  const child = spawn(program, args, { ...call, env, stdio: ["pipe", "pipe", "inherit"] });
  let [shown, read] = ["", 0];
  const looks = new Set<() => void>();
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    shown += text;
    for (const look of looks) look();
  });
  child.stdin.on("error", () => {});
  onTestFinished(() => void child.kill());
  const ended = new Promise<number | null>((done) => child.on("close", done));
  const until = async (pattern: RegExp) => {
    let look = () => {};
    const found = new Promise<string>((done) => {
      look = () => {
        const match = pattern.exec(shown.slice(read));
        if (match === null) return;
        read += match.index + match[0].length;
        looks.delete(look);
        done(match[0]);
      };
    });
    looks.add(look);
    look();
    const over = ended.then((code) => {
      throw new Error(`it ended with ${code} and never showed ${pattern}: ${JSON.stringify(shown)}`);
    });
    return Promise.race([found, over]);
  };
  return { shown: () => shown, until, type: (text) => child.stdin.write(text), ended };
}

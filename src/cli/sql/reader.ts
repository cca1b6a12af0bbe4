import { type ChildProcess, fork, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Asked, OVER, type Told } from "./messages.ts";

/** Asks a database in a process of its own, which is ended where it takes too long or too much. */
export interface Reader {
  /** Hands the rows of one statement on, part by part. @throws RefusedError with the reason */
  ask(
    sql: string,
    most: number | null,
    rows: (columns: readonly string[], part: readonly (readonly unknown[])[]) => void,
  ): Promise<{
    readonly columns: readonly string[];
    readonly types: readonly string[];
    readonly more: boolean;
  }>;
  close(): void;
}

/** A statement that was not answered: it is the question's turn, or a limit stopped it. */
export class RefusedError extends Error {
  override name = "RefusedError";
  readonly turn: "question" | "limit";
  constructor(message: string, turn: "question" | "limit") {
    super(message);
    this.turn = turn;
  }
}

export interface Limits {
  readonly seconds: number;
  readonly megabytes: number;
}

/** Opens a database of a release to be asked; the process starts at the first question. */
export function readerOf(file: string, limits: Limits): Reader {
  let child: ChildProcess | null = null;
  const end = () => {
    child?.kill("SIGKILL");
    child = null;
  };
  return {
    close: end,
    ask: async (sql, most, rows) => {
      if (child?.connected === false) end();
      // What breaks after an answer is nobody's any more.
      child ??= started(file, limits).on("error", () => {});
      try {
        return await answered(child, { sql, most, seconds: limits.seconds }, limits, rows);
      } catch (error) {
        if (!(error instanceof RefusedError) || error.turn === "limit") end();
        throw error;
      }
    },
  };
}

/** The process sits beside the built command line; on Linux the system bounds its memory too. */
function started(file: string, { megabytes }: Limits): ChildProcess {
  const script = fileURLToPath(new URL("./sql-child.js", import.meta.url));
  const stdio: ("ignore" | "ipc")[] = ["ignore", "ignore", "ignore", "ipc"];
  const args = [script, file, String(megabytes)];
  if (!existsSync(PRLIMIT)) return fork(script, args.slice(1), { stdio, execArgv: [] });
  const bytes = (megabytes + SLACK) * 2 ** 20;
  return spawn(PRLIMIT, [`--data=${bytes}`, process.execPath, ...args], { stdio });
}

const PRLIMIT = "/usr/bin/prlimit";
/** Room of the process itself, in megabytes. */
const SLACK = 512;
/** Seconds after its time in which a statement may still say that it was stopped. */
const GRACE = 3;
/** Seconds in which a process that can be told nothing any more is seen to have ended. */
const ENDING = 3;

function answered(
  child: ChildProcess,
  asked: Asked,
  { seconds, megabytes }: Limits,
  rows: Parameters<Reader["ask"]>[2],
): ReturnType<Reader["ask"]> {
  return new Promise((resolve, reject) => {
    let columns: readonly string[] = [];
    let types: readonly string[] = [];
    const late = setTimeout(
      () => {
        refuse(
          `the statement ran longer than ${seconds} s and was stopped; ask for less, as by where or limit`,
        );
      },
      (seconds + GRACE) * 1000,
    );
    let unsent: NodeJS.Timeout | undefined;
    let over = false;
    const done = () => {
      over = true;
      clearTimeout(late);
      clearTimeout(unsent);
      child.off("message", heard).off("exit", ended).off("error", broken);
    };
    const refuse = (why: string, turn: "question" | "limit" = "limit") => {
      done();
      reject(new RefusedError(why, turn));
    };
    const heard = (told: Told) => {
      if (told.kind === "head") ({ columns, types } = told);
      else if (told.kind === "rows") rows(columns, told.rows);
      else if (told.kind === "refused") refuse(told.why, told.turn);
      else if (told.kind === "end") {
        done();
        resolve({ columns, types, more: told.more });
      }
    };
    const ended = (code: number | null, signal: NodeJS.Signals | null) => {
      refuse(whyEnded(code, signal, megabytes));
    };
    const failed = (error: Error) => refuse(`the database cannot be opened (${error.message})`);
    // Where it is ending, its end says why, a moment after its pipe has broken.
    const broken = (error: Error | null) => {
      if (error === null || over) return;
      if (child.pid === undefined) return failed(error);
      const told = () => {
        const { exitCode, signalCode } = child;
        if (exitCode === null && signalCode === null) failed(error);
        else ended(exitCode, signalCode);
      };
      unsent ??= setTimeout(told, ENDING * 1000);
    };
    child.on("message", heard).on("exit", ended).on("error", broken);
    child.send(asked, broken);
  });
}

/** Why the process ended before it had answered, by how it ended. */
export function whyEnded(code: number | null, signal: NodeJS.Signals | null, megabytes: number): string {
  if (signal === OVER)
    return `the statement needed more than ${megabytes} MB and was stopped; ask for less, as by where or limit`;
  // An allocator that is given nothing more breaks off by one of these.
  if (signal === "SIGABRT" || signal === "SIGTRAP" || signal === "SIGILL" || code === 134)
    return `the reader broke off (${signal ?? `code ${code}`}), as where memory is refused beyond ${megabytes} MB; ask for less, as by where or limit`;
  if (signal !== null)
    return `the reader was ended from outside (${signal}), as a system does that runs out of memory; ask again, or for less`;
  return `the reader ended by itself (code ${code}) and did not say why; ask again, and tell the makers where it stays so`;
}

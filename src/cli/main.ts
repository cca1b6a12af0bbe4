import { ChangeError } from "../changes/change-error.ts";
import { placeOf } from "../model/fault.ts";
import { QuestionError } from "../model/question.ts";
import { FileError } from "../sources/file/document.ts";
import { openStudy, StudyError } from "../study/study.ts";
import { clean } from "./clean.ts";
import { recover } from "./commit.ts";
import { diskFiles } from "./disk.ts";
import { lineOf } from "./given.ts";
import { importNote } from "./import-notes.ts";
import { langIn, langOf } from "./lang.ts";
import { programHere, typedAs } from "./program.ts";
import { refusalText, typedText } from "./refusal-text.ts";
import { type Screen, screenOf } from "./screen.ts";
import { spareProcessors } from "./spare.ts";
import { UsageError } from "./usage.ts";
import { version } from "./version.ts";
import { messageText } from "./wrap.ts";

async function run(args: readonly string[]): Promise<number> {
  const { command, names, given } = lineOf(args);
  const lang = langOf(given.lang);
  const program = programHere();
  const study = command.study === false ? undefined : given.study;
  const screen: Screen = screenOf(
    { out: process.stdout, err: process.stderr, env: process.env, program, study },
    given.quiet === true,
  );
  if (given.version === true) {
    if (given.json === true) screen.data({ version: await version() });
    else screen.say(await version());
    return 0;
  }
  spareProcessors();
  const { run: perform } = await command.load();
  const done = perform({
    names,
    given,
    screen,
    lang,
    study: () => {
      recover(given.study ?? ".");
      return openStudy(diskFiles(given.study ?? "."));
    },
    files: () => diskFiles(given.study ?? "."),
  });
  return done.catch((error: unknown) => failed(error, study, command.flags));
}

/** Codes of what has to be typed otherwise: what is no file but holds some, and an answer to what is not asked. */
const MISTYPED: ReadonlySet<string> = new Set([
  "directory",
  "no-file",
  "zip",
  "gzip",
  "archive",
  "not-asked",
]);

/** What went wrong in one line, and the exit code that says whose turn it is. */
async function failed(error: unknown, study?: string, flags: readonly string[] = []): Promise<number> {
  const say = (text: string) => process.stderr.write(`${text.split("\n").map(clean).join("\n")}\n`);
  const lang = langIn(process.argv.slice(2));
  const put = (text: string) => say(messageText(typedAs(text, programHere(), study), process.stderr));
  const told = (text: string) => put(typedText(lang, text));
  if (error instanceof UsageError) {
    told(error.message);
    return 2;
  }
  if (error instanceof QuestionError) {
    put(refusalText(lang, error, flags));
    return 2;
  }
  if (error instanceof FileError) {
    const row = error.row > 0 ? ` (row ${error.row})` : "";
    told(`${error.message}${row}; ${error.mend}`);
    // Lines of a file stand as they are; what an answer means is ours to say.
    const shown = (line: string) => (error.asks !== null ? importNote(lang, line) : line);
    for (const { value, lines } of error.choices)
      say([`  ${value}`, ...lines.map((line) => `    ${shown(line)}`)].join("\n"));
    return MISTYPED.has(error.code) ? 2 : 1;
  }
  if (error instanceof ChangeError) {
    told(`${error.message}; ${error.mend}`);
    return 1;
  }
  if (error instanceof StudyError) {
    const { fault } = error;
    if (fault.code === "no-study") {
      told(error.message);
      return 2;
    }
    const { faultText } = await import("./show/faults.ts");
    put(`${placeOf(fault)}  ${faultText(lang, error.message)}`);
    return 1;
  }
  const full = fullDisk(error);
  if (full !== null) {
    told(full);
    return 1;
  }
  say(`this is a fault of multivector: ${error instanceof Error ? error.message : String(error)}`);
  if (process.env.MULTIVECTOR_DEBUG === "1" && error instanceof Error)
    process.stderr.write(`${error.stack ?? ""}\n`);
  return 1;
}

/** What to say where a disk has no room left, whoever noticed it first; null for every other error. */
function fullDisk(error: unknown): string | null {
  const text = error instanceof Error ? (error.message.split("\n", 1)[0] ?? "") : "";
  if (!/\bENOSPC\b|No space left on device/.test(text)) return null;
  return `the disk is full: ${text.replace(/^FATAL Error: /, "")}; make room there, or set TMPDIR to a folder that has it`;
}

// Whoever reads may stop early, as `head` does: that is no fault, and what is to be written is written all the same.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") process.exit(1);
  });
}
process.exitCode = await run(process.argv.slice(2)).catch((error: unknown) => failed(error));

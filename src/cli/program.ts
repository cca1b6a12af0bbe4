import { basename, relative } from "node:path";
import { quoted } from "../views/flags.ts";
import { COMMANDS } from "./command.ts";

type Env = Readonly<Record<string, string | undefined>>;

const PLAIN = "multivector";

/** The program as commands in texts name it: through npx where it was called so, or by `npm start`; with node where its file was named. */
export function programIn(env: Env, script = "", cwd = ""): string {
  // npm says which line it runs; in a shell that was itself started by npm that is another one.
  if (/\bmultivector\b/.test(env.npm_lifecycle_script ?? "")) return `npx ${PLAIN}`;
  if (basename(script) !== `${PLAIN}.js`) return PLAIN;
  const from = relative(cwd, script);
  return `node ${quoted(from.startsWith("..") ? script : from)}`;
}

/** The program as this process was started. */
export function programHere(): string {
  return programIn(process.env, process.argv[1], process.cwd());
}

/** The flag that names the study again; nothing where it was not given. */
export function atStudy(study: string | undefined): string {
  return study === undefined ? "" : ` --study ${quoted(study)}`;
}

/** The program's name where a command begins with it, and not where a command is told of the measure that has the same name. */
const CALLED = new RegExp(
  `(?<![\\w./-]|(?:npx|cd|${COMMANDS.map(({ name }) => name).join("|")}) )${PLAIN}(?= )(?: ([a-z]+)\\b)?`,
  "g",
);

/** A text that names commands, in the way in which this program was called and of the study that was given. */
export function typedAs(text: string, program: string, study?: string): string {
  return text.replaceAll(CALLED, (_, name?: string) => {
    const asks = COMMANDS.some((c) => c.name === name && c.study !== false);
    return `${program}${asks ? atStudy(study) : ""}${name === undefined ? "" : ` ${name}`}`;
  });
}

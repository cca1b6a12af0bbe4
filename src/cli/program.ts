import { quoted } from "../views/flags.ts";
import { COMMANDS } from "./command.ts";

type Env = Readonly<Record<string, string | undefined>>;

const PLAIN = "multivector";

/** The program as commands in texts name it: through npx where it was called so, or by `npm start`. */
export function programIn(env: Env): string {
  // npm says which line it runs; in a shell that was itself started by npm that is another one.
  return /\bmultivector\b/.test(env.npm_lifecycle_script ?? "") ? `npx ${PLAIN}` : PLAIN;
}

/** The flag that names the study again; nothing where it was not given. */
export function atStudy(study: string | undefined): string {
  return study === undefined ? "" : ` --study ${quoted(study)}`;
}

/** A text that names commands, in the way in which this program was called and of the study that was given. */
export function typedAs(text: string, program: string, study?: string): string {
  return text.replaceAll(/(?<![\w./-]|npx |cd )multivector(?= )(?: ([a-z]+)\b)?/g, (_, name?: string) => {
    const asks = COMMANDS.some((c) => c.name === name && c.study !== false);
    return `${program}${asks ? atStudy(study) : ""}${name === undefined ? "" : ` ${name}`}`;
  });
}

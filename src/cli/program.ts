import { basename, relative } from "node:path";

type Env = Readonly<Record<string, string | undefined>>;

/** How this program was called, so that a line it prints can be typed as it stands. */
export function programOf(path: string, env: Env): string {
  const program = programIn(env);
  return program === PLAIN && basename(path) === "multivector.js" ? `node ${relative(".", path)}` : program;
}

const PLAIN = "multivector";

/** The program as commands in texts name it: through npx where it was called so, or by `npm start`. */
export function programIn(env: Env): string {
  // npm says which line it runs; in a shell that was itself started by npm that is another one.
  return /\bmultivector\b/.test(env.npm_lifecycle_script ?? "") ? `npx ${PLAIN}` : PLAIN;
}

/** A text that names commands, in the way in which this program was called. */
export function typedAs(text: string, program: string): string {
  return text.replaceAll(/(?<![\w./-]|npx |cd )multivector(?= )/g, program);
}

import { parseArgs } from "node:util";
import { nearest, nearOf } from "../model/near.ts";
import { COMMANDS, type Command, OVERVIEW } from "./command.ts";
import { FLAGS, type FlagName, GLOBAL } from "./flags.ts";
import { UsageError } from "./usage.ts";

/** What lists the commands. */
export const LISTS = "multivector help lists them";

function parsed(args: readonly string[]) {
  return parseArgs({ args: [...args], options: FLAGS, strict: true, allowPositionals: true });
}

/** The flags of a command line. */
export type Given = ReturnType<typeof parsed>["values"];

/** A command line that has been read. */
export interface Line {
  readonly command: Command;
  readonly names: readonly string[];
  readonly given: Given;
}

/** Reads a command line. @throws UsageError where it names what there is not */
export function lineOf(args: readonly string[]): Line {
  const { values: given, positionals } = strictly(args);
  const [name, ...names] = positionals;
  if (name === undefined) return { command: given.help === true ? help() : OVERVIEW, names: [], given };
  const command = COMMANDS.find((c) => c.name === name);
  if (command === undefined) {
    const names = COMMANDS.map((c) => c.name);
    throw new UsageError(`no command ${JSON.stringify(name)}; ${nearOf(name, names, LISTS)}`);
  }
  const takes = new Set<string>([...GLOBAL, ...command.flags]);
  for (const flag of Object.keys(given)) {
    if (takes.has(flag)) continue;
    const also = COMMANDS.filter((c) => c.flags.some((f) => f === flag)).map((c) => c.name);
    const beside =
      name === "claims" && flag === "all-readings"
        ? `; why ${names[0] ?? "CLAIM"} shows the readings of a claim`
        : "";
    throw new UsageError(`${name} takes no --${flag}; it is a flag of ${also.join(", ")}${beside}`);
  }
  if (names.length > command.most) {
    const over = names.slice(command.most).join(" ");
    throw new UsageError(
      `${name} takes ${command.most === 0 ? "no name" : "one name"}, and not ${JSON.stringify(over)}; the form is ${command.usage}`,
    );
  }
  if (given.help === true) return { command: help(), names: [name], given };
  return { command, names, given };
}

function help(): Command {
  return COMMANDS.find((c) => c.name === "help") ?? OVERVIEW;
}

/** Flags of the command that a line names, or of all where it names none that there is. */
function flagsFor(args: readonly string[]): readonly FlagName[] {
  const { positionals } = parseArgs({
    args: [...args],
    options: FLAGS,
    strict: false,
    allowPositionals: true,
  });
  const [name] = positionals;
  const command = name === undefined ? OVERVIEW : COMMANDS.find((c) => c.name === name);
  return [...GLOBAL, ...(command ?? { flags: COMMANDS.flatMap((c) => c.flags) }).flags];
}

function strictly(args: readonly string[]): ReturnType<typeof parsed> {
  try {
    return parsed(args);
  } catch (error) {
    if (!(error instanceof TypeError) || !("code" in error)) throw error;
    const flag = /'(?:-\w, )?(--?[^\s'=]+)/.exec(error.message)?.[1] ?? "";
    if (error.code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") {
      const known = flagsFor(args).map((f) => `--${f}`);
      throw new UsageError(`no flag ${flag}; ${meant(flag, known, "help lists the flags of a command")}`);
    }
    if (error.code === "ERR_PARSE_ARGS_INVALID_OPTION_VALUE") {
      const spec = Object.entries(FLAGS).find(([name]) => `--${name}` === flag)?.[1];
      throw new UsageError(
        spec?.type === "boolean"
          ? `${flag} takes no value`
          : `${flag} needs a value; one that begins with - is written ${flag}=-…`,
      );
    }
    throw new UsageError(error.message);
  }
}

/** The nearest known name as a question, or what to do. */
export function meant(typed: string, known: readonly string[], otherwise: string): string {
  const near = nearest(typed, known);
  return near === null ? otherwise : `did you mean ${near}?`;
}

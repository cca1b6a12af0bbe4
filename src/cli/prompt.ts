import { createInterface } from "node:readline/promises";
import { ChangeError } from "../changes/change-error.ts";
import { promptWords as words } from "../words/catalogue/prompt.ts";
import { say } from "../words/say.ts";
import type { Lang } from "../words/words.ts";
import { clean } from "./clean.ts";

/** One of several answers, with what shows how they differ. */
export interface Choice {
  readonly value: string;
  readonly lines: readonly string[];
}

/** Where a person types, and where they are asked. */
export interface Asking {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

export const TERMINAL: Asking = { input: process.stdin, output: process.stderr };

/** Whether somebody is there to be asked. */
export function canAsk(): boolean {
  return process.stdin.isTTY === true && process.stderr.isTTY === true;
}

/** What is typed for yes, in whichever language. */
const YES = /^(?:y|yes|д|да|是)$/i;

/**
 * Asks a person whether to do something.
 * @param unsaid what is meant where nothing is typed: yes of what they asked for, no where it is not all of that
 */
export async function agreed(
  lang: Lang,
  question: string,
  unsaid: "yes" | "no",
  at = TERMINAL,
): Promise<boolean> {
  const said = await typed(`${clean(question)} ${say(lang, words, unsaid)}`, at);
  return said === "" ? unsaid === "yes" : YES.test(said);
}

/** How a question may be answered. */
interface Answering {
  /** Whether a word of their own is an answer too. */
  readonly free?: boolean;
  /** What is meant by typing nothing; null where that is no answer. */
  readonly unsaid?: string | null;
}

/** Asks a person to pick one of some choices, or to say it in their own words where that may be; null where they do neither. */
export async function ask(
  lang: Lang,
  question: string,
  choices: readonly Choice[],
  at = TERMINAL,
  { free = choices.length === 0, unsaid = null }: Answering = {},
): Promise<string | null> {
  const lines = [
    question,
    ...choices.flatMap((c, i) => [`  ${i + 1}  ${c.value}`, ...c.lines.map((l) => `       ${l}`)]),
  ];
  at.output.write(`${lines.map(clean).join("\n")}\n`);
  const how = unsaid !== null ? "sayOr" : choices.length === 0 ? "say" : free ? "pickOrSay" : "pick";
  const said = await typed(clean(say(lang, words, how, { n: choices.length, unsaid: unsaid ?? "" })), at);
  if (said === "" && unsaid !== null) return unsaid;
  const picked = choices[Number(said) - 1] ?? choices.find((c) => c.value === said);
  return picked?.value ?? (free && said !== "" ? said : null);
}

async function typed(question: string, at: Asking): Promise<string> {
  const reader = createInterface(at);
  try {
    return (await reader.question(question)).trim();
  } catch (error) {
    if (!(error instanceof Error) || error.name !== "AbortError") throw error;
    throw new ChangeError("left at a question", "nothing was written");
  } finally {
    reader.close();
  }
}

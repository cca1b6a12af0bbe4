import { createInterface } from "node:readline/promises";
import { clean } from "./clean.ts";

/** One of several answers, with what shows how they differ. */
export interface Choice {
  readonly value: string;
  readonly lines: readonly string[];
}

/** Whether somebody is there to be asked. */
export function canAsk(): boolean {
  return process.stdin.isTTY === true && process.stderr.isTTY === true;
}

/** Asks a person whether to do something; nothing typed means yes, since they asked for it. */
export async function agreed(question: string): Promise<boolean> {
  const reader = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^(y|yes)?$/i.test((await reader.question(`${clean(question)} [Y/n] `)).trim());
  } finally {
    reader.close();
  }
}

/** Asks a person to pick one of some choices, or to say it in their own words where there are none; null where they do neither. */
export async function ask(question: string, choices: readonly Choice[]): Promise<string | null> {
  const lines = [
    question,
    ...choices.flatMap((c, i) => [`  ${i + 1}  ${c.value}`, ...c.lines.map((l) => `       ${l}`)]),
  ];
  process.stderr.write(`${lines.map(clean).join("\n")}\n`);
  const reader = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const how = choices.length === 0 ? "which?" : `which? 1–${choices.length}`;
    const typed = (await reader.question(`${how}, or nothing to stop: `)).trim();
    if (choices.length === 0) return typed === "" ? null : typed;
    return (choices[Number(typed) - 1] ?? choices.find((c) => c.value === typed))?.value ?? null;
  } finally {
    reader.close();
  }
}

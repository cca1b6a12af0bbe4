import type { Question } from "../model/question.ts";

/** The flags that ask a question again, for a hint that can be copied. */
export function flagsOf(question: Question): string {
  const out = [question.measure, `--layer ${quoted(question.layer)}`];
  for (const name of ["from", "to", "without", "period", "value", "by"] as const) {
    const text = question[name];
    if (text !== undefined) out.push(`--${name} ${quoted(text)}`);
  }
  for (const [k, v] of Object.entries(question.where ?? {})) out.push(`--where ${quoted(`${k}=${v}`)}`);
  for (const [k, v] of Object.entries(question.against ?? {})) {
    if (typeof v === "string" || v === undefined) out.push(`--against ${quoted(`${k}=${v ?? ""}`)}`);
    else if (k === "where" && Object.keys(v).length === 0) out.push("--against where=");
    else for (const [f, x] of Object.entries(v)) out.push(`--against ${quoted(`${k}.${f}=${x}`)}`);
  }
  for (const [k, v] of Object.entries(question.conventions ?? {})) out.push(`--set ${quoted(`${k}=${v}`)}`);
  return out.join(" ");
}

/** A text as one word of a shell. */
export function quoted(text: string): string {
  return /^[\w.,:+=/-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

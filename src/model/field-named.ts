import type { Question } from "./question.ts";

/** A field of a question, or what varies of it from reading to reading. */
type Field = keyof Question | "vary";
type Fields = Readonly<Partial<Record<string, string>>>;

/** A field of a question in the words of a refusal, alone, with a value, or one of its own fields with or without one. */
export interface FieldNamed {
  readonly field: Field;
  readonly value?: string | Fields | readonly [Field];
}

/** How whoever reads a refusal sees a field: a flag in a terminal, a key in a file. */
export type FieldNaming = (named: FieldNamed) => string;

/** A field to be named in a refusal. */
export function fieldNamed(field: Field, value?: FieldNamed["value"]): FieldNamed {
  return value === undefined ? { field } : { field, value };
}

/** A field as files write it: `from`, `to: A`, `against.from`, `against: { period: 2010..2015 }`. */
export function asWritten({ field, value }: FieldNamed): string {
  if (value === undefined) return field;
  if (typeof value === "string") return `${field}: ${value}`;
  if (isInner(value)) return `${field}.${value[0]}`;
  return `${field}: { ${Object.entries(value)
    .map(([name, text]) => `${name}: ${text}`)
    .join(", ")} }`;
}

/** A field as it is typed: `--from`, `--to A`, `--against from=`, `--against period=2010..2015`. */
export function asTyped({ field, value }: FieldNamed): string {
  const flag = `--${field}`;
  if (value === undefined) return flag;
  if (typeof value === "string") return `${flag} ${value}`;
  if (isInner(value)) return `${flag} ${value[0]}=`;
  return Object.entries(value)
    .map(([name, text]) => `${flag} ${name}=${text}`)
    .join(" ");
}

/** Whether a field is named within another one. */
export function isInner(value: Exclude<FieldNamed["value"], string | undefined>): value is readonly [Field] {
  return Array.isArray(value);
}

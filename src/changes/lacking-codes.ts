import { newCodes } from "../sources/generic/describe.ts";
import { fieldsOf } from "../sources/generic/fields.ts";
import type { Mapping } from "../sources/generic/mapping.ts";
import type { Label, Reject } from "../sources/source.ts";
import { keyText, labelText } from "./codebook.ts";

/** Values that rows were refused for, as a mapping would add them to the codebook. */
export interface LackingCodes {
  /** `codes` of the mapping with them, as lines of its file. */
  readonly lines: readonly string[];
  /** One of them, and its column. */
  readonly word: string;
  readonly column: string;
}

/** Up to how wide the codes of a variable stand in one line. */
const WIDE = 76;

/** The values that the codebook lacks, by what was refused of a table of somebody's own; null where it lacks none. */
export function lackingCodes(
  rejects: readonly Reject[],
  { table, columns, codes }: Mapping,
): LackingCodes | null {
  const out = new Map(Object.entries(codes));
  const coded = new Map(
    columns.flatMap(({ heading, to, as }) =>
      as === "code" || as === "codes" ? [[heading, fieldsOf(table)[to ?? ""]?.variable ?? ""] as const] : [],
    ),
  );
  const lacking = rejects.filter(({ column }) => (coded.get(column) ?? "") !== "");
  const [first] = lacking;
  if (first === undefined) return null;
  for (const { column, text } of lacking) {
    const variable = coded.get(column) ?? "";
    const [[code = "", label] = []] = Object.entries(newCodes([text]));
    const labels = out.get(variable) ?? {};
    if (label !== undefined && !Object.hasOwn(labels, code)) out.set(variable, { ...labels, [code]: label });
  }
  const lines = [...out].flatMap(([variable, labels]) => {
    const each = Object.entries(labels).map(
      ([code, label]) => `${keyText(code)}: ${labelText(unrepeated(label))}`,
    );
    const one = `  ${variable}: { ${each.join(", ")} }`;
    return one.length <= WIDE ? [one] : [`  ${variable}:`, ...each.map((text) => `    ${text}`)];
  });
  return { lines: ["codes:", ...lines], word: first.text, column: first.column };
}

/** A label, without what is its English again. */
function unrepeated({ en, ru, zh }: Label): Partial<Label> {
  return { en, ...(ru === en ? {} : { ru }), ...(zh === en ? {} : { zh }) };
}

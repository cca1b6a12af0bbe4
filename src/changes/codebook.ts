import type { Files } from "../model/files.ts";
import type { Label } from "../sources/source.ts";
import { entriesOf } from "../study/plain.ts";
import { yamlOf } from "../study/yaml.ts";

/** The text of a study's codebook; blank where it has none. */
export async function codebookText(files: Files): Promise<string> {
  const bytes = await files.read("codebook.yaml");
  return bytes === null ? "" : new TextDecoder().decode(bytes);
}

/** The values of each variable of a codebook. */
export function valuesIn(text: string): ReadonlyMap<string, ReadonlySet<string>> {
  const { data } = yamlOf("codebook.yaml", text);
  return new Map(
    entriesOf(data).map(([variable, values]) => [variable, new Set(entriesOf(values).map(([v]) => v))]),
  );
}

/** A codebook with further values: a line each below those of the variable, every other byte as it was. */
export function withCodes(text: string, codes: ReadonlyMap<string, ReadonlyMap<string, Label>>): string {
  let out = text;
  for (const [variable, labels] of codes) {
    const lines = [...labels].map(([value, label]) => `  ${keyText(value)}: ${labelText(label)}\n`).join("");
    out = inserted(out, variable, lines);
  }
  return out;
}

function inserted(text: string, variable: string, lines: string): string {
  const block = new RegExp(
    `^${variable}:[ \\t]*\\r?\\n((?:[ \\t]+.*\\r?\\n|[ \\t]*\\r?\\n(?=[ \\t]))*)`,
    "m",
  );
  const found = block.exec(text);
  if (found === null) return `${text}${text === "" || text.endsWith("\n") ? "" : "\n"}${variable}:\n${lines}`;
  const end = found.index + found[0].length;
  return text.slice(0, end) + lines + text.slice(end);
}

/** A value as a key of YAML. */
export function keyText(value: string): string {
  return /^[A-Za-z][\w -]*$/.test(value) && !/^(yes|no|true|false|null|on|off)$/i.test(value)
    ? value
    : JSON.stringify(value);
}

/** A label as it stands in YAML, in the languages that it is given in. */
export function labelText(label: Partial<Label>): string {
  const said = (["en", "ru", "zh"] as const).flatMap((lang) =>
    label[lang] === undefined ? [] : [`${lang}: ${JSON.stringify(label[lang])}`],
  );
  return `{ ${said.join(", ")} }`;
}

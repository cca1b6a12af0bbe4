/** An element of XML: its name, its attributes, and elements or text within. */
export interface Xml {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly within: readonly (Xml | string)[];
}

export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...within: readonly (Xml | string)[]
): Xml {
  return { name, attributes, within };
}

/** A document with a line for each element; signs that XML cannot hold are left out. */
export function xmlText(root: Xml): string {
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>'];
  write(root, "", lines);
  return `${lines.join("\n")}\n`;
}

function write({ name, attributes, within }: Xml, indent: string, lines: string[]): void {
  const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const open = `${indent}<${name}${said.join("")}`;
  if (within.length === 0) lines.push(`${open}/>`);
  else if (within.every((part) => typeof part === "string"))
    lines.push(`${open}>${within.map(escaped).join("")}</${name}>`);
  else {
    lines.push(`${open}>`);
    for (const part of within) {
      if (typeof part === "string") lines.push(`${indent}  ${escaped(part)}`);
      else write(part, `${indent}  `, lines);
    }
    lines.push(`${indent}</${name}>`);
  }
}

function escaped(text: string): string {
  return text
    .replace(REFUSED, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\r", "&#13;")
    .replaceAll("\n", "&#10;")
    .replaceAll("\t", "&#9;");
}

/** What no document of XML 1.0 may hold. */
const REFUSED =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

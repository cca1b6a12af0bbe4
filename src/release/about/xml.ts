import { xmlText } from "../xml.ts";

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

/** A document with a line for each element; signs that XML cannot hold are replaced. */
export function xmlDocument(root: Xml): string {
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>'];
  write(root, "", lines);
  return `${lines.join("\n")}\n`;
}

function write({ name, attributes, within }: Xml, indent: string, lines: string[]): void {
  const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(value)}"`);
  const open = `${indent}<${name}${said.join("")}`;
  if (within.length === 0) lines.push(`${open}/>`);
  else if (within.every((part) => typeof part === "string"))
    lines.push(`${open}>${within.map(xmlText).join("")}</${name}>`);
  else {
    lines.push(`${open}>`);
    for (const part of within) {
      if (typeof part === "string") lines.push(`${indent}  ${xmlText(part)}`);
      else write(part, `${indent}  `, lines);
    }
    lines.push(`${indent}</${name}>`);
  }
}

import { SaxesParser } from "saxes";
import { FileError } from "./document.ts";
import { damaged, entities, quoted } from "./workbook-faults.ts";
import type { Zip } from "./workbook-zip.ts";

/** What is told of an XML part as it is gone through; names are without their prefix. */
export interface Handlers {
  open(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** An attribute of an element by its name; `:id` is the one named `id` under whatever prefix. */
export type Attributes = (name: string) => string | undefined;

/** Goes through an XML part while it is inflated. @throws FileError for a DTD, or what is no XML */
export function readXml(zip: Zip, part: string, handlers: Handlers): void {
  const parser = new SaxesParser();
  parser.on("doctype", () => {
    throw entities(part);
  });
  parser.on("error", (error) => {
    throw damaged(`has a part that is no XML: ${quoted(part)} (${error.message})`);
  });
  parser.on("opentag", ({ name, attributes }) => {
    handlers.open(local(name), (wanted) => attributeOf(attributes, wanted));
  });
  parser.on("closetag", ({ name }) => handlers.close?.(local(name)));
  const { text } = handlers;
  if (text !== undefined) {
    parser.on("text", text);
    parser.on("cdata", text);
  }
  let decoder: Decoder | null = null;
  zip.read(part, (bytes) => {
    decoder ??= new TextDecoder(encodingOf(bytes), { fatal: true });
    parser.write(decodedOf(decoder, bytes, part));
  });
  parser.close();
}

type Decoder = InstanceType<typeof TextDecoder>;

function encodingOf(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return "utf-16le";
  return a === 0xfe && b === 0xff ? "utf-16be" : "utf-8";
}

function decodedOf(decoder: Decoder, bytes: Uint8Array, part: string): string {
  try {
    return decoder.decode(bytes, { stream: true });
  } catch (error) {
    throw error instanceof FileError ? error : damaged(`has a part that is not UTF-8: ${quoted(part)}`);
  }
}

function local(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function attributeOf(attributes: Readonly<Record<string, unknown>>, wanted: string): string | undefined {
  const name = wanted.startsWith(":") ? Object.keys(attributes).find((n) => n.endsWith(wanted)) : wanted;
  const value = name === undefined ? undefined : attributes[name];
  return typeof value === "string" ? value : undefined;
}

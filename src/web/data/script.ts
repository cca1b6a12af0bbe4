/** A script that hands over plain data under a name, as a text: a browser reads JSON sooner than a script. */
export function dataScript(name: string, value: unknown): string {
  return handing(name, quotable(jsonOf(value)));
}

/** The same for a book of very many entries, each of which is let go once it is written. */
export function bookScript(name: string, entries: Iterable<readonly [key: string, value: unknown]>): string {
  const written: string[] = [];
  for (const [key, value] of entries) written.push(quotable(`${jsonOf(key)}:${jsonOf(value)}`));
  return handing(name, `{${written.join(",")}}`);
}

/** What is handed over is of no kind, so that each name is one of its own. */
function handing(name: string, text: string): string {
  return `(globalThis.multivectorData??=Object.create(null))[${JSON.stringify(name)}]=JSON.parse('${text}');\n`;
}

/** A text as it may stand between single quotes. */
function quotable(text: string): string {
  return text.replaceAll(/[\\']/g, "\\$&");
}

/** Data as JSON, without the two signs that end a line in a script of some browsers. */
function jsonOf(value: unknown): string {
  return JSON.stringify(value).replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
}

/** A script that hands over plain data under a name. */
export function dataScript(name: string, value: unknown): string {
  return handing(name, jsonOf(value));
}

/** The same for a book of very many entries, each of which is let go once it is written. */
export function bookScript(name: string, entries: Iterable<readonly [key: string, value: unknown]>): string {
  const written: string[] = [];
  for (const [key, value] of entries) written.push(`${jsonOf(key)}:${jsonOf(value)}`);
  return handing(name, `{${written.join(",")}}`);
}

function handing(name: string, json: string): string {
  return `(globalThis.multivectorData??={})[${JSON.stringify(name)}]=${json};\n`;
}

/** Data as JSON that may stand in a script. */
function jsonOf(value: unknown): string {
  return JSON.stringify(value).replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
}

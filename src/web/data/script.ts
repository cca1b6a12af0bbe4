/** A script that hands over plain data under a name. */
export function dataScript(name: string, value: unknown): string {
  const json = JSON.stringify(value).replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
  return `(globalThis.multivectorData??={})[${JSON.stringify(name)}]=${json};\n`;
}

/** A text as Markdown shows it and runs none of it: on one line, every sign of Markdown and HTML escaped; an ampersand where it would begin a sign of HTML. */
export function md(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .replace(/[\\`*_{}[\]#|~$^]/g, (sign) => `\\${sign}`)
    .replace(/&(?=[a-z][a-z0-9]*;)/gi, "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replace(/^[-+=]/, "\\$&")
    .replace(/^(\d+)([.)])(?=\s|$)/, "$1\\$2");
}

/** An address as a link that can be copied; any other text as it is. */
export function mdAddress(text: string): string {
  if (!/^https?:\/\/[^\s\p{Cc}]+$/u.test(text)) return md(text);
  return `<${text.replace(/[<>|\\`]/g, encodeURIComponent)}>`;
}

/** A table; its cells are Markdown already. */
export function mdTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  right: readonly number[] = [],
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const rule = line(head.map((_, i) => (right.includes(i) ? "---:" : "---")));
  return [line(head), rule, ...rows.map(line)].join("\n");
}

/** A word of Mata. */
export interface Token {
  readonly kind: "name" | "number" | "text" | "sign";
  readonly text: string;
  readonly line: number;
}

const WORD =
  /\s+|\/\/[^\n]*|(?<name>[A-Za-z_]\w*)|(?<number>(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?|\.)|"(?<text>[^"\n]*)"|(?<sign>==|!=|<=|>=|::|\+\+|[-+*/<>=&|?:,;()[\]{}\\])/gy;

/** Words of Mata in order. @throws Error for what is none, an open quote for one */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let line = 1;
  WORD.lastIndex = 0;
  for (let at = 0; at < text.length; at = WORD.lastIndex) {
    WORD.lastIndex = at;
    const groups = WORD.exec(text)?.groups;
    if (groups === undefined) throw new Error(`line ${line}: no word of Mata: ${text.slice(at, at + 20)}`);
    for (const kind of ["name", "number", "text", "sign"] as const) {
      const word = groups[kind];
      if (word !== undefined) tokens.push({ kind, text: word, line });
    }
    line += text.slice(at, WORD.lastIndex).split("\n").length - 1;
  }
  return tokens;
}

/** @throws Error where a bracket is closed by another, or by none */
export function closesAt(tokens: readonly Token[]): void {
  const open: string[] = [];
  const pairs: Readonly<Record<string, string>> = { ")": "(", "]": "[", "}": "{" };
  for (const { kind, text, line } of tokens) {
    if (kind !== "sign") continue;
    if ("([{".includes(text)) open.push(text);
    else if (pairs[text] !== undefined && open.pop() !== pairs[text])
      throw new Error(`line ${line}: ${text} closes nothing`);
  }
  if (open.length > 0) throw new Error(`never closed: ${open.join(" ")}`);
}

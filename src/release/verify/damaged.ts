import type { Finding } from "./finding.ts";

/** More damaged files are not named again. */
const SHOWN = 3;

/** What is left of findings, and in a note how many of them only say again that other files are damaged. */
export function withoutEchoes(findings: readonly Finding[]): {
  readonly findings: readonly Finding[];
  readonly notes: readonly string[];
} {
  const damaged = findings
    .filter(({ kind }) => kind === "hash" || kind === "missing")
    .map(({ path }) => path);
  const isDamaged = (path: string) => damaged.some((one) => path === one || path.startsWith(`${one}:`));
  const echoed = new Set<string>();
  const kept = findings.filter(({ path, against = [] }) => {
    const held = damaged.filter((one) => against.some((file) => one === file || one.startsWith(`${file}/`)));
    if (held.length === 0 || isDamaged(path)) return true;
    for (const one of held) echoed.add(one);
    return false;
  });
  const n = findings.length - kept.length;
  if (n === 0) return { findings, notes: [] };
  const named = [...echoed].slice(0, SHOWN).concat(echoed.size > SHOWN ? ["…"] : []);
  const found = n === 1 ? "1 finding is" : `${n} findings are`;
  return {
    findings: kept,
    notes: [
      `${found} left out on files whose bytes are as they were released: they were held against damaged ones (${named.join(", ")}). Get those again, and verify once more.`,
    ],
  };
}

/** A text with pieces of it put anew. @param start where the text begins in what the pieces are counted in */
export function cut(text, start, pieces) {
  let [out, at] = ["", start];
  for (const { from, to, put } of pieces.toSorted((a, b) => a.from - b.from)) {
    out += text.slice(at - start, from - start) + put;
    at = to;
  }
  return out + text.slice(at - start);
}

/** Sees every node of a tree of code. */
export function walk(tree, see) {
  if (tree === null || typeof tree !== "object") return;
  if (typeof tree.type === "string") see(tree);
  for (const part of Object.values(tree)) walk(part, see);
}

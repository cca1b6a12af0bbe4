/** What the letters of a page are drawn as. */
export interface Glyphs {
  /** Whether a letter that every font has is told from one that none has. */
  readonly told: boolean;
  readonly missing: readonly string[];
}

/**
 * Letters of a page that are drawn as what no font has, told by the picture that they make. Titles that lead to their sources, and fields,
 * cells and lists of names of records, stand in the letters in which they are written, whoever has a font for them.
 */
export const GLYPHS = `(() => {
  const size = 32;
  const context = Object.assign(document.createElement("canvas"), { width: size, height: size }).getContext("2d", { willReadFrequently: true });
  context.textBaseline = "top";
  context.font = "20px " + getComputedStyle(document.body).fontFamily;
  const drawn = (letter) => {
    context.clearRect(0, 0, size, size);
    context.fillText(letter, 2, 2);
    return context.getImageData(0, 0, size, size).data.join();
  };
  const none = drawn("\\u{10FFFF}");
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const letters = new Set();
  while (walk.nextNode()) {
    const parent = walk.currentNode.parentElement;
    if (parent.closest("script, style, noscript") || parent.closest("bdi")?.closest("a, dd, td, p, .source")) continue;
    for (const letter of walk.currentNode.data) if (/[^\\s\\p{C}\\p{M}]/u.test(letter)) letters.add(letter);
  }
  return { told: drawn("A") !== none, missing: [...letters].filter((letter) => drawn(letter) === none) };
})()`;

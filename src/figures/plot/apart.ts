/** What wants a place along a line: where it would stand, and how much room it needs. */
export interface Wanted {
  readonly at: number;
  readonly room: number;
}

/**
 * Places near those wanted that do not meet, within bounds where they fit: what meets is moved together about its middle.
 * The order of places is that of `at`.
 */
export function apart(wanted: readonly Wanted[], low: number, high: number): readonly number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => (wanted[a]?.at ?? 0) - (wanted[b]?.at ?? 0) || a - b);
  let blocks: { items: number[]; start: number; room: number }[] = [];
  for (const i of order) {
    const { at, room } = wanted[i] ?? { at: 0, room: 0 };
    blocks.push({ items: [i], start: at - room / 2, room });
    blocks = settled(blocks, wanted, low, high);
  }
  const out = wanted.map((w) => w.at);
  for (const { items, start } of blocks) {
    let y = start;
    for (const i of items) {
      const room = wanted[i]?.room ?? 0;
      out[i] = y + room / 2;
      y += room;
    }
  }
  return out;
}

interface Block {
  items: number[];
  start: number;
  room: number;
}

/** Joins the last blocks as long as they meet. */
function settled(blocks: Block[], wanted: readonly Wanted[], low: number, high: number): Block[] {
  let last = blocks.pop();
  while (last !== undefined) {
    last.start = Math.max(low, Math.min(last.start, high - last.room));
    const before = blocks.at(-1);
    if (before === undefined || before.start + before.room <= last.start) break;
    blocks.pop();
    const items: number[] = [...before.items, ...last.items];
    const room = before.room + last.room;
    const middle = items.reduce((sum, i) => sum + (wanted[i]?.at ?? 0), 0) / items.length;
    last = { items, room, start: middle - room / 2 };
  }
  return last === undefined ? blocks : [...blocks, last];
}

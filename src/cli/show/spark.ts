const BARS = "▁▂▃▄▅▆▇█";
const EIGHTHS = "▏▎▍▌▋▊▉█";

/** A thin bar for a share, `width` cells for the whole. */
export function barOf(share: number, width: number): string {
  const eighths = Math.max(1, Math.round(Math.min(1, Math.max(0, share)) * width * 8));
  const full = "█".repeat(Math.floor(eighths / 8));
  const rest = eighths % 8;
  return rest === 0 ? full : full + (EIGHTHS[rest - 1] ?? "");
}

/**
 * Values over time in at most so many cells, each the mean of what is known in it: `·` where somebody searched and found none.
 * @param unknown the sign of a cell in which nothing is known
 */
export function sparkOf(values: readonly (number | null)[], cells: number, unknown = " "): string {
  const n = Math.min(cells, values.length);
  const means = Array.from({ length: n }, (_, c) => {
    const from = Math.floor((c * values.length) / n);
    const to = Math.floor(((c + 1) * values.length) / n);
    const known = values.slice(from, to).filter((v) => v !== null);
    return known.length === 0 ? null : known.reduce((a, b) => a + b, 0) / known.length;
  });
  const most = Math.max(0, ...means.map((m) => m ?? 0));
  return means
    .map((m) => {
      if (m === null) return unknown;
      if (m <= 0 || most === 0) return "·";
      return BARS[Math.max(1, Math.ceil((m / most) * BARS.length)) - 1] ?? "";
    })
    .join("");
}

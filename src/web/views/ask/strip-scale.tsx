/** Values nearer to an end than this share its line. */
const NEAR = 18;

interface Level {
  readonly text: string;
  readonly y: number;
}

/** What the ends of a strip are, and where the chosen reading stands between them; a screen reader has them in words. */
export function StripScale({ ends, own }: { ends: readonly Level[]; own: Level | null }) {
  if (ends.length === 0) return null;
  const between = own !== null && ends.every(({ y }) => Math.abs(y - own.y) >= NEAR) ? own : null;
  return (
    <div class="strip-scale small num" aria-hidden="true">
      {/* The longest of them makes room for all. */}
      {[...ends, ...(between === null ? [] : [between])].map(({ text }, i) => (
        <span key={i} class="room">
          {text}
        </span>
      ))}
      <svg aria-hidden="true">
        {ends.map(({ text, y }) => (
          <text key={y} x="100%" y={y} dy="0.35em" text-anchor="end">
            {text}
          </text>
        ))}
        {between !== null && (
          <text class="chosen" x="100%" y={between.y} dy="0.35em" text-anchor="end">
            {between.text}
          </text>
        )}
      </svg>
    </div>
  );
}

import { useRef } from "preact/hooks";
import type { Span } from "../ask/period.ts";

/** Two thumbs on one line: the first and the last year of a period. */
export function YearSlider({
  span,
  years,
  labels,
  text,
  onDrag,
  onYears,
  onEnd,
}: {
  span: Span;
  years: Span;
  labels: readonly [string, string];
  /** The years as people write them. */
  text: string;
  /** While a thumb is moved. */
  onDrag?: ((years: Span) => void) | undefined;
  /** When it is let go elsewhere, or moved by a key. */
  onYears?: ((years: Span) => void) | undefined;
  /** When it is let go, wherever that is. */
  onEnd?: (() => void) | undefined;
}) {
  // What moves a thumb: a key, or a pointer, past the other end or not, which stays where it was.
  const moves = useRef<"key" | { readonly other: number } | null>(null);
  const read = (element: HTMLElement): Span => {
    const [a = years.first, b = years.last] = [
      ...(element.parentElement?.querySelectorAll("input") ?? []),
    ].map((input) => Number(input.value));
    return inOrder(a, b);
  };
  const thumb = (label: string, value: number, other: number, near: (a: number, b: number) => number) => (
    <input
      type="range"
      min={span.first}
      max={span.last}
      step={1}
      value={value}
      aria-label={label}
      onPointerDown={() => {
        moves.current = { other };
      }}
      onKeyDown={() => {
        moves.current = "key";
      }}
      onInput={({ currentTarget: input }) => {
        const at = Number(input.value);
        // By key an end goes as far as the other and no further.
        if (moves.current === "key") input.value = String(near(at, other));
        else if (moves.current !== null) return onDrag?.(inOrder(at, moves.current.other));
        onDrag?.(read(input));
      }}
      onChange={(event) => {
        moves.current = null;
        onEnd?.();
        onYears?.(read(event.currentTarget));
      }}
      onPointerUp={onEnd}
      onPointerCancel={onEnd}
    />
  );
  return (
    <div class="year-slider">
      <div class="thumbs">
        {thumb(labels[0], years.first, years.last, Math.min)}
        {thumb(labels[1], years.last, years.first, Math.max)}
      </div>
      <p class="ends num small muted" aria-hidden="true">
        <span>{span.first}</span>
        <output data-years>{text}</output>
        <span>{span.last}</span>
      </p>
    </div>
  );
}

const inOrder = (a: number, b: number): Span => ({ first: Math.min(a, b), last: Math.max(a, b) });

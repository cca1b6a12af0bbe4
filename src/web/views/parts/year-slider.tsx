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
  const read = (element: HTMLElement): Span => {
    const [a = years.first, b = years.last] = [
      ...(element.parentElement?.querySelectorAll("input") ?? []),
    ].map((input) => Number(input.value));
    return { first: Math.min(a, b), last: Math.max(a, b) };
  };
  const thumb = (label: string, value: number) => (
    <input
      type="range"
      min={span.first}
      max={span.last}
      step={1}
      value={value}
      aria-label={label}
      onInput={(event) => onDrag?.(read(event.currentTarget))}
      onChange={(event) => {
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
        {thumb(labels[0], years.first)}
        {thumb(labels[1], years.last)}
      </div>
      <p class="ends num small muted" aria-hidden="true">
        <span>{span.first}</span>
        <output data-years>{text}</output>
        <span>{span.last}</span>
      </p>
    </div>
  );
}

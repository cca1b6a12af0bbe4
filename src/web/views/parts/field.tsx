import type { ComponentChildren } from "preact";
import { useLayoutEffect, useMemo, useRef } from "preact/hooks";

/** One thing that can be chosen, with its label above it. */
export function Field({
  label,
  class: name,
  children,
}: {
  label: string;
  class?: string;
  children: ComponentChildren;
}) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control stands among the children
    <label class={`field ${name ?? ""}`}>
      <span>{label}</span>
      {children}
    </label>
  );
}

/** An option of a list. */
export interface Option {
  readonly value: string;
  readonly text: string;
}

/** Options under a heading. */
export interface Options {
  readonly title: string | null;
  readonly options: readonly Option[];
}

/** A native list; a value that is none of its options is one more, so that nothing is hidden. */
export function Select({
  value,
  groups,
  other,
  text = value,
  onValue,
  id,
}: {
  value: string;
  groups: readonly Options[];
  /** What a value that is not listed is called. */
  other: string;
  /** And how it is written. */
  text?: string | undefined;
  onValue?: ((value: string) => void) | undefined;
  id?: string;
}) {
  const act = useRef(onValue);
  act.current = onValue;
  const list = useRef<HTMLSelectElement>(null);
  // What a reader chose and could not be answered is taken back.
  useLayoutEffect(() => {
    if (list.current !== null && list.current.value !== value) list.current.value = value;
  });
  // A list with the same options and the same choice is not looked through again.
  return useMemo(() => {
    const listed = groups.some((group) => group.options.some((option) => option.value === value));
    const all = listed ? groups : [...groups, { title: other, options: [{ value, text }] }];
    return (
      <select id={id} ref={list} onChange={(event) => act.current?.(event.currentTarget.value)}>
        {all
          .filter((group) => group.options.length > 0)
          .map((group) =>
            group.title === null ? (
              group.options.map((option) => <One key={option.value} option={option} value={value} />)
            ) : (
              <optgroup key={group.title} label={group.title}>
                {group.options.map((option) => (
                  <One key={option.value} option={option} value={value} />
                ))}
              </optgroup>
            ),
          )}
      </select>
    );
  }, [value, groups, other, text, id]);
}

function One({ option, value }: { option: Option; value: string }) {
  return (
    <option value={option.value} selected={option.value === value}>
      {option.text}
    </option>
  );
}

/** A year as a number that can be typed or stepped. */
export function YearInput({
  label,
  value,
  min,
  max,
  onYear,
}: {
  label: string;
  value: number | null;
  min: number;
  max: number;
  onYear?: ((year: number) => void) | undefined;
}) {
  return (
    <input
      type="number"
      inputMode="numeric"
      aria-label={label}
      min={min}
      max={max}
      step={1}
      value={value ?? ""}
      onInput={(event) => {
        const year = Number(event.currentTarget.value);
        if (/^\d{4}$/.test(event.currentTarget.value)) onYear?.(Math.min(max, Math.max(min, year)));
      }}
    />
  );
}

/** What a reader changed before the engine had come, by place among the controls. */
export type Typed = readonly { readonly place: number; readonly value: string }[];

/** Controls of a view whose value is no longer the one that the page came with. */
export function typedIn(view: Element): Typed {
  return controls(view).flatMap((control, place) =>
    control.value === firstValue(control) ? [] : [{ place, value: control.value }],
  );
}

/** Does again what a reader did, now that somebody listens. */
export function retype(view: Element, typed: Typed): void {
  for (const { place, value } of typed) {
    const control = controls(view)[place];
    if (control === undefined) continue;
    control.value = value;
    const name = control instanceof HTMLInputElement ? "input" : "change";
    control.dispatchEvent(new Event(name, { bubbles: true }));
  }
}

function controls(view: Element): readonly (HTMLSelectElement | HTMLInputElement)[] {
  return [...view.querySelectorAll<HTMLSelectElement | HTMLInputElement>("select, input")];
}

function firstValue(control: HTMLSelectElement | HTMLInputElement): string {
  if (control instanceof HTMLInputElement) return control.defaultValue;
  const first = [...control.options].find((option) => option.defaultSelected) ?? control.options[0];
  return first?.value ?? "";
}

import { untilStands } from "./stands.ts";

/** What a reader changed before the engine had come: a control by its name, or by its place among the controls where it has none. */
export type Typed = readonly {
  readonly name: string;
  readonly place: number;
  readonly value: string;
  readonly checked: boolean;
  /** Whether Enter followed. */
  readonly entered: boolean;
}[];

type Control = HTMLSelectElement | HTMLInputElement;

/** Controls of a view that no longer are as the page came with them, in the order in which they were changed last. */
export function typedIn(view: Element): Typed {
  return controls(view)
    .map((control, place) => ({ control, place }))
    .filter(({ control }) => !isAsItCame(control))
    .toSorted((a, b) => turnOf(a.control) - turnOf(b.control))
    .map(({ control, place }) => ({
      name: nameOf(control),
      place,
      value: control.value,
      checked: isChecked(control),
      entered: control.dataset.entered !== undefined,
    }));
}

/** Notes the order in which controls are changed, and whether Enter followed, until the view stands. */
export function keepTurns(view: HTMLElement): void {
  let turn = 0;
  const keep = ({ target, type }: Event) => {
    if (!(target instanceof HTMLElement)) return;
    target.dataset.turn = String(++turn);
    if (type === "input") delete target.dataset.entered;
  };
  const press = ({ target, key, isComposing }: KeyboardEvent) => {
    if (target instanceof HTMLInputElement && key === "Enter" && !isComposing) target.dataset.entered = "";
  };
  const changes = ["input", "change"] as const;
  for (const change of changes) view.addEventListener(change, keep);
  view.addEventListener("keydown", press);
  void untilStands(view).then(() => {
    for (const change of changes) view.removeEventListener(change, keep);
    view.removeEventListener("keydown", press);
  });
}

/** When a control was changed last; 0 before anybody kept count. */
function turnOf({ dataset }: HTMLElement): number {
  return Number(dataset.turn ?? 0);
}

/** Does again what a reader did, now that somebody listens, one after the other: each answer builds on the one before. */
export async function retype(view: Element, typed: Typed, answered: () => Promise<void>): Promise<void> {
  for (const { name, place, value, checked, entered } of typed) {
    const all = controls(view);
    const control = all.find((one) => name !== "" && nameOf(one) === name) ?? all[place];
    if (control === undefined) continue;
    if (control instanceof HTMLInputElement && isTicked(control)) control.checked = checked;
    else control.value = value;
    for (const event of ["input", "change"]) control.dispatchEvent(new Event(event, { bubbles: true }));
    if (entered) control.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
    await answered();
  }
}

function controls(view: Element): readonly Control[] {
  return [...view.querySelectorAll<Control>("select, input")];
}

function nameOf(control: Control): string {
  const label = control.closest("label")?.firstElementChild?.textContent ?? "";
  return control.id || control.getAttribute("aria-label") || label;
}

function isAsItCame(control: Control): boolean {
  if (control instanceof HTMLInputElement)
    return isTicked(control)
      ? control.checked === control.defaultChecked
      : control.value === control.defaultValue;
  const first = [...control.options].find((option) => option.defaultSelected) ?? control.options[0];
  return control.value === (first?.value ?? "");
}

function isChecked(control: Control): boolean {
  return control instanceof HTMLInputElement && control.checked;
}

function isTicked({ type }: HTMLInputElement): boolean {
  return type === "checkbox" || type === "radio";
}

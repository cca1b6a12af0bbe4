import { folded } from "../search/fold.ts";
import { notice } from "./notice.ts";
import { rewrite } from "./place.ts";
import { t } from "./speak.ts";

/**
 * Filters the rows of a page's lists as a reader types and chooses. `<form data-filter="claims">` filters the rows of
 * every `[data-rows="claims"]`: the text field by what stands in a row, a choice by the row's `data-` of that name,
 * which may hold several values with `;` between them. The choices stand in the address.
 */
export function startFilters(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-filter]")) startFilter(form);
}

function startFilter(form: HTMLFormElement): void {
  const lists = [...document.querySelectorAll(`[data-rows="${CSS.escape(form.dataset.filter ?? "")}"]`)];
  const rows = lists.flatMap(rowsIn);
  if (rows.length === 0) return;
  form.hidden = false;
  const fields = [...form.elements].filter(
    (f) => f instanceof HTMLInputElement || f instanceof HTMLSelectElement,
  );
  fromAddress(fields);
  const texts = rows.map((row) => folded(row.textContent));
  const apply = () => {
    const choices = fields.filter((f) => f.name !== "" && chosenIn(f) !== "");
    const fits = (row: HTMLElement, text: string) =>
      choices.every((field) =>
        isText(field)
          ? folded(field.value)
              .split(/\s+/)
              .every((word) => text.includes(word))
          : (row.dataset[camel(field.name)] ?? "").split(";").some((v) => v.trim() === chosenIn(field)),
      );
    let shown = 0;
    rows.forEach((row, i) => {
      row.hidden = !fits(row, texts[i] ?? "");
      if (!row.hidden) shown++;
    });
    hideEmpty(lists);
    told(form, shown, rows.length);
    return choices;
  };
  const changed = () => toAddress(fields, apply());
  form.addEventListener("input", changed);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    changed();
  });
  form.addEventListener("reset", () => setTimeout(changed));
  if (fields.some((f) => chosenIn(f) !== "")) apply();
}

type Field = HTMLInputElement | HTMLSelectElement;

function rowsIn(list: Element): readonly HTMLElement[] {
  const rows = list.matches("table")
    ? list.querySelectorAll<HTMLElement>(":scope > tbody > tr")
    : list.children;
  return [...rows].filter((row) => row instanceof HTMLElement);
}

function chosenIn(field: Field): string {
  return field instanceof HTMLInputElement && field.type === "checkbox"
    ? field.checked
      ? field.value
      : ""
    : field.value;
}

function isText(field: Field): boolean {
  return field instanceof HTMLInputElement && ["search", "text"].includes(field.type);
}

function camel(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** A section of which nothing is left goes with its heading. */
function hideEmpty(lists: readonly Element[]): void {
  for (const list of lists) {
    const empty = rowsIn(list).every((row) => row.hidden);
    const section = list.closest<HTMLElement>("section[data-section]");
    if (section !== null) section.hidden = empty;
  }
}

function told(form: HTMLFormElement, shown: number, all: number): void {
  const output = form.querySelector("output");
  if (output !== null) output.textContent = t("shown", { count: shown, all });
}

function fromAddress(fields: readonly Field[]): void {
  const given = new URLSearchParams(location.search);
  for (const field of fields) {
    const value = given.get(field.name);
    if (field.name === "" || value === null) continue;
    if (field instanceof HTMLInputElement && field.type === "checkbox") field.checked = value === field.value;
    else if (isText(field) || [...field.querySelectorAll("option")].some((o) => o.value === value))
      field.value = value;
    else notice(t("damagedParameter", { names: `${field.name}=${value}`.slice(0, 60) }));
  }
}

function toAddress(fields: readonly Field[], chosen: readonly Field[]): void {
  rewrite(({ searchParams }) => {
    for (const field of fields) if (field.name !== "") searchParams.delete(field.name);
    for (const field of chosen) searchParams.set(field.name, chosenIn(field));
  });
}

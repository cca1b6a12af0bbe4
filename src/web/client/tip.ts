import { el } from "./element.ts";

/** A small note beside the mark that is pointed at or chosen. */
export interface Tip {
  show(label: string, value: string, at: DOMRect): void;
  hide(): void;
}

export function tipOn(page: Document): Tip {
  const label = el("strong");
  const value = el("span");
  const box = el("div", { class: "tip", "aria-hidden": "true" }, label, value);
  box.hidden = true;
  page.body.append(box);
  return {
    show: (name, told, at) => {
      label.textContent = name;
      value.textContent = told;
      box.hidden = false;
      const { width, height } = box.getBoundingClientRect();
      const left = Math.max(8, Math.min(at.left + at.width / 2 - width / 2, innerWidth - width - 8));
      const above = at.top - height - 10;
      box.style.left = `${left}px`;
      box.style.top = `${above > 4 ? above : Math.min(at.bottom + 10, innerHeight - height - 4)}px`;
    },
    hide: () => {
      box.hidden = true;
    },
  };
}

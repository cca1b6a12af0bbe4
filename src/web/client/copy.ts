import { el } from "./element.ts";
import { announce, t } from "./speak.ts";

/** A text to be taken along: shown whole, with a button that copies it. */
export function copyField(label: string, text: string, says = ""): HTMLElement {
  const area = el("textarea", {
    readonly: true,
    rows: String(rowsFor(text)),
    "aria-label": label,
    spellcheck: "false",
  });
  area.value = text;
  area.addEventListener("focus", () => area.select());
  const button = el("button", { type: "button", click: () => void copied(area, button) }, t("copy"));
  return el(
    "div",
    { class: "copy" },
    el("div", { class: "row" }, el("strong", {}, label), button),
    area,
    says === "" ? null : el("p", { class: "small muted" }, says),
  );
}

/** About as many lines as the text takes on a phone. */
function rowsFor(text: string): number {
  const lines = text.split("\n").map((line) => Math.max(1, Math.ceil(line.length / 44)));
  return Math.min(
    9,
    lines.reduce((sum, n) => sum + n, 0),
  );
}

async function copied(area: HTMLTextAreaElement, button: HTMLElement): Promise<void> {
  const done = (await toClipboard(area.value)) || bySelection(area);
  button.textContent = done ? t("copied") : t("copy");
  announce(done ? t("copied") : t("notCopied"));
  setTimeout(() => {
    button.textContent = t("copy");
  }, 2500);
}

/** Whether a text could be put on the clipboard. */
export async function toClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** The older way, which pages from a disk and without a secure address still have. */
function bySelection(area: HTMLTextAreaElement): boolean {
  area.select();
  try {
    return document.execCommand("copy");
  } catch {
    return false;
  }
}

import { openDialog } from "./dialog.ts";
import { el } from "./element.ts";
import { t } from "./speak.ts";

/** Whether single letters are keys of the page; a reader who dictates or types by mistake can turn them off. */
export interface Letters {
  on(): boolean;
  turn(on: boolean): void;
}

/** Opens the list of keys. */
export function openHelp(letters: Letters): void {
  const keys = [
    ["/", t("keySearch")],
    ["s", t("keySources")],
    ["d", t("keyTheme")],
    ["?", t("keyHelp")],
    ["← → ↑ ↓", t("keyArrows")],
    ["Enter", t("keyEnter")],
    ["Esc", t("keyEsc")],
  ];
  const box = el("input", {
    type: "checkbox",
    checked: letters.on(),
    change: () => letters.turn(box.checked),
  });
  openDialog("help", t("keysTitle"), [
    el(
      "dl",
      { class: "keys" },
      ...keys.flatMap(([key = "", says = ""]) => [el("dt", {}, el("kbd", {}, key)), el("dd", {}, says)]),
    ),
    el("label", { class: "row" }, box, t("keysOn")),
  ]);
}

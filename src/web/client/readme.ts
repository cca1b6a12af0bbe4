import type { KeptFigure, KeptSite } from "../data/shapes.ts";
import { t } from "./speak.ts";

/** What goes along with the files of a figure, so that they can be understood without the page. */
export function readmeOf(kept: KeptFigure, site: KeptSite, citation: string, address: string): string {
  const part = (head: string, ...lines: readonly string[]) => {
    const held = lines.filter((line) => line !== "");
    return held.length === 0 ? "" : `${head}\n${"-".repeat(head.length)}\n${held.join("\n")}\n`;
  };
  const head = kept.answer === undefined ? [kept.subtitle, "", kept.takeaway] : [kept.subtitle];
  return [
    `${kept.title}\n${"=".repeat(Math.min(78, kept.title.length))}\n${head.join("\n").trim()}\n`,
    part(t("answer"), ...(kept.answer === undefined ? [] : [kept.answer[1], kept.takeaway])),
    part(t("howToCite"), citation),
    part(t("terms"), site.licence, t("limitTerms"), ...(kept.owed ?? []).map((line) => t("owed", { line }))),
    part(t("limits"), t("limitRecords")),
    part(t("methods"), kept.methods),
    part(t("files"), t("columns"), kept.answer === undefined ? "" : t("answerRows")),
    part(t("madeFrom"), address, ...kept.footer, kept.hash === "" ? "" : `SVG ${kept.hash}`),
  ]
    .filter((text) => text !== "")
    .join("\n");
}

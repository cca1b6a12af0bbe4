import type { Row } from "../../../views/records.ts";
import { records as words } from "../../../words/catalogue/records.ts";
import { between } from "../../../words/lists.ts";
import { say } from "../../../words/say.ts";
import type { Here } from "../../here.ts";
import type { Site } from "../../site.ts";

/** How to propose a correction: lines to copy, without any address that something would be sent to. */
export function Suggest({ site, here, row }: { site: Site; here: Here; row: Row }) {
  const t = (key: Parameters<typeof say<typeof words.en>>[2]) => say(here.lang, words, key);
  const parted = between(here.lang, ":");
  const lines = [
    `${t("sug_record")}${parted}${row.table}/${row.id}`,
    `${t("sug_field")}${parted}`,
    `${t("sug_now")}${parted}`,
    `${t("sug_should")}${parted}`,
    `${t("sug_source")}${parted}`,
    `${t("sug_data")}${parted}${site.hash}`,
  ];
  return (
    <details class="no-print">
      <summary>{t("suggest")}</summary>
      <p>{t("suggestSays")}</p>
      <pre data-copy>
        <code>{lines.join("\n")}</code>
      </pre>
    </details>
  );
}

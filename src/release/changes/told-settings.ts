import { between } from "../../words/lists.ts";
import type { Lang } from "../../words/words.ts";
import { joined, type Line, thenAndNow } from "./piece.ts";
import type { SettingDiffers } from "./setting-changes.ts";

/** A setting of the study, or a field of a claim or a figure, then and now. */
export function settingLine({ field, was, is }: SettingDiffers): Line {
  return [{ kind: "field", field, table: null }, " ", ...thenAndNow(was, is)];
}

/** Settings one after another. */
export function settingsLine(own: readonly SettingDiffers[], lang: Lang): Line {
  return joined(own.map(settingLine), between(lang, ";"));
}

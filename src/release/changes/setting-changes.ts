import { mapOf } from "../../study/plain.ts";

/** A setting that two releases have differently, by its place in `study.yaml` or in a claim; blank where one of them has it not. */
export interface SettingDiffers {
  readonly field: string;
  readonly was: string;
  readonly is: string;
}

/** Settings by which every question of a study is read, and what the study and its groups are called. */
const SETTINGS = ["region", "partners", "groupings", "conventions", "struck", "title", "labels"];

/** What two releases have differently of their title, recipients, partners, groupings, labels and conventions. */
export function settingChanges(was: unknown, is: unknown): readonly SettingDiffers[] {
  const [before, after] = [mapOf(was) ?? {}, mapOf(is) ?? {}];
  return SETTINGS.flatMap((field) => differing(field, before[field], after[field]));
}

/** The places at which two pieces of plain data differ, in the order of the first and then of the second. */
export function differing(field: string, was: unknown, is: unknown): readonly SettingDiffers[] {
  const [before, after] = [mapOf(was), mapOf(is)];
  if (before === null && after === null) {
    const [then, now] = [written(was), written(is)];
    return then === now ? [] : [{ field, was: then, is: now }];
  }
  const keys = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return [...keys].flatMap((key) =>
    differing(field === "" ? key : `${field}.${key}`, before?.[key], after?.[key]),
  );
}

/** Plain data as one text; what is not there is blank. */
function written(data: unknown): string {
  if (data === undefined || data === null) return "";
  if (Array.isArray(data)) return data.map(written).join(", ");
  return typeof data === "object" ? JSON.stringify(data) : String(data);
}

import type { Context } from "../source.ts";

/**
 * The cells of a volume as SIPRI prints it: `0` is anything under half a million and not nothing, and blank is unknown.
 * @param best the column of a volume that is known
 */
export function volumeCells(
  volume: string,
  best: "tiv_millions" | "tiv_best",
): Readonly<Record<string, string>> {
  if (volume === "0") return { tiv_low: "0", [best]: "", tiv_high: "0.5" };
  return { [best]: volume };
}

/** A transfer's cells with what the user says of all of them where SIPRI is silent. */
export function filled(
  cells: Readonly<Record<string, string>>,
  context: Context,
): Readonly<Record<string, string>> {
  const full: Record<string, string> = { ...cells };
  for (const column of SILENT) {
    const said = context.fill[column];
    if (said !== undefined && (full[column] ?? "") === "") full[column] = said;
  }
  return full;
}

const SILENT = ["category", "mode", "reliability", "credibility", "confidence"];

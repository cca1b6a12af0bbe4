import { besideOthers } from "../conventions/registers.ts";
import type { Source } from "../sources/source.ts";
import type { Study } from "../study/study.ts";
import { type Listed, type ListName, listOf } from "./editions.ts";
import type { Kept } from "./record.ts";

/** Under which name the rows of a register are kept, and what is to be said of it. */
export type RegisterName = Pick<ListName, "name" | "notes"> & Partial<ListName>;

/**
 * A newer vintage takes the place of the one that a study holds; an older one is kept beside it under a name of its own,
 * because rows of two vintages must never be added.
 */
export async function registerOf(
  study: Study,
  source: Source,
  vintage: string,
  asked: string | undefined,
  file: Listed,
  imports: readonly Kept[],
): Promise<RegisterName> {
  if (source.publisher === "" && asked === undefined) return listOf(study, source, file, imports);
  if (asked !== undefined) {
    const newer = await heldVintage(study, asked);
    const back = vintage !== "" && newer > vintage;
    const own = source.vintages && source.tables.includes("transfers") ? source.register : asked;
    const apart =
      asked !== own && !besideOthers([own, asked]).has(asked) && (await heldVintage(study, own)) !== "";
    return {
      name: asked,
      notes: [
        ...(back
          ? [`the register ${asked} is of ${newer} in the study: this takes it back to ${vintage}`]
          : []),
        ...(apart
          ? [
              `the study holds the register ${own} too: under the name ${own}-${vintage || "undated"} the two are vintages of one and never added, under ${asked} they are two registers`,
            ]
          : []),
      ],
    };
  }
  const name = source.register;
  if (!source.vintages || !source.tables.includes("transfers")) return { name, notes: [] };
  const held = await heldVintage(study, name);
  if (held === "" || vintage >= held) {
    const older = held !== "" && vintage > held;
    return { name, notes: older ? [`the study holds the vintage ${held}; this one takes its place`] : [] };
  }
  const beside = `${name}-${vintage === "" ? "undated" : vintage}`;
  const what = vintage === "" ? "the file has no date" : `the file is of ${vintage}`;
  return {
    name: beside,
    notes: [
      `the study holds the vintage ${held} and ${what}: its rows are kept beside as the register ${beside}, and are never added to the others`,
    ],
  };
}

/** The newest vintage of a register in a study. */
async function heldVintage(study: Study, register: string): Promise<string> {
  const sheet = await study.sheet("transfers", ["register", "vintage"]);
  const vintages = sheet.column("vintage") ?? [];
  let newest = "";
  sheet.column("register")?.forEach((name, i) => {
    const vintage = vintages[i] ?? "";
    if (name === register && vintage > newest) newest = vintage;
  });
  return newest;
}

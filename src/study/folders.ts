import type { Files } from "../model/files.ts";

/** Folders of lists of entries, which `internal` names as it names tables. */
export const ENTRY_FOLDERS = ["claims", "figures"] as const;

/** All folders of a study; its tables and settings stand beside them. */
export const FOLDERS = [...ENTRY_FOLDERS, "mappings", "imports"] as const;

/** Paths of the files in some folders of a study; `""` is the study's own. */
export async function filesIn(
  { list }: Pick<Files, "list">,
  folders: readonly string[],
): Promise<readonly string[]> {
  const of = async (folder: string) =>
    (await list(folder)).map((name) => (folder === "" ? name : `${folder}/${name}`));
  return (await Promise.all(folders.map(of))).flat();
}

import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ChangeError } from "../../changes/change-error.ts";
import { RELEASE, readSaid } from "../said.ts";
import { SUMS } from "../verify/sums.ts";
import { realOf } from "./may-write.ts";

/**
 * Whether what is written lies outside every release, of which `verify` accepts none that has a file more.
 * @param kind a folder of its own, a file, or files beside what a folder holds
 * @throws ChangeError where a folder above it is one
 */
export function outsideReleases(out: string, kind: "folder" | "file" | "beside"): void {
  // A file takes the place of a link, and a folder goes where the link leads.
  const place = kind === "folder" ? realOf(out) : join(realOf(kind === "file" ? dirname(out) : out), "file");
  for (let at = dirname(place); ; at = dirname(at)) {
    const release = releaseAt(at);
    if (release !== null)
      throw new ChangeError(
        `${out} ${kind === "beside" && at === dirname(place) ? "" : `lies in ${at}, which `}holds ${release}, and verify accepts no release with a file more`,
        kind === "file" ? "name a file outside that folder" : "name a folder outside that folder",
      );
    if (dirname(at) === at) return;
  }
}

/** Which release a folder holds; null where it holds none. */
function releaseAt(folder: string): string | null {
  const said = readSaid(textOf(join(folder, RELEASE)));
  if (said !== null) return `release ${said.edition.version} of ${said.edition.date}`;
  // One that a later version wrote.
  return existsSync(join(folder, RELEASE)) && existsSync(join(folder, SUMS)) ? "a release" : null;
}

function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

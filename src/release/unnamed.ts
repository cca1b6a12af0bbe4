import type { Fault } from "../model/fault.ts";
import { mapOf } from "../study/plain.ts";
import { releaseOf } from "../study/release.ts";
import type { Study } from "../study/study.ts";

/** What stands for the makers of a study that names none, where a form takes no entry without one. */
export function unnamedMakers(title: string): string {
  return `Makers of ${title}`;
}

/** What a release cannot say of itself, since `study.yaml` does not: who made it and, in a form that catalogues read, under which licence. */
export function unnamedIn(study: Study): readonly Fault[] {
  const root = mapOf(study.yaml.data);
  const fault = (path: readonly string[], code: string, message: string, mend: string): Fault => {
    return { level: "warning", file: "study.yaml", ...study.yaml.placeOf(path), code, message, mend };
  };
  const { creators, licence } = releaseOf(root);
  const instead = `${JSON.stringify(unnamedMakers(study.subject.title))} stands where a catalogue asks who made it`;
  if (creators.length === 0 && (root?.release === undefined || root.release === null)) {
    const message = `has no section release, so that no creators and no licence are named, and ${instead}`;
    const mend =
      "write release: { creators: [{ name: … }], licence: CC-BY-4.0 } with your names and your licence";
    return [fault([], "no-release", message, mend)];
  }
  const mend = "write licence: CC-BY-4.0, or another identifier of spdx.org/licenses, below release";
  return [
    ...(creators.length > 0
      ? []
      : [
          fault(
            ["release"],
            "no-creators",
            `names no creators to cite it by, so that ${instead}`,
            "write creators: [{ name: … }] below release",
          ),
        ]),
    ...(licence !== null
      ? []
      : [fault(["release"], "no-licence", "names no licence by an identifier that catalogues read", mend)]),
  ];
}

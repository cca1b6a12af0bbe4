import type { Dataset } from "../model/dataset.ts";

/** Whether a study has a group of this name in any of its groupings. */
export function isGroup({ subject }: Dataset, name: string): boolean {
  return Object.values(subject.groupings).some((groups) => Object.hasOwn(groups, name));
}

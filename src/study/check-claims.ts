import type { Found } from "./check-found.ts";
import { namesIn, unreadable } from "./check-tables.ts";
import { shown } from "./check-text.ts";
import { listOf, mapOf, textOf } from "./plain.ts";
import { decode, type Study } from "./study.ts";
import { yamlOf } from "./yaml.ts";

/** Checks that the claim files are YAML, and that every claim has an id of its own; what claims say is checked where they are read. */
export async function checkClaims(study: Study, found: Found): Promise<void> {
  const seen = new Map<string, string>();
  for (const name of await namesIn(study, "claims", found)) {
    const file = `claims/${name}`;
    if (!/\.ya?ml$/.test(name)) continue;
    try {
      const bytes = await study.files.read(file);
      if (bytes !== null) checkFile(file, decode(file, bytes), seen, found);
    } catch (error) {
      found.take(unreadable(file, error));
    }
  }
}

function checkFile(file: string, text: string, seen: Map<string, string>, found: Found): void {
  const yaml = yamlOf(file, text);
  for (const fault of yaml.faults) found.take(fault);
  if (yaml.faults.length > 0 || yaml.data === null) return;
  if (!Array.isArray(yaml.data)) {
    found.error(
      { file, row: 1, column: 1 },
      "not-a-list",
      "is no list of claims",
      "start each claim with `- id:`",
    );
    return;
  }
  listOf(yaml.data).forEach((claim, i) => {
    const at = { file, ...yaml.placeOf([i, "id"]) };
    const id = textOf(mapOf(claim)?.id);
    if (id === null || id.trim() === "") {
      found.error(at, "no-id", "the claim has no id", "give it one that never changes");
      return;
    }
    const other = seen.get(id);
    if (other === undefined) seen.set(id, file);
    else {
      found.error(
        at,
        "duplicate-id",
        `the id ${shown(id)} is that of a claim in ${other} too`,
        "give it another",
      );
    }
  });
}

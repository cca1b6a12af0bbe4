import { ROLES } from "../model/activity.ts";
import { meant } from "../model/near.ts";
import type { Wrong } from "./check-cells.ts";
import type { Found } from "./check-found.ts";
import type { Tables } from "./check-tables.ts";
import { shown } from "./check-text.ts";
import { entriesOf, listOf, mapOf, textOf } from "./plain.ts";
import { TABLES } from "./schema.ts";
import { type Study, unreadable } from "./study.ts";
import { type Yaml, yamlOf } from "./yaml.ts";
import { yamlIn } from "./yaml-file.ts";

/** The variables of a study and the values they may take. */
export interface Codebook {
  readonly yaml: Yaml | null;
  readonly variables: ReadonlyMap<string, ReadonlySet<string>>;
  /** What is wrong with a code, or null; where a variable is missing that is one fault, not one for every cell. */
  wrong(variable: string, code: string): Wrong | null;
}

const FILE = "codebook.yaml";

/** Reads `codebook.yaml`; where it is missing or broken no code is checked, which is a fault. */
export async function codebookOf(study: Study, found: Found): Promise<Codebook> {
  const yaml = await read(study, found);
  const variables = new Map(
    entriesOf(yaml?.data).map(([name, values]) => [name, new Set(entriesOf(values).map(([code]) => code))]),
  );
  return {
    yaml,
    variables,
    wrong: (variable, code) => {
      const known = variables.get(variable);
      if (known === undefined || known.has(code)) return null;
      return {
        code: "unknown-code",
        message: () => `is no ${variable} of the codebook: ${shown(code)}`,
        mend: () => meant(code, known, `write one of ${[...known].join(", ")}, or add it to ${FILE}`),
      };
    },
  };
}

async function read(study: Study, found: Found): Promise<Yaml | null> {
  try {
    const yaml = await yamlIn(study, FILE);
    for (const fault of yaml?.faults ?? []) found.take(fault);
    return yaml;
  } catch (error) {
    found.take(unreadable(FILE, error));
    return { ...yamlOf(FILE, ""), faults: [unreadable(FILE, error)] };
  }
}

/** Checks that the codebook has every variable in use, labels in the study's languages, and no role that nothing reads. */
export function checkCodebook(codebook: Codebook, tables: Tables, study: Study, found: Found): void {
  const used = usedIn(tables);
  const { yaml, variables } = codebook;
  if (yaml === null) {
    if (used.size === 0) return;
    const mend = "write it: every variable with its values and their labels, as `multivector init` does";
    found.error({ file: FILE, row: 0, column: 0 }, "missing-file", `there is no ${FILE}`, mend);
    return;
  }
  if (yaml.faults.length > 0 || (yaml.data === null && variables.size === 0 && used.size === 0)) return;
  for (const [name, where] of used) {
    if (variables.has(name)) continue;
    const message = `has no variable ${name}, which ${where} uses`;
    found.error({ file: FILE, row: 0, column: 0 }, "no-variable", message, "add it with its values");
  }
  const all = variablesOfTables();
  const languages = languagesOf(study);
  for (const [name, values] of entriesOf(yaml.data)) {
    const at = (...path: string[]) => ({ file: FILE, ...yaml.placeOf([name, ...path]) });
    if (!all.has(name)) {
      const mend = meant(name, all, "delete it, or keep it for a column of your own");
      found.warning(at(), "unknown-variable", `no column uses the variable ${name}`, mend);
    }
    if (mapOf(values) === null) {
      found.error(
        at(),
        "not-a-variable",
        `${name} has no values`,
        "write value: { en: label } on a line for each",
      );
      continue;
    }
    for (const [code, labels] of entriesOf(values)) {
      const missing = languages.filter((tag) => (textOf(mapOf(labels)?.[tag]) ?? "") === "");
      if (missing.length > 0) {
        const mend = "add the label; until then the code itself is shown";
        found.warning(at(code), "no-label", `${code} has no label in ${missing.join(", ")}`, mend);
      }
      if (name === "role" && !ROLES.some((role) => role === code)) {
        const mend = meant(code, ROLES, `use one of ${ROLES.join(", ")}`);
        found.error(at(code), "unknown-role", `no layer reads the role ${shown(code)}`, mend);
      }
    }
  }
}

function languagesOf(study: Study): readonly string[] {
  const tags = listOf(mapOf(study.yaml.data)?.languages).map(textOf);
  return tags.filter((tag) => tag !== null);
}

/** Variables in use, and the first column that uses each. */
function usedIn(tables: Tables): ReadonlyMap<string, string> {
  const used = new Map<string, string>();
  for (const table of tables.values()) {
    for (const [column, kind] of Object.entries(table.columns)) {
      const name = variableOf(kind);
      if (name === null || used.has(name)) continue;
      if (table.cells(column).some((cell) => cell !== "")) used.set(name, `${table.file}, ${column}`);
    }
  }
  return used;
}

function variablesOfTables(): ReadonlySet<string> {
  const kinds = Object.values(TABLES).flatMap((columns) => Object.values(columns));
  return new Set(kinds.map(variableOf).filter((name) => name !== null));
}

function variableOf(kind: string): string | null {
  return /^codes?:(.+)$/.exec(kind)?.[1] ?? null;
}

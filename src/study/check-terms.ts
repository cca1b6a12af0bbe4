import { meant } from "../model/near.ts";
import { isExcerptAlone } from "./check-excerpts.ts";
import type { Found } from "./check-found.ts";
import { placeIn } from "./check-settings.ts";
import type { Tables } from "./check-tables.ts";
import { shown } from "./check-text.ts";
import { entriesOf, listOf, mapOf, type Plain, textOf, textsOf } from "./plain.ts";
import { releaseOf, TREATMENTS } from "./release.ts";
import { TABLES } from "./schema.ts";
import type { Study } from "./study.ts";
import { names } from "./subject.ts";
import { unruledAmong } from "./unruled.ts";

/** The code of what terms do not allow, and of rules that say nothing. */
export const TERMS = "terms";
/** The code of a source that fits no rule although another of its register does. */
export const UNRULED = "no-rule";
/** The code of an excerpt whose publisher's own rows nobody counted. */
const UNCHECKED = "excerpt-unchecked";
const FIELDS = ["sources", "rows", "below", "of", "counts", "attribution", "obtain"];
const OF_EXCERPT = ["below", "of", "counts"];

/** Checks `release.terms`: each rule names sources that are there and says how their rows go. */
export function checkTerms(study: Study, tables: Tables, terms: unknown, found: Found): void {
  if (terms === undefined || terms === null) return;
  if (!Array.isArray(terms)) {
    const mend = "write - sources: [ids or stems*] and rows: facts below it";
    found.error(placeIn(study, ["release", "terms"]), TERMS, "is no list of rules", mend);
    return;
  }
  const sources = tables.get("sources");
  const left = new Set(sources?.ids.keys() ?? []);
  terms.forEach((item: unknown, i) => {
    const rule = mapOf(item);
    const at = (...path: (string | number)[]) => placeIn(study, ["release", "terms", i, ...path]);
    if (rule === null) {
      found.error(at(), TERMS, "is no rule", "write - sources: [ids or stems*] and rows: facts below it");
      return;
    }
    checkFields(rule, at, found);
    const named = textsOf(rule.sources);
    if (named.length === 0)
      found.error(at("sources"), TERMS, "names no source", "write sources: [ids or stems*]");
    if (sources?.readable !== true) return;
    const taken = new Set<string>();
    named.forEach((source, k) => {
      const all = [...sources.ids.keys()].filter((id) => names([source], id));
      const here = all.filter((id) => left.has(id));
      for (const id of here) taken.add(id);
      if (all.length === 0) {
        const mend = meant(source, sources.ids.keys(), "add it to sources.csv, or delete it here");
        found.error(at("sources", k), "dangling-reference", `${shown(source)} is not in sources.csv`, mend);
      } else if (here.length === 0) {
        const mend = "put this rule before the other, or delete it here";
        found.warning(at("sources", k), TERMS, `${shown(source)} has a rule above already`, mend);
      }
    });
    const open = textOf(rule.rows) === "open" ? [...taken] : [];
    const no = open.filter((id) => cellOf(tables, id, "may_redistribute") === "no");
    const part = open.filter((id) => !no.includes(id) && isExcerptAlone(cellOf(tables, id, "terms")));
    if (no.length > 0) {
      const message = `is open, where sources.csv says may_redistribute no: ${no.slice(0, 3).join(", ")}`;
      found.warning(at("rows"), TERMS, message, "write facts or excerpt, or correct sources.csv");
    }
    if (part.length > 0) {
      const message = `is open, where terms in sources.csv allow an excerpt alone: ${part.slice(0, 3).join(", ")}`;
      found.warning(at("rows"), TERMS, message, "write excerpt and its limit, or correct sources.csv");
    }
    for (const id of taken) left.delete(id);
  });
  warnUnruled(study, tables, found);
}

/** Warns of a new vintage that no rule names, which is withheld where no `may_redistribute` lets it go. */
function warnUnruled(study: Study, tables: Tables, found: Found): void {
  const sources = tables.get("sources");
  if (sources?.readable !== true) return;
  const may = sources.cells("may_redistribute");
  const told = [...sources.ids].map(([id, row]) => [id, may[row] ?? ""] as const);
  for (const { source, register, rule } of unruledAmong(told, releaseOf(study.yaml.data).terms)) {
    const message = `${shown(source)} fits no rule, so that its rows are withheld, where another source of ${shown(register)} has one`;
    const mend = `add ${shown(`${register}-*`)} to sources here, or give ${shown(source)} a rule of its own`;
    found.warning(placeIn(study, ["release", "terms", rule, "sources"]), UNRULED, message, mend);
  }
}

function cellOf(tables: Tables, id: string, column: string): string {
  const sources = tables.get("sources");
  return sources?.cells(column)[sources.ids.get(id) ?? -1] ?? "";
}

function checkFields(
  rule: Plain,
  at: (...path: (string | number)[]) => ReturnType<typeof placeIn>,
  found: Found,
): void {
  for (const [name, value] of entriesOf(rule)) {
    if (!FIELDS.includes(name)) {
      const mend = meant(name, FIELDS, "delete it");
      found.warning(at(name), "unknown-setting", `nothing reads ${shown(name)}`, mend);
    } else if ((name === "attribution" || name === "obtain") && textOf(value) === null) {
      found.error(at(name), TERMS, `${name} is no text`, "write it as text, or delete it");
    }
  }
  if (rule.sources !== undefined && listOf(rule.sources).length !== textsOf(rule.sources).length)
    found.error(at("sources"), TERMS, "is no list of ids", "write sources: [ids or stems*]");
  const rows = textOf(rule.rows) ?? "";
  if (!TREATMENTS.some((t) => t === rows)) {
    const mend = meant(rows, TREATMENTS, `write rows: ${TREATMENTS.join(", ")}`);
    found.error(at("rows"), TERMS, `rows cannot be ${shown(rows)}`, mend);
  }
  if (rows !== "excerpt") {
    for (const name of OF_EXCERPT.filter((n) => rule[n] !== undefined))
      found.warning(at(name), TERMS, `${name} is of an excerpt alone`, "write rows: excerpt, or delete it");
    return;
  }
  const { below, of, counts } = rule;
  if (typeof below !== "number" || !(below > 0 && below <= 1))
    found.error(at("below"), TERMS, "an excerpt has no limit", "write below: 0.1 for less than a tenth");
  else if (of === undefined) {
    const message =
      "nothing checks the limit of the excerpt: `of` does not say how many rows the publisher's own table has";
    found.warning(
      at("rows"),
      UNCHECKED,
      message,
      "write their number under `of` as soon as a source says it",
    );
  }
  if (of !== undefined && !(typeof of === "number" && Number.isSafeInteger(of) && of > 0)) {
    const mend = "write how many rows the publisher's own table has, or delete it where nobody knows";
    found.error(at("of"), TERMS, "of is no number of rows", mend);
  }
  if (counts !== undefined && !Object.hasOwn(TABLES, textOf(counts) ?? "")) {
    const mend = meant(
      textOf(counts) ?? "",
      Object.keys(TABLES),
      "name the table with a row for each of theirs",
    );
    found.error(at("counts"), TERMS, `there is no table ${shown(textOf(counts) ?? "")}`, mend);
  }
}

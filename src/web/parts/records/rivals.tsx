import { START_FIELDS } from "../../../conventions/resolve.ts";
import type { Value } from "../../../model/value.ts";
import { conflictsOf, recordedCell } from "../../../views/conflicts.ts";
import { isResolved, type Pick, picksOf } from "../../../views/picks.ts";
import type { Row } from "../../../views/records.ts";
import { records as words } from "../../../words/catalogue/records.ts";
import { between } from "../../../words/lists.ts";
import { defaultOf } from "../../../words/methods.ts";
import { say } from "../../../words/say.ts";
import { word } from "../../../words/words.ts";
import type { Here } from "../../here.ts";
import type { Site } from "../../site.ts";
import { conventionPath } from "../methods/paths.ts";
import { SourceLine } from "../source-line.tsx";
import { Written } from "../written.tsx";
import { amountIn, isAmount } from "./amount.ts";
import { Cell } from "./cell.tsx";

/**
 * What other sources say of a field, each with where it says so and who read it.
 * @param besides whether the record has no such field, so that all that is known of it stands here
 */
export function Rivals({
  site,
  here,
  row,
  rivals,
  besides,
}: {
  site: Site;
  here: Here;
  row: Row;
  rivals: readonly Row[];
  besides: boolean;
}) {
  const differing = differingOf(site, row, rivals);
  return (
    <ul class="rivals">
      {rivals.map((rival) => (
        <li key={rival.row}>
          {besides || differing.has(rival) ? (
            <>
              {!besides && <span class="or">{say(here.lang, words, "or")}</span>}{" "}
              <RivalValue site={site} here={here} table={row.table} rival={rival} />
              <span class="small muted"> — </span>
            </>
          ) : (
            <span class="small muted">{say(here.lang, words, "again")} </span>
          )}
          <span class="small muted">
            <RivalSource site={site} here={here} rival={rival} />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Whether a record has no such field, so that what sources say of it contradicts nothing. */
export function isBesides(site: Site, row: Row, field: string): boolean {
  if (field.includes(":") || isAmount(row.table, field)) return false;
  return recordedCell(row, field, site.participants.get(row.id) ?? []) === null;
}

/** Those that say something else than what is recorded. */
export function differingOf(site: Site, row: Row, rivals: readonly Row[]): ReadonlySet<Row> {
  const found = conflictsOf(
    rivals,
    () => row,
    () => site.participants.get(row.id) ?? [],
  );
  return new Set(found.map((c) => c.rival));
}

export function RivalValue({
  site,
  here,
  table,
  rival: { cells },
}: {
  site: Site;
  here: Here;
  table: string;
  rival: Row;
}) {
  const value = isAmount(table, cells.field ?? "") ? (
    amountIn(here.lang, cells.value ?? "")
  ) : (
    <Cell site={site} here={here} table={table} column={cells.field ?? ""} cell={cells.value ?? ""} />
  );
  const source = site.paths.source(cells.source ?? "");
  return (
    <strong>
      {NUMBERS.test(cells.value ?? "") && source !== null ? <a href={here.href(source)}>{value}</a> : value}
      {cells.unit !== undefined && cells.unit !== "" && (
        <>
          {" "}
          <Unit here={here} unit={cells.unit} />
        </>
      )}
    </strong>
  );
}

/** Values that are numbers alone, which lead to their source; others may lead to what they name. */
const NUMBERS = /^-?[\d.]+$/;

/** A unit as a word of the interface where it is one. */
function Unit({ here, unit }: { here: Here; unit: string }) {
  const told = word(here.lang, unit);
  return told === unit ? <Written here={here} text={unit} /> : <span>{told}</span>;
}

export function RivalSource({ site, here, rival: { cells } }: { site: Site; here: Here; rival: Row }) {
  const grade = `${cells.reliability ?? ""}${cells.credibility ?? ""}`;
  const rest = [cells.locator ?? "", grade, cells.coder ?? "", cells.note ?? ""].filter((t) => t !== "");
  return (
    <>
      <SourceLine site={site} here={here} id={cells.source ?? ""} />
      {rest.length > 0 && (
        <>
          {between(here.lang, ";")}
          <Written here={here} text={rest.join("; ")} />
        </>
      )}
    </>
  );
}

/** Which value counts under each rule, rules that pick the same together. */
export function Picks({
  site,
  here,
  row,
  field,
  recorded,
}: {
  site: Site;
  here: Here;
  row: Row;
  field: string;
  recorded: string;
}) {
  const { lang } = here;
  if (!isResolved(field)) return <p class="small muted">{say(lang, words, "noRule")}</p>;
  const rivals = site.beside.rivals(row.table, row.id).map(rivalOf);
  const picks = picksOf(field, rivals, recorded, row.cells.source ?? "", site.bench.dataset.sources);
  const own = defaultOf("resolution", site.bench.dataset);
  const [open, shut] = lang === "zh" ? ["（", "）"] : [" (", ")"];
  const byValue = new Map<Value | null, Pick["rule"][]>();
  for (const { rule, rival } of picks) byValue.set(rival, [...(byValue.get(rival) ?? []), rule]);
  return (
    <ul class="picks small muted">
      {[...byValue].map(([rival, rules], i) => (
        <li key={rules.join()}>
          {i === 0 ? (
            <a href={here.href(conventionPath("resolution"))}>{say(lang, words, "counted")}</a>
          ) : (
            say(lang, words, "counted")
          )}
          {between(lang, ":")}
          {rival === null ? (
            say(lang, words, "asRecorded")
          ) : isAmount(row.table, rival.field) ? (
            amountIn(lang, rival.value)
          ) : (
            <Cell site={site} here={here} table={row.table} column={rival.field} cell={rival.value} />
          )}
          {open}
          {rules.map((rule, i) => (
            <span key={rule}>
              {i > 0 && between(lang, "、")}
              {say(lang, words, `rule_${rule}`)}
              {rule === own && open + say(lang, words, "ruleDefault") + shut}
            </span>
          ))}
          {shut}
        </li>
      ))}
    </ul>
  );
}

export function rivalOf({ cells }: Row): Value {
  return {
    table: cells.table ?? "",
    id: cells.id ?? "",
    field: cells.field ?? "",
    value: cells.value ?? "",
    unit: cells.unit ?? "",
    source: cells.source ?? "",
    locator: cells.locator ?? "",
    note: cells.note ?? "",
    coder: cells.coder ?? "",
  };
}

/** What is recorded of a field, as rules hold it against rivals: of troops the best value, of a start any column that says it. */
export function recordedOf(row: Row, field: string): string {
  if (field === "troops") return row.cells.troops_best ?? "";
  if (START_FIELDS.has(field)) return row.cells[field] ?? row.cells.start ?? "";
  return row.cells[field] ?? "";
}

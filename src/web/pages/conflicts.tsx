import type { Conflict } from "../../views/conflicts.ts";
import { fileName } from "../../views/file-names.ts";
import { records as words } from "../../words/catalogue/records.ts";
import { between } from "../../words/lists.ts";
import { say } from "../../words/say.ts";
import type { Here } from "../here.ts";
import type { PageKind } from "../page.ts";
import { conventionPath } from "../parts/methods/paths.ts";
import { amountOfField } from "../parts/records/amount.ts";
import { Cell } from "../parts/records/cell.tsx";
import { FieldName } from "../parts/records/field-name.tsx";
import { fieldName } from "../parts/records/naming.ts";
import { Picks, RivalSource, RivalValue, recordedOf } from "../parts/records/rivals.tsx";
import { IdLink, RowLink } from "../parts/records/row-link.tsx";
import { Judgement } from "../parts/records/together.tsx";
import { Unjudged } from "../parts/records/unjudged.tsx";
import { Scroll } from "../parts/scroll.tsx";
import { SourceLine } from "../parts/source-line.tsx";
import type { Site } from "../site.ts";

function fieldPath(field: string): string {
  return `conflicts/${fileName(field)}`;
}

/** Where sources disagree, by field, and the pairs that may be one activity. */
export const conflicts: PageKind = {
  name: "conflicts",
  paths: () => ["conflicts"],
  content: async (site, here) => {
    const { lang } = here;
    const title = say(lang, words, "conflictsTitle");
    const fields = byField(site);
    const unjudged = site.unjudged();
    const unsure = (site.tables.get("judgements") ?? []).filter((j) => j.cells.verdict === "unsure");
    return {
      title,
      says: say(lang, words, "conflictsSays"),
      body: (
        <>
          <h1>{title}</h1>
          <p class="lede">{say(lang, words, "conflictsLede")}</p>
          <section>
            <h2>{say(lang, words, "byField")}</h2>
            {fields.length === 0 && <p class="muted">{say(lang, words, "conflictsNone")}</p>}
            <ul class="tally short">
              {fields.map(({ field, found }) => (
                <li key={field}>
                  <a href={here.href(fieldPath(field))}>
                    <strong class="num">{found.length}</strong>{" "}
                    <FieldName site={site} here={here} column={field} />
                  </a>
                </li>
              ))}
            </ul>
          </section>
          <section id="unsure">
            <h2>{say(lang, words, "unsureTitle")}</h2>
            {unsure.length > 0 && (
              <p class="muted">
                <a href={here.href(conventionPath("duplicates"))}>{say(lang, words, "unsureSays")}</a>
              </p>
            )}
            {unsure.length + unjudged.pairs.length + unjudged.unlooked.length === 0 && (
              <p class="muted">{say(lang, words, "unsureNone")}</p>
            )}
            <ul class="rows">
              {unsure.map((judgement) => (
                <li key={judgement.row}>
                  <IdLink site={site} here={here} id={judgement.cells.a ?? ""} />
                  {" · "}
                  <Judgement site={site} here={here} judgement={judgement} other="b" />
                </li>
              ))}
            </ul>
            <Unjudged site={site} here={here} />
          </section>
        </>
      ),
    };
  },
};

/** The disagreements about one field, both values side by side. */
export const conflict: PageKind = {
  name: "conflict",
  paths: (site) => byField(site).map(({ field }) => fieldPath(field)),
  content: async (site, here) => {
    const group = byField(site).find(({ field }) => fieldPath(field) === here.path);
    if (group === undefined) return null;
    const { lang } = here;
    const name = fieldName(lang, group.field);
    const title = `${say(lang, words, "conflictsTitle")}${between(lang, ":")}${name}`;
    return {
      title,
      says: say(lang, words, "conflictsOf", { count: group.found.length }),
      body: (
        <>
          <p class="eyebrow">
            <a href={here.href("conflicts")}>{say(lang, words, "allConflicts")}</a>
          </p>
          <h1>{title}</h1>
          <p>{say(lang, words, "conflictsOf", { count: group.found.length })}</p>
          <ConflictTable site={site} here={here} found={group.found} label={title} />
        </>
      ),
    };
  },
};

function ConflictTable({
  site,
  here,
  found,
  label,
}: {
  site: Site;
  here: Here;
  found: readonly Conflict[];
  label: string;
}) {
  const { lang } = here;
  return (
    <Scroll label={label}>
      <table class="wide by-rows conflicts">
        <thead>
          <tr>
            {(["record", "recorded", "otherValue", "picks"] as const).map((head) => (
              <th key={head} scope="col">
                {say(lang, words, head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {found.map((c) => {
            const field = c.rival.cells.field ?? "";
            return (
              <tr key={c.rival.row}>
                <th scope="row">
                  <RowLink site={site} here={here} row={c.row} />
                  {field.includes(":") && (
                    <div class="small muted">
                      <FieldName site={site} here={here} column={field} />
                    </div>
                  )}
                </th>
                <td data-said={say(lang, words, "recorded")}>
                  <Recorded site={site} here={here} conflict={c} />
                  <div class="small muted">
                    <SourceLine site={site} here={here} id={c.row.cells.source ?? ""} />
                  </div>
                </td>
                <td data-said={say(lang, words, "otherValue")}>
                  <RivalValue site={site} here={here} table={c.row.table} rival={c.rival} />
                  <div class="small muted">
                    <RivalSource site={site} here={here} rival={c.rival} />
                  </div>
                </td>
                <td data-said={say(lang, words, "picks")}>
                  <Picks
                    site={site}
                    here={here}
                    row={c.row}
                    field={field}
                    recorded={recordedOf(c.row, field)}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Scroll>
  );
}

function Recorded({ site, here, conflict: c }: { site: Site; here: Here; conflict: Conflict }) {
  const { lang } = here;
  if (c.recorded === "") return <span class="muted">{say(lang, words, "notRecorded")}</span>;
  const amount = amountOfField(lang, c.row, c.rival.cells.field ?? "", site.participants.get(c.row.id) ?? []);
  if (amount !== null) return <strong class="num">{amount}</strong>;
  return (
    <strong>
      <Cell site={site} here={here} table={c.row.table} column={c.field} cell={c.recorded} />
    </strong>
  );
}

/** Conflicts by field, the most frequent first. */
function byField(site: Site): readonly { readonly field: string; readonly found: readonly Conflict[] }[] {
  const groups = new Map<string, Conflict[]>();
  for (const c of site.conflicts()) groups.set(c.field, [...(groups.get(c.field) ?? []), c]);
  return [...groups]
    .map(([field, found]) => ({ field, found }))
    .sort((a, b) => b.found.length - a.found.length || (a.field < b.field ? -1 : 1));
}

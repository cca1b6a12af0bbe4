import type { Row } from "../../../views/records.ts";
import { records as words } from "../../../words/catalogue/records.ts";
import { between } from "../../../words/lists.ts";
import { say } from "../../../words/say.ts";
import type { Here } from "../../here.ts";
import { render } from "../../markup/markup.ts";
import type { Kinds } from "../../shared-markup.ts";
import type { Site } from "../../site.ts";
import { ActorLink } from "../actor-link.tsx";
import { Foreign } from "../foreign.tsx";
import { SourceLine } from "../source-line.tsx";
import { Written } from "../written.tsx";
import { amountText } from "./amount.ts";
import { Cell } from "./cell.tsx";
import { fieldsOf, fromWhereOf } from "./fields.tsx";
import { codeName } from "./naming.ts";
import { Deliveries, noteOf } from "./participants.tsx";
import { UnderName } from "./record-body.tsx";
import { RowName } from "./row-name.tsx";
import { Together } from "./together.tsx";
import { isUsed, UsedBy } from "./used-by.tsx";

interface OfRow {
  readonly site: Site;
  readonly here: Here;
  readonly row: Row;
}

/** All that is recorded of a record, on a page that it shares; what is not known of it is said once, above all of them. */
export function SharedRecord({ site, here, row }: OfRow) {
  const { lang } = here;
  const of = { site, here, row };
  const all = site.participants.get(row.id) ?? [];
  const alike = site.shared.kinds(here);
  const listed = [
    fieldsOf(of),
    all.length === 0 ? "" : render(<dt>{say(lang, words, "participants")}</dt>),
    ...all.map((took) => tookPart({ site, here, row: took }, row.cells.source ?? "", alike)),
    fromWhereOf(of, false),
  ];
  return (
    <article id={site.paths.record(row.table, row.id)?.split("#")[1]} class="shared">
      <h2>
        <RowName {...of} />
      </h2>
      <UnderName {...of} />
      <dl class="fields" dangerouslySetInnerHTML={{ __html: listed.join("") }} />
      <Deliveries {...of} shared />
      <Together {...of} shared />
      {isUsed(site, row.id) && (
        <UsedBy site={site} here={here} id={row.id} title={say(lang, words, "usedBy")} shared />
      )}
    </article>
  );
}

/** What is not said of each record on the page, and how one is asked for on the command line. */
export function SharedNote({ lang }: Here) {
  return (
    <p class="small muted">
      {say(lang, words, "sharedNote")} {say(lang, words, "redo")}
      {between(lang, ":")}
      <code>multivector why ID</code>
    </p>
  );
}

/** One participant as a part of a list: the same line wherever the same is recorded of them. */
function tookPart(of: OfRow, source: string, alike: Kinds): string {
  const { cells } = of.row;
  let key = cells.source === source ? "" : "\t";
  for (const column of TOOK) key += `\t${cells[column] ?? ""}`;
  return alike("took-part", key, () =>
    render(
      <dd>
        <TookPart {...of} source={source} />
      </dd>,
    ),
  );
}

/** Columns that a participant’s line is made of. */
const TOOK = [
  "actor",
  "role",
  "evidence",
  "agency",
  "services",
  "personnel_low",
  "personnel_best",
  "personnel_high",
  "note",
  "source",
];

/** One participant in one line: who, in what role, and what else is recorded. */
function TookPart({ site, here, row, source }: OfRow & { source: string }) {
  const { lang } = here;
  const { cells } = row;
  const comma = between(lang, ",");
  const personnel = amountText(lang, row, "personnel");
  const note = noteOf(row);
  return (
    <>
      <ActorLink site={site} here={here} id={cells.actor ?? ""} />
      {cells.role && comma}
      <Foreign here={here} {...codeName(site, lang, "role", cells.role ?? "")} />
      {cells.evidence === "inferred" && <span class="muted"> ({say(lang, words, "inferred")})</span>}
      {cells.agency && comma}
      {cells.agency && <Written here={here} text={cells.agency} />}
      {cells.services && comma}
      {cells.services && (
        <Cell site={site} here={here} table="participants" column="services" cell={cells.services} />
      )}
      {personnel !== null && `${comma}${personnel}`}
      {note !== "" && between(lang, ";")}
      {note !== "" && <Written here={here} text={note} />}
      {cells.source && cells.source !== source && between(lang, ";")}
      {cells.source && cells.source !== source && <SourceLine site={site} here={here} id={cells.source} />}
    </>
  );
}

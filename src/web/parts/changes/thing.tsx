import type { Piece } from "../../../release/changes/piece.ts";
import type { Row } from "../../../views/records.ts";
import { recordTimes } from "../../../words/catalogue/record-times.ts";
import { say } from "../../../words/say.ts";
import type { Here } from "../../here.ts";
import type { Site } from "../../site.ts";
import { ActorLink } from "../actor-link.tsx";
import { Statement } from "../claims/statement.tsx";
import { figureTitle } from "../figures/title.ts";
import { Foreign } from "../foreign.tsx";
import { codeName, fieldName, rowWhen } from "../records/naming.ts";
import { IdLink, RowLink } from "../records/row-link.tsx";
import { SourceLine } from "../source-line.tsx";
import { Written } from "../written.tsx";

type Named = Extract<Piece, { kind: "thing" }>;

/** What a change is of, by name; it leads to its page, where the site has one. */
export function Thing({ site, here, thing }: { site: Site; here: Here; thing: Named }) {
  if (thing.of === "claims") return <ClaimNamed site={site} here={here} thing={thing} />;
  if (thing.of === "figures") return <FigureNamed site={site} here={here} thing={thing} />;
  return <RowNamed site={site} here={here} thing={thing} />;
}

function ClaimNamed({ site, here, thing: { id, name } }: { site: Site; here: Here; thing: Named }) {
  const path = site.paths.claim(id);
  const claim = site.claims.find((one) => one.id === id);
  return (
    <>
      {path === null ? <code>{id}</code> : <a href={here.href(path)}>{id}</a>}{" "}
      {claim === undefined ? <Written here={here} text={name} /> : <Statement here={here} claim={claim} />}
    </>
  );
}

function FigureNamed({ site, here, thing: { id, name } }: { site: Site; here: Here; thing: Named }) {
  const path = site.paths.figure(id);
  if (path === null) return <Written here={here} text={name === "" ? id : name} />;
  return (
    <a href={here.href(path)}>
      <Written here={here} text={figureTitle(site, here, id)} />
    </a>
  );
}

/** A row by its own name and when it was; a part of a record by the record, and what part of it. */
function RowNamed({ site, here, thing: { of, id, name } }: { site: Site; here: Here; thing: Named }) {
  const own = rowOf(site, id);
  if (own !== null && own.table === of) return <RowWhen site={site} here={here} row={own} />;
  const [first = "", second = "", third = ""] = id.split(" · ");
  const record = rowOf(site, of === "participants" ? first : second);
  if (record === null) return <Written here={here} text={name === "" ? id : name} />;
  return (
    <>
      <RowWhen site={site} here={here} row={record} />
      {" · "}
      {of === "participants" && (
        <>
          <ActorLink site={site} here={here} id={second} />
          {" · "}
          <Foreign here={here} {...codeName(site, here.lang, "role", third)} />
        </>
      )}
      {of === "values" && <Written here={here} text={fieldName(here.lang, third, first)} />}
      {of === "judgements" && <IdLink site={site} here={here} id={third} />}
    </>
  );
}

/** A row that leads to its page, and when it was; a delivery by its deal. */
function RowWhen({ site, here, row }: { site: Site; here: Here; row: Row }) {
  const { lang } = here;
  if (row.table === "sources") return <SourceLine site={site} here={here} id={row.id} />;
  const deal = row.table === "deliveries" ? rowOf(site, row.cells.deal ?? "") : null;
  const when =
    row.table === "deliveries"
      ? say(lang, recordTimes, "delivered", { years: row.cells.year ?? "" })
      : rowWhen(lang, row);
  return (
    <>
      <RowLink site={site} here={here} row={deal ?? row} />
      {when !== "" && (
        <>
          {" "}
          <span class="when">{when}</span>
        </>
      )}
    </>
  );
}

/** A row of the site, else of the release that it was held against. */
function rowOf(site: Site, id: string): Row | null {
  return site.rows.get(id) ?? site.sources.get(id) ?? site.options.changed?.gone.get(id) ?? null;
}

import { fileName } from "../../../views/file-names.ts";
import type { Row } from "../../../views/records.ts";
import { fields } from "../../../words/catalogue/fields.ts";
import { records as words } from "../../../words/catalogue/records.ts";
import { bracketed } from "../../../words/lists.ts";
import { say } from "../../../words/say.ts";
import type { Here } from "../../here.ts";
import type { Site } from "../../site.ts";
import { ActorLink } from "../actor-link.tsx";
import { Foreign } from "../foreign.tsx";
import { Scroll } from "../scroll.tsx";
import { SourceLine } from "../source-line.tsx";
import { Written } from "../written.tsx";
import { amountText, numberIn } from "./amount.ts";
import { Cell } from "./cell.tsx";
import { codeName, fieldName } from "./naming.ts";
import { Part } from "./part.tsx";

interface OfRow {
  readonly site: Site;
  readonly here: Here;
  readonly row: Row;
}

/** Who took part in what role, with agency, services, numbers and how the role is known. */
export function Participants({ site, here, row }: OfRow) {
  const { lang } = here;
  const all = site.participants.get(row.id) ?? [];
  if (all.length === 0) return null;
  const some = (column: string) => all.some((p) => (p.cells[column] ?? "") !== "");
  const people = all.some((p) => amountText(lang, p, "personnel") !== null);
  const sources = all.some((p) => (p.cells.source ?? "") !== "" && p.cells.source !== row.cells.source);
  const title = say(lang, words, "participants");
  const head = (column: keyof typeof fields.en) => <th scope="col">{say(lang, fields, column)}</th>;
  return (
    <Part title={title}>
      <Scroll label={title}>
        <table>
          <thead>
            <tr>
              {head("actor")}
              {head("role")}
              {some("agency") && head("agency")}
              {some("services") && head("services")}
              {people && head("personnel")}
              {some("note") && head("note")}
              {sources && head("source")}
            </tr>
          </thead>
          <tbody>
            {all.map((p) => (
              <tr key={p.row}>
                <th scope="row">
                  <ActorLink site={site} here={here} id={p.cells.actor ?? ""} />
                </th>
                <td>
                  <Foreign here={here} {...codeName(site, lang, "role", p.cells.role ?? "")} />
                  {p.cells.evidence === "inferred" && (
                    <span class="muted small">{bracketed(lang, say(lang, words, "inferred"))}</span>
                  )}
                </td>
                {some("agency") && (
                  <td>
                    <Written here={here} text={p.cells.agency ?? ""} />
                  </td>
                )}
                {some("services") && (
                  <td>
                    <Cell
                      site={site}
                      here={here}
                      table="participants"
                      column="services"
                      cell={p.cells.services ?? ""}
                    />
                  </td>
                )}
                {people && <td class="num">{amountText(lang, p, "personnel")}</td>}
                {some("note") && (
                  <td class="small">
                    <Written here={here} text={noteOf(p)} />
                  </td>
                )}
                {sources && (
                  <td class="small">
                    {p.cells.source !== row.cells.source && p.cells.source ? (
                      <SourceLine site={site} here={here} id={p.cells.source} />
                    ) : null}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Part>
  );
}

/** A note that says again what the mark of inference says is left out. */
export function noteOf({ cells }: Row): string {
  const note = cells.note ?? "";
  return cells.evidence === "inferred" && note.startsWith("inferred by rule") ? "" : note;
}

/** Deliveries of a deal, each with an anchor of its own. */
export function Deliveries({ site, here, row, shared = false }: OfRow & { shared?: boolean }) {
  const { lang } = here;
  if (row.table !== "transfers") return null;
  const all = site.beside.deliveries(row.id);
  const title = say(lang, words, "deliveries");
  const tiv = all.some((d) => (d.cells.tiv_millions ?? "") !== "");
  return (
    <Part title={title} id="deliveries" shared={shared}>
      {all.length === 0 ? (
        <p class="muted">{say(lang, words, "noDeliveries")}</p>
      ) : (
        <Scroll label={title}>
          <table>
            <thead>
              <tr>
                <th scope="col">{fieldName(lang, "year")}</th>
                <th scope="col" class="num">
                  {fieldName(lang, "units")}
                </th>
                {tiv && (
                  <th scope="col" class="num">
                    {fieldName(lang, "tiv_millions")}
                  </th>
                )}
                <th scope="col">{fieldName(lang, "source")}</th>
                <th scope="col">{fieldName(lang, "note")}</th>
              </tr>
            </thead>
            <tbody>
              {all.map((d) => (
                <tr key={d.id} id={fileName(d.id)}>
                  <th scope="row">
                    <Cell
                      site={site}
                      here={here}
                      table="deliveries"
                      column="year"
                      cell={d.cells.year ?? ""}
                    />
                    {d.cells.year_estimated === "yes" && " ≈"}
                  </th>
                  <td class="num">
                    {amountText(lang, d, "units")}
                    {d.cells.units_estimated === "yes" && " ≈"}
                  </td>
                  {tiv && <td class="num">{numberIn(lang, d.cells.tiv_millions ?? "")}</td>}
                  <td class="small">
                    <SourceLine site={site} here={here} id={d.cells.source ?? ""} />
                  </td>
                  <td class="small">
                    <Written here={here} text={d.cells.note ?? ""} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </Part>
  );
}

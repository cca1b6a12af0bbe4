import type { Row } from "../../../views/records.ts";
import type { Here } from "../../here.ts";
import type { Site } from "../../site.ts";
import { Foreign } from "../foreign.tsx";
import { SourceLine } from "../source-line.tsx";
import { codeName, rowWhen } from "./naming.ts";

/** A membership in cells after its first: as what, from when to when, by which source. */
export function MembershipCells({ site, here, row }: { site: Site; here: Here; row: Row }) {
  const { lang } = here;
  return (
    <>
      <td>
        <a href={here.href(site.paths.record(row.table, row.id) ?? here.path)}>
          <Foreign here={here} {...codeName(site, lang, "membership_role", row.cells.role ?? "")} />
        </a>
      </td>
      <td>{rowWhen(lang, row)}</td>
      <td class="small">
        <SourceLine site={site} here={here} id={row.cells.source ?? ""} />
      </td>
    </>
  );
}

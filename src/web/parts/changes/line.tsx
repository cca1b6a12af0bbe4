import type { Line, Piece } from "../../../release/changes/piece.ts";
import { changeWords as words } from "../../../words/catalogue/changes.ts";
import { say } from "../../../words/say.ts";
import type { Here } from "../../here.ts";
import type { Site } from "../../site.ts";
import { fieldName, tableName } from "../records/naming.ts";
import { Written } from "../written.tsx";
import { Thing } from "./thing.tsx";

/** A line of changes, with links to what the site has a page for. */
export function ChangeLine({ site, here, line }: { site: Site; here: Here; line: Line }) {
  return (
    <>
      {line.map((piece, i) =>
        typeof piece === "string" ? piece : <Told key={i} site={site} here={here} piece={piece} />,
      )}
    </>
  );
}

function Told({ site, here, piece }: { site: Site; here: Here; piece: Piece }) {
  const { lang } = here;
  switch (piece.kind) {
    case "held":
      return piece.text === "" ? (
        <span class="muted">{say(lang, words, "blank")}</span>
      ) : (
        <code>
          <Written here={here} text={piece.text} />
        </code>
      );
    case "text":
      return <bdi>{piece.text}</bdi>;
    case "field":
      return piece.table === null ? (
        <code class="raw">{piece.field}</code>
      ) : (
        <Written here={here} text={fieldName(lang, piece.field, piece.table)} />
      );
    case "table":
      return <>{tableTitle(here, piece.table)}</>;
    case "thing":
      return <Thing site={site} here={here} thing={piece} />;
  }
}

/** What a table is called, or the list of claims or of figures. */
export function tableTitle({ lang }: Here, table: string): string {
  return table === "claims" || table === "figures" ? say(lang, words, table) : tableName(lang, table);
}

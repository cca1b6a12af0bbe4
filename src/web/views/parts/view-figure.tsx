import type { Drawn } from "../../../figures/drawn.ts";
import { figureBlock } from "../../../words/catalogue/figure-block.ts";
import { apart } from "../../../words/lists.ts";
import { say } from "../../../words/say.ts";
import { Owed } from "../../parts/figures/owed.tsx";
import { TwinTable } from "../../parts/twin-table.tsx";
import type { ViewTools } from "../tools.ts";
import { FigureTools } from "./figure-tools.tsx";
import { standing } from "./standing.tsx";
import { type Coming, useTables } from "./use-tables.ts";

/** A drawing of a view, in one width or in two of which a style shows the one that fits, with the same as a table. */
export const ViewFigure = standing(FigureOf);

function FigureOf({
  id,
  tools,
  drawn,
  link,
  records,
  owed,
  coming = "at once",
  ready = true,
}: {
  /** Under which the drawer and the dialogs know it. */
  id: string;
  tools: ViewTools;
  drawn: readonly Drawn[];
  /** Where a number of the table leads, by the place of its mark. */
  link: (mark: number) => string;
  /** Where the records behind it are listed. */
  records: string;
  /** Lines that sources ask for beside it; those of the sources of its drawing where they are left out. */
  owed?: readonly string[];
  /** When the tables come, which are folded away. */
  coming?: Coming;
  /** Whether it is known by now where the numbers of the tables lead; those that come late wait for it. */
  ready?: boolean;
}) {
  const { lang } = tools;
  const [first] = drawn;
  const { tables, onToggle } = useTables(first, coming, ready, (twin, place) => (
    <TwinTable key={place} lang={lang} twin={twin} link={link} />
  ));
  if (first === undefined) return null;
  return (
    <figure
      class={`figure-block view-figure${drawn.length === 1 ? " one" : ""}`}
      data-figure={id}
      data-view=""
    >
      {drawn.map((one, i) => (
        <Drawing
          key={one.width}
          class={drawn.length === 1 ? "only" : i === 0 ? "wide" : "narrow"}
          svg={one.svg}
        />
      ))}
      <figcaption class="small muted">
        {first.takeaway}
        {apart(lang)}
        <span class="keys-hint">{say(lang, figureBlock, "keys")}</span>
      </figcaption>
      <Owed here={tools.here} lines={owed ?? first.owed} />
      <FigureTools tools={tools} records={records} />
      <details class="twin" onToggle={(event) => onToggle(event.currentTarget.open)}>
        <summary>{say(lang, figureBlock, "table")}</summary>
        {tables}
      </details>
    </figure>
  );
}

/** An SVG that we wrote ourselves, with everything in it escaped. */
function Drawing({ svg, class: name }: { svg: string; class: string }) {
  return <div class={name} dangerouslySetInnerHTML={{ __html: svg }} />;
}

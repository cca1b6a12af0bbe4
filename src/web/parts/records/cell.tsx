import type { ComponentChildren } from "preact";
import { splitList } from "../../../study/plain.ts";
import { TABLES } from "../../../study/schema.ts";
import { records as words } from "../../../words/catalogue/records.ts";
import { dateText } from "../../../words/dates.ts";
import { FORMATS } from "../../../words/formats.ts";
import { between } from "../../../words/lists.ts";
import { say } from "../../../words/say.ts";
import { type Lang, word } from "../../../words/words.ts";
import type { Here } from "../../here.ts";
import type { Site } from "../../site.ts";
import { isWebAddress } from "../../web-address.ts";
import { ActorLink } from "../actor-link.tsx";
import { Foreign } from "../foreign.tsx";
import { Outward } from "../outward.tsx";
import { SourceLine } from "../source-line.tsx";
import { SourceTerms } from "../sources/terms.tsx";
import { Written } from "../written.tsx";
import { numberIn } from "./amount.ts";
import { frameworkWords, placeWords } from "./named-cell.ts";
import { codeName } from "./naming.ts";
import { PlaceParts } from "./place-parts.tsx";
import { IdLink } from "./row-link.tsx";

/** A cell of a table as a reader reads it: actors and rows as links, codes and dates in words. */
export function Cell({
  site,
  here,
  table,
  column,
  cell,
}: {
  site: Site;
  here: Here;
  table: string;
  column: string;
  cell: string;
}) {
  const { lang } = here;
  const type = typeOf(table, column);
  if (cell === "") return null;
  if (type === "actor" || type === "actors")
    return (
      <List here={here} items={splitList(cell)}>
        {(id) => <ActorLink site={site} here={here} id={id} />}
      </List>
    );
  if (type === "date") return <Day here={here} cell={cell} />;
  if (type === "yes-no") return <>{cell === "yes" || cell === "no" ? say(lang, words, cell) : cell}</>;
  if (type === "number" || type === "count") return <span class="num">{numberIn(lang, cell)}</span>;
  // Lists of one's own often have a link in each row, which is where in a source it stands.
  if (type === "url" || (column === "locator" && isWebAddress(cell))) return <Outward address={cell} />;
  const [kind = "", of = ""] = type.split(":");
  if (kind === "code" || kind === "codes")
    return (
      <List here={here} items={kind === "code" ? [cell] : splitList(cell)}>
        {(code) => <Foreign here={here} {...codeName(site, lang, of, code)} />}
      </List>
    );
  if (kind === "ref" || kind === "refs")
    return (
      <List here={here} items={kind === "ref" ? [cell] : splitList(cell)}>
        {(id) =>
          of === "sources" ? (
            <SourceLine site={site} here={here} id={id} />
          ) : (
            <IdLink site={site} here={here} id={id} />
          )
        }
      </List>
    );
  if (column === "layer" || column === "also") return <>{word(lang, cell)}</>;
  if (column === "language") return <>{languageName(here, cell)}</>;
  if (column === "place" || column === "district") {
    const parts = placeWords(site, lang, cell);
    if (parts !== null) return <PlaceParts here={here} parts={parts} />;
  }
  if (column === "terms") return <SourceTerms site={site} here={here} text={cell} />;
  const own = ownWord(site, lang, column, cell);
  if (own !== null) return <>{own}</>;
  if (["text", "names"].includes(type)) return <Written here={here} text={cell} />;
  return <bdi>{cell}</bdi>;
}

/** What a register, a category, a condition or a framework is called, where the page's language has words for it. */
function ownWord(site: Site, lang: Lang, column: string, cell: string): string | null {
  const { study } = site;
  if (column === "framework") return frameworkWords(site, lang, cell);
  if (column === "register") {
    const registers = study.subject.labels?.registers ?? {};
    return Object.hasOwn(registers, cell) ? (registers[cell]?.[lang] ?? null) : null;
  }
  if (column !== "category" && column !== "condition") return null;
  const known = word(lang, cell);
  return known === cell ? null : known;
}

/** What a column holds, or a field of `values.csv` that is no column of its table. */
function typeOf(table: string, field: string): string {
  const columns = TABLES[table] ?? {};
  const known = Object.hasOwn(columns, field) ? columns[field] : undefined;
  return known ?? (["participants", "organiser", "country"].includes(field) ? "actors" : "text");
}

function Day({ here, cell }: { here: Here; cell: string }) {
  const text = dateText(here.lang, cell);
  return (
    <>
      {text}
      {/[~?%X[\]{}]/.test(cell) && text !== cell && (
        <>
          {" "}
          <code class="raw">{cell}</code>
        </>
      )}
    </>
  );
}

function List({
  here,
  items,
  children,
}: {
  here: Here;
  items: readonly string[];
  children: (item: string) => ComponentChildren;
}) {
  const [only] = items;
  if (only !== undefined && items.length === 1) return <>{children(only)}</>;
  return (
    <>
      {items.map((item, i) => (
        <span key={item}>
          {i > 0 && between(here.lang, "、")}
          {children(item)}
        </span>
      ))}
    </>
  );
}

/** The name of a language by its tag; the tag itself where engines know none. */
export function languageName({ lang }: Here, tag: string): string {
  try {
    return FORMATS[lang].languages().of(tag) ?? tag;
  } catch {
    return tag;
  }
}

import type { ComponentChildren } from "preact";
import { records as words } from "../../words/catalogue/records.ts";
import { say } from "../../words/say.ts";
import type { Here } from "../here.ts";

/** Lines that a list has at most: a page of more serves nobody. */
const MOST = 1_000;

/** As many lines stand open whole; of a longer list that folds the first alone. */
const WHOLE = 40;
const OPEN = 12;

/** How many of so many lines stand open, where the rest can be folded. */
export function openOf(lines: number): number {
  return lines > WHOLE ? OPEN : lines;
}

/** A list of lines; of a very long one the first, and a link to the tables that hold all. */
export function LongList<T>({
  here,
  of,
  line,
  ordered = false,
  most = MOST,
  folded,
  ...rest
}: {
  here: Here;
  of: readonly T[];
  line: (item: T) => ComponentChildren;
  ordered?: boolean;
  most?: number | undefined;
  /** What the part is called that opens with so many more lines; without it all stand open. */
  folded?: ((count: number) => string) | undefined;
  class: string;
  id?: string;
}) {
  const List = ordered ? "ol" : "ul";
  const more = of.length - most;
  const open = folded !== undefined && of.length > WHOLE ? OPEN : most;
  return (
    <>
      <List {...rest}>{of.slice(0, open).map(line)}</List>
      {folded !== undefined && open < most && (
        <Folded says={folded(Math.min(of.length, most) - open)}>
          <List class={rest.class} {...(ordered ? { start: open + 1 } : {})}>
            {of.slice(open, most).map(line)}
          </List>
        </Folded>
      )}
      <RestInTables here={here} more={more} />
    </>
  );
}

/** The rest of what is long, which a reader opens and paper has open. */
export function Folded({ says, children }: { says: string; children: ComponentChildren }) {
  return (
    <details class="print-open">
      <summary>{says}</summary>
      {children}
    </details>
  );
}

/** Where what a list leaves out is found; nothing where it leaves out nothing. */
export function RestInTables({ here, more }: { here: Here; more: number }) {
  if (more <= 0) return null;
  return (
    <p class="muted">
      <a href={here.href("data")}>{say(here.lang, words, "restInTables", { count: more })}</a>
    </p>
  );
}

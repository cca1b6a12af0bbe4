import type { ComponentChildren } from "preact";
import { records as words } from "../../words/catalogue/records.ts";
import { say } from "../../words/say.ts";
import type { Here } from "../here.ts";

/** Lines that a list has at most: a page of more serves nobody. */
const MOST = 1_000;

/** A list of lines; of a very long one the first, and a link to the tables that hold all. */
export function LongList<T>({
  here,
  of,
  line,
  ordered = false,
  most = MOST,
  ...rest
}: {
  here: Here;
  of: readonly T[];
  line: (item: T) => ComponentChildren;
  ordered?: boolean;
  most?: number | undefined;
  class: string;
  id?: string;
}) {
  const List = ordered ? "ol" : "ul";
  const more = of.length - most;
  return (
    <>
      <List {...rest}>{of.slice(0, most).map(line)}</List>
      <RestInTables here={here} more={more} />
    </>
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

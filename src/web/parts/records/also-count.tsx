import { records as words } from "../../../words/catalogue/records.ts";
import { say } from "../../../words/say.ts";
import type { Here } from "../../here.ts";
import type { Site } from "../../site.ts";
import { alsoRows } from "./also-rows.ts";

/** How many rows of other tables may count with those of one, beside their number; nothing where none does. */
export function AlsoCount({ site, here, table }: { site: Site; here: Here; table: string }) {
  const { length: count } = alsoRows(site, table);
  if (count === 0) return null;
  return <span class="small muted"> {say(here.lang, words, "alsoCount", { count })}</span>;
}

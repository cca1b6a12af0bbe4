import type { Here } from "../../here.ts";
import type { Site } from "../../site.ts";
import { Written } from "../written.tsx";
import { fieldName } from "./naming.ts";

/** What a column is called, of one participant with its name; a field that the study alone knows is told as written. */
export function FieldName({ site, here, column, table = "" }: OfColumn) {
  const { lang } = here;
  const text = fieldName(lang, column, table, site.labels[lang].actor);
  return text === column ? <Written here={here} text={column} /> : text;
}

interface OfColumn {
  readonly site: Site;
  readonly here: Here;
  readonly column: string;
  readonly table?: string;
}

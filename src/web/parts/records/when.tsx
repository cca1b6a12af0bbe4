import { spanOf } from "../../../views/describe.ts";
import type { Row } from "../../../views/records.ts";
import { langOf } from "../../../words/script-of.ts";
import type { Here } from "../../here.ts";
import { Foreign } from "../foreign.tsx";
import { rowWhen } from "./naming.ts";

/** When a row was; what is no date stands as the study wrote it, and is marked so. */
export function When({ here, row }: { here: Here; row: Row }) {
  const text = rowWhen(here.lang, row);
  const lang = text === spanOf(row).start ? langOf(text) : null;
  return lang === null || lang === here.lang ? text : <Foreign here={here} lang={lang} text={text} />;
}

import type { Row } from "../../../views/records.ts";
import type { Here } from "../../here.ts";
import type { Site } from "../../site.ts";
import { Foreign } from "../foreign.tsx";
import { rowName } from "./naming.ts";

/** What a row is called, each part of the name in its own language: a member is told before its framework. */
export function RowName({ site, here, row }: { site: Site; here: Here; row: Row }) {
  const { text, lang, of } = rowName(site, here.lang, row);
  const name = <Foreign here={here} lang={lang} text={text} />;
  if (of === undefined) return name;
  return (
    <>
      {name} · <Foreign here={here} {...of} />
    </>
  );
}

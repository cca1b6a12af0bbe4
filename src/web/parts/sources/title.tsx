import type { Here } from "../../here.ts";
import { Written } from "../written.tsx";

/** What a source is called, in its own language; a remark in English in brackets behind a title of other letters is in English. */
export function SourceTitle({ here, title, language }: { here: Here; title: string; language: string }) {
  const [, own = title, remark = ""] = /^(.*[^\x20-\x7e].*) (\([A-Za-z][\x20-\x7e]*\))$/.exec(title) ?? [];
  return (
    <>
      <Written here={here} text={own} may={[language]} />
      {remark !== "" && (
        <>
          {" "}
          <Written here={here} text={remark} />
        </>
      )}
    </>
  );
}

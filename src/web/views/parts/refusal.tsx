import { ask } from "../../../words/catalogue/ask.ts";
import { pageNote } from "../../../words/page-note.ts";
import { say } from "../../../words/say.ts";
import type { Lang } from "../../../words/words.ts";

/** Why a question cannot be asked, with its mend; what has no translation says that it is in English. */
export function Refusal({ lang, title, why }: { lang: Lang; title: string; why: string }) {
  const told = pageNote(lang, why);
  return (
    <div class="notice" role="status">
      <p>
        <b>{title}</b>
      </p>
      <p lang={told.lang === lang ? undefined : told.lang}>{told.text}</p>
      {told.lang !== lang && <p class="small muted">{say(lang, ask, "englishOnly")}</p>}
    </div>
  );
}

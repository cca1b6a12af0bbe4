import type { NewStudy, Title } from "../../changes/new-study.ts";
import { initWords } from "../../words/catalogue/init.ts";
import { between, sentencesText } from "../../words/lists.ts";
import { say } from "../../words/say.ts";
import type { Lang } from "../../words/words.ts";
import type { Screen } from "../screen.ts";
import { SOME } from "./more.ts";

/**
 * Who the region is taken to be, and how to say otherwise: of a study that is written unasked, in its settings.
 * @param folder where that is; null where it is not written yet
 */
export function sayRegion(
  screen: Screen,
  { members: ids, by }: NewStudy["region"],
  lang: Lang,
  folder: string | null,
): void {
  const members = ids.join(between(lang, "、"));
  if (by === null) screen.prose(say(lang, initWords, "region", { members }));
  else {
    const guess = { by: say(lang, initWords, by), members };
    if (folder === null) screen.prose(say(lang, initWords, "guessed", guess));
    else screen.prose(say(lang, initWords, "guessedUnasked", { ...guess, folder }), 0, "warn");
  }
}

/** Who of those whom the table names beside the region are its partners, and who are not. */
export function sayOthers(
  screen: Screen,
  { by }: NewStudy["region"],
  { partners, strangers }: Pick<NewStudy, "partners" | "strangers">,
  lang: Lang,
): void {
  const list = (ids: readonly string[]) => ids.join(between(lang, "、"));
  if (partners.length > 0) {
    const told = say(lang, initWords, "partners", { partners: list(partners) });
    screen.prose(sentencesText(lang, [told, by === null ? "" : say(lang, initWords, "partnersToo")]));
  }
  const some = strangers.length > SOME ? [...strangers.slice(0, SOME), "…"] : strangers;
  if (strangers.length > 0) screen.prose(say(lang, initWords, "strangers", { who: list(some) }));
}

/**
 * That a title which nobody said goes into citations, and how to say another.
 * @param folder where the study is; null where it is not written yet
 */
export function sayTitle(screen: Screen, { text, ofFile }: Title, lang: Lang, folder: string | null): void {
  if (!ofFile) return;
  const said = { title: text };
  screen.prose(
    folder === null
      ? say(lang, initWords, "titled", said)
      : say(lang, initWords, "titledUnasked", { ...said, folder }),
  );
}

/** Who of those that receive or host is left out of a region that is guessed, and who may have to be. */
export function sayDoubts(
  screen: Screen,
  { members }: NewStudy["region"],
  { senders, venues, beside, doubtful }: NewStudy["doubts"],
  lang: Lang,
  folder: string | null,
): void {
  const who = (ids: readonly string[]) => ({ who: ids.join(between(lang, "、")) });
  if (senders.length > 0) screen.prose(say(lang, initWords, "senders", who(senders)));
  if (venues.length > 0) screen.prose(say(lang, initWords, "venues", who(venues)));
  if (beside.length > 0) screen.prose(say(lang, initWords, "beside", who(beside)));
  if (doubtful.length === 0) return;
  const rest = members.filter((id) => !doubtful.includes(id)).join(",");
  const mend =
    rest === ""
      ? ""
      : folder !== null
        ? say(lang, initWords, "unlessWritten", { folder })
        : say(lang, initWords, "unless", { rest });
  screen.prose(sentencesText(lang, [say(lang, initWords, "doubtful", who(doubtful)), mend]), 0, "warn");
}

import { ask } from "../../../words/catalogue/ask.ts";
import { apart } from "../../../words/lists.ts";
import { say } from "../../../words/say.ts";
import type { Lang } from "../../../words/words.ts";
import type { Notice } from "../../state/question-url.ts";

const KEYS = {
  unknown: "ignoredUnknown",
  damaged: "ignoredDamaged",
  twice: "ignoredTwice",
  unused: "ignoredUnused",
} as const;

/** So many parts of an address are told one by one. */
const MOST = 5;

/** What of the address could not be used, and why, each part once: as it is told first. */
export function Notices({ lang, notices }: { lang: Lang; notices: readonly Notice[] }) {
  if (notices.length === 0) return null;
  const first = new Map<string, Notice>();
  for (const notice of notices) {
    const part = `${notice.name}=${notice.value}`;
    if (!first.has(part)) first.set(part, notice);
  }
  const parts = [...first];
  return (
    <div class="notice" role="status">
      <p>
        <b>{say(lang, ask, "ignored")}</b>
      </p>
      <ul>
        {parts.slice(0, MOST).map(([part, { why, meant }]) => (
          <li key={part}>
            <bdi>{say(lang, ask, KEYS[why], { name: part.slice(0, 80) })}</bdi>
            {meant !== undefined && (
              <bdi>
                {apart(lang)}
                {say(lang, ask, "ignoredMeant", { part: meant.slice(0, 80) })}
              </bdi>
            )}
          </li>
        ))}
        {parts.length > MOST && <li>{say(lang, ask, "ignoredMore", { count: parts.length - MOST })}</li>}
      </ul>
    </div>
  );
}

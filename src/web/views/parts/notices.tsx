import { ask } from "../../../words/catalogue/ask.ts";
import { say } from "../../../words/say.ts";
import type { Lang } from "../../../words/words.ts";
import type { Notice } from "../../state/question-url.ts";

const KEYS = {
  unknown: "ignoredUnknown",
  damaged: "ignoredDamaged",
  twice: "ignoredTwice",
  unused: "ignoredUnused",
} as const;

/** What of the address could not be used, and why. */
export function Notices({ lang, notices }: { lang: Lang; notices: readonly Notice[] }) {
  if (notices.length === 0) return null;
  return (
    <div class="notice" role="status">
      <p>
        <b>{say(lang, ask, "ignored")}</b>
      </p>
      <ul>
        {notices.map((notice) => (
          <li key={`${notice.name}=${notice.value}`}>
            <bdi>
              {say(lang, ask, KEYS[notice.why], { name: `${notice.name}=${notice.value}`.slice(0, 80) })}
            </bdi>
          </li>
        ))}
      </ul>
    </div>
  );
}

import { paintsOf } from "../../../figures/colours.ts";
import type { Shared } from "../../../views/leaders.ts";
import { cards as words } from "../../../words/catalogue/cards.ts";
import { percent } from "../../../words/numbers.ts";
import { say } from "../../../words/say.ts";
import type { Here } from "../../here.ts";
import type { Site } from "../../site.ts";
import { ActorLink } from "../actor-link.tsx";
import { Led } from "../led.tsx";

/** So many stand open. */
const OPEN = 6;

/** Partners or recipients with their shares, the largest first, each with a bar in its own colour. */
export function Shares({
  site,
  here,
  shares,
  to,
}: {
  site: Site;
  here: Here;
  shares: readonly Shared[];
  /** Where the records stand that they rest on. */
  to: string;
}) {
  const paintOf = paintsOf(site.study.subject);
  const list = (some: readonly Shared[]) => (
    <ul class="shares">
      {some.map(({ name, share }) => (
        <li key={name}>
          <ActorLink site={site} here={here} id={name} />
          <span class="num">
            <Led to={to}>{percent(share, here.lang)}</Led>
          </span>
          <svg class="share-bar" width="100" height="8" viewBox="0 0 100 8" aria-hidden="true">
            <rect width="100" height="8" class="f-wash" />
            <rect
              width={Math.max(0.5, Math.round(1000 * Math.min(1, share)) / 10)}
              height="8"
              class={`f-${paintOf(name)}`}
            />
          </svg>
        </li>
      ))}
    </ul>
  );
  const rest = shares.slice(OPEN);
  return (
    <>
      {list(shares.slice(0, OPEN))}
      {rest.length > 0 && (
        <details>
          <summary>{say(here.lang, words, "more", { count: rest.length })}</summary>
          {list(rest)}
        </details>
      )}
    </>
  );
}

import { records as words } from "../../../words/catalogue/records.ts";
import { between } from "../../../words/lists.ts";
import { say } from "../../../words/say.ts";
import type { Here } from "../../here.ts";
import type { Site } from "../../site.ts";
import { figureTitle } from "../figures/title.ts";
import { Part } from "./part.tsx";

/** Whether a claim or a figure rests on a record or a source. */
export function isUsed(site: Site, id: string): boolean {
  const { claims, figures } = site.usedBy(id);
  return claims.length + figures.length > 0;
}

/** The claims and figures that rest on a record or a source. */
export function UsedBy({
  site,
  here,
  id,
  title,
  shared = false,
}: {
  site: Site;
  here: Here;
  id: string;
  title: string;
  /** Whether other records stand on the page. */
  shared?: boolean;
}) {
  const { lang } = here;
  const { claims, figures } = site.usedBy(id);
  return (
    <Part title={title} id="used-by" shared={shared}>
      {claims.length + figures.length === 0 && <p class="muted">{say(lang, words, "usedByNone")}</p>}
      {claims.length > 0 && (
        <p>
          {say(lang, words, "usedByClaims")}
          {between(lang, ":")}
          {claims.map((claim, i) => (
            <span key={claim}>
              {i > 0 && between(here.lang, "、")}
              <a href={here.href(site.paths.claim(claim) ?? "claims")}>{claim}</a>
            </span>
          ))}
        </p>
      )}
      {figures.length > 0 && (
        <>
          <p>{say(lang, words, "usedByFigures") + between(lang, ":").trim()}</p>
          <ul>
            {figures.map((figure) => (
              <li key={figure}>
                <a href={here.href(site.paths.figure(figure) ?? "figures")}>
                  {figureTitle(site, here, figure)}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </Part>
  );
}

import type { Shares } from "../../../views/sphere-shares.ts";
import { expectedText, sharesText } from "../../../words/card-words.ts";
import { cards as words } from "../../../words/catalogue/cards.ts";
import { digits, percent } from "../../../words/numbers.ts";
import { say } from "../../../words/say.ts";
import type { ActorCard } from "../../cards.ts";
import type { Here } from "../../here.ts";
import type { Site } from "../../site.ts";
import { ActorLink } from "../actor-link.tsx";
import { Led } from "../led.tsx";
import { measurePath } from "../methods/paths.ts";
import { Scroll } from "../scroll.tsx";
import { recordsAt } from "./layer-tables.tsx";

/** The shares that the sphere of a card rests on: of its largest partners in each layer, and over all. */
export function SphereShares({
  site,
  here,
  card,
  over,
}: {
  site: Site;
  here: Here;
  card: ActorCard;
  /** Where the records of all layers stand. */
  over: string;
}) {
  const { lang } = here;
  const { shares, behind } = card;
  if (shares === null) return null;
  const { partners, layers } = shares;
  const title = say(lang, words, "sphereShares");
  const equal = card.over.sphere?.conventions["layer-weights"] === "equal";
  return (
    <>
      <h3>
        <a href={here.href(measurePath("sphere-share"))}>{title}</a>
      </h3>
      <p class="text small muted">{sharesText(equal, lang)}</p>
      <Scroll label={title}>
        <table class="card partners">
          <thead>
            <tr>
              <th scope="col">
                {say(lang, words, "layer")}
                <div class="small">{say(lang, words, "recordsIn")}</div>
              </th>
              {partners.map(({ name }) => (
                <th key={name} scope="col" class="num">
                  <ActorLink site={site} here={here} id={name} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {layers.map(({ layer, records, shares }) => {
              const to = behind.layers.has(layer) ? recordsAt({ layer }) : over;
              return (
                <tr key={layer}>
                  <th scope="row" class="cap">
                    {site.labels[lang].layer(layer)}
                    <div class="small num">
                      <Led to={to}>{digits(records, lang)}</Led>
                    </div>
                  </th>
                  {partners.map(({ name }, i) => (
                    <td key={name} class="num">
                      <Both here={here} of={shares[i]} to={to} />
                    </td>
                  ))}
                </tr>
              );
            })}
            <tr>
              <th scope="row">{say(lang, words, "over")}</th>
              {partners.map((partner) => (
                <td key={partner.name} class="num">
                  <strong>
                    <Both here={here} of={partner} to={over} />
                  </strong>
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </Scroll>
    </>
  );
}

/** A share as recorded, and below it as it is to be expected. */
function Both({ here, of, to }: { here: Here; of: Shares | undefined; to: string }) {
  if (of === undefined) return null;
  return (
    <>
      <Led to={to}>{percent(of.share, here.lang)}</Led>
      <div class="small muted">{expectedText(of, here.lang)}</div>
    </>
  );
}

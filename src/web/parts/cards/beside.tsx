import { tieLayers } from "../../../layers/index.ts";
import { leftOutFor } from "../../../questions/left-out.ts";
import { recordsIn } from "../../../study/left-out.ts";
import { orderText, sphereLeavesTexts } from "../../../views/over-bases.ts";
import { lackText } from "../../../words/card-words.ts";
import { cards as words } from "../../../words/catalogue/cards.ts";
import { home } from "../../../words/catalogue/home.ts";
import { sentenceText } from "../../../words/convention-words.ts";
import { headlineOf } from "../../../words/headline.ts";
import { apart, between, bracketed, commasText } from "../../../words/lists.ts";
import { digits, percent } from "../../../words/numbers.ts";
import { say } from "../../../words/say.ts";
import { word } from "../../../words/words.ts";
import type { ActorCard } from "../../cards.ts";
import type { Here } from "../../here.ts";
import { recordsOnly } from "../../records-only.ts";
import type { Site } from "../../site.ts";
import { actorName } from "../actor-link.tsx";
import { Led } from "../led.tsx";
import { LongList } from "../long-list.tsx";
import { measurePath } from "../methods/paths.ts";
import { Ids } from "../records/ids.tsx";
import { MembershipCells } from "../records/membership-cells.tsx";
import { rowWhen, tableName } from "../records/naming.ts";
import { IdLink, RowLink, RowList } from "../records/row-link.tsx";
import { Scroll } from "../scroll.tsx";
import { Bases } from "./bases.tsx";
import { SphereShares } from "./sphere-shares.tsx";

/** Numbers over all layers, the multivector index and the sphere, and the records that they rest on. */
export function OverLayers({ site, here, card }: { site: Site; here: Here; card: ActorCard }) {
  const { over, behind, lack } = card;
  const { lang } = here;
  const number = (name: string) => {
    const value = over[name]?.value;
    return typeof value === "number" ? digits(value, lang) : null;
  };
  const index = number("multivector");
  const [alpha, beta] = [number("multivector-alpha"), number("multivector-beta")];
  const sphere = over.sphere;
  const parts = lack === null ? "" : lackText(lack.layers, site.labels[lang], lang);
  const untold = lack?.untold === true ? say(lang, words, "overUntold", { parts }) : null;
  if (index === null && sphere === undefined && untold === null) return null;
  const without =
    lack === null || lack.untold ? null : (
      <div class="small muted">{say(lang, words, "overLack", { parts })}</div>
    );
  const partner = over["sphere-partner"]?.value;
  const p = over["sphere-probability"]?.value;
  const margin = over["dominance-margin"];
  const weights = sphere?.conventions["layer-weights"];
  const ids = behind.over;
  const [order, leaves] = [orderText(over, lang), sphereLeavesTexts(over, lang)];
  const told = [
    ...(untold === null ? [] : [untold]),
    ...(typeof sphere?.value === "string"
      ? [word(lang, sphere.value)]
      : sphere?.why === "too-few"
        ? [say(lang, words, "tooFew")]
        : []),
    ...(typeof partner === "string" && typeof p === "number"
      ? [say(lang, words, "sphereFirst", { name: actorName(site, here, partner).text, p: percent(p, lang) })]
      : []),
    ...(typeof margin?.value === "number"
      ? [
          say(lang, words, "margin", {
            value: headlineOf(margin, "dominance-margin", site.labels[lang], lang),
          }),
        ]
      : []),
  ];
  return (
    <section id="over">
      <h2>{say(lang, words, "over")}</h2>
      <dl class="fields">
        {(index ?? untold) !== null && (
          <>
            <dt>
              <a href={here.href(measurePath("multivector"))}>{say(lang, words, "multivector")}</a>
            </dt>
            <dd>
              {index === null ? (
                untold
              ) : (
                <strong class="num">
                  <Led to={OVER}>{index}</Led>
                </strong>
              )}
              {alpha !== null && beta !== null && (
                <> ({say(lang, words, "withinBetween", { alpha, beta })})</>
              )}
              {order !== null && <div class="small muted">{order}</div>}
              {without}
            </dd>
          </>
        )}
        {told.length > 0 && (
          <>
            <dt>
              <a href={here.href(measurePath("sphere"))}>{say(lang, words, "sphere")}</a>
            </dt>
            <dd>
              {untold ?? <Led to={OVER}>{told.join(between(lang, ";"))}</Led>}
              {typeof sphere?.value === "string" && weights !== undefined && (
                <div class="small muted">
                  {[sentenceText(lang, "layer-weights", weights), ...leaves].join(apart(lang))}
                </div>
              )}
              {without}
            </dd>
          </>
        )}
      </dl>
      {typeof sphere?.value === "string" && <SphereShares site={site} here={here} card={card} over={OVER} />}
      {untold === null && ids.length > 0 && (
        <Bases
          site={site}
          here={here}
          says={say(lang, words, "overRest", {
            count: ids.length,
            layers: commasText(lang, layersIn(site, ids).map(site.labels[lang].layer)),
          })}
          answers={Object.values(over)}
          measures={OVER_MEASURES.filter((name) => over[name] !== undefined)}
        />
      )}
      {untold === null && ids.length > 0 && (
        <details>
          <summary>
            {say(lang, words, "overRecords")} ({ids.length})
          </summary>
          <Ids site={site} here={here} ids={ids} short={true} id={OVER.slice(1)} whole />
        </details>
      )}
    </section>
  );
}

const OVER = "#records-over";

/** Measures over all layers that have a page which says how they are computed, as a card tells them. */
const OVER_MEASURES = ["multivector", "sphere", "dominance-margin"];

/** Layers that some records stand in. */
function layersIn(site: Site, ids: readonly string[]): readonly string[] {
  const tables = new Set(ids.flatMap((id) => site.rows.get(id)?.table ?? []));
  return tieLayers.filter((layer) => layer.tables.some((table) => tables.has(table))).map(({ name }) => name);
}

/** Memberships and observer status over time, each with its source. */
export function Standings({ site, here, id }: { site: Site; here: Here; id: string }) {
  const { lang } = here;
  const all = site.beside
    .memberships(id)
    .toSorted((a, b) => ((a.cells.from ?? "") < (b.cells.from ?? "") ? -1 : 1));
  const title = say(lang, words, "memberships");
  const count = recordsIn(leftOutFor(site.study, [{ layer: "memberships", to: id }]));
  return (
    <section id="memberships">
      <h2>{title}</h2>
      {all.length === 0 ? (
        <p class="muted">
          {count > 0 ? say(lang, home, "leftOutOf", { count }) : say(lang, words, "membershipsNone")}
        </p>
      ) : (
        <Scroll label={title}>
          <table>
            <thead>
              <tr>
                {(["framework", "role", "fromTo", "source"] as const).map((head) => (
                  <th key={head} scope="col">
                    {say(lang, words, head)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {all.map((row) => (
                <tr key={row.id}>
                  <th scope="row">
                    <Framework site={site} here={here} id={row.cells.framework ?? ""} />
                  </th>
                  <MembershipCells site={site} here={here} row={row} />
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </section>
  );
}

function Framework({ site, here, id }: { site: Site; here: Here; id: string }) {
  const row = (site.tables.get("frameworks") ?? []).find((r) => r.id === id);
  return row === undefined ? <code>{id}</code> : <RowLink site={site} here={here} row={row} />;
}

/** The records behind the total of each layer, and all that name the actor. */
export function CardRecords({ site, here, card }: { site: Site; here: Here; card: ActorCard }) {
  const { lang } = here;
  const naming = site.beside.naming(card.id);
  const tables = [...new Set(naming.map((r) => r.table))];
  const region = site.paths.card("region");
  if (card.behind.layers.size + naming.length === 0) return null;
  return (
    <section id="records">
      <h2>{say(lang, words, "records")}</h2>
      {[...card.behind.layers].map(([layer, ids]) => {
        const named = { layer: site.labels[lang].layer(layer), n: ids.length };
        const base = card.from === null ? null : baseOf(site, layer);
        return (
          <details key={layer}>
            <summary class="cap">
              {base === null
                ? `${say(lang, words, "recordsOf", named)}${bracketed(lang, `${ids.length}`)}`
                : say(lang, words, "recordsShare", { ...named, m: base })}
            </summary>
            <LongList
              here={here}
              class="lines"
              id={`records-${layer}`}
              of={ids}
              line={(id) => (
                <li key={id}>
                  <IdLink site={site} here={here} id={id} />{" "}
                  <span class="when">{whenOfId(site, here, id)}</span>
                </li>
              )}
            />
            {base !== null && region !== null && (
              <p>
                <a href={`${here.href(region)}#records-${layer}`}>
                  {say(lang, words, "recordsBase", { m: base })}
                </a>
              </p>
            )}
          </details>
        );
      })}
      {card.role !== "recipient" &&
        tables.map((table) => {
          const rows = naming.filter((r) => r.table === table);
          return (
            <details key={table}>
              <summary>
                {say(lang, words, "naming")}
                {between(lang, ":")}
                {tableName(lang, table)} ({rows.length})
              </summary>
              <RowList site={site} here={here} rows={rows} />
            </details>
          );
        })}
    </section>
  );
}

/** How many records a share of a layer is of: all that the region has in it. */
function baseOf({ bench, ...site }: Site, layer: string): number {
  return bench.factors.always(`web|card|base|${layer}`, () => {
    const { receipt } = bench.ask({ measure: "count", layer, value: "count", to: "region" });
    return recordsOnly(site, receipt).length;
  });
}

function whenOfId(site: Site, { lang }: Here, id: string): string {
  const row = site.rows.get(id);
  return row === undefined ? "" : rowWhen(lang, row);
}

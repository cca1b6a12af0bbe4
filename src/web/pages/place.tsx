import type { Place } from "../../figures/geo/places.ts";
import { places as words } from "../../words/catalogue/places.ts";
import { claimText } from "../../words/claim-texts.ts";
import { between } from "../../words/lists.ts";
import { digits } from "../../words/numbers.ts";
import { say } from "../../words/say.ts";
import type { Here } from "../here.ts";
import type { PageKind } from "../page.ts";
import { ActorLink } from "../parts/actor-link.tsx";
import { Foreign } from "../parts/foreign.tsx";
import { nearby } from "../parts/places/nearby.ts";
import { placePaths, recordedAt } from "../parts/places/recorded-at.ts";
import { type Tagged, tableName } from "../parts/records/naming.ts";
import { RowList } from "../parts/records/row-link.tsx";
import type { Site } from "../site.ts";

/** A place of the gazetteer: its spellings, where it is, and the records, facilities and claims that name it. */
export const place: PageKind = {
  name: "place",
  paths: (site) => placesOf(site).flatMap(({ id }) => pathsOf(site)(id) ?? []),
  content: async (site, here) => {
    const at = placesOf(site).find(({ id }) => pathsOf(site)(id) === here.path);
    if (at === undefined) return null;
    const name = placeName(at, here);
    return {
      title: name.text,
      says: say(here.lang, words, "says", { name: name.text }),
      hidden: true,
      body: <PlaceBody site={site} here={here} at={at} />,
    };
  },
};

function PlaceBody({ site, here, at }: { site: Site; here: Here; at: Place }) {
  const { lang } = here;
  const name = placeName(at, here);
  const others = [{ lang: "en", name: at.name }, ...at.names].filter((other) => other.name !== name.text);
  const { records, claims } = recordedAt(site)(at.id);
  const facilities = records.filter((row) => row.table === "facilities").length;
  return (
    <article>
      <p class="eyebrow">{say(lang, words, kindOf(at.kind))}</p>
      <h1>
        <Foreign here={here} {...name} />
      </h1>
      <dl class="fields">
        {others.length > 0 && (
          <>
            <dt>{say(lang, words, "spellings")}</dt>
            <dd>
              {others.map((other, i) => (
                <span key={`${other.lang} ${other.name}`}>
                  {i > 0 && " · "}
                  <Foreign here={here} lang={other.lang.replace(/-x-.*$/, "")} text={other.name} />
                </span>
              ))}
            </dd>
          </>
        )}
        {at.countries.length > 0 && (
          <>
            <dt>{say(lang, words, "country")}</dt>
            <dd>
              {at.countries.map((id, i) => (
                <span key={id}>
                  {i > 0 && between(lang, ",")}
                  <ActorLink site={site} here={here} id={id} />
                </span>
              ))}
            </dd>
          </>
        )}
        {at.point !== null && (
          <>
            <dt>{say(lang, words, "where")}</dt>
            <dd>
              {say(lang, words, "within", {
                lat: digits(at.point[1], lang),
                lon: digits(at.point[0], lang),
                km: at.radiusKm,
              })}{" "}
              · <a href={here.href("map")}>{say(lang, words, "map")}</a>
            </dd>
          </>
        )}
        <dt>{say(lang, words, "count")}</dt>
        <dd>
          {[
            say(lang, words, "records", { count: records.length - facilities }),
            say(lang, words, "facilities", { count: facilities }),
            ...(site.options.claims ? [say(lang, words, "claims", { count: claims.length })] : []),
          ].join(" · ")}
        </dd>
      </dl>
      {records.length + claims.length === 0 && <p class="notice">{say(lang, words, "none")}</p>}
      {tablesIn(records).map((table) => {
        const rows = records.filter((row) => row.table === table);
        return (
          <section key={table}>
            <h2>
              {tableName(lang, table)} <span class="aside num">{rows.length}</span>
            </h2>
            <RowList site={site} here={here} rows={rows} />
          </section>
        );
      })}
      <Claims site={site} here={here} ids={claims} />
      <Near site={site} here={here} at={at} />
    </article>
  );
}

function Claims({ site, here, ids }: { site: Site; here: Here; ids: readonly string[] }) {
  const { lang } = here;
  const found = site.claims.filter(({ id }) => ids.includes(id));
  if (found.length === 0) return null;
  return (
    <section>
      <h2>
        {say(lang, words, "claimsTitle")} <span class="aside num">{found.length}</span>
      </h2>
      <ul class="lines">
        {found.map((claim) => (
          <li key={claim.id}>
            <a href={here.href(site.paths.claim(claim.id) ?? "claims")}>{claim.id}</a>{" "}
            <Foreign here={here} {...claimText(lang, claim, "says")} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How many places are told of that are near and have records. */
const NEAREST = 5;

function Near({ site, here, at }: { site: Site; here: Here; at: Place }) {
  const { lang } = here;
  const found = nearby(at, placesOf(site))
    .filter(({ place }) => recordedAt(site)(place.id).records.length > 0)
    .slice(0, NEAREST);
  return (
    <>
      {found.length > 0 && (
        <section>
          <h2>{say(lang, words, "near")}</h2>
          <ul class="lines">
            {found.map(({ place: other, km }) => (
              <li key={other.id}>
                <a href={here.href(pathsOf(site)(other.id) ?? "search")}>
                  <Foreign here={here} {...placeName(other, here)} />
                </a>{" "}
                <span class="when">
                  {say(lang, words, "away", { km: Math.round(km) })} ·{" "}
                  {say(lang, words, "records", { count: recordedAt(site)(other.id).records.length })}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p>
        {at.countries.flatMap((id) => {
          const path = site.paths.card(id);
          const name = site.labels[lang].actor(id);
          return path === null
            ? []
            : [
                <a key={id} class="button" href={here.href(path)}>
                  {say(lang, words, "all", { name })}
                </a>,
              ];
        })}
      </p>
    </>
  );
}

function placesOf(site: Site): readonly Place[] {
  return site.bench.atlas?.places ?? [];
}

function pathsOf(site: Site): (id: string) => string | null {
  return site.bench.factors.always("web|places|paths", () => placePaths(placesOf(site).map(({ id }) => id)));
}

function placeName({ name, names }: Place, { lang }: Here): Tagged {
  const own = names.find((other) => other.lang === lang);
  return own === undefined ? { text: name, lang: "en" } : { text: own.name, lang };
}

function kindOf(kind: string): "city" | "district" | "region" | "site" {
  return kind === "city" || kind === "district" || kind === "region" ? kind : "site";
}

function tablesIn(records: readonly { readonly table: string }[]): readonly string[] {
  const tables = [...new Set(records.map(({ table }) => table))];
  return tables.sort((a, b) => Number(b === "facilities") - Number(a === "facilities"));
}

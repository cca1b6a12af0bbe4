import { schemaCreator } from "../../release/about/creators.ts";
import { spdxOf } from "../../release/about/edition-words.ts";
import { type LicenceSaid, licenceLd, termsLd } from "../../release/about/json-ld-terms.ts";
import { apartIn, type TermsApart } from "../../release/about/terms-apart.ts";
import { keywordsIn } from "../../release/about/what-it-is.ts";
import { licenceIn } from "../../study/release.ts";
import { changeWords } from "../../words/catalogue/changes.ts";
import { data as words } from "../../words/catalogue/data.ts";
import { say } from "../../words/say.ts";
import { type Here, wholeLink } from "../here.ts";
import type { PageKind } from "../page.ts";
import { Cite } from "../parts/data/cite.tsx";
import { publishedOf } from "../parts/data/published.ts";
import { hasSnippets, Snippets } from "../parts/data/snippets.tsx";
import { Terms } from "../parts/data/terms.tsx";
import { AlsoCount } from "../parts/records/also-count.tsx";
import { tableName } from "../parts/records/naming.ts";
import { Scroll } from "../parts/scroll.tsx";
import { CHANGES } from "../shared/feed.ts";
import type { Site } from "../site.ts";

/** What can be taken away: tables, codebook, terms, how to cite, how to read. */
export const data: PageKind = {
  name: "data",
  paths: () => ["data"],
  content: async (site, here) => {
    const { lang } = here;
    const { address } = site.options;
    const title = say(lang, words, "title");
    const files = await filesIn(site);
    const { apart = [] } = site.options;
    const licence = licenceOf(site, here);
    return {
      title,
      says: say(lang, words, "says"),
      structured: {
        "@context": "https://schema.org",
        "@type": "Dataset",
        name: site.labels[lang].title,
        description: say(lang, words, "says"),
        ...keywordsIn(site, lang),
        ...datasetFacts(site),
        ...licenceLd(licence, apart),
        ...(apart.length === 0 ? {} : { usageInfo: licence.usageInfo }),
        ...(address === undefined ? {} : { url: wholeLink(here, here.href("data"), address) }),
        inLanguage: lang,
        isAccessibleForFree: true,
        distribution: files.map(({ name, table }) => ({
          "@type": "DataDownload",
          name,
          encodingFormat: name.endsWith(".csv") ? "text/csv" : "application/yaml",
          contentUrl: wholeLink(here, here.file(`data/${name}`), address),
          ...termsLd(licence, apart, termsIn(site, table)),
        })),
      },
      body: (
        <>
          <h1>{title}</h1>
          <p class="lede">{ledeOf(site, here)}</p>
          <ul class="jumps">
            <li>
              <a href={here.href("codebook")}>{say(lang, words, "codebook")}</a>
            </li>
            <li>
              <a href="#terms">{say(lang, words, "terms")}</a>
            </li>
            <li>
              <a href="#cite">{say(lang, words, "cite")}</a>
            </li>
            {hasSnippets(site) && (
              <li>
                <a href="#read">{say(lang, words, "read")}</a>
              </li>
            )}
            <li>
              <a href={here.href("methods")}>{say(lang, words, "methods")}</a>
            </li>
            {site.options.releases !== undefined && (
              <li>
                <a href={here.href(CHANGES)}>{say(lang, changeWords, "title")}</a>
              </li>
            )}
          </ul>
          <Files site={site} here={here} files={files} />
          <Terms site={site} here={here} />
          <Cite site={site} here={here} />
          <Snippets site={site} here={here} />
        </>
      ),
    };
  },
};

/** Whether tables stand as in the study, or how much of them is not handed out. */
function ledeOf({ options }: Site, { lang }: Here): string {
  const { rows, cells } = options.takenOut ?? { rows: 0, cells: 0 };
  if (rows + cells === 0) return say(lang, words, "lede");
  return say(lang, words, "ledeOut", { rows, cells });
}

interface Held {
  readonly name: string;
  /** The table that it holds; null for settings. */
  readonly table: string | null;
  readonly bytes: number;
  readonly rows: number | null;
}

async function filesIn(site: Site): Promise<readonly Held[]> {
  const names = [...site.held.map((table) => `${table}.csv`), "codebook.yaml", "study.yaml"];
  const found = await Promise.all(
    names.map(async (name): Promise<Held | null> => {
      const bytes = await site.study.files.read(name);
      if (bytes === null) return null;
      const table = name.endsWith(".csv") ? name.slice(0, -4) : null;
      const rows =
        table === null
          ? null
          : table === "sources"
            ? site.sources.size
            : (site.tables.get(table)?.length ?? null);
      return { name, table, bytes: bytes.byteLength, rows };
    }),
  );
  return found.filter((f) => f !== null);
}

function Files({ site, here, files }: { site: Site; here: Here; files: readonly Held[] }) {
  const { lang } = here;
  const title = say(lang, words, "tables");
  if (files.every((f) => f.table === null)) return <p class="muted">{say(lang, words, "none")}</p>;
  return (
    <section id="tables">
      <h2>{title}</h2>
      <Scroll label={title}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say(lang, words, "file")}</th>
              <th scope="col">{say(lang, words, "table")}</th>
              <th scope="col" class="num">
                {say(lang, words, "rows")}
              </th>
              <th scope="col" class="num">
                {say(lang, words, "size")}
              </th>
              <th scope="col">{say(lang, words, "holds")}</th>
            </tr>
          </thead>
          <tbody>
            {files.map(({ name, table, bytes, rows }) => (
              <tr key={name}>
                <th scope="row">
                  <a href={here.file(`data/${name}`)} download>
                    <code>{name}</code>
                  </a>
                </th>
                <td>{table === null ? "" : tableName(lang, table)}</td>
                <td class="num">
                  {rows === null ? "" : new Intl.NumberFormat(lang).format(rows)}
                  {table !== null && <AlsoCount site={site} here={here} table={table} />}
                </td>
                <td class="num">{say(lang, words, "kb", { n: Math.max(1, Math.round(bytes / 1024)) })}</td>
                <td>{say(lang, words, holdsKey(table))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}

type HoldsKey = Extract<keyof typeof words.en, `h_${string}`>;

function holdsKey(table: string | null): HoldsKey {
  const key = `h_${table ?? "settings"}`;
  return isHolds(key) ? key : "h_settings";
}

function isHolds(key: string): key is HoldsKey {
  return Object.hasOwn(words.en, key);
}

/** The licence of the study, and where all terms stand: those that `LICENCES.md` of a release has. */
function licenceOf(site: Site, here: Here): LicenceSaid {
  const usageInfo = wholeLink(here, `${here.href("data")}#terms`, site.options.address);
  return { licence: licenceIn(site.study.yaml.data), spdx: spdxOf(site), usageInfo };
}

/** Which terms hold within a table; null for settings, which are of all. */
function termsIn({ options, tables, sources }: Site, table: string | null): readonly TermsApart[] | null {
  if (table === null) return null;
  const rows = table === "sources" ? [...sources.values()] : (tables.get(table) ?? []);
  const its = new Set(rows.map(({ cells }) => cells.source ?? ""));
  return apartIn(options.apart ?? [], its);
}

/** What is published, as schema.org has it; what nobody says is left out. */
function datasetFacts(site: Site): Readonly<Record<string, unknown>> {
  const { creators, version, date } = publishedOf(site);
  return {
    version: version ?? site.hash,
    identifier: site.hash,
    ...(date === undefined ? {} : { datePublished: date }),
    ...(creators.length === 0 ? {} : { creator: creators.map(schemaCreator) }),
  };
}

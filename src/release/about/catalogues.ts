import { stringify } from "yaml";
import { authorName } from "../../study/authors.ts";
import type { Creator } from "../../study/release.ts";
import { sentencesText } from "../../words/lists.ts";
import type { Handed } from "../handed.ts";
import { csvPath } from "../tables/table.ts";
import { type Citations, type Cited, citedOf } from "./cited.ts";
import { schemaCreator, typeOf } from "./creators.ts";
import {
  citationOf,
  countedBy,
  makersOf,
  methodsOf,
  orcidUrl,
  spdxOf,
  titlesOf,
  unmadeSaid,
} from "./edition-words.ts";
import type { FigureTable } from "./figure-tables.ts";
import { licenceLd, termsLd } from "./json-ld-terms.ts";
import { doiOf } from "./publisher-in.ts";
import { isMixed, type TermsApart, termsWithin } from "./terms-apart.ts";
import { abstractOf, keywordsIn, keywordsOf, membersOf, yearsTold } from "./what-it-is.ts";

/**
 * `CITATION.cff`, Citation File Format 1.2.0. It has licences of which one may choose and none for parts, so that it names none
 * where that of the study does not cover all.
 * @param address where its site will be published
 */
export function citationFile(
  handed: Handed,
  citations: Citations,
  apart: readonly TermsApart[],
  address?: string,
): string {
  const { edition } = handed;
  const { cited } = citations;
  const spdx = wholeLicence(handed, apart);
  const mixed = isMixed(apart);
  const root = address === undefined ? "" : rootOf(address);
  const message =
    "Cite this release with its version, and the sources whose rows you use: LICENCES.md names them.";
  const data = {
    "cff-version": "1.2.0",
    message: sentencesText("en", [
      message,
      unmadeSaid(handed),
      citedOf(citations, (n) => `references has ${n}`),
      ...(mixed ? [NO_ONE_LICENCE, ownLicence(handed, apart)] : []),
    ]),
    type: "dataset",
    title: edition.title,
    abstract: abstractOf(handed),
    ...keywordsIn(handed),
    authors: makersOf(handed).map(({ name, orcid }) => ({
      name,
      ...(orcid === undefined ? {} : { orcid: orcidUrl(orcid) }),
    })),
    version: edition.version,
    "date-released": edition.date,
    ...(spdx === null ? {} : { license: spdx.id }),
    ...(mixed && root !== "" ? { "license-url": `${root}LICENCES.md` } : {}),
    ...(address === undefined ? {} : { url: address }),
    identifiers: [{ type: "other", value: edition.hash, description: "Fingerprint of the data" }],
    ...(cited.length === 0 ? {} : { references: cited.map(referenceOf) }),
  };
  return stringify(data, { lineWidth: 0, compat: "yaml-1.1" });
}

/** A source as Citation File Format refers to it: authors must be there, if need be whoever published it. */
function referenceOf({ title, line, authors, publisher, url, dois }: Cited) {
  const [doi, ...further] = dois;
  return {
    type: "generic",
    title,
    authors: (authors.length > 0 ? authors : [{ name: publisher ?? title }]).map((one) =>
      "name" in one ? one : { "family-names": one.family, "given-names": one.given },
    ),
    ...(publisher === null ? {} : { publisher: { name: publisher } }),
    ...(doi === undefined ? {} : { doi }),
    ...(further.length === 0 ? {} : { identifiers: further.map((value) => ({ type: "doi", value })) }),
    ...(url === null ? {} : { url }),
    ...(line === null ? {} : { notes: line }),
  };
}

/** The years of a release as an interval of ISO 8601; null where nothing is dated. */
function spanOf({ bench }: Handed): string | null {
  return yearsTold(bench)?.join("/") ?? null;
}

/** Said where the licence of the study does not cover all that a release holds. */
const NO_ONE_LICENCE = "No one licence covers all of this release: LICENCES.md has the terms of each source.";

/** The licence of a release as a whole; null where it has none, or holds rows that it does not cover. */
function wholeLicence(handed: Handed, apart: readonly TermsApart[]) {
  return isMixed(apart) ? null : spdxOf(handed);
}

/** The licence of the study in its words, and that it is its own where it does not cover all; blank where it names none. */
function ownLicence(handed: Handed, apart: readonly TermsApart[]): string {
  const said = handed.edition.licence || spdxOf(handed)?.id || "";
  return said === "" || !isMixed(apart) ? said : `The study’s own licence: ${said}`;
}

/**
 * `datacite.json`: metadata of DataCite 4.6, which first has dates of coverage, without an identifier, which the archive gives. Its rights are one entry each; the
 * identifier of a licence is read as that of the whole, and stands there alone where it is.
 */
export function dataciteFile(handed: Handed, citations: Citations, apart: readonly TermsApart[]): string {
  const { edition, study } = handed;
  const { cited } = citations;
  const [keywords, span] = [keywordsOf(handed), spanOf(handed)];
  const others = [unmadeSaid(handed), citedOf(citations, (n) => `relatedItems has ${n}`)];
  const spdx = wholeLicence(handed, apart);
  const own = ownLicence(handed, apart);
  const makers = makersOf(handed);
  const named =
    spdx === null
      ? {}
      : {
          rightsUri: spdx.url,
          rightsIdentifier: spdx.id,
          rightsIdentifierScheme: "SPDX",
          schemeUri: "https://spdx.org/licenses/",
        };
  const rights = [
    ...(isMixed(apart) ? [{ rights: NO_ONE_LICENCE }] : []),
    ...(own === "" ? [] : [{ rights: own, ...named }]),
    ...apart.map(({ says, url }) => ({ rights: says, ...(url === null ? {} : { rightsUri: url }) })),
  ];
  const related = identifiersOf(cited).map(([relatedIdentifierType, relatedIdentifier]) => ({
    relatedIdentifier,
    relatedIdentifierType,
    relationType: "IsDerivedFrom",
  }));
  return json({
    schemaVersion: "http://datacite.org/schema/kernel-4",
    types: { resourceTypeGeneral: "Dataset", resourceType: "Dataset" },
    creators: makers.map((maker) => ({
      name: maker.name,
      ...nameTypeOf(maker),
      ...(maker.orcid === undefined
        ? {}
        : {
            nameIdentifiers: [
              {
                nameIdentifier: orcidUrl(maker.orcid),
                nameIdentifierScheme: "ORCID",
                schemeUri: "https://orcid.org",
              },
            ],
          }),
      ...(maker.affiliation === undefined ? {} : { affiliation: [{ name: maker.affiliation }] }),
    })),
    titles: [
      { title: edition.title, lang: "en" },
      ...titlesOf(handed).map(({ title, lang }) => ({ title, titleType: "TranslatedTitle", lang })),
    ],
    publisher: { name: makers.map(({ name }) => name).join("; ") },
    ...(keywords.length === 0 ? {} : { subjects: keywords.map((subject) => ({ subject, lang: "en" })) }),
    publicationYear: edition.date.slice(0, 4),
    dates: [
      { date: edition.date, dateType: "Issued" },
      ...(span === null ? [] : [{ date: span, dateType: "Coverage" }]),
    ],
    language: "en",
    version: edition.version,
    alternateIdentifiers: [
      { alternateIdentifier: edition.hash, alternateIdentifierType: "Fingerprint of the data" },
    ],
    ...(rights.length === 0 ? {} : { rightsList: rights }),
    ...(related.length === 0 ? {} : { relatedIdentifiers: related }),
    ...(cited.length === 0 ? {} : { relatedItems: cited.map(relatedItemOf) }),
    descriptions: [
      { description: abstractOf(handed), descriptionType: "Abstract", lang: "en" },
      { description: methodsOf(handed), descriptionType: "Methods", lang: "en" },
      ...others
        .filter((text) => text !== "")
        .map((description) => ({ description, descriptionType: "Other", lang: "en" })),
    ],
    geoLocations: [study.subject.regionName, ...membersOf(handed)].map((geoLocationPlace) => ({
      geoLocationPlace,
    })),
    formats: FORMATS.map(([, format]) => format),
  });
}

function nameTypeOf(maker: Creator) {
  const type = typeOf(maker);
  return type === null ? {} : { nameType: type === "person" ? "Personal" : "Organizational" };
}

/** A source as DataCite relates it; the line that it asks for is one of the rights. */
function relatedItemOf(cited: Cited) {
  const [identifier] = identifiersOf([cited]);
  return {
    relatedItemType: "Other",
    relationType: "IsDerivedFrom",
    ...(identifier === undefined
      ? {}
      : {
          relatedItemIdentifier: {
            relatedItemIdentifier: identifier[1],
            relatedItemIdentifierType: identifier[0],
          },
        }),
    ...(cited.authors.length === 0
      ? {}
      : {
          creators: cited.authors.map((one) =>
            "name" in one
              ? one
              : { name: authorName(one), nameType: "Personal", givenName: one.given, familyName: one.family },
          ),
        }),
    titles: [{ title: cited.title }],
    ...(cited.publisher === null ? {} : { publisher: cited.publisher }),
  };
}

/** By what catalogues link a release to its sources, each once, DOIs of a source first; none where no address is known. */
function identifiersOf(cited: readonly Cited[]): readonly (readonly ["DOI" | "URL", string])[] {
  const all = cited.flatMap(({ dois, url }) => {
    const plain = url === null || doiOf(url) !== null ? [] : [["URL", url] as const];
    return [...dois.map((doi) => ["DOI", doi] as const), ...plain];
  });
  return [...new Map(all.map((one) => [one[1], one])).values()];
}

/**
 * `.zenodo.json`: what Zenodo reads when a release is deposited there. It takes one licence, and gives a dataset that names none
 * CC0; so where that of the study does not cover all, its word for other terms stands there and the terms in the notes.
 */
export function zenodoFile(handed: Handed, citations: Citations, apart: readonly TermsApart[]): string {
  const { edition } = handed;
  const related = identifiersOf(citations.cited).map(([type, identifier]) => ({
    identifier,
    relation: "isDerivedFrom",
    scheme: type.toLowerCase(),
  }));
  const lines = [...new Set([...edition.attribution, ...apart.map(({ says }) => says)])];
  const licence = zenodoLicence(handed, apart);
  const notes = [
    unmadeSaid(handed),
    isMixed(apart) ? NO_ONE_LICENCE : "",
    licence.says,
    ownLicence(handed, apart),
    ...lines,
    citedOf(citations, (n) => `the related works are the addresses, where they are known, of ${n}`),
  ].filter((line) => line !== "");
  return json({
    upload_type: "dataset",
    title: edition.title,
    description: `<p>${html(abstractOf(handed))}</p><p>${html(`${countedBy("en")} README.md says what each decides and what was chosen.`)}</p>`,
    creators: makersOf(handed).map(({ name, orcid, affiliation }) => ({
      name,
      ...(orcid === undefined ? {} : { orcid: orcidUrl(orcid).slice("https://orcid.org/".length) }),
      ...(affiliation === undefined ? {} : { affiliation }),
    })),
    version: edition.version,
    publication_date: edition.date,
    access_right: "open",
    license: licence.id,
    language: "eng",
    ...keywordsIn(handed),
    ...(related.length === 0 ? {} : { related_identifiers: related }),
    ...(notes.length === 0 ? {} : { notes: notes.map((line) => `<p>${html(line)}</p>`).join("") }),
  });
}

/** The word of Zenodo for terms that are not open, which a reader sees beside the access to the files, which is. */
const NOT_OPEN = {
  id: "other-closed",
  because: (why: string) =>
    `Anyone may open and download these files. Zenodo’s “Other (Not Open)” is of their reuse: ${why}`,
} as const;

/**
 * The licence as Zenodo names it, and what it stands for where that is not plain: other terms that are not open where an excerpt
 * is here or the study names none, else others that ask to be named.
 */
function zenodoLicence(
  handed: Handed,
  apart: readonly TermsApart[],
): { readonly id: string; readonly says: string } {
  const { id, because } = NOT_OPEN;
  const spdx = spdxOf(handed);
  if (apart.some(({ excerpt }) => excerpt))
    return { id, says: because("some rows are an excerpt of their publisher’s table, under its terms.") };
  if (spdx === null) return { id, says: because("the study names no licence of its own coding.") };
  return { id: isMixed(apart) ? "other-at" : spdx.id.toLowerCase(), says: "" };
}

/**
 * `dataset.jsonld`: the release as a Dataset of schema.org, and where each of its files is within it.
 * @param address where its site will be published, with a slash at its end
 */
export function jsonLdFile(
  handed: Handed,
  { cited }: Citations,
  apart: readonly TermsApart[],
  figures: readonly Pick<FigureTable, "id" | "path" | "title">[],
  address?: string,
): string {
  const root = address === undefined ? "" : rootOf(address);
  const { edition, study } = handed;
  const usageInfo = `${root}LICENCES.md`;
  const within = termsWithin(apart, handed.tables);
  const said = { licence: edition.licence, spdx: spdxOf(handed), usageInfo };
  const [titles, span, members] = [titlesOf(handed), spanOf(handed), membersOf(handed)];
  const name = { "@value": edition.title, "@language": "en" };
  const based = cited.map(({ title, line, authors, publisher, url }) => ({
    "@type": "CreativeWork",
    name: title,
    ...(authors.length === 0
      ? {}
      : {
          author: authors.map((one) =>
            "name" in one
              ? one
              : {
                  "@type": "Person",
                  name: `${one.given} ${one.family}`,
                  familyName: one.family,
                  givenName: one.given,
                },
          ),
        }),
    ...(publisher === null ? {} : { publisher: { "@type": "Organization", name: publisher } }),
    ...(line === null ? {} : { creditText: line }),
    ...(url === null ? {} : { url }),
  }));
  const files = [
    ...handed.tables.map((table) => [csvPath(table), "text/csv", table.name, within.table(table)] as const),
    ...figures.map(({ id, path, title }) => [path, "text/csv", title, within.figure(id)] as const),
    ...FORMATS.map(([path, format]) => [path, format, path, null] as const),
  ];
  return json({
    "@context": "https://schema.org/",
    "@type": "Dataset",
    name:
      titles.length === 0
        ? edition.title
        : [name, ...titles.map((t) => ({ "@value": t.title, "@language": t.lang }))],
    description: abstractOf(handed),
    version: edition.version,
    datePublished: edition.date,
    identifier: { "@type": "PropertyValue", propertyID: "fingerprint", value: edition.hash },
    ...(address === undefined ? {} : { url: address }),
    creator: makersOf(handed).map(schemaCreator),
    ...licenceLd(said, apart),
    usageInfo,
    isAccessibleForFree: true,
    creditText: citationOf(handed),
    inLanguage: ["en", ...titles.map(({ lang }) => lang)],
    ...keywordsIn(handed),
    ...(span === null ? {} : { temporalCoverage: span }),
    spatialCoverage: {
      "@type": "Place",
      name: study.subject.regionName,
      ...(members.length === 0 ? {} : { containsPlace: members.map((name) => ({ "@type": "Place", name })) }),
    },
    measurementTechnique: methodsOf(handed),
    ...(based.length === 0 ? {} : { isBasedOn: based }),
    distribution: files.map(([contentUrl, encodingFormat, name, its]) => ({
      "@type": "DataDownload",
      name,
      encodingFormat,
      contentUrl: root + contentUrl.split("/").map(encodeURIComponent).join("/"),
      ...termsLd(said, apart, its),
    })),
  }).replaceAll("<", "\\u003c");
}

/** Where the files of a release are by the address of its site; blank where that is published apart, which says nothing of them. */
function rootOf(address: string): string {
  const { href, pathname } = new URL(address);
  return pathname.endsWith("/site/") ? new URL("..", href).href : "";
}

/** Files that hold all tables, and what they are. */
const FORMATS = [
  ["datapackage.json", "application/json"],
  ["data.duckdb", "application/vnd.duckdb"],
  ["data.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
  ["codebook.xml", "application/xml"],
] as const;

function json(data: unknown): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}

function html(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

import { meant } from "../model/near.ts";
import type { Codebook } from "./check-codebook.ts";
import type { Found } from "./check-found.ts";
import { checkKept } from "./check-kept.ts";
import { checkLicences } from "./check-licence.ts";
import { placeIn } from "./check-settings.ts";
import type { Tables } from "./check-tables.ts";
import { checkTerms } from "./check-terms.ts";
import { shown } from "./check-text.ts";
import { listOf, mapOf, textOf } from "./plain.ts";
import { authorsOf, CREATOR_TYPES } from "./release.ts";
import type { Study } from "./study.ts";

const FIELDS = ["creators", "licence", "keywords", "internal", "public", "terms", "panels"];
const OF_CREATOR = ["name", "type", "orcid", "affiliation"];

/** Checks `release` of `study.yaml`: who made the study, what it keeps to itself, and the terms of its sources. */
export async function checkRelease(
  study: Study,
  tables: Tables,
  codebook: Codebook,
  found: Found,
): Promise<void> {
  const data = mapOf(study.yaml.data)?.release;
  if (data === undefined || data === null) return;
  const release = mapOf(data);
  const at = (...path: (string | number)[]) => placeIn(study, ["release", ...path]);
  if (release === null) {
    found.error(at(), "release", "is no list of settings", "write creators, internal and terms below it");
    return;
  }
  for (const name of Object.keys(release)) {
    if (FIELDS.includes(name)) continue;
    const mend = meant(name, FIELDS, "delete it, or keep it as a remark");
    found.warning(at(name), "unknown-setting", `nothing reads ${shown(name)}`, mend);
  }
  checkCreators(release.creators, authorsOf(study.yaml.data).length > 0, at, found);
  const licence = release.licence;
  if (licence !== undefined && !/^[A-Za-z0-9][A-Za-z0-9.+-]*$/.test(textOf(licence) ?? "")) {
    const mend = "write one, such as CC-BY-4.0 (spdx.org/licenses); other terms belong in licence above";
    found.error(at("licence"), "licence", `${shown(textOf(licence) ?? "")} is no SPDX identifier`, mend);
  } else checkLicences(study, found);
  checkKeywords(release.keywords, at, found);
  await checkKept(study, tables, codebook, release, found);
  checkTerms(study, tables, release.terms, found);
}

/** The place of a part of `release`. */
type At = (...path: (string | number)[]) => ReturnType<typeof placeIn>;

/** @param authored whether the study has authors, who stand for creators where none are named */
function checkCreators(creators: unknown, authored: boolean, at: At, found: Found): void {
  const mend = "write creators: [{ name: … }], people or a project";
  if (listOf(creators).length === 0) {
    if (authored) return;
    found.warning(at("creators"), "no-creators", "names nobody who made the study", mend);
    return;
  }
  listOf(creators).forEach((item, i) => {
    const creator = mapOf(item);
    if ((textOf(creator?.name) ?? "").trim() === "") {
      found.error(at("creators", i), "no-name", "is a creator without a name", mend);
    }
    for (const [key, value] of Object.entries(creator ?? {})) {
      if (!OF_CREATOR.includes(key)) {
        const mend = meant(key, OF_CREATOR, "delete it");
        found.warning(at("creators", i, key), "unknown-setting", `nothing reads ${shown(key)}`, mend);
      } else if (textOf(value) === null) {
        found.error(at("creators", i, key), "no-name", `${key} is no text`, "write it as text, or delete it");
      }
    }
    const type = textOf(creator?.type);
    if (type !== null && !CREATOR_TYPES.some((one) => one === type)) {
      const mend = `write ${CREATOR_TYPES.join(" or ")}, or delete it`;
      found.error(at("creators", i, "type"), "creator-type", `${shown(type)} is no type of creator`, mend);
    }
    const orcid = textOf(creator?.orcid);
    if (orcid !== null && type === "organisation") {
      const mend = "write type: person, or delete the ORCID: organisations have none";
      found.error(at("creators", i, "type"), "creator-type", "is an organisation with an ORCID", mend);
    }
    if (orcid !== null && !isOrcid(orcid)) {
      const mend = "write it as 0000-0002-1825-0097, or delete it";
      found.error(at("creators", i, "orcid"), "orcid", `${shown(orcid)} is no ORCID`, mend);
    }
  });
}

/** Words that archives find a release by: a list of texts, none of them blank or twice. */
function checkKeywords(keywords: unknown, at: At, found: Found): void {
  if (keywords === undefined || keywords === null) return;
  const mend = "write keywords: [arms transfers, …], or delete it";
  if (!Array.isArray(keywords)) {
    found.error(at("keywords"), "keywords", "is no list of keywords", mend);
    return;
  }
  const words = keywords.map((item: unknown) => textOf(item)?.trim() ?? "");
  words.forEach((word, i) => {
    if (word === "") found.error(at("keywords", i), "keywords", "is no keyword", mend);
    else if (words.indexOf(word) < i)
      found.warning(at("keywords", i), "keywords", `${shown(word)} is there twice`, "delete one of them");
  });
}

/** Four groups of four, the last character a check digit (ISO 7064, MOD 11-2); the address before it may stand. */
function isOrcid(text: string): boolean {
  const match = /^(?:https:\/\/orcid\.org\/)?((?:\d{4}-){3}\d{3}[\dX])$/.exec(text.trim());
  const digits = [...(match?.[1] ?? "").replaceAll("-", "")];
  const sum = digits.slice(0, -1).reduce((total, digit) => (total + Number(digit)) * 2, 0);
  const last = (12 - (sum % 11)) % 11;
  return digits.length === 16 && digits.at(-1) === (last === 10 ? "X" : String(last));
}

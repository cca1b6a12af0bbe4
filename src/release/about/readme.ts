import { group } from "d3-array";
import type { Unjudged } from "../../changes/duplicates/unjudged.ts";
import { conventions } from "../../conventions/index.ts";
import { tieLayers } from "../../layers/index.ts";
import { counted } from "../../model/counted.ts";
import { type Fault, placeOf } from "../../model/fault.ts";
import { firstFew } from "../../model/first-few.ts";
import { alsoIn } from "../../views/also-in.ts";
import { capital } from "../../words/capital.ts";
import { checkWords } from "../../words/catalogue/check-notes.ts";
import { handingOut } from "../../words/catalogue/handing-out.ts";
import { claimsCounted } from "../../words/claims-counted.ts";
import { between, ended, listText } from "../../words/lists.ts";
import { say } from "../../words/say.ts";
import { LANGS, type Lang } from "../../words/words.ts";
import type { Handed, ReleaseFile } from "../handed.ts";
import { ALONE, NOBODY } from "../networks/attributes.ts";
import { type LayerNetwork, wholeNetwork } from "../networks/network.ts";
import { PERIODS_SAID } from "../networks/periods.ts";
import { pandasRead } from "../scripts/pandas.ts";
import { csvPath, type Table } from "../tables/table.ts";
import type { Attribution } from "../terms/excerpts.ts";
import { yearsHeld } from "../years-held.ts";
import { conventionsTable } from "./conventions-table.ts";
import {
  bearingIn,
  citationOf,
  countedBy,
  descriptionOf,
  licenceSaid,
  methodsOf,
  titlesOf,
  unmadeSaid,
} from "./edition-words.ts";
import { leftOutSaid } from "./left-out.ts";
import { excerptSays } from "./licences.ts";
import { md, mdTable } from "./markdown.ts";
import { sourcesText, sourcesTold } from "./sources-told.ts";
import { madeBy, whatItIs } from "./what-it-is.ts";

/**
 * `README.md` of a release: what it is, how to cite it, how to open it, what is left out, how it counts, and what its check warns of.
 */
export function readmeFile(
  handed: Handed,
  attributions: readonly Attribution[],
  warnings: readonly Fault[],
  unjudged: Unjudged,
): string {
  const { edition } = handed;
  const titles = titlesOf(handed).map(({ title }) => md(title));
  const said = descriptionOf(handed);
  const unmade = unmadeSaid(handed);
  const networks = tieLayers
    .map((layer) => wholeNetwork(handed.bench, layer))
    .filter(({ ties }) => ties.length > 0);
  return `${[
    `# ${md(edition.title)}`,
    ...titles,
    ...(said === null ? [] : [md(said)]),
    md(`${whatItIs(handed)} ${madeBy(handed)}`),
    `Version ${md(edition.version)} of ${md(edition.date)}, data \`${edition.hash.replace(/[^\w-]/g, "")}\`, made with Multivector ${md(edition.software)}. The name after “data” is ${md(say("en", handingOut, "ofWhat"))}.`,
    "## Cite it",
    md(citationOf(handed)),
    ...(unmade === "" ? [] : [`${md(unmade)} ${NAME_THEM}`]),
    "The same is in `CITATION.cff`. Cite the sources whose rows you use as well; `LICENCES.md` says how each wants to be named.",
    `Licence: ${md(ended("en", licenceSaid(handed)))}${attributions.length === 0 ? "" : ` ${OF_SOURCES}`}`,
    ...creditsOf(attributions),
    "## What is here",
    mdTable(
      ["table", "what", "rows"],
      handed.tables.map((t) => [
        `\`${csvPath(t)}\``,
        md(whatOf(t, handed, attributions)),
        String(t.rows.length),
      ]),
      [2],
    ),
    "All tables are also in `tables/parquet/`, `data.duckdb` and `data.xlsx`. A blank cell is unknown and never zero.",
    besideOf(networks),
    ...(networks.length === 0 ? [] : [PERIODS_SAID]),
    ...untiedIn(networks),
    "## Check it and open it",
    opening(recordsOf(handed), edition.software),
    "## What is left out",
    ...leftOutSaid(handed, "release"),
    `## ${COUNTS.en}`,
    countingSaid(handed),
    md(methodsOf(handed)),
    conventionsTable(handed, "en"),
    ...OTHERS.map((lang) => `${COUNTS[lang]}${between(lang, ":")}\`${conventionsPath(lang)}\``),
    "## Warnings of the check",
    ...(warnings.length === 0 ? [] : ["Places are in the files of `study/`: file, line and column."]),
    warnings.length === 0 ? "None." : warningLines(warnings),
    ...unjudgedSaid(unjudged),
  ].join("\n\n")}\n`;
}

const OF_SOURCES = "Rows taken from sources are under the terms of these sources, which `LICENCES.md` lists.";

const NAME_THEM =
  "Whoever keeps the study can name them in its `study.yaml`, as `creators: [{ name: … }]` below `release`, and release it again.";

/** A line each; those of one mend stand below it. */
function warningLines(warnings: readonly Fault[]): string {
  const line = (w: Fault) => `${md(placeOf(w))}: ${md(w.message)}`;
  return [...group(warnings, ({ mend }) => mend)]
    .flatMap(([mend, alike]) =>
      alike.length === 1
        ? alike.map((w) => `* ${line(w)}; ${md(mend)}`)
        : [`* ${md(capital(mend))}:`, ...alike.map((w) => `  * ${line(w)}`)],
    )
    .join("\n");
}

/** Pairs of records that may be one, as `check` tells of them. */
function unjudgedSaid({ pairs, unlooked }: Unjudged): readonly string[] {
  const said = [
    ...(pairs.length > 0 ? [say("en", checkWords, "unjudged", { count: pairs.length })] : []),
    ...unlooked.map((table) => say("en", checkWords, "unlooked", { table })),
  ];
  return said.length === 0 ? [] : [`${capital(said.join("; "))}. \`site/conflicts.html\` has more on that.`];
}

/** The same table in another language stands in a file of its own, so that README has it once. */
const OTHERS = LANGS.filter((lang) => lang !== "en");

function conventionsPath(lang: Lang): string {
  return `conventions.${lang}.md`;
}

/** How it counts, in each language but that of README. */
export function conventionFiles(handed: Handed): readonly ReleaseFile[] {
  return OTHERS.map((lang) => ({
    path: conventionsPath(lang),
    content: () => `# ${COUNTS[lang]}\n\n${countedBy(lang)}\n\n${conventionsTable(handed, lang)}\n`,
  }));
}

const COUNTS: Readonly<Record<Lang, string>> = {
  en: "How it counts",
  ru: "Как посчитано",
  zh: "如何统计",
};

/** What stands beside the tables. */
const besideOf = (
  networks: readonly LayerNetwork[],
) => `* \`study/\`: the study itself as it is handed out, in the form in which it is kept.
* \`claims.json\`: each printed statement with its question, our answer, what we find and its readings.
* \`figures/\`, where there are any: each as SVG, PNG, PDF and CSV; in the CSV \`state\` tells \`zero\`, \`searched\` (nothing found), \`not-searched\`, \`uncounted\` and \`no-value\` apart.
${networks.length === 0 ? "" : `* \`networks/\`: who acts with whom by layer, as GraphML (igraph in R and Python, networkx, Gephi), GEXF (Gephi, networkx; igraph reads none) and Pajek. ${actorsSaid(networks)} Each says from whom to whom its ties run (\`direction\`).\n`}* \`site/index.html\`: all of it as pages, in a browser and from a disk too.
* \`codebook.html\`: what each column and code means, those of \`figures/*.csv\` at its end; \`codebook.xml\` (DDI) and \`datapackage.json\` say it to machines.
* \`LICENCES.md\`: the terms of every source. \`CHANGES.md\`: what differs from the release before; \`changes.json\` has it whole.
* \`release.json\`: what this release is and counts. \`SHA256SUMS\`: every file. \`datacite.json\`, \`dataset.jsonld\` and \`.zenodo.json\`: for those who catalogue.`;

/** The least version of Node that the program runs in, as package.json has it. */
const NODE = "20.19";

/** Where the program is to be had, which is named by no address: it may be in no registry, and another program may have its name there. */
const had = (
  software: string,
) => `The first needs nothing of ours (on macOS it is \`shasum -a 256 --check --quiet SHA256SUMS\`). The other two need Multivector ${md(software)} or later, and Node ${NODE} or later. Multivector is an npm package, \`multivector\`; this file knows of no registry that has it: ask whoever gave you this release for \`multivector-${software}.tgz\` or for the folder of the project. Then \`node PATH/bin/multivector.js\` stands for \`multivector\`, where PATH is one of

* \`DIR/node_modules/multivector\`, after \`npm install PLACE/multivector-${software}.tgz\` in an empty folder DIR outside this one;
* the folder of the project, after \`npm ci\` in it.`;

const opening = (table: string, software: string) => `In the folder of this file:

\`\`\`sh
sha256sum --check --quiet SHA256SUMS    # says nothing where no file has changed
multivector verify .                    # the same, no file more; all but CHANGES, PNG, PDF and site/ made anew
multivector --study study               # the study itself, to ask more of it
\`\`\`

${had(software)}

\`\`\`r
${table} <- read.csv("tables/records/${table}.csv", na.strings = "", encoding = "UTF-8")
\`\`\`

\`\`\`python
import pandas
${table} = ${pandasRead(`tables/records/${table}.csv`)}
\`\`\`

\`scripts/\` loads the tables in R, Python and Julia and the panels in Stata, and computes some of the numbers anew; those in R, Python and Julia run from any folder, the one in Stata in this one. \`scripts/excel.md\` says how to load them in Excel.`;

/** A table of records that the release has rows of, of what happened where it has any. */
function recordsOf({ tables }: Handed): string {
  const records = tables
    .filter(({ group, rows }) => group === "records" && rows.length > 0)
    .map(({ name }) => name);
  const happened = ["exercises", ...tieLayers.flatMap((layer) => layer.tables)];
  return happened.find((name) => records.includes(name)) ?? records[0] ?? "sources";
}

/** What a table is, and what its rows are where they are no records. */
function whatOf({ name, group, title }: Table, handed: Handed, attributions: readonly Attribution[]): string {
  const { claims, tables, bench } = handed;
  if (group === "records" && name === "sources") {
    const told = sourcesTold(handed, attributions);
    if (told.under < told.listed) return `${title}: ${sourcesText(told)}`;
  }
  const years = group === "panels" ? yearsHeld(bench.dataset) : null;
  if (years !== null)
    return `${title}, ${years.first} to ${years.last}: from the first to the last year in which something took place or was delivered, or may have; each actor by itself, organisations too, even where figures count them with a state`;
  const also =
    group === "records"
      ? alsoIn(
          name,
          (of) => alsosOf(of, tables),
          (cell) => cell,
        ).length
      : 0;
  if (also > 0) return `${title}; in this layer ${counted(also, "row")} of other tables may count too`;
  return group === "ledgers" && name === "claims" ? `${title}: ${claimsCounted(claims, "en")}` : title;
}

/** The `also` of each row of a table of records, blank where it has none. */
function alsosOf(table: string, tables: readonly Table[]): readonly string[] {
  const found = tables.find(({ name, group }) => group === "records" && name === table);
  const place = found?.columns.findIndex(({ name }) => name === "also") ?? -1;
  return [...(found?.rows ?? [])].map((row) => row[place] ?? "");
}

/** Who has a place in the networks of all years, and how many who are recorded have none. */
function actorsSaid(networks: readonly LayerNetwork[]): string {
  const whoever = networks
    .filter(({ conventions: { attribution } }) => attribution === "participant")
    .map(({ layer }) => md(layer));
  const also = whoever.length === 0 ? "" : `, in ${listText("en", whoever)} whoever else took part`;
  const left = networks.filter(({ placeless }) => placeless.length > 0);
  const each = left.map(({ layer, placeless }) => `${placeless.length} in ${md(layer)}`);
  const others =
    left.length === 0
      ? "nobody else counts as taking part."
      : `others who took part have no place in it (${listText("en", each)}).`;
  return `Its actors are the region, the partners of the study and whoever else supplied or led${also}; ${others}`;
}

/** By how many conventions it counts, which of them the paragraph for a methods section tells, and what the table tells. */
function countingSaid(handed: Handed): string {
  const { names, layers } = bearingIn(handed);
  const told =
    names.length === conventions.length
      ? "The next paragraph is for a methods section"
      : `The next paragraph is for a methods section and tells the ${names.length} of them that bear on layers with records here (${listText("en", layers)}), and names the others`;
  return `${countedBy("en")} ${told}; the table below it says of all what each decides, and out of how many values this one was chosen.`;
}

/** Records of the networks of all years that give no tie, by layer and why. */
function untiedIn(networks: readonly LayerNetwork[]): readonly string[] {
  const rows = networks
    .filter(({ untied }) => untied.nobody + untied.alone > 0)
    .map(({ layer, records, untied }) => [md(layer), ...[records, untied.nobody, untied.alone].map(String)]);
  if (rows.length === 0) return [];
  return [
    "These records count in the networks of all years and give no tie there; each network says it of its own period (`records_without_tie`).",
    mdTable(["layer", "records", NOBODY, ALONE], rows, [1, 2, 3]),
  ];
}

function creditsOf(attributions: readonly Attribution[]): readonly string[] {
  const lines = attributions.flatMap(({ line, sources, excerpt }) => {
    if (line === null && excerpt === null) return [];
    const named = line ?? `An excerpt of ${firstFew(sources)}`;
    return [`* ${md(ended("en", named))}${excerpt === null ? "" : ` ${excerptSays(excerpt)}`}`];
  });
  return lines.length === 0 ? [] : [lines.join("\n")];
}

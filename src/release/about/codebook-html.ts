import { shell } from "../../words/catalogue/shell.ts";
import { say } from "../../words/say.ts";
import { imprintOf } from "../formats/imprint.ts";
import type { Handed } from "../handed.ts";
import { hasNetworks } from "../networks/network.ts";
import { PERIODS_SAID } from "../networks/periods.ts";
import type { Code, Column, Table } from "../tables/table.ts";
import { csvPath } from "../tables/table.ts";
import { FIGURE_COLUMNS, FIGURE_VALUES } from "./figure-columns.ts";
import type { FigureTable } from "./figure-tables.ts";

/** Every table, column and code as one page that opens from a disk: no script, no picture, nothing fetched. */
export function codebookHtml(
  handed: Pick<Handed, "edition" | "study" | "bench" | "tables">,
  values: readonly Pick<FigureTable, "rows">[],
): string {
  const { edition, tables } = handed;
  const title = `Codebook of ${edition.title}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>${text(title)}</h1>
<p>Version ${text(edition.version)} of ${text(edition.date)}, data <code>${text(edition.hash)}</code>. A blank cell is unknown and never zero. Dates are EDTF: <code>2018-05</code> is a month and no day.</p>
${terms(handed)}
</header>
<nav aria-labelledby="tables">
<h2 id="tables">Tables</h2>
<div class="wide" role="region" aria-labelledby="tables" tabindex="0"><table>
<thead><tr><th scope="col">Table</th><th scope="col">What it holds</th><th scope="col" class="n">Rows</th><th scope="col" class="n">Columns</th></tr></thead>
<tbody>
${[...tables.map(entry), figuresEntry(values)].join("\n")}
</tbody>
</table></div>
</nav>
<main>
${tables.map(section).join("\n")}
${figures()}
${hasNetworks(handed.bench) ? networks() : ""}
</main>
</body>
</html>
`;
}

const STYLE = `
:root{color-scheme:light dark;--ink:#1d2329;--soft:#4c5661;--rule:#c9ced4;--ground:#fff;--link:#1f4e8c}
@media(prefers-color-scheme:dark){:root{--ink:#e8eaed;--soft:#b3bac2;--rule:#4a525b;--ground:#16191d;--link:#9cc3f5}}
body{margin:0 auto;max-width:72rem;padding:1rem;font:1rem/1.5 system-ui,sans-serif;color:var(--ink);background:var(--ground)}
h1,h2,h3{line-height:1.2}h2{margin-top:2.5rem}a{color:var(--link)}
.wide{overflow-x:auto;container-type:scroll-state;background:linear-gradient(to right,var(--ground) 12px,transparent 28px) left/28px 100% no-repeat local,linear-gradient(to left,var(--ground) 12px,transparent 28px) right/28px 100% no-repeat local,linear-gradient(to right,var(--rule),transparent) left/14px 100% no-repeat scroll,linear-gradient(to left,var(--rule),transparent) right/14px 100% no-repeat scroll}
@container scroll-state(scrollable:x){.wide::before{content:"${say("en", shell, "scrolls")}";display:block;position:sticky;left:0;width:fit-content;color:var(--soft);font-size:.85rem}}
table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:.35rem .6rem;border-bottom:1px solid var(--rule)}
th.n,td.n{text-align:right;font-variant-numeric:tabular-nums}td p,td dl{margin:0}
dl{display:grid;grid-template-columns:max-content 1fr;gap:0 .8rem}dt{font-family:ui-monospace,monospace}dd{margin:0}
.soft{color:var(--soft)}
@media(max-width:40rem){th,td{padding:.35rem .4rem}dl{grid-template-columns:1fr}dt{font-weight:600}}
@media print{.wide{background:none}:root{color-scheme:light}tr{break-inside:avoid}}
`;

/** Terms and attribution, one line each. */
function terms(handed: Pick<Handed, "edition" | "study">): string {
  const owed = imprintOf(handed).filter(([name]) => name === "licence" || name === "attribution");
  const lines = [...owed.map(([, line]) => line), "The terms of each source stand in LICENCES.md."];
  return lines.map((line) => `<p class="soft">${text(line)}</p>`).join("\n");
}

function entry({ name, title, rows, columns }: Table): string {
  return entryOf(name, title, rows.length, columns.length);
}

function figuresEntry(values: readonly Pick<FigureTable, "rows">[]): string {
  const rows = values.reduce((n, figure) => n + figure.rows, 0);
  return entryOf(
    FIGURE_VALUES,
    `The values of each figure, files: ${values.length}`,
    rows,
    FIGURE_COLUMNS.length,
  );
}

function entryOf(name: string, title: string, rows: number, columns: number): string {
  const cells = [
    `<th scope="row"><a href="#${idOf(name)}">${text(name)}</a></th>`,
    `<td>${text(title)}</td>`,
    `<td class="n">${rows}</td>`,
    `<td class="n">${columns}</td>`,
  ];
  return `<tr>${cells.join("")}</tr>`;
}

function section(table: Table): string {
  const id = idOf(table.name);
  const known = table.key.length === 0 ? "" : ` A row is named by ${table.key.map(code).join(", ")}.`;
  const links = table.links.map(
    (link) =>
      `<li>${link.columns.map(code).join(", ")} names a row of <a href="#${idOf(link.table)}">${text(link.table)}</a></li>`,
  );
  return `<section aria-labelledby="${id}">
<h2 id="${id}">${text(table.name)}</h2>
<p>${text(table.title)}. <code>${text(csvPath(table))}</code>, rows: ${table.rows.length}.${known}</p>
${links.length === 0 ? "" : `<ul>${links.join("")}</ul>\n`}${columnsTable(id, table.name, table.columns)}
</section>`;
}

/** The files of values beside the drawings, which all have the same columns. */
function figures(): string {
  const id = idOf(FIGURE_VALUES);
  return `<section aria-labelledby="${id}">
<h2 id="${id}">${FIGURE_VALUES}</h2>
<p>The values of each figure, one a row. What would be read as a formula by a spreadsheet has an apostrophe before it.</p>
${columnsTable(id, FIGURE_VALUES, FIGURE_COLUMNS)}
</section>`;
}

/** What a reader must know before two networks are set side by side. */
function networks(): string {
  const id = idOf("networks/*");
  const says = text(PERIODS_SAID).replace(/`([^`]*)`/g, "<code>$1</code>");
  return `<section aria-labelledby="${id}">
<h2 id="${id}">networks/*</h2>
<p>${says}</p>
</section>`;
}

function columnsTable(id: string, of: string, columns: readonly Column[]): string {
  return `<div class="wide" role="region" aria-labelledby="${id}" tabindex="0"><table>
<thead><tr><th scope="col">Column</th><th scope="col">Type</th><th scope="col">What it is</th></tr></thead>
<tbody>
${columns.map((column) => row(of, column)).join("\n")}
</tbody>
</table></div>`;
}

function row(of: string, column: Column): string {
  const { name, type, says, unit, codes = [] } = column;
  const about = [
    ...(says === "" ? [] : [`<p>${text(says)}</p>`]),
    ...(unit === undefined ? [] : [`<p class="soft">Unit: ${text(unit)}</p>`]),
    ...(codes.length === 0 ? [] : [`<dl>${codes.map(pair).join("")}</dl>`]),
  ];
  const head = `<th scope="row" id="${idOf(`${of}.${name}`)}">${code(name)}</th>`;
  return `<tr>${head}<td>${type}</td><td>${about.join("")}</td></tr>`;
}

function pair({ value, label }: Code): string {
  return `<dt>${text(value)}</dt><dd>${text(label)}</dd>`;
}

function code(name: string): string {
  return `<code>${text(name)}</code>`;
}

/** An id of the page: a name with whatever an address cannot hold written out. */
function idOf(name: string): string {
  return name.replace(/[^A-Za-z0-9_.-]/gu, (sign) => `:${(sign.codePointAt(0) ?? 0).toString(16)}:`);
}

/** Text as HTML holds it; direction is kept within each cell by the browser, and control signs are left out. */
function text(plain: string): string {
  return plain
    .replace(CONTROLS, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

const CONTROLS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g;

import { csvPath, type Table } from "../tables/table.ts";

/** Letters that a name may have in Stata. */
const LONGEST = 32;

/** Words that Stata keeps for itself (its User's Guide, 11.3). */
const KEPT =
  /^(_all|_b|_coef|_cons|_n|_N|_pi|_pred|_rc|_r|_skip|_se|byte|double|float|if|in|int|long|using|with|str(L|\d+))$/;

/** A legal name for each name of a column, no two the same: as it is where it may be, else with its longest words made shorter. */
export function stataNames(names: readonly string[]): readonly string[] {
  const fits = (name: string) => name.length <= LONGEST && /^[A-Za-z_]\w*$/.test(name) && !KEPT.test(name);
  const taken = new Set(names.filter(fits));
  return names.map((name) => {
    if (fits(name)) return name;
    for (let n = 1; ; n++) {
      const end = n === 1 ? "" : `_${n}`;
      const short = `${shortened(legal(name), LONGEST - end.length)}${end}`;
      if (taken.has(short)) continue;
      taken.add(short);
      return short;
    }
  });
}

function legal(name: string): string {
  const letters = name.replace(/[^A-Za-z0-9_]/g, "_");
  return /^[A-Za-z]/.test(letters) && !KEPT.test(letters) ? letters : `v_${letters}`;
}

/** Takes letters off the longest words, so that each of them, and `low` and `high` at the end, can still be told. */
function shortened(name: string, most: number): string {
  if (name.length <= most) return name;
  const words = name.split(/_+/).filter((word) => word !== "");
  const text = () => words.join("_");
  while (text().length > most) {
    const longest = Math.max(...words.map((word) => word.length));
    if (longest <= 1) return text().slice(0, most);
    const at = words.findLastIndex((word) => word.length === longest);
    words[at] = (words[at] ?? "").slice(0, -1);
  }
  return text();
}

/** The do-file that loads the panels and holds what it computes from them beside our numbers. */
export function stataScript(tables: readonly Table[]): string {
  const panels = tables.filter(({ group }) => group === "panels");
  return `${HEAD}
${panels.map(loading).join("\n")}
${TESTED}`;
}

/** Columns are read as texts and by their places, since Stata cuts long names, and guesses types. */
function loading(table: Table): string {
  const names = stataNames(table.columns.map(({ name }) => name));
  const numbers = names.filter((_, i) => ["number", "integer"].includes(table.columns[i]?.type ?? ""));
  const path = csvPath(table);
  return [
    `import delimited using "${path}", varnames(nonames) rowrange(2:) stringcols(_all) bindquote(strict) maxquotedrows(unlimited) encoding("utf-8") clear`,
    ...table.columns.map(({ name }, i) => `named v${i + 1} ${names[i]} "${name}"`),
    ...(numbers.length === 0 ? [] : [`quietly destring ${numbers.join(" ")}, replace`]),
    `tempfile ${table.name}`,
    `save "\`${table.name}'"`,
    `local tables "\`tables' ${path}"`,
    `local files "\`files' ${table.name}"`,
    "",
  ].join("\n");
}

const HEAD = `* Loads the panels of this release, recomputes the numbers of scripts/numbers.csv that are of them, and ends with 9 where one differs.
* Run it in the folder of the release (cd there first): Stata does not tell a do-file where it lies.
* Not run by us: we have no Stata.
* Names longer than 32 letters have shorter words here; the label of each variable is its name in the release and in the codebook.
version 16
clear all
program define named
    args old new whole
    rename \`old' \`new'
    label variable \`new' "\`whole'"
    char \`new'[column] "\`whole'"
end
local tables ""
local files ""
`;

const TESTED = `import delimited using "scripts/numbers.csv", varnames(1) stringcols(_all) bindquote(strict) maxquotedrows(unlimited) encoding("utf-8") clear
tempfile numbers
save "\`numbers'"
local n = _N
local worst = 0
forvalues i = 1/\`n' {
    use "\`numbers'", clear
    foreach field in table what column where equals ours {
        local \`field' = \`field'[\`i']
    }
    local at : list posof "\`table'" in tables
    if \`at' == 0 continue
    local file : word \`at' of \`files'
    use "\`\`file''", clear
    local name ""
    foreach variable of varlist _all {
        local whole : char \`variable'[column]
        if "\`whole'" == "\`column'" local name "\`variable'"
    }
    scalar here = .
    if "\`what'" == "rows" {
        quietly count
        scalar here = r(N)
    }
    if "\`what'" == "known" & "\`name'" != "" {
        quietly count if !missing(\`name')
        scalar here = r(N)
    }
    if "\`what'" == "sum" & "\`name'" != "" {
        quietly summarize \`name' if \`where' == "\`equals'"
        scalar here = r(sum)
    }
    display "\`table' \`what' \`column' \`equals': ours \`ours', here " %21.15g scalar(here)
    if missing(scalar(here)) | abs(scalar(here) - real("\`ours'")) > 1e-9 * max(1, abs(real("\`ours'"))) {
        display as error "differs from ours: \`ours'"
        local worst = 1
    }
}
if \`worst' exit 9
`;

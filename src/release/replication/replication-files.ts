import { rowText } from "../../study/csv.ts";
import { claimsCounted } from "../../words/claims-counted.ts";
import { leftOutSaid } from "../about/left-out.ts";
import type { Handed, ReleaseFile } from "../handed.ts";
import { QUESTION_COLUMNS, type QuestionRow, questionRows } from "./questions.ts";
import { R_SCRIPT } from "./r-script.ts";
import { STATA_SCRIPT } from "./stata-script.ts";

/** Files by which others recompute the numbers of the ledger without this software. */
export async function replicationFiles(
  handed: Pick<Handed, "study" | "bench" | "claims" | "edition" | "withheld">,
): Promise<readonly ReleaseFile[]> {
  const { files } = handed.study;
  const tables = (await files.list("")).filter((name) => name.endsWith(".csv"));
  const rows = questionRows(handed);
  const questions = handed.claims.flatMap((claim) =>
    [claim, ...claim.and].map(({ question, answer, printed, finding, left_out }, item) => ({
      id: claim.id,
      item,
      says: claim.says,
      question,
      answer,
      printed,
      finding,
      ...(left_out === undefined ? {} : { left_out }),
    })),
  );
  return [
    { path: "README.md", content: () => readmeOf(handed, rows) },
    { path: "questions.csv", content: () => csvOf(rows) },
    { path: "questions.json", content: () => `${JSON.stringify(questions, null, 1)}\n` },
    { path: "replicate.R", content: () => R_SCRIPT },
    { path: "replicate.do", content: () => STATA_SCRIPT },
    ...tables.map((name) => ({
      path: `data/${name}`,
      content: async () => (await files.read(name)) ?? new Uint8Array(),
    })),
  ];
}

function csvOf(rows: readonly QuestionRow[]): string {
  const lines = rows.map((row) => rowText(QUESTION_COLUMNS.map((column) => row[column] ?? "")));
  return `${[rowText(QUESTION_COLUMNS), ...lines].join("\n")}\n`;
}

function readmeOf(
  { edition, claims, withheld, study }: Pick<Handed, "edition" | "claims" | "withheld" | "study">,
  rows: readonly QuestionRow[],
): string {
  const left = rows.filter((row) => row.covered !== "yes");
  const { title, version, date, hash, licence } = edition;
  return `# Replication of ${title}, ${version}

Of ${date}, data ${hash}. ${licence}
${edition.attribution
  .map(
    (line) => `
${line}
`,
  )
  .join("")}
Here are the tables of the study, the question behind every number of its ledger of claims, and scripts that answer these
questions from the tables with nothing of ours.

    Rscript replicate.R      # from any folder; base R, no packages; writes replicated.csv beside it and fails where a number differs
    stata -b do replicate.do # in this folder; ends with return code 9 where an answer differs

| file | what |
| --- | --- |
| \`data/\` | the tables as they are handed out |
| \`questions.csv\` | one row for each question: the sentence it tests, our answer, whether each script recomputes it and why not, then the question with every name in it written out and every convention |
| \`questions.json\` | the same questions and answers whole, with receipts and conventions |
| \`replicate.R\` | recomputes the answers of the rows of which \`covered\` is yes; run by us, and every answer compared |
| \`replicate.do\` | recomputes those of which \`in_stata\` is yes; never run in Stata by us, since we have none: its Mata functions were run by a small reader of Mata of our own |

Columns of \`questions.csv\`: several actors are parted by semicolons, sets of recipients by bars; \`from_name\` is what the question names,
\`from\` are the actors that this means; a blank period end is open; \`held\` says whether it is held against another question, whose columns
begin with \`against_\` where it differs in more than its measure; \`groups\` are those that partners are counted in, where the measure
looks at all partners. \`kind_of_answer\` is
number, range (two ends parted by two dots), text (names parted by semicolons, or a date as its source gives it) or none.

## What is left out

The tables in \`data/\` are those of a release, not of the folder that the study is made in.

${leftOutSaid({ withheld, study }, "replication").join("\n\n")}

## What is recomputed

The ledger has ${claimsCounted(claims, "en")}. Answers that the R script recomputes, and the do-file too: ${rows.length - left.length} of ${rows.length}. They are best values, not their low and high
ends. A number agrees to a billionth of itself, a text where it is the same, and no value with no value alone. A record that rests only on the
publication that a claim stands in is no evidence for it: \`left_out_sources\` names what is left out of each question, and where no record is
left that bears on one, there is no value and not a 0.

${
  left.length === 0
    ? "The scripts leave none out."
    : `What the scripts do not recompute, and why:

${left.map((row) => `* ${row.id}, value ${row.item}: ${row.reason}`).join("\n")}`
}
`;
}

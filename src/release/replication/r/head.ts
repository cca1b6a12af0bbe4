import { FOLDER_IN_R } from "../../scripts/folder-in-r.ts";

/** What the script in R is, and the folder that it lies in with its tables. */
export const HEAD = `# Recomputes the numbers of questions.csv from the tables in data, with base R and nothing of ours.
# Run it from any folder: Rscript replicate.R
# It writes replicated.csv beside it: our answer, the one recomputed here, and whether they agree.

${FOLDER_IN_R}
here <- folder_of_script("questions.csv")
`;

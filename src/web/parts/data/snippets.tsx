import { pandasRead } from "../../../release/scripts/pandas.ts";
import { data as words } from "../../../words/catalogue/data.ts";
import { say } from "../../../words/say.ts";
import type { Here } from "../../here.ts";

/** A few lines that read a table in R, Python, Stata and Excel. */
export function Snippets({ here }: { here: Here }) {
  const { lang } = here;
  return (
    <section id="read">
      <h2>{say(lang, words, "read")}</h2>
      <p>{say(lang, words, "readSays")}</p>
      {Object.entries(SNIPPETS).map(([name, code]) => (
        <div key={name}>
          <h3>{name}</h3>
          <pre data-copy>
            <code>{code}</code>
          </pre>
        </div>
      ))}
      <h3>Excel</h3>
      <p class="text">{say(lang, words, "excel")}</p>
    </section>
  );
}

const SNIPPETS = {
  R: `exercises <- read.csv("exercises.csv", fileEncoding = "UTF-8", colClasses = "character", na.strings = "")
participants <- read.csv("participants.csv", fileEncoding = "UTF-8", colClasses = "character", na.strings = "")
both <- merge(exercises, participants, by.x = "id", by.y = "activity", suffixes = c("", ".participant"))
table(substr(exercises$start, 1, 4))`,
  Python: `import pandas
exercises = ${pandasRead("exercises.csv")}
participants = ${pandasRead("participants.csv")}
both = exercises.merge(participants, left_on="id", right_on="activity", suffixes=("", "_participant"))
exercises["start"].str[:4].value_counts().sort_index()`,
  Stata: `import delimited "participants.csv", varnames(1) stringcols(_all) encoding("utf-8") clear
rename (source note) (source_participant note_participant)
rename activity id
tempfile participants
save \`participants'
import delimited "exercises.csv", varnames(1) stringcols(_all) encoding("utf-8") clear
merge 1:m id using \`participants'
generate year = substr(start, 1, 4)`,
} as const;

import type { Changes } from "../../../release/changes/changelog.ts";
import type { PrintedValue } from "../../../release/changes/claim-changes.ts";
import { isUnchanged, type Section, type Telling, toldChanges } from "../../../release/changes/told.ts";
import { mapOf, textOf, textsOf } from "../../../study/plain.ts";
import { changeWords as words } from "../../../words/catalogue/changes.ts";
import { figures } from "../../../words/catalogue/figures.ts";
import { dateText } from "../../../words/dates.ts";
import { headlineOf } from "../../../words/headline.ts";
import { say } from "../../../words/say.ts";
import type { Here } from "../../here.ts";
import type { Site } from "../../site.ts";
import { ChangeLine, tableTitle } from "./line.tsx";

/** Lines of one kind that are shown: a page of more serves nobody. */
const MOST = 500;

/** How the study differs from an earlier release, line by line. */
export function ChangeSections({ site, here, changes }: { site: Site; here: Here; changes: Changes }) {
  const { lang } = here;
  const { since } = changes;
  const told = shownOn(site, changes);
  return (
    <>
      {since !== null && (
        <p class="muted">{say(lang, words, "against", { ...since, date: dateText(lang, since.date) })}</p>
      )}
      {isUnchanged(changes) && <p>{say(lang, words, "none")}</p>}
      {toldChanges(told, tellingOf(site, here))
        .filter(({ kind }) => kind !== "claims" || site.options.claims)
        .map((section) => (
          <ChangeSection key={`${section.kind} ${section.table}`} site={site} here={here} section={section} />
        ))}
    </>
  );
}

/** Changes without those of claims, and of figures that draw them, where the ledger is no part of the site. */
function shownOn(site: Site, changes: Changes): Changes {
  if (site.options.claims) return changes;
  return {
    ...changes,
    claims: [],
    figures: changes.figures.filter(({ id }) => site.paths.figure(id) !== null),
    noLonger: changes.noLonger.filter(({ table }) => table !== "claims"),
  };
}

function ChangeSection({ site, here, section }: { site: Site; here: Here; section: Section }) {
  const { kind, table, note, lines } = section;
  const { lang } = here;
  const more = lines.length - MOST;
  return (
    <section>
      <h3 class="cap">{kind === "table" ? tableTitle(here, table) : say(lang, words, kind)}</h3>
      {note !== "" && <p class="muted">{note}</p>}
      {lines.length > 0 && (
        <ul class="rows changes">
          {lines.slice(0, MOST).map((line, i) => (
            <li key={i}>
              <ChangeLine site={site} here={here} line={line} />
            </li>
          ))}
        </ul>
      )}
      {more > 0 && <p class="muted">{say(lang, words, "more", { count: more })}</p>}
    </section>
  );
}

/** Keys of figures that are no ids. */
const SPOKEN: Readonly<Record<string, "rest" | "total" | "valueHead">> = {
  rest: "rest",
  total: "total",
  value: "valueHead",
};

/** Values of claims, and keys of figures, as the page writes them. */
function tellingOf(site: Site, { lang }: Here): Telling {
  const shown = ({ value, unit, question }: PrintedValue) => {
    const own = typeof value === "number" ? value : Array.isArray(value) ? textsOf(value) : textOf(value);
    const measure = textOf(mapOf(question)?.measure) ?? "";
    return headlineOf({ value: own, unit }, measure, site.labels[lang], lang);
  };
  const named = (key: string, label: string) => {
    if (lang === "en") return label;
    const word = SPOKEN[key];
    return word === undefined ? site.labels[lang].actor(key) : say(lang, figures, word);
  };
  return { lang, shown, named };
}

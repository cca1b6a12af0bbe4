import { licenceIn } from "../../../study/release.ts";
import { data as words } from "../../../words/catalogue/data.ts";
import { apart, between } from "../../../words/lists.ts";
import { say } from "../../../words/say.ts";
import type { Here } from "../../here.ts";
import { type PassedOn, passedOnIn } from "../../passed-on.ts";
import type { Site } from "../../site.ts";
import { fieldName } from "../records/naming.ts";
import { Scroll } from "../scroll.tsx";
import { SourceTerms } from "../sources/terms.tsx";
import { Written } from "../written.tsx";

/** Terms of the study and of its sources, with how many sources and rows stand under each. */
export function Terms({ site, here }: { site: Site; here: Here }) {
  const { lang } = here;
  const licence = licenceIn(site.study.yaml.data);
  const own = site.study.subject.labels?.terms?.[lang];
  const groups = termsIn(site);
  const title = say(lang, words, "terms");
  return (
    <section id="terms">
      <h2>{title}</h2>
      <p class="text">{say(lang, words, "termsSays")}</p>
      {licence !== "" && (
        <p class="text">
          <strong>
            {say(lang, words, "licence")}
            {between(lang, ":").trim()}
          </strong>
          {apart(lang)}
          {own === undefined ? <Written here={here} text={licence} /> : own}
        </p>
      )}
      {groups.length > 0 && (
        <Scroll label={title}>
          <table>
            <thead>
              <tr>
                <th scope="col">{say(lang, words, "term")}</th>
                <th scope="col" class="num">
                  {say(lang, words, "sources")}
                </th>
                <th scope="col" class="num">
                  {say(lang, words, "records")}
                </th>
                <th scope="col">{fieldName(lang, "may_redistribute")}</th>
              </tr>
            </thead>
            <tbody>
              {groups.map(({ terms, may, sources, rows }) => (
                <tr key={`${terms} ${may}`}>
                  <th scope="row">
                    {terms === "" ? (
                      say(lang, words, "unsaid")
                    ) : (
                      <SourceTerms site={site} here={here} text={terms} />
                    )}
                  </th>
                  <td class="num">{sources}</td>
                  <td class="num">{rows}</td>
                  <td>{say(lang, words, may)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </section>
  );
}

interface TermsGroup {
  readonly terms: string;
  readonly may: PassedOn;
  sources: number;
  rows: number;
}

function termsIn(site: Site): readonly TermsGroup[] {
  const groups = new Map<string, TermsGroup>();
  const passedOn = passedOnIn(site);
  for (const { id, cells } of site.sources.values()) {
    const { terms = "" } = cells;
    const may = passedOn(id);
    const key = `${terms}|${may}`;
    const group = groups.get(key) ?? { terms, may, sources: 0, rows: 0 };
    groups.set(key, group);
    group.sources++;
    group.rows += site.beside.restingOn(id).filter((r) => r.table !== "participants").length;
  }
  return [...groups.values()].sort((a, b) => b.sources - a.sources);
}

import { data as words } from "../../../words/catalogue/data.ts";
import { say } from "../../../words/say.ts";
import { studyCitation } from "../../../words/study-citation.ts";
import type { Here } from "../../here.ts";
import type { Site } from "../../site.ts";
import { factsOf } from "./facts.ts";

/** How to cite the study: as text and as BibTeX, with the fingerprint of the data. */
export function Cite({ site, here }: { site: Site; here: Here }) {
  const { lang } = here;
  const { hash, options } = site;
  const cited = { ...factsOf(site, here), hash, software: options.version };
  return (
    <section id="cite">
      <h2>{say(lang, words, "cite")}</h2>
      <p class="text">{say(lang, words, "citeSays")}</p>
      <h3>{say(lang, words, "asText")}</h3>
      <pre data-copy>
        <code>{studyCitation(lang, cited)}</code>
      </pre>
      <h3>{say(lang, words, "asBibtex")}</h3>
      <pre data-copy>
        <code>{bibtex(site, here)}</code>
      </pre>
    </section>
  );
}

function bibtex(site: Site, here: Here): string {
  const { authors, title, year, version, doi, url } = factsOf(site, here);
  const fields: readonly (readonly [string, string])[] = [
    ["author", authors.join(" and ")],
    ["title", title],
    ["year", year],
    ["version", version],
    ["doi", doi],
    ["url", url],
    ["note", `Data ${site.hash}; Multivector ${site.options.version}`],
  ];
  const lines = fields
    .filter(([, value]) => value !== "")
    .map(([name, value]) => `  ${name} = {${tex(value)}},`);
  return [`@misc{multivector-${site.hash},`, ...lines, "}"].join("\n");
}

/** A text in which nothing is a command of TeX. */
function tex(text: string): string {
  return text.replace(/[\\{}]/g, "").replace(/[&%$#_]/g, (sign) => `\\${sign}`);
}

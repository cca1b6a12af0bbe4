import { recordIn, recordPage } from "../data/records.ts";
import { sourcesBook } from "../data/sources.ts";
import type { Here } from "../here.ts";
import type { Site } from "../site.ts";
import { own, toldOf, toldSource } from "./told.ts";
import type { ViewTools } from "./tools.ts";

/** What views of a site are made with when its pages are written. */
export function siteTools(site: Site, here: Here): ViewTools {
  const { lang } = here;
  const { factors } = site.bench;
  const records = recordIn(site, lang);
  const sources = factors.always("views|sources", () => sourcesBook(site));
  return {
    lang,
    here,
    bench: site.bench,
    speech: { labels: site.labels[lang], subject: site.study.subject, lang },
    about: site.about(lang),
    record: (id) => toldOf(records(id)),
    page: (id) => recordPage(site, id),
    source: (id) => toldSource(own(sources, id)),
    once: (key, make) => factors.once(`views|${key}`, make),
  };
}

import { changeWords as words } from "../../words/catalogue/changes.ts";
import { dateText } from "../../words/dates.ts";
import { say } from "../../words/say.ts";
import type { Here } from "../here.ts";
import type { PageKind } from "../page.ts";
import { ChangeSections } from "../parts/changes/sections.tsx";
import { NoReply } from "../parts/claims/no-reply.tsx";
import { anyUnoffered } from "../parts/claims/publication.ts";
import { CHANGES, changesText, entryTitle, type FeedEntry, feedFile } from "../shared/feed.ts";
import type { Site } from "../site.ts";

/** What each release changed: what the feed counts, and of the newest each record, claim and figure. */
export const changes: PageKind = {
  name: "changes",
  paths: ({ options }) => (options.releases === undefined ? [] : [CHANGES]),
  hides: (site) => anyUnoffered(site, claimsTold(site)),
  content: async (site, here) => {
    const { lang } = here;
    const title = say(lang, words, "title");
    return {
      title,
      says: say(lang, words, "says"),
      body: (
        <>
          <h1>{title}</h1>
          <p class="lede">{say(lang, words, "lede")}</p>
          {(site.options.releases ?? []).length > 0 && (
            <p>
              <a href={here.file(feedFile(lang))}>{say(lang, words, "feed")}</a>
            </p>
          )}
          <NoReply site={site} here={here} ids={claimsTold(site)} />
          {entriesOf(site).map((entry) => (
            <Entry key={`${entry.version} ${entry.hash}`} site={site} here={here} entry={entry} />
          ))}
        </>
      ),
    };
  },
};

/** Releases with the study as it stands, the newest first. */
function entriesOf({ options: { releases = [], changed } }: Site): readonly FeedEntry[] {
  if (changed === undefined) return releases;
  return [changed.entry, ...releases.filter((entry) => entry !== changed.entry)];
}

function Entry({ site, here, entry }: { site: Site; here: Here; entry: FeedEntry }) {
  const { lang } = here;
  const { changed } = site.options;
  return (
    <section>
      <h2 class="cap">
        {entryTitle(lang, entry)} <span class="aside">{dateText(lang, entry.date)}</span>
      </h2>
      <p>{changesText(lang, entry.changes)}</p>
      {changed?.entry === entry && <ChangeSections site={site} here={here} changes={changed.changes} />}
    </section>
  );
}

/** The claims that it tells of. */
function claimsTold({ options }: Site): readonly string[] {
  return options.claims ? (options.changed?.changes.claims ?? []).map(({ id }) => id) : [];
}

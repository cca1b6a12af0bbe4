import { changeWords } from "../words/catalogue/changes.ts";
import { shell } from "../words/catalogue/shell.ts";
import { say } from "../words/say.ts";
import type { Here } from "./here.ts";
import { render } from "./markup/markup.ts";
import { Ticked } from "./parts/ticked.tsx";
import { CHANGES, feedFile } from "./shared/feed.ts";
import type { Site } from "./site.ts";

/** How a page may behave: nothing from elsewhere, no script or style in the page itself. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data: blob:; connect-src 'self'; form-action 'self'; base-uri 'none'";

/** What stands around every page, as HTML: written once for all pages of a language and a depth. */
export interface Frame {
  /** How pages are read, before what a page says of itself. */
  rules(here: Here): string;
  /** Styles, and scripts where the page has a bar. */
  files(here: Here, bare: boolean): string;
  /** The first row of the bar, with the page's own section marked. */
  bar(here: Here): string;
  /** What the bar has for finding and for reading, before the languages. */
  tools(here: Here): string;
  /** What is wrong with the study that all pages are made from; nothing where nothing is. */
  wrong(here: Here): string;
  foot(here: Here): string;
}

/** The first row of the bar; the rest stands in the footer. */
const MAIN = ["ask", "network", "map", "timeline", "figures", "claims", "actors", "records", "data"] as const;

/** What stands around the pages of a site. */
export function frameOf(site: Site): Frame {
  const { shared } = site;
  return {
    rules: (here) => shared.of(here, "rules", () => render(<Rules />)),
    files: (here, bare) =>
      shared.of(here, `files ${bare}`, () => render(<Files site={site} here={here} bare={bare} />)),
    bar: (here) => {
      const own = MAIN.find((page) => currentOf(here, page) !== undefined);
      const key = `bar ${own ?? ""} ${here.path === (own ?? "")}`;
      return shared.of(here, key, () => render(<Bar site={site} here={here} />));
    },
    tools: (here) => shared.of(here, "tools", () => render(<Tools here={here} />)),
    wrong: (here) => shared.of(here, "wrong", () => render(<Wrong site={site} here={here} />)),
    foot: (here) => shared.of(here, "foot", () => render(<Foot site={site} here={here} />)),
  };
}

function Rules() {
  return (
    <>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content={POLICY} />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
    </>
  );
}

function Files({ site, here, bare }: { site: Site; here: Here; bare: boolean }) {
  return (
    <>
      {site.options.releases !== undefined && (
        <link rel="alternate" type="application/atom+xml" href={here.file(feedFile(here.lang))} />
      )}
      <link rel="stylesheet" href={here.asset("site.css")} />
      <link rel="icon" href={here.asset("icon.png")} type="image/png" sizes="32x32" />
      {!bare && (
        <>
          <script src={here.asset("theme.js")} />
          <script defer src={here.asset("app.js")} />
        </>
      )}
    </>
  );
}

function Bar({ site, here }: { site: Site; here: Here }) {
  return (
    <>
      <a class="brand" href={here.href("")} aria-current={here.path === "" ? "page" : undefined}>
        {site.labels[here.lang].title}
      </a>
      <nav aria-label={say(here.lang, shell, "main")}>
        <Nav site={site} here={here} />
      </nav>
    </>
  );
}

function Tools({ here }: { here: Here }) {
  return (
    <>
      <a class="button" href={here.href("search")} data-open="search">
        {say(here.lang, shell, "search")} <span class="key">/</span>
      </a>
      <button type="button" class="button" data-theme-toggle hidden>
        {say(here.lang, shell, "theme")}
      </button>
    </>
  );
}

function Wrong({ site, here }: { site: Site; here: Here }) {
  const { errors = 0, live } = site.options;
  if (errors === 0) return null;
  return (
    <aside class="wrong">
      <p class="notice">
        <Ticked text={say(here.lang, shell, live ? "errorsLive" : "errors", { count: errors })} />
      </p>
    </aside>
  );
}

function Nav({ site, here }: { site: Site; here: Here }) {
  return (
    <ul>
      {MAIN.filter((page) => page !== "claims" || site.options.claims).map((page) => (
        <li key={page}>
          <a href={here.href(page)} aria-current={currentOf(here, page)}>
            {say(here.lang, shell, page === "actors" ? "cards" : page)}
          </a>
        </li>
      ))}
    </ul>
  );
}

function currentOf(here: Here, page: string): "page" | "true" | undefined {
  if (here.path === page) return "page";
  return here.path.startsWith(`${page}/`) ? "true" : undefined;
}

function Foot({ site, here }: { site: Site; here: Here }) {
  const { lang } = here;
  return (
    <>
      <ul>
        {(["sources", "conflicts", "gaps", "methods", "data"] as const).map((page) => (
          <li key={page}>
            <a href={here.href(page)}>{say(lang, shell, page)}</a>
          </li>
        ))}
        {site.options.releases !== undefined && (
          <li>
            <a href={here.href(CHANGES)}>{say(lang, changeWords, "title")}</a>
          </li>
        )}
        <li>
          <a href={here.asset("licences.txt")}>{say(lang, shell, "licences")}</a>
        </li>
      </ul>
      {(site.options.withheld ?? 0) > 0 && (
        <p>{say(lang, shell, "withheld", { count: site.options.withheld ?? 0 })}</p>
      )}
      <p>
        {site.options.edition !== undefined && (
          <>{say(lang, shell, "edition", { version: site.options.edition })} · </>
        )}
        {say(lang, shell, "version", { version: site.options.version })} ·{" "}
        {say(lang, shell, site.options.live ? "dataHashLive" : "dataHash", { hash: site.hash })}
        {site.options.live ? ` · ${say(lang, shell, "live")}` : ""}
      </p>
      <p class="on-screen">{say(lang, shell, "noRequest")}</p>
    </>
  );
}

import { render } from "preact-render-to-string";
import { shell } from "../words/catalogue/shell.ts";
import { say } from "../words/say.ts";
import { LANGS, type Lang, langTag } from "../words/words.ts";
import type { Here } from "./here.ts";
import type { Content } from "./page.ts";
import type { Site } from "./site.ts";

/** How a page may behave: nothing from elsewhere, no script or style in the page itself. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data: blob:; connect-src 'self'; form-action 'self'; base-uri 'none'";

const NATIVE: Readonly<Record<Lang, string>> = { en: "English", ru: "Русский", zh: "中文" };

/** The first row of the bar; the rest stands in the footer. */
const MAIN = ["ask", "network", "map", "timeline", "figures", "claims", "actors", "records", "data"] as const;

/** A whole page as HTML. @param hidden whether search engines are asked to leave it out */
export function documentOf(site: Site, here: Here, content: Content, hidden: boolean): string {
  const page = <Document site={site} here={here} content={content} hidden={hidden} />;
  return `<!doctype html>\n${render(page)}\n`;
}

function Document({
  site,
  here,
  content,
  hidden,
}: {
  site: Site;
  here: Here;
  content: Content;
  hidden: boolean;
}) {
  const { lang } = here;
  const t = (key: Parameters<typeof say<typeof shell.en>>[2]) => say(lang, shell, key);
  const title = here.path === "" ? content.title : `${content.title} · ${site.labels[lang].title}`;
  return (
    <html lang={langTag(lang)} data-root={here.asset("").replace(/assets\/$/, "")} data-path={here.path}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={POLICY} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        <meta name="description" content={content.says} />
        {hidden && <meta name="robots" content="noindex" />}
        {LANGS.map((l) => (
          <link key={l} rel="alternate" hreflang={langTag(l)} href={here.inLang(l)} />
        ))}
        {content.card !== undefined && <Card site={site} here={here} card={content.card} title={title} />}
        {site.options.releases !== undefined && (
          <link rel="alternate" type="application/atom+xml" href={here.file("feed.xml")} />
        )}
        <link rel="stylesheet" href={here.asset("palette.css")} />
        <link rel="stylesheet" href={here.asset("site.css")} />
        <link rel="icon" href={here.asset("icon.svg")} type="image/svg+xml" />
        {content.bare !== true && (
          <>
            <script src={here.asset("theme.js")} />
            <script defer src={here.asset("app.js")} />
          </>
        )}
        {content.structured !== undefined && (
          <script
            type="application/ld+json"
            dangerouslySetInnerHTML={{
              __html: JSON.stringify(content.structured).replaceAll("<", "\\u003c"),
            }}
          />
        )}
      </head>
      <body data-views={content.views}>
        {content.bare !== true && (
          <>
            <a class="skip" href="#main">
              {t("skip")}
            </a>
            <header class="bar">
              <a class="brand" href={here.href("")} aria-current={here.path === "" ? "page" : undefined}>
                {site.labels[lang].title}
              </a>
              <nav aria-label={t("main")}>
                <ul>
                  {MAIN.filter((page) => page !== "claims" || site.options.claims).map((page) => (
                    <li key={page}>
                      <a href={here.href(page)} aria-current={currentOf(here, page)}>
                        {t(page === "actors" ? "cards" : page)}
                      </a>
                    </li>
                  ))}
                </ul>
              </nav>
              <div class="tools">
                <a class="button" href={here.href("search")} data-open="search">
                  {t("search")} <span class="key">/</span>
                </a>
                <button type="button" class="button" data-theme-toggle hidden>
                  {t("theme")}
                </button>
                <ul class="languages" aria-label={t("language")}>
                  {LANGS.map((l) => (
                    <li key={l}>
                      <a
                        href={here.inLang(l)}
                        lang={langTag(l)}
                        hreflang={langTag(l)}
                        aria-current={l === lang ? "true" : undefined}
                      >
                        {NATIVE[l]}
                      </a>
                    </li>
                  ))}
                </ul>
              </div>
            </header>
          </>
        )}
        <main id="main" tabIndex={-1}>
          {content.body}
        </main>
        {content.bare !== true && <Foot site={site} here={here} />}
      </body>
    </html>
  );
}

/** How a link to the page is shown elsewhere; only a site that knows its address can say where the picture is. */
function Card({ site, here, card, title }: { site: Site; here: Here; card: string; title: string }) {
  const { address } = site.options;
  const picture = address === undefined ? here.file(card) : new URL(`files/${card}`, address).href;
  return (
    <>
      <meta property="og:type" content="article" />
      <meta property="og:title" content={title} />
      <meta property="og:image" content={picture} />
      <meta name="twitter:card" content="summary_large_image" />
    </>
  );
}

function currentOf(here: Here, page: string): "page" | "true" | undefined {
  if (here.path === page) return "page";
  return here.path.startsWith(`${page}/`) ? "true" : undefined;
}

function Foot({ site, here }: { site: Site; here: Here }) {
  const { lang } = here;
  return (
    <footer class="foot">
      <ul>
        {(["sources", "conflicts", "gaps", "methods", "data"] as const).map((page) => (
          <li key={page}>
            <a href={here.href(page)}>{say(lang, shell, page)}</a>
          </li>
        ))}
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
        {say(lang, shell, "dataHash", { hash: site.hash })}
        {site.options.live ? ` · ${say(lang, shell, "live")}` : ""}
      </p>
      <p>{say(lang, shell, "noRequest")}</p>
    </footer>
  );
}

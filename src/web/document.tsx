import { render } from "preact-render-to-string";
import { claims } from "../words/catalogue/claims.ts";
import { shell } from "../words/catalogue/shell.ts";
import { say } from "../words/say.ts";
import { LANGS, type Lang, langTag } from "../words/words.ts";
import type { Frame } from "./frame.tsx";
import { type Here, wholeLink } from "./here.ts";
import type { Content } from "./page.ts";
import { feedFile } from "./shared/feed.ts";
import type { Site } from "./site.ts";

/** How a page may behave: nothing from elsewhere, no script or style in the page itself. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data: blob:; connect-src 'self'; form-action 'self'; base-uri 'none'";

const NATIVE: Readonly<Record<Lang, string>> = { en: "English", ru: "Русский", zh: "中文" };

interface Page {
  readonly site: Site;
  readonly here: Here;
  readonly content: Content;
  /** Whether search engines are asked to leave it out. */
  readonly hidden: boolean;
  readonly frame: Frame;
}

/** A whole page as HTML. */
export function documentOf(page: Page): string {
  return `<!doctype html>\n${render(<Document {...page} />)}\n`;
}

function Document({ site, here, content, hidden, frame }: Page) {
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
          <link rel="alternate" type="application/atom+xml" href={here.file(feedFile(lang))} />
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
              <nav aria-label={t("main")} dangerouslySetInnerHTML={{ __html: frame.nav(here) }} />
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
        {content.bare !== true && (
          <footer class="foot" dangerouslySetInnerHTML={{ __html: frame.foot(here) }} />
        )}
      </body>
    </html>
  );
}

const LOCALE: Readonly<Record<Lang, string>> = { en: "en_GB", ru: "ru_RU", zh: "zh_CN" };

/** How a link to the page is shown elsewhere; only a site that knows its address can say where the picture is. */
function Card({ site, here, card, title }: { site: Site; here: Here; card: string; title: string }) {
  const picture = wholeLink(here, here.file(card), site.options.address);
  return (
    <>
      <meta property="og:type" content="article" />
      <meta property="og:title" content={title} />
      <meta property="og:locale" content={LOCALE[here.lang]} />
      <meta property="og:image" content={picture} />
      <meta property="og:image:alt" content={say(here.lang, claims, "cardAlt")} />
      <meta name="twitter:card" content="summary_large_image" />
    </>
  );
}

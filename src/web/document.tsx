import { claims } from "../words/catalogue/claims.ts";
import { shell } from "../words/catalogue/shell.ts";
import { say } from "../words/say.ts";
import { LANGS, type Lang, langTag } from "../words/words.ts";
import type { Frame } from "./frame.tsx";
import { fileOf, type Here, wholeLink } from "./here.ts";
import { render } from "./markup/markup.ts";
import type { Content } from "./page.ts";
import type { Site } from "./site.ts";

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
export function documentOf({ site, here, content, hidden, frame }: Page): string {
  const { lang } = here;
  const bare = content.bare === true;
  const title = here.path === "" ? content.title : `${content.title} · ${site.labels[lang].title}`;
  const head = [
    frame.rules(here),
    render(<OfPage site={site} here={here} content={content} hidden={hidden} title={title} />),
    frame.files(here, bare),
    content.structured === undefined ? "" : structured(content.structured),
  ];
  const main = render(
    <main id="main" tabIndex={-1}>
      {content.body}
    </main>,
  );
  const foot = `<footer class="foot">${frame.foot(here)}${render(<Address site={site} here={here} />)}</footer>`;
  const body = bare ? main : `${render(<Top here={here} frame={frame} />)}${frame.wrong(here)}${main}${foot}`;
  const html = (
    <html
      lang={langTag(lang)}
      data-root={here.asset("").replace(/assets\/$/, "")}
      data-path={here.path}
      data-query={content.query}
    >
      <head dangerouslySetInnerHTML={{ __html: head.join("") }} />
      <body data-views={content.views} dangerouslySetInnerHTML={{ __html: body }} />
    </html>
  );
  return `<!doctype html>\n${render(html)}\n`;
}

/** What a page says of itself, and where it stands in other languages: of pages that search engines may show, as whole as they want it. */
function OfPage({ site, here, content, hidden, title }: Omit<Page, "frame"> & { readonly title: string }) {
  const address = hidden ? undefined : site.options.address;
  return (
    <>
      <title>{title}</title>
      <meta name="description" content={content.says} />
      {hidden && <meta name="robots" content="noindex" />}
      {LANGS.map((l) => (
        <link key={l} rel="alternate" hreflang={langTag(l)} href={wholeLink(here, here.inLang(l), address)} />
      ))}
      {content.card !== undefined && <Card site={site} here={here} card={content.card} title={title} />}
    </>
  );
}

/** Data for machines, none of which ends the element that it stands in. */
function structured(data: NonNullable<Content["structured"]>): string {
  const __html = JSON.stringify(data).replaceAll("<", "\\u003c");
  return render(<script type="application/ld+json" dangerouslySetInnerHTML={{ __html }} />);
}

/** Where a page on paper is from, beside the version and the fingerprint: its path, whole where the site knows its address. */
function Address({ site, here }: Pick<Page, "site" | "here">) {
  const { lang, path } = here;
  const own = fileOf(lang, path);
  const address = site.options.address;
  return (
    <p class="on-paper" data-address>
      {address === undefined ? own : wholeLink(here, here.inLang(lang), address)}
    </p>
  );
}

/** The bar, with this page in the other languages. */
function Top({ here, frame }: { here: Here; frame: Frame }) {
  const languages = render(<Languages here={here} />);
  const tools = `<div class="tools">${frame.tools(here)}${languages}</div>`;
  return (
    <>
      <a class="skip" href="#main">
        {say(here.lang, shell, "skip")}
      </a>
      <header class="bar" dangerouslySetInnerHTML={{ __html: `${frame.bar(here)}${tools}` }} />
    </>
  );
}

function Languages({ here }: { here: Here }) {
  return (
    <ul class="languages" aria-label={say(here.lang, shell, "language")}>
      {LANGS.map((l) => (
        <li key={l}>
          <a
            href={here.inLang(l)}
            lang={langTag(l)}
            hreflang={langTag(l)}
            aria-current={l === here.lang ? "true" : undefined}
          >
            {NATIVE[l]}
          </a>
        </li>
      ))}
    </ul>
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

import { render } from "preact-render-to-string";
import { shell } from "../words/catalogue/shell.ts";
import { say } from "../words/say.ts";
import type { Here } from "./here.ts";
import type { Site } from "./site.ts";

/** What stands around every page, as HTML: written once for all pages of a language and a depth. */
export interface Frame {
  /** The first row of the bar, with the page's own section marked. */
  nav(here: Here): string;
  foot(here: Here): string;
}

/** The first row of the bar; the rest stands in the footer. */
const MAIN = ["ask", "network", "map", "timeline", "figures", "claims", "actors", "records", "data"] as const;

/** What stands around the pages of a site. */
export function frameOf(site: Site): Frame {
  const { shared } = site;
  return {
    nav: (here) => {
      const own = MAIN.find((page) => currentOf(here, page) !== undefined);
      const key = `nav ${own ?? ""} ${here.path === own}`;
      return shared.of(here, key, () => render(<Nav site={site} here={here} />));
    },
    foot: (here) => shared.of(here, "foot", () => render(<Foot site={site} here={here} />)),
  };
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
    </>
  );
}

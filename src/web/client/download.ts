import { fingerprint } from "../../model/fingerprint.ts";
import type { KeptFigure, KeptSite } from "../data/shapes.ts";
import { citationOf, type View } from "./cite.ts";
import { copyField } from "./copy.ts";
import { openDialog } from "./dialog.ts";
import { el } from "./element.ts";
import type { PageFigure } from "./figure-marks.ts";
import { load } from "./load.ts";
import { pictureOf } from "./picture.ts";
import { linkTo, pageLang, pageLink, publishedAt } from "./place.ts";
import { readmeOf } from "./readme.ts";
import { recordsCsv, rowsIn } from "./records-csv.ts";
import { save } from "./save.ts";
import { snippetsFor } from "./snippets.ts";
import { announce, t } from "./speak.ts";

/** Opens the dialog that hands out a figure: pictures, tables, a README, and how the table is read elsewhere. */
export async function openDownload(figure: PageFigure, view: View, files: boolean): Promise<void> {
  const { kept } = figure;
  const lang = pageLang();
  const { body } = openDialog("download", t("download", { title: kept.title }), []);
  const [site, records, sources] = await Promise.all([
    load(`site-${lang}`),
    load(`records-${lang}`),
    load("sources"),
  ]);
  if (site === null || records === null || sources === null)
    return body.append(el("p", { class: "notice" }, t("failed")));
  const name = `${kept.file ?? `${figure.id}-v-${fingerprint(`${site.hash}${view.address.search}`)}`}-${lang}`;
  const behind = recordsCsv(kept, records, sources);
  const rows = (csv: string) => t("rows", { count: rowsIn(csv) });
  // A list of records has the deliveries of a deal within it, and the file each as a row of its own.
  const listed = [...kept.records, ...(kept.left ?? [])];
  const withDeliveries = listed.some((id) => Object.hasOwn(records, id) && records[id]?.[7] !== "");
  body.append(
    el(
      "ul",
      { class: "files" },
      ...pictures(name, kept, files),
      item(t("csvShown"), rows(kept.csv), () => save(`${name}.csv`, kept.csv, "text/csv")),
      item(t("csvRecords"), withDeliveries ? t("csvDeliveries", { rows: rows(behind) }) : rows(behind), () =>
        save(`${name}-records.csv`, behind, "text/csv"),
      ),
      item(t("readme"), t("readmeSays"), () => save(`${name}-README.txt`, readme(site, kept, view))),
      el("li", {}, el("a", { href: pageLink("data") }, t("wholeData"))),
    ),
    snippets(`${name}.csv`),
  );
}

/** The figure as pictures; none where an answer has no figure. */
function pictures(name: string, kept: KeptFigure, files: boolean): readonly (HTMLElement | null)[] {
  if (kept.svg === "") return [];
  return [
    item(t("png"), t("pngSays", { width: kept.width * 2, height: kept.height * 2 }), () =>
      savePicture(name, kept),
    ),
    files
      ? el(
          "li",
          {},
          el("a", { href: linkTo(`files/figures/${name}.png`), download: `${name}.png` }, t("pngMade")),
        )
      : null,
    item(t("svg"), t("svgSays", { hash: kept.hash }), () => save(`${name}.svg`, kept.svg, "image/svg+xml")),
  ];
}

function item(label: string, says: string, take: () => void): HTMLElement {
  return el(
    "li",
    {},
    el("button", { type: "button", click: take }, label),
    el("span", { class: "small muted" }, says),
  );
}

function readme(site: KeptSite, kept: KeptFigure, view: View): string {
  return readmeOf(kept, site, citationOf(site, view), publishedAt(view.address, site)?.href ?? site.home);
}

async function savePicture(name: string, kept: KeptFigure): Promise<void> {
  const picture = await pictureOf(kept.svg);
  if (picture === null) return announce(t("pictureFailed"));
  save(`${name}.png`, picture);
}

function snippets(file: string): HTMLElement {
  return el(
    "div",
    { class: "snippets" },
    ...Object.entries(snippetsFor(file)).map(([program, text]) =>
      el("details", {}, el("summary", {}, `${t("snippets")} ${program}`), copyField(program, text)),
    ),
  );
}

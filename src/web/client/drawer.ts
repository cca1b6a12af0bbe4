import type { Mark } from "../../figures/scene/scene.ts";
import type { Split } from "../../model/answer.ts";
import { openDialog } from "./dialog.ts";
import { type Content, el } from "./element.ts";
import { load } from "./load.ts";
import { pageLang, pageLink, rewrite } from "./place.ts";
import { type ReceiptHeading, receiptList, sourceParts, splitLists } from "./receipt-list.ts";
import { loadSources } from "./sources.ts";
import { t } from "./speak.ts";

/** A number or a mark whose records are opened. */
export interface Told {
  /** What it is of. */
  readonly label: string;
  /** The value with its range, or what is told in its place. */
  readonly value: string;
  /** Whether that is told in sentences. */
  readonly inWords?: boolean;
  /** The part of an address that asks for it alone; blank or left out where no question does. */
  readonly ask?: string;
  /** Lines that the sources of all of it ask to stand beside it. */
  readonly owed?: readonly string[] | undefined;
  readonly receipt: readonly string[];
  /** Of a share: which of them are counted, and what the others are. */
  readonly split?: Split | undefined;
  /** Of no record: whether somebody looked for all of it. */
  readonly none?: Mark["none"];
  /** How the list is headed, where it is not that these are the records behind it. */
  readonly heading?: ReceiptHeading;
  /** Records that are there and do not count under the choices made, listed below those that do. */
  readonly left?: readonly string[] | undefined;
  /** What the address is to say while it is open. */
  readonly anchor?: string;
}

/** What is said of no record. */
const SAYS = { searched: "allSearched", "not-searched": "notSearched" } as const;

/** More signs are read as a text, and not at a glance. */
const LONG = 60;

/** Opens the source drawer: what a number is, the records behind it, and their sources. */
export async function openDrawer(told: Told): Promise<void> {
  const { label, value, inWords = false, ask = "", owed = [], receipt, left = [], anchor } = told;
  const { split, none, heading } = told;
  const { body } = drawer(label, anchor);
  if (value !== "") body.append(el("p", { class: inWords || value.length > LONG ? "long" : "value" }, value));
  if (ask !== "")
    body.append(el("p", { class: "small" }, el("a", { href: pageLink("ask", ask) }, t("askAlone"))));
  body.append(...owed.map((line) => el("p", { class: "small" }, t("owed", { line }))));
  if (receipt.length === 0 && left.length === 0) {
    body.append(
      el("p", { class: "muted" }, t(none === undefined ? "noRecords" : SAYS[none])),
      el("p", { class: "small" }, el("a", { href: pageLink("gaps") }, t("whatSearched"))),
    );
    return;
  }
  const wait = body.appendChild(el("p", { class: "muted" }, t("loading")));
  const [records, sources] = await Promise.all([load(`records-${pageLang()}`), loadSources()]);
  wait.remove();
  if (records === null || sources === null) {
    body.append(el("p", { class: "notice" }, t("failed")));
    return;
  }
  if (split !== undefined) body.append(...splitLists(receipt, split, records, sources));
  else if (receipt.length > 0) body.append(receiptList(receipt, records, sources, heading));
  if (left.length > 0) body.append(receiptList(left, records, sources, "recordsLeft"));
}

/** Loads what the drawer needs before it is opened: somebody is looking at marks. */
export function fetchAhead(): void {
  void load(`records-${pageLang()}`);
  void loadSources();
}

/** Opens one source in the drawer with the records that rest on it; false where there is none such. */
export async function openSource(id: string): Promise<boolean> {
  const [records, sources] = await Promise.all([load(`records-${pageLang()}`), loadSources()]);
  if (sources === null || !Object.hasOwn(sources, id)) return false;
  const { title, rest } = sourceParts([id, ""], sources);
  const { body } = drawer(title, `s-${id}`);
  body.append(el("div", { class: "cited" }, ...rest));
  const cites = Object.entries(records ?? {}).filter(([, record]) => record[6].some(([of]) => of === id));
  if (records !== null && cites.length > 0)
    body.append(
      receiptList(
        cites.map(([of]) => of),
        records,
        sources,
        "recordsOn",
      ),
    );
  return true;
}

/** An empty drawer; the address names what it shows while it is open. */
function drawer(title: Content, anchor: string | undefined) {
  if (anchor === undefined) return openDialog("drawer", title, []);
  const before = location.hash;
  rewrite((address) => {
    address.hash = anchor;
  });
  const own = location.hash;
  return openDialog("drawer", title, [], () =>
    rewrite((address) => {
      if (address.hash === own) address.hash = before === own ? "" : before;
    }),
  );
}

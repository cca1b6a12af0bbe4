import { BESIDE, EMBED } from "../state/beside.ts";
import { load } from "./load.ts";
import { notice } from "./notice.ts";
import { pageLang } from "./place.ts";
import { t } from "./speak.ts";

/** Tells of parts of the address that the page does not know, and of data that have changed since a link was made. */
export async function checkParameters(): Promise<void> {
  const given = new URLSearchParams(location.search);
  const known = knownParameters();
  const unknown = known === null ? [] : [...new Set(given.keys())].filter((name) => !known.has(name));
  if (unknown.length > 0)
    notice(t("unknownParameter", { count: unknown.length, names: unknown.map(shortened).join(", ") }));
  const framed = given.getAll(EMBED).find((value) => value !== "1");
  if (known === null && framed !== undefined)
    notice(t("damagedParameter", { names: shortened(`${EMBED}=${framed}`) }));
  const pinned = given.get("data");
  if (pinned === null) return;
  if (!/^[0-9a-f]{12}$/.test(pinned))
    return notice(t("damagedParameter", { names: shortened(`data=${pinned}`) }));
  const site = await load(`site-${pageLang()}`);
  if (site !== null && site.hash !== pinned) notice(t("changed", { asked: pinned, now: site.hash }));
}

/** Names that the page registers in `data-params`, and those of its fields; null where it reads its address itself. */
function knownParameters(): ReadonlySet<string> | null {
  const told = [...document.querySelectorAll<HTMLElement>("[data-params]")];
  if (told.length === 0 && document.body.dataset.views !== undefined) return null;
  const fields = [...document.querySelectorAll("form[data-filter] [name], form[role=search] [name]")];
  return new Set([
    ...BESIDE,
    ...told.flatMap((element) => (element.dataset.params ?? "").split(/\s+/)),
    ...fields.map((field) => field.getAttribute("name") ?? ""),
  ]);
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

import type { Here } from "../here.ts";
import type { Site } from "../site.ts";
import { Foreign } from "./foreign.tsx";

/** An actor, a group or the region by name; it leads to its card. */
export function ActorLink({ site, here, id }: { site: Site; here: Here; id: string }) {
  const path = site.paths.card(id);
  const { text, lang } = actorName(site, here, id);
  const name = <Foreign here={here} lang={lang} text={text} />;
  return path === null ? name : <a href={here.href(path)}>{name}</a>;
}

/** The name of an actor, a group or the region, with the language that it is in. */
export function actorName(
  site: Site,
  { lang }: Here,
  id: string,
): { readonly text: string; readonly lang: string } {
  const labels = site.labels[lang];
  if (id === "region") return { text: labels.region, lang: "" };
  const named = labels.nameWithLang(id);
  if (named.text !== id) return named;
  const label = labels.groupLabel(id);
  return label === null ? { text: labels.group(id), lang: "en" } : { text: label, lang: "" };
}

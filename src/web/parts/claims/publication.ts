import { publicationOf as publicationIn } from "../../../claims/judged-on.ts";
import type { Publication } from "../../../study/subject.ts";
import type { Site } from "../../site.ts";

/** The publication that a claim stands in; the study's first where it names none. */
export function publicationOf(site: Site, claim: string): Publication | null {
  return publicationIn(site.study, site.bench.claims?.get(claim) ?? { publication: null });
}

/** Whether a claim has authors who may reply: a study's own sentences stand in no publication and have none. */
export function mayReply(site: Site, claim: string): boolean {
  return publicationOf(site, claim) !== null;
}

/** Whether its authors were offered a reply, or it has none. */
export function replyOffered(site: Site, claim: string): boolean {
  return publicationOf(site, claim)?.replyAsked ?? true;
}

/** Whether the authors of any of these claims were offered no reply. */
export function anyUnoffered(site: Site, claims: readonly string[]): boolean {
  return !claims.every((id) => replyOffered(site, id));
}

/** The part of the text that a claim stands in: what its place says before the first comma. */
export function partOfText(where: string): string {
  return where.split(",")[0]?.trim() ?? "";
}

import { claims as words } from "../../../words/catalogue/claims.ts";
import { say } from "../../../words/say.ts";
import type { Here } from "../../here.ts";
import type { Site } from "../../site.ts";
import { anyUnoffered } from "./publication.ts";

interface NoReplyProps {
  readonly site: Site;
  readonly here: Here;
  /** Claims that stand there. */
  readonly ids: readonly string[];
  /** What it is about: a page of its own that is not to be cited, or claims that stand among other things. */
  readonly of?: "page" | "claims";
  /** As a small line beside them, and not on top of a page. */
  readonly small?: boolean;
}

/** Says where claims stand that their authors were offered no reply, where that is so of any. */
export function NoReply({ site, here, ids, of = "claims", small = false }: NoReplyProps) {
  if (!anyUnoffered(site, ids)) return null;
  const text = say(here.lang, words, of === "page" ? "noReplyOffered" : "noReplyOfferedAll");
  if (small) return <p class="small muted">{text}</p>;
  return (
    <div class="notice" role="note">
      <p>{text}</p>
    </div>
  );
}

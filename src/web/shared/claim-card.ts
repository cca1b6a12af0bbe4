import { askedBy, type ClaimFinding } from "../../claims/judge.ts";
import { measure, wrapped } from "../../figures/scene/measure.ts";
import type { PlainScene, Shape } from "../../figures/scene/scene.ts";
import { claimLacks } from "../../views/left-out.ts";
import { capital } from "../../words/capital.ts";
import { claims as words } from "../../words/catalogue/claims.ts";
import { oursOf, printedOf, toneOf } from "../../words/claim-words.ts";
import { between } from "../../words/lists.ts";
import { say } from "../../words/say.ts";
import { word } from "../../words/words.ts";
import { replyOffered } from "../parts/claims/publication.ts";
import type { Site } from "../site.ts";

/** Size that cards of links are shown at, in pixels. */
const WIDTH = 1200;
const HEIGHT = 630;
const MARGIN = 64;
const ROOM = WIDTH - 2 * MARGIN;

/** Where the picture of a claim stands under `files/`. */
export function claimCardFile(site: Site, id: string): string {
  return `cards/${(site.paths.claim(id) ?? id).split("/").at(-1)}.png`;
}

/** A claim as a picture beside a link to it: the statement, printed and ours, what is found, in how many readings it holds. */
export function claimCard(site: Site, claim: ClaimFinding): PlainScene {
  const lang = "en";
  const labels = site.labels[lang];
  const shapes: Shape[] = [{ kind: "rect", x: 0, y: 0, width: WIDTH, height: 12, fill: "accent" }];
  let y = 44;
  const write = (text: string, size: number, look: Look = {}) => {
    const { weight = "regular", fill = "ink", most = 1, indent = 0 } = look;
    for (const line of wrapped(text, ROOM - indent, size, weight, most)) {
      y += size * 1.28;
      shapes.push({ kind: "text", x: MARGIN + indent, y: y - size * 0.28, text: line, size, weight, fill });
    }
  };
  write(`${labels.title} · ${claim.id}`, 26, { fill: "muted" });
  y += 14;
  write(claim.says, sizeFor(claim.says), { weight: "bold", most: 4 });
  y = Math.max(y + 22, 330);
  shapes.push({ kind: "line", x1: MARGIN, y1: y, x2: WIDTH - MARGIN, y2: y, stroke: "hair", strokeWidth: 2 });
  y += 14;
  const printed = printedOf(claim, labels, lang);
  const ours = oursOf(claim, labels, lang);
  if (printed !== "") write(`${say(lang, words, "printed")}${between(lang, ":")}${printed}`, 32);
  if (ours !== "") write(`${say(lang, words, "ours")}${between(lang, ":")}${ours}`, 32);
  const found = word(lang, claim.finding);
  const held = claim.of > 1 ? ` · ${say(lang, words, "cardHolds", { k: claim.holdsIn, n: claim.of })}` : "";
  shapes.push(...signOf(claim, MARGIN + 12, y + 22));
  write(`${found}${held}`, 32, { weight: "bold", indent: 38 });
  const lacks = claimLacks(site.study, askedBy(claim), lang);
  if (lacks !== null) write(capital(lacks), 22, { fill: "muted", indent: 38 });
  if (!replyOffered(site, claim.id)) {
    y = HEIGHT - 84;
    write(say(lang, words, "cardNoReply"), 22, { fill: "muted" });
  }
  return {
    width: WIDTH,
    height: HEIGHT,
    lang,
    title: `${claim.id}${between(lang, ":")}${claim.says}`,
    takeaway: [printed, ours, found, lacks ?? ""].filter((text) => text !== "").join(between(lang, ";")),
    shapes,
  };
}

interface Look {
  readonly weight?: "regular" | "bold";
  readonly fill?: "ink" | "muted";
  /** Lines at most. */
  readonly most?: number;
  readonly indent?: number;
}

/** The largest size at which a statement takes three lines at most. */
function sizeFor(text: string): number {
  return [52, 46, 40].find((size) => measure(text, size, "bold") < ROOM * 2.8) ?? 36;
}

/** A sign that needs no colour: full where a statement is borne out, half where there is something to look at, empty where nothing is said. */
function signOf(claim: ClaimFinding, cx: number, cy: number): readonly Shape[] {
  const tone = toneOf(claim.finding);
  const ring: Shape = { kind: "circle", cx, cy, r: 11, stroke: "ink", strokeWidth: 2.5, fill: "none" };
  if (tone === "faint") return [ring];
  return [ring, { kind: "circle", cx, cy, r: tone === "good" ? 11 : 5, fill: "ink" }];
}

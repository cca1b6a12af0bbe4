import { overviewWords } from "../../words/catalogue/overview.ts";
import { digits } from "../../words/numbers.ts";
import { say } from "../../words/say.ts";
import type { Here } from "../here.ts";
import type { Site } from "../site.ts";

/** How many records stand in every column of a table of years only as nobody says when they began. */
export function Unopened({ site, here: { lang } }: { site: Site; here: Here }) {
  const { unopened } = site.coverage;
  if (unopened === 0) return null;
  return <p class="small muted">{say(lang, overviewWords, "unopened", { n: digits(unopened, lang, 0) })}</p>;
}

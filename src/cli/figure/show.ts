import { wordedIn } from "../../figures/figure.ts";
import type { Figure } from "../../figures/spec.ts";
import { QuestionError } from "../../model/question.ts";
import { say } from "../../words/say.ts";
import type { Screen } from "../screen.ts";
import { cut } from "../wrap.ts";
import type { Drawing } from "./drawing.ts";
import { figureWords } from "./words.ts";
import type { Written } from "./write.ts";

/** A figure in a list; one that cannot be asked has the reason in place of a hash. */
export interface Listed {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly hash: string | null;
  readonly why: string | null;
}

/** Every figure with the hash of its picture. */
export function listedOf(figures: readonly Figure[], drawing: Drawing, screen: Screen): readonly Listed[] {
  return figures.map((figure, i) => {
    screen.progress(`${i + 1}/${figures.length} ${figure.id}`);
    const { id, kind } = figure;
    const told = { id, kind, title: wordedIn(figure.title, drawing.look.lang) };
    try {
      return { ...told, hash: drawing.picture(figure).drawn.hash, why: null };
    } catch (error) {
      if (!(error instanceof QuestionError)) throw error;
      return { ...told, hash: null, why: error.message };
    }
  });
}

/** The figures of a study as a table. */
export function showListed(screen: Screen, listed: readonly Listed[], { look }: Drawing): void {
  const { lang, theme, width } = look;
  const head = (key: "kind" | "hash") => say(lang, figureWords, key);
  const titles = listed.map(({ title, why }) =>
    why === null ? title : `${title} (${say(lang, figureWords, "cannot", { why })})`,
  );
  const room = screen.width - 2;
  screen.table(
    [{ head: "id" }, { head: head("kind") }, { head: head("hash") }],
    listed.map(({ id, kind, hash }) => [
      { text: id, style: "strong" },
      kind,
      { text: hash ?? "–", style: hash === null ? "warn" : "faint" },
    ]),
    0,
    (row) => ({ text: `  ${cut(titles[row] ?? "", room)}`, style: "faint" }),
  );
  const params = { count: listed.length, width: `${width}`, theme: say(lang, figureWords, theme) };
  screen.prose(say(lang, figureWords, "listed", params), 0, "faint");
}

/** What was written. */
export function showWritten(screen: Screen, written: readonly Written[], { look }: Drawing): void {
  screen.table(
    [{ head: "" }, { head: "" }, { head: "", right: true }],
    written.map(({ file, bytes, replaced }) => [
      { text: file, style: "strong" },
      { text: say(look.lang, figureWords, replaced ? "replaced" : "written"), style: "faint" },
      { text: sizeText(bytes), style: "faint" },
    ]),
  );
}

function sizeText(bytes: number): string {
  return bytes < 1024 ? `${bytes} B` : `${Math.round(bytes / 1024)} KB`;
}

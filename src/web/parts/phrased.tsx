import { phrasesApart } from "../../words/phrases-apart.ts";
import type { Lang } from "../../words/words.ts";
import { groupIds } from "../cards.ts";
import type { Site } from "../site.ts";
import { Ranges } from "./ranges.tsx";

/** A heading of many words: a Chinese one is broken between phrases, and a name of an actor or a group never. */
export function Phrased({ site, text, lang }: { site: Site; text: string; lang: string }) {
  if (lang !== "zh") return <Ranges text={text} />;
  const pieces = phrasesApart(text, namesIn(site, lang));
  return (
    <bdi class="phrased">
      {pieces.map((piece, i) => (
        <>
          {i > 0 && <wbr />}
          <Ranges text={piece} />
        </>
      ))}
    </bdi>
  );
}

function namesIn(site: Site, lang: Lang): readonly string[] {
  const { region, short, nameWithLang } = site.labels[lang];
  const actors = (site.tables.get("actors") ?? []).flatMap(({ id }) => [nameWithLang(id).text, short(id)]);
  return [region, ...groupIds(site.study.subject).map((id) => short(id)), ...actors];
}

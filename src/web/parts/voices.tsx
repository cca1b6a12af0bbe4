import { voicesOf } from "../../figures/scene/script.ts";
import type { Lang } from "../../words/words.ts";
import { Ranges } from "./ranges.tsx";

/** A text of a figure, what of it stands in another language marked so. */
export function Voices({ lang, text }: { lang: Lang; text: string }) {
  return (
    <>
      {voicesOf(text, lang).map((voice, i) =>
        voice.lang === undefined ? (
          <Ranges key={i} text={voice.text} />
        ) : (
          <bdi key={i} lang={voice.lang}>
            {voice.text}
          </bdi>
        ),
      )}
    </>
  );
}

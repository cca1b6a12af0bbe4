import { voicesOf } from "../../figures/scene/script.ts";
import type { Lang } from "../../words/words.ts";

/** A text of a figure, what of it stands in another language marked so. */
export function Voices({ lang, text }: { lang: Lang; text: string }) {
  return (
    <>
      {voicesOf(text, lang).map((voice, i) =>
        voice.lang === undefined ? (
          voice.text
        ) : (
          <bdi key={i} lang={voice.lang}>
            {voice.text}
          </bdi>
        ),
      )}
    </>
  );
}

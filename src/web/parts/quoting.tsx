import { langOf } from "../../words/script-of.ts";
import type { Here } from "../here.ts";
import { Foreign } from "./foreign.tsx";

/** A sentence in the language of the page that quotes a title in another: what stands between quotation marks is marked as that. */
export function Quoting({ here, lang, text }: { here: Here; lang: string | null; text: string }) {
  if (lang !== here.lang) return <Foreign here={here} lang={lang} text={text} />;
  const parts = text.split(/(?<=[«“])([^«»“”]+)(?=[»”])/);
  return (
    <bdi>
      {parts.map((part, i) =>
        i % 2 === 1 ? <Foreign key={part} here={here} lang={langOf(part)} text={part} /> : part,
      )}
    </bdi>
  );
}

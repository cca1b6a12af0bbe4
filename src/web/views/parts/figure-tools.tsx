import { figureBlock } from "../../../words/catalogue/figure-block.ts";
import { say } from "../../../words/say.ts";
import type { ViewTools } from "../tools.ts";

/** Sources, download, citation and code to embed of a view: they open over the page; without scripts all but the last lead to records and data. */
export function FigureTools({ tools, records }: { tools: ViewTools; records: string }) {
  const { lang, here } = tools;
  const links = { sources: records, download: here.href("data"), cite: here.href("data#cite") };
  return (
    <div class="figure-tools no-print">
      {(["sources", "download", "cite"] as const).map((open) => (
        <a key={open} class="button" href={links[open]} data-open={open}>
          {say(lang, figureBlock, open)}
        </a>
      ))}
      <button type="button" class="button" data-open="embed">
        {say(lang, figureBlock, "embed")}
      </button>
    </div>
  );
}

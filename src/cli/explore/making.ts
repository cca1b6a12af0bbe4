import { availableParallelism } from "node:os";
import { type Makers, makersOf } from "../../release/makers.ts";
import type { PngOf } from "../../release/png.ts";
import { saysOf, withTexts } from "../../release/png-texts.ts";
import type { Making } from "../../web/downloads.ts";
import type { Given } from "../given.ts";
import { UsageError } from "../usage.ts";

/** What this machine makes for a site, one picture at a time; the renderer and its fonts are loaded when the first is wanted. */
export function making(): Making {
  let pngOf: Promise<PngOf> | null = null;
  return {
    png: async (scene, scale, of) => {
      pngOf ??= rendererOf();
      return (await pngOf)(scene, "light", { scale, ...(of === undefined ? {} : { says: saysOf(of) }) });
    },
  };
}

async function rendererOf(): Promise<PngOf> {
  const [{ pngWith }, { fontsOf }] = await Promise.all([
    import("../../release/png.ts"),
    import("../../release/fonts.ts"),
  ]);
  return pngWith(await fontsOf());
}

/** Hands the pictures of a site, and the index of its search, to threads. */
export function madeBy(makers: Makers): Making {
  return {
    png: async (scene, scale, of) => {
      const picture = await makers.make({ kind: "png", scene, theme: "light", scale });
      return of === undefined ? picture : withTexts(picture, saysOf(of));
    },
    index: async (things) => Buffer.from(await makers.make({ kind: "index", things })).toString(),
  };
}

/**
 * Threads that make pictures and workbooks; this thread has work for one processor itself.
 * @param sparing whether the study is very large
 * @throws UsageError where `--workers` is no number of threads
 */
export function makersFor({ workers }: Given, sparing = false): Makers {
  const most = workers === undefined ? Math.max(1, Math.min(8, availableParallelism() - 1)) : Number(workers);
  if (!Number.isInteger(most) || most < 1 || most > 64)
    throw new UsageError(
      `--workers takes a number of threads from 1 to 64, and not ${JSON.stringify(workers)}`,
    );
  return makersOf(most, sparing);
}

/** Where a site will be published. @throws UsageError where `--url` is no web address */
export function addressOf({ url }: Given): { readonly address?: string } {
  if (url === undefined) return {};
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (parsed === null || !/^https?:$/.test(parsed.protocol) || parsed.search !== "" || parsed.hash !== "")
    throw new UsageError(
      `--url takes a web address such as https://example.org/study/, and not ${JSON.stringify(url)}`,
    );
  return { address: parsed.href.endsWith("/") ? parsed.href : `${parsed.href}/` };
}

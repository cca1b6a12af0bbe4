import type { Face } from "../../release/fonts.ts";
import type { Making } from "../../web/downloads.ts";

/** What this machine makes for a site; the renderer of pictures and its fonts are loaded when the first is wanted. */
export function making(): Making {
  let faces: Promise<readonly Face[]> | null = null;
  return {
    png: async (svg) => {
      const [{ pngBeside }, { fontsOf }] = await Promise.all([
        import("../../release/png.ts"),
        import("../../release/fonts.ts"),
      ]);
      faces ??= fontsOf();
      return pngBeside(svg, { fonts: await faces });
    },
  };
}

import { expect, test } from "vitest";
import { WIDE } from "../../../src/web/gallery.ts";
import { embedPath } from "../../../src/web/parts/figures/embed-path.ts";
import { LANGS } from "../../../src/words/words.ts";
import { textsIn } from "../../memory-files.ts";
import { heldSite, htmlAt, textOf } from "./site-of.ts";

const site = await heldSite(textsIn(new URL("../../../studies/central-asia/", import.meta.url)));

test.each(LANGS)(
  "a figure names what its sources ask for, on its page and in a frame, in %s",
  async (lang) => {
    const owing = site.figures.filter(
      (asked) => site.drawWhole(asked, { lang, width: 960, theme: "light" }).owed.length > 0,
    );
    expect(owing.length).toBeGreaterThan(3);
    for (const asked of owing.slice(0, 8)) {
      const { id } = asked.figure;
      const { owed } = site.drawWhole(asked, { lang, width: 960, theme: "light" });
      const page = textOf(await htmlAt(site, site.paths.figure(id) ?? "", lang));
      for (const line of owed) expect(page).toContain(line);
      expect(site.draw(asked, lang, WIDE).owed).toEqual([]);
      const frame = await htmlAt(site, embedPath(site, id), lang);
      // A large picture is the file, which has the lines in it.
      if (!frame.includes("<img")) for (const line of owed) expect(textOf(frame)).toContain(line);
    }
  },
);

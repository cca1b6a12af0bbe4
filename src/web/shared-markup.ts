import type { Here } from "./here.ts";

/** HTML that pages of one language and one depth have alike: its links are the same text on all of them. */
export interface SharedMarkup {
  /** @param key names what is written, among all that pages share */
  of(here: Here, key: string, write: () => string): string;
}

/** Texts held at a time, so that a very large study takes no more memory for them. */
const MOST = 20_000;

/** Writes each part once and hands the text on; when it holds too many it begins anew. */
export function sharedMarkup(): SharedMarkup {
  const written = new Map<string, string>();
  return {
    of: (here, key, write) => {
      const whole = `${here.lang} ${here.asset("")} ${key}`;
      const known = written.get(whole);
      if (known !== undefined) return known;
      const made = write();
      if (written.size >= MOST) written.clear();
      written.set(whole, made);
      return made;
    },
  };
}

import { mapOf, textOf } from "../../../study/plain.ts";
import { authorsOf } from "../../../study/release.ts";
import type { Here } from "../../here.ts";
import type { Site } from "../../site.ts";
import { publishedOf } from "./published.ts";

/** What a study is cited by. */
interface Facts {
  readonly authors: readonly string[];
  readonly title: string;
  readonly year: string;
  readonly version: string;
  readonly doi: string;
  readonly url: string;
}

/** What `study.yaml` says of itself, and of a release its creators, version and year; what nobody says is blank. */
export function factsOf(site: Site, { lang }: Pick<Here, "lang">): Facts {
  const root = mapOf(site.study.yaml.data) ?? {};
  const text = (name: string) => textOf(root[name])?.trim() ?? "";
  const { creators, version, date } = publishedOf(site);
  const makers = creators.map(({ name }) => name);
  return {
    authors:
      (version === undefined ? [authorsOf(root), makers] : [makers]).find((some) => some.length > 0) ?? [],
    title: site.labels[lang].title,
    year: date?.slice(0, 4) ?? text("year"),
    version: version ?? text("version"),
    doi: text("doi"),
    url: text("url"),
  };
}

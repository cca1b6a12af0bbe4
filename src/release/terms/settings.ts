import { staysAtHome } from "../../study/check-kept.ts";
import { FIELDS } from "../../study/check-settings.ts";
import type { LeftOut } from "../../study/left-out.ts";
import { mentioner, textsWithin } from "../../study/mentions.ts";
import { entriesOf, mapOf, type Plain, textOf } from "../../study/plain.ts";
import { TABLES } from "../../study/schema.ts";
import { type Study, StudyError } from "../../study/study.ts";
import type { Attribution } from "./excerpts.ts";

/**
 * `study.yaml` as it is handed out: settings that something reads, without what is internal.
 * @throws StudyError where it names a row that does not go
 */
export function handedSettings(
  study: Study,
  kept: ReadonlySet<string>,
  figuresGone: ReadonlySet<string>,
  attributions: readonly Attribution[],
  leftOut: readonly LeftOut[],
): Plain {
  const root = Object.fromEntries(
    entriesOf(study.yaml.data).filter(([field]) => FIELDS.includes(field) && field !== "left_out"),
  );
  const named = mentioner(kept);
  for (const [text, path] of textsWithin(root)) {
    const id = staysAtHome(path) ? null : named(text);
    if (id === null) continue;
    throw new StudyError({
      level: "error",
      file: "study.yaml",
      ...study.yaml.placeOf(path),
      code: "kept-row-named",
      message: `names ${JSON.stringify(id)}, which is internal`,
      mend: "take it out here, or out of release.internal: study.yaml is handed out",
    });
  }
  const { release, home, ...rest } = root;
  const said = entriesOf(release).filter(([field]) =>
    ["creators", "licence", "keywords", "public", "panels"].includes(field),
  );
  const terms = attributions.flatMap(handedRule);
  const front = mapOf(home);
  const stays = front !== null && !figuresGone.has(textOf(front.figure) ?? "");
  return {
    ...rest,
    ...(stays ? { home } : {}),
    ...(said.length + terms.length === 0
      ? {}
      : { release: { ...Object.fromEntries(said), ...(terms.length === 0 ? {} : { terms }) } }),
    ...(leftOut.length === 0 ? {} : { left_out: leftOut }),
  };
}

/** A rule on terms with the sources whose rows go under it, since a stem may name what does not go. */
function handedRule({ rule, sources }: Attribution): Plain[] {
  if (rule === null) return [];
  const { rows, below, of, counts, attribution, obtain } = rule;
  const said = entriesOf({ below, of, counts, attribution, obtain }).filter(([, value]) => value !== null);
  return [{ sources: rule.sources.includes("*") ? ["*"] : sources, rows, ...Object.fromEntries(said) }];
}

/** `codebook.yaml` as it is handed out: variables of columns that go, and no label that names a row which does not. */
export function handedCodebook(
  data: unknown,
  columns: ReadonlySet<string>,
  kept: ReadonlySet<string>,
): { readonly codebook: Plain; readonly variables: number; readonly labels: number } {
  const named = mentioner(kept);
  const ofTables = new Set(
    Object.values(TABLES).flatMap((kinds) =>
      Object.values(kinds).flatMap((kind) => /^codes?:(.+)$/.exec(kind)?.[1] ?? []),
    ),
  );
  let variables = 0;
  let labels = 0;
  const out = entriesOf(data).flatMap(([name, codes]) => {
    const goes = (ofTables.has(name) || columns.has(name)) && mapOf(codes) !== null;
    if (!goes) variables++;
    if (!goes) return [];
    return [
      [
        name,
        Object.fromEntries(
          entriesOf(codes).map(([code, texts]) => {
            const all = entriesOf(texts);
            const stay = all.filter(
              ([, text]) => named(textOf(text) ?? "") === null && textOf(text) !== null,
            );
            labels += all.length - stay.length;
            return [code, Object.fromEntries(stay)];
          }),
        ),
      ] as const,
    ];
  });
  return { codebook: Object.fromEntries(out), variables, labels };
}

import { Fragment } from "preact/jsx-runtime";
import type { Drawn } from "../../../figures/drawn.ts";
import { inTwo, type Split } from "../../../model/answer.ts";
import { figurePages as words } from "../../../words/catalogue/figure-pages.ts";
import { between, bracketed } from "../../../words/lists.ts";
import { say } from "../../../words/say.ts";
import { splitHeads } from "../../../words/split-words.ts";
import { type Lang, langTag } from "../../../words/words.ts";
import type { Here } from "../../here.ts";
import { recordsOnly } from "../../records-only.ts";
import type { Site } from "../../site.ts";
import { Ids } from "../records/ids.tsx";
import { Voices } from "../voices.tsx";

/** With more mentions than this each record is mentioned by its id alone. */
const MANY = 600;

type Mark = Drawn["marks"][number];

/** Records behind each mark of a figure, marks of the same records together; a browser opens the part that `#m12` stands in. */
export function Marks({ site, here, drawn }: { site: Site; here: Here; drawn: Drawn }) {
  const { lang } = here;
  const groups = alike(site, drawn);
  const short =
    groups.reduce((n, { parts, ids }) => n + parts.flatMap((p) => p.counted).length + ids.length, 0) > MANY;
  const empty = drawn.marks.flatMap((mark, m) => (mark.receipt.length === 0 ? [{ mark, m }] : []));
  return (
    <>
      {groups.map((one) => (
        <details key={one.parts[0]?.m}>
          <summary>
            {one.marks.map(({ label, lang: of, value }) => (
              <Fragment key={`${label}: ${value}`}>
                <Label label={label} lang={of} />
                {between(here.lang, ":")}
                <span class="num">
                  <Voices lang={lang} text={value} />
                </span>
                {one.marks.length > 1 && <br />}
              </Fragment>
            ))}
            <span class="muted num">{recordsIn(one, lang)}</span>
          </summary>
          {one.split === null ? (
            <>
              {one.parts.slice(1).map(({ m }) => (
                // An anchor in the summary would leave the part shut.
                <span key={m} id={`m${m}`} />
              ))}
              <Ids site={site} here={here} ids={one.ids} short={short} id={`m${one.parts[0]?.m}`} />
            </>
          ) : (
            <InTwo site={site} here={here} alike={one} kind={one.split} short={short} />
          )}
        </details>
      ))}
      {empty.length > 0 && (
        <details>
          <summary>
            {say(lang, words, "emptyMarks")} <span class="muted num">{empty.length}</span>
          </summary>
          <ul class="lines">
            {empty.map(({ mark, m }) => (
              <li key={m} id={`m${m}`}>
                <Label {...mark} />
                {between(here.lang, ":")}
                {mark.value}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** How many records there are: behind the value of one mark in brackets, below those of several on a line of its own. */
function recordsIn({ marks, ids }: Alike, lang: Lang): string {
  const records = say(lang, words, "mark", { count: ids.length });
  return marks.length > 1 ? records : bracketed(lang, records);
}

/** What a mark is called, in its own language where that is not the page's. */
function Label({ label, lang }: { label: string; lang?: string | undefined }) {
  return lang === undefined ? label : <bdi lang={langTag(lang)}>{label}</bdi>;
}

/** What each of some shares counts, and once for all of them what they are shares of. */
function InTwo({
  site,
  here,
  alike: { parts, ids },
  kind,
  short,
}: {
  site: Site;
  here: Here;
  alike: Alike;
  kind: Split["rest"];
  short: boolean;
}) {
  const alone = parts.length === 1;
  const held = new Set(alone ? parts[0]?.counted : []);
  const rest = ids.filter((id) => !held.has(id));
  const heads = splitHeads(here.lang, kind, held.size, rest.length);
  const anchor = `rest-${parts[0]?.m}`;
  return (
    <>
      {parts.map(({ m, mark, counted }) => {
        const own = splitHeads(here.lang, kind, counted.length, ids.length - counted.length);
        return (
          <section key={m} id={`m${m}`}>
            {!alone && (
              <h3>
                <Label {...mark} />
                {between(here.lang, ":")}
                <span class="num">
                  <Voices lang={here.lang} text={mark.value} />
                </span>
              </h3>
            )}
            <p class="heads">
              <b>{own.counted}</b>
              {!alone && (
                <>
                  {" "}
                  <a href={`#${anchor}`}>{own.rest}</a>
                </>
              )}
            </p>
            {own.none !== null && <p class="muted small">{own.none}</p>}
            <Ids site={site} here={here} ids={counted} short={short} />
          </section>
        );
      })}
      <p class="heads" id={anchor}>
        <b>{heads.rest}</b>
      </p>
      {alone && heads.says !== null && <p class="muted small">{heads.says}</p>}
      <Ids site={site} here={here} ids={rest} short={short} />
    </>
  );
}

/** Marks that rest on the same records. */
interface Alike {
  /** Those that say something else, each once. */
  readonly marks: Mark[];
  /** Each of them with its place, and of a share the records that it counts. */
  readonly parts: { readonly m: number; readonly mark: Mark; readonly counted: readonly string[] }[];
  readonly ids: readonly string[];
  /** Where they are shares: what stands beside those that are counted. */
  readonly split: Split["rest"] | null;
}

function alike(site: Site, { marks }: Drawn): readonly Alike[] {
  const groups = new Map<string, Alike>();
  for (const [m, mark] of marks.entries()) {
    if (mark.receipt.length === 0) continue;
    const ids = recordsOnly(site, mark.receipt);
    const split = mark.split?.rest ?? null;
    const key = `${split}\n${ids.toSorted().join("\n")}`;
    const group = groups.get(key) ?? { marks: [], parts: [], ids, split };
    groups.set(key, group);
    const counted = mark.split === undefined ? [] : inTwo(mark.receipt, mark.split).counted;
    group.parts.push({ m, mark, counted: recordsOnly(site, counted) });
    if (!group.marks.some(({ label, value }) => label === mark.label && value === mark.value))
      group.marks.push(mark);
  }
  return [...groups.values()];
}

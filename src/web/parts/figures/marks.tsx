import { Fragment } from "preact/jsx-runtime";
import type { Drawn } from "../../../figures/drawn.ts";
import type { MarkPart } from "../../../figures/scene/scene.ts";
import type { Split } from "../../../model/answer.ts";
import { client } from "../../../words/catalogue/client.ts";
import { figurePages as words } from "../../../words/catalogue/figure-pages.ts";
import { between, bracketed } from "../../../words/lists.ts";
import { say } from "../../../words/say.ts";
import { splitHeads } from "../../../words/split-words.ts";
import { type Lang, langTag } from "../../../words/words.ts";
import type { Here } from "../../here.ts";
import type { Site } from "../../site.ts";
import { Folded, openOf } from "../long-list.tsx";
import { Ids } from "../records/ids.tsx";
import { Voices } from "../voices.tsx";
import {
  type Alike,
  alikeMarks,
  calledTogether,
  isEmpty,
  keyOf,
  partsOf,
  sectionsOf,
  withEnds,
} from "./alike-marks.ts";

/** With more mentions than this each record is mentioned by its id alone. */
const MANY = 600;
/** So many marks of the same records are named above them; of more it is said what they have in common. */
const NAMED = 3;

/** What a list of groups is drawn with. */
interface Around {
  readonly site: Site;
  readonly here: Here;
  readonly short: boolean;
  /** How many parts of the names of its marks are said above them. */
  readonly above: number;
}

/** Records behind each mark of a figure, marks of the same records together; a browser opens the part that `#m12` stands in. */
export function Marks({ site, here, drawn }: { site: Site; here: Here; drawn: Drawn }) {
  const { lang } = here;
  const groups = alikeMarks(site, drawn);
  const short =
    groups.reduce((n, { parts, ids }) => n + parts.flatMap((p) => p.counted).length + ids.length, 0) > MANY;
  const left = groups.filter((group) => group.left);
  const empty = drawn.marks.flatMap((mark, m) => (isEmpty(mark) ? [{ mark, m }] : []));
  return (
    <>
      {sectionsOf(groups.filter((group) => !group.left)).map(({ name, groups: own }) => {
        const list = <Groups site={site} here={here} short={short} above={name.length} groups={own} />;
        if (name.length === 0) return list;
        return (
          <details key={keyOf(name)}>
            <summary>
              <Parts parts={name} lang={lang} /> <span class="muted num">{inSection(own, lang)}</span>
            </summary>
            {list}
          </details>
        );
      })}
      {left.length > 0 && (
        <details>
          <summary>
            {say(lang, client, "recordsLeft", { count: recordsOf(left) })}{" "}
            <span class="muted num">{say(lang, words, "marks", { count: marksOf(left) })}</span>
          </summary>
          <Groups site={site} here={here} short={short} above={0} groups={left} />
        </details>
      )}
      {empty.length > 0 && (
        <details>
          <summary>
            {say(lang, words, "emptyMarks")} <span class="muted num">{empty.length}</span>
          </summary>
          <ul class="lines">
            {empty.map(({ mark, m }) => (
              <li key={m} id={`m${m}`}>
                <Label mark={mark} lang={lang} />
                {between(lang, ":")}
                {mark.value}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** Groups one below another; of very many the first, and the rest folded. */
function Groups({ groups, ...around }: Around & { groups: readonly Alike[] }) {
  const open = openOf(groups.length);
  const list = (some: readonly Alike[]) => (
    <div class="marks">
      {some.map((one) => (
        <Group key={one.parts[0]?.m} {...around} alike={one} />
      ))}
    </div>
  );
  const more = groups.slice(open);
  return (
    <>
      {list(groups.slice(0, open))}
      {more.length > 0 && (
        <Folded says={say(around.here.lang, client, "showMore", { count: more.length })}>{list(more)}</Folded>
      )}
    </>
  );
}

/** The marks of the same records, and these records. */
function Group({ site, here, short, above, alike }: Around & { alike: Alike }) {
  const { lang } = here;
  const { marks, parts, ids, split } = alike;
  const many = marks.length > NAMED;
  return (
    <details>
      <summary>
        {many ? (
          <>
            <Parts parts={calledTogether(marks, above)} lang={lang} />{" "}
            <span class="muted num">
              {say(lang, words, "marks", { count: marks.length })} ·{" "}
              {say(lang, words, "mark", { count: ids.length })}
            </span>
          </>
        ) : (
          <>
            {marks.map((mark) => (
              <Fragment key={`${mark.label}: ${mark.value}`}>
                <Told mark={mark} above={above} here={here} />
                {marks.length > 1 && <br />}
              </Fragment>
            ))}
            <span class="muted num">{recordsIn(alike, lang)}</span>
          </>
        )}
      </summary>
      {split === null ? (
        <>
          {many && (
            <ul class="lines">
              {marks.map((mark) => (
                <li key={`${mark.label}: ${mark.value}`}>
                  <Told mark={mark} here={here} />
                </li>
              ))}
            </ul>
          )}
          {parts.slice(1).map(({ m }) => (
            // An anchor in the summary would leave the part shut.
            <span key={m} id={`m${m}`} />
          ))}
          <Ids site={site} here={here} ids={ids} short={short} id={`m${parts[0]?.m}`} />
        </>
      ) : (
        <InTwo site={site} here={here} alike={alike} kind={split} short={short} folded={many} />
      )}
    </details>
  );
}

/** How many marks and records a part of the list has. */
function inSection(groups: readonly Alike[], lang: Lang): string {
  return `${say(lang, words, "marks", { count: marksOf(groups) })} · ${say(lang, words, "mark", { count: recordsOf(groups) })}`;
}

function marksOf(groups: readonly Alike[]): number {
  return groups.reduce((sum, group) => sum + group.marks.length, 0);
}

function recordsOf(groups: readonly Alike[]): number {
  return new Set(groups.flatMap(({ ids }) => ids)).size;
}

/** How many records there are: behind the value of one mark in brackets, below those of several on a line of its own. */
function recordsIn({ marks, ids }: Alike, lang: Lang): string {
  const records = say(lang, words, "mark", { count: ids.length });
  return marks.length > 1 ? records : bracketed(lang, records);
}

/** Parts of a name, each in its own language where that is not the page's. */
function Parts({ parts, lang }: { parts: readonly MarkPart[]; lang: Lang }) {
  return (
    <>
      {withEnds(parts, lang).map(({ text, lang: own, end }) => (
        <Fragment key={text}>
          {own === undefined ? text : <bdi lang={langTag(own)}>{text}</bdi>}
          {end}
        </Fragment>
      ))}
    </>
  );
}

type Mark = Drawn["marks"][number];

/** What a mark is called, without so many parts that stand above it. */
function Label({ mark, above = 0, lang }: { mark: Mark; above?: number; lang: Lang }) {
  const parts = partsOf(mark);
  const whole = withEnds(parts, lang).map(({ text, end }) => text + end);
  // A label that names its panel itself has it in another place.
  if (above === 0 && whole.join("") !== mark.label)
    return <Parts parts={[{ text: mark.label, lang: mark.lang }]} lang={lang} />;
  return <Parts parts={parts.slice(above)} lang={lang} />;
}

/** A mark with its value. */
function Told({ mark, above = 0, here }: { mark: Mark; above?: number; here: Here }) {
  return (
    <>
      <Label mark={mark} above={above} lang={here.lang} />
      {between(here.lang, ":")}
      <Voices lang={here.lang} text={mark.value} />
    </>
  );
}

/** What each of some shares counts, and once for all of them what they are shares of. */
function InTwo({
  site,
  here,
  alike: { parts, ids },
  kind,
  short,
  folded,
}: {
  site: Site;
  here: Here;
  alike: Alike;
  kind: Split["rest"];
  short: boolean;
  /** Whether each of them is a part that opens. */
  folded: boolean;
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
        const list = (
          <section id={`m${m}`}>
            {!alone && !folded && (
              <h3>
                <Told mark={mark} here={here} />
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
        if (!folded) return <Fragment key={m}>{list}</Fragment>;
        return (
          <details key={m}>
            <summary>
              <Told mark={mark} here={here} />
            </summary>
            {list}
          </details>
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

import { groupsIn } from "../../../figures/colours.ts";
import type { Answer } from "../../../model/answer.ts";
import type { Line, PartnerLine, RecipientLine } from "../../../views/card.ts";
import { type Gap, largestOf, rankedOf } from "../../../views/leaders.ts";
import { spanOf, type YearSpan } from "../../../views/trend.ts";
import { cards as words } from "../../../words/catalogue/cards.ts";
import { shortUnits } from "../../../words/catalogue/short-units.ts";
import { bracketed } from "../../../words/lists.ts";
import { digits, measuredText, numberText, percent, unitText } from "../../../words/numbers.ts";
import { periodText } from "../../../words/phrase.ts";
import { say } from "../../../words/say.ts";
import type { Here } from "../../here.ts";
import type { Site } from "../../site.ts";
import { ActorLink } from "../actor-link.tsx";
import { Led } from "../led.tsx";
import { Scroll } from "../scroll.tsx";
import { Filled, Names } from "./names.tsx";
import { Spark } from "./spark.tsx";

type Heads = readonly Parameters<typeof say<typeof words.en>>[2][];

function Heads({ here, heads, span }: { here: Here; heads: Heads; span: YearSpan | null }) {
  const numbers = new Set<string>(["total", "effective", "gap", "share", "rank"]);
  return (
    <thead>
      <tr>
        {heads.map((head) => (
          <th key={head} scope="col" class={numbers.has(head) ? "num" : undefined}>
            {say(here.lang, words, head)}
            {head === "trend" && span !== null && (
              <div class="small muted">{periodText(`${span.first}..${span.last}`, here.lang)}</div>
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** One row a layer: what a recipient has, from how many, and who is largest. */
export function RecipientTable({
  site,
  here,
  id,
  lines,
  label,
}: {
  site: Site;
  here: Here;
  id: string;
  lines: readonly RecipientLine[];
  label: string;
}) {
  const { lang } = here;
  const span = spanOf(lines);
  return (
    <Scroll label={label}>
      <table class="card">
        <Heads
          here={here}
          heads={["layer", "total", "leading", "gap", "effective", "without", "trend"]}
          span={span}
        />
        <tbody>
          {lines.map((line) => {
            if (line.total === null) return null;
            const ranked = rankedOf(line.shares);
            const largest = largestOf(ranked.filter(({ name }) => name !== id));
            const [first] = largest;
            const base = recordsAt(line);
            return (
              <tr key={`${line.layer} ${line.value}`}>
                <First site={site} here={here} line={line} />
                <td>
                  {first !== undefined && (
                    <>
                      <Names site={site} here={here} ids={largest.map((r) => r.name)} all={ranked.length} />{" "}
                      <span class="num">
                        <Led to={base}>{percent(first.share, lang)}</Led>
                      </span>
                    </>
                  )}
                </td>
                <td class="num">{line.gap !== null && <Led to={base}>{leadOf(line.gap, here)}</Led>}</td>
                <td class="num">
                  <Led to={base}>{numeric(line.effectiveNumber, here)}</Led>
                </td>
                <td>
                  {line.without !== null &&
                    line.without.largest !== null &&
                    line.without.effectiveNumber !== null && (
                      <Filled
                        text={say(lang, words, "withoutText", {
                          n: "\0n\0",
                          name: "\0name\0",
                          share: percent(line.without.largest.share, lang),
                        })}
                        with={{
                          n: <Led to={base}>{digits(line.without.effectiveNumber, lang)}</Led>,
                          name: <ActorLink site={site} here={here} id={line.without.largest.name} />,
                        }}
                      />
                    )}
                </td>
                <Course here={here} line={line} span={span} />
              </tr>
            );
          })}
        </tbody>
      </table>
    </Scroll>
  );
}

/** One row a layer: what a partner has of the region, and its place among others. */
export function PartnerTable({
  site,
  here,
  id,
  lines,
  label,
}: {
  site: Site;
  here: Here;
  id: string;
  lines: readonly PartnerLine[];
  label: string;
}) {
  const { lang } = here;
  const region = site.paths.card("region");
  const span = spanOf(lines);
  return (
    <Scroll label={label}>
      <table class="card">
        <Heads
          here={here}
          heads={["layer", "total", "share", "rank", "gapFrom", "effective", "trend"]}
          span={span}
        />
        <tbody>
          {lines.map((line) => {
            const own = recordsAt(line);
            const base = region === null ? own : here.href(`${region}${own}`);
            return line.total === null ? null : (
              <tr key={`${line.layer} ${line.value}`}>
                <First site={site} here={here} line={line} />
                <td class="num">
                  {typeof line.share?.value === "number" && (
                    <Led to={own}>{percent(line.share.value, lang)}</Led>
                  )}
                </td>
                <td class="num">
                  <Rank site={site} here={here} id={id} line={line} base={base} />
                </td>
                <td>
                  <PartnerGap site={site} here={here} id={id} gap={line.gap} base={base} />
                </td>
                <td class="num">
                  <Led to={base}>{evenness(line, here)}</Led>
                </td>
                <Course here={here} line={line} span={span} />
              </tr>
            );
          })}
        </tbody>
      </table>
    </Scroll>
  );
}

/** A place, and among how many: groups of several stand as one, which is no match of like with like. */
function Rank({
  site,
  here,
  id,
  line,
  base,
}: {
  site: Site;
  here: Here;
  id: string;
  line: PartnerLine;
  base: string;
}) {
  const { lang } = here;
  const { rank, among } = line;
  if (typeof rank?.value !== "number") return null;
  const groups = groupsIn(site.study.subject);
  const several = among.filter((name) => (groups[name]?.length ?? 0) > 1);
  const said =
    several.length === 0
      ? say(lang, words, "amongActors")
      : several.length === 1 && several[0] === id
        ? say(lang, words, "amongOwn")
        : say(lang, words, "amongBoth", { count: several.length });
  return (
    <>
      <Led to={base}>{say(lang, words, "rankOf", { rank: rank.value, n: among.length })}</Led>
      <div class="small muted">{said}</div>
    </>
  );
}

function PartnerGap({
  site,
  here,
  id,
  gap,
  base,
}: {
  site: Site;
  here: Here;
  id: string;
  gap: PartnerLine["gap"];
  base: string;
}) {
  if (gap === null || gap.second === null) return null;
  const ahead = gap.first === id;
  const level = ahead && gap.gap === 0;
  const names = level ? gap.level : ahead ? [gap.second] : [gap.first, ...gap.level];
  const said = level ? "levelWith" : ahead ? "aheadOf" : "behind";
  return (
    <Filled
      text={say(here.lang, words, said, {
        points: "\0points\0",
        unit: unitText(DISTANCE, gap.gap, here.lang),
        name: "\0name\0",
      })}
      with={{
        points: <Led to={base}>{numberText(gap.gap, DISTANCE, here.lang)}</Led>,
        name: <Names site={site} here={here} ids={names} all={null} />,
      }}
    />
  );
}

/** The effective number of the region's partners, and that without this one. */
function evenness({ effectiveNumber, without }: PartnerLine, here: Here): string {
  const all = numeric(effectiveNumber, here);
  if (without === null) return all;
  return `${all} → ${without.effectiveNumber === null ? "–" : digits(without.effectiveNumber, here.lang)}`;
}

/** A distance of two shares. */
const DISTANCE = { unit: "share", distance: true } as const;

/** How far the largest partner is ahead of the next. */
function leadOf({ gap, second }: Gap, { lang }: Here): string {
  if (second === null) return say(lang, words, "onlyOne");
  if (gap === 0) return say(lang, words, "level");
  return measuredText(gap, DISTANCE, lang);
}

/** Layer and total: how the row of every card begins. */
function First({ site, here, line }: { site: Site; here: Here; line: Line }) {
  return (
    <>
      <th scope="row" class="cap">
        {lineName(site, here, line)}
        {line.leftOut > 0 && (
          <div class="small muted">
            {say(here.lang, words, "rank" in line ? "leftOutAnyones" : "leftOut", { count: line.leftOut })}
          </div>
        )}
      </th>
      <td class="num">
        <Led to={recordsAt(line)}>{numeric(line.total, here)}</Led>
      </td>
    </>
  );
}

/** The course over the years: how it ends, so that a phone shows shares first. */
function Course({ here, line, span }: { here: Here; line: Line; span: YearSpan | null }) {
  return (
    <td>{line.trend !== null && span !== null && <Spark here={here} trend={line.trend} span={span} />}</td>
  );
}

/** Where a card has the records behind the total of a layer. */
export function recordsAt({ layer }: Pick<Line, "layer">): string {
  return `#records-${layer}`;
}

/** A layer, and the unit where it is told in volumes. */
export function lineName(site: Site, { lang }: Here, line: Pick<Line, "layer" | "value">): string {
  const layer = site.labels[lang].layer(line.layer);
  return line.value === "count" ? layer : `${layer}${bracketed(lang, say(lang, shortUnits, "tiv-millions"))}`;
}

function numeric(answer: Answer | null, { lang }: Here): string {
  return typeof answer?.value === "number" ? digits(answer.value, lang) : "";
}

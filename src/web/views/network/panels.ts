import { groupsIn } from "../../../figures/colours.ts";
import { leadsOf, seatsOf } from "../../../figures/network/ring-seats.ts";
import { capital } from "../../../words/capital.ts";
import { views } from "../../../words/catalogue/views.ts";
import { say } from "../../../words/say.ts";
import type { ViewTools } from "../tools.ts";
import { layeredPanel } from "./layered.ts";
import { circlePanel, type End, type Panel, ringPanel, starPanel, starWidth } from "./layout.ts";
import { nameHeight, nameWidth, runsDown } from "./names.ts";
import type { NetworkPanel } from "./network-shapes.ts";
import type { NetworkState } from "./network-state.ts";
import { nameOf } from "./tie-words.ts";
import type { TieTable } from "./ties.ts";

/** More stars than these are not drawn beside each other. */
const MOST_STARS = 12;
/** More partners are not drawn on each ring of several. */
const MOST_RINGED = 24;

/** The panels of a network, and how many partners none is of. @param turned by how many seats all partners of a ring are moved on */
export function panelsOf(
  tools: ViewTools,
  state: NetworkState,
  names: readonly string[],
  tables: readonly TieTable[],
  width: number,
  turned = 0,
): { readonly panels: readonly NetworkPanel[]; readonly left: number } {
  const most = width < 480 ? 1 : width < 760 ? 2 : width < 1100 ? 3 : 4;
  const called = (id: string) => nameOf(tools, state, id);
  const title = (table: number) => capital(tools.speech.labels.layer(names[table] ?? ""));
  const [first] = tables;
  if (first === undefined) return { panels: [], left: 0 };
  if (state.arrangement === "levers") {
    const room = Math.floor(width / columnsFor(tables.length, width));
    const ringed = tables.map(({ partners }) => partners.slice(0, MOST_RINGED));
    const groups = groupsIn(tools.speech.subject, state.question.conventions?.grouping);
    const seats = seatsOf(ringed.map((partners) => leadsOf(partners, groups)));
    return {
      panels: tables.map((table, n) => ({
        title: title(n),
        table: n,
        panel:
          state.centre === null
            ? ringPanel(ringed[n] ?? [], table.recipients, table.pairs, room, {
                count: seats.count,
                own: seats.panels[n] ?? [],
                turned,
              })
            : egoPanel(table, state.centre, room),
      })),
      left: Math.max(
        0,
        ...tables.map(
          (t) =>
            t.left +
            (state.centre === null
              ? Math.max(0, t.partners.length - MOST_RINGED)
              : beyondEgo(t, state.centre)),
        ),
      ),
    };
  }
  const { centre } = state;
  if (centre !== null)
    return {
      panels: [
        {
          title: called(centre),
          table: 0,
          panel: egoPanel(first, centre, Math.min(width, 640)),
        },
      ],
      left: beyondEgo(first, centre),
    };
  if (state.arrangement !== "stars") {
    const { partners, recipients, pairs } = first;
    const panel =
      state.arrangement === "ring"
        ? ringPanel(partners, recipients, pairs, width, {
            count: partners.length,
            own: [...partners.keys()],
            turned,
          })
        : layeredPanel(
            partners,
            recipients,
            pairs,
            width,
            (id) => nameWidth(called(id)),
            [...partners, ...recipients].every((id) => runsDown(called(id)))
              ? (id) => nameHeight(called(id))
              : null,
          );
    return { panels: [{ title: "", table: 0, panel }], left: first.left };
  }
  const stars = first.partners.slice(0, MOST_STARS);
  const beside = Math.max(0, ...first.recipients.map((id) => nameWidth(called(id)))) + 16;
  const room = starWidth(first.recipients.length, beside);
  const each = width / Math.max(1, Math.min(most, room === 0 ? most : Math.floor(width / room)));
  const panels = stars.map((hub) => ({
    title: called(hub),
    table: 0,
    panel: egoPanel(first, hub, each, beside),
  }));
  const between = first.pairs.some((pair) => pair.horizontal)
    ? [
        {
          title: say(tools.lang, views, "betweenRecipients"),
          table: 0,
          panel: circlePanel(first.recipients, first.pairs, each, beside),
        },
      ]
    : [];
  return { panels: [...panels, ...between], left: first.partners.length - stars.length + first.left };
}

/** A panel of several that all are of everybody is as wide as this at least. */
const LEAST_WIDTH = 400;

/** How many such panels stand beside each other: two, or three where the last row is fuller with these. */
export function columnsFor(panels: number, width: number): number {
  const inLastRow = (columns: number) => (((panels + columns - 1) % columns) + 1) / columns;
  if (width < 700 || panels < 2) return 1;
  return width >= 3 * LEAST_WIDTH && panels > 2 && inLastRow(3) > inLastRow(2) ? 3 : 2;
}

/** Ends around somebody in the middle that a star has room for. */
const MOST_ENDS = 60;

/** Somebody in the middle, partners or recipients around. */
function egoPanel(table: TieTable, centre: string, width: number, beside?: number): Panel {
  const ends = endsOf(table, centre).slice(0, MOST_ENDS);
  return starPanel(centre, ends, width, table.partners.includes(centre), beside);
}

/** How many have no room around somebody in the middle. */
function beyondEgo(table: TieTable, centre: string): number {
  return Math.max(0, endsOf(table, centre).length - MOST_ENDS);
}

/** Whom somebody in the middle has ties with: first those it has them from, then those it gives to and other recipients. */
function endsOf({ pairs }: TieTable, centre: string): readonly End[] {
  const ends = pairs.flatMap((pair, n): End[] => {
    if (pair.self) return [];
    if (pair.from === centre) return [{ id: pair.to, pair: n, outside: false }];
    return pair.to === centre ? [{ id: pair.from, pair: n, outside: !pair.horizontal }] : [];
  });
  return ends.sort((a, b) => Number(b.outside) - Number(a.outside));
}

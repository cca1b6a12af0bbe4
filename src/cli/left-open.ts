import type { NewStudy } from "../changes/new-study.ts";
import type { Asked } from "../sources/generic/proposal.ts";

/** What a person is asked of a table that could be read without: what costs rows, who the region is where the guess may be wrong, and what the study is called. */
export function leftOpen({ own, region, doubts, title, published, id }: NewStudy): readonly Asked[] {
  if (published) return [];
  return [
    ...(own?.proposal?.questions ?? []).filter(({ costs }) => costs === true),
    ...regionAsked(region, doubts),
    ...(id === null || !title.ofFile ? [] : [titleAsked(title.text)]),
  ];
}

function titleAsked(unsaid: string): Asked {
  return {
    id: "title",
    text: "what is the study called? Its pages, releases and citations go by the title",
    choices: [],
    unsaid,
  };
}

function regionAsked(
  { members, by }: NewStudy["region"],
  { senders, venues, beside, doubtful }: NewStudy["doubts"],
): readonly Asked[] {
  const left = [...senders, ...venues, ...beside];
  if (by === null || members.length === 0) return [];
  const rest = members.filter((id) => !doubtful.includes(id));
  const open = doubtful.length > 0 && rest.length > 0;
  if ((by === "receivers" || by === "reporters") && !open && left.length === 0) return [];
  const why = open
    ? `Of those who receive or host these may be partners: ${doubtful.join(", ")}`
    : by !== "receivers"
      ? `Nobody is known to receive or host; by who takes part it may be ${members.join(", ")}`
      : `Left out of those who receive or host are ${left.join(", ")}`;
  const choices = [
    ...(open ? [{ value: rest.join(","), says: "without them" }] : []),
    { value: members.join(","), says: open ? "with them" : "as it is guessed" },
    ...(left.length > 0 ? [{ value: [...members, ...left].join(","), says: "with those left out" }] : []),
  ];
  return [{ id: "region", text: `who is the region? ${why}`, choices, free: true }];
}

/** What the study is about, and its choices. */
export const study = `# Everything in this study is invented: the states, the organisations, the exercises, the deals and the sources.
# It shows what a study looks like. Put your own in its place, file by file; \`multivector check\` says what is missing.
title: Security cooperation around the Lakes (invented)
region:
  name: the Lakes
  members: [ALV, BRE, CAS, DOR]
partners: [ORL, VES, MIR, TAV, ODC, LSF]
languages: [en, ru, zh]
year: 2021
licence: CC0 1.0; everything in it is invented

# What \`multivector release\` hands out, and who is cited for it; docs/releasing.md tells the rest.
release:
  creators: [{ name: Makers of the Lakes (invented) }]
  licence: CC0-1.0
  internal: [leads]

# The first grouping is the default. What one grouping does to an organisation it does to all of that kind.
groupings:
  with-organisations:
    orlavian: [ORL, ODC]
    vesperian: [VES]
    mirelian: [MIR, LSF]
    of-the-lakes: [ALV, BRE, CAS, DOR]
  states-alone:
    orlavian: [ORL]
    vesperian: [VES]
    mirelian: [MIR]
    of-the-lakes: [ALV, BRE, CAS, DOR]

# What pages and figures call the study, the region, each grouping and each of its groups, by language; whatever has no
# name here is called by its \`title\` or id above. docs/languages.md tells what else may have a name.
labels:
  title:
    en: Security cooperation around the Lakes (invented)
    ru: Сотрудничество в сфере безопасности в Озёрном крае (вымышлено)
    zh: 湖区安全合作（虚构）
  region: { en: the Lakes, ru: Озёрный край, zh: 湖区 }
  source_terms: # by what the column terms of sources.csv says
    invented, free to use: { ru: "вымышлено, можно использовать свободно", zh: 虚构，可自由使用 }
  groupings:
    with-organisations: { en: with their organisations, ru: вместе с организациями, zh: 连同所属组织 }
    states-alone: { en: states alone, ru: только государства, zh: 仅计国家 }
  groups: # by grouping, since a group may hold others under another
    with-organisations:
      orlavian: { en: Orlavia and its Compact, ru: Орлавия и её Договор, zh: 奥拉维亚及其公约组织 }
      vesperian: { en: Vesperia, ru: Весперия, zh: 维斯佩里亚 }
      mirelian: { en: Mirelia and its Forum, ru: Мирелия и её Форум, zh: 米雷利亚及其论坛 }
      of-the-lakes: { en: States of the Lakes, ru: Государства края, zh: 湖区各国 }
    states-alone:
      orlavian: { en: Orlavia, ru: Орлавия, zh: 奥拉维亚 }
      vesperian: { en: Vesperia, ru: Весперия, zh: 维斯佩里亚 }
      mirelian: { en: Mirelia, ru: Мирелия, zh: 米雷利亚 }
      of-the-lakes: { en: States of the Lakes, ru: Государства края, zh: 湖区各国 }

# Defaults of conventions, where they are not the usual ones.
conventions: { vintage: register }
struck: []

# Publications whose statements claims/ tests. A record that rests only on one of \`own\` is no evidence for its claims.
publications:
  - id: invented-review-2021
    title: Who guards the Lakes? An invented review
    authors: [A. Nobody, N. One]
    year: 2021
    source: review-2021
    own: []
    reply_asked: false
    data:
      register: { sources: [register-2021], same: true }
`;

/** What a newcomer reads first. */
export const readme = `# Security cooperation around the Lakes

**Everything here is invented**: states, organisations, exercises, deals, sources and numbers. The study exists to be looked at,
changed and deleted.

* \`study.yaml\` says what the study is about: a region, its outside partners, and how these are grouped.
* \`codebook.yaml\` lists every coded variable with its values.
* Each \`.csv\` file is a table; open it in a spreadsheet and save it as CSV UTF-8. Every row has an id that never changes.
* \`values.csv\` holds what other sources say of the same thing. \`judgements.csv\` says which two rows are one activity.
* \`claims/example.yaml\` holds four sentences of an invented publication, and the questions that test them.
* \`figures/example.yaml\` holds three figures, one of them a map; it draws its places from \`lat\` and \`lon\` of \`places.csv\`.

Try these in this folder:

\`\`\`sh
multivector check
multivector ask count --layer exercises --from orlavian --to region --period 2005..2020
multivector ask share --layer transfers --from ORL --to region --period 2011..2020 --value tiv-millions
multivector claims
multivector figure map-of-exercises --out pictures
multivector explore
\`\`\`
`;

/** Four sentences of the invented review, and the questions that test them. */
export const claims = `# Sentences of an invented publication, told in our own words, and the questions that test them.

- id: LX-1
  says: Orlavia and the Compact it leads organised 13 exercises with states of the Lakes in 2005-2020
  where: Exercises, second paragraph
  printed: { value: 13, unit: exercises, rounding: whole }
  states: { from: orlavian, to: region, period: 2005..2020 }
  question: { measure: count, layer: exercises, from: orlavian, to: region, period: 2005..2020 }
  readings:
    attribution: { organiser: E, umbrella-to-lead-states: N, participant: N }
    organiser-evidence: { stated-and-inferred: E, stated: U }
    grouping: { with-organisations: E, states-alone: N }
    unit: { edition: E, series: N }
    composites: { neither: E, parts: E, wholes: E }
  open: []
  author_reply: ""
  note: The two exercises of 2007 and 2008 have an organiser inferred from their series.

- id: LX-2
  says: Orlavia supplied 85 % of the arms of the region in 2011-2020
  where: Arms, first paragraph
  printed: { value: 0.85, unit: share, rounding: percent-0 }
  states: { from: ORL, to: region, period: 2011..2020 }
  data: register
  question: { measure: share, layer: transfers, from: ORL, to: region, period: 2011..2020, value: tiv-millions }
  readings:
    value: { tiv-millions: E, orders: N, deliveries: N, units: N, usd: U }
    year-basis: { delivery: E, delivery-even: E, order: N }
  open: [unit]
  author_reply: ""
  note: The sentence does not say whether volumes, deals or money are meant.

- id: LX-3
  says: The first exercise that Mirelia held with Dorelle was in 2014
  where: Exercises, fourth paragraph
  printed: { value: "2014", unit: year, rounding: none }
  states: { from: MIR, to: DOR }
  question: { measure: first, layer: exercises, from: MIR, to: DOR }
  readings:
    status: { held-and-announced: E, held: E, all: N }
    universe: { participants: E, territory: U }
  open: [window]
  author_reply: ""
  note: Before that the two met in exercises of the Forum only.

- id: LX-4
  says: Most officers of the region think better of Vesperia than of any other partner
  where: Conclusion
  missing: a survey of officers in all four states; the study holds one survey of the public in one of them
  author_reply: ""
  note: No record of the study bears on it.
`;

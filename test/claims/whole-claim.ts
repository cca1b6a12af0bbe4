import { checkClaims } from "../../src/claims/check.ts";
import type { Fault } from "../../src/model/fault.ts";
import { exampleFiles } from "../../src/study/example.ts";
import { openStudy } from "../../src/study/study.ts";
import { memoryFiles } from "../memory-files.ts";

/** A claim that says everything that one can say, each key on a line of its own. */
export const WHOLE = `- id: W-1
  says: a sentence
  where: first page
  printed:
    value: 0.5
    unit: share
    relation: over
    rounding: percent-0
  states:
    from: orlavian
    period: 2005..2020
    grouping: with-organisations
  publication: invented-review-2021
  data: register
  question:
    measure: share
    layer: exercises
    from: orlavian
    to: region
    without: VES
    period: 2005..2020
    value: count
    where:
      kind: field
    conventions:
      attribution: organiser
    against:
      measure: count
      period: 2005..2020
  readings:
    attribution:
      organiser: E
      participant: N
    period:
      2004..2020: U
  struck:
    attribution=participant: because
  open:
    - rule
  and:
    - printed:
        low: 1
        high: 2
      question:
        measure: count
        layer: exercises
      readings:
        unit:
          edition: E
      missing: records
  checks:
    - grim:
        base: 40
    - same-as: W-1
    - sum:
        of: [W-1]
        is: W-1
        remainder-allowed: true
    - window:
        says: 2005..2020
        also: 2005..2021
        at: W-1
    - unit:
        printed: share
        source: share
    - bounds:
        whole: true
        unknowns:
          x:
            low: 0
            high: 3
        hold:
          - terms:
              x: 1
            relation: over
            value: 1
            why: W-1
  qualitative: why
  missing: what
  author_reply: ""
  note: a note
  in:
    ru:
      says: фраза
      where: страница
      note: пометка
      missing: записи
      qualitative: почему
      struck:
        attribution=participant: потому
      and:
        - missing: записи
  must: hold
`;

/** What is wrong with the claims of the example and some others, as YAML. */
export async function faultsIn(text: string): Promise<readonly Fault[]> {
  return checkClaims(await openStudy(memoryFiles({ ...exampleFiles(), "claims/w.yaml": text })));
}

/** A part of the claim, what it is replaced by, where that is told and what is said. */
export const WRONG: readonly (readonly [
  part: string,
  by: string,
  place: string,
  said: string,
  mend: string,
])[] = [
  [
    "rounding: percent-0",
    "rounding: precent-0",
    "8:15",
    'rounding cannot be "precent-0"',
    "did you mean percent-0?",
  ],
  [
    "relation: over\n    round",
    "relation: ovre\n    round",
    "7:15",
    'relation cannot be "ovre"',
    "did you mean over?",
  ],
  ["    - rule", "    - rul", "39:7", 'open cannot hold "rul"', "did you mean rule?"],
  [
    "open:\n    - rule",
    "open: rule",
    "38:9",
    'open is "rule", where a list is meant',
    "write a list: [rule]",
  ],
  ["value: 0.5", "value: true", "5:12", 'value is "true", where a number, a text', "write a number"],
  ["value: 0.5", 'value: "0.5"', "5:12", "rounding is of a number", "write it without quotation marks: 0.5"],
  ["value: 0.5", "value: .nan", "5:12", 'value is "NaN", where a number', "write a number"],
  ["low: 1\n", "low: 3\n", "42:14", "low is 3 and high 2", "write the smaller number as low"],
  [
    "low: 1\n",
    'low: "1"\n',
    "42:14",
    'low is "1", where a number is meant',
    "write it without quotation marks: 1",
  ],
  ["low: 1\n", "value: 1\n", "42:16", "there are a value and a range", "write either"],
  [
    "period: 2005..2020\n    group",
    "period: 2020..2005\n    group",
    "11:13",
    'not a period: "2020..2005"',
    "did you mean 2005..2020?",
  ],
  [
    "from: orlavian\n    period",
    "from: orlavain\n    period",
    "10:11",
    'no actor or group "orlavain"',
    "did you mean orlavian?",
  ],
  [
    "grouping: with-organisations",
    "grouping: states-alnoe",
    "12:15",
    'grouping cannot be "states-alnoe"',
    "did you mean states-alone?",
  ],
  [
    "publication: invented-review-2021",
    "publication: invented-reveiw-2021",
    "13:16",
    "there is no publication",
    "did you mean invented-review-2021?",
  ],
  ["data: register", "data: registre", "14:9", 'names no data "registre"', "did you mean register?"],
  [
    "question:\n    measure: share",
    "question: why\n  x:\n    measure: share",
    "15:13",
    'question is "why", where a map is meant',
    "give it a question",
  ],
  [
    "    to: region",
    "    to: [region]",
    "19:9",
    "question: to is a list, where a text is meant",
    "write a text: to: region",
  ],
  [
    "      kind: field",
    "      kind: [field, staff]",
    "24:13",
    "where: kind is a list",
    'kind: "field,staff"',
  ],
  [
    "      attribution: organiser\n    ag",
    "      attribution: organsier\n    ag",
    "26:20",
    'attribution cannot be "organsier"',
    "did you mean organiser?",
  ],
  [
    "participant: N",
    "particpant: N",
    "33:7",
    'attribution cannot be "particpant"',
    "did you mean participant?",
  ],
  ["organiser: E", "organiser: F", "32:18", 'mark cannot be "F"', "write one of E, N, U"],
  [
    "organiser: E\n      participant: N",
    "- E",
    "32:7",
    "attribution is a list, where a map is meant",
    "write attribution",
  ],
  ["2004..2020: U", "2004..1920: U", "35:7", 'not a period: "2004..1920"', "did you mean 1920..2004?"],
  ["must: hold", "must: hodl", "93:9", 'must cannot be "hodl"', "did you mean hold?"],
  ["base: 40", "base: forty", "53:15", 'grim: base is "forty", where a number is meant', "write a number"],
  ["says: 2005..2020", "says: 2020..2005", "60:15", 'not a period: "2020..2005"', "the earlier end first"],
  [
    "relation: over\n            value",
    "relation: more\n            value",
    "75:23",
    'relation cannot be "more"',
    "write one of equal, over",
  ],
  [
    "remainder-allowed: true",
    "remainder-allowed: yes",
    "58:28",
    "where true or false is meant",
    "write true or false",
  ],
  ["same-as: W-1", "same-as: W-2", "54:16", 'there is no claim "W-2"', "did you mean W-1?"],
  ["says: a sentence", "says:", "2:8", "says is empty, where a text is meant", "write a text: says"],
];

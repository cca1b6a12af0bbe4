import { groupsIn } from "../../../figures/colours.ts";
import { layers, tieLayers } from "../../../layers/index.ts";
import type { Layer } from "../../../layers/layer.ts";
import { BY_FIELDS, type Question } from "../../../model/question.ts";
import { measures } from "../../../questions/measures.ts";
import { familiesOf } from "../../../views/families.ts";
import { heldLayers } from "../../../views/first-layers.ts";
import { capital } from "../../../words/capital.ts";
import { ask } from "../../../words/catalogue/ask.ts";
import { titleText } from "../../../words/measure-words.ts";
import { unitName } from "../../../words/question-words.ts";
import { say } from "../../../words/say.ts";
import { word } from "../../../words/words.ts";
import type { Options } from "../parts/field.tsx";
import type { ViewTools } from "../tools.ts";
import { valuesOf } from "./settled.ts";

const FAMILY_KEYS = [
  "family1",
  "family2",
  "family3",
  "family4",
  "family5",
  "family6",
  "family7",
  "family8",
  "family9",
  "family10",
  "family11",
] as const;

/** Measures by family, those alone whose name or title has what was typed. */
export function measureOptions(tools: ViewTools, typed: string): readonly Options[] {
  const wanted = typed.trim().toLowerCase();
  return kept(tools, `measures|${wanted}`, () => measuresWith(tools, wanted));
}

/** The measure that is called what was typed, else the only one that has it in its name or title. */
export function measureFound(tools: ViewTools, typed: string): string | undefined {
  const wanted = typed.trim().toLowerCase();
  const found = measureOptions(tools, typed).flatMap(({ options }) => options);
  const called = found.find(({ value, text }) => value === wanted || text.toLowerCase() === wanted);
  return (called ?? (found.length === 1 ? found[0] : undefined))?.value;
}

/** Options are made once for each language, so that a list that is the same is known to be. */
function kept({ bench, lang }: ViewTools, key: string, make: () => readonly Options[]): readonly Options[] {
  return bench.factors.always(`options|${lang}|${key}`, make);
}

function measuresWith({ lang }: ViewTools, wanted: string): readonly Options[] {
  return familiesOf(measures).map((family, i) => ({
    title: say(lang, ask, FAMILY_KEYS[i] ?? "family12"),
    options: family.measures
      .map((m) => ({ value: m.name, text: capital(titleText(lang, m.name)) }))
      .filter(({ value, text }) => value.includes(wanted) || text.toLowerCase().includes(wanted)),
  }));
}

/** Layers that the study has a record of, and all layers of ties together. */
export function layerOptions(tools: ViewTools): readonly Options[] {
  return kept(tools, "layers", () => layersHeld(tools, layers));
}

/** The same without numbers of context, which tie nobody to anybody. */
export function tieLayerOptions(tools: ViewTools): readonly Options[] {
  return kept(tools, "tie layers", () => layersHeld(tools, tieLayers));
}

function layersHeld({ lang, bench, speech }: ViewTools, among: readonly Layer[]): readonly Options[] {
  const held = heldLayers(bench, among);
  const names = [...held.map((l) => l.name), "all"];
  return [
    {
      title: null,
      options: names.map((value) => ({ value, text: capital(speech.labels.layer(value), lang) })),
    },
  ];
}

/** Anybody, groups with their members, outside partners, recipients. */
export function fromOptions(tools: ViewTools, question: Question): readonly Options[] {
  return kept(tools, `from|${question.conventions?.grouping ?? ""}`, () => sendersIn(tools, question));
}

function sendersIn(tools: ViewTools, question: Question): readonly Options[] {
  const { lang, speech } = tools;
  const { subject, labels } = speech;
  const grouping = question.conventions?.grouping;
  const groups = Object.entries(groupsIn(subject, grouping)).map(([value]) => ({
    value,
    text: labels.group(value, grouping),
  }));
  return [
    { title: null, options: [{ value: "", text: say(lang, ask, "anyone") }] },
    { title: say(lang, ask, "groups"), options: groups },
    ...actorOptions(tools),
  ];
}

/** The region, each recipient, everybody else. */
export function toOptions(tools: ViewTools): readonly Options[] {
  return kept(tools, "to", () => recipientsIn(tools));
}

function recipientsIn(tools: ViewTools): readonly Options[] {
  const { lang, speech } = tools;
  const { region: name } = speech.labels;
  const region = name === word(lang, "the region") ? name : say(lang, ask, "region", { region: name });
  const [partners, recipients] = actorOptions(tools);
  return [
    {
      title: null,
      options: [
        { value: "region", text: region },
        { value: "only:region", text: say(lang, ask, "onlyRegion") },
        { value: "", text: say(lang, ask, "everyone") },
      ],
    },
    ...(recipients === undefined ? [] : [recipients]),
    ...(partners === undefined ? [] : [partners]),
  ];
}

/** Outside partners and recipients by name. */
export function actorOptions(tools: ViewTools): readonly Options[] {
  return kept(tools, "actors", () => actorsIn(tools));
}

function actorsIn({ lang, speech }: ViewTools): readonly Options[] {
  const { subject, labels } = speech;
  const named = (ids: readonly string[]) =>
    ids
      .map((value) => ({ value, text: labels.actor(value) }))
      .sort((a, b) => a.text.localeCompare(b.text, lang));
  return [
    { title: say(lang, ask, "partners"), options: named(subject.partners) },
    { title: say(lang, ask, "recipients"), options: named(subject.region) },
  ];
}

/** What a layer can be counted in. */
export function valueOptions(tools: ViewTools, layer: string): readonly Options[] {
  return kept(tools, `values|${layer}`, () => unitsOf(tools, layer));
}

function unitsOf({ lang }: ViewTools, layer: string): readonly Options[] {
  const values = valuesOf(layer);
  return [{ title: null, options: values.map((value) => ({ value, text: unitName(lang, value) })) }];
}

export function byOptions(tools: ViewTools): readonly Options[] {
  return kept(tools, "by", () => partsBy(tools));
}

function partsBy({ lang }: ViewTools): readonly Options[] {
  // A figure has parts where nobody chose any: those of the answer, or years.
  const fitting = { value: "", text: say(lang, ask, "fittingParts") };
  return [
    { title: null, options: [fitting, ...BY_FIELDS.map((value) => ({ value, text: word(lang, value) }))] },
  ];
}

/** Columns that hold the values of a field. */
const COLUMNS = { kind: ["kind", "category"], service: ["services"] } as const;
type Coded = keyof typeof COLUMNS;

/** Values that a field of the layers' records has, by what they are called; letters of either case are one value, as a condition reads them. */
export function codeOptions(tools: ViewTools, layer: string, field: Coded): readonly Options[] {
  return kept(tools, `codes|${layer}|${field}`, () => codesIn(tools, layer, field));
}

function codesIn({ bench, speech, lang }: ViewTools, layer: string, field: Coded): readonly Options[] {
  const named = layer === "all" ? tieLayers : layers.filter((l) => layer.split(",").includes(l.name));
  const rows = new Map<string, number>();
  for (const table of named.flatMap((l) => l.tables)) {
    for (const column of COLUMNS[field]) {
      for (const cell of bench.dataset.tables.get(table)?.text(column) ?? []) {
        if (cell === "") continue;
        for (const code of cell.split(";").map((part) => part.replace(/\(.*\)/, "").trim()))
          rows.set(code, (rows.get(code) ?? 0) + 1);
      }
    }
  }
  rows.delete("");
  // The spelling of most records stands for the others.
  const often = [...rows].sort(([, a], [, b]) => b - a).map(([code]) => [code.toLowerCase(), code] as const);
  const options = [...new Map(often.toReversed()).values()]
    .map((value) => ({ value, text: codeText(value, speech.labels.code(value, field)) }))
    .sort((a, b) => a.text.localeCompare(b.text, lang));
  return [{ title: null, options: [{ value: "", text: say(lang, ask, "any") }, ...options] }];
}

/** What a code is called; one that has no label as words, though a prefix keeps its hyphen: `air base`, `counter-narcotics`. */
function codeText(code: string, label: string): string {
  if (label !== code || !/^[\p{Ll}\d-]+$/u.test(code)) return label;
  return code.replace(/\b(anti|co|counter|multi|non)-|-/g, (hyphen, prefix) =>
    prefix === undefined ? " " : hyphen,
  );
}

/** A value as the list writes it, where it has the same in letters of another case. */
export function spelt(groups: readonly Options[], value: string): string {
  const same = groups
    .flatMap(({ options }) => options)
    .find((option) => option.value.toLowerCase() === value.toLowerCase());
  return same?.value ?? value;
}

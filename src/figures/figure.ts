import { fingerprint } from "../model/fingerprint.ts";
import { QuestionError } from "../model/question.ts";
import { later } from "../questions/later.ts";
import { leftOutOf, ofSenders, type Scope, scopesOf } from "../questions/left-out.ts";
import { isOfParticipations, OF_PARTICIPATIONS } from "../questions/participations.ts";
import { planOf } from "../questions/plan.ts";
import { anew } from "../questions/recent.ts";
import { type Credit, linesFor } from "../study/credits.ts";
import { type LeftOut, recordsIn } from "../study/left-out.ts";
import { leftOutTexts } from "../views/left-out.ts";
import { figures } from "../words/catalogue/figures.ts";
import { methodsText } from "../words/convention-words.ts";
import type { Speech } from "../words/phrase.ts";
import { say } from "../words/say.ts";
import { twoPeriodsText } from "../words/two-periods.ts";
import { narrowedTo, stepsOf } from "./ask/axis.ts";
import { emptyPanels, type RecordedPanel } from "./ask/empty.ts";
import { lackOf } from "./ask/lack.ts";
import { recordedBench } from "./ask/recorded.ts";
import { type Rivals, rivalsOf } from "./ask/rivals.ts";
import { sourcesOf } from "./ask/sources.ts";
import { type TimedBench, timedBench } from "./ask/undated.ts";
import type { Value } from "./ask/value.ts";
import { yearsAdded } from "./ask/years-added.ts";
import { rivalsStrip } from "./charts/rivals.ts";
import { csvOf } from "./csv.ts";
import type { Drawn, Look, Twin } from "./drawn.ts";
import { emptyText, emptyTwins } from "./empty-panel.ts";
import { columnsFor, type FramedPanel, framed, panelWidth, roomOf } from "./frame.ts";
import type { AnyKind, AskedPanel, FigureBench, LegendItem, Plot } from "./kind.ts";
import { kinds } from "./kinds/index.ts";
import { emptySaid, orEmpty, panelsLeftOut } from "./left-out.ts";
import { metadataOf } from "./metadata.ts";
import { alikeNotes, panelNotes } from "./panel-notes.ts";
import { plotsOf } from "./plot/plot.ts";
import { stepName } from "./plot/step-name.ts";
import type { Scene } from "./scene/scene.ts";
import { plainText } from "./scene/script.ts";
import { svgOf } from "./scene/svg.ts";
import { sourceLineOf } from "./source-line.ts";
import type { Figure, Worded } from "./spec.ts";
import { subtitleOf } from "./subtitle.ts";
import { lackText, noteSentence, takeawayOf } from "./told.ts";

/** A figure whose questions have been answered: plain to draw in any language, theme and width. */
export interface AskedFigure {
  readonly figure: Figure;
  readonly panels: readonly AskedPanel[];
  /** Panels that cannot be asked, each with the reason. */
  readonly missing: readonly { readonly name: string; readonly why: string }[];
  /** Ids of the activities that all of it rests on. */
  readonly records: readonly string[];
  /** What its questions look at, each once. */
  readonly scopes: readonly Scope[];
  /** Sources of these, of who took part, of amounts and of rival values. */
  sources(): readonly string[];
  readonly conventions: Readonly<Record<string, string>>;
  /** The total under each other choice; null where the figure has none, or it was not asked for. */
  readonly rivals: Rivals | null;
  /** For each panel, that records it asks of years or a period have no date; none where all have one. */
  undated(): readonly (readonly string[])[];
  /** For each panel, what its measure is of where partners share activities, and that numbers of several years are added up. */
  parts(): readonly (readonly string[])[];
  /** For each panel of which nothing is recorded while something is of another, what is known all the same; null for each other. */
  empty(): readonly (Value | null)[];
  /** The figure as asked, one for each panel. */
  readonly asked: readonly Figure[];
  /** What no record says that its first panel asks; null where any says it, or some have no date. */
  lack(): string | null;
}

/** What a figure says of the study it is drawn from. */
export interface About {
  readonly title: string;
  /** Of the study's records. */
  readonly version: string;
  /** Terms, in a few words. */
  readonly licence: string;
  /** Fingerprint of the records. */
  readonly dataHash: string;
  /** Lines that sources ask to stand beside their records; none where it is left out. */
  readonly credits?: readonly Credit[];
  /** Records that a release leaves out; none where it is left out itself. */
  readonly leftOut?: readonly LeftOut[];
}

/**
 * Asks everything that a figure draws.
 * @param readings whether the total is read under each other choice too, which takes some thirty questions more
 * @throws QuestionError where none of its panels can be asked
 */
export function askFigure(bench: FigureBench, figure: Figure, readings = true): AskedFigure {
  const { once = anew } = bench;
  const asked = once(JSON.stringify(figure), () => answered(bench, figure));
  return readings ? { ...asked, rivals: rivalsOf(bench, figure) } : asked;
}

function answered(bench: FigureBench, figure: Figure): AskedFigure {
  const kind = kinds[figure.kind];
  const recorded = recordedBench(bench);
  const panels: AskedPanel[] = [];
  const asked: Figure[] = [];
  const benches: TimedBench[] = [];
  const own: RecordedPanel[] = [];
  const missing: { name: string; why: string }[] = [];
  for (const one of panelsOf(recorded.bench, figure)) {
    try {
      const ofPanel = one.name === null ? recorded : recordedBench(recorded.bench);
      const timed = timedBench(ofPanel.bench);
      const panel = askedPanel(kind, timed.bench, one.figure, one.name);
      panels.push(panel);
      benches.push(timed);
      own.push({ panel, recorded: ofPanel, question: one.figure.question });
      asked.push(one.figure);
    } catch (error) {
      if (!(error instanceof QuestionError) || one.name === null) throw error;
      missing.push({ name: one.name, why: error.message });
    }
  }
  const [first] = missing;
  if (panels.length === 0) throw new QuestionError(first?.why ?? "the panels of this figure have no values");
  const records = recorded.records();
  const undated = later(() => benches.map((one) => one.undated()));
  return {
    figure,
    panels,
    missing,
    asked,
    undated,
    empty: later(() => emptyPanels(bench, own)),
    parts: later(() =>
      asked.map((one) => [
        ...(isOfParticipations(planOf(bench.factors, one.question)) ? [OF_PARTICIPATIONS] : []),
        ...yearsAdded(bench, one),
      ]),
    ),
    rivals: null,
    records,
    scopes: recorded.scopes(),
    sources: later(() => sourcesOf(bench, records)),
    conventions: recorded.conventions(),
    lack: later(() =>
      undated().flat().length > 0 ? null : lackOf(bench, asked[0]?.question ?? figure.question),
    ),
  };
}

function askedPanel(kind: AnyKind, bench: FigureBench, figure: Figure, name: string | null): AskedPanel {
  return kind.ask(bench, figure, name);
}

/** The figure of each panel, its question narrowed; the figure itself where it has none. */
function panelsOf(
  bench: FigureBench,
  figure: Figure,
): readonly { readonly name: string | null; readonly figure: Figure }[] {
  const { panels } = figure;
  if (panels === undefined) return [{ name: null, figure }];
  return stepsOf(bench, figure.question, panels).map(({ name, value }) => ({
    name,
    figure: { ...figure, question: narrowedTo(figure.question, panels.field, value) },
  }));
}

/** Draws a figure that has been asked. */
export function drawFigure(asked: AskedFigure, look: Look, speech: Speech, about: About): Drawn {
  const { figure } = asked;
  const width = Math.min(1600, Math.max(280, Math.round(look.width)));
  const columns = columnsFor(asked.panels.length, width);
  const plots = plotsOf(speech, panelWidth(width, columns));
  const outer = plots.plotFor(figure);
  const most = mostOf(asked.panels);
  const least = Math.min(0, ...asked.panels.map((panel) => panel.least));
  const nameOf = (panel: AskedPanel) => panelName(panel, figure, outer);
  const own = asked.panels.map((panel, i) => plots.plotFor(asked.asked[i] ?? figure, nameOf(panel)));
  const shown = asked.panels.map((panel, i) => panel.shown(own[i] ?? outer));
  const lacking = asked.empty();
  const drawn = asked.panels.map((panel, at) => {
    const plot = own[at] ?? outer;
    return { panel, plot, plotted: panel.draw(plot, most, least, { panels: shown, at }) };
  });
  const title = plainText(wordedIn(figure.title, look.lang));
  const subtitle = subtitleOf(figure, outer);
  const held = leftOutOf(about.leftOut ?? [], asked.scopes, speech.subject);
  const empty = asked.records.length === 0 ? emptySaid(held, look.lang) : null;
  const takeaways = drawn.map(({ panel, plotted }) => [nameOf(panel), plotted.takeaway] as const);
  // What a release leaves out may say what none of its records does.
  const untold = empty !== null && held.length > 0;
  const sentence = (note: string) => noteSentence(note, look.lang, speech.subject.labels);
  const lack = untold ? null : lackText(takeaways, asked.lack, look.lang, speech.subject.labels);
  const takeaway =
    lack ??
    takeawayOf(
      takeaways.map(([name, text]) => [name, orEmpty(text, empty, look.lang)]),
      look.lang,
    );
  const note = figure.note === undefined ? [] : [wordedIn(figure.note, look.lang)];
  const owed = later(() => owedBy(asked, about));
  const [undated, parts] = [asked.undated(), asked.parts()];
  const ofPanels = panelNotes(
    drawn.map(({ panel, plotted }, i) => ({
      name: nameOf(panel),
      notes: [...plotted.notes, ...[...(parts[i] ?? []), ...(undated[i] ?? [])].map(sentence)],
    })),
    look.lang,
  );
  const noPartner = !untold && drawn.every(({ plotted }) => plotted.noPartner === true) ? asked.lack() : null;
  const nothing = lack ?? empty ?? (noPartner === null ? null : sentence(noPartner));
  const notes = [
    ...new Set([
      ...(nothing === null ? [] : [nothing]),
      ...note,
      ...twoPeriodsText(figure.question, figure.against, look.lang),
      ...ofPanels,
      ...alikeNotes(
        drawn.map(({ panel, plotted }) => ({ ...plotted, name: nameOf(panel), holds: panel.holds })),
        look.lang,
      ),
      ...panelsLeftOut(asked, outer),
    ]),
    ...leftOutTexts(held, speech.labels, look.lang, ofSenders([figure.question])),
    // A page says them itself below the drawing.
    ...(look.metadata === false ? [] : owed()).map((line) =>
      say(look.lang, figures, "owed", { line: plainText(line) }),
    ),
  ];
  const footer = sourceLineOf(about, asked.records.length, look.lang);
  const around = framed(
    {
      title: look.head === false ? "" : title,
      subtitle,
      legend: legendOf(drawn.flatMap((d) => d.plotted.legend)),
      notes,
      footer,
      columns,
      titleLang: figure.title[look.lang] === undefined && look.lang !== "en" ? "en" : null,
      strip: asked.rivals === null ? null : rivalsStrip(asked.rivals, roomOf(width), outer),
      panels: drawn.map(({ panel, plotted }, i): FramedPanel => {
        const said = emptyText(lacking[i] ?? null, look.lang);
        // Words that stand for a drawing stand once.
        const worded = said !== null && plotted.onlyWords === true;
        const { shapes, height } = worded ? { shapes: [], height: 0 } : plotted;
        return { title: nameOf(panel), said, shapes, height, ends: plotted.ends ?? [] };
      }),
    },
    width,
    { measure: outer.measure, narrow: width < 480 },
  );
  // Tables name marks that no shape has, so that they come before the list; a page that shows neither has neither made.
  const tables = later(() =>
    drawn.map(({ panel, plot }, i) => ({
      name: nameOf(panel),
      key: panel.name ?? "",
      twins: twinsOf(panel, lacking[i] ?? null, figure, plot),
      scopes: scopesOf((asked.asked[i] ?? figure).question),
    })),
  );
  const marks = later(() => {
    tables();
    return plots.marks();
  });
  const { height, shapes, ends } = around;
  const picture = { width, height, lang: look.lang, title, takeaway, shapes };
  const svg = later(() => {
    const told = look.metadata === false ? {} : { about: metadataOf(asked, about, owed(), marks()) };
    return svgOf(picture, { id: figure.id, theme: look.theme, ...told });
  });
  const ready = {
    scene: later((): Scene => ({ ...picture, marks: marks() })),
    hash: later(() => fingerprint(svg()).slice(0, 12)),
    twins: later(() => tables().flatMap(({ name, twins }) => twins.map((twin) => titled(twin, name, title)))),
    csv: later(() =>
      csvOf(
        tables().map((of) => ({ ...of, name: of.name ?? "" })),
        marks(),
        (scopes) => recordsIn(leftOutOf(about.leftOut ?? [], scopes, speech.subject)),
      ),
    ),
    methods: later(() => methodsText(look.lang, asked.conventions, speech.subject.labels)),
  };
  return {
    title,
    subtitle,
    takeaway,
    notes: notes.filter((text) => text !== ""),
    footer: footer.filter((text) => text !== ""),
    width,
    height,
    ends,
    get svg() {
      return svg();
    },
    get scene() {
      return ready.scene();
    },
    get owed() {
      return owed();
    },
    get hash() {
      return ready.hash();
    },
    get twins() {
      return ready.twins();
    },
    get marks() {
      return marks();
    },
    get csv() {
      return ready.csv();
    },
    get methods() {
      return ready.methods();
    },
  };
}

/** A text in a language; English stands in. */
export function wordedIn(worded: Worded, lang: Look["lang"]): string {
  return worded[lang] ?? worded.en;
}

function mostOf(panels: readonly AskedPanel[]): number | null {
  const ends = panels.map((p) => p.extent).filter((e) => e !== null);
  return ends.length === 0 ? null : Math.max(...ends);
}

function panelName(panel: AskedPanel, figure: Figure, plot: Plot): string | null {
  if (panel.name === null || figure.panels === undefined) return null;
  return plainText(stepName(figure.panels.field, panel.name, plot));
}

/** The tables of a panel, which say as its drawing does that nothing is recorded of it. */
function twinsOf(panel: AskedPanel, empty: Value | null, { panels }: Figure, plot: Plot): readonly Twin[] {
  const twins = panel.twins(plot);
  if (empty === null || panels === undefined || panel.name === null) return twins;
  return emptyTwins(twins, { by: panels.field, x: panel.name, value: empty }, plot);
}

function titled(twin: Twin, name: string | null, title: string): Twin {
  const caption = name === null || twin.caption === "" ? (name ?? twin.caption) : `${name} · ${twin.caption}`;
  return { ...twin, caption: caption === "" ? title : caption };
}

function legendOf(items: readonly LegendItem[]): readonly LegendItem[] {
  const seen = new Map(items.map((item) => [`${item.sign}|${item.paint}|${item.text}`, item]));
  return [...seen.values()];
}

function owedBy({ sources }: Pick<AskedFigure, "sources">, { credits = [] }: About): readonly string[] {
  return credits.length === 0 ? [] : linesFor(credits, sources());
}

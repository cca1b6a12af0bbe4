import type { Day } from "./day.ts";
import type { Value } from "./value.ts";

/** The id of the actor that stands for one a source does not name. */
export const UNKNOWN = "unknown";

/**
 * The activities of one table, in columns: row `i` of each array is activity `i`.
 * Participations and amounts are stored one after another; those of activity `i` are
 * `starts[i] .. starts[i + 1]`.
 */
export interface Activities {
  readonly table: string;
  readonly size: number;
  readonly ids: readonly string[];
  readonly startFrom: Int32Array;
  readonly startTo: Int32Array;
  readonly endFrom: Int32Array;
  readonly endTo: Int32Array;
  readonly parts: Parts;
  readonly amounts: Amounts;
  /** Rival values by activity. */
  readonly rivals: ReadonlyMap<number, readonly Value[]>;
  /** Index of the activity that this one is part of, or -1. */
  readonly partOf: Int32Array;
  /** Index of the activity that this one was judged the same as, or -1. */
  readonly sameAs: Int32Array;
  /** The cells of a column as recorded; blank cells where the table has no such column. */
  text(column: string): readonly string[];
}

/** Who took part in what: `actors`, `roles` and the rest are indexed by participation. */
export interface Parts {
  readonly starts: Int32Array;
  /** Index into the actors of the dataset. */
  readonly actors: Int32Array;
  /** Index into `ROLES`. */
  readonly roles: Uint8Array;
  /** 1 where the role was inferred by a rule and not stated by a source. */
  readonly inferred: Uint8Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Whether any part was taken for a time only: members that join and leave. */
  readonly dated: boolean;
  /** Source of the participation where it is not that of its activity. */
  readonly sources: readonly string[];
  readonly agencies: readonly string[];
  readonly services: readonly string[];
}

/** How much: every number of an activity with its unit, its days and its own id where it has one. */
export interface Amounts {
  readonly starts: Int32Array;
  readonly ids: readonly string[];
  /** Which quantity of the activity it is: `troops`, `units`, `money`, `number`, `value`, or `delivery`. */
  readonly fields: readonly string[];
  readonly units: readonly string[];
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Source of the amount where it is not that of its activity. */
  readonly sources: readonly string[];
  /** Unknown is NaN. An open end is an infinity. */
  readonly low: Float64Array;
  readonly best: Float64Array;
  readonly high: Float64Array;
}

/** An actor's standing in an organisation for some time. */
export interface Standing {
  readonly organisation: number;
  readonly actor: number;
  readonly role: string;
  readonly from: Day;
  readonly to: Day;
  readonly source: string;
}

/** What a study is about, as its `study.yaml` says. */
export interface Subject {
  readonly title: string;
  readonly regionName: string;
  readonly region: readonly string[];
  readonly partners: readonly string[];
  /** Named groupings, the first the default: group name to actors. */
  readonly groupings: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** Study defaults of conventions. */
  readonly conventions: Readonly<Record<string, string>>;
  readonly struck: readonly Struck[];
  /** What people call these things, by language; what has no label is called by its name above, or by its id. */
  readonly labels?: SubjectLabels;
}

/** A text by language: `en`, `ru`, `zh`. */
export type ByLang = Readonly<Record<string, string>>;

/** The names that a study gives to its title, its region and its own values of conventions. */
export interface SubjectLabels {
  readonly title: ByLang;
  readonly region: ByLang;
  /** Terms of the study's own coding, in a few words. */
  readonly licence?: ByLang;
  /** The same in full, where `licence` of `study.yaml` is not in the language of the reader. */
  readonly terms?: ByLang;
  /** Terms of sources in other languages, by the text of their cells. */
  readonly sourceTerms?: Readonly<Record<string, ByLang>>;
  /** Groupings, and within each the groups. */
  readonly groupings: Readonly<Record<string, ByLang>>;
  readonly groups: Readonly<Record<string, Readonly<Record<string, ByLang>>>>;
  readonly registers: Readonly<Record<string, ByLang>>;
  /** Short names of actors, for legends and axes. */
  readonly actors: Readonly<Record<string, ByLang>>;
}

/** A study about nothing: what conventions are listed and checked against where no study is open. */
export const NO_SUBJECT: Subject = {
  title: "",
  regionName: "",
  region: [],
  partners: [],
  groupings: {},
  conventions: {},
  struck: [],
};

/** A combination of conventions that makes no sense for this study, with the reason. */
export interface Struck {
  readonly when: Readonly<Record<string, string>>;
  readonly why: string;
}

/** What a choice between sources needs to know of one. */
export interface SourceFacts {
  readonly date: Day;
  /** Whether its publisher is an office of a state or of an organisation. */
  readonly official: boolean;
  readonly restsOn: readonly string[];
  /** Whom the query behind it named, suppliers and recipients; an empty side was for everyone, and both are where it is left out. */
  readonly asked?: { readonly from: readonly string[]; readonly to: readonly string[] };
}

/** What must be told of a source that may not be handed on. */
export interface SourceTerms {
  readonly publisher: string;
  readonly terms: string;
}

/** The records of a study that a question is asked of. */
export interface Dataset {
  readonly subject: Subject;
  /** Where files are broken, so that rows may be missing or read wrong, such as `exercises.csv:4:1`; none where it is left out. */
  readonly broken?: readonly string[];
  /** Ids of two records of a table of which somebody judged that nobody can tell whether they are one; none where it is left out. */
  readonly unsure?: Readonly<Record<string, readonly (readonly [string, string])[]>>;
  /** Fingerprint of all that a question of these tables rests on: bytes of files, and who is in the region and in groups. */
  hashOf(tables: readonly string[]): string;
  readonly actors: readonly string[];
  /** English names of the actors, in the same order; the id where there is none. */
  readonly actorNames: readonly string[];
  readonly actorIndex: ReadonlyMap<string, number>;
  /** 1 for an organisation. */
  readonly organisation: Uint8Array;
  readonly standings: readonly Standing[];
  readonly sources: ReadonlyMap<string, SourceFacts>;
  /** Publisher and terms of sources that state some, by their ids; left out in a browser, which is given what they ask for. */
  readonly terms?: ReadonlyMap<string, SourceTerms>;
  readonly tables: ReadonlyMap<string, Activities>;
}

import type { ByLang, Subject } from "./dataset.ts";
import { asWritten, type FieldNamed, type FieldNaming } from "./field-named.ts";
import { QuestionError } from "./question.ts";

/** A group that could have been named, with what people call it. */
export interface GroupNamed {
  readonly id: string;
  readonly labels: ByLang;
}

/** The groups of a grouping, in its order. */
export function groupsNamed({ groupings, labels }: Subject, grouping: string): readonly GroupNamed[] {
  const groups = Object.hasOwn(groupings, grouping) ? groupings[grouping] : {};
  return Object.keys(groups ?? {}).map((id) => ({ id, labels: labels?.groups[grouping]?.[id] ?? {} }));
}

/** A question that names an actor or a group that there is not. */
export class UnknownActorError extends QuestionError {
  readonly id: string;
  /** Where the name stands; null where nothing has a name of its own. */
  readonly field: FieldNamed | null;
  /** What it says without what could be meant. */
  readonly bare: string;
  /** What could be meant, as a question; null where nothing is near. */
  readonly meant: string | null;
  /** Groups that there are, where groups are taken and none is near. */
  readonly groups: readonly GroupNamed[] | null;
  /** @param meant what could be meant, or null */
  constructor(
    field: FieldNamed | null,
    id: string,
    meant: string | null,
    groups: readonly GroupNamed[] | null = null,
  ) {
    const none = `no actor or group ${JSON.stringify(id)}`;
    const said = (nameOf: FieldNaming) => (field === null ? none : `${nameOf(field)}: ${none}`);
    super((nameOf) => (meant === null ? said(nameOf) : `${said(nameOf)}; ${meant}`));
    this.id = id;
    this.field = field;
    this.bare = said(asWritten);
    this.meant = meant;
    this.groups = groups;
  }

  /** The same of a name that stands in another field. */
  under(field: FieldNamed): UnknownActorError {
    return new UnknownActorError(field, this.id, this.meant, this.groups);
  }
}

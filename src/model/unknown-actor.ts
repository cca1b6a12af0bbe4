import { asWritten, type FieldNamed } from "./field-named.ts";
import { QuestionError } from "./question.ts";

/** A question that names an actor or a group that there is not. */
export class UnknownActorError extends QuestionError {
  readonly id: string;
  /** What it says without what could be meant. */
  readonly bare: string;
  /** @param meant what could be meant, or null */
  constructor(field: FieldNamed, id: string, meant: string | null) {
    const said = (name: string) => `${name}: no actor or group ${JSON.stringify(id)}`;
    super((nameOf) => (meant === null ? said(nameOf(field)) : `${said(nameOf(field))}; ${meant}`));
    this.id = id;
    this.bare = said(asWritten(field));
  }
}

import type { Role } from "../model/activity.ts";

/** How a layer reads activities as ties: who sends, who receives, and when the tie counts. */
export interface Layer {
  readonly name: string;
  /** Tables its activities stand in; the first is its own. Rows of the others belong to it where their `also` cell says so. */
  readonly tables: readonly string[];
  /** One sentence for a researcher. */
  readonly says: string;
  /** Roles that send a tie. */
  readonly from: readonly Role[];
  /** Roles that receive it. */
  readonly to: readonly Role[];
  /** An instant counts in the period in which it starts; an interval in every period it touches. */
  readonly time: "instant" | "interval";
  /** What can be added up, the default first. */
  readonly values: readonly string[];
  /** Whether two recipients can be tied to each other; if not, a measure of horizontal ties is true by construction. */
  readonly horizontal: boolean;
  /** Whether who sends is a matter of attribution: organisations, lead states, participants. */
  readonly attributed: boolean;
  /** What one activity is called. */
  readonly unit: string;
  /** What an activity of a status is called, where that is something else. */
  readonly unitOfStatus?: Readonly<Record<string, string>>;
}

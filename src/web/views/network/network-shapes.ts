import type { Paint } from "../../../figures/scene/scene.ts";
import type { ViewTools } from "../tools.ts";
import type { HeldTable } from "./held.ts";
import type { Panel } from "./layout.ts";
import type { NetworkState } from "./network-state.ts";
import type { Pair, TieTable } from "./ties.ts";

/** One panel with the ties that it draws. */
export interface NetworkPanel {
  readonly title: string;
  readonly panel: Panel;
  /** Place among the tables: one for each layer where panels are layers. */
  readonly table: number;
}

/** What is drawn, and everything that a change of years needs. */
export interface NetworkScreen {
  readonly state: NetworkState;
  readonly tables: readonly TieTable[];
  readonly layers: readonly string[];
  readonly panels: readonly NetworkPanel[];
  /** Partners that no star is drawn of. */
  readonly left: number;
  /** Actors that stand in a panel by their codes, and those whose codes have no room there either. */
  readonly coded: readonly string[];
  readonly unnamed: readonly string[];
  /** The widest that a tie is drawn, in CSS pixels: the more ties lie in one panel, the finer they all are. */
  readonly widest: number;
  readonly error: string | null;
  paintOf(pair: Pair): Paint;
}

/** Values of all pairs of each table in the years of a state, and in those that they are held against. */
export interface Values {
  readonly now: readonly Float64Array[];
  readonly before: readonly Float64Array[] | null;
  /** What each partner of each table has with all recipients together. */
  readonly totals: readonly Float64Array[];
  readonly totalsBefore: readonly Float64Array[] | null;
  /** What is known of each table, in words and in numbers. */
  readonly held: readonly HeldTable[];
  /** What the widest tie that is drawn of each table stands for; 0 where none is. */
  readonly most: readonly number[];
}

/** A network with its values. */
export interface ValuedNetwork {
  readonly screen: NetworkScreen;
  readonly values: Values;
}

/** A network as its parts are handed it. */
export interface ShownNetwork extends ValuedNetwork {
  readonly tools: ViewTools;
}

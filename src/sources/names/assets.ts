import codes from "../../../assets/actor-codes.json" with { type: "json" };
import names from "../../../assets/actor-names.json" with { type: "json" };
import translations from "../../../assets/actor-translations.json" with { type: "json" };
import actors from "../../../assets/actors.json" with { type: "json" };

/** An actor of the world as `assets/actors.json` has it; years are those in which it stood, both included. */
export interface WorldActor {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly iso2: string;
  /** Letters and numbers of COW, and the number of Gleditsch and Ward; `""` where there is none. */
  readonly cow: string;
  readonly cowNumber: string;
  readonly gwNumber: string;
  readonly from: number | null;
  readonly to: number | null;
  readonly ru: string;
  readonly zh: string;
}

/** A name, or a code of a named list, that stands for an actor; in some years only where years are given. */
interface WorldName {
  readonly text: string;
  readonly id: string;
  /** Who uses the name, or the list of the code. */
  readonly list: string;
  readonly from: number | null;
  readonly to: number | null;
}

/** All actors of the world that the look-up knows. */
export function worldActors(): readonly WorldActor[] {
  return actors.rows.map(([id, kind, name, iso2, cow, cowNumber, gwNumber, from, to, ru, zh]) => ({
    id: text(id),
    kind: text(kind),
    name: text(name),
    iso2: text(iso2),
    cow: text(cow),
    cowNumber: text(cowNumber),
    gwNumber: text(gwNumber ?? cowNumber),
    from: year(from),
    to: year(to),
    ru: text(ru),
    zh: text(zh),
  }));
}

/** Names beyond the actors' own: of publishers, of older times, in other languages. */
export function worldNames(): readonly WorldName[] {
  const languages = translations.columns.slice(1);
  const translated = translations.rows.flatMap(([id, ...words]) =>
    words.map((word, i) => [word, id, languages[i]] as const).filter(([word]) => text(word) !== ""),
  );
  return [
    ...names.rows.map(([name, id, list, from, to]) => nameOf(name, id, list, from, to)),
    ...translated.map(([name, id, list]) => nameOf(name, id, list)),
  ];
}

/** Codes beyond those of the actors' rows: withdrawn ones, and those that publishers made for themselves. */
export function worldCodes(): readonly WorldName[] {
  return codes.rows.map(([list, code, id, from, to]) => nameOf(code, id, list, from, to));
}

type Cell = string | number | null | undefined;

function nameOf(name: Cell, id: Cell, list: Cell, from?: Cell, to?: Cell): WorldName {
  return { text: text(name), id: text(id), list: text(list), from: year(from), to: year(to) };
}

function text(cell: Cell): string {
  return cell === null || cell === undefined ? "" : String(cell);
}

function year(cell: Cell): number | null {
  return typeof cell === "number" ? cell : null;
}

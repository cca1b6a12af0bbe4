import type { Dataset, Subject } from "../model/dataset.ts";
import type { Question } from "../model/question.ts";
import type { Asked } from "./convention.ts";

/** Registers that are another vintage of one that is there too: named after it and their day, as `sipri-2024-04-13` is after `sipri`. */
export function besideOthers(registers: Iterable<string>): ReadonlySet<string> {
  const all = new Set(registers);
  return new Set(
    [...all].filter((name) => {
      const of = VINTAGE.exec(name)?.[1];
      return of !== undefined && all.has(of);
    }),
  );
}

const VINTAGE = /^(.+?)-(?:\d{4}(?:-\d\d){0,2}|undated)$/;

/** Why a register says nothing of a question: the query behind it was for other suppliers or recipients. Null where it may. */
export function askedOfOthers(asked: Asked, register: string): string | null {
  const { from, to } = queryOf(asked.dataset, register);
  if (from !== null && !withinSuppliers(asked, from))
    return `the query of its files was for deliveries from ${[...from].join(", ")} alone`;
  if (to !== null && !withinRecipients(asked, to))
    return `the query of its files was for deliveries to ${[...to].join(", ")} alone`;
  return null;
}

/** Whom the queries of a register's files were for; null where one of them was for everyone, or nobody says. */
interface Query {
  readonly from: ReadonlySet<string> | null;
  readonly to: ReadonlySet<string> | null;
}

function queryOf({ tables, sources }: Dataset, register: string): Query {
  if (![...sources.values()].some(({ asked }) => asked !== undefined)) return { from: null, to: null };
  const table = tables.get("transfers");
  const registers = table?.text("register") ?? [];
  const source = table?.text("source") ?? [];
  const own = [...new Set(registers.flatMap((name, i) => (name === register ? [source[i] ?? ""] : [])))];
  const side = (of: "from" | "to") => {
    const named = own.map((id) => sources.get(id)?.asked?.[of] ?? []);
    return named.length === 0 || named.some((ids) => ids.length === 0) ? null : new Set(named.flat());
  };
  return { from: side("from"), to: side("to") };
}

function withinSuppliers(asked: Asked, known: ReadonlySet<string>): boolean {
  if (asked.others || asked.partners || asked.ties) return false;
  return held(asked.question).every(
    ({ from }) => from !== undefined && actorsIn(asked.dataset.subject, from).every((id) => known.has(id)),
  );
}

function withinRecipients(asked: Asked, known: ReadonlySet<string>): boolean {
  if (asked.ties || (asked.recipients && asked.question.by !== "recipient")) return false;
  return held(asked.question).every(({ to }) => {
    const names = to?.replace(/^(?:only:|=)/, "").replaceAll("+", ",");
    return names !== undefined && actorsIn(asked.dataset.subject, names).every((id) => known.has(id));
  });
}

/** A question and what it is held against. */
function held({ against, ...own }: Question): readonly Pick<Question, "from" | "to">[] {
  return against === undefined ? [own] : [own, { ...own, ...against }];
}

/** The actors that names may mean, those of groups under any grouping. */
function actorsIn({ region, groupings }: Subject, names: string): readonly string[] {
  return names.split(",").flatMap((text) => {
    const name = text.trim();
    if (name === "region") return region;
    const groups = Object.values(groupings).flatMap((g) => (Object.hasOwn(g, name) ? [g[name] ?? []] : []));
    return groups.length === 0 ? [name] : groups.flat();
  });
}

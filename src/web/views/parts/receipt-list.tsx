import { useEffect, useMemo, useState } from "preact/hooks";
import { ask } from "../../../words/catalogue/ask.ts";
import { between } from "../../../words/lists.ts";
import { say } from "../../../words/say.ts";
import { Foreign } from "../../parts/foreign.tsx";
import { Ranges } from "../../parts/ranges.tsx";
import type { Group } from "../ask/ask-screen.ts";
import type { Told, ViewTools } from "../tools.ts";

/** As many records stand open; the rest is folded. */
const OPEN = 12;

/** Records under a heading, each with its sources. */
export function ReceiptList({ tools, title, count, says, ids, again }: { tools: ViewTools } & Group) {
  // What records and sources are called may come later, each by itself.
  const record = tools.record(ids[0] ?? "");
  const told = record !== null;
  const cited = told && record.sources.some((id) => tools.source(id) !== null);
  // Records that are the same are not looked through again.
  return useMemo(
    () => (
      <Listed
        tools={tools}
        title={title}
        count={count}
        says={says}
        ids={ids}
        again={again}
        known={Number(told) + Number(cited)}
      />
    ),
    [ids, told, cited, title, count, says, again],
  );
}

/** @param known how much is known by now of what records and sources are called */
function Listed({
  tools,
  title,
  count,
  says,
  ids,
  again,
  known,
}: {
  tools: ViewTools;
  known: number;
} & Group) {
  if (again !== undefined)
    return (
      <section class="receipt-group">
        <h3>{title}</h3>
        <p class="small">
          <a href={tools.here.href("ask", again.query)}>{again.text}</a>
        </p>
        <Folded tools={tools} ids={ids} from={0} known={known} />
      </section>
    );
  return (
    <section class="receipt-group">
      <h3>
        {title}
        {count !== null && <span class="aside small"> {count}</span>}
      </h3>
      {says !== null && <p class="muted small">{says}</p>}
      {ids.length === 0 ? (
        says === null && <p class="muted">{say(tools.lang, ask, "receiptNone")}</p>
      ) : (
        <ol class="rows receipt">
          <Lines tools={tools} ids={ids.slice(0, OPEN)} />
        </ol>
      )}
      {ids.length > OPEN && <Folded tools={tools} ids={ids} from={OPEN} known={known} />}
    </section>
  );
}

/** What does not stand open; its names come once those above are painted. */
function Folded({
  tools,
  ids,
  from,
  known,
}: {
  tools: ViewTools;
  ids: readonly string[];
  from: number;
  known: number;
}) {
  const [shown, show] = useState(known);
  useEffect(() => show(known), [known]);
  return useMemo(() => {
    const of = (key: "moreRecords" | "receiptN", count: number) => say(tools.lang, ask, key, { count });
    return (
      <details>
        <summary>{of(from === 0 ? "receiptN" : "moreRecords", ids.length - from)}</summary>
        <ol class="rows receipt" start={from + 1}>
          <Lines tools={tools} ids={ids.slice(from, from + MOST)} />
        </ol>
        {ids.length > from + MOST && <p class="muted small">{of("moreRecords", ids.length - from - MOST)}</p>}
      </details>
    );
  }, [ids, from, shown]);
}

function Lines({ tools, ids }: { tools: ViewTools; ids: readonly string[] }) {
  return (
    <>
      {ids.map((id) => (
        <Line key={id} tools={tools} id={id} told={tools.record(id)} />
      ))}
    </>
  );
}

/** A list longer than this is no list anybody reads. */
const MOST = 500;

function Line({ tools, id, told }: { tools: ViewTools; id: string; told: Told | null }) {
  const { here } = tools;
  if (told === null)
    return (
      <li>
        <code>{id}</code>
      </li>
    );
  const name = <Foreign here={here} lang={told.lang} text={told.name} />;
  return (
    <li>
      {told.path === null ? name : <a href={here.href(told.path)}>{name}</a>}{" "}
      <span class="when">{told.when}</span>
      {told.says !== "" && (
        <div class="small">
          <Ranges text={told.says} />
        </div>
      )}
      <div class="small muted">
        {told.sources.map((source, i) => (
          <span key={source}>
            {i > 0 ? between(tools.lang, ";") : ""}
            <Source tools={tools} id={source} />
          </span>
        ))}
      </div>
    </li>
  );
}

function Source({ tools, id }: { tools: ViewTools; id: string }) {
  const source = tools.source(id);
  if (source === null) return <span>{id}</span>;
  const title = <Foreign here={tools.here} lang={source.lang} text={source.title} />;
  return source.path === null ? (
    title
  ) : (
    <a href={tools.here.href(source.path)} data-source={id}>
      {title}
    </a>
  );
}

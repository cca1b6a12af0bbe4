import { useMemo } from "preact/hooks";
import { ask } from "../../../words/catalogue/ask.ts";
import { say } from "../../../words/say.ts";
import { Foreign } from "../../parts/foreign.tsx";
import type { Told, ViewTools } from "../tools.ts";

/** As many records stand open; the rest is folded. */
const OPEN = 12;

/** Records under a heading, deliveries under their deals, each with its sources. */
export function ReceiptList({
  tools,
  title,
  ids,
}: {
  tools: ViewTools;
  title: string;
  ids: readonly string[];
}) {
  const told = tools.record(ids[0] ?? "") !== null;
  const { entries, count } = useMemo(() => recordsIn(tools, ids), [ids, told]);
  // Records that are the same are not looked through again.
  return useMemo(
    () => <Listed tools={tools} title={title} entries={entries} count={count} />,
    [entries, title],
  );
}

function Listed({
  tools,
  title,
  entries,
  count,
}: {
  tools: ViewTools;
  title: string;
  entries: readonly Entry[];
  count: number;
}) {
  const { lang } = tools;
  const rest = entries.slice(OPEN);
  return (
    <section class="receipt-group">
      <h3>
        {title} <span class="muted small">{say(lang, ask, "receiptN", { count })}</span>
      </h3>
      {entries.length === 0 ? (
        <p class="muted">{say(lang, ask, "receiptNone")}</p>
      ) : (
        <ol class="rows receipt">
          {entries.slice(0, OPEN).map((entry) => (
            <Line key={entry.id} tools={tools} {...entry} />
          ))}
        </ol>
      )}
      {rest.length > 0 && (
        <details>
          <summary>{say(lang, ask, "moreRecords", { count: count - OPEN })}</summary>
          <ol class="rows receipt" start={OPEN + 1}>
            {rest.map((entry) => (
              <Line key={entry.id} tools={tools} {...entry} />
            ))}
          </ol>
          {count > entries.length && (
            <p class="muted small">{say(lang, ask, "moreRecords", { count: count - entries.length })}</p>
          )}
        </details>
      )}
    </section>
  );
}

/** A list longer than this is no list anybody reads. */
const MOST = 500;
/** Of longer receipts deliveries are not put under their deals to be counted. */
const COUNTED = 5000;

interface Entry {
  readonly id: string;
  readonly told: Told | null;
}

/** Records of a receipt, each once, deliveries as their deals: those that are shown, and how many there are. */
function recordsIn(
  tools: ViewTools,
  ids: readonly string[],
): { readonly entries: readonly Entry[]; readonly count: number } {
  const out = new Map<string, Told | null>();
  const many = ids.length > COUNTED;
  for (const id of ids) {
    if (many && out.size >= OPEN + MOST) break;
    const told = tools.record(id);
    const under = told?.under ?? null;
    if (under === null) out.set(id, told);
    else if (!out.has(under)) out.set(under, tools.record(under));
  }
  const entries = [...out].slice(0, OPEN + MOST).map(([id, told]) => ({ id, told }));
  return { entries, count: many ? ids.length : out.size };
}

function Line({ tools, id, told }: { tools: ViewTools } & Entry) {
  const { here } = tools;
  if (told === null)
    return (
      <li>
        <code>{id}</code>
      </li>
    );
  return (
    <li>
      {told.path === null ? <bdi>{told.name}</bdi> : <a href={here.href(told.path)}>{told.name}</a>}{" "}
      <span class="when">{told.when}</span>
      <div class="small muted">
        {told.sources.map((source, i) => (
          <span key={source}>
            {i > 0 ? "; " : ""}
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

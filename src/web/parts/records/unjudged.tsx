import type { Pair } from "../../../changes/duplicates/every.ts";
import { inWholes } from "../../../changes/duplicates/wholes.ts";
import { records as words } from "../../../words/catalogue/records.ts";
import { between } from "../../../words/lists.ts";
import { say } from "../../../words/say.ts";
import type { Here } from "../../here.ts";
import type { Site } from "../../site.ts";
import { LongList } from "../long-list.tsx";
import { tableName } from "./naming.ts";
import { IdLink } from "./row-link.tsx";
import { When } from "./when.tsx";

const COMMAND = <code>multivector duplicates</code>;

/** How many pairs nobody has judged yet, and which; that none was looked for, where there are too many records. */
export function Unjudged({ site, here }: { site: Site; here: Here }) {
  const { pairs, unlooked } = site.unjudged();
  const { alike, wholes } = inWholes(pairs);
  return (
    <>
      {alike.length > 0 && <Pairs site={site} here={here} pairs={alike} />}
      {wholes.size > 0 && <Wholes site={site} here={here} wholes={wholes} />}
      {unlooked.map((table) => {
        const [what, count] = [tableName(here.lang, table), site.tables.get(table)?.length ?? 0];
        return (
          <p key={table} class="text muted">
            {say(here.lang, words, "unlooked", { what, count })} {COMMAND}
          </p>
        );
      })}
    </>
  );
}

function Pairs({ site, here, pairs }: { site: Site; here: Here; pairs: readonly Pair[] }) {
  const { lang } = here;
  return (
    <>
      <h3>{say(lang, words, "unjudged", { count: pairs.length })}</h3>
      <p class="text muted">
        {say(lang, words, "unjudgedSays")} {COMMAND}
      </p>
      <LongList
        here={here}
        class="rows"
        of={pairs}
        line={({ a, b, kind }) => (
          <li key={`${a} ${b}`}>
            <Dated site={site} here={here} id={a} /> · {say(lang, words, `mayBe_${kind}`)}
            {between(lang, ":")}
            <Dated site={site} here={here} id={b} />
          </li>
        )}
      />
    </>
  );
}

/** Records that name no site, each with those that it may stand for. */
function Wholes({
  site,
  here,
  wholes,
}: {
  site: Site;
  here: Here;
  wholes: ReadonlyMap<string, readonly Pair[]>;
}) {
  const { lang } = here;
  return (
    <>
      <h3>{say(lang, words, "wholes", { count: wholes.size })}</h3>
      <p class="text muted">
        {say(lang, words, "wholesSays")} {COMMAND}
      </p>
      <LongList
        here={here}
        class="rows"
        of={[...wholes]}
        line={([id, pairs]) => (
          <li key={id}>
            <Dated site={site} here={here} id={id} />
            <details>
              <summary>{say(lang, words, "beside", { count: pairs.length })}</summary>
              <ul>
                {pairs.map(({ b }) => (
                  <li key={b}>
                    <Dated site={site} here={here} id={b} />
                  </li>
                ))}
              </ul>
            </details>
          </li>
        )}
      />
    </>
  );
}

function Dated({ site, here, id }: { site: Site; here: Here; id: string }) {
  const row = site.rows.get(id);
  return (
    <>
      <IdLink site={site} here={here} id={id} />{" "}
      {row !== undefined && (
        <span class="when">
          <When here={here} row={row} />
        </span>
      )}
    </>
  );
}

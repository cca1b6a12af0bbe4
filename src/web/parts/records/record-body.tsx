import type { Row } from "../../../views/records.ts";
import { records as words } from "../../../words/catalogue/records.ts";
import { between } from "../../../words/lists.ts";
import { say } from "../../../words/say.ts";
import type { Here } from "../../here.ts";
import type { Site } from "../../site.ts";
import { Foreign } from "../foreign.tsx";
import { Written } from "../written.tsx";
import { fieldsOf, fromWhereOf } from "./fields.tsx";
import { otherNames, rowName } from "./naming.ts";
import { Part } from "./part.tsx";
import { Deliveries, Participants } from "./participants.tsx";
import { RowName } from "./row-name.tsx";
import { Suggest } from "./suggest.tsx";
import { Together } from "./together.tsx";
import { UsedBy } from "./used-by.tsx";
import { When } from "./when.tsx";

/** What is said of one record, under its name. */
export function RecordBody({ site, here, row }: { site: Site; here: Here; row: Row }) {
  const { lang } = here;
  const of = { site, here, row };
  return (
    <>
      <h1>
        <RowName {...of} />
      </h1>
      <UnderName {...of} />
      <Part title={say(lang, words, "fields")}>
        <dl class="fields" dangerouslySetInnerHTML={{ __html: fieldsOf(of) }} />
      </Part>
      <Participants {...of} />
      <Deliveries {...of} />
      <Part title={say(lang, words, "from")} id="sources">
        <dl class="fields" dangerouslySetInnerHTML={{ __html: fromWhereOf(of) }} />
      </Part>
      <Together {...of} />
      <UsedBy site={site} here={here} id={row.id} title={say(lang, words, "usedBy")} />
      <Suggest {...of} />
      <p class="small muted">
        {say(lang, words, "redo")}
        {between(lang, ":")}
        <code>multivector why {row.id}</code>
      </p>
    </>
  );
}

/** When a record was and its id, whether it is a lead, its other names, and the card of an actor. */
export function UnderName({ site, here, row }: { site: Site; here: Here; row: Row }) {
  const { lang } = here;
  const name = rowName(site, lang, row);
  const others = otherNames(row, lang);
  const card = row.table === "actors" ? site.paths.card(row.id) : null;
  return (
    <>
      <p class="muted">
        <When here={here} row={row} /> <code>{row.id}</code>
      </p>
      {row.table === "leads" && (
        <div class="notice">
          <p>{say(lang, words, "lead")}</p>
        </div>
      )}
      {others.length > 0 && (
        <p>
          {say(lang, words, "otherNames")}
          {between(lang, ":")}
          {others.map(({ text, lang: tag }, i) => (
            <span key={`${tag} ${text}`}>
              {i > 0 && between(lang, ";")}
              <Foreign here={here} lang={tag} text={text} />
            </span>
          ))}
          {name.lang === lang && lang !== "en" && row.cells.name ? (
            <>
              {between(lang, ";")}
              <Written here={here} text={row.cells.name} />
            </>
          ) : null}
        </p>
      )}
      {card !== null && (
        <p>
          <a href={here.href(card)}>{say(lang, words, "card")}</a>
        </p>
      )}
    </>
  );
}

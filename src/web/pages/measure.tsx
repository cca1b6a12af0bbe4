import type { Measure } from "../../measures/measure.ts";
import { tableOf } from "../../measures/table.ts";
import { measures } from "../../questions/measures.ts";
import { methods as words } from "../../words/catalogue/methods.ts";
import { between, bracketed } from "../../words/lists.ts";
import { saysText, titleText } from "../../words/measure-words.ts";
import { methodText } from "../../words/method-texts.ts";
import { say } from "../../words/say.ts";
import { unitGloss } from "../../words/unit-gloss.ts";
import { word } from "../../words/words.ts";
import type { Here } from "../here.ts";
import type { PageKind } from "../page.ts";
import { ChoiceLink } from "../parts/claims/choice-link.tsx";
import { Foreign } from "../parts/foreign.tsx";
import { measurePath } from "../parts/methods/paths.ts";
import { Scroll } from "../parts/scroll.tsx";
import { Ticked } from "../parts/ticked.tsx";
import { Written } from "../parts/written.tsx";
import { queryOf } from "../state/question-url.ts";

const BY_PATH: ReadonlyMap<string, Measure> = new Map(measures.map((m) => [measurePath(m.name), m]));

/** One measure: what it says, its formula and limits, and an example of a few rows. */
export const measure: PageKind = {
  name: "measure",
  paths: () => [...BY_PATH.keys()],
  content: async (_site, here) => {
    const found = BY_PATH.get(here.path);
    if (found === undefined) return null;
    return {
      title: titleText(here.lang, found.name),
      says: saysText(here.lang, found.name).replaceAll("`", ""),
      body: <MeasureBody here={here} measure={found} />,
    };
  },
};

function MeasureBody({ here, measure: m }: { here: Here; measure: Measure }) {
  const { lang } = here;
  const gloss = unitGloss(m.unit, lang);
  return (
    <article>
      <p class="eyebrow">
        <a href={here.href("methods")}>{say(lang, words, "title")}</a> · {say(lang, words, "measure")}
      </p>
      <h1>{titleText(lang, m.name)}</h1>
      <p class="lede">
        <Ticked text={saysText(lang, m.name)} />
      </p>
      <dl class="fields">
        <dt>{say(lang, words, "name")}</dt>
        <dd>
          <code>{m.name}</code>
        </dd>
        <dt>{say(lang, words, "formula")}</dt>
        <dd class="formula">
          <Told here={here} text={m.formula} />
        </dd>
        <dt>{say(lang, words, "unit")}</dt>
        <dd>
          <Told here={here} text={m.unit} />
          {gloss !== null && <div class="small muted">{gloss}</div>}
        </dd>
        <dt>{say(lang, words, "range")}</dt>
        <dd>
          <Told here={here} text={m.range} />
        </dd>
        <dt>{say(lang, words, "nulls")}</dt>
        <dd>
          {m.nulls.length === 0
            ? say(lang, words, "nullsNone")
            : m.nulls.map((reason) => <Reason key={reason} here={here} reason={reason} />)}
        </dd>
        {(m.uses ?? []).length > 0 && (
          <>
            <dt>{say(lang, words, "uses")}</dt>
            <dd>
              {m.uses?.map((name, i) => (
                <span key={name}>
                  {i > 0 && between(lang, "、")}
                  <ChoiceLink here={here} name={name} />
                </span>
              ))}
            </dd>
          </>
        )}
        <dt>{say(lang, words, "cites")}</dt>
        <dd>
          <Written here={here} text={m.cites} />
        </dd>
      </dl>
      <Example here={here} measure={m} />
      <p>
        <a href={here.href("ask", queryOf({ measure: m.name, layer: "exercises", to: "region" }))}>
          {say(lang, words, "ask")}
        </a>
      </p>
    </article>
  );
}

/** What a measure says of itself, in the language of the page. */
function Told({ here, text }: { here: Here; text: string }) {
  const told = methodText(here.lang, text);
  return told.text.includes("`") ? <Ticked text={told.text} /> : <Foreign here={here} {...told} />;
}

/** `reason: when` with the reason in words. */
function Reason({ here, reason }: { here: Here; reason: string }) {
  const at = reason.indexOf(": ");
  const code = at < 0 ? reason : reason.slice(0, at);
  return (
    <p>
      <code>{code}</code>
      {word(here.lang, code) !== code && bracketed(here.lang, word(here.lang, code))}
      {at >= 0 && (
        <>
          {between(here.lang, ":")}
          <Told here={here} text={reason.slice(at + 2)} />
        </>
      )}
    </p>
  );
}

function Example({ here, measure: m }: { here: Here; measure: Measure }) {
  const { lang } = here;
  const [heading = "", ...rows] = m.rows;
  const columns = heading.split(",");
  const title = say(lang, words, "example");
  return (
    <section>
      <h2>{title}</h2>
      <p class="text">
        <Told here={here} text={m.example} />
      </p>
      {rows.length > 0 && (
        <>
          <Scroll label={title}>
            <table>
              <thead>
                <tr>
                  {columns.map((column) => (
                    <th key={column} scope="col">
                      <Written here={here} text={column} />
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {tableOf([heading, ...rows]).map((row, i) => (
                  <tr key={i}>
                    {columns.map((column) => (
                      <td key={column}>
                        <Written here={here} text={row[column] ?? ""} />
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroll>
          <p>
            {say(lang, words, "gives")}
            {between(lang, ":")}
            <strong>
              <Told here={here} text={String(m.gives)} />
            </strong>
          </p>
        </>
      )}
      <p>
        {say(lang, words, "onFile")}
        {between(lang, ":").trim()}
      </p>
      <pre>
        <code>multivector measures {m.name} --on FILE</code>
      </pre>
    </section>
  );
}

import type { Convention } from "../../conventions/convention.ts";
import { conventions } from "../../conventions/index.ts";
import { measures } from "../../questions/measures.ts";
import { methods as words } from "../../words/catalogue/methods.ts";
import { conventionText, meaningText, sentenceText } from "../../words/convention-words.ts";
import { between } from "../../words/lists.ts";
import { titleText } from "../../words/measure-words.ts";
import { defaultOf } from "../../words/methods.ts";
import { say } from "../../words/say.ts";
import type { Here } from "../here.ts";
import type { PageKind } from "../page.ts";
import { conventionPath, measurePath } from "../parts/methods/paths.ts";
import { Scroll } from "../parts/scroll.tsx";
import type { Site } from "../site.ts";

const BY_PATH: ReadonlyMap<string, Convention> = new Map(conventions.map((c) => [conventionPath(c.name), c]));

/** One convention: what is chosen, what each value means, and its sentence for a methods section. */
export const convention: PageKind = {
  name: "convention",
  paths: () => [...BY_PATH.keys()],
  content: async (site, here) => {
    const found = BY_PATH.get(here.path);
    if (found === undefined) return null;
    const { label, says } = conventionText(here.lang, found.name);
    return { title: label, says, body: <ConventionBody site={site} here={here} convention={found} /> };
  },
};

function ConventionBody({ site, here, convention: c }: { site: Site; here: Here; convention: Convention }) {
  const { lang } = here;
  const { label, says } = conventionText(lang, c.name);
  const labels = site.study.subject.labels;
  const own = defaultOf(c.name, site.bench.dataset);
  const listed = c.values(site.bench.dataset);
  const values = own === "" ? listed : [own, ...listed.filter((v) => v !== own)];
  const users = measures.filter((m) => m.uses?.includes(c.name));
  const title = say(lang, words, "values");
  return (
    <article>
      <p class="eyebrow">
        <a href={here.href("methods")}>{say(lang, words, "title")}</a> · {say(lang, words, "convention")}
      </p>
      <h1>{label}</h1>
      <p class="lede">{says}</p>
      <section>
        <h2>{title}</h2>
        <Scroll label={title}>
          <table class="wide">
            <thead>
              <tr>
                {(["value", "meaning", "sentence"] as const).map((head) => (
                  <th key={head} scope="col">
                    {say(lang, words, head)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {values.map((value) => (
                <tr key={value}>
                  <th scope="row">
                    <code>{value}</code>
                    {value === own && <div class="small muted">{say(lang, words, "defaultOf")}</div>}
                  </th>
                  <td>{meaningText(lang, c.name, value, labels)}</td>
                  <td>{sentenceText(lang, c.name, value, labels)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
        {c.accepts !== undefined && <p class="muted">{say(lang, words, "anyNumber")}</p>}
      </section>
      <dl class="fields">
        <dt>{say(lang, words, "layers")}</dt>
        <dd>
          {c.layers === "all"
            ? say(lang, words, "allLayers")
            : c.layers.map((layer) => site.labels[lang].layer(layer)).join(lang === "zh" ? "、" : ", ")}
        </dd>
        {users.length > 0 && (
          <>
            <dt>{say(lang, words, "usedBy")}</dt>
            <dd>
              {users.map((m, i) => (
                <span key={m.name}>
                  {i > 0 && between(lang, ",")}
                  <a href={here.href(measurePath(m.name))}>{titleText(lang, m.name)}</a>
                </span>
              ))}
            </dd>
          </>
        )}
        <dt>{say(lang, words, "set")}</dt>
        <dd>
          <code>
            multivector ask … --set {c.name}={values[0] ?? ""}
          </code>
        </dd>
      </dl>
    </article>
  );
}

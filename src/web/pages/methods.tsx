import { conventions } from "../../conventions/index.ts";
import { measures } from "../../questions/measures.ts";
import { familiesOf } from "../../views/families.ts";
import { methods as words } from "../../words/catalogue/methods.ts";
import { conventionText } from "../../words/convention-words.ts";
import { saysText, titleText } from "../../words/measure-words.ts";
import { say } from "../../words/say.ts";
import type { Lang } from "../../words/words.ts";
import type { PageKind } from "../page.ts";
import { conventionPath, measurePath } from "../parts/methods/paths.ts";
import { Ticked } from "../parts/ticked.tsx";

/** All measures by family, and all conventions. */
export const methods: PageKind = {
  name: "methods",
  paths: () => ["methods"],
  content: async (_site, here) => {
    const { lang } = here;
    const title = say(lang, words, "title");
    return {
      title,
      says: say(lang, words, "says"),
      body: (
        <>
          <h1>{title}</h1>
          <p class="lede">{say(lang, words, "lede")}</p>
          <ul class="jumps">
            <li>
              <a href="#measures">{say(lang, words, "measuresSays", { count: measures.length })}</a>
            </li>
            <li>
              <a href="#conventions">{say(lang, words, "conventionsSays", { count: conventions.length })}</a>
            </li>
          </ul>
          <section id="measures">
            <h2>{say(lang, words, "measures")}</h2>
            {familiesOf(measures).map((family) => (
              <section key={family.title}>
                <h3>{familyName(lang, family.title)}</h3>
                <dl class="terms">
                  {family.measures.map((m) => (
                    <div key={m.name}>
                      <dt>
                        <a href={here.href(measurePath(m.name))}>{titleText(lang, m.name)}</a>
                      </dt>
                      <dd>
                        <Ticked text={saysText(lang, m.name)} />
                      </dd>
                    </div>
                  ))}
                </dl>
              </section>
            ))}
          </section>
          <section id="conventions">
            <h2>{say(lang, words, "conventions")}</h2>
            <dl class="terms">
              {conventions.map(({ name }) => {
                const { label, says } = conventionText(lang, name);
                return (
                  <div key={name}>
                    <dt>
                      <a href={here.href(conventionPath(name))}>{label}</a>
                    </dt>
                    <dd>
                      <Ticked text={says} />
                    </dd>
                  </div>
                );
              })}
            </dl>
          </section>
        </>
      ),
    };
  },
};

function familyName(lang: Lang, title: string): string {
  const key = `f_${title}`;
  return isFamily(key) ? say(lang, words, key) : title;
}

type FamilyKey = Extract<keyof typeof words.en, `f_${string}`>;

function isFamily(key: string): key is FamilyKey {
  return Object.hasOwn(words.en, key);
}

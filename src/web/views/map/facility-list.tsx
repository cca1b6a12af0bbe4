import { admittedText } from "../../../figures/geo/admitted.ts";
import { nameFor } from "../../../figures/geo/atlas.ts";
import { type Called, placeParts, placesCalled } from "../../../figures/geo/called.ts";
import { type Facility, facilitiesOf, runByRegion } from "../../../figures/geo/facilities.ts";
import { sinceText } from "../../../figures/time/since.ts";
import type { Question } from "../../../model/question.ts";
import { views } from "../../../words/catalogue/views.ts";
import { between, commasText } from "../../../words/lists.ts";
import { say } from "../../../words/say.ts";
import { Foreign } from "../../parts/foreign.tsx";
import { PlaceParts } from "../../parts/records/place-parts.tsx";
import { Scroll } from "../../parts/scroll.tsx";
import { Written } from "../../parts/written.tsx";
import type { ViewTools } from "../tools.ts";

const HEADS = ["name", "operator", "place", "precision", "status", "when", "sources"] as const;
const PRECISION = {
  district: "district",
  city: "city",
  region: "region",
} as const;

/** Facilities as a list, apart those that recipients run themselves: whose, where and how finely, whether admitted, since when, by which sources. */
export function FacilityList({
  tools,
  question,
}: {
  tools: ViewTools;
  question: Question;
  /** Whether it is known by now where records are told, which `tools` then say. */
  told: boolean;
}) {
  const { lang, bench } = tools;
  const facilities = facilitiesOf(bench, question);
  if (facilities.length === 0) return null;
  const isOwn = runByRegion(bench.dataset.subject);
  const own = facilities.filter(isOwn);
  const others = facilities.filter((facility) => !isOwn(facility));
  const label = say(lang, views, "facilities");
  const ownLabel = say(lang, views, "facilitiesOwn");
  const aside = (count: number) => (
    <span class="aside small">{say(lang, views, "facilitiesN", { count })}</span>
  );
  return (
    <section aria-labelledby="facilities">
      <h2 id="facilities">
        {label} {aside(facilities.length)}
      </h2>
      {others.length > 0 && <Facilities tools={tools} facilities={others} label={label} />}
      {own.length > 0 && (
        <>
          <h3>
            {ownLabel} {aside(own.length)}
          </h3>
          <Facilities tools={tools} facilities={own} label={ownLabel} />
        </>
      )}
    </section>
  );
}

function Facilities({
  tools,
  facilities,
  label,
}: {
  tools: ViewTools;
  facilities: readonly Facility[];
  label: string;
}) {
  const { lang, bench, here } = tools;
  const called = placesCalled(bench, lang);
  // On a phone the heads of columns stand in the cells.
  const said = (key: (typeof HEADS)[number]) => ({ "data-said": say(lang, views, key) });
  return (
    <Scroll label={label}>
      <table class="wide by-rows facilities">
        <thead>
          <tr>
            {HEADS.map((key) => (
              <th key={key} scope="col">
                {say(lang, views, key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {facilities.map((facility) => {
            const told = tools.record(facility.id);
            const name = nameFor(facility.name, facility.names, lang);
            const text = <Foreign here={here} lang={name.lang} text={name.text} />;
            return (
              <tr key={facility.id}>
                <th scope="row">{told?.path == null ? text : <a href={here.href(told.path)}>{text}</a>}</th>
                <td {...said("operator")}>
                  {commasText(lang, facility.operators.map(tools.speech.labels.actor))}
                </td>
                <td {...said("place")}>
                  <PlaceName tools={tools} called={called} text={facility.place} />
                </td>
                <td {...said("precision")}>
                  {say(lang, views, own(PRECISION, facility.precision) ?? "placeUnknown")}
                </td>
                <td {...said("status")}>{admittedText(facility, lang)}</td>
                <td {...said("when")}>{sinceText(lang, facility.opened, facility.closed)}</td>
                <td class="small" {...said("sources")}>
                  {(told?.sources ?? []).map((id, i) => (
                    <span key={id}>
                      {i > 0 ? between(lang, ";") : ""}
                      <Source tools={tools} id={id} />
                    </span>
                  ))}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Scroll>
  );
}

/** Places by their names in the language of the page where the gazetteer has them, else as they are written. */
function PlaceName({ tools, called, text }: { tools: ViewTools; called: Called; text: string }) {
  const parts = placeParts(text, called, tools.lang);
  if (parts === null) return <Written here={tools.here} text={text} />;
  return <PlaceParts here={tools.here} parts={parts} />;
}

function Source({ tools, id }: { tools: ViewTools; id: string }) {
  const source = tools.source(id);
  if (source === null) return <>{id}</>;
  const title = <Foreign here={tools.here} lang={source.lang} text={source.title} />;
  return source.path === null ? (
    title
  ) : (
    <a href={tools.here.href(source.path)} data-source={id}>
      {title}
    </a>
  );
}

function own<T>(of: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(of, key) ? of[key] : undefined;
}

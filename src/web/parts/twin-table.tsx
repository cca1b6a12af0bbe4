import type { Twin, TwinCell } from "../../figures/drawn.ts";
import type { Question } from "../../model/question.ts";
import { type Lang, langTag } from "../../words/words.ts";
import { Led } from "./led.tsx";
import { Ranges } from "./ranges.tsx";
import { Scroll } from "./scroll.tsx";
import { Voices } from "./voices.tsx";

/** A figure's numbers as a table; each number that rests on records leads to them. */
export function TwinTable({
  lang,
  twin,
  link,
  ask,
}: {
  lang: Lang;
  twin: Twin;
  link: (mark: number) => string;
  /** Where the question of a row is asked: its value leads there, or where it has none its name. */
  ask?: (question: Question) => string;
}) {
  const aligned = twin.columns.map((_, i) => (i > 0 && isOfNumbers(twin, i - 1) ? "num" : undefined));
  return (
    <Scroll label={twin.caption}>
      <table>
        <caption>
          <Ranges text={twin.caption} />
        </caption>
        <thead>
          <tr>
            {twin.columns.map((column, i) => (
              <th key={column} scope="col" class={aligned[i]}>
                <Ranges text={column} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {twin.rows.map((row) => {
            const asked = row.asks === undefined || ask === undefined ? null : ask(row.asks);
            const valued = /^(?:recorded|zero)$/.test(row.cells[0]?.state ?? "");
            return (
              <tr key={row.name}>
                <th scope="row">
                  {asked === null || valued ? (
                    <Named {...row} />
                  ) : (
                    <a href={asked}>
                      <Named {...row} />
                    </a>
                  )}
                </th>
                {row.cells.map((cell, i) => (
                  <td key={i} class={aligned[i + 1]}>
                    {asked !== null && valued && i === 0 ? (
                      <Led to={asked}>
                        <Ranges text={cell.text} />
                      </Led>
                    ) : (
                      <Cell lang={lang} cell={cell} link={link} />
                    )}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </Scroll>
  );
}

/** Whether what stands in a column are numbers, where there is anything. */
function isOfNumbers({ rows }: Twin, column: number): boolean {
  return rows.every(({ cells }) => typeof cells[column]?.value !== "string");
}

/** A name that is in another language than the figure is marked as such. */
function Named({ name, lang }: { name: string; lang?: string }) {
  return lang === undefined ? <Ranges text={name} /> : <bdi lang={langTag(lang)}>{name}</bdi>;
}

function Cell({ lang, cell, link }: { lang: Lang; cell: TwinCell; link: (mark: number) => string }) {
  if (cell.state !== "recorded")
    return (
      <span class={`state ${cell.state}`}>
        <Ranges text={cell.text} />
      </span>
    );
  if (cell.mark === null)
    return (
      <span>
        <Ranges text={cell.text} />
      </span>
    );
  return (
    <a class="number" href={link(cell.mark)} data-m={cell.mark}>
      <Voices lang={lang} text={cell.text} />
    </a>
  );
}

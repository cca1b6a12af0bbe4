import type { Twin, TwinCell } from "../../figures/drawn.ts";
import type { Question } from "../../model/question.ts";
import { type Lang, langTag } from "../../words/words.ts";
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
  /** Where the question of a row is asked, so that its answer leads to its records. */
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
          {twin.rows.map((row) => (
            <tr key={row.name}>
              <th scope="row">
                {row.asks === undefined || ask === undefined ? (
                  <Named {...row} />
                ) : (
                  <a href={ask(row.asks)}>
                    <Named {...row} />
                  </a>
                )}
              </th>
              {row.cells.map((cell, i) => (
                <td key={i} class={aligned[i + 1]}>
                  <Cell lang={lang} cell={cell} link={link} />
                </td>
              ))}
            </tr>
          ))}
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

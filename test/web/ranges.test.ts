import { expect, test } from "vitest";
import { jsx as h } from "../../src/web/markup/jsx-runtime.ts";
import { render } from "../../src/web/markup/markup.ts";
import { Ranges } from "../../src/web/parts/ranges.tsx";

const shown = (text: string) => render(h(Ranges, { text }));

test.each([
  ["44.4\u00a0% (41–48.6\u00a0%)", "44.4\u00a0% (<>41–48.6\u00a0%</>)"],
  ["从2010—2015年的0.9%到2016—2021年", "从<>2010—2015年</>的0.9%到<>2016—2021年</>"],
  ["2001–2015\u00a0гг.: 2,000–2,100.", "<>2001–2015\u00a0гг.</>: <>2,000–2,100</>."],
  ["1–18 March 2005", "<>1–18</> March 2005"],
  ["哈萨克斯坦—中国，3次", "哈萨克斯坦—中国，3次"],
  ["May 2019 – 15 May 2019", "May 2019 – 15 May 2019"],
  ["<b> 3", "&lt;b> 3"],
])("a range is held together in %s", (text, told) => {
  const marked = told.replaceAll("<>", '<span class="nowrap">').replaceAll("</>", "</span>");
  expect(shown(text)).toBe(marked);
});

import { shutStudy } from "./shut-study.ts";

const ASKED = "measure: count, layer: transfers, to: DOR, period: 2010..2020";

/** The example study with a second register that may not be handed out, and claims and a figure that ask it. */
export function twoRegisters(): Record<string, string> {
  const texts = shutStudy();
  const head = "id,register,supplier,recipient,designation,order_year,status,source";
  const rows = (register: string, source: string, n: number) =>
    Array.from(
      { length: n },
      (_, i) => `${register}-${i},${register},ORL,DOR,boat ${i},2015,delivered,${source}`,
    );
  texts["transfers.csv"] =
    `${[head, ...rows("register", "register-2021", 3), ...rows("second", "shut-press", 2)].join("\n")}\n`;
  texts["deliveries.csv"] = "id,deal,year,source\n";
  texts["judgements.csv"] = (texts["judgements.csv"] ?? "").replace(/^.*(deal|press)-.*\n/gm, "");
  texts["claims/registers.yaml"] = `
- id: REG-1
  says: Dorelle ordered three boats
  where: Deals
  printed: { value: 3, unit: orders, rounding: whole }
  question: { ${ASKED}, conventions: { year-basis: order } }
  readings: { vintage: { register: E, second: E } }
- id: REG-2
  says: Another register has two
  where: Deals
  printed: { value: 2, unit: orders, rounding: whole }
  question: { ${ASKED}, conventions: { year-basis: order, vintage: second } }
`;
  texts["figures/second-register.yaml"] = `
- id: second-register
  kind: lines
  title: { en: Deals of the second register }
  question: { ${ASKED}, by: year, conventions: { year-basis: order, vintage: second } }
`;
  return texts;
}

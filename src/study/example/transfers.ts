import { type Row, rowsOf } from "./rows.ts";

/** Deals, and in `sent` what was delivered in which year: `2008:4`, with `~` where the number is an estimate. */
const coded = rowsOf(`
id     | supplier | recipient | designation | description          | category         | condition   | order_year | tiv | sent            | more
deal-01 | ORL     | ALV       | Osprey-4    | light aircraft       | Aircraft         | New         | 2005       | 3.5 | 2006:4 2007:2   |
deal-02 | ORL     | ALV       | Boar-2      | armoured vehicle     | Armoured vehicles | New        | 2006       | 0.4 | 2007:20 2008:20 |
deal-03 | ORL     | BRE       | Stoat       | transport helicopter | Aircraft         | Second hand | 2007       | 2.9 | 2008:2          |
deal-04 | VES     | CAS       | Heron-3     | patrol boat          | Ships            | New         | 2007       | 6   | 2008:2 2009:1   |
deal-05 | ORL     | ALV       | Wall-9      | SAM system           | Air-defence systems | Second hand | 2008    | 30  | 2010:1          |
deal-06 | ORL     | BRE       | Boar-2      | armoured vehicle     | Armoured vehicles | New        | 2008       | 0.4 | 2009:~10        |
deal-07 | VES     | ALV       | Trail       | light vehicle        | Armoured vehicles | Second hand | 2009      | 0.1 | 2009:~40        |
deal-08 | ORL     | CAS       | Stoat       | transport helicopter | Aircraft         | New         | 2009       | 3.6 | 2010:2 2011:2   |
deal-09 | MIR     | CAS       | Reed        | patrol craft         | Ships            | New         | 2010       | 2.5 | 2011:2          |
deal-10 | ORL     | ALV       | Falcon-30   | fighter aircraft     | Aircraft         | New         | 2010       | 28  | 2012:4 2013:4   |
deal-11 | VES     | DOR       | Heron-3     | patrol boat          | Ships            | New         | 2011       | 6   | 2012:1 2013:1   |
deal-12 | TAV     | DOR       | Pike        | anti-tank missile    | Missiles         | New         | 2011       | 0.02 | 2012:~100      |
deal-13 | ORL     | BRE       | Wall-9      | SAM system           | Air-defence systems | Second hand | 2012    | 30  | 2013:1          |
deal-14 | MIR     | DOR       | Reed        | patrol craft         | Ships            | New         | 2013       | 2.5 | 2014:2 2015:2   |
deal-15 | ORL     | ALV       | Boar-3      | armoured vehicle     | Armoured vehicles | New        | 2013       | 0.6 | 2014:30 2015:30 |
deal-16 | MIR     | CAS       | Kite        | unmanned aircraft    | Aircraft         | New         | 2014       | 4   | 2015:2 2016:1   |
deal-17 | VES     | CAS       | Lynx        | light helicopter     | Aircraft         | Second hand | 2014       | 2.2 | 2015:4          |
deal-18 | ORL     | BRE       | Osprey-4    | light aircraft       | Aircraft         | Second hand | 2015       | 1.6 | 2016:4          |
deal-19 | ORL     | ALV       | Falcon-30   | fighter aircraft     | Aircraft         | New         | 2015       | 28  | 2017:2 2018:4   |
deal-20 | MIR     | DOR       | Kite        | unmanned aircraft    | Aircraft         | New         | 2016       | 4   | 2017:2 2018:2   |
deal-21 | MIR     | BRE       | Trail-M     | light vehicle        | Armoured vehicles | New        | 2017       | 0.1 | 2018:~25        |
deal-22 | VES     | DOR       | Heron-4     | patrol boat          | Ships            | New         | 2018       | 7.5 | 2019:1 2020:1   |
press-01 | MIR    | CAS       | uniforms and radios | equipment of the border guards | Other |          | 2012       |     | 2012:           | gift; castova-wire; 1500000
press-02 | MIR    | BRE       | Kite        | unmanned aircraft    | Aircraft         |             | 2019       |     | 2019:2          | sale; lake-herald; 6000000
press-03 | ORL    | DOR       | Stoat       | transport helicopter | Aircraft         |             | 2020       |     |                 | sale; lake-herald; 9000000
`);

const REGISTER = {
  register: "register",
  vintage: "2021-03-15",
  source: "register-2021",
  mode: "",
  money: "",
};

/** The table of deals: those of the register, and three that only the press reports. */
export const transfers: readonly Row[] = coded.map(({ tiv: _, sent = "", ...row }) => {
  const { money, ...from } = originOf(row);
  return {
    ...row,
    ...from,
    locator: from.register === "register" ? `deal ${row.id?.slice(-2)}` : "",
    local_production: "no",
    order_year_estimated: "no",
    money_best: money,
    currency: money === "" ? "" : "USD",
    status: sent === "" ? "ordered" : "delivered",
  };
});

/** The deliveries of each deal by year, with their volume. */
export const deliveries: readonly Row[] = coded.flatMap((row) =>
  (row.sent ?? "").split(" ").flatMap((item) => {
    if (item === "") return [];
    const [year = "", number = ""] = item.split(":");
    const units = number.replace("~", "");
    const { vintage, source } = originOf(row);
    const per = row.tiv ?? "";
    return [
      {
        id: `${row.id}-${year}`,
        deal: row.id ?? "",
        year,
        year_estimated: "no",
        units_best: units,
        units_estimated: number.startsWith("~") ? "yes" : "no",
        tiv_per_unit: per,
        tiv_millions: per === "" ? "" : String(Math.round(Number(per) * Number(units) * 100) / 100),
        vintage,
        source,
      },
    ];
  }),
);

function originOf({ more = "" }: Row): typeof REGISTER {
  if (more === "") return REGISTER;
  const [mode = "", source = "", money = ""] = more.split(";").map((part) => part.trim());
  return { register: "press", vintage: "", source, mode, money };
}

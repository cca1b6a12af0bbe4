import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Period, periodOf } from "../../../src/model/period.ts";
import { worldActors, worldNames } from "../../../src/sources/names/assets.ts";
import { namesOf } from "../../../src/sources/names/look-up.ts";

const names = namesOf([], new Map());
const on = (text: string): Period | null => periodOf(text);
const idOf = (name: string, time?: string) =>
  names.find(name, time === undefined ? null : on(time))?.id ?? null;
const rowOf = (id: string, name: string, more = "", cow = "", gw = "") =>
  ({ id, kind: "state", name, names: more, cow, gw }) as const;

describe("names as they are met", () => {
  test.each([
    ["UAE", "ARE"],
    ["Turkiye", "TUR"],
    ["Türkiye", "TUR"],
    ["TURKIYE", "TUR"],
    ["Türkıye", "TUR"],
    ["Viet Nam", "VNM"],
    ["Cote d'Ivoire", "CIV"],
    ["Cote dIvoire", "CIV"],
    ["Côte d’Ivoire", "CIV"],
    ["DR Congo", "COD"],
    ["Congo", "COG"],
    ["Congo, Democratic Republic of the", "COD"],
    ["Congo (Democratic Republic of the)", "COD"],
    ["Bosnia-Herzegovina", "BIH"],
    ["Bosnia & Herzegovina", "BIH"],
    ["Macedonia (FYROM)", "MKD"],
    ["eSwatini", "SWZ"],
    ["Saint Vincent", "VCT"],
    ["St. Kitts and Nevis", "KNA"],
    ["Kazakhstan, Republic Of", "KAZ"],
    ["  kazakhstan ", "KAZ"],
    ["Kirghizia", "KGZ"],
    ["Kyrgyz Republic", "KGZ"],
    ["Myanmar (Burma)", "MMR"],
    ["Kazakhstan / Казахстан", "KAZ"],
    ["KAZ - Kazakhstan", "KAZ"],
    ["Gambia, The", "GMB"],
    ["the Netherlands", "NLD"],
    ["Micronesia, Federated States of", "FSM"],
    ["U.S.", "USA"],
    ["DEu", "DEU"],
    ["CAN ", "CAN"],
    ["UKG", "GBR"],
    ["Россия", "RUS"],
    ["Киргизия", "KGZ"],
    ["Қазақстан", "KAZ"],
    ["Qozogʻiston", "KAZ"],
    ["吉尔吉斯斯坦", "KGZ"],
    ["East Germany (GDR)", "DDR"],
    ["Soviet Union", "SUN"],
    ["Yemen Arab Republic", "north-yemen"],
    ["South Vietnam", "south-vietnam"],
    ["NATO**", "NATO"],
    ["African Union**", "african-union"],
    ["Regional Security System**", "regional-security-system"],
    ["Houthi rebels (Yemen)*", "houthi-rebels"],
    ["PKK (Turkiye)*", "pkk"],
    ["PKK (Turkey)*", "pkk"],
    ["PRC (Israel/Palestine)*", "popular-resistance-committees"],
    ["Libya HoR", "libya-hor"],
    ["Libya HoR*", "libya-hor"],
    ["Ukraine Rebels*", "ukraine-rebels"],
    ["Northern Cyprus", "northern-cyprus"],
    ["unknown supplier(s)", "unknown"],
    ["Unknown recipient(s)", "unknown"],
    ["Unknown country", "unknown"],
    ["Unknown rebel group*", "unknown-rebel-group"],
  ])("%s is %s", (name, id) => expect(idOf(name)).toBe(id));

  test.each([
    "",
    "*",
    "-",
    "-9",
    "NA",
    "1",
    "8 NATO members",
    "Atlantis",
    "Israel/Palestine",
    "Kazakhstan (air force)",
    "AU",
    "705",
  ])("%j is nobody", (name) => expect(idOf(name)).toBeNull());

  test("letters of COW that are another state in ISO, or elsewhere, are never taken for a name", () => {
    expect(["AUS", "SWZ", "SLV", "MNG", "MAC"].map((code) => idOf(code))).toEqual([
      "AUS",
      "SWZ",
      "SLV",
      "MNG",
      "MAC",
    ]);
    expect(["SLO", "NIG", "MON", "LIB", "BAH"].map((code) => idOf(code))).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});

describe("names in their time", () => {
  test.each([
    ["Russia", "1985", "SUN"],
    ["Russia", "1991", "SUN"],
    ["Russia", "1992", "RUS"],
    ["Russia", "1990/1994", null],
    ["Россия", "1970-05", "SUN"],
    ["Soviet Union", "1995", "SUN"],
    ["Yugoslavia", "1988", "YUG"],
    ["Yugoslavia", "2004", "SCG"],
    ["Yugoslavia", "2008", "SRB"],
    ["Yemen", "1970", null],
    ["Yemen", "1960", "north-yemen"],
    ["Yemen", "1995", "YEM"],
    ["Germany", "1970", "DEU"],
    ["Korea", "1890", "korean-empire"],
    ["Korea", "1990", null],
    ["Kazakhstan", "1985", "KAZ"],
  ])("%s of %s is %s", (name, time, id) => expect(idOf(name, time)).toBe(id));

  test("without a time a name is who bears it now", () => {
    expect(["Russia", "Yugoslavia", "Yemen", "Germany"].map((name) => idOf(name))).toEqual([
      "RUS",
      "YUG",
      "YEM",
      "DEU",
    ]);
  });
});

describe("codes", () => {
  test.each([
    ["cow-number", "705", "2000", "KAZ"],
    ["cow-number", "0705", "2000", "KAZ"],
    ["cow-number", "705.0", "2000", "KAZ"],
    ["cow-number", "365", "1975", "SUN"],
    ["cow-number", "365", "1995", "RUS"],
    ["cow-number", "365", "1900", "RUS"],
    ["cow-number", "365", null, null],
    ["cow-number", "345", "1995", "YUG"],
    ["cow-number", "345", "2008", "SRB"],
    ["cow-number", "255", "1995", "DEU"],
    ["cow-number", "260", "1975", "DEU"],
    ["gw-number", "260", "2005", "DEU"],
    ["gw-number", "340", "2010", "SRB"],
    ["gw-number", "678", "1980", "north-yemen"],
    ["gw-number", "678", "2000", "YEM"],
    ["cow", "AUS", "2000", "AUT"],
    ["cow", "AUL", "2000", "AUS"],
    ["cow", "SWZ", "2000", "CHE"],
    ["cow", "KOR", "1990", "KOR"],
    ["cow", "KOR", "1890", "korean-empire"],
    ["iso3", "AUS", "2000", "AUS"],
    ["iso3", "ROM", null, "ROU"],
    ["iso3", "VDR", null, "VNM"],
    ["iso2", "uk", null, "GBR"],
    ["iso2", "CS", "1990", "CSK"],
    ["iso2", "CS", "2004", "SCG"],
    ["iso2", "CS", null, null],
    ["cameo", "TMP", null, "TLS"],
    ["cameo", "EUR", null, "europe"],
    ["cameo", "KAZ", null, "KAZ"],
    ["iso3", "EUR", null, null],
    ["iso3", "", null, null],
  ] as const)("%s %s in %s is %s", (list, code, time, id) =>
    expect(names.byCode(list, code, time === null ? null : on(time))?.id ?? null).toBe(id),
  );
});

describe("a study's own names", () => {
  const study = [
    rowOf("KAZ", "Qazaqstan", "ru=Казахстан; kk=Қазақстан", "705", "705"),
    rowOf("RUS", "Russia", "ru=Россия", "365", "365"),
    rowOf("FGH", "First Guards Holding", "", "9001"),
    rowOf("kg", "Kyrgyzstan"),
  ];
  const own = namesOf(
    study,
    new Map([
      ["Korea", "KOR"],
      ["Вагнер", "wagner"],
      ["Qazaqstan", "UZB"],
    ]),
  );

  test("come before the world's, and with what the study says of them", () => {
    expect(own.find("Kazakhstan")).toEqual({
      id: "KAZ",
      kind: "state",
      name: "Qazaqstan",
      names: "ru=Казахстан; kk=Қазақстан",
      cow: "705",
      gw: "705",
    });
    expect(own.find("first guards holding")?.id).toBe("FGH");
    expect(own.find("qazaqstan")?.id).toBe("KAZ");
    expect(own.byCode("cow-number", "9001")?.id).toBe("FGH");
  });

  test("keep the years in which another state bore them", () => {
    expect(own.find("Russia", on("1980"))?.id).toBe("SUN");
    expect(own.find("Russia")?.id).toBe("RUS");
    expect(own.byCode("cow-number", "365", on("1980"))?.id).toBe("SUN");
  });

  test("an id of the study's own stands for the state's code and other names too", () => {
    expect([own.find("Kirghizia")?.id, own.find("KGZ")?.id, own.byCode("cow-number", "703")?.id]).toEqual([
      "kg",
      "kg",
      "kg",
    ]);
    expect(own.find("Kyrgyzstan / Kirghizia")?.id).toBe("kg");
  });

  test("mappings settle what is ambiguous, and name what is new", () => {
    expect(own.find("Korea")?.id).toBe("KOR");
    expect(own.find("вагнер")).toEqual({
      id: "wagner",
      kind: "other",
      name: "Вагнер",
      names: "",
      cow: "",
      gw: "",
    });
    expect(own.actor("wagner")?.name).toBe("Вагнер");
    expect(own.actor("nobody")).toBeNull();
  });

  test("two actors of the study under one name are never taken for one", () => {
    const two = namesOf([rowOf("A", "Twin"), rowOf("B", "twin")], new Map());
    expect(two.find("Twin")).toBeNull();
    expect(two.suggest("Twin").map((s) => s.id)).toEqual(["A", "B"]);
  });
});

describe("suggestions", () => {
  test.each([
    ["Kazahkstan", "KAZ"],
    ["T\uFFFDrkiye", "TUR"],
    ["Government of Kazakhstan", "KAZ"],
    ["Kazakhstan (air force)", "KAZ"],
    ["Uzbekistn", "UZB"],
    ["Казахстн", "KAZ"],
  ])("%s: first %s", (name, id) => expect(names.suggest(name)[0]?.id).toBe(id));

  test("at most three, each once", () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        const ids = names.suggest(name).map((s) => s.id);
        expect(ids.length).toBeLessThanOrEqual(3);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 30 },
    );
  });
});

const known = [...worldActors().map((a) => a.name), ...worldNames().map((n) => n.text)];

test("case and blanks around and between words make no other actor", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...known),
      fc.boolean(),
      fc.constantFrom("", " ", "\u00a0", "\t ", "\u200b"),
      fc.constantFrom(" ", "  ", "\u00a0", " \n"),
      fc.constantFrom("", "*", "**", " ?"),
      (name, upper, around, between, mark) => {
        const cased = upper ? name.toUpperCase() : name.toLowerCase();
        expect(names.find(around + cased.replaceAll(" ", between) + mark + around)).toEqual(names.find(name));
      },
    ),
    { numRuns: 1000 },
  );
});

test("nothing throws, whatever stands in a cell", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.integer({ min: 1000, max: 2100 }), (text, year) => {
      names.find(text, on(String(year)));
      names.byCode("cow-number", text);
    }),
  );
  for (const text of ["__proto__", "constructor", "(".repeat(50_000), "a ".repeat(50_000)]) {
    expect(names.find(text)).toBeNull();
    expect(names.suggest(text).length).toBeLessThanOrEqual(3);
  }
});

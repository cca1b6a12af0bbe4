import { expect, test } from "vitest";
import { tooShort } from "../../src/model/no-such-day.ts";

test.each([
  ["2016-02-30", "2016-02", 29],
  ["31.02.2019", "2019-02", 28],
  ["02/31/2019", "2019-02", 28],
  ["31.4.1998", "1998-04", 30],
  ["1.02.1900 – 29.02.1900", "1900-02", 28],
])("the month of %s is too short for its day", (text, month, days) => {
  expect(tooShort(text)).toEqual({ month, days });
});

test.each(["2016-02-29", "31.12.2019", "12/31/2019", "2016-13-31", "99.02.2019", "31.02.20191", "soon", ""])(
  "no month of %j is too short",
  (text) => {
    expect(tooShort(text)).toBeNull();
  },
);

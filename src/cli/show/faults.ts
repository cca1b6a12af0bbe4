import { type Fault, placeOf } from "../../model/fault.ts";
import type { Screen } from "../screen.ts";

/** Each fault on a line: where it stands, how grave it is, what it is and the mend. */
export function showFaults(screen: Screen, faults: readonly Fault[]): void {
  for (const fault of faults) {
    const style = fault.level === "error" ? "bad" : "warn";
    screen.say(
      { text: placeOf(fault), style: "key" },
      "  ",
      { text: fault.level, style },
      `  ${fault.message}; ${fault.mend}`,
    );
  }
}

/** A fault as one plain line. */
export function faultLine(fault: Fault): string {
  return `${placeOf(fault)}  ${fault.message}; ${fault.mend}`;
}

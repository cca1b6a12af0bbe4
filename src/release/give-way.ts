import { constants, getPriority, setPriority } from "node:os";

const { PRIORITY_BELOW_NORMAL: GIVING_WAY } = constants.priority;

/**
 * Has the thread that calls it work behind the first one, which has work to the end, and compilers that work for it; elsewhere than on
 * Linux a priority is that of the whole process, and stays.
 */
export function giveWay(): void {
  if (process.platform === "linux" && getPriority() < GIVING_WAY) setPriority(GIVING_WAY);
}

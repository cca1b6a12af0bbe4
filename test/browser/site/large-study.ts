import { exampleFiles } from "../../../src/study/example.ts";
import type { Texts } from "../../memory-files.ts";

/** So many courses of one year: more than one page of it holds, in a table that has a page for each year. */
const COURSES = 405;

/** The example study with a table so large that its years have pages of their own. */
export function largeStudy(): Texts {
  const example = exampleFiles();
  const courses = Array.from({ length: COURSES }, (_, i) => {
    const name =
      i % 50 === 0 ? `Course ${i} for officers ${"of the mountain troops ".repeat(6)}` : `Course ${i}`;
    return `course-${i},${name.trim()},officer-education,ORL,ALV,,2022,2022,,${i},,persons,held,odc-yearbook,,,,,`;
  });
  return { ...example, "training.csv": `${example["training.csv"] ?? ""}${courses.join("\n")}\n` };
}

import type { Why } from "./match.ts";

/** What a refusal says after the sheet and the row, and what to do about it. */
export function reasonOf(why: Why, text: string): readonly [reason: string, mend: string] {
  switch (why) {
    case "repeated":
      return [
        `has the id ${text}, which another row of the sheet has too`,
        "give the new row an id of its own, or leave its id blank",
      ];
    case "lost-id":
      return [`has lost its id and is otherwise ${text}; the id was kept`, "put the id back"];
    case "no-id":
      return ["has neither an id nor a name to make one of", "give it a name, or an id"];
    case "error":
      return [`holds the error ${text}`, "write what the cell is to say"];
    case "changed-too":
      return [
        `changes ${text}, which has changed in the study too since the export`,
        "export the workbook again and make the change there",
      ];
    case "taken-out":
      return [
        `changes ${text}, which has been taken out of the study since the export`,
        "give it a new id to add it again",
      ];
    case "kept-and-changed":
      return [
        `lacks ${text}, which has changed in the study since the export; it was kept`,
        "export the workbook again and take the row out there",
      ];
  }
}

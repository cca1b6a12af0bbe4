import { isConvention } from "../../conventions/index.ts";
import { isTogether } from "../../model/question.ts";
import { capital } from "../../words/capital.ts";
import { figures } from "../../words/catalogue/figures.ts";
import { meaningText } from "../../words/convention-words.ts";
import { partyText } from "../../words/party.ts";
import { periodText } from "../../words/phrase.ts";
import { unitName } from "../../words/question-words.ts";
import { say } from "../../words/say.ts";
import type { Plot } from "../kind.ts";
import { plainText } from "../scene/script.ts";

/** What people call a value of an axis: a partner, a layer, a period, a kind, or a value of a convention. */
export function stepName(field: string | null, name: string, plot: Plot): string {
  return capital(plainText(called(field, name, plot)));
}

function called(field: string | null, name: string, plot: Plot): string {
  if (field === null) return say(plot.lang, figures, "total");
  switch (field) {
    case "from":
    case "to":
      return partyName(name, plot);
    case "partner":
    case "recipient":
      return plot.name(name);
    case "layer":
      return plot.labels.layer(name);
    case "period":
    case "year":
      return periodText(name, plot.lang);
    case "value":
      return unitName(plot.lang, name);
  }
  if (isConvention(field)) return choiceName(field, name, plot);
  return plot.labels.code(name, field.replace(/^where\./, ""));
}

/** Whom a field of a question names, one by one or together. */
export function partyName(field: string, plot: Plot): string {
  return isTogether(field) ? partyText(field, plot.lang, plot.name) : plot.name(field);
}

/** A value of a convention, shortly. */
function choiceName(convention: string, value: string, plot: Plot): string {
  if (convention !== "attribution") return meaningText(plot.lang, convention, value, plot.subject.labels);
  switch (value) {
    case "organiser":
      return say(plot.lang, figures, "byOrganiser");
    case "organiser-fractional":
      return say(plot.lang, figures, "byOrganisersShared");
    case "umbrella-to-lead-states":
      return say(plot.lang, figures, "byLeadStates");
    case "participant":
      return say(plot.lang, figures, "byParticipant");
    case "initiator":
      return say(plot.lang, figures, "byInitiator");
    default:
      return value;
  }
}

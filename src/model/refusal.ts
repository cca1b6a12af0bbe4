import type { FieldNamed } from "./field-named.ts";
import { QuestionError } from "./question.ts";

/** A question that cannot be asked, in words that name its fields as their reader sees them. */
export function refusal(
  texts: TemplateStringsArray,
  ...values: readonly (string | FieldNamed | QuestionError)[]
): QuestionError {
  return new QuestionError((nameOf) =>
    texts
      .map((text, i) => {
        const value = values[i] ?? "";
        if (typeof value === "string") return text + value;
        return text + (value instanceof QuestionError ? value.told(nameOf) : nameOf(value));
      })
      .join(""),
  );
}

import { meant } from "../model/near.ts";
import { shown } from "./check-text.ts";

/** The values of a convention, and where it takes others too what is wrong with one of them. */
export interface KnownConvention {
  readonly values: readonly string[];
  readonly accepts?: ((value: string) => string | null) | undefined;
}

/** Why a convention cannot have a value, and the mend; null where it can. */
export function conventionWrong(
  name: string,
  value: string,
  { values, accepts }: KnownConvention,
): { readonly message: string; readonly mend: string } | null {
  const wrong = accepts?.(value);
  if (values.includes(value) || wrong === null) return null;
  const message = `${name} cannot be ${shown(value)}`;
  if (values.length > 0 || wrong !== undefined)
    return { message, mend: wrong ?? meant(value, values, `write one of ${values.join(", ")}`) };
  const mend = `take ${name} out, or add ${name}s to study.yaml`;
  return { message: `${message}, as the study has no ${name}s`, mend };
}

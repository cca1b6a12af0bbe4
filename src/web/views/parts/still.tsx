import type { FunctionComponent } from "preact";
import { useMemo } from "preact/hooks";

/** A part that is drawn again only where something it is given is another. */
export function still<Props extends object>(Part: FunctionComponent<Props>): FunctionComponent<Props> {
  return (props) => useMemo(() => <Part {...props} />, Object.values(props));
}

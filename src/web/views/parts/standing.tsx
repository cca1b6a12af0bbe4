import type { FunctionComponent } from "preact";
import { useErrorBoundary, useRef } from "preact/hooks";
import { views } from "../../../words/catalogue/views.ts";
import { say } from "../../../words/say.ts";
import type { ViewTools } from "../tools.ts";

/**
 * A part that says so in its place where it breaks, and leaves the rest of the page whole; what it is given next is tried anew.
 * @param holds whether it has a place yet in which to say so; where it has none, who puts it there is told
 */
export function standing<Props extends { readonly tools: ViewTools }>(
  Part: FunctionComponent<Props>,
  holds: () => boolean = () => true,
): FunctionComponent<Props> {
  return (props) => {
    const given = Object.values(props);
    const tried = useRef<readonly unknown[]>(given);
    const broken = useRef<readonly unknown[] | null>(null);
    useErrorBoundary((error) => {
      if (!holds()) throw error;
      if (broken.current !== tried.current) reportError(error);
      broken.current = tried.current;
    });
    if (broken.current?.every((value, i) => value === given[i]))
      return (
        <p class="notice" role="alert">
          {say(props.tools.lang, views, "broken")}
        </p>
      );
    broken.current = null;
    tried.current = given;
    return <Part {...props} />;
  };
}

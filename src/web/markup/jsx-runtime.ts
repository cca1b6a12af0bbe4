import type { ComponentChildren, FunctionComponent, VNode } from "preact";
import { escaped, markup, render } from "./markup.ts";

/** What an element is given besides what stands in it. */
type Props = Readonly<Record<string, unknown>>;

/** Elements that have no end. */
const EMPTY = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));

/** What stands between the tags, and what only a page that changes has need of. */
const APART = new Set(["children", "key", "ref", "dangerouslySetInnerHTML"]);

/** Attributes that the code writes as properties of an element are called. */
const NAMES = new Map(
  ["colSpan", "inputMode", "maxLength", "rowSpan", "tabIndex"].map((name) => [name, name.toLowerCase()]),
);

/** An element or a part as HTML at once: a page is written once, and compared with nothing. */
export function jsx<Given extends object>(
  type: string | FunctionComponent<Given>,
  given: NoInfer<Given>,
): VNode {
  if (typeof type !== "string") return type(given) as VNode;
  const props = given as Props;
  let html = `<${type}`;
  for (const name in props) if (!APART.has(name)) html += attribute(name, props[name]);
  if (EMPTY.has(type)) return markup(`${html}/>`);
  const raw = props.dangerouslySetInnerHTML as { readonly __html: string } | undefined;
  return markup(`${html}>${raw === undefined ? render(props.children) : raw.__html}</${type}>`);
}

/** For what stands between the tags as a list, and as tests have parts compiled. @alias */
export const jsxs = jsx;
/** @alias */
export const jsxDEV = jsx;

/** Several elements without one around them. */
export function Fragment({ children }: { readonly children?: ComponentChildren }): VNode {
  return children as VNode;
}

/** An attribute with a space before it: none where it has no value or handles an event, its name alone where it is true or empty. */
function attribute(name: string, value: unknown): string {
  if (typeof value === "string") {
    const own = NAMES.get(name) ?? name;
    return value === "" ? ` ${own}` : ` ${own}="${escaped(value)}"`;
  }
  if (value === undefined || value === null || typeof value === "function") return "";
  if (typeof value === "boolean") {
    const told = name === "translate" ? (value ? "yes" : "no") : TOLD.test(name) ? `${value}` : null;
    if (told === null) return value ? ` ${name}` : "";
    return ` ${name}="${told}"`;
  }
  return ` ${NAMES.get(name) ?? name}="${escaped(String(value))}"`;
}

/** Attributes that say true and false. */
const TOLD = /^(?:aria-|data-|draggable$|spellcheck$)/;

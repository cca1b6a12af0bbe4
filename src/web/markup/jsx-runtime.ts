import type { ComponentChildren, FunctionComponent, VNode } from "preact";
import { escaped, markup, render } from "./markup.ts";

/** What an element is given besides what stands in it. */
type Props = Readonly<Record<string, unknown>>;

/** Elements that have no end. */
const EMPTY = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));

/** What stands between the tags, and what only a page that changes has need of. */
const APART = new Set(["children", "key", "ref", "dangerouslySetInnerHTML"]);

/** How attributes are called that the code has by the names of properties, and those that have capitals in HTML too. */
const NAMES = new Map([
  ...["colSpan", "inputMode", "maxLength", "rowSpan", "tabIndex"].map(
    (name) => [name, name.toLowerCase()] as const,
  ),
  ...["viewBox", "preserveAspectRatio"].map((name) => [name, name] as const),
]);

/**
 * An element or a part as HTML at once: a page is written once, and compared with nothing.
 * @throws Error for an attribute that Preact would write in a way of its own: a name with capitals that is not told above, an object
 */
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

/** For an element with several children. @alias */
export const jsxs = jsx;
/** As tests have JSX compiled. @alias */
export const jsxDEV = jsx;

/** Several elements without one around them. */
export function Fragment({ children }: { readonly children?: ComponentChildren }): VNode {
  return children as VNode;
}

/** An attribute with a space before it: none where it has no value or handles an event, its name alone where it is true or empty. */
function attribute(name: string, value: unknown): string {
  if (value === undefined || value === null || typeof value === "function") return "";
  if (typeof value === "object") throw new Error(`${name} is an object`);
  const told = typeof value === "boolean" ? toldOf(name, value) : String(value);
  if (told === null) return "";
  return told === "" ? ` ${nameOf(name)}` : ` ${nameOf(name)}="${escaped(told)}"`;
}

/** What an attribute that is true or false says; null where it is left out. */
function toldOf(name: string, value: boolean): string | null {
  if (name === "translate") return value ? "yes" : "no";
  if (TOLD.test(name)) return String(value);
  return value ? "" : null;
}

function nameOf(name: string): string {
  const known = NAMES.get(name);
  if (known !== undefined) return known;
  if (/[A-Z]/.test(name))
    throw new Error(`no attribute ${name}; write it as HTML has it, or name it in NAMES`);
  NAMES.set(name, name);
  return name;
}

/** Attributes that say true and false. */
const TOLD = /^(?:aria-|data-|draggable$|spellcheck$)/;

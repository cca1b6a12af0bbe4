import type { VNode } from "preact";

/** HTML that stands as it is; every other text is escaped where it is put in. */
class Markup {
  readonly html: string;
  constructor(html: string) {
    this.html = html;
  }
}

/**
 * What components gave, as HTML: texts escaped, lists in their order, nothing for what is absent.
 * @throws Error where an object is none that was written here
 */
export function render(node: unknown): string {
  if (typeof node === "string") return escaped(node);
  if (node instanceof Markup) return node.html;
  if (Array.isArray(node)) {
    let html = "";
    for (const one of node) html += render(one);
    return html;
  }
  if (typeof node === "object" && node !== null)
    throw new Error(`not markup: an object of ${Object.keys(node).join(", ")}`);
  return typeof node === "number" || typeof node === "bigint" ? `${node}` : "";
}

/** HTML as what components give. */
export function markup(html: string): VNode {
  return new Markup(html) as unknown as VNode;
}

const MARKS = /["&<]/;

/** A text in which nothing begins a tag, an entity or the end of an attribute. */
export function escaped(text: string): string {
  if (!MARKS.test(text)) return text;
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}

import * as fc from "fast-check";
import { type ComponentChildren, Fragment, h } from "preact";
import { render as renderTree } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import {
  useCallback,
  useEffect,
  useErrorBoundary,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "../../src/web/markup/hooks.ts";
import { jsx, Fragment as OwnFragment } from "../../src/web/markup/jsx-runtime.ts";
import { escaped, render } from "../../src/web/markup/markup.ts";

/** What both are given: an element, several without one around them, a part, or what is no element. */
type Tree =
  | {
      readonly kind: "element";
      readonly type: string;
      readonly props: Given;
      readonly inside: readonly Tree[];
    }
  | { readonly kind: "several" | "part"; readonly inside: readonly Tree[] }
  | { readonly kind: "plain"; readonly value: string | number | boolean | null | undefined };

type Given = Readonly<Record<string, string | number | boolean | null | undefined>>;

const text = fc.oneof(
  fc.string(),
  fc.constantFrom("<b>", '"', "&amp;", "\u202e", "\u0000", "</script>", "'"),
);
const props = fc.record(
  {
    class: text,
    id: text,
    title: fc.oneof(text, fc.constant(null)),
    href: text,
    hidden: fc.boolean(),
    tabIndex: fc.integer(),
    colSpan: fc.integer(),
    rowSpan: fc.integer(),
    maxLength: fc.integer(),
    inputMode: fc.constant("numeric"),
    spellcheck: fc.boolean(),
    "aria-label": fc.oneof(text, fc.boolean(), fc.constant(undefined)),
    "data-value": fc.oneof(text, fc.boolean(), fc.integer()),
    key: fc.string(),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Given>;

const trees = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.record({
      kind: fc.constant("plain" as const),
      value: fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null), fc.constant(undefined)),
    }),
    fc.record({
      kind: fc.constant("element" as const),
      type: fc.constantFrom("p", "td", "a", "br", "img"),
      props,
      inside: fc.array(tie("tree"), { maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constantFrom("several" as const, "part" as const),
      inside: fc.array(tie("tree"), { maxLength: 3 }),
    }),
  ),
})).tree;

const Part = ({ children }: { readonly children?: ComponentChildren }) => children;

/** The same tree for the renderer of Preact, which compares, and for ours, which only writes. */
function treeOf(tree: Tree): ComponentChildren {
  if (tree.kind === "plain") return tree.value;
  const inside = tree.inside.map(treeOf);
  if (tree.kind === "element") return h(tree.type, tree.props, ...bare(tree.type, inside));
  return h(tree.kind === "part" ? Part : Fragment, null, ...inside);
}

function ownOf(tree: Tree): ComponentChildren {
  if (tree.kind === "plain") return tree.value;
  const children = tree.inside.map(ownOf);
  if (tree.kind === "element")
    return jsx<object>(tree.type, { ...tree.props, children: bare(tree.type, children) });
  return jsx(tree.kind === "part" ? (Part as typeof OwnFragment) : OwnFragment, { children });
}

const bare = <T>(type: string, inside: readonly T[]) => (type === "br" || type === "img" ? [] : inside);

describe("pages are written", () => {
  test("as Preact writes them, whatever stands in them", () => {
    fc.assert(
      fc.property(trees, (tree) => {
        expect(render(ownOf(tree))).toBe(renderTree(h(Fragment, null, treeOf(tree))));
      }),
      { numRuns: 500 },
    );
  });

  test("so that no text begins a tag or ends an attribute", () => {
    fc.assert(
      fc.property(text, (one) => {
        const html = render(jsx<object>("p", { title: one, children: one }));
        expect(html.match(/</g)).toHaveLength(2);
        expect(html.match(/"/g)?.length ?? 0).toBe(one === "" ? 0 : 2);
        expect(escaped(one).replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&amp;", "&")).toBe(
          one,
        );
      }),
    );
  });

  test("with HTML only where it is said to be HTML", () => {
    const forged = { html: "<script>" } as unknown as ComponentChildren;
    expect(() => render(jsx<object>("p", { children: forged }))).toThrow("not markup: an object of html");
    expect(() => jsx<object>("p", { style: { color: "red" } })).toThrow("style is an object");
    expect(() => jsx<object>("path", { strokeWidth: 1 })).toThrow("no attribute strokeWidth");
    expect(() => jsx<object>("input", { autoFocus: true })).toThrow("no attribute autoFocus");
    expect(render(jsx<object>("p", { dangerouslySetInnerHTML: { __html: "<b>1</b>" } }))).toBe(
      "<p><b>1</b></p>",
    );
  });

  test("without what handles events, and with what is not to be translated marked", () => {
    expect(render(jsx<object>("p", { onClick: () => {}, ref: { current: null }, translate: false }))).toBe(
      '<p translate="no"></p>',
    );
  });

  test("with what parts of a view begin with", () => {
    const View = () => {
      const [year, change] = useState(() => 2010);
      const [none] = useState<string>();
      const held = useRef(year);
      change(2011);
      useEffect(() => change(2012));
      useLayoutEffect(() => change(2013));
      const [broken] = useErrorBoundary();
      const act = useCallback(() => year, [year]);
      return jsx<object>("b", { children: useMemo(() => [act(), none, broken, held.current], [act, none]) });
    };
    expect(render(jsx(View, {}))).toBe("<b>20102010</b>");
  });
});

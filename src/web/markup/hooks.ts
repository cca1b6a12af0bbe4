import type * as Hooks from "preact/hooks";

/** What parts of a view remember, on a page that is written once: what they begin with. */
export const useState: typeof Hooks.useState = (<S>(first?: S | (() => S)) => [
  typeof first === "function" ? (first as () => S)() : first,
  nothing,
]) as typeof Hooks.useState;
export const useRef = (<T>(current?: T) => ({ current })) as typeof Hooks.useRef;
export const useMemo: typeof Hooks.useMemo = (make) => make();
export const useCallback: typeof Hooks.useCallback = (act) => act;
export const useEffect: typeof Hooks.useEffect = nothing;
export const useLayoutEffect: typeof Hooks.useLayoutEffect = nothing;
export const useErrorBoundary: typeof Hooks.useErrorBoundary = () => [undefined, nothing];

function nothing(): void {}

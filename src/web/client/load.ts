import type { Handed } from "../data/shapes.ts";
import { linkTo } from "./place.ts";

declare global {
  var multivectorData: Handed | undefined;
}

/** Data of the site by name, loaded as a script where it has not been yet; null where there is none. */
export async function load<N extends keyof Handed>(name: N): Promise<NonNullable<Handed[N]> | null> {
  const held = globalThis.multivectorData?.[name];
  if (held !== undefined && held !== null) return held;
  await scriptOf(`assets/data/${name}.js`);
  return globalThis.multivectorData?.[name] ?? null;
}

/** Runs a script of the site; who asks while it is on its way waits for the same. @returns whether it came */
export function scriptOf(file: string): Promise<boolean> {
  const src = linkTo(file);
  const known = [...document.scripts].find((script) => script.getAttribute("src") === src);
  const script = known ?? document.createElement("script");
  return new Promise((done) => {
    const ended = ({ type }: Event) => {
      script.remove();
      done(type === "load");
    };
    script.addEventListener("load", ended);
    script.addEventListener("error", ended);
    if (known === undefined) {
      script.src = src;
      document.head.append(script);
    }
  });
}

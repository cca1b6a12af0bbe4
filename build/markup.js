import { resolve } from "node:path";

const own = (name) => resolve(import.meta.dirname, `../src/web/markup/${name}.ts`);

/** In Node a page is written once: the calls that JSX becomes, and the hooks of its views, are our own, which only write. */
export const inNode = {
  "preact/jsx-runtime": own("jsx-runtime"),
  "preact/jsx-dev-runtime": own("jsx-runtime"),
  "preact/hooks": own("hooks"),
};

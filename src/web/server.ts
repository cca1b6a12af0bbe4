import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { brotliCompressSync, constants } from "node:zlib";
import type { SiteFile } from "./files.ts";

/** What a server answers with: the files of a site as they are now. */
export type Now = () => Promise<ReadonlyMap<string, SiteFile>>;

const TYPES: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  svg: "image/svg+xml",
  png: "image/png",
  pdf: "application/pdf",
  json: "application/json; charset=utf-8",
  csv: "text/csv; charset=utf-8",
  txt: "text/plain; charset=utf-8",
  xml: "application/xml; charset=utf-8",
  woff2: "font/woff2",
  zip: "application/zip",
};
const SQUEEZED = new Set(["html", "js", "css", "svg", "json", "csv", "txt", "xml"]);
/** Names under which a browser of this machine may ask; any other is a page elsewhere that points here. */
const HOSTS = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/**
 * Serves a site on the loopback address. It answers GET and HEAD alone.
 * @param failed told of what could not be made; what it gives back is shown to the reader
 */
export function siteServer(now: Now, failed: (error: unknown) => string): Server {
  return createServer((request, response) => {
    answer(now, request, response).catch((error: unknown) => {
      const text = failed(error);
      if (!response.headersSent) plain(response, 500, text);
      else response.destroy();
    });
  });
}

async function answer(now: Now, request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.setHeader("x-content-type-options", "nosniff");
  response.setHeader("referrer-policy", "no-referrer");
  response.setHeader("cache-control", "no-cache");
  // A page elsewhere could otherwise load our data as a script.
  response.setHeader("cross-origin-resource-policy", "same-origin");
  if (!HOSTS.test(request.headers.host ?? ""))
    return plain(response, 403, "asked under a name that is not this machine's");
  if (request.headers["sec-fetch-site"] === "cross-site" && request.headers["sec-fetch-mode"] !== "navigate")
    return plain(response, 403, "asked by a page that is not this machine's");
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("allow", "GET, HEAD");
    return plain(response, 405, "this site is only read");
  }
  const files = await now();
  const path = pathOf(request.url ?? "/");
  const file = path === null ? undefined : (files.get(path) ?? files.get(`${path}index.html`));
  const meant = file === undefined && path !== null ? meantBy(path, files) : null;
  if (meant !== null) return elsewhere(response, `${meant}${/\?.*/.exec(request.url ?? "")?.[0] ?? ""}`);
  const found = file ?? noPage(path ?? "", files);
  if (found === undefined) return plain(response, 404, "no such page");
  const ending = found.path.slice(found.path.lastIndexOf(".") + 1);
  const content = await found.content();
  response.statusCode = file === undefined ? 404 : 200;
  response.setHeader("content-type", TYPES[ending] ?? "application/octet-stream");
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  response.setHeader("vary", "accept-encoding");
  if (file === undefined || !isHeld(request, response, bytes))
    send(request, response, bytes, SQUEEZED.has(ending));
  else response.writeHead(304).end();
}

/** The path of an address, without its leading slash; null where it is damaged. */
function pathOf(address: string): string | null {
  try {
    return decodeURIComponent(address.split(/[?#]/)[0] ?? "").replace(/^\/+/, "");
  } catch {
    return null;
  }
}

/** Where a page stands whose ending or last slash was left out, as people type and cut addresses. */
function meantBy(path: string, files: ReadonlyMap<string, SiteFile>): string | null {
  const bare = path.replace(/\/+$/, "");
  const at = files.has(`${bare}/index.html`) ? `${bare}/` : files.has(`${bare}.html`) ? `${bare}.html` : null;
  return at === null ? null : `/${at.split("/").map(encodeURIComponent).join("/")}`;
}

function elsewhere(response: ServerResponse, location: string): void {
  response.setHeader("location", location);
  plain(response, 302, location);
}

/** The page that says that there is none, in the language asked in; its links lead up from where a browser believes to be. */
function noPage(path: string, files: ReadonlyMap<string, SiteFile>): SiteFile | undefined {
  const folders = path.split("/").slice(0, -1);
  const own = files.get(`${folders[0]}/404.html`);
  const file = own ?? files.get("404.html");
  const up = "../".repeat(folders.length - (own === undefined ? 0 : 1));
  if (file === undefined || up === "") return file;
  const led = (page: string) =>
    page.replaceAll(RELATIVE, ` $1="${up}`).replace(AT_ROOT, ` data-root="${up}"`);
  return { ...file, content: async () => led(String(await file.content())) };
}

/** Where the files of a page at the top are for its scripts. */
const AT_ROOT = / data-root(?=[ >])/;

/** What leads on from a page of ours to another of its files. */
const RELATIVE = / (href|src|data-root)="(?![a-z]+:|[#/])/g;

/** Names what is answered after its bytes. @returns whether whoever asks holds just these */
function isHeld(request: IncomingMessage, response: ServerResponse, bytes: Uint8Array): boolean {
  const tag = `W/"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`;
  response.setHeader("etag", tag);
  const held = request.headers["if-none-match"]?.split(",") ?? [];
  return held.some((one) => one.trim() === tag);
}

function send(request: IncomingMessage, response: ServerResponse, bytes: Uint8Array, text: boolean): void {
  const squeezed = text && /\bbr\b/.test(String(request.headers["accept-encoding"] ?? ""));
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 7 } };
  const body = squeezed ? brotliCompressSync(bytes, quality) : bytes;
  if (squeezed) response.setHeader("content-encoding", "br");
  response.setHeader("content-length", body.byteLength);
  response.end(request.method === "HEAD" ? undefined : body);
}

function plain(response: ServerResponse, status: number, text: string): void {
  response.statusCode = status;
  response.setHeader("content-type", "text/plain; charset=utf-8");
  response.end(`${text}\n`);
}

import { request } from "node:http";
import { brotliDecompressSync } from "node:zlib";
import { afterEach, expect, test } from "vitest";
import { type Now, siteServer } from "../../src/web/server.ts";

const files = new Map(
  [
    ["index.html", "<!doctype html><title>front</title>"],
    ["ru/index.html", "<!doctype html><title>перед</title>"],
    [
      "404.html",
      '<!doctype html><html data-root=""><title>none</title><a href="#main" class="x"> <a href="index.html"> <a href="https://a.b/">',
    ],
    ["ru/404.html", '<!doctype html><html data-root="../"><title>нет</title><script src="../assets/app.js">'],
    ["ru/claims.html", "claims"],
    ["assets/app.js", "1"],
  ].map(([path = "", text = ""]) => [path, { path, content: async () => text }]),
);
const failures: unknown[] = [];
const open: ReturnType<typeof siteServer>[] = [];

afterEach(() => {
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
  failures.length = 0;
});

interface Got {
  readonly status: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

async function ask(
  path: string,
  options: { method?: string; headers?: Record<string, string>; now?: Now } = {},
): Promise<Got> {
  const server = siteServer(options.now ?? (async () => files), (error) => `told: ${failures.push(error)}`);
  open.push(server);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const at = server.address();
  const port = typeof at === "object" && at !== null ? at.port : 0;
  return new Promise((done, fail) => {
    const sent = request(
      { host: "127.0.0.1", port, path, method: options.method ?? "GET", headers: options.headers ?? {} },
      (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("end", () => {
          const bytes = Buffer.concat(parts);
          const squeezed = response.headers["content-encoding"] === "br" && bytes.length > 0;
          done({
            status: response.statusCode ?? 0,
            body: (squeezed ? brotliDecompressSync(bytes) : bytes).toString("utf8"),
            headers: response.headers,
          });
        });
      },
    );
    sent.on("error", fail);
    sent.end();
  });
}

test("pages are served with their kind, squeezed where the reader takes that", async () => {
  const plain = await ask("/");
  expect(plain.status).toBe(200);
  expect(plain.body).toContain("front");
  expect(plain.headers["content-type"]).toBe("text/html; charset=utf-8");
  expect(plain.headers["x-content-type-options"]).toBe("nosniff");
  const squeezed = await ask("/ru/", { headers: { "accept-encoding": "gzip, br" } });
  expect(squeezed.headers["content-encoding"]).toBe("br");
  expect(squeezed.body).toContain("перед");
});

test("who holds a file as it is gets nothing again, and who holds an older one the new one", async () => {
  const path = "assets/app.js";
  let text = "1";
  const now: Now = async () => new Map([[path, { path, content: async () => text }]]);
  const first = await ask(`/${path}`, { now });
  const tag = String(first.headers.etag);
  expect(tag).toMatch(/^W\/"[\w-]{22}"$/);
  const asked = (held: string) => ask(`/${path}`, { now, headers: { "if-none-match": held } });
  for (const held of [tag, `"other", ${tag}`]) {
    const again = await asked(held);
    expect([again.status, again.body, again.headers.etag]).toEqual([304, "", tag]);
  }
  text = "2";
  const changed = await asked(tag);
  expect([changed.status, changed.body]).toEqual([200, "2"]);
  expect(changed.headers.etag).not.toBe(tag);
});

test("what is not there, and what is damaged, gets the page that says so", async () => {
  for (const path of [
    "/nope.html",
    "/../package.json",
    "/%2e%2e/%2e%2e/etc/passwd",
    "/%E0%A4%A",
    "/assets/",
  ]) {
    const got = await ask(path);
    expect([path, got.status]).toEqual([path, 404]);
    expect(got.body).toContain("none");
  }
});

test("a page whose ending or last slash was left out is found", async () => {
  const led = async (path: string) => {
    const { status, headers } = await ask(path);
    return [status, headers.location];
  };
  expect(await led("/ru")).toEqual([302, "/ru/"]);
  expect(await led("/ru/claims?q=%D0%B0&x=1")).toEqual([302, "/ru/claims.html?q=%D0%B0&x=1"]);
  expect(await led("/ru/claims/")).toEqual([302, "/ru/claims.html"]);
  expect(await led("//evil.example/ru")).toEqual([404, undefined]);
});

test("the page that says that there is none is in the language asked in, and leads on from any depth", async () => {
  const far = await ask("/records/exercises/x.html");
  expect(far.status).toBe(404);
  expect(far.body).toContain('data-root="../../"');
  expect(far.body).toContain(
    '<a href="#main" class="x"> <a href="../../index.html"> <a href="https://a.b/">',
  );
  const russian = await ask("/ru/places/x");
  expect(russian.body).toContain("нет");
  expect(russian.body).toContain('<html data-root="../../">');
  expect(russian.body).toContain('src="../../assets/app.js"');
  expect((await ask("/ru/x")).body).toContain('src="../assets/app.js"');
});

test("it is only read, and only under the names of this machine", async () => {
  expect((await ask("/", { method: "POST" })).status).toBe(405);
  expect((await ask("/", { method: "HEAD" })).body).toBe("");
  expect((await ask("/", { headers: { host: "example.org" } })).status).toBe(403);
  expect((await ask("/", { headers: { host: "localhost:4173" } })).status).toBe(200);
});

test("a page elsewhere may lead here, and may load nothing from here", async () => {
  const from = (mode: string) => ({ "sec-fetch-site": "cross-site", "sec-fetch-mode": mode });
  expect((await ask("/assets/app.js", { headers: from("no-cors") })).status).toBe(403);
  expect((await ask("/", { headers: from("navigate") })).status).toBe(200);
  const own = await ask("/assets/app.js", { headers: { "sec-fetch-site": "same-origin" } });
  expect([own.status, own.headers["cross-origin-resource-policy"]]).toEqual([200, "same-origin"]);
});

test("a page that cannot be made is a failure that is told, and the server goes on", async () => {
  const broken: Now = async () => {
    throw new Error("study.yaml cannot be read");
  };
  const got = await ask("/", { now: broken });
  expect(got.status).toBe(500);
  expect(got.body).toBe("told: 1\n");
  expect(failures).toHaveLength(1);
});

import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { spareProcessors } from "../../../src/cli/spare.ts";
import { siteServer } from "../../../src/web/server.ts";
import { DESCRIPTION } from "./description.ts";
import type { Written } from "./written.ts";

/** Serves the reference study to all test files in a browser; it is built and opened once, when the first file asks. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  spareProcessors();
  const folder = mkdtempSync(join(tmpdir(), "multivector-site-"));
  let written: Promise<Written> | null = null;
  const once = () => {
    written ??= import("./written.ts").then(({ writtenTo }) => writtenTo(folder));
    return written;
  };
  const serving = siteServer(
    async () => (await once()).files,
    (error) => String(error instanceof Error ? error.stack : error),
  );
  const server = createServer((request, response) => {
    if (request.url !== DESCRIPTION) return serving.emit("request", request, response);
    once()
      .then(({ described }) => response.end(JSON.stringify(described)))
      .catch((error) => response.writeHead(500).end(String(error?.stack)));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  project.provide("site", addressOf(server));
  return async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
    rmSync(folder, { recursive: true, force: true });
  };
}

function addressOf(server: Server): string {
  const at = server.address();
  return `http://127.0.0.1:${typeof at === "object" && at !== null ? at.port : 0}/`;
}

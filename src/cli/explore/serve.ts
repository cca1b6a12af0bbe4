import type { Server } from "node:http";
import { createServer } from "node:net";
import { UsageError } from "../usage.ts";

/** The port that is tried first. */
const PORT = 4173;
/** So many ports after it are tried where nobody named one. */
const TRIED = 20;

/**
 * Listens on the loopback address.
 * @param wanted the port that was asked for; without one the first that is free
 * @returns the port
 * @throws UsageError where the port asked for is taken, with one that is free
 */
export async function listen(server: Server, wanted: string | undefined): Promise<number> {
  if (wanted !== undefined) {
    const port = portOf(wanted);
    if (await listening(server, port)) return port;
    const other = await firstFree(port + 1);
    throw new UsageError(
      `port ${port} is taken by another program; ${other === null ? "name another with --port" : `--port ${other} is free`}`,
    );
  }
  for (let port = PORT; port < PORT + TRIED; port++) if (await listening(server, port)) return port;
  throw new UsageError(`ports ${PORT} to ${PORT + TRIED - 1} are all taken; name another with --port`);
}

function portOf(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port >= 1024 && port <= 65_535) return port;
  throw new UsageError(`--port takes a number from 1024 to 65535, not ${JSON.stringify(text)}`);
}

function listening(server: Server, port: number): Promise<boolean> {
  return new Promise((done, fail) => {
    const failed = (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE" || error.code === "EACCES") done(false);
      else fail(error);
    };
    server.once("error", failed);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", failed);
      done(true);
    });
  });
}

async function firstFree(from: number): Promise<number | null> {
  for (let port = from; port < Math.min(from + TRIED, 65_536); port++) {
    const probe = createServer();
    const free = await new Promise<boolean>((done) => {
      probe.once("error", () => done(false));
      probe.listen(port, "127.0.0.1", () => done(true));
    });
    if (free) {
      await new Promise<void>((done) => probe.close(() => done()));
      return port;
    }
  }
  return null;
}

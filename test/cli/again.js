import { setMaxListeners } from "node:events";

/**
 * Calls the built command line again and again in one process, which has loaded everything after the first: each message is a call,
 * each answer what it printed and its exit code. The process ends with whoever sends the messages.
 */
const [, , bin] = process.argv;
const main = new URL("../../dist/main.js", import.meta.url).href;
let calls = 0;

// Each call listens to them anew.
setMaxListeners(0, process, process.stdout, process.stderr);

process.on("message", async ({ args, cwd, env }) => {
  const out = written(process.stdout);
  const err = written(process.stderr);
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, env);
  process.chdir(cwd);
  // As it is called where it is installed.
  process.argv = [process.execPath, bin.replace(/\.js$/, ""), ...args];
  process.exitCode = 0;
  // What is imported under another address is run anew; what it imports in turn is not.
  calls++;
  await import(`${main}?call=${calls}`);
  process.send({ code: process.exitCode, out: out(), err: err() });
});
process.on("disconnect", () => process.exit());

/** Keeps what is written to a stream from now on. */
function written(stream) {
  const chunks = [];
  stream.write = (chunk, ...more) => {
    chunks.push(Buffer.from(chunk));
    const done = more.at(-1);
    if (typeof done === "function") process.nextTick(done);
    return true;
  };
  return () => Buffer.concat(chunks).toString("utf8");
}

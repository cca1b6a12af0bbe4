import { spawnSync } from "node:child_process";

/** Middle of some numbers. */
export function medianOf(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** Seconds that a process takes. */
function secondsOf(command, args) {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(command, args, { stdio: ["ignore", "ignore", "pipe"] });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")}: ${stderr}`);
  return Number(process.hrtime.bigint() - start) / 1e9;
}

/** Medians of processes run by turns, so that whatever slows one slows all. */
export function byTurns(commands, runs = 11) {
  const times = commands.map(() => []);
  for (let i = 0; i < runs; i++) {
    commands.forEach(([command, ...args], n) => {
      times[n].push(secondsOf(command, args));
    });
  }
  return times.map(medianOf);
}

/** What a piece of work gives, and the seconds it takes. */
export async function timed(work) {
  const start = process.hrtime.bigint();
  const value = await work();
  return { value, seconds: Number(process.hrtime.bigint() - start) / 1e9 };
}

/** A line of the report: a name, and numbers with their unit. */
export function line(name, ...facts) {
  console.log(`${name.padEnd(46)}${facts.join("   ")}`);
}

export const seconds = (s) => `${s.toFixed(3)} s`;
export const times = (a, b) => `× ${(a / b).toFixed(2)}`;

/** A process of its own: seconds, and the most memory that it held. */
export function measured(args) {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, ["--import", "./bench/peak.js", ...args], {
    stdio: ["ignore", "ignore", "pipe"],
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${args.join(" ")}: ${stderr}`);
  const megabytes = Math.round(Number(/peak (\d+)/.exec(stderr)?.[1]) / 1024);
  return { seconds: Number(process.hrtime.bigint() - start) / 1e9, megabytes };
}

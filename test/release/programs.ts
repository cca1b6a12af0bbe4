import { spawnSync } from "node:child_process";

/** Whether a program is there and does what a test needs of it. */
export function has(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: "ignore" }).status === 0;
}

/** Runs a program and gives what it wrote. @throws Error with what it complained of where it failed */
export function outputOf(command: string, args: readonly string[], cwd?: string): string {
  const { status, stdout, stderr } = spawnSync(command, args, {
    encoding: "utf8",
    maxBuffer: 1 << 28,
    env: { ...process.env, LC_ALL: "C.UTF-8" },
    ...(cwd === undefined ? {} : { cwd }),
  });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")}: ${stderr}\n${stdout}`);
  return stdout;
}

/** The first Python here that has a module, of the one that is called so and Debian's own; null where none has. */
export function pythonWith(module: string): string | null {
  return ["python3", "/usr/bin/python3"].find((name) => has(name, ["-c", `import ${module}`])) ?? null;
}

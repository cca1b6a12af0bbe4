// Loaded before a process is measured: says at its end how much memory it held at most, in KiB.
process.on("exit", () => process.stderr.write(`peak ${process.resourceUsage().maxRSS}\n`));

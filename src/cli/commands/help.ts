import { COMMANDS, type Command, type Run } from "../command.ts";
import { type Names, namesFor } from "../examples.ts";
import { type FlagName, flagOf, GLOBAL } from "../flags.ts";
import { named } from "../named.ts";
import type { Screen } from "../screen.ts";

/** `help`: what there is, or what one command does, with examples that work on the open study. */
export const run: Run = async ({ names, given, screen, study }) => {
  const one = names[0] === undefined ? null : named(COMMANDS, names[0], "command");
  const examples = examplesOf(await namesFor(study));
  if (given.json === true) {
    const told = (c: Command) => ({
      name: c.name,
      usage: `multivector ${c.usage}`,
      says: c.says,
      flags: [...c.flags, ...GLOBAL].map((f) => ({ name: `--${f}`, ...flagOf(f, c.name) })),
      examples: (examples[c.name] ?? []).map((e) => `multivector ${e}`),
    });
    screen.data(one === null ? COMMANDS.map(told) : told(one));
  } else if (one === null) showAll(screen, examples);
  else showOne(screen, one, examples[one.name] ?? []);
  return 0;
};

function showAll(screen: Screen, examples: Readonly<Record<string, readonly string[]>>): void {
  screen.say(
    { text: "multivector", style: "strong" },
    " — sourced records of security cooperation, and answers that open",
  );
  screen.say("");
  screen.say("Without a command: what the study in this folder holds, and what to ask it.");
  screen.say("");
  screen.table(
    [{ head: "" }, { head: "", wrap: true }],
    COMMANDS.map((c) => [{ text: c.name, style: "strong" }, c.says]),
    2,
  );
  screen.say("");
  showFlags(screen, GLOBAL);
  screen.say("");
  for (const name of ["ask", "why", "card"])
    for (const example of (examples[name] ?? []).slice(0, 1))
      screen.command(`multivector ${example}`, 2, "key");
  screen.say("");
  screen.prose(
    "multivector help COMMAND tells more of one. Exit code: 0 done, 1 the data or a claim falls short, 2 the command line cannot be understood.",
  );
}

function showOne(screen: Screen, command: Command, examples: readonly string[]): void {
  screen.prose(`multivector ${command.usage}`, 0, "strong");
  screen.prose(`${command.says.charAt(0).toUpperCase()}${command.says.slice(1)}.`);
  if (command.flags.length > 0) {
    screen.say("");
    showFlags(screen, command.flags, command.name);
  }
  if (examples.length > 0) {
    screen.say("");
    for (const example of examples) screen.command(`multivector ${example}`, 2, "key");
  }
  screen.say("");
  screen.prose(`Every command takes ${GLOBAL.map((f) => `--${f}`).join(", ")}.`, 0, "faint");
}

function showFlags(screen: Screen, flags: readonly FlagName[], command = ""): void {
  const rows = flags.map((name) => {
    const flag = flagOf(name, command);
    const many = flag.multiple === true ? " …" : "";
    return [`--${name}${flag.value === undefined ? "" : ` ${flag.value}`}${many}`, flag.says];
  });
  screen.table([{ head: "" }, { head: "", wrap: true }], rows, 2);
}

function examplesOf(n: Names): Readonly<Record<string, readonly string[]>> {
  return {
    ask: [
      `ask share --layer ${n.layer} --from ${n.group} --to region --period 2016..2021`,
      `ask count --layer ${n.layer} --from ${n.partner} --to ${n.recipient} --by year`,
      `ask largest --layer ${n.layer} --to ${n.recipient} --all-readings`,
      `ask share --layer ${n.layer} --from ${n.group} --to region --period 2016..2021 --referee`,
      `ask change --layer ${n.layer} --from ${n.group} --to region --period 2016..2021 --against period=2010..2015 --against measure=share`,
      `ask count --layer ${n.layer} --from ${n.partner} --vary 'to=region|${n.recipient}'`,
    ],
    why: [
      `why share --layer ${n.layer} --from ${n.group} --to region --period 2016..2021`,
      `why ${n.activity}`,
      `why ${n.claim}`,
    ],
    claims: ["claims", `claims ${n.claim}`, "claims --finding differs-in-our-records"],
    card: [
      `card ${n.recipient}`,
      `card ${n.partner} --period 2016..2021`,
      `card ${n.group}`,
      `card region --layer ${n.layer} --referee`,
    ],
    figure: [
      "figure",
      `figure ${n.figure} --out figures`,
      `figure ${n.figure} --format png,pdf --lang zh --theme dark --width 640`,
      `figure ${n.figure} --format csv > ${n.figure}.csv`,
    ],
    check: ["check", "check --json"],
    explore: ["explore", "explore --port 8080"],
    publish: ["publish --out site", "publish --out site --replace --url https://example.org/study/"],
    import: ["import", "import FILE", "import FILE --yes"],
    diff: ["diff OLD.csv NEW.csv"],
    duplicates: ["duplicates", "duplicates --all"],
    export: ["export --xlsx study.xlsx"],
    undo: ["undo"],
    help: ["help ask"],
    init: [
      "init my-study",
      "init my-study --from list.xlsx",
      "init my-study --from list.xlsx --yes",
      "init my-study --from list.xlsx --answer region=A,B --answer title='My list'",
    ],
    release: ["release 0.1.0 --out R", "release 0.2.0 --out R2 --since R"],
    verify: ["verify R"],
    replication: ["replication 0.1.0 --out replication.zip"],
    sql: ["sql R", "sql R --query 'select supplier, count(*) from transfers group by all'"],
    layers: ["layers", `layers ${n.layer}`],
    measures: ["measures", "measures share", "measures hierarchy", "measures hhi --on FILE"],
    conventions: ["conventions", "conventions attribution"],
    completion: [
      "completion bash > ~/.local/share/bash-completion/completions/multivector",
      "completion zsh > ~/.zfunc/_multivector",
      "completion fish > ~/.config/fish/completions/multivector.fish",
    ],
  };
}

import { helpWords } from "../../words/catalogue/help/help.ts";
import { between } from "../../words/lists.ts";
import { say } from "../../words/say.ts";
import type { Lang } from "../../words/words.ts";
import { COMMANDS, type Command, type Run } from "../command.ts";
import { type Names, namesFor } from "../examples.ts";
import { type FlagName, flagOf, GLOBAL } from "../flags.ts";
import { LISTS } from "../given.ts";
import { commandText, flagText, formText } from "../help-texts.ts";
import { named } from "../named.ts";
import type { Screen } from "../screen.ts";

/** `help`: what there is, or what one command does, with examples that work on the open study. */
export const run: Run = async ({ names, given, screen, lang, study }) => {
  const one = names[0] === undefined ? null : named(COMMANDS, names[0], "command", LISTS);
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
  } else if (one === null) showAll(screen, examples, lang);
  else showOne(screen, one, examples[one.name] ?? [], lang);
  return 0;
};

function showAll(screen: Screen, examples: Readonly<Record<string, readonly string[]>>, lang: Lang): void {
  screen.prose(`multivector — ${say(lang, helpWords, "title")}`, 0, "strong");
  screen.say("");
  screen.prose(say(lang, helpWords, "bare"));
  screen.say("");
  screen.table(
    [{ head: "" }, { head: "", wrap: true }],
    COMMANDS.map((c) => [{ text: c.name, style: "strong" }, commandText(lang, c)]),
    2,
  );
  screen.say("");
  showFlags(screen, GLOBAL, lang);
  screen.say("");
  for (const name of ["ask", "why", "card"])
    for (const example of (examples[name] ?? []).slice(0, 1))
      screen.command(`multivector ${example}`, 2, "key");
  screen.say("");
  screen.prose(say(lang, helpWords, "more"));
}

function showOne(screen: Screen, command: Command, examples: readonly string[], lang: Lang): void {
  screen.prose(`multivector ${formText(lang, command)}`, 0, "strong");
  const says = commandText(lang, command);
  screen.prose(say(lang, helpWords, "sentence", { says: `${says.charAt(0).toUpperCase()}${says.slice(1)}` }));
  if (command.flags.length > 0) {
    screen.say("");
    showFlags(screen, command.flags, lang, command.name);
  }
  if (examples.length > 0) {
    screen.say("");
    for (const example of examples) screen.command(`multivector ${example}`, 2, "key");
  }
  screen.say("");
  const flags = GLOBAL.map((f) => `--${f}`).join(between(lang, "、"));
  screen.prose(say(lang, helpWords, "global", { flags }), 0, "faint");
}

function showFlags(screen: Screen, flags: readonly FlagName[], lang: Lang, command = ""): void {
  const rows = flags.map((name) => {
    const flag = flagOf(name, command);
    const many = flag.multiple === true ? " …" : "";
    return [
      `--${name}${flag.value === undefined ? "" : ` ${flag.value}`}${many}`,
      flagText(lang, name, command),
    ];
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
      `figure ${n.figure} --out pictures`,
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
    sql: [
      "sql R",
      "sql R --query 'select supplier, count(*) from transfers group by all'",
      "sql R --csv < statement.sql > rows.csv",
    ],
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

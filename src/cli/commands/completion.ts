import { conventions } from "../../conventions/index.ts";
import { layers } from "../../layers/index.ts";
import { nearOf } from "../../model/near.ts";
import { BY_FIELDS, VALUES, WHERE_FIELDS } from "../../model/question.ts";
import { measures } from "../../questions/measures.ts";
import { COMMANDS, type Command, type Run } from "../command.ts";
import { FORMATS, THEMES, WIDTHS } from "../figure/asked.ts";
import { FLAGS, type Flag, type FlagName, GLOBAL } from "../flags.ts";
import { UsageError } from "../usage.ts";

const SHELLS = ["bash", "zsh", "fish"] as const;

/** `completion`: a script for a shell, with the names there are at the time it is printed. */
export const run: Run = async ({ names, given, screen }) => {
  const shell = SHELLS.find((s) => s === names[0]);
  if (shell === undefined) {
    const typed = names[0] ?? "";
    throw new UsageError(
      typed === ""
        ? `completion for which shell? ${SHELLS.join(", ")}`
        : `no completion for ${JSON.stringify(typed)}; ${nearOf(typed, SHELLS)}`,
    );
  }
  const script = { bash, zsh, fish }[shell]();
  if (given.json === true) screen.data({ shell, script });
  else for (const line of script.split("\n")) screen.say(line);
  return 0;
};

const conventionPairs = conventions.map((c) => `${c.name}=`);

/** What may follow a flag; nothing where only the user knows. */
const AFTER: Readonly<Partial<Record<FlagName, readonly string[]>>> = {
  layer: [...layers.map((l) => l.name), "all"],
  value: VALUES,
  by: BY_FIELDS,
  lang: ["en", "ru", "zh"],
  format: FORMATS,
  theme: THEMES,
  width: WIDTHS,
  set: conventionPairs,
  vary: conventionPairs,
  where: WHERE_FIELDS.map((f) => `${f}=`),
  against: ["period=", "measure=", "from=", "to=", "where=", ...WHERE_FIELDS.map((f) => `where.${f}=`)],
};

function namesAfter(command: Command): readonly string[] {
  switch (command.names) {
    case "measure":
      return measures.map((m) => m.name);
    case "layer":
      return layers.map((l) => l.name);
    case "convention":
      return conventions.map((c) => c.name);
    case "command":
      return COMMANDS.map((c) => c.name);
    case "shell":
      return SHELLS;
    default:
      return command.name === "why" ? measures.map((m) => m.name) : [];
  }
}

function flagsOf(command: Command): readonly FlagName[] {
  return [...command.flags, ...GLOBAL];
}

function bash(): string {
  const after = Object.entries(AFTER).map(
    ([flag, words]) => `    --${flag}) COMPREPLY=($(compgen -W "${words.join(" ")}" -- "$word")); return;;`,
  );
  const commands = COMMANDS.map(
    (c) => `    ${c.name}) words="${[...namesAfter(c), ...flagsOf(c).map((f) => `--${f}`)].join(" ")}";;`,
  );
  return `# bash completion of multivector
_multivector() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} command= words= i
  COMPREPLY=()
  case $before in
${after.join("\n")}
    --study) COMPREPLY=($(compgen -d -- "$word")); return;;
  esac
  for ((i = 1; i < COMP_CWORD; i++)); do
    case \${COMP_WORDS[i]} in
      --study|--lang) ((i++));;
      -*) ;;
      *) command=\${COMP_WORDS[i]}; break;;
    esac
  done
  case $command in
    "") words="${COMMANDS.map((c) => c.name).join(" ")} ${GLOBAL.map((f) => `--${f}`).join(" ")}";;
${commands.join("\n")}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$word"))
  [[ $command == init ]] && COMPREPLY+=($(compgen -d -- "$word"))
  [[ \${COMPREPLY[0]} == *= ]] && compopt -o nospace 2>/dev/null
  return 0
}
complete -F _multivector multivector`;
}

function quoted(text: string): string {
  return text.replaceAll("'", "’").replaceAll("[", "(").replaceAll("]", ")").replaceAll(":", ",");
}

function zsh(): string {
  const argument = (name: FlagName): string => {
    const flag: Flag = FLAGS[name];
    const words = AFTER[name];
    const value =
      flag.type === "boolean"
        ? ""
        : name === "study"
          ? ":folder:_files -/"
          : `:value:${words === undefined ? "" : `(${words.join(" ")})`}`;
    return `'${flag.multiple === true ? "*" : ""}--${name}[${quoted(flag.says)}]${value}'`;
  };
  const cases = COMMANDS.map((c) => {
    const words = namesAfter(c);
    const names =
      c.names === "folder"
        ? " '*:folder:_files -/'"
        : words.length === 0
          ? " '*: :'"
          : ` '*:name:(${words.join(" ")})'`;
    return `    ${c.name}) _arguments ${flagsOf(c).map(argument).join(" ")}${names};;`;
  });
  return `#compdef multivector
_multivector() {
  local -a commands
  commands=(${COMMANDS.map((c) => `'${c.name}:${quoted(c.says)}'`).join(" ")})
  local context state line
  typeset -A opt_args
  _arguments -C ${GLOBAL.map(argument).join(" ")} '1:command:->command' '*::argument:->argument'
  case $state in
    command) _describe command commands;;
    argument) case $words[1] in
${cases.join("\n")}
    esac;;
  esac
}
_multivector "$@"`;
}

function fish(): string {
  const no = `not __fish_seen_subcommand_from ${COMMANDS.map((c) => c.name).join(" ")}`;
  const flagLine = (name: FlagName, when: string): string => {
    const flag: Flag = FLAGS[name];
    const words = AFTER[name];
    const value = flag.type === "boolean" ? "" : words === undefined ? " -r" : ` -x -a '${words.join(" ")}'`;
    return `complete -c multivector${when} -l ${name}${value} -d '${quoted(flag.says)}'`;
  };
  return [
    "# fish completion of multivector",
    "complete -c multivector -f",
    ...COMMANDS.map((c) => `complete -c multivector -n '${no}' -a ${c.name} -d '${quoted(c.says)}'`),
    ...GLOBAL.map((f) => flagLine(f, "")),
    ...COMMANDS.flatMap((c) => {
      const when = ` -n '__fish_seen_subcommand_from ${c.name}'`;
      const words = namesAfter(c);
      return [
        ...(words.length === 0 ? [] : [`complete -c multivector${when} -a '${words.join(" ")}'`]),
        ...c.flags.map((f) => flagLine(f, when)),
      ];
    }),
  ].join("\n");
}

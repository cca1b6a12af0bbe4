const TABLES =
  "select table_name as table, estimated_size as rows, comment as holds from duckdb_tables() order by table_name";

/** The statement that a word with a leading dot stands for, as in the shells of DuckDB and SQLite; null where there is none. */
export function dotted(text: string): string | null {
  const [, word = "", name] = /^\.(tables|schema)(?:\s+"?(\w+)"?)?\s*;?\s*$/i.exec(text.trim()) ?? [];
  if (word === "") return null;
  if (word.toLowerCase() === "tables") return name === undefined ? TABLES : null;
  const which = name === undefined ? "" : ` where table_name = '${name}'`;
  return `select table_name as table, column_name as column, data_type as type from duckdb_columns()${which} order by table_name, column_index`;
}

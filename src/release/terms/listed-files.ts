import { listOf, mapOf, type Plain } from "../../study/plain.ts";
import { type Study, StudyError } from "../../study/study.ts";
import { yamlOf } from "../../study/yaml.ts";
import { yamlIn } from "../../study/yaml-file.ts";

/** A file that lists entries, such as `claims/arms.yaml`, as plain data. */
export interface ListedFile {
  readonly file: string;
  readonly items: readonly Plain[];
}

/** The YAML files of a folder. @throws StudyError where one cannot be read */
export async function listedFiles(study: Study, folder: string): Promise<readonly ListedFile[]> {
  const files: ListedFile[] = [];
  for (const name of (await study.files.list(folder)).filter((n) => /\.ya?ml$/.test(n))) {
    const file = `${folder}/${name}`;
    const yaml = (await yamlIn(study, file)) ?? yamlOf(file, "");
    const broken = yaml.faults[0];
    if (broken !== undefined) throw new StudyError(broken);
    files.push({
      file,
      items: listOf(yaml.data)
        .map(mapOf)
        .filter((item) => item !== null),
    });
  }
  return files;
}

import type { NotePattern } from "../notes/pattern.ts";

/** What a list of bases is, how it is told and how it was read. */
export const baseNotes: readonly NotePattern[] = [
  [
    "US military sites abroad (troopdata)",
    "Военные объекты США за рубежом (troopdata)",
    "美国海外军事设施（troopdata）",
  ],
  ["List of military bases abroad", "Список военных баз за рубежом", "海外军事基地名单"],
  ["GPL 3 or later as a package", "как пакет — GPL 3 или новее", "软件包适用GPL 3或更高版本"],
  ["cite both", "ссылайтесь на оба источника", "两者均请引用"],
  ["not stated", "не указаны", "未说明"],
  [
    "line {{line#}} holds {{n#}} of the {{m#}} headings looked for",
    "в строке {{line}} есть {{n}} из {{m}} искомых заголовков",
    "第{{line}}行含有所寻{{m}}个列标题中的{{n}}个",
  ],
  [
    "sites with the country, the kind of site and a point",
    "объекты со страной, видом объекта и точкой",
    "列有国家、设施类别和点位的设施",
  ],
  [
    "a row is a country and where it has a base",
    "строка — страна и место, где у неё есть база",
    "每行为一国及其基地所在地",
  ],
  [
    "a row is a name and a point, without operator and host",
    "строка — название и точка, без оператора и принимающей стороны",
    "每行为名称和点位，不含运营方和东道方",
  ],
  [
    "the list says of no site when it was open: between 1950 and 2018",
    "ни об одном объекте список не говорит, когда он действовал: когда-то между 1950 и 2018 годами",
    "名单未说明任何设施何时启用：在1950年至2018年之间",
  ],
  [
    "the list says neither how many bases nor since when",
    "список не говорит ни сколько баз, ни с какого времени",
    "名单既未说明有多少基地，也未说明始于何时",
  ],
  ["columns left alone: {{list}}", "столбцы, оставленные без внимания: {{list}}", "未作处理的列：{{list}}"],
];

/** How surprising each Chinese character is, in bits: the commonest, those of the first level of GB 2312, and the rest. */
export function hanziBits(): (code: number) => number {
  const common = new Set(COMMON.join(""));
  const level = firstLevel();
  return (code) => {
    const sign = String.fromCodePoint(code);
    if (common.has(sign)) return 9.5;
    if (level.has(sign)) return 13.5;
    return code >= 0x4e00 && code <= 0x9fff ? 19 : 24;
  };
}

/** The 3,755 characters of the first level, which are those of daily use. */
function firstLevel(): ReadonlySet<string> {
  const bytes = new Uint8Array((0xd7 - 0xb0 + 1) * 94 * 2);
  let at = 0;
  for (let lead = 0xb0; lead <= 0xd7; lead++) {
    for (let trail = 0xa1; trail <= 0xfe; trail++) {
      bytes[at++] = lead;
      bytes[at++] = trail;
    }
  }
  return new Set(new TextDecoder("gb18030").decode(bytes).slice(0, 3755));
}

/** Commonest characters of prose, and those that names of states and of exercises are written with. */
const COMMON: readonly string[] = [
  "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里",
  "用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实",
  "日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政",
  "美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员",
  "解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件",
  "计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象",
  "完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运亚岛尼巴群",
  "维阿坦罗组布联兰塞纳属吉圣织哥瓦盟刚萨俄索防哈土塔库乌摩援陆欧波勒苏埃圭林参察未培训监伙伴约韩澳曼兹",
  "瓜鲁米丹牙英威卢图禁毒执警推承诺单项助站班号黑伊邦列爱香港顿朝鲜沙冈森伯隆迪荷韦拿瑞士麦黎桑印洛丁演",
  "习舰艇弹升斗雷巡逻恐怖境",
];

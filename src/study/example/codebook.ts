/** Every coded variable with its values, labelled in English, Russian and Chinese. */
export const codebook = `# Every coded variable of this study with its values, labelled in English, Russian and Chinese.
actor_kind:
  state: { en: "state", ru: "государство", zh: "国家" }
  organisation: { en: "organisation", ru: "организация", zh: "组织" }
  company: { en: "company", ru: "компания", zh: "公司" }
  other: { en: "other", ru: "прочее", zh: "其他" }
exercise_kind:
  military: { en: "military, of several kinds or not told apart", ru: "военное, общее", zh: "综合军事" }
  counter-terrorism: { en: "counter-terrorism", ru: "контртеррористическое", zh: "反恐" }
  counter-narcotics: { en: "counter-narcotics", ru: "антинаркотическое", zh: "禁毒" }
  law-enforcement: { en: "law enforcement", ru: "правоохранительное", zh: "执法" }
  peacekeeping: { en: "peacekeeping", ru: "миротворческое", zh: "维和" }
  emergency: { en: "emergency and medical", ru: "аварийно-спасательное и медицинское", zh: "救援与医疗" }
  border: { en: "border guard", ru: "пограничное", zh: "边防" }
  air: { en: "air and air defence", ru: "ВВС и ПВО", zh: "空军与防空" }
  naval: { en: "naval", ru: "военно-морское", zh: "海军" }
  staff: { en: "staff and map", ru: "штабное", zh: "指挥所" }
service:
  army: { en: "army", ru: "сухопутные войска", zh: "陆军" }
  air force: { en: "air force", ru: "военно-воздушные силы", zh: "空军" }
  air defence: { en: "air defence", ru: "войска ПВО", zh: "防空部队" }
  airborne: { en: "airborne troops", ru: "воздушно-десантные войска", zh: "空降兵" }
  navy: { en: "navy", ru: "военно-морские силы", zh: "海军" }
  marines: { en: "marines", ru: "морская пехота", zh: "海军陆战队" }
  special operations: { en: "special operations forces", ru: "силы специальных операций", zh: "特种作战部队" }
  peacekeeping: { en: "peacekeeping units", ru: "миротворческие подразделения", zh: "维和部队" }
  national guard: { en: "national guard", ru: "национальная гвардия", zh: "国民警卫队" }
  interior troops: { en: "interior troops", ru: "внутренние войска", zh: "内卫部队" }
  border guards: { en: "border guards", ru: "пограничные войска", zh: "边防部队" }
  police: { en: "police", ru: "полиция", zh: "警察" }
  security services: { en: "security services", ru: "органы безопасности", zh: "安全部门" }
  drug control: { en: "drug control", ru: "наркоконтроль", zh: "禁毒部门" }
  emergency services: { en: "emergency services", ru: "аварийно-спасательные службы", zh: "应急救援部门" }
  NBC protection: { en: "NBC protection", ru: "войска РХБ защиты", zh: "核生化防护部队" }
  logistics: { en: "logistics", ru: "тыловое обеспечение", zh: "后勤部队" }
status:
  held: { en: "held, or in place", ru: "состоялось или действует", zh: "已举行（或已存在）" }
  announced: { en: "announced", ru: "объявлено", zh: "已宣布" }
  planned: { en: "planned", ru: "запланировано", zh: "计划中" }
  postponed: { en: "postponed", ru: "перенесено", zh: "推迟" }
  cancelled: { en: "cancelled", ru: "отменено", zh: "取消" }
  delivered: { en: "delivered", ru: "поставлено", zh: "已交付" }
  ordered: { en: "ordered", ru: "заказано", zh: "已订购" }
  pledged: { en: "pledged", ru: "обещано", zh: "已承诺" }
  intended: { en: "intended", ru: "намечено", zh: "有意向" }
  produced: { en: "produced locally", ru: "произведено на месте", zh: "本地生产" }
structure:
  single: { en: "single", ru: "отдельное", zh: "单项" }
  umbrella: { en: "umbrella over others", ru: "зонтичное", zh: "总体（包含其他）" }
  stage: { en: "stage of another", ru: "этап другого", zh: "阶段" }
  part: { en: "part of another", ru: "часть другого", zh: "组成部分" }
complete:
  "yes": { en: "list of participants complete", ru: "список участников полный", zh: "参加方名单完整" }
  "no": { en: "list incomplete", ru: "список неполный", zh: "名单不完整" }
  assumed: { en: "assumed from membership", ru: "предполагается по членству", zh: "据成员资格推定" }
  unchecked: { en: "not checked", ru: "не проверено", zh: "未核查" }
layer:
  exercises: { en: "exercises", ru: "учения", zh: "演习" }
  transfers: { en: "arms transfers", ru: "поставки вооружений", zh: "武器转让" }
  facilities: { en: "facilities", ru: "объекты", zh: "设施" }
  training: { en: "training", ru: "обучение", zh: "培训" }
  memberships: { en: "memberships", ru: "членство", zh: "成员资格" }
  technology: { en: "technology", ru: "технологии", zh: "技术" }
  assistance: { en: "assistance", ru: "помощь", zh: "援助" }
  operations: { en: "operations", ru: "операции", zh: "行动" }
  indicators: { en: "indicators", ru: "показатели", zh: "指标" }
confidence:
  high: { en: "high", ru: "высокая", zh: "高" }
  medium: { en: "medium", ru: "средняя", zh: "中" }
  low: { en: "low", ru: "низкая", zh: "低" }
operation_kind:
  border-operation: { en: "border operation", ru: "пограничная операция", zh: "边境行动" }
mode:
  gift: { en: "gift", ru: "безвозмездно", zh: "赠予" }
  sale: { en: "sale", ru: "продажа", zh: "出售" }
  licence: { en: "licensed production", ru: "лицензионное производство", zh: "许可生产" }
  grant: { en: "grant", ru: "грант", zh: "拨款" }
facility_kind:
  military-base: { en: "military base", ru: "военная база", zh: "军事基地" }
  garrison: { en: "garrison", ru: "гарнизон", zh: "驻军营地" }
  air-base: { en: "air base", ru: "авиабаза", zh: "空军基地" }
  naval-base: { en: "naval base", ru: "военно-морская база", zh: "海军基地" }
  logistics-base: { en: "logistics base", ru: "база материально-технического обеспечения", zh: "后勤保障基地" }
  outpost: { en: "outpost", ru: "застава", zh: "哨所" }
  border-post: { en: "border post", ru: "пограничный пост", zh: "边防站" }
  communications: { en: "communications centre", ru: "узел связи", zh: "通信中心" }
  radar: { en: "radar", ru: "радиолокационная станция", zh: "雷达站" }
precision:
  city: { en: "city", ru: "город", zh: "城市" }
  district: { en: "district", ru: "район", zh: "区" }
  region: { en: "region or border", ru: "область или граница", zh: "地区或边境" }
standing:
  acknowledged: { en: "acknowledged", ru: "признаётся", zh: "已承认" }
  claimed: { en: "claimed, not acknowledged", ru: "утверждается, не признано", zh: "有报道但未获承认" }
  denied: { en: "denied", ru: "отрицается", zh: "被否认" }
training_kind:
  officer-education: { en: "education of officers", ru: "обучение офицеров", zh: "军官教育" }
  course: { en: "course", ru: "курс", zh: "培训班" }
  programme: { en: "programme", ru: "программа", zh: "项目" }
  law-enforcement: { en: "training of law-enforcement officers", ru: "подготовка сотрудников правоохранительных органов", zh: "执法人员培训" }
technology_kind:
  safe-city: { en: "safe city", ru: "безопасный город", zh: "平安城市" }
  cameras: { en: "cameras", ru: "камеры", zh: "摄像头" }
  traffic-monitoring: { en: "traffic monitoring", ru: "мониторинг дорожного движения", zh: "交通监控" }
  telecommunications: { en: "telecommunications", ru: "телекоммуникации", zh: "电信" }
assistance_kind:
  military-aid: { en: "military aid", ru: "военная помощь", zh: "军事援助" }
  military-financing: { en: "military financing", ru: "военное финансирование", zh: "军事融资" }
  security-assistance: { en: "security assistance", ru: "помощь в сфере безопасности", zh: "安全援助" }
framework_kind:
  international-organisation: { en: "international organisation", ru: "международная организация", zh: "国际组织" }
  military-alliance: { en: "military alliance", ru: "военный союз", zh: "军事同盟" }
  treaty: { en: "treaty", ru: "договор", zh: "条约" }
  dialogue: { en: "dialogue", ru: "диалог", zh: "对话机制" }
  forum: { en: "forum", ru: "форум", zh: "论坛" }
membership_role:
  member: { en: "member", ru: "член", zh: "成员" }
  observer: { en: "observer", ru: "наблюдатель", zh: "观察员" }
  dialogue-partner: { en: "dialogue partner", ru: "партнёр по диалогу", zh: "对话伙伴" }
  partner: { en: "partner", ru: "партнёр", zh: "伙伴" }
  participant: { en: "participant", ru: "участник", zh: "参加方" }
  signatory: { en: "signatory", ru: "подписавшая сторона", zh: "签署方" }
  convenor: { en: "convenor", ru: "инициатор созыва", zh: "召集方" }
  lead: { en: "lead state", ru: "ведущее государство", zh: "主导国" }
indicator_kind:
  economy: { en: "economy", ru: "экономика", zh: "经济" }
  opinion: { en: "public opinion", ru: "общественное мнение", zh: "民意" }
  protests: { en: "protests", ru: "протесты", zh: "抗议" }
role:
  organiser: { en: "organiser", ru: "организатор", zh: "组织方" }
  co-organiser: { en: "co-organiser", ru: "соорганизатор", zh: "共同组织方" }
  initiator: { en: "initiator", ru: "инициатор", zh: "发起者" }
  requester: { en: "requester", ru: "запросившая сторона", zh: "请求方" }
  host: { en: "host", ru: "принимающая сторона", zh: "东道方" }
  participant: { en: "participant", ru: "участник", zh: "参加方" }
  observer: { en: "observer", ru: "наблюдатель", zh: "观察员" }
  supplier: { en: "supplier", ru: "поставщик", zh: "供应方" }
  recipient: { en: "recipient", ru: "получатель", zh: "接受方" }
  financier: { en: "financier", ru: "финансирующая сторона", zh: "出资方" }
  builder: { en: "builder", ru: "строитель", zh: "建设方" }
  operator: { en: "operator", ru: "оператор", zh: "运营方" }
  provider: { en: "provider", ru: "поставщик услуг", zh: "提供方" }
  signatory: { en: "signatory", ru: "подписавшая сторона", zh: "签署方" }
  member: { en: "member", ru: "член", zh: "成员" }
  lead: { en: "lead", ru: "ведущая сторона", zh: "主导方" }
evidence:
  stated: { en: "stated by a source", ru: "указано в источнике", zh: "来源明示" }
  inferred: { en: "inferred by rule", ru: "выведено по правилу", zh: "按规则推断" }
verdict:
  same: { en: "the same activity", ru: "одно и то же", zh: "同一活动" }
  part: { en: "part of the other", ru: "часть другого", zh: "另一项的组成部分" }
  different: { en: "different activities", ru: "разные", zh: "不同活动" }
  unsure: { en: "not sure", ru: "неясно", zh: "不确定" }
`;

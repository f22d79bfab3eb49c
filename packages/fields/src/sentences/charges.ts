/** 犯侵犯公民个人信息罪, 以受贿罪、贪污罪, 两项洗钱罪成立. */
const CHARGE =
  /(?:犯有?|以|构成|因|被控|承认|涉嫌|和|、|项|及|的|与|[,，:：“"])(?<charge>[^,，。；;、\s“”"()（）犯]{1,24}?罪)(?![犯名行责案证])/gu
const NO_CHARGE =
  /^(?:该|其|此|本|有|认|定|数|无|免|何|同|两|二|三|多|各)?罪$|数罪|有罪|认罪|无罪|定罪|服罪|悔罪|谢罪|治罪|畏罪|判罪|[的了是]|罪人/u
const LEADING = /^(?:其行为|行为|已|均|都|涉嫌|构成|分别|同时|犯有?|以及|因|以|项|了)+/u

/** The charges that a stretch of text names, each once, in order. */
export function chargesIn(words: string): string[] {
  const charges = new Set<string>()
  for (const { groups } of words.matchAll(CHARGE)) {
    const charge = (groups?.charge ?? '').replace(LEADING, '')
    if (charge.length > 1 && !NO_CHARGE.test(charge)) charges.add(charge)
  }
  return [...charges]
}

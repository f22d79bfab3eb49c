import { Memory } from '../memory.js'
import { type Told, untold, type Witness, witness } from '../sources.js'
import { metaNamed, type PageFacts } from './page-facts.js'

/** Source: ISO 639-1, and the languages of China that have a code of ISO 639-3 only. */
const languages: ReadonlySet<string> = new Set(
  `aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et
  eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk
  kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny
  oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk
  tl tn to tr ts tt ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
  cdo cjy cmn cpx czh gan hak hsn lzh mnp nan wuu yue`.split(/\s+/),
)

const languageMetas = [
  'content-language',
  'og:locale',
  'language',
  'dc.language',
  'dcterms.language',
  'inlanguage',
]

/** Tags of older software. */
const legacy: Readonly<Record<string, string>> = {
  'zh-chs': 'zh-Hans',
  'zh-cht': 'zh-Hant',
  'zh-min-nan': 'nan',
}
/** `zh-yue` is `yue` in canonical form. */
const extended = /^zh-(?=[a-z]{3}(?:-|$))/i

/**
 * The language that a page declares, as a BCP 47 tag in canonical form: its `lang`, its metas, its locale. Null where it
 * declares none, or nothing that is a language.
 */
export function findLanguage(facts: PageFacts): Told<string | null> {
  const told = facts.lang === null ? null : languageOf(witness('html', facts.lang, 'lang'))
  if (told !== null) return told
  for (const name of languageMetas) {
    const said = metaNamed(facts, name)
    const value = said === null ? null : languageOf(witness('meta', said, name))
    if (value !== null) return value
  }
  return untold
}

function languageOf(by: Witness): Told<string> | null {
  const value = canonical.get(by.said)
  return value === null ? null : { value, by: [by] }
}

const shape = /^(?<language>[a-z]{2,3})(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?$/

const canonical = new Memory(canonicalTag)

/** The first of a list of tags, however it is written (`zh_cn`, `zh-CN,zh`); null for what is no language's. */
function canonicalTag(value: string): string | null {
  const first = (value.split(/[,;\s]/)[0] ?? '').replaceAll('_', '-')
  try {
    const tag = legacy[first.toLowerCase()] ?? Intl.getCanonicalLocales(first.replace(extended, ''))[0] ?? ''
    const language = shape.exec(tag)?.groups?.language
    return language !== undefined && languages.has(language) ? tag : null
  } catch {
    return null
  }
}

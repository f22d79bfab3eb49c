import { characterTable, isIn } from '@jianbao/text'
import type { Hit } from './scan.js'

/**
 * Lands in which places are written with the characters of ours (海阳 of Vietnam, 利川 of Korea, 松山 of Japan). Source:
 * atlases; our own reading of news.
 */
const lands =
  '韩国|南韩|北韩|朝鲜|日本|越南|泰国|缅甸|老挝|柬埔寨|蒙古国|印尼|印度尼西亚|菲律宾|马来西亚|新加坡|美国|英国|法国|德国|俄罗斯|加拿大|澳大利亚|澳洲|西班牙|意大利|巴西|墨西哥'
/** A land, and perhaps one of its provinces, straight before a place; or further back, where none of ours is so called. */
const ofALand = new RegExp(
  [
    `(?:${lands})(?:的|[东南西北中]部)?(?:[\\u4e00-\\u9fff]{1,5}[省道县州府])?$`,
    `(?:${lands})[\\u4e00-\\u9fff]{1,4}[省道府][、和与及]$`,
    `(?:${lands})[\\u4e00-\\u9fff、]{0,16}[\\u4e00-\\u9fff]{2}[东南西北]道$`,
  ].join('|'),
)
/** What such words end in: most places are told by it. */
const endsLead = characterTable([
  ...lands.split('|').map((land) => land.slice(-1)),
  ...'的部省道县州府、和与及',
])
const listMark = /^[、和与及]$/
const longestLead = 26

/** The hits that the text does not put abroad; a name that it puts there once means the foreign place all through. */
export function withoutForeign(text: string, hits: readonly Hit[]): readonly Hit[] {
  const forms = new Set<string>()
  let last: Hit | undefined
  for (const hit of hits) {
    if (!isForeign(text, hit, last)) continue
    forms.add(stem(hit.form))
    last = hit
  }
  return forms.size === 0 ? hits : hits.filter(({ form }) => !forms.has(stem(form)))
}

const stem = (form: string): string => (form.length > 2 ? form.replace(/[省市县区州]$/, '') : form)

/** A province is ours whatever stands before it. */
function isForeign(text: string, { start, candidates }: Hit, last: Hit | undefined): boolean {
  const behindLand = isIn(endsLead, text, start - 1)
  if (!behindLand && !last) return false
  if (candidates.some(({ division, via }) => via !== undefined || division.code.length === 2)) return false
  if (last && listMark.test(text.slice(last.end, start).replace(/^[省市县]/, ''))) return true
  return behindLand && ofALand.test(text.slice(Math.max(0, start - longestLead), start))
}

import { sliceCodePoints } from '@jianbao/record'
import { expect, it } from 'vitest'
import { extractFields, fields } from './registry.js'
import { caseInput, fieldCases } from './testing/field-cases.js'
const told = [...Object.keys(fields), 'sentence-shapes'].flatMap((n) => fieldCases<any>(n))
function pieces(v: any): any[] { if (typeof v !== 'object' || v === null) return []
 return [...(typeof v.quote === 'string' && typeof v.start === 'number' ? [v] : []), ...Object.values(v).flatMap(pieces)] }
it('x', () => {
  let bad = 0
  for (let round = 0; round < 40; round++) for (const c of told) {
    let t: string = c.text
    for (let k = 0; k < 3; k++) { const at = Math.floor(Math.random() * t.length); const s = ['\ud842','\udfb7','𠮷','😀'][Math.floor(Math.random()*4)]; t = t.slice(0, at) + s + t.slice(at + (Math.random()<.5?1:0)) }
    let f; try { f = extractFields(caseInput({ ...c, text: t })) } catch (e) { console.log(JSON.stringify(t), e); bad++; continue }
    for (const p of pieces(f)) if (sliceCodePoints(t, p.start, p.end) !== p.quote) { bad++; if (bad<10) console.log(JSON.stringify(t), JSON.stringify(p)) }
  }
  expect(bad).toBe(0)
}, 600000)

import { simplifiedView } from '@jianbao/text'

/** Signs of other shapes for one that the patterns know; each is one UTF-16 unit, as what it stands for. */
const shapes: ReadonlyMap<string, string> = new Map([
  ['\u3000', ' '],
  ['\u00a0', ' '],
  ['\u2002', ' '],
  ['\u2003', ' '],
  ['\t', ' '],
  ['╱', '/'],
  ['∕', '/'],
  ['︰', ':'],
  ['∶', ':'],
  ['﹕', ':'],
  ['﹙', '('],
  ['﹚', ')'],
  ['丨', '|'],
  ['︱', '|'],
  ['〔', '['],
  ['〕', ']'],
  ['○', '〇'],
])

/**
 * How the line parsers see a line: Simplified (see `simplifiedView`), with full-width letters, digits and signs as ASCII
 * and every blank a space. It has the same length in UTF-16 units, so that offsets found in it hold in the line.
 */
export function lineView(line: string): string {
  return simplifiedView(line).replace(
    /[\uff01-\uff5e\u3000\u00a0\u2002\u2003\t╱∕︰∶﹕﹙﹚丨︱〔〕○]/g,
    foldShape,
  )
}

function foldShape(sign: string): string {
  return shapes.get(sign) ?? String.fromCharCode(sign.charCodeAt(0) - 0xfee0)
}

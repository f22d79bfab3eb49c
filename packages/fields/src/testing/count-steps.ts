/**
 * How much work a piece of code does, without a clock: every call of a method of strings, regular expressions, arrays, maps
 * and sets, every turn of an iterator and every element that a function is called with is one step; a search costs the
 * characters it passes over, a copy the elements it moves. The same on every machine and run. Unseen stay loops that call nothing, what one regular expression goes back
 * over, and native add-ons.
 */
export function countSteps(work: () => void): number {
  let steps = 0
  const undo = watched.flatMap(([owner, costs]) =>
    wrapAll(owner, costs, (cost) => {
      steps += cost
    }),
  )
  try {
    work()
    return steps
  } finally {
    for (const restore of undo) restore()
  }
}

type Method = (this: unknown, ...args: unknown[]) => unknown
type Cost = (self: never, args: ArrayLike<unknown>, result: never) => number

const prototypeOf = (value: object): object => Object.getPrototypeOf(value) as object
const moved: Cost = (self: readonly unknown[]) => self.length + 1
/** A slice moves what it copies, however long the array is that it is cut from. */
const copied: Cost = (_: readonly unknown[], __, result: readonly unknown[]) => result.length + 1
/** From where a search begins to where it ends, at the found place or at the text's edge. */
const searched =
  (edgeOf: (text: string) => number, firstOf: (text: string) => number): Cost =>
  (text: string, args, found: number | boolean) => {
    const from = typeof args[1] === 'number' ? args[1] : firstOf(text)
    const stop = typeof found === 'number' && found >= 0 ? found : edgeOf(text)
    return Math.abs(stop - from) + 1
  }
const lengthOf = (text: string): number => text.length
const zero = (): number => 0

/** What is watched, and what its methods cost where that is not one step. */
const watched: readonly (readonly [object, Readonly<Record<string, Cost>>])[] = [
  [
    String.prototype,
    {
      indexOf: searched(lengthOf, zero),
      includes: searched(lengthOf, zero),
      lastIndexOf: searched(zero, lengthOf),
    },
  ],
  [
    Array.prototype,
    {
      ...Object.fromEntries(
        ['concat', 'includes', 'indexOf', 'splice', 'reverse', 'sort', 'join', 'flat'].map((name) => [
          name,
          moved,
        ]),
      ),
      slice: copied,
    },
  ],
  [Map.prototype, {}],
  [Set.prototype, {}],
  [prototypeOf([][Symbol.iterator]()), {}],
  [prototypeOf(''[Symbol.iterator]()), {}],
  [prototypeOf(new Map().entries()), {}],
  [prototypeOf(new Set().values()), {}],
]

/** Iterating calls nothing that a wrapper may not call itself. */
const left = new Set(['constructor', 'push', 'toString', 'valueOf'])

function wrapAll(
  owner: object,
  costs: Readonly<Record<string, Cost>>,
  passed: (cost: number) => void,
): (() => void)[] {
  const methods = owner as Record<string, Method>
  const undo: (() => void)[] = []
  for (const name of Object.getOwnPropertyNames(owner)) {
    const described = Object.getOwnPropertyDescriptor(owner, name)
    if (left.has(name) || typeof described?.value !== 'function') continue
    const original = described.value as Method
    const cost = costs[name]
    methods[name] = function (this: unknown, ...args: unknown[]) {
      // Taking it out of a pattern would iterate.
      const visit = args[0]
      if (owner === Array.prototype && typeof visit === 'function')
        args[0] = function (this: unknown, ...element: unknown[]): unknown {
          passed(1)
          return Reflect.apply(visit, this, element)
        }
      const result = original.apply(this, args)
      passed(cost ? cost(this as never, args, result as never) : 1)
      return result
    }
    undo.push(() => {
      methods[name] = original
    })
  }
  return owner === String.prototype ? [...undo, wrapExec(passed)] : undo
}

/** A match costs the characters up to its end, none at all those to the end of the text, unless it is tried in one place. */
function wrapExec(passed: (cost: number) => void): () => void {
  const { exec } = RegExp.prototype
  RegExp.prototype.exec = function (this: RegExp, text: string) {
    const from = this.global || this.sticky ? this.lastIndex : 0
    const match = exec.call(this, text)
    const anchored = this.sticky || (this.source.startsWith('^') && !this.multiline)
    if (match) passed(match.index + match[0].length - from + 1)
    else passed(anchored ? 1 : Math.max(1, String(text).length - from))
    return match
  }
  return () => {
    RegExp.prototype.exec = exec
  }
}

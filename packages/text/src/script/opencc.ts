import { ConverterBuilder } from 'opencc-js/core'
import { configs, from, to } from 'opencc-js/preset/t2cn'
import { scriptPhrases } from './script-phrases.js'
import { sparing } from './sparing.js'

/** OpenCC's configurations toward Simplified: plain, Taiwan's and Hong Kong's forms, each with words (`p`) or without. */
export type OpenccConfig = 't2s' | 'tw2s' | 'tw2sp' | 'hk2s' | 'hk2sp'

type Convert = (text: string) => string

interface Converter {
  readonly whole: Convert
  readonly dictionaries: readonly unknown[]
  /** The same with less work, once it is worthwhile. */
  sparing?: Convert
  /** How many UTF-16 code units there were to convert so far. */
  asked: number
}

const locales: Record<OpenccConfig, string> = { t2s: 't', tw2s: 'tw', tw2sp: 'twp', hk2s: 'hk', hk2sp: 'hkp' }
const built = new Map<OpenccConfig, Converter>()
/** To find what is linked in the dictionaries takes as long as to convert some such text whole. */
const worthwhile = 50_000

/**
 * All of `text` from Traditional to Simplified as OpenCC does by `config`, with this package's additions. Knows nothing
 * of what is Simplified already (`乾安县` suffers): that is `toSimplified`'s part. Its tries are built on first use, some
 * ten milliseconds a configuration.
 */
export function convertBy(config: OpenccConfig, text: string): string {
  const converter = built.get(config) ?? build(config)
  converter.asked += text.length
  if (converter.asked < worthwhile) return converter.whole(text)
  converter.sparing ??= sparing(converter.whole, converter.dictionaries)
  return converter.sparing(text)
}

function build(config: OpenccConfig): Converter {
  const preset = amendedPreset(config)
  const whole = ConverterBuilder(preset)({ from: locales[config], to: 'cn' })
  const converter = { whole, dictionaries: Object.values(preset.configs[config] ?? {}), asked: 0 }
  built.set(config, converter)
  return converter
}

/** The preset with our phrases before OpenCC's, which they outrank where both have one. */
export function amendedPreset(config: OpenccConfig) {
  const original = configs?.[config]
  if (original === undefined) throw new Error(`opencc-js has no configuration ${config}`)
  const { regional, final } = scriptPhrases()
  const chain = original.conversionChain.map((group, index, groups) =>
    index === groups.length - 1 ? [final, ...group] : config.startsWith('tw') ? [regional, ...group] : group,
  )
  return { from, to, configs: { [config]: { ...original, conversionChain: chain } } }
}

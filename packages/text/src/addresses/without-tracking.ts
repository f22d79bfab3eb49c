import { trackingNames, trackingValues } from './tracking-parameters.js'

/**
 * The query of an address without the parameters that tell where a reader came from. The others stay as they are
 * written, in their order: what is escaped in GBK would not outlive being read as UTF-8.
 * @param search as `URL.search` gives it: empty, or from its question mark on
 */
export function withoutTracking(search: string): string {
  const kept = search
    .slice(1)
    .split('&')
    .filter((parameter) => parameter !== '' && !isTracking(parameter))
  return kept.length === 0 ? '' : `?${kept.join('&')}`
}

function isTracking(parameter: string): boolean {
  const [name = '', value = ''] = parameter.toLowerCase().split('=', 2)
  if (trackingNames.some((pattern) => pattern.test(name))) return true
  return trackingValues.some(([names, values]) => names.test(name) && values.test(value))
}

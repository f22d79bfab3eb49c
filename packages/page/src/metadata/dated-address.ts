/** How addresses hold the day of an article: `/2012/01/12/`, `/2012/0112/`, `/2012-01/12/`, `t20120112_`, `/12/0117/20/`. */
const forms: readonly RegExp[] = [
  /(?<!\d)(?<y>(?:19|20)\d\d)[-/_.]?(?<m>0[1-9]|1[0-2])[-/_.]?(?<d>0[1-9]|[12]\d|3[01])(?!\d)/,
  /(?<!\d)(?<y>(?:19|20)\d\d)[-/_](?<m>[1-9]|1[0-2])[-/_](?<d>[1-9]|[12]\d|3[01])(?!\d)/,
  /\/(?<yy>\d\d)\/(?<m>0[1-9]|1[0-2])(?<d>0[1-9]|[12]\d|3[01])\/\d\d\//,
]

/** The day that an address names, ISO 8601; null where it names none. */
export function dayInAddress(url: string): string | null {
  for (const form of forms) {
    const { y, yy, m = '', d = '' } = form.exec(url)?.groups ?? {}
    const year = y ?? (yy === undefined ? undefined : `20${yy}`)
    if (year !== undefined) return `${year}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`
  }
  return null
}

/** The day that the first of some addresses names. */
export function dayInAddresses(urls: readonly string[]): string | null {
  for (const url of urls) {
    const day = dayInAddress(url)
    if (day !== null) return day
  }
  return null
}

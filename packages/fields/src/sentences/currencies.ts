// Currencies that courts fine in, by their names in news text; ISO 4217 codes.

export const currencyNames: ReadonlyMap<string, string> = new Map([
  ['人民币', 'CNY'],
  ['新台币', 'TWD'],
  ['台币', 'TWD'],
  ['新台幣', 'TWD'],
  ['港币', 'HKD'],
  ['港元', 'HKD'],
  ['澳门元', 'MOP'],
  ['澳门币', 'MOP'],
  ['美元', 'USD'],
  ['美金', 'USD'],
  ['欧元', 'EUR'],
  ['英镑', 'GBP'],
  ['日元', 'JPY'],
  ['韩元', 'KRW'],
  ['新元', 'SGD'],
  ['新加坡元', 'SGD'],
  ['澳元', 'AUD'],
  ['加元', 'CAD'],
])

/** What a bare 元 is. */
export const homeCurrency = { cn: 'CNY', tw: 'TWD', hk: 'HKD' } as const

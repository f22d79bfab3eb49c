/**
 * Characters of GBK and GB 18030-2000 that Unicode had no code for at the time, by their private-use code.
 * Source: GB 18030-2022, appendix on changed mappings, and the WHATWG Encoding Standard, index gb18030.
 */
export const gbkPrivateUse: Readonly<Record<string, string>> = {
  '\ue5e5': ' ',
  '\ue7c7': 'ḿ',
  '\ue7c8': 'ǹ',
  '\ue78d': '︐',
  '\ue78e': '︒',
  '\ue78f': '︑',
  '\ue790': '︓',
  '\ue791': '︔',
  '\ue792': '︕',
  '\ue793': '︖',
  '\ue794': '︗',
  '\ue795': '︘',
  '\ue796': '︙',
  '\ue816': '𠂇',
  '\ue817': '𠂉',
  '\ue818': '𠃌',
  '\ue81e': '龴',
  '\ue826': '龵',
  '\ue82b': '龶',
  '\ue82c': '龷',
  '\ue831': '𡗗',
  '\ue832': '龸',
  '\ue83b': '𢦏',
  '\ue843': '龹',
  '\ue854': '龺',
  '\ue855': '𤇾',
  '\ue864': '龻',
}

/** Punctuation of Windows-1252 that was taken for control characters of ISO 8859-1. Source: WHATWG Encoding Standard. */
export const windowsPunctuation: Readonly<Record<string, string>> = {
  '\u0085': '…',
  '\u0091': '‘',
  '\u0092': '’',
  '\u0093': '“',
  '\u0094': '”',
  '\u0095': '•',
  '\u0096': '–',
  '\u0097': '—',
}

/** Characters by which a fingerprint knows numbers and places. Part of its version: with others it would not stay the same. */

/** Of these two and more are a number. */
export const digitsTogether = '零〇一二三四五六七八九十百千万亿两'
/** One of these alone is a number before a counter, */
export const digitsAlone = '一二三四五六七八九十两'
/** which begins with one of these. */
export const counters = '月日号时点分例起名人户家台辆次岁元度级'
/** What a place's name ends with. */
export const placeEnds = '市县区镇乡路街巷'

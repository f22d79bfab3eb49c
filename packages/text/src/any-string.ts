/*
 * What functions ask of strings that are called for every character of every string. The engine has some ten kinds of
 * strings (flat, cut out of another, joined, a key …, each of one or two bytes a character). Where a function has met more
 * than four of them, `text.length` and `text.charCodeAt` are looked up by their names at each call, which takes longer
 * than what they do.
 */

/** The length in UTF-16 code units. */
// biome-ignore lint/style/useTemplate: an addition is what tells the engine that it is a string; nothing is joined.
export const lengthOf = (text: string): number => ('' + text).length

/** The UTF-16 code unit at a place within the text. */
export const unitAt = (text: string, at: number): number => String.prototype.charCodeAt.call(text, at)

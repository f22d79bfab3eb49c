/** The capitals of ASCII, for tables of characters. */
export const latinCapitals = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** The letters of ASCII, for tables of characters. */
export const latinLetters = `${latinCapitals}abcdefghijklmnopqrstuvwxyz`

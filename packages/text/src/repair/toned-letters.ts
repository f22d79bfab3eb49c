/** From the first letter with an accent (`À`) to the last combining mark: what pinyin writes tones with, and more. */
const toned = /[\u00c0-\u036f]/

/** Whether a text has a letter that may carry a tone: most have none, and then nothing that is told by its tone. */
export const mayBeToned = (text: string): boolean => toned.test(text)

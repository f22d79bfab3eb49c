/** `1,234 inputs`: a number to be read, and what it counts. */
export function counted(count: number, noun = ''): string {
  const number = count.toLocaleString('en-US')
  if (noun === '') return number
  return `${number} ${noun}${count === 1 ? '' : 's'}`
}

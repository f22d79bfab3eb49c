/** Puts a list in order, in its place. Most lists are in order as they come: to see that takes less than to sort them. */
export function inOrder<Item>(list: Item[], compare: (one: Item, other: Item) => number): Item[] {
  for (let at = 1; at < list.length; at++) {
    const [before, item] = [list[at - 1] as Item, list[at] as Item]
    if (compare(before, item) > 0) return list.sort(compare)
  }
  return list
}

/** Up to this length a list is put in order item by item, which takes less than to have it sorted. */
const SHORT = 32

/** Puts a list in order, in its place. Most lists are in order as they come: to see that takes less than to sort them. */
export function inOrder<Item>(list: Item[], compare: (one: Item, other: Item) => number): Item[] {
  for (let at = 1; at < list.length; at++) {
    const item = list[at] as Item
    if (compare(list[at - 1] as Item, item) <= 0) continue
    if (list.length > SHORT) return list.sort(compare)
    let place = at
    do {
      list[place] = list[place - 1] as Item
      place--
    } while (place > 0 && compare(list[place - 1] as Item, item) > 0)
    list[place] = item
  }
  return list
}

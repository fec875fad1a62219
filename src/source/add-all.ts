/** Add items to the end of a list. Not as the arguments of one call, which takes no more than some ten thousand: a file may hold more. */
export function addAll<T>(list: T[], items: Iterable<T>): void {
  for (const item of items) list.push(item);
}

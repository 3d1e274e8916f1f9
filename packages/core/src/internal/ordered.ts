/** Values in the order of their keys, so that lists come out the same everywhere. */
export const ordered = <A>(values: Iterable<A>, key: (value: A) => string): ReadonlyArray<A> =>
  [...values].sort((left, right) => (key(left) < key(right) ? -1 : key(left) > key(right) ? 1 : 0))

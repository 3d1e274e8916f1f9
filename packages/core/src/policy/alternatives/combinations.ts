/**
 * Choices of one from each of several.
 *
 * @since 0.1.0
 */

/** Every way to choose one from each. */
export function* combinations<A>(of: ReadonlyArray<ReadonlyArray<A>>): Iterable<ReadonlyArray<A>> {
  const [first, ...rest] = of
  if (first === undefined) return yield []
  for (const more of combinations(rest)) for (const one of first) yield [one, ...more]
}

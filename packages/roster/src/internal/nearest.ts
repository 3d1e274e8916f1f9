/** The candidate most like a word, by edit distance, if it is close enough to be a slip of the pen. */
export const nearest = (word: string, candidates: Iterable<string>): string | undefined => {
  let best: string | undefined
  let least = Math.max(1, Math.floor([...word].length / 3)) + 1
  for (const candidate of candidates) {
    const distance = editDistance([...word], [...candidate])
    if (distance < least) {
      best = candidate
      least = distance
    }
  }
  return best
}

const editDistance = (from: ReadonlyArray<string>, to: ReadonlyArray<string>): number => {
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (const [row, letter] of from.entries()) {
    const current = [row + 1]
    for (const [column, other] of to.entries()) {
      const replaced = (previous[column] ?? 0) + (letter === other ? 0 : 1)
      current.push(Math.min((previous[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1, replaced))
    }
    previous = current
  }
  return previous[to.length] ?? 0
}

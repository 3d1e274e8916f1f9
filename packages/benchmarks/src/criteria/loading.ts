/** How long it takes to load something: the first time, when all code is cold, and after that. */

/** Milliseconds of the processor, one for each time. */
export interface Loaded {
  readonly name: string
  readonly goal?: number
  readonly first: number
  readonly next: ReadonlyArray<number>
}

/** Loads again and again; each time has a pause before it, so that what is left of the last is not counted. */
export const loading = async (
  loads: ReadonlyArray<{
    readonly name: string
    readonly goal?: number
    readonly times: number
    readonly load: () => object
  }>
): Promise<ReadonlyArray<Loaded>> => {
  const loaded: Array<Loaded> = []
  for (const { load, times, ...named } of loads) {
    const milliseconds: Array<number> = []
    for (let time = 0; time < times; time++) {
      await new Promise((resolve) => setTimeout(resolve, 50))
      const began = process.cpuUsage()
      load()
      const { system, user } = process.cpuUsage(began)
      milliseconds.push((system + user) / 1000)
    }
    const [first = Number.NaN, ...next] = milliseconds
    loaded.push({ ...named, first, next })
  }
  return loaded
}

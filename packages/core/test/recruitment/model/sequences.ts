/** Sequences of commands that break a promise: shrunk to what is needed, and told so that they can be sent again. */
import type { CommandInput } from "../../../src/office/registry.ts"
import { begun } from "./county.ts"
import { Broken } from "./promise.ts"
import { after, standsAtEnd } from "./promises.ts"

/** What a sequence of commands breaks, from the beginning; nothing where every promise is kept. */
export const brokenBy = (
  commands: ReadonlyArray<CommandInput>
): { readonly promise: string; readonly said: string } | undefined => {
  try {
    standsAtEnd(commands.reduce((world, command) => after(world, command)[0], begun))
    return undefined
  } catch (error) {
    return { promise: error instanceof Broken ? error.promise : "nothing is thrown", said: String(error) }
  }
}

/**
 * The commands without all that are not needed to break the same promise: parts are left out, larger ones first, as long as
 * the rest still breaks it.
 */
export const shrink = (
  commands: ReadonlyArray<CommandInput>,
  broken: (commands: ReadonlyArray<CommandInput>) => { readonly promise: string } | undefined = brokenBy
): ReadonlyArray<CommandInput> => {
  const promise = broken(commands)?.promise
  let left = commands
  for (let size = Math.ceil(left.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < left.length; ) {
      const without = left.toSpliced(at, size)
      if (broken(without)?.promise === promise) left = without
      else at += size
    }
  }
  return left
}

/** A sequence that breaks something, told so that it can be read and sent again. */
export const told = (seed: number, commands: ReadonlyArray<CommandInput>): string => {
  const shortest = shrink(commands)
  return [
    `seed ${seed} breaks a promise in ${shortest.length} of ${commands.length} acts.`,
    brokenBy(shortest)?.said ?? "",
    ...shortest.map((command) => `  ${JSON.stringify(command)}`)
  ].join("\n")
}

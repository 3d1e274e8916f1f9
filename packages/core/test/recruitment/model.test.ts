import { assert, describe, it } from "@effect/vitest"
import type { CommandInput } from "../../src/office/registry.ts"
import { actIn, after, begun, brokenBy, generator, shrink, standsAtEnd, told } from "./recruitmentModel.ts"

/** How many sequences are tried: more of them with `CUNGUAN_SEQUENCES=500`, from `CUNGUAN_SEED` on. */
const sequences = Number(process.env["CUNGUAN_SEQUENCES"] ?? 150)
const firstSeed = Number(process.env["CUNGUAN_SEED"] ?? 1)
const length = 150

describe("recruitment under random acts", () => {
  it("keeps its promises", { timeout: 30_000 + sequences * 2000 }, () => {
    const outcomes = { accepted: 0, refused: 0, undetermined: 0 }
    const types = new Map<string, number>()
    for (let seed = firstSeed; seed < firstSeed + sequences; seed++) {
      const random = generator(seed)
      const commands: Array<CommandInput> = []
      let world = begun
      let day = 0
      try {
        for (let number = 0; number < length; number++) {
          if (number > 12) day += random.pick([0, 0, 1, 2, 5])
          const command = actIn(world, { random, number, day, onlyDecided: seed % 2 === 0 })
          commands.push(command)
          const [next, ruling] = after(world, command)
          world = next
          if (ruling._tag === "NotKept") outcomes[ruling.receipt.outcome]++
          else {
            outcomes.accepted++
            for (const { type } of ruling.events) types.set(type, (types.get(type) ?? 0) + 1)
          }
        }
        standsAtEnd(world)
      } catch {
        assert.fail(told(seed, commands))
      }
    }
    // The sequences reach acts of every outcome, and the whole way to an official in a village.
    for (const [outcome, count] of Object.entries(outcomes)) assert.isAbove(count, sequences, outcome)
    assert.isAbove(types.get("people/OfficialAppointed") ?? 0, 0, JSON.stringify([...types]))
    assert.isAbove(types.size, 15)
  })
})

describe("a sequence that breaks a promise", () => {
  const commands = Array.from(
    { length: 40 },
    (_, number) => ({ type: "recruitment/RankApplicants", id: `c-${number}` }) as unknown as CommandInput
  )

  it("is shrunk to the acts that are needed", () => {
    const needed = new Set(["c-3", "c-17", "c-31"])
    const broken = (some: ReadonlyArray<CommandInput>) =>
      some.filter(({ id }) => needed.has(id)).length === needed.size ? { promise: "the three are there" } : undefined
    assert.deepStrictEqual(
      shrink(commands, broken).map(({ id }) => id),
      ["c-3", "c-17", "c-31"]
    )
  })

  it("is not made where every promise is kept", () => {
    assert.isUndefined(brokenBy(commands))
  })
})

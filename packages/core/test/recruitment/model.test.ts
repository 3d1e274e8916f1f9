import { assert, describe, it } from "@effect/vitest"
import type { CommandInput } from "../../src/office/registry.ts"
import * as RecruitmentCommand from "../../src/recruitment/RecruitmentCommand.ts"
import { draws } from "../random.ts"
import { actIn } from "./model/acts.ts"
import { begun } from "./model/county.ts"
import { after, standsAtEnd } from "./model/promises.ts"
import { brokenBy, shrink, told } from "./model/sequences.ts"

/** How many sequences are tried: more of them with `CUNGUAN_SEQUENCES=500`, from `CUNGUAN_SEED` on. */
const sequences = Number(process.env["CUNGUAN_SEQUENCES"] ?? 100)
const firstSeed = Number(process.env["CUNGUAN_SEED"] ?? 1)
const length = 200

/** What somebody entered wrongly is corrected on a document alone. */
const onDocument = new Set(["recruitment/CorrectAgreement", "recruitment/CorrectPlacement"])

describe("recruitment under random acts", () => {
  it("keeps its promises, and every act is both done and refused", { timeout: 30_000 + sequences * 2000 }, () => {
    const came = new Map(
      RecruitmentCommand.definitions.map(({ type }) => [type as string, { decided: 0, onDocument: 0, refused: 0 }])
    )
    for (let seed = firstSeed; seed < firstSeed + sequences; seed++) {
      const random = draws(seed)
      const commands: Array<CommandInput> = []
      let world = begun
      let day = 0
      try {
        for (let number = 0; number < length; number++) {
          if (number > 12) day += random.one([0, 0, 1, 2, 5])
          const command = actIn(world, { random, number, day, onlyDecided: seed % 2 === 0 })
          commands.push(command)
          const [next, ruling] = after(world, command)
          world = next
          const counts = came.get(command.type)
          if (counts === undefined) continue
          const { _tag: basis } = command.basis ?? { _tag: "Decided" }
          if (ruling._tag !== "NotKept") counts[basis === "Decided" ? "decided" : "onDocument"]++
          else if (ruling.receipt.outcome === "refused") counts.refused++
        }
        standsAtEnd(world)
      } catch {
        assert.fail(told(seed, commands))
      }
    }
    const never = [...came].filter(
      ([type, { decided, onDocument: recorded, refused }]) =>
        refused === 0 || (onDocument.has(type) ? recorded : decided) === 0
    )
    assert.deepStrictEqual(never, [], "every command of recruitment is sent, and both done and refused")
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

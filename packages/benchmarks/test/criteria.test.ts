import { assert, describe, it } from "@effect/vitest"
import * as book from "../src/criteria/book.ts"
import { completeOnly, own, peers } from "../src/criteria/entrants.ts"
import type { Answers, Face } from "../src/criteria/Face.ts"
import * as fromWire from "../src/criteria/faces/fromWire.ts"
import { measure } from "../src/criteria/measure.ts"
import { ask, incompletePopulation } from "../src/criteria/missingFacts.ts"
import { failedOf, isEligible, truthOf } from "../src/criteria/predicate.ts"
import { measureSql } from "../src/criteria/sql.ts"
import { applicants, terms } from "../src/criteria/workload.ts"

const population = applicants(400, 1)
const expected = {
  truth: Uint8Array.from(population.prepared, (applicant) => (isEligible(applicant) ? 1 : 0)),
  failed: Uint16Array.from(population.prepared, failedOf)
}
const incomplete = incompletePopulation(400, 1)
const truths = {
  truth: Uint8Array.from(incomplete.prepared, truthOf),
  failed: Uint16Array.from(incomplete.prepared, failedOf)
}

const rejection = (promise: Promise<unknown>) =>
  promise.then(
    () => "",
    (error: Error) => error.message
  )

describe("the applicants", () => {
  it("are the same for the same seed, and others for another", () => {
    assert.deepStrictEqual(applicants(5, 7), applicants(5, 7))
    assert.notDeepEqual(applicants(5, 7), applicants(5, 8))
    assert.lengthOf(Object.keys(population.wire[0] ?? {}), 17)
  })

  it("are told apart by each of the ten conditions, and by missing facts", () => {
    assert.deepStrictEqual(new Set(expected.truth), new Set([0, 1]))
    assert.deepStrictEqual(new Set(truths.truth), new Set([0, 1, 2]))
    const ever = expected.failed.reduce((all, failed) => all | failed, 0)
    assert.strictEqual(ever, 0b11_1111_1111)
    assert.deepStrictEqual([terms.counties.length, terms.hometowns.length], [40, 120])
  })
})

describe("the rule by hand", () => {
  it("says the same as a yes or no, in the whole truth table and as a mask of what failed", () => {
    for (const [place, applicant] of population.prepared.entries()) {
      assert.strictEqual(truthOf(applicant), expected.truth[place])
      assert.strictEqual(expected.failed[place] === 0, expected.truth[place] === 1)
    }
    for (const [place, failed] of truths.failed.entries()) assert.strictEqual(failed > 0, truths.truth[place] === 0)
  })
})

describe("the benchmark of criteria", () => {
  it("has every face and every peer give the answers of the predicate", async () => {
    const { faces, missing } = await peers()
    const { measured } = await measure([...completeOnly, ...own, ...faces], population, expected, { rounds: 1 })
    assert.isAtLeast(measured.length, own.length + 12 - missing.length)
    for (const { face, judged, ratios } of measured) assert.isTrue(judged > 0 && ratios.length === 1, face.name)
  })

  it("has every face of the library compute the whole truth table", async () => {
    const { measured } = await measure(own, incomplete, truths, { rounds: 1 })
    assert.strictEqual(measured.length, own.length)
  })

  it("reads applicants from the wire in every way to the same verdict", async () => {
    const { measured } = await measure(fromWire.faces, population, expected, { rounds: 1 })
    assert.isAtLeast(measured.length, 6)
  })

  it("selects the same applicants by SQL", () => {
    const { measured } = measureSql(population.wire, expected, 1)
    assert.lengthOf(measured, 2)
    const others = { ...expected, truth: expected.truth.map((truth, place) => (place === 0 ? 1 - truth : truth)) }
    assert.throws(() => measureSql(population.wire, others, 1), /selects others than the predicate/u)
  })

  it("loads a book in which every rule is checked", () => {
    assert.lengthOf(book.load(book.text(30)).provisions, 31)
    const misspelt = book.text(30).replace('"path":"county"', '"path":"countie"')
    assert.throws(() => book.load(misspelt), /condition over the facts/u)
  })

  it("stops where an answer differs", async () => {
    const lenient = { name: "lenient", prepare: () => (answers: Answers) => void answers.fill(1) }
    for (const asks of ["truth", "failed", "oneFailed"] as const) {
      const face: Face = { ...lenient, asks }
      const message = await rejection(measure([face], population, expected, { rounds: 1 }))
      assert.include(message, '"lenient" answers 1 about applicant')
    }
  })

  it("counts what an engine makes of missing facts, and goes on after an error", async () => {
    const face: Face = {
      name: "strict",
      asks: "truth",
      prepare:
        ({ prepared }) =>
        (answers, from) => {
          for (let place = from; place < answers.length; place++) {
            if (prepared[place]?.examScore === undefined) throw new Error("no score")
            answers[place] = 0
          }
        }
    }
    const { decided, errors, no, undetermined, wrong } = await ask(face, incomplete, 100)
    assert.strictEqual(decided + undetermined, 100)
    assert.strictEqual(no + errors, undetermined)
    assert.isTrue(errors > 0 && no > 0 && wrong > 0)
  })
})

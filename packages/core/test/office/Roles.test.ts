import { assert, describe, it } from "@effect/vitest"
import { Effect, Result } from "effect"
import * as CalendarDate from "../../src/calendar/CalendarDate.ts"
import { table } from "../../src/messages.ts"
import * as Attestation from "../../src/office/Attestation.ts"
import * as Roles from "../../src/office/Roles.ts"
import { commands } from "../../src/office/registry.ts"
import * as Message from "../../src/policy/Message.ts"
import * as Policies from "../../src/policy/Policies.ts"
import { provide } from "../../src/policy/PolicyPoint.ts"
import { roles } from "../../src/rules.ts"
import {
  accepted,
  apply,
  assertConfidential,
  bookOf,
  career,
  executeEach,
  open,
  opening,
  place,
  refused,
  rowsOf,
  town,
  village
} from "./setting.ts"

const by = (role: string) => ({ actor: { id: "somebody", role } })
const villageOnly = bookOf(
  provide(roles, town, {
    field: "placesRegisterVillage",
    value: ["villageOrganisation"],
    from: "2012-01-01",
    assumption: "Made up for the tests."
  })
)

describe("Roles", () => {
  it("a role among those named may, and any other may not; a command without roles is for nobody", () => {
    const judge = (role: string, command = "placesRegisterVillage") =>
      Roles.judge(
        { placesRegisterVillage: ["townOrganisation", "countyOrganisation"] },
        { command, title: { zh: "", en: "" }, role }
      )
    assert.strictEqual(judge("townOrganisation").outcome, "granted")
    assert.strictEqual(judge("countyOrganisation").outcome, "granted")
    assert.strictEqual(judge("applicant").outcome, "refused")
    assert.strictEqual(judge("townOrganisation", "somethingElse").outcome, "refused")
  })

  it("every command is a field of the point, under a name of its own, with roles from 1990 on", () => {
    const names = commands.map(({ type }) => Roles.fieldOf(type))
    assert.strictEqual(new Set(names).size, commands.length)
    assert.deepStrictEqual(Object.keys(roles.fields), names)
    const policies = Policies.at(bookOf(), town, CalendarDate.make("1990-01-01"))
    for (const definition of commands) {
      const [role = ""] = definition.roles
      const judged = Result.getOrThrow(Roles.judgeCommand(roles, policies, definition, role))
      assert.strictEqual(judged.outcome, "granted", definition.type)
    }
    assert.strictEqual(Roles.fieldOf("office/ReceiveFact"), "officeReceiveFact")
  })

  it("of the point only the field of the command is looked up, and a day without one is not covered", () => {
    const policies = Policies.at(bookOf(), town, CalendarDate.make("1989-12-31"))
    const judged = Roles.judgeCommand(roles, policies, Attestation.ReceiveFact, "system")
    assert.deepInclude(Result.getOrThrow(Result.flip(judged)), { _tag: "NotCovered", field: "officeReceiveFact" })
  })

  it.effect("a refusal names the roles that may, in both languages, and nothing is written", () =>
    Effect.gen(function* () {
      const at = place()
      const office = yield* open(at)
      const rows = yield* rowsOf(at)
      const receipt = refused(yield* office.execute({ ...village(1), ...by("applicant") }), "office/RoleMayNot")
      const text = (language: "zh" | "en") => Message.render(receipt.message, language, table)
      for (const word of ["报名者本人", "乡镇组织办", "县级组织部门", "登记村（社区）"])
        assert.include(text("zh"), word)
      for (const word of ["the applicant", "the town's organisation office", "register a village"]) {
        assert.include(text("en"), word)
      }
      assert.strictEqual(receipt.verdict?.outcome, "refused")
      assert.include(JSON.stringify(receipt.verdict), "office.roles.placesRegisterVillage")
      assert.deepStrictEqual(yield* rowsOf(at), rows)
    })
  )

  it.effect("an applicant may hand in an application and may not review it", () =>
    Effect.gen(function* () {
      const office = yield* open(place())
      yield* executeEach(office, career().slice(0, 3))
      accepted(yield* office.execute({ ...apply(), ...by("applicant") }))
      const [review] = career().filter(({ type }) => type === "recruitment/ReviewQualification")
      const receipt = yield* office.execute({ ...review, ...by("applicant") })
      refused(receipt, "office/RoleMayNot")
      assertConfidential(receipt)
    })
  )

  it.effect("a document does not make anybody an official of the office: recorded acts are checked too", () =>
    Effect.gen(function* () {
      const office = yield* open(place())
      yield* executeEach(office, [village(1)])
      refused(yield* office.execute({ ...opening([["p-1", "v-1"]]), ...by("applicant") }), "office/RoleMayNot")
      accepted(yield* office.execute({ ...opening([["p-1", "v-1"]]), ...by("countyOrganisation") }))
    })
  )

  it.effect("a place changes who may from a day on, and the day of the act decides, not the rules it follows", () =>
    Effect.gen(function* () {
      const office = yield* open(place(), { book: villageOnly })
      accepted(yield* office.execute(village(1, "2011-12-31")))
      refused(yield* office.execute(village(2, "2012-01-01")), "office/RoleMayNot")
      refused(yield* office.execute({ ...village(3, "2012-01-01"), governedBy: "2011-12-31" }), "office/RoleMayNot")
      accepted(yield* office.execute({ ...village(4, "2012-01-01"), ...by("villageOrganisation") }))
    })
  )
})

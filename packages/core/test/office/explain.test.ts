import { assert, describe, it } from "@effect/vitest"
import * as Memory from "../../src/journal/Memory.ts"
import { type OpenOffice, type OpenOfficeOptions, openOffice } from "../../src/office/openOffice.ts"
import type { CommandInput } from "../../src/office/registry.ts"
import * as Jurisdiction from "../../src/places/Jurisdiction.ts"
import * as Explanation from "../../src/policy/Explanation.ts"
import * as FactText from "../../src/policy/FactText.ts"
import { provide } from "../../src/policy/PolicyPoint.ts"
import type * as Provision from "../../src/policy/Provision.ts"
import * as Eligibility from "../../src/recruitment/Eligibility.ts"
import { accepted, sha256 } from "./setting.ts"

const jurisdiction = "330282121"
const actor = { id: "clerk-1", role: "townOrganisation" }
const drive = "drive-2009"

const open = (options: Partial<OpenOfficeOptions> = {}) =>
  openOffice({
    journal: Memory.layer({ digest: sha256, random: (size) => new Uint8Array(size).fill(7) }),
    office: { id: "zhouxiang", name: "周巷镇", jurisdiction },
    ...options
  })

const stated = { birthDate: "1980-05-30", education: "seniorSecondary", fullTime: true, studentCadre: true } as const

const review = {
  type: "recruitment/ReviewQualification",
  ...{ id: "review", on: "2009-06-01", actor, drive, applicant: "p-1" }
} as const

/** An applicant in a drive is reviewed; what a rule lays down for the drive alone stands in its announcement. */
const reviewOf = async (office: OpenOffice, facts: object, provisions: ReadonlyArray<Provision.Provision> = []) => {
  const commands = [
    {
      ...{ type: "recruitment/AnnounceDrive", id: "announce", on: "2009-05-04", actor, drive, cohort: 2009, posts: 2 },
      ...{ opensOn: "2009-05-10", closesOn: "2009-05-31", provisions }
    },
    {
      ...{ type: "recruitment/SubmitApplication", id: "apply", on: "2009-05-12", actor, drive, applicant: "p-1" },
      ...{ details: { name: "岑若禾" }, facts }
    }
  ] as unknown as ReadonlyArray<CommandInput>
  for (const command of commands) accepted(await office.execute(command))
  return office.execute(review)
}

const reviewed = async (...given: Parameters<typeof reviewOf>) =>
  accepted(await reviewOf(...given)).events[0] ?? assert.fail("nobody was reviewed")

const shown = (facts: object, parameters: ReadonlyArray<string> = []) => ({
  facts: { ...facts, countedOn: "2009-05-31" },
  parameters
})

const last = (text: string) => text.split("\n").at(-1)

describe("the explanation of an office", () => {
  it("names the ways with their thresholds to whoever passes the facts in", async () => {
    await using office = await open()
    const event = await reviewed(office, stated)
    const text = await office.explain(event, "en", shown(stated))
    assert.strictEqual(last(text), "this would be granted with education: at least college diploma")
    assert.include(text, "\n      age on the day counted (date of birth): 29 years\n")
    assert.strictEqual(
      last(await office.explain(event, "zh", shown(stated, ["educationAtLeast"]))),
      "下列变更可以通过：学历：大学专科及以上；或者 规定的“学历下限（含）”：高中（含中专）及以下"
    )
    assert.strictEqual(
      last(await office.explain({ events: [event], verdict: event.verdict as never }, "en", shown(stated))),
      last(text),
      "of the receipt as well"
    )
    const without = await office.explain(event, "en")
    assert.notInclude(without, "1980")
    assert.strictEqual(last(without), "to be granted, this would have to change: education is college diploma or above")
  })

  it("takes a reader of single facts, as for a rule that is no criterion", async () => {
    await using office = await open()
    const event = await reviewed(office, stated)
    const text = await office.explain(event, "en", FactText.reader(Eligibility.table, shown(stated).facts, "en"))
    assert.include(text, "\n      fact birthDate: 30 May 1980\n")
    assert.strictEqual(last(text), "to be granted, this would have to change: education is college diploma or above")
  })

  it("says that the facts of whoever was forgotten are forgotten, and the verdict stays", async () => {
    await using office = await open()
    const event = await reviewed(office, stated)
    const before = await office.explain(event, "en", shown(stated))
    const receipt = await office.execute({
      type: "people/ForgetPerson",
      ...{ id: "forget", on: "2010-01-01", actor: review.actor, person: "p-1" }
    })
    assert.strictEqual(receipt.outcome, "accepted", JSON.stringify(receipt))
    for (const given of [undefined, shown(stated)]) {
      const text = await office.explain(event, "en", given)
      assert.strictEqual(text.split("\n")[0], before.split("\n")[0])
      assert.include(text, "\n      fact birthDate: forgotten\n")
      assert.notInclude(text, "1980")
      assert.include(await office.explain(event, "zh", given), "已删除")
    }
  })

  it("asks for what is missing", async () => {
    await using office = await open()
    const facts = { birthDate: "1980-05-30", fullTime: true, studentCadre: true }
    const receipt = await reviewOf(office, facts)
    assert.strictEqual(receipt.outcome, "undetermined")
    const question = "to decide this, please supply: education (shown by: graduation certificate)"
    assert.strictEqual(last(await office.explain(receipt, "en", { ...shown(facts), command: review })), question)
    assert.notStrictEqual(last(await office.explain(receipt, "en", shown(facts))), question, "which drive is not known")
  })

  it("judges by what the announcement laid down, and by the book of the day", async () => {
    await using office = await open()
    const own = provide(Eligibility.point, Jurisdiction.make(jurisdiction), {
      ...{ field: "educationAtLeast", value: "bachelor", from: "2009-05-04", scope: { drive } },
      citation: { title: "选聘公告", date: "2009-05-04" }
    })
    const event = await reviewed(office, { ...stated, education: "diploma" }, [own])
    const text = await office.explain(event, "en", shown({ ...stated, education: "diploma" }))
    assert.strictEqual(last(text), "this would be granted with education: at least bachelor")
  })

  it("says nothing of how it could turn where other facts are given, or other rules are in force", async () => {
    await using office = await open()
    const event = await reviewed(office, stated)
    const inTheWay = "to be granted, this would have to change: education is college diploma or above"
    const other = await office.explain(event, "en", shown({ ...stated, education: "master" }))
    assert.strictEqual(last(other), inTheWay)
    assert.include(other, "fact education: master", "what is given is shown all the same")
    const { education: _education, ...fewer } = stated
    assert.strictEqual(last(await office.explain(event, "en", shown(fewer))), inTheWay, "which would be a question")
    const lower = provide(Eligibility.point, Jurisdiction.make(jurisdiction), {
      ...{ field: "educationAtLeast", value: "bachelor", from: "2009-01-01" },
      assumption: "An example."
    })
    await using elsewhere = await open({ plugins: [{ id: "town", version: "0.1.0", provisions: [lower] }] })
    await reviewed(elsewhere, stated)
    const { book: _, ...unknown } = event
    assert.strictEqual(last(await elsewhere.explain(unknown, "en", shown(stated))), inTheWay)
  })

  it("is data as well, of which Markdown is made; there is none without a verdict", async () => {
    await using office = await open()
    const event = await reviewed(office, stated)
    const told = await office.explanation(event, "en", shown(stated))
    assert.isDefined(told)
    assert.strictEqual(
      Explanation.toText(told as Explanation.Explanation),
      await office.explain(event, "en", shown(stated))
    )
    assert.include(
      Explanation.toMarkdown(told as Explanation.Explanation),
      "\n    - fact date of birth `birthDate`: 30 May 1980\n"
    )
    assert.isUndefined(await office.explanation({}, "en"))
  })
})

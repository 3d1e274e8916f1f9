/** A policy point of the tests, with places on one line of levels and provisions for one field at a time. */
import { Result, Schema } from "effect"
import * as CalendarDate from "../../src/calendar/CalendarDate.ts"
import * as Jurisdiction from "../../src/places/Jurisdiction.ts"
import * as Judgement from "../../src/policy/Judgement.ts"
import * as Message from "../../src/policy/Message.ts"
import * as Override from "../../src/policy/Override.ts"
import * as PolicyPoint from "../../src/policy/PolicyPoint.ts"
import * as Provision from "../../src/policy/Provision.ts"
import * as RuleBook from "../../src/policy/RuleBook.ts"
import type * as Problem from "../../src/policy/RuleBookProblem.ts"

export const day = CalendarDate.make

export const places = {
  nation: Jurisdiction.nation,
  province: Jurisdiction.make("33"),
  city: Jurisdiction.make("3302"),
  county: Jurisdiction.make("330282"),
  town: Jurisdiction.make("330282104"),
  otherTown: Jurisdiction.make("330282103")
} as const

export type Place = keyof typeof places

export const law = {
  title: "关于选聘高校毕业生到村任职工作的意见",
  article: "第二条",
  date: day("2008-04-10")
} as const

export const notice = { title: "选聘公告", documentNumber: "周党〔2012〕1号", date: "2012-01-01" } as const

export const messages = Message.define({
  age: { zh: "年龄不超过 {most} 周岁", en: "not older than {most}" },
  notice: { zh: "公示不少于 {least} 天", en: "on public notice for {least} days or more" },
  enrol: { zh: "可以选聘", en: "may be taken in" }
})

export interface Parameters {
  readonly ageAtMost: number
  readonly noticeDays?: number
}

export interface Facts {
  readonly age: number
  readonly days: number
}

/** Age up to a bound, and days of notice from a bound where there is one. */
export const point = PolicyPoint.make<Parameters, Facts, Judgement.Verdict>({
  id: "test.enrolment",
  title: { zh: "选聘", en: "enrolment" },
  fields: {
    ageAtMost: PolicyPoint.field(Schema.Int, {
      title: { zh: "年龄上限", en: "age at most" },
      unit: { zh: "岁", en: "years" },
      override: Override.atMost
    }),
    noticeDays: PolicyPoint.field(Schema.Int, {
      title: { zh: "公示天数", en: "days of notice" },
      override: Override.open,
      optional: true
    })
  },
  provisions: [
    { field: "ageAtMost", value: 30, from: "2008-04-10", citation: law },
    { field: "noticeDays", none: true, from: "2008-04-10", assumption: "The text does not mention public notice." }
  ],
  judge: ({ ageAtMost, noticeDays }, { age, days }) =>
    Judgement.verdict(
      Judgement.all("test.enrolment", messages.make("enrol"), [
        Judgement.leaf({
          criterion: "test.enrolment/age",
          holds: age <= ageAtMost,
          message: messages.make("age", { most: ageAtMost }),
          facts: ["age"],
          parameters: [{ field: "ageAtMost", value: ageAtMost }]
        }),
        ...(noticeDays === undefined
          ? []
          : [
              Judgement.leaf({
                criterion: "test.enrolment/notice",
                holds: days >= noticeDays,
                message: messages.make("notice", { least: noticeDays }),
                facts: ["days"],
                parameters: [{ field: "noticeDays", value: noticeDays }]
              })
            ])
      ])
    )
})

/** A point with one field, `value`, and no provisions. */
export const single = (
  override: Override.AnyOverride,
  schema: Schema.Codec<unknown> = Schema.Unknown
): PolicyPoint.AnyPolicyPoint => ({
  id: "test.single",
  title: { zh: "单项", en: "single" },
  fields: { value: { title: { zh: "值", en: "value" }, schema, override, optional: true } },
  provisions: []
})

export type Said = { readonly value: unknown } | { readonly inherit: true } | { readonly none: true }

/** A provision for the field of {@link single}. */
export const say = (
  place: Place,
  said: Said,
  options: {
    readonly from?: string
    readonly until?: string
    readonly scope?: Override.Scope
    readonly overrides?: ReadonlyArray<string>
  } = {}
): Provision.Provision =>
  Provision.make("test.single", "value", places[place], {
    ...(said as { readonly value: unknown }),
    from: "2008-04-10",
    ...options,
    citation: { ...notice, title: `${place}的规定` }
  })

export const origin = (id: string, provisions: ReadonlyArray<unknown>): RuleBook.Origin => ({
  id,
  version: "0.1.0",
  provisions
})

export const composeSingle = (override: Override.AnyOverride, ...provisions: ReadonlyArray<Provision.Provision>) =>
  RuleBook.compose({ points: [single(override)], origins: [origin("test", provisions)] })

export const valueAt = (
  book: RuleBook.RuleBook,
  place: Place,
  on = "2010-01-01",
  scope: Override.Scope = {}
): ReadonlyArray<unknown> =>
  RuleBook.winners(book, "test.single", "value", { jurisdiction: places[place], on: day(on), scope }).map(
    ({ statement }) => (statement._tag === "Value" ? statement.value : statement._tag)
  )

export const problemsOf = (
  composed: Result.Result<RuleBook.RuleBook, Problem.RuleBookInvalid>
): ReadonlyArray<Problem.Problem> => (Result.isFailure(composed) ? composed.failure.problems : [])

export const tagsOf = (composed: Result.Result<RuleBook.RuleBook, Problem.RuleBookInvalid>): ReadonlyArray<string> =>
  problemsOf(composed).map(({ _tag }) => _tag)

export const permutations = <A>(items: ReadonlyArray<A>): ReadonlyArray<ReadonlyArray<A>> =>
  items.length < 2
    ? [items]
    : items.flatMap((item, position) => permutations(items.toSpliced(position, 1)).map((rest) => [item, ...rest]))

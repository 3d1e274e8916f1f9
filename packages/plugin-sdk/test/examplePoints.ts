/** Policy points of the tests: one that grants or refuses, one that yields a number. */
import * as Judgement from "@cunguan/core/policy/Judgement"
import * as Message from "@cunguan/core/policy/Message"
import * as Override from "@cunguan/core/policy/Override"
import * as PolicyPoint from "@cunguan/core/policy/PolicyPoint"
import { Schema } from "effect"

export const words = Message.define({
  enrol: { zh: "可以选聘", en: "may be taken in" },
  age: { zh: "年龄不超过 {most} 周岁", en: "not older than {most}" },
  degree: { zh: "学历符合要求", en: "the degree is one of those asked for" },
  allowance: { zh: "生活补贴", en: "living allowance" }
})

export interface Enrolment {
  readonly ageAtMost: number
  readonly degrees?: ReadonlyArray<string>
}

export interface Applicant {
  readonly age?: number
  readonly degree: string
}

export const enrolment = PolicyPoint.make<Enrolment, Applicant, Judgement.Verdict>({
  id: "test.enrolment",
  title: { zh: "选聘", en: "enrolment" },
  fields: {
    ageAtMost: PolicyPoint.field(Schema.Int, {
      title: { zh: "年龄上限", en: "age at most" },
      unit: { zh: "岁", en: "years" },
      override: Override.atMost
    }),
    degrees: PolicyPoint.field(Schema.Array(Schema.NonEmptyString), {
      title: { zh: "学历", en: "degrees" },
      override: Override.open,
      optional: true
    })
  },
  provisions: [
    { field: "ageAtMost", value: 30, from: "2008-04-10", citation: { title: "关于选聘的意见", date: "2008-04-10" } },
    { field: "degrees", none: true, from: "2008-04-10", assumption: "The text does not name degrees." }
  ],
  judge: ({ ageAtMost, degrees }, { age, degree }) =>
    Judgement.verdict(
      Judgement.all("test.enrolment", words.make("enrol"), [
        Judgement.leaf({
          criterion: "test.enrolment/age",
          holds: age === undefined ? "unknown" : age <= ageAtMost,
          message: words.make("age", { most: ageAtMost }),
          parameters: [{ field: "ageAtMost", value: ageAtMost }],
          needs: age === undefined ? ["age"] : []
        }),
        Judgement.leaf({
          criterion: "test.enrolment/degree",
          holds: degrees === undefined || degrees.includes(degree),
          message: words.make("degree"),
          parameters: [{ field: "degrees" }]
        })
      ])
    )
})

export const allowance = PolicyPoint.make<
  { readonly fen: number; readonly inKind?: boolean },
  { readonly months?: number },
  Judgement.Judgement<number>
>({
  id: "test.allowance",
  title: { zh: "补贴", en: "allowance" },
  fields: {
    fen: PolicyPoint.field(Schema.Int, { title: { zh: "每月", en: "a month" }, override: Override.atLeast }),
    inKind: PolicyPoint.field(Schema.Boolean, {
      title: { zh: "实物", en: "in kind" },
      override: Override.open,
      optional: true
    })
  },
  provisions: [
    { field: "fen", value: 100, from: "2008-04-10", assumption: "An example, no document lays this down." },
    { field: "inKind", value: false, from: "2008-04-10", assumption: "An example, no document lays this down." }
  ],
  judge: ({ fen }, { months }) => {
    const finding = (holds: boolean | "unknown" | "notApplicable") =>
      Judgement.leaf({
        criterion: "test.allowance",
        holds,
        message: words.make("allowance"),
        needs: holds === "unknown" ? ["months"] : []
      })
    if (months === undefined) return Judgement.undetermined(finding("unknown"))
    return months === 0
      ? Judgement.notApplicable(finding("notApplicable"))
      : Judgement.value(fen * months, finding(true))
  }
})

export const points = [enrolment, allowance]

export const notice = {
  title: "选聘公告",
  documentNumber: "周党〔2012〕1号",
  article: "第三条",
  date: "2012-01-01"
} as const

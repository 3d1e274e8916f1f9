/**
 * A recruitment drive: announced once, open for applications between two days, for a number of posts.
 *
 * The number of drives for a cohort and the days that applications are open are policy; both closing and opening day
 * are included. The cohort, the intake year, is that of the announcement or a later one. From 2009-04-07 on there is one
 * unified selection a year (组通字〔2009〕21号). What a drive is once it was announced stands in the folder `drive`.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as CalendarDate from "../calendar/CalendarDate.ts"
import * as Judgement from "../policy/Judgement.ts"
import * as Override from "../policy/Override.ts"
import * as PolicyPoint from "../policy/PolicyPoint.ts"
import { messages } from "./messages.ts"
import * as Position from "./Position.ts"

export { DriveId } from "../people/Intake.ts"
export * from "./drive/history.ts"
export * from "./drive/lists.ts"
export * from "./drive/model.ts"
export * from "./drive/posts.ts"
export * from "./drive/rules.ts"

/**
 * The parameters of an announcement.
 *
 * @category models
 * @since 0.1.0
 */
export interface Parameters {
  /** Drives for one cohort, included. */
  readonly drivesOfCohortAtMost?: number
  /** Days that applications are open, first and last counted, included. */
  readonly applicationDaysAtLeast?: number
}

const positive = Schema.Int.check(Schema.isGreaterThan(0))

/**
 * What an announcement is judged by: the drives that the cohort has already, the three days, and the intake year, which is
 * looked at where it is given.
 *
 * @category models
 * @since 0.1.0
 */
export interface Facts {
  readonly earlierDrives: number
  readonly announcedOn: CalendarDate.CalendarDate
  readonly opensOn: CalendarDate.CalendarDate
  readonly closesOn: CalendarDate.CalendarDate
  readonly cohort?: number
}

/**
 * Judges an announcement.
 *
 * @example
 * ```ts
 * import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
 * import * as Drive from "@cunguan/core/recruitment/Drive"
 *
 * const day = CalendarDate.make
 * const facts = { earlierDrives: 1, announcedOn: day("2010-05-01"), opensOn: day("2010-05-04"), closesOn: day("2010-05-10") }
 *
 * Drive.judge({ drivesOfCohortAtMost: 1 }, facts).outcome // => "refused"
 * Drive.judge({ drivesOfCohortAtMost: 2, applicationDaysAtLeast: 7 }, facts).outcome // => "granted"
 * ```
 *
 * @category judging
 * @since 0.1.0
 */
export const judge = (parameters: Parameters, facts: Facts): Judgement.Verdict => {
  const findings = [
    Judgement.leaf({
      criterion: "recruitment.drive/datesInOrder",
      holds: facts.announcedOn <= facts.opensOn && facts.opensOn <= facts.closesOn,
      message: messages.make("recruitment.datesInOrder"),
      facts: ["announcedOn", "opensOn", "closesOn"]
    })
  ]
  const year = CalendarDate.year(facts.announcedOn)
  if (facts.cohort !== undefined) {
    findings.push(
      Judgement.leaf({
        criterion: "recruitment.drive/cohort",
        operator: "atLeast",
        holds: facts.cohort >= year,
        message: messages.make("recruitment.cohortAhead", { year: String(year) }),
        facts: ["cohort", "announcedOn"]
      })
    )
  }
  const most = parameters.drivesOfCohortAtMost
  if (most !== undefined) {
    findings.push(
      Judgement.leaf({
        criterion: "recruitment.drive/drivesOfCohort",
        operator: "atMost",
        holds: facts.earlierDrives + 1 <= most,
        message: messages.make("recruitment.drivesOfCohort", { most }),
        facts: ["earlierDrives"],
        parameters: [{ field: "drivesOfCohortAtMost", value: most }]
      })
    )
  }
  const least = parameters.applicationDaysAtLeast
  if (least !== undefined) {
    findings.push(
      Judgement.leaf({
        criterion: "recruitment.drive/applicationDays",
        operator: "atLeast",
        holds: CalendarDate.daysBetween(facts.opensOn, facts.closesOn) + 1 >= least,
        message: messages.make("recruitment.applicationDays", { least }),
        facts: ["opensOn", "closesOn"],
        parameters: [{ field: "applicationDaysAtLeast", value: least }]
      })
    )
  }
  return Judgement.verdict(Judgement.all("recruitment.drive", messages.make("recruitment.announce"), findings))
}

/**
 * The policy point `recruitment.drive`.
 *
 * @category policy points
 * @since 0.1.0
 */
export const point = PolicyPoint.make<Parameters, Facts, Judgement.Verdict>({
  id: "recruitment.drive",
  title: { zh: "选聘批次", en: "recruitment drive" },
  fields: {
    drivesOfCohortAtMost: PolicyPoint.field(positive, {
      title: { zh: "每年批次上限", en: "drives for a cohort at most" },
      unit: { zh: "次", en: "drives" },
      override: Override.open,
      optional: true
    }),
    applicationDaysAtLeast: PolicyPoint.field(positive, {
      title: { zh: "报名天数下限", en: "days open for applications at least" },
      unit: { zh: "天", en: "days" },
      override: Override.open,
      optional: true
    })
  },
  provisions: [
    {
      field: "drivesOfCohortAtMost",
      none: true,
      from: "2008-04-10",
      until: "2009-04-07",
      assumption: {
        zh: "2008年的文件没有规定一年可以选聘几次。",
        en: "The text of 2008 does not say how many drives a year may see."
      }
    },
    {
      field: "drivesOfCohortAtMost",
      value: 1,
      from: "2009-04-07",
      citation: {
        title: "关于建立选聘高校毕业生到村任职工作长效机制的意见",
        documentNumber: "组通字〔2009〕21号",
        date: "2009-04-07"
      }
    },
    {
      field: "applicationDaysAtLeast",
      none: true,
      from: "2008-04-10",
      assumption: {
        zh: "所见全国性文件没有规定报名时间的长短。",
        en: "No national text read says how long applications must be open."
      }
    }
  ],
  judge
})

/**
 * The part of {@link point} that an amendment is judged by: the days. How many drives a cohort has does not change.
 *
 * @category policy points
 * @since 0.1.0
 */
export const datesPoint = PolicyPoint.part<
  Pick<Parameters, "applicationDaysAtLeast">,
  Omit<Facts, "earlierDrives">,
  Judgement.Verdict
>(point, {
  fields: { applicationDaysAtLeast: point.fields.applicationDaysAtLeast },
  judge: ({ applicationDaysAtLeast }, facts) =>
    judge(applicationDaysAtLeast === undefined ? {} : { applicationDaysAtLeast }, { ...facts, earlierDrives: 0 })
})

/**
 * The way in which an applicant comes to a drive, such as `openTest`. It is an open name as long as the rules of the place
 * are scoped to no channel; where they are, the channels that they name are all that there are.
 *
 * @category models
 * @since 0.1.0
 */
export const Channel = Position.Name

/**
 * Whether a drive takes applications on a day: from the opening to the closing day, both included.
 *
 * @category selectors
 * @since 0.1.0
 */
export const isOpenOn = (
  drive: { readonly opensOn: CalendarDate.CalendarDate; readonly closesOn: CalendarDate.CalendarDate },
  day: CalendarDate.CalendarDate
): boolean => drive.opensOn <= day && day <= drive.closesOn

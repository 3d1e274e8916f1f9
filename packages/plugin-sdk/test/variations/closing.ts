import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
import * as Policies from "@cunguan/core/policy/Policies"
import * as WorkingDayCalendar from "@cunguan/core/policy/WorkingDayCalendar"
import * as Objection from "@cunguan/core/recruitment/Objection"
import * as PhysicalExamination from "@cunguan/core/recruitment/PhysicalExamination"
import * as Publication from "@cunguan/core/recruitment/Publication"
import * as PublicNotice from "@cunguan/core/recruitment/PublicNotice"
import * as Substitution from "@cunguan/core/recruitment/Substitution"
import * as Vetting from "@cunguan/core/recruitment/Vetting"
import { Result } from "effect"
import { invented, nameOf, type Variation } from "./Variation.ts"

const day = CalendarDate.make
const outcome = <Failure>(judged: Result.Result<{ readonly outcome: string }, Failure>) =>
  Result.map(judged, (one) => one.outcome)

/** Posted on the Friday before the holidays of October 2025, and ending ten days later. */
const notice = { from: day("2025-09-26"), until: day("2025-10-06") }

export const variations: ReadonlyArray<Variation> = [
  {
    row: "public notice",
    zh: "公示期",
    field: nameOf(PublicNotice.point, "dayKind"),
    case: "ten days over the holidays of October",
    judge: (policies) =>
      outcome(
        Policies.judge(policies, PublicNotice.point, {
          ...notice,
          groups: [{ named: 1, posts: 1 }],
          calendars: WorkingDayCalendar.calendarsOf(policies)
        })
      ),
    places: [
      {
        name: "7 calendar days",
        provisions: (at) => [
          at(PublicNotice.point, { field: "daysAtLeast", value: 7, ...invented }),
          at(PublicNotice.point, { field: "dayKind", value: "calendar", ...invented })
        ],
        outcome: Result.succeed("granted")
      },
      {
        name: "5 working days",
        provisions: (at) => [
          at(PublicNotice.point, { field: "daysAtLeast", value: 5, ...invented }),
          at(PublicNotice.point, { field: "dayKind", value: "working", ...invented })
        ],
        outcome: Result.succeed("refused")
      }
    ]
  },
  {
    row: "what a notice shows",
    zh: "公示内容",
    field: nameOf(Publication.point, "shown"),
    case: "names with total marks",
    judge: (policies) => outcome(Policies.judge(policies, Publication.point, { shown: ["name", "total"] })),
    places: [
      {
        name: "names, positions and totals",
        provisions: (at) => [
          at(Publication.point, { field: "shown", value: ["name", "position", "total"], ...invented })
        ],
        outcome: Result.succeed("granted")
      },
      {
        name: "names and positions",
        provisions: (at) => [at(Publication.point, { field: "shown", value: ["name", "position"], ...invented })],
        outcome: Result.succeed("refused")
      }
    ]
  },
  {
    row: "objection handling",
    zh: "异议处理",
    field: nameOf(Objection.point, "settledWithin"),
    case: "an objection settled after twelve days",
    judge: (policies) =>
      outcome(
        Policies.judge(policies, Objection.settlementPoint, {
          raisedOn: day("2020-05-06"),
          on: day("2020-05-18"),
          calendars: []
        })
      ),
    places: [
      {
        name: "within 15 days",
        provisions: (at) => [
          at(Objection.point, { field: "settledWithin", value: { days: 15, kind: "calendar" }, ...invented })
        ],
        outcome: Result.succeed("granted")
      },
      {
        name: "within 10 days",
        provisions: (at) => [
          at(Objection.point, { field: "settledWithin", value: { days: 10, kind: "calendar" }, ...invented })
        ],
        outcome: Result.succeed("refused")
      }
    ]
  },
  {
    row: "anonymous objections",
    zh: "匿名异议",
    field: nameOf(Objection.point, "anonymous"),
    case: "an objection without a name",
    judge: (policies) =>
      outcome(Policies.judge(policies, Objection.point, { on: day("2025-09-29"), notice, signed: false })),
    places: [
      {
        name: "they count",
        provisions: (at) => [at(Objection.point, { field: "anonymous", value: true, ...invented })],
        outcome: Result.succeed("granted")
      },
      {
        name: "they do not count",
        provisions: (at) => [at(Objection.point, { field: "anonymous", value: false, ...invented })],
        outcome: Result.succeed("refused")
      }
    ]
  },
  {
    ...{ row: "vetters", zh: "考察人员", field: nameOf(Vetting.point, "vettersAtLeast") },
    case: "a vetting by one person",
    judge: (policies) => outcome(Policies.judge(policies, Vetting.point, { vetters: 1, ties: [] })),
    places: [
      { name: "no number is laid down", provisions: () => [], outcome: Result.succeed("granted") },
      {
        name: "two at least",
        provisions: (at) => [at(Vetting.point, { field: "vettersAtLeast", value: 2, ...invented })],
        outcome: Result.succeed("refused")
      }
    ]
  },
  {
    ...{ row: "recusal of vetters", zh: "考察人员回避", field: nameOf(Vetting.point, "recusedFor") },
    case: "a vetter of the same unit",
    judge: (policies) => outcome(Policies.judge(policies, Vetting.point, { vetters: 2, ties: ["sameUnit"] })),
    places: [
      {
        name: "kin stand aside",
        provisions: (at) => [at(Vetting.point, { field: "recusedFor", value: ["kin"], ...invented })],
        outcome: Result.succeed("granted")
      },
      {
        name: "kin and people of the same unit stand aside",
        provisions: (at) => [at(Vetting.point, { field: "recusedFor", value: ["kin", "sameUnit"], ...invented })],
        outcome: Result.succeed("refused")
      }
    ]
  },
  {
    ...{ row: "physical re-examination", zh: "复检" },
    field: nameOf(PhysicalExamination.point, "reexaminationsAtMost"),
    case: "a request for a re-examination",
    judge: (policies) =>
      outcome(
        Policies.judge(policies, PhysicalExamination.point, {
          ...{ failedOn: day("2020-06-01"), on: day("2020-06-02"), requests: 0, calendars: [] }
        })
      ),
    places: [
      {
        name: "one is allowed",
        provisions: (at) => [at(PhysicalExamination.point, { field: "reexaminationsAtMost", value: 1, ...invented })],
        outcome: Result.succeed("granted")
      },
      { name: "none is", provisions: () => [], outcome: Result.succeed("refused") }
    ]
  },
  ...(
    [
      ["substitution", "递补方式", "mode", "a second leaver on a list", 1, { field: "mode", value: "oneRound" }],
      [
        "until when one is replaced",
        "递补截至步骤",
        "untilStep",
        "somebody who leaves at the notice",
        0,
        { field: "untilStep", value: "vetting" }
      ]
    ] as const
  ).map(
    ([row, zh, field, asked, rounds, given]): Variation => ({
      ...{ row, zh, field: nameOf(Substitution.point, field), case: asked },
      judge: (policies) =>
        outcome(
          Policies.judge(policies, Substitution.point, {
            ...{ on: day("2020-06-20"), rounds, reserve: 2, calendars: [] },
            leavers: [{ step: "publicNotice", on: day("2020-06-20") }],
            steps: ["vetting", "publicNotice"]
          })
        ),
      places: [
        {
          name: "in rank order, as often as somebody leaves",
          provisions: (at) => [at(Substitution.point, { field: "mode", value: "rankOrder", ...invented })],
          outcome: Result.succeed("granted")
        },
        {
          name: field === "mode" ? "in one round" : "until the vetting",
          provisions: (at) => [
            ...(field === "mode" ? [] : [at(Substitution.point, { field: "mode", value: "rankOrder", ...invented })]),
            at(Substitution.point, { ...given, ...invented })
          ],
          outcome: Result.succeed("refused")
        }
      ]
    })
  )
]

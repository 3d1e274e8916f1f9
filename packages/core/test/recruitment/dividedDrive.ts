/** A drive of the invented town that is divided into two positions, with applicants and rules for its quotas. */
import * as OfficeState from "../../src/office/OfficeState.ts"
import { provide } from "../../src/policy/PolicyPoint.ts"
import * as Drive from "../../src/recruitment/Drive.ts"
import * as Quota from "../../src/recruitment/Quota.ts"
import * as Recruitment from "../../src/recruitment/Recruitment.ts"
import {
  type Act,
  after,
  announcement,
  application,
  bookOf,
  document,
  eligible,
  eventsOf,
  ofTown,
  person,
  town
} from "./exampleTown.ts"

export const inForce = { from: "2009-01-01", citation: document } as const
export const operations = provide(Quota.point, town, {
  field: "operations",
  value: [
    {
      op: "openingRatio",
      id: "opening",
      repeat: "once",
      applicantsPerPost: "1.5",
      otherwise: { cut: "floor" }
    }
  ],
  ...inForce
})
export const transferDays = provide(Quota.point, town, { field: "transferDays", value: 3, ...inForce })
export const cutting = bookOf(...ofTown, operations)
export const moving = bookOf(...ofTown, operations, transferDays)

export const a = { id: "a", posts: 2, postClass: "secretary" } as const
export const b = { id: "b", posts: 2 } as const
export const divided = { ...announcement, posts: 4, positions: [a, b] } as const
export const applied = (applicant: string, position: string, facts: object = eligible) =>
  ({ ...application(applicant, facts), position }) as const satisfies Act

/** Three applicants for one position of two posts, one for the other. */
export const open = after(
  OfficeState.empty,
  divided,
  ...["p-1", "p-2", "p-3"].map((id) => applied(id, "a")),
  applied("p-4", "b")
)

export const settling = { type: "recruitment/SettleQuotas", on: "2010-05-11", drive: "d-2010" } as const satisfies Act
export const driveIn = (state: OfficeState.OfficeState) => {
  const drive = Recruitment.drive(state.recruitment, Drive.DriveId.make("d-2010"))
  if (drive === undefined) throw new Error("no drive")
  return drive
}
export const postsIn = (state: OfficeState.OfficeState) => [
  Drive.postsOf(driveIn(state)),
  ...driveIn(state).positions.map(({ id }) => Drive.postsOf(driveIn(state), id))
]
export const endOf = (state: OfficeState.OfficeState, id: string) => {
  const ended = Recruitment.application(driveIn(state), person(id))?.ended
  return ended === undefined ? undefined : [ended.step, ended.reason]
}

export const keep = (state: OfficeState.OfficeState, act: Act, book = cutting) =>
  eventsOf(state, act, book).reduce(OfficeState.evolve, state)

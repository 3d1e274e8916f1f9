/**
 * From the wire to a verdict: what reading an applicant costs, by the ways in which days become comparable and shapes are
 * checked. A verdict is given each time, so that no reading can be left out.
 */
import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
import * as FactRow from "@cunguan/core/policy/FactRow"
import * as FactTable from "@cunguan/core/policy/FactTable"
import * as Kernel from "@cunguan/core/policy/Kernel"
import * as ValueType from "@cunguan/core/policy/ValueType"
import * as Schema from "effect/Schema"
import * as SchemaTransformation from "effect/SchemaTransformation"
import type { Face } from "../Face.ts"
import { isEligible } from "../predicate.ts"
import { decoded, table } from "../rule.ts"
import { dayNumber, type Prepared, type Wire } from "../workload.ts"

const dayOf = (text: string): number => CalendarDate.dayNumber(text as CalendarDate.CalendarDate)

/** The facts by hand, days by a function from their text. */
const prepared = (wire: Wire, day: (text: string) => number): Prepared =>
  ({
    birthDay: day(wire.birthDate ?? ""),
    degree: wire.degree,
    county: wire.county,
    politicalStatus: wire.politicalStatus,
    studentCadre: wire.studentCadre,
    awards: wire.awards,
    criminalRecord: wire.criminalRecord,
    debtDefault: wire.debtDefault,
    inService: wire.inService,
    serviceYears: wire.serviceYears,
    graduatedDay: day(wire.graduatedOn ?? ""),
    hometown: wire.hometown,
    willingToMove: wire.willingToMove,
    volunteerHours: wire.volunteerHours,
    ruralInternship: wire.ruralInternship,
    major: wire.major,
    examScore: wire.examScore
  }) as Prepared

/** Judges what a reader makes of each applicant. */
const judging =
  (applicant: (wire: Wire) => Prepared): Face["prepare"] =>
  ({ wire }) =>
  (answers, from) => {
    for (let place = from; place < answers.length; place++) {
      answers[place] = isEligible(applicant(wire[place] as Wire)) ? 1 : 0
    }
  }

const decodeWire = Schema.decodeUnknownSync(FactTable.schema(table))

const dayNumberFromText = CalendarDate.CalendarDate.pipe(
  Schema.decodeTo(
    Schema.Number,
    SchemaTransformation.transform({ decode: CalendarDate.dayNumber, encode: CalendarDate.fromDayNumber })
  )
)

/** The same shape with days that become numbers inside of it. */
const transforming = Schema.Struct(
  Object.fromEntries(
    Object.entries(table.fields).map(([name, fact]) => [
      name,
      Schema.optionalKey(fact.kind === "date" ? dayNumberFromText : ValueType.schema(fact))
    ])
  )
)

const decodeTransforming = Schema.decodeUnknownSync(transforming) as unknown as (
  wire: Wire
) => Omit<Wire, "birthDate" | "graduatedOn"> & { readonly birthDate: number; readonly graduatedOn: number }

const common = { asks: "truth", atMost: 50_000 } as const

export const faces: ReadonlyArray<Face> = [
  {
    ...common,
    name: "days by new Date(text), nothing checked",
    prepare: judging((wire) => prepared(wire, (text) => new Date(text).getTime() / 86_400_000))
  },
  { ...common, name: "days by Date.parse, nothing checked", prepare: judging((wire) => prepared(wire, dayNumber)) },
  {
    ...common,
    name: "days by CalendarDate.dayNumber, nothing checked",
    prepare: judging((wire) => prepared(wire, dayOf))
  },
  {
    ...common,
    name: "schema of the wire, then converted",
    prepare: judging((wire) => prepared(decodeWire(wire) as Wire, dayOf))
  },
  {
    ...common,
    name: "schema with days that are transformed inside",
    prepare: judging((wire) => {
      const { birthDate, graduatedOn, ...rest } = decodeTransforming(wire)
      return { birthDay: birthDate, graduatedDay: graduatedOn, ...rest } as Prepared
    })
  },
  {
    ...common,
    name: "FactRow.reader, which checks, and the row kernel",
    prepare: ({ wire }) => {
      const read = FactRow.reader(table)
      const kernel = Kernel.compile(decoded, { table })
      return (answers, from) => {
        for (let place = from; place < answers.length; place++) answers[place] = kernel.truth(read(wire[place] as Wire))
      }
    }
  }
]

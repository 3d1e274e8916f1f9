/**
 * CASL: one rule that permits, or ten that forbid and say why. Its conditions are queries in the manner of MongoDB, with
 * `$and`, `$or` and `$nor` added as its guide says; there is no "2 of 4", so that is written out in pairs.
 */
import { buildMongoQueryMatcher, createMongoAbility, type MongoQuery } from "@casl/ability"
import { $and, $nor, $or, and, nor, or } from "@ucast/mongo2js"
import type { Face } from "../Face.ts"
import { dayNumber, type Prepared, terms } from "../workload.ts"

type Query = { readonly [key: string]: unknown }

const hours = { volunteerHours: { $gte: terms.volunteerHoursAtLeast } }
const internship = { ruralInternship: true }
const major = { major: { $in: [...terms.majors] } }
const awards = { awards: { $gte: terms.awardsAtLeast } }

const conditions: ReadonlyArray<Query> = [
  {
    $or: [
      { birthDay: { $gte: dayNumber(terms.bornFrom), $lte: dayNumber(terms.bornUntil) } },
      {
        birthDay: { $gte: dayNumber(terms.postgraduatesBornFrom) },
        degree: { $in: [...terms.postgraduateDegrees] }
      }
    ]
  },
  { degree: { $in: [...terms.degrees] } },
  { county: { $in: [...terms.counties] } },
  {
    $or: [
      { politicalStatus: { $in: [...terms.partyMembers] } },
      { studentCadre: true },
      { awards: { $gte: terms.awardsOfStandingAtLeast } }
    ]
  },
  { $nor: [{ criminalRecord: true }, { debtDefault: true }] },
  { $nor: [{ inService: true, serviceYears: { $lt: terms.serviceYearsAtLeast } }] },
  { graduatedDay: { $gte: dayNumber(terms.graduatedFrom), $lte: dayNumber(terms.graduatedUntil) } },
  { $or: [{ hometown: { $in: [...terms.hometowns] } }, { willingToMove: true }] },
  {
    $or: [
      { $and: [hours, internship] },
      { $and: [major, awards] },
      { $and: [{ $or: [hours, internship] }, { $or: [major, awards] }] }
    ]
  },
  { examScore: { $gte: terms.examScoreAtLeast } }
]

const options = {
  conditionsMatcher: buildMongoQueryMatcher({ $and, $nor, $or }, { and, nor, or }),
  // Without it CASL looks for a class, or wants a mark on every object.
  detectSubjectType: () => "Applicant" as const
}

const rule = { action: "join", subject: "Applicant" } as const

export const faces: ReadonlyArray<Face> = [
  {
    name: "@casl/ability",
    earlier: "26–40×",
    asks: "truth",
    atMost: 50_000,
    prepare: ({ prepared }) => {
      const ability = createMongoAbility([{ ...rule, conditions: { $and: conditions } as MongoQuery }], options)
      return (answers, from) => {
        for (let place = from; place < answers.length; place++) {
          answers[place] = ability.can("join", prepared[place] as Prepared) ? 1 : 0
        }
      }
    }
  },
  {
    name: "@casl/ability, the reason of one refusal",
    earlier: "24–38×",
    asks: "oneFailed",
    atMost: 50_000,
    prepare: ({ prepared }) => {
      const refusals = conditions.map((condition, place) => ({
        ...rule,
        conditions: { $nor: [condition] } as MongoQuery,
        inverted: true,
        reason: String(1 << place)
      }))
      // CASL looks at the last rule first.
      const ability = createMongoAbility([rule, ...refusals.reverse()], options)
      return (answers, from) => {
        for (let place = from; place < answers.length; place++) {
          const decisive = ability.relevantRuleFor("join", prepared[place] as Prepared)
          answers[place] = decisive?.inverted === true ? Number(decisive.reason) : 0
        }
      }
    }
  }
]

import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
import * as Appointment from "@cunguan/core/succession/Appointment"
import * as Composition from "@cunguan/core/succession/Composition"
import * as ReservePool from "@cunguan/core/succession/ReservePool"
import * as Seat from "@cunguan/core/succession/Seat"
import type { Example, Told } from "@cunguan/plugin-sdk"

const day = CalendarDate.make

const steps = { application: "2010-03-05", qualificationReview: "2010-03-20" }
const taken = Object.entries(steps).map(([step, on]) => ({ step, on: day(on) }))
const entry = { on: day("2010-03-15"), opensOn: day("2010-03-01"), closesOn: day("2010-03-15") }
const young = { birthDate: day("1974-03-16"), education: "diploma", politicalStatus: "02" } as const

const notice = (until: string) => ({ from: day("2010-07-01"), until: day(until) })
const consents = [{ role: "townPartyCommittee", on: day("2010-07-09") }]
const appointment = { on: day("2010-07-09"), consents, inPool: false }

/** What the rules of succession come to in the town, on both sides of its bounds. */
export const successionCases = (example: Example): ReadonlyArray<Told> => [
  example(Seat.point, {
    sentence: {
      zh: "2008年当选的村党组织书记，任期三年",
      en: "A Party secretary elected in 2008 has a term of three years"
    },
    on: "2008-05-10",
    scope: { organ: "party" },
    facts: { from: day("2008-05-10"), until: day("2011-05-10"), members: 1 },
    expect: { outcome: "granted" }
  }),
  example(Seat.point, {
    sentence: { zh: "多一天就超过任期", en: "One day more is beyond the term" },
    on: "2008-05-10",
    scope: { organ: "party" },
    facts: { from: day("2008-05-10"), until: day("2011-05-11"), members: 1 },
    expect: { outcome: "refused", reasons: ["succession.seat/term"] }
  }),
  example(Seat.point, {
    sentence: { zh: "2018年12月28日起任期五年", en: "From 2018-12-28 on the term is five years" },
    on: "2018-12-28",
    scope: { organ: "cooperative" },
    facts: { from: day("2018-12-28"), until: day("2023-12-28"), members: 1 },
    expect: { outcome: "granted" }
  }),
  example(Composition.point, {
    sentence: { zh: "35岁的大专毕业生符合“30岁左右”", en: "A cadre of 35 with a diploma is about 30" },
    on: "2011-05-31",
    facts: { cadres: [{ birthDate: day("1975-06-01"), education: "diploma" }], countedOn: day("2011-05-31") },
    expect: { outcome: "granted" }
  }),
  example(Composition.point, {
    sentence: { zh: "满36岁的不再符合", en: "A cadre of 36 is no longer" },
    on: "2011-06-01",
    facts: { cadres: [{ birthDate: day("1975-06-01"), education: "diploma" }], countedOn: day("2011-06-01") },
    expect: { outcome: "refused", reasons: ["succession.composition/ageAtMost@cadres.0"] }
  }),
  example(Composition.point, {
    sentence: { zh: "24岁的还不到年龄", en: "A cadre of 24 is not yet old enough" },
    on: "2011-06-01",
    facts: { cadres: [{ birthDate: day("1986-06-02"), education: "bachelor" }], countedOn: day("2011-06-01") },
    expect: { outcome: "refused", reasons: ["succession.composition/ageAtLeast@cadres.0"] }
  }),
  example(Composition.point, {
    sentence: { zh: "高中学历不够", en: "Senior high school is not enough" },
    on: "2011-06-01",
    facts: { cadres: [{ birthDate: day("1981-06-01"), education: "seniorSecondary" }], countedOn: day("2011-06-01") },
    expect: { outcome: "refused", reasons: ["succession.composition/education@cadres.0"] }
  }),
  example(ReservePool.point, {
    sentence: {
      zh: "报名截止日35岁的预备党员可以报名",
      en: "A probationary member of 35 on the closing day may enter"
    },
    on: "2010-02-25",
    facts: { entry, candidate: { ...young, countedOn: entry.closesOn } },
    expect: { outcome: "granted" }
  }),
  example(ReservePool.point, {
    sentence: { zh: "满36岁的不能报名", en: "Nobody who is 36 may enter" },
    on: "2010-02-25",
    facts: { entry, candidate: { ...young, birthDate: day("1974-03-15"), countedOn: entry.closesOn } },
    expect: { outcome: "refused", reasons: ["succession.reservePool/age"] }
  }),
  example(ReservePool.point, {
    sentence: { zh: "资格审查之后是笔试，不能先考察", en: "After the review comes the written test, not the vetting" },
    on: "2010-02-25",
    facts: { step: { step: "vetting", on: day("2010-04-01"), taken } },
    expect: { outcome: "refused", reasons: ["steps/due"] }
  }),
  example(ReservePool.point, {
    sentence: { zh: "一次选拔至多二十个名额", en: "A selection has twenty places at most" },
    on: "2010-02-25",
    facts: {
      opening: { on: day("2010-02-25"), opensOn: day("2010-03-01"), closesOn: day("2010-03-15"), places: 21 }
    },
    expect: { outcome: "refused", reasons: ["succession.reservePool/places"] }
  }),
  example(Appointment.point, {
    sentence: { zh: "任前公示七个自然日", en: "The notice runs seven calendar days" },
    on: "2010-07-09",
    scope: { organ: "party" },
    facts: { notice: notice("2010-07-08"), appointment, calendars: [] },
    expect: { outcome: "granted" }
  }),
  example(Appointment.point, {
    sentence: { zh: "少一天不行", en: "One day less does not do" },
    on: "2010-07-09",
    scope: { organ: "party" },
    facts: { notice: notice("2010-07-07"), appointment, calendars: [] },
    expect: { outcome: "refused", reasons: ["succession.appointment/days"] }
  }),
  example(Appointment.point, {
    sentence: { zh: "须经镇党委批准", en: "The town's Party committee must consent" },
    on: "2010-07-09",
    scope: { organ: "party" },
    facts: { notice: notice("2010-07-08"), appointment: { ...appointment, consents: [] }, calendars: [] },
    expect: { outcome: "refused", reasons: ["approval/townPartyCommittee"] }
  }),
  example(Appointment.point, {
    sentence: { zh: "村委会成员不能任命", en: "Nobody appoints a member of the committee" },
    on: "2010-10-28",
    scope: { organ: "villagersCommittee" },
    facts: { notice: notice("2010-07-08"), appointment, calendars: [] },
    expect: { outcome: "refused", reasons: ["succession.appointment/appointable"] }
  })
]

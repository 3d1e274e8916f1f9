/** The facts of an official as a roster writes them: for an export, and for the words of a difference. */
import * as CalendarDate from "@cunguan/core/calendar/CalendarDate"
import * as Grade from "@cunguan/core/evaluation/Grade"
import type * as Education from "@cunguan/core/people/Education"
import * as Ethnicity from "@cunguan/core/people/Ethnicity"
import * as Official from "@cunguan/core/people/Official"
import * as Outcome from "@cunguan/core/people/Outcome"
import * as PoliticalStatus from "@cunguan/core/people/PoliticalStatus"
import * as Organ from "@cunguan/core/succession/Organ"
import type { ColumnId } from "./Column.ts"
import { dateText, ofDay } from "./grammar/DateText.ts"
import type { OfficialFacts, Schooling } from "./officialFacts.ts"

/** A day as rosters write it. */
export const day = (of: CalendarDate.CalendarDate): string => dateText(ofDay(of))

/** A term with its last day, which is the one before the first that no longer belongs to it. */
export const term = (from: CalendarDate.CalendarDate, until: CalendarDate.CalendarDate): string =>
  `${day(from)}-${day(CalendarDate.addDays(until, -1))}`

const ranks: { readonly [Rank in Education.EducationRank]: string } = {
  primary: "小学",
  juniorHigh: "初中",
  seniorSecondary: "高中",
  diploma: "大专",
  bachelor: "大学",
  master: "硕士研究生",
  doctor: "博士研究生"
}

/** A rank as rosters call it. */
export const rank = (of: Education.EducationRank): string => ranks[of]

/** The words that are printed for a seat in a village, since when it is held. */
export const seat = (organ: Organ.Organ, post: Organ.Post, from?: CalendarDate.CalendarDate): string =>
  `${Organ.postText(organ, post).zh}${from === undefined ? "" : `（${day(from)}）`}`

const school = ({ major, school: name }: Schooling): string | undefined =>
  name === undefined ? undefined : major === undefined ? name : `${name} ${major}专业`

const joined = (all: ReadonlyArray<string>): string | undefined => (all.length === 0 ? undefined : all.join("；"))

/** Sexes that are known. */
const sexes: Readonly<Record<string, string>> = { "0": "未知", "1": "男", "2": "女", "9": "未说明" }

/** What a roster writes of an official in a column; nothing where the office keeps nothing. */
export const of = (facts: OfficialFacts, column: ColumnId): string | undefined => {
  const { agreement, departure, personal, placedOn, schooling, title, village } = facts
  switch (column) {
    case "name":
      return facts.name
    case "sex":
      return personal.sex === undefined ? undefined : sexes[personal.sex]
    case "ethnicity":
      return personal.ethnicity === undefined ? undefined : Ethnicity.term(personal.ethnicity).zh
    case "identityNumber":
      return personal.identityNumber
    case "birthDate":
      return personal.birthDate === undefined ? undefined : day(personal.birthDate).slice(0, 7)
    case "politicalStatus":
      return personal.politicalStatus === undefined ? undefined : PoliticalStatus.term(personal.politicalStatus).zh
    case "fullTimeSchooling":
    case "inServiceSchooling":
      return schooling?.rank !== undefined && schooling.isFullTime === (column === "fullTimeSchooling")
        ? rank(schooling.rank)
        : undefined
    case "fullTimeSchool":
    case "inServiceSchool":
      return schooling !== undefined && schooling.isFullTime === (column === "fullTimeSchool")
        ? school(schooling)
        : undefined
    case "cohort":
      return String(facts.cohort)
    case "appointedOn":
      return day(facts.appointedOn)
    case "agreement":
      return agreement === undefined ? undefined : term(agreement.from, agreement.until)
    case "title":
      return title === undefined ? undefined : Official.titleText(title).zh
    case "village":
      return village?.name
    case "placedOn":
      return placedOn === undefined ? undefined : day(placedOn)
    case "seats":
      return joined(facts.seats.map(({ from, organ, post }) => seat(organ, post, from)))
    case "mentors":
      return joined(facts.mentors.flatMap(({ from, name }) => (name === undefined ? [] : [`${name}（${day(from)}）`])))
    case "secondment":
      return joined(facts.secondments.map(({ from, host, until }) => `${host}（${term(from, until)}）`))
    case "grades":
      return joined(facts.grades.map(({ grade, year }) => `${year}年${Grade.text(grade, "civilService").zh}`))
    case "outcome":
      return departure === undefined ? undefined : Outcome.titles[departure.outcome].zh
    case "leftOn":
      return departure === undefined ? undefined : day(departure.on)
    default:
      return undefined
  }
}

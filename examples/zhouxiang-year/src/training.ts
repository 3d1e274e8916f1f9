/** Six years of training: plans and sessions, mentors, secondments, an exchange, tasks, meetings and activities. */
import { act, type Sheet } from "./acts.ts"
import { inventName } from "./people.ts"
import { type Career, isThere } from "./recruitment.ts"

const years = [2005, 2006, 2007, 2008, 2009, 2010]

/** The sessions of a year: every theme once, eight class hours each, so that a whole year comes to forty. */
const sessions = [
  { month: "02-20", kind: "themedEducation", theme: "policyAndLaw" },
  { month: "03-25", kind: "intensiveTraining", theme: "newCountryside" },
  { month: "05-15", kind: "studyExchange", theme: "villageFinance" },
  { month: "06-20", kind: "intensiveTraining", theme: "farmSkills" },
  { month: "08-20", kind: "forum", theme: "goodCadre" }
] as const

const planned = (year: number) =>
  sessions.map(({ kind, theme }, place) => ({ session: `session-${year}-${place + 1}`, kind, theme, hours: 8 }))

/** One in thirteen misses a session, another one each time. */
const attends = (place: number, session: number) => (place + session * 5) % 13 !== 0

const courses = (sheet: Sheet, careers: ReadonlyArray<Career>): void => {
  for (const year of years) {
    sheet.push({ type: "training/AdoptPlan", ...act(`plan:${year}`, `${year}-02-01`), year, sessions: planned(year) })
    planned(year).forEach((session, place) => {
      const on = `${year}-${sessions[place]?.month}`
      const attendees = careers
        .filter((career, index) => isThere(career, on) && attends(index, place))
        .map(({ official }) => official)
      sheet.push({ type: "training/HoldSession", ...act(`hold:${session.session}`, on), ...session, attendees })
    })
  }
}

/** Two officials to a mentor, for the cohorts that are still young. */
const mentors = (sheet: Sheet, careers: ReadonlyArray<Career>): void => {
  careers
    .filter(({ cohort }) => cohort >= 2008)
    .forEach(({ official, placedOn }, place) => {
      const number = Math.floor(place / 2) + 1
      sheet.push({
        type: "training/PairMentor",
        ...act(`mentor:${official}`, placedOn),
        official,
        mentor: `m-${String(number).padStart(2, "0")}`,
        ...(place % 2 === 0 ? { name: inventName(number) } : {})
      })
    })
}

const hosts = [
  { id: "townOffice", title: "党政办公室", kind: "department" },
  { id: "ringRoad", title: "环镇公路工程", kind: "keyProject" },
  { id: "agricultureOffice", title: "农业办公室", kind: "department" }
] as const

const batches = [
  { from: "2008-04-01", until: "2008-07-01", people: 3 },
  { from: "2008-10-01", until: "2009-01-01", people: 2 },
  { from: "2009-04-01", until: "2009-07-01", people: 3 },
  { from: "2009-10-01", until: "2010-01-01", people: 2 },
  { from: "2010-03-01", until: "2010-06-01", people: 3 },
  { from: "2010-08-15", until: "2010-11-15", people: 2 }
]

/** Two batches a year, fifteen people in all, each of them once and still in post. */
const secondments = (sheet: Sheet, careers: ReadonlyArray<Career>): void => {
  const left = careers.filter(({ leaves }) => leaves === undefined)
  for (const [place, { from, people, until }] of batches.entries()) {
    const sent = left.filter((career) => isThere(career, from)).slice(0, people)
    for (const career of sent) left.splice(left.indexOf(career), 1)
    const year = Number(from.slice(0, 4))
    const batch = `batch-${year}-${(place % 2) + 1}`
    sheet.push({
      type: "training/SendBatch",
      ...act(`send:${batch}`, from),
      batch,
      year,
      until,
      members: sent.map(({ official }, index) => ({ official, host: hosts[index % hosts.length] ?? hosts[0] }))
    })
  }
}

/** The last of 2009 works in another village for half a year. */
const exchange = (sheet: Sheet, careers: ReadonlyArray<Career>): void => {
  const moved = careers.findLast(({ cohort }) => cohort === 2009)
  if (moved === undefined) return
  sheet.push({
    type: "training/StartExchange",
    ...act(`exchange:${moved.official}`, "2010-08-20"),
    official: moved.official,
    village: moved.village === "v-01" ? "v-02" : "v-01",
    until: "2011-02-20"
  })
}

const tasks = [
  { kind: "heavy", on: "2009-03-01", title: "旧村改造入户登记", closed: "2009-05-20" },
  { kind: "hard", on: "2009-07-01", title: "土地流转纠纷调处", closed: "2009-09-10" },
  { kind: "risky", on: "2009-08-08", title: "防台抗台值守", closed: "2009-08-12" },
  { kind: "urgent", on: "2010-08-25", title: "人口普查摸底", closed: undefined }
] as const

const work = (sheet: Sheet, careers: ReadonlyArray<Career>): void => {
  const staying = careers.filter(({ cohort, leaves }) => cohort === 2008 && leaves === undefined)
  for (const [place, { closed, kind, on, title }] of tasks.entries()) {
    const official = staying[place]?.official ?? ""
    const task = `task-${place + 1}`
    sheet.push({ type: "training/AssignTask", ...act(`assign:${task}`, on), task, official, kind, title })
    if (closed !== undefined) {
      sheet.push({ type: "training/FinishTask", ...act(`finish:${task}`, closed), task, done: true })
    }
  }
  const present = staying.slice(0, 3).map(({ official }) => official)
  for (const organ of ["party", "committee", "cooperative"]) {
    const meeting = `meeting-2010-${organ}`
    sheet.push({ type: "training/SitIn", ...act(`sit:${meeting}`, "2010-03-10"), meeting, organ, officials: present })
  }
  sheet.push({
    type: "training/HoldActivity",
    ...act("activity:2009", "2009-05-04"),
    ...{ activity: "activity-2009", kind: "volunteer", coOrganisers: ["youthLeague", "environmentAssociation"] },
    participants: present
  })
  sheet.push({
    type: "training/HoldActivity",
    ...act("activity:2010", "2010-05-04"),
    ...{ activity: "activity-2010", kind: "sports", coOrganisers: ["youthLeague"] },
    participants: staying.map(({ official }) => official)
  })
}

/** Writes down what was done for training. */
export const training = (sheet: Sheet, careers: ReadonlyArray<Career>): void => {
  courses(sheet, careers)
  mentors(sheet, careers)
  secondments(sheet, careers)
  exchange(sheet, careers)
  work(sheet, careers)
}

/** What must hold of single acts: who is called and who comes in, one re-examination, how a drive ends, and the villages. */
import { HashSet } from "effect"
import * as CalendarDate from "../../../src/calendar/CalendarDate.ts"
import * as Seal from "../../../src/journal/Seal.ts"
import type * as OfficeState from "../../../src/office/OfficeState.ts"
import type { CommandInput, KnownEvent } from "../../../src/office/registry.ts"
import * as Official from "../../../src/people/Official.ts"
import * as Person from "../../../src/people/Person.ts"
import * as Recruitment from "../../../src/recruitment/Recruitment.ts"
import { isWoman, positions, procedureOf, rules, type World } from "./county.ts"
import { sumOf, waysOf } from "./fields.ts"
import * as Ledger from "./ledger.ts"
import { holds, same } from "./promise.ts"

/** An event that a command came to. */
interface Done {
  readonly command: CommandInput
  readonly event: KnownEvent
}

/** That an event keeps what it must, in the world before it. */
export const keeps = (world: World, { command, event }: Done): void => {
  const isDecided = event.basis._tag === "Decided"
  switch (event.type) {
    case "recruitment/ListMade":
      for (const group of event.data.groups) {
        isList(world, { ...group, drive: event.data.drive, isDecided })
        if (isDecided) isAfter(world, event, [...group.called, ...group.reserve])
      }
      break
    case "recruitment/SubstitutesCalled":
      comeIn(world, event, isDecided)
      if (isDecided) {
        isAfter(
          world,
          event,
          event.data.called.map(({ applicant }) => applicant)
        )
      }
      break
    case "recruitment/DriveConcluded":
      leavesNobody(world, event, isDecided)
      break
    case "recruitment/StepTaken":
    case "recruitment/VettingRecorded":
      if (isDecided) isCalledTo(world, event)
      break
    case "recruitment/ReexaminationRequested":
    case "recruitment/PhysicalExaminationClosed":
      if (isDecided) isOfFailed(world.state, event)
      break
    case "people/PlacementsAssigned":
      if (isDecided && command.type === "recruitment/AssignPlacements") isCheapest(command)
      break
  }
}

type Of<Type extends KnownEvent["type"]> = Extract<KnownEvent, { readonly type: Type }>

interface Group {
  readonly position?: string
  readonly called: ReadonlyArray<string>
  readonly reserve: ReadonlyArray<string>
}

/** The list of a position as its events tell it. */
const listIn = ({ events }: World, drive: string, step: string, position: string | undefined): Group | undefined =>
  events.reduce<Group | undefined>((list, event) => {
    if (event.type === "recruitment/ListMade" && event.data.drive === drive && event.data.step === step) {
      return event.data.groups.find((group) => group.position === position) ?? list
    }
    if (event.type !== "recruitment/SubstitutesCalled" || list === undefined) return list
    if (event.data.drive !== drive || event.data.step !== step || event.data.position !== position) return list
    const gone = event.data.called.map(({ inPlaceOf }): string => inPlaceOf)
    const come = event.data.called.map(({ applicant }): string => applicant)
    return {
      called: [...list.called.filter((one) => !gone.includes(one)), ...come],
      reserve: list.reserve.filter((one) => !come.includes(one))
    }
  }, undefined)

/** What is done with somebody comes after all that was done with them before: their steps, and the lists that name them. */
const isAfter = ({ events, state }: World, event: KnownEvent, people: ReadonlyArray<string>): void => {
  const { drive: id } = event.data as { readonly drive: string }
  const drive = Recruitment.all(state.recruitment).find((one) => one.id === id)
  for (const person of people) {
    const taken = drive === undefined ? [] : (Recruitment.application(drive, Person.makeId(person))?.taken ?? [])
    const lists = events.flatMap(({ data, on, type }) =>
      type === "recruitment/ListMade" &&
      data.drive === id &&
      data.groups.some(({ called, reserve }) => [...called, ...reserve].some((one) => one === person))
        ? [on]
        : []
    )
    const last = [...taken.map(({ on }) => on), ...lists].reduce(CalendarDate.max, event.on)
    holds("what is done comes after what was done before", last <= event.on, () => `${person}: ${last}, ${event.on}`)
  }
}

/** Nobody but those whom its list calls passes the step. */
const isCalledTo = (world: World, event: Of<"recruitment/StepTaken" | "recruitment/VettingRecorded">): void => {
  const { applicant, drive, passed } = event.data
  const step = "step" in event.data ? event.data.step : rules.listed
  if (step !== rules.listed || !passed) return
  const list = listIn(world, drive, step, Ledger.lineOf(world.ledger, drive, applicant)?.position)
  holds("nobody takes a step who was not called to it", list?.called.includes(applicant) === true, () => applicant)
}

const isTrial = (position: string | undefined) => positions.some((one) => one.id === position && "channel" in one)

/** The total of an application in hundredths: the interview alone, or the written test and the interview at 60 to 40. */
const totalOf = ({ channel, marks }: Ledger.Line): number => {
  const of = (step: string) => Math.round(Number(marks[step] ?? "0") * 100)
  return channel === "villageTrial"
    ? of("interview")
    : Math.floor((2 * (60 * of("writtenTest") + 40 * of("interview")) + 100) / 200)
}

const inOrder = (totals: ReadonlyArray<number>) =>
  totals.every((total, at) => at === 0 || total <= (totals[at - 1] ?? 0))

/**
 * A list names everybody who has come so far, once: as many as there are posts are called, the best first, and the share of
 * women is kept.
 */
const isList = (world: World, list: Group & { readonly drive: string; readonly isDecided: boolean }): void => {
  const { called, drive, position, reserve } = list
  const named = [...called, ...reserve]
  const lines = new Map(named.map((one) => [one, Ledger.lineOf(world.ledger, drive, one)]))
  const told = () => `${drive}/${position}: ${called.join()} | ${reserve.join()}`
  holds("a list names nobody twice", new Set(named).size === named.length, told)
  for (const [, line] of lines) {
    const isIn = line !== undefined && line.left === undefined && line.position === position
    holds("a list names those who stand in its position", isIn, told)
  }
  if (!list.isDecided) return
  const here = [...world.ledger].flatMap(([key, line]) =>
    key.startsWith(`${drive}/`) && line.position === position ? [[key.slice(drive.length + 1), line] as const] : []
  )
  const isForgotten = (one: string) => HashSet.has(world.state.forgotten, Person.makeId(one))
  const arrived = here.filter(
    ([one, line]) => !isForgotten(one) && line.left === undefined && !line.appointed && isDue(line)
  )
  same("a list names everybody who has come so far", named.toSorted(), arrived.map(([one]) => one).toSorted())
  const total = (one: string) => {
    const line = lines.get(one)
    return line === undefined ? 0 : totalOf(line)
  }
  holds("the called are in order", inOrder(called.map(total)), told)
  holds("the reserve is in order", inOrder(reserve.map(total)), told)
  const found = Recruitment.all(world.state.recruitment).find(({ id }) => id === drive)
  const settled = found?.settled?.posts.find((one) => one.position === position)?.posts
  const announced = position === undefined ? found?.posts : positions.find(({ id }) => id === position)?.posts
  same(
    "as many are called as there are posts",
    called.length,
    seats(named.map(total), settled ?? announced ?? 0, position)
  )
  for (const one of called) {
    const better = reserve.filter((other) => total(other) > total(one))
    const isForShare = isWoman(one) && called.filter(isWoman).length === 1 && !better.some(isWoman)
    holds("the best are called, but for a share", better.length === 0 || isForShare, told)
  }
  const women = Math.min(rules.womenAtLeast, named.filter(isWoman).length, called.length)
  holds("the share of women is kept", called.filter(isWoman).length >= women, told)
}

/** Whether the step of the list is the next one. */
const isDue = (line: Ledger.Line): boolean =>
  procedureOf(line).find(({ id }) => !line.taken.has(id))?.id === rules.listed

/** How many are called: all who are equal to the last one, or by the trial none of them. */
const seats = (totals: ReadonlyArray<number>, posts: number, position: string | undefined): number => {
  const sorted = totals.toSorted((one, other) => other - one)
  const [edge, next] = [sorted[posts - 1], sorted[posts]]
  if (edge === undefined || next === undefined) return Math.min(posts, sorted.length)
  if (edge !== next) return posts
  return sorted.filter((total) => (isTrial(position) ? total > edge : total >= edge)).length
}

const stepsOf = (position: string | undefined) =>
  procedureOf({ channel: isTrial(position) ? "villageTrial" : undefined }).map(({ id }): string => id)

/** Whoever comes in is of the reserve and comes for somebody who was called and left. */
const comeIn = (world: World, event: Of<"recruitment/SubstitutesCalled">, isDecided: boolean): void => {
  const { called, drive: id, position, step } = event.data
  const list = listIn(world, id, step, position)
  const drive = Recruitment.all(world.state.recruitment).find((one) => one.id === id)
  const told = () => `${id}/${position}: ${JSON.stringify(called)} into ${JSON.stringify(list)}`
  holds("substitutes come into a list", list !== undefined && drive !== undefined && called.length > 0, told)
  if (list === undefined || drive === undefined) return
  const of = (applicant: string) => Recruitment.applications(drive).find((one) => one.applicant === applicant)
  const leftOf = (applicant: string) => {
    const ended = of(applicant)?.ended
    const departure = Official.find(world.state.officials, applicant as never)?.departure
    return (
      ended ??
      (of(applicant)?.appointedOn === undefined || departure === undefined
        ? undefined
        : { ...departure, step: "induction" })
    )
  }
  const stands = (applicant: string) => {
    const line = Ledger.lineOf(world.ledger, id, applicant)
    return line !== undefined && line.left === undefined && !line.appointed
  }
  const gone = called.map(({ inPlaceOf }): string => inPlaceOf)
  const come = called.map(({ applicant }): string => applicant)
  holds("each comes in for another", new Set(gone).size === gone.length && new Set(come).size === come.length, told)
  for (const one of gone) {
    const left = leftOf(one)
    const hasLeft = list.called.includes(one) && left !== undefined && left.on <= event.on
    holds("only those are replaced who were called and left", hasLeft, told)
    if (!isDecided || left === undefined) continue
    const steps = stepsOf(position)
    const isInTime = event.on <= CalendarDate.addDays(left.on, rules.substitutionDays)
    const isEarly = steps.indexOf(left.step) <= steps.indexOf(rules.substitutedUntil) && steps.includes(left.step)
    holds("nobody is replaced who left too late", isInTime && isEarly, told)
  }
  for (const one of come) holds("whoever comes in is of the reserve", list.reserve.includes(one) && stands(one), told)
  if (!isDecided) return
  const rounds = world.events.filter(
    ({ data, type }) => type === event.type && "position" in data && data.position === position && data.drive === id
  ).length
  const made = world.events.filter(
    ({ data, type }) =>
      type === "recruitment/ListMade" && data.drive === id && data.groups.some((group) => group.position === position)
  ).length
  holds("substitutes are called once where that is laid down", !isTrial(position) || rounds < made, told)
  const isSealed = (applicant: string) => Seal.isForgotten(of(applicant)?.personal ?? Seal.forgotten)
  const pool = list.reserve.filter((one) => stands(one) && !isSealed(one))
  const staying = list.called.filter((one) => leftOf(one) === undefined)
  const passedOver = pool.slice(0, pool.indexOf(come.at(-1) ?? "")).filter((one) => !come.includes(one))
  const isForShare = staying.filter(isWoman).length === 0 && come.filter(isWoman).length === 1
  const isNext = passedOver.length === 0 || (isForShare && isWoman(come.at(-1) ?? "") && !passedOver.some(isWoman))
  holds("the next in reserve comes in, but for a share", isNext, told)
  const women = [...staying, ...come].filter(isWoman).length
  holds("the share of women is kept by substitutes", women > 0 || !pool.some(isWoman) || staying.some(isSealed), told)
}

/** A re-examination is asked for once and in time; a result is final when that time has passed. */
const isOfFailed = (
  state: OfficeState.OfficeState,
  event: Of<"recruitment/ReexaminationRequested" | "recruitment/PhysicalExaminationClosed">
): void => {
  const drive = Recruitment.all(state.recruitment).find(({ id }) => id === event.data.drive)
  const application = drive && Recruitment.application(drive, event.data.applicant)
  const { physical } = application ?? {}
  const told = () => `${event.type} of ${event.data.applicant} on ${event.on}: ${JSON.stringify(physical)}`
  holds("only a result that was not passed is asked of again, or final", physical !== undefined, told)
  if (physical === undefined) return
  const until = CalendarDate.addDays(physical.on, rules.reexaminationDays)
  const isRequest = event.type === "recruitment/ReexaminationRequested"
  holds(
    "a re-examination is asked for once",
    physical.requestedOn === undefined && (!isRequest || physical.requests === 0),
    told
  )
  holds("a re-examination is asked for in time", isRequest === event.on <= until, told)
}

/** When a drive is concluded nobody stands in it any more, and only those who were not called are sent away. */
const leavesNobody = (world: World, event: Of<"recruitment/DriveConcluded">, isDecided: boolean): void => {
  const { drive, ended } = event.data
  const standing = [...world.ledger].flatMap(([key, line]) =>
    key.startsWith(`${drive}/`) && line.left === undefined && !line.appointed
      ? [[key.slice(drive.length + 1), line] as const]
      : []
  )
  same(
    "a conclusion ends all who stand",
    ended.map(({ applicant }) => applicant).toSorted(),
    standing.map(([one]) => one).toSorted()
  )
  if (!isDecided) return
  for (const [one, line] of standing) {
    const list = listIn(world, drive, rules.listed, line.position)
    const isLeft = list !== undefined && !list.called.includes(one) && isDue(line)
    holds("a conclusion sends away only those who were not called", isLeft, () => `${one} in ${JSON.stringify(list)}`)
    same(
      "whoever was not called leaves at that step",
      ended.find(({ applicant }) => applicant === one),
      { applicant: one, step: rules.listed, reason: "notCalled" }
    )
  }
}

/** Everybody has one village, no village more officials than places, and no other way costs less. */
const isCheapest = ({
  officials,
  pairs,
  villages
}: Extract<CommandInput, { readonly type: "recruitment/AssignPlacements" }>): void => {
  const told = () => JSON.stringify({ officials, villages, pairs })
  same(
    "everybody is placed once",
    pairs.map(({ official }) => official).toSorted(),
    officials.map(({ official }) => official).toSorted()
  )
  holds("no village has more than its places", new Set(pairs.map(({ village }) => village)).size === pairs.length, told)
  const least = Math.min(
    ...waysOf(
      officials,
      villages.map(({ village }) => village)
    ).map((way) => sumOf(officials, way))
  )
  same("no other assignment costs less", sumOf(officials, pairs), least)
}

/**
 * The acts that train an official at work: mentors, tasks, meetings on which officials sit in, and activities.
 *
 * @since 0.1.0
 */
import * as HashMap from "effect/HashMap"
import * as Result from "effect/Result"
import * as Decision from "../../act/Decision.ts"
import * as Period from "../../calendar/Period.ts"
import { inPost } from "../../people/lookUp.ts"
import type * as Person from "../../people/Person.ts"
import * as Policies from "../../policy/Policies.ts"
import * as Succession from "../../succession/facts.ts"
import * as Activities from "../Activities.ts"
import * as Mentoring from "../Mentoring.ts"
import { messages } from "../messages.ts"
import * as SittingIn from "../SittingIn.ts"
import * as Spell from "../Spell.ts"
import * as Tasks from "../Tasks.ts"
import * as Training from "../Training.ts"
import { allInPost, type Known, type Of, refuse, toBeEnded } from "./act.ts"

/**
 * Pairs an official with a mentor.
 *
 * @category operations
 * @since 0.1.0
 */
export const pair = (known: Known, command: Of<"training/PairMentor">, policies: Policies.Policies) =>
  Result.gen(function* () {
    const { from = command.on, mentor, name, official, on } = command
    yield* inPost(known.officials, official, on)
    if (from < on) return yield* refuse(messages.make("training/BeginsBeforeAct", { from, day: on }))
    yield* inPost(known.officials, official, from)
    if (mentor === official) return yield* refuse(messages.make("training/MentorIsSelf", { official }))
    const mentors = mentorsOf(known.training, official)
    const same = mentors.find((one) => one.mentor === mentor && Period.overlaps(one.days, { from }))
    if (same !== undefined) {
      return yield* refuse(
        messages.make("training/MentorAlready", { official, mentor, period: Period.text(same.days) })
      )
    }
    const officialsOfMentor = (Training.mentor(known.training, mentor)?.officials ?? []).flatMap((one) =>
      mentorsOf(known.training, one).filter((pairing) => pairing.mentor === mentor)
    )
    const most = (pairings: typeof mentors) =>
      Spell.mostAtOnce(
        pairings.map(({ days }) => days),
        { from }
      )
    const facts = { mentors: most(mentors), officialsOfMentor: most(officialsOfMentor) }
    const verdict = yield* Decision.verdictOf(Policies.judge(policies, Mentoring.point, facts), command.basis)
    return Decision.decided(verdict, [
      {
        type: "training/MentorPaired",
        stream: "main",
        data: { official, mentor, from },
        ...(name === undefined ? {} : { personal: { [mentor]: { name } } })
      }
    ])
  })

/** Every mentor that an official ever had, with the days. */
const mentorsOf = (training: Training.Training, official: Person.PersonId) => {
  const { departedOn, mentorships } = Training.participation(training, official)
  return mentorships.flatMap((one) => {
    const days = Spell.days(one, departedOn)
    return days === undefined ? [] : [{ mentor: one.mentor, days }]
  })
}

/**
 * Ends a pairing. No rule is asked.
 *
 * @category operations
 * @since 0.1.0
 */
export const endMentoring = (known: Known, command: Of<"training/EndMentoring">) =>
  Result.gen(function* () {
    const { mentor, official, on } = command
    yield* inPost(known.officials, official, on)
    const { departedOn, mentorships } = Training.participation(known.training, official)
    const { from } = yield* toBeEnded(
      mentorships.filter((one) => one.mentor === mentor),
      { departedOn, on },
      messages.make("training/MentoringNotRunning", { official, mentor, day: on })
    )
    return Decision.decided(undefined, [
      { type: "training/MentoringEnded", stream: "main", data: { official, mentor, from } }
    ])
  })

/**
 * Gives a task to an official.
 *
 * @category operations
 * @since 0.1.0
 */
export const assign = (known: Known, command: Of<"training/AssignTask">, policies: Policies.Policies) =>
  Result.gen(function* () {
    const { due, kind, official, on, task, title } = command
    if (Training.task(known.training, task) !== undefined) {
      return yield* refuse(messages.make("training/TaskExists", { task }))
    }
    yield* inPost(known.officials, official, on)
    if (due !== undefined && due < on) return yield* refuse(messages.make("training/DueBeforeAct", { due, day: on }))
    const { departedOn, tasks } = Training.participation(known.training, official)
    const days = tasks
      .flatMap((id) => Training.task(known.training, id) ?? [])
      .flatMap((one) => Spell.days(one, departedOn) ?? [])
    const facts = { kind, open: Spell.mostAtOnce(days, { from: on }) }
    const verdict = yield* Decision.verdictOf(Policies.judge(policies, Tasks.point, facts), command.basis)
    return Decision.decided(verdict, [
      {
        type: "training/TaskAssigned",
        stream: "main",
        data: { task, official, kind, ...(due === undefined ? {} : { due }) },
        personal: { [official]: { title } }
      }
    ])
  })

/**
 * Closes a task on the day it was given or later, while its official is in post. No rule is asked.
 *
 * @category operations
 * @since 0.1.0
 */
export const finish = (known: Known, command: Of<"training/FinishTask">) =>
  Result.gen(function* () {
    const { done, on, task: id } = command
    const task = Training.task(known.training, id)
    if (task === undefined) return yield* refuse(messages.make("training/TaskUnknown", { task: id }))
    const { departedOn } = Training.participation(known.training, task.official)
    if (task.endedOn !== undefined || !Spell.holdsOn(task, on, departedOn)) {
      return yield* refuse(messages.make("training/TaskNotOpen", { task: id, day: on }))
    }
    return Decision.decided(undefined, [{ type: "training/TaskFinished", stream: "main", data: { task: id, done } }])
  })

/**
 * Records who sat in on a meeting.
 *
 * @category operations
 * @since 0.1.0
 */
export const sitIn = (known: Known, command: Of<"training/SitIn">, policies: Policies.Policies) =>
  Result.gen(function* () {
    const { meeting, officials, on, organ } = command
    if (HashMap.has(known.training.meetings, meeting)) {
      return yield* refuse(messages.make("training/MeetingExists", { meeting }))
    }
    yield* allInPost(known, officials, on)
    const holders = officials.filter((official) =>
      Succession.seatsOf(known.succession, official, on).some((seat) => seat.organ === organ)
    )
    const facts = { organ, holders }
    const verdict = yield* Decision.verdictOf(Policies.judge(policies, SittingIn.point, facts), command.basis)
    return Decision.decided(verdict, [{ type: "training/SatIn", stream: "main", data: { meeting, organ, officials } }])
  })

/**
 * Records that an activity was held.
 *
 * @category operations
 * @since 0.1.0
 */
export const holdActivity = (known: Known, command: Of<"training/HoldActivity">, policies: Policies.Policies) =>
  Result.gen(function* () {
    const { activity, coOrganisers, kind, on, participants } = command
    if (HashMap.has(known.training.activities, activity)) {
      return yield* refuse(messages.make("training/ActivityExists", { activity }))
    }
    yield* allInPost(known, participants, on)
    const facts = { kind, coOrganisers }
    const verdict = yield* Decision.verdictOf(Policies.judge(policies, Activities.point, facts), command.basis)
    const data = { activity, kind, coOrganisers, participants }
    return Decision.decided(verdict, [{ type: "training/ActivityHeld", stream: "main", data }])
  })

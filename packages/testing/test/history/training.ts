/**
 * What the invented office does for the training of its officials, after the acts in `officeHistory.ts`: every type of
 * event of training once. Where the town of the fixture lays nothing down, the act is recorded from a document.
 */
import type { CommandInput } from "@cunguan/core/office/registry"

const actor = { id: "clerk-1", role: "townOrganisation" }
const recorded = { _tag: "Recorded", document: "周党〔2011〕2号" } as const

const session = { session: "2011-forum", kind: "forum", theme: "villageFinance", hours: 4 } as const

export const training: ReadonlyArray<CommandInput> = [
  {
    type: "training/AdoptPlan",
    id: "plan",
    on: "2011-01-10",
    actor,
    basis: recorded,
    year: 2011,
    sessions: [{ ...session, hours: 3 }]
  },
  {
    type: "training/AmendPlan",
    id: "amend-plan",
    on: "2011-02-01",
    actor,
    basis: recorded,
    year: 2011,
    sessions: [session, { session: "2011-law", kind: "intensiveTraining", theme: "policyAndLaw", hours: 16 }]
  },
  {
    type: "training/HoldSession",
    id: "hold-session",
    on: "2011-02-15",
    actor,
    basis: recorded,
    ...session,
    attendees: ["p-0001"]
  },
  {
    type: "training/CorrectAttendance",
    id: "correct-attendance",
    on: "2011-02-16",
    actor,
    session: "2011-forum",
    attendees: ["p-0001", "p-0010"]
  },
  {
    type: "training/PairMentor",
    id: "pair-mentor",
    on: "2011-02-20",
    actor,
    official: "p-0001",
    mentor: "p-0020",
    name: "钟守业",
    from: "2011-03-01"
  },
  {
    type: "training/SendBatch",
    id: "send-batch",
    on: "2011-03-01",
    actor,
    batch: "2011-1",
    year: 2011,
    members: [
      { official: "p-0001", host: { id: "villageOffice", title: "新农村建设办公室", kind: "department" } },
      { official: "p-0010", host: { id: "ringRoad", title: "环城路工程指挥部", kind: "keyProject" } }
    ],
    until: "2011-06-01"
  },
  {
    type: "training/RecallSecondee",
    id: "recall-secondee",
    on: "2011-04-15",
    actor,
    batch: "2011-1",
    official: "p-0001"
  },
  {
    type: "training/StartExchange",
    id: "start-exchange",
    on: "2011-04-15",
    actor,
    official: "p-0001",
    village: "v-2",
    until: "2011-07-15"
  },
  { type: "training/EndExchange", id: "end-exchange", on: "2011-06-15", actor, official: "p-0001" },
  { type: "training/EndMentoring", id: "end-mentoring", on: "2011-06-20", actor, official: "p-0001", mentor: "p-0020" },
  {
    type: "training/AssignTask",
    id: "assign-task",
    on: "2011-06-21",
    actor,
    basis: recorded,
    task: "2011-flood",
    official: "p-0001",
    kind: "urgent",
    title: "梅雨期间转移危房住户",
    due: "2011-06-30"
  },
  { type: "training/FinishTask", id: "finish-task", on: "2011-06-25", actor, task: "2011-flood", done: true },
  {
    type: "training/SitIn",
    id: "sit-in",
    on: "2011-06-28",
    actor,
    basis: recorded,
    meeting: "2011-06-28-v-1",
    organ: "party",
    officials: ["p-0001"]
  },
  {
    type: "training/HoldActivity",
    id: "hold-activity",
    on: "2011-06-29",
    actor,
    basis: recorded,
    activity: "2011-cleaning",
    kind: "volunteer",
    coOrganisers: ["youthLeague"],
    participants: ["p-0001", "p-0010"]
  }
]

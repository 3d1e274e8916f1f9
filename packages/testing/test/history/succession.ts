/**
 * The part of the history that is about succession: a cadre, seats, a selection and an appointment, so that every type of
 * event of the area is in it. The town of the fixture lays down nothing for a selection, so that is recorded.
 */
import type { CommandInput } from "@cunguan/core/office/registry"

const actor = { id: "clerk-1", role: "townOrganisation" }
const recorded = { _tag: "Recorded", document: "周党〔2011〕5号" } as const
const inSelection = { actor, selection: "2011-reserve", person: "p-0001", basis: recorded } as const
const party = { actor, village: "v-1", organ: "party" } as const

/** The acts of 2011 about seats, the reserve pool and an appointment. */
export const succession: ReadonlyArray<CommandInput> = [
  {
    type: "succession/RegisterCadre",
    id: "cadre",
    on: "2011-03-01",
    actor,
    cadre: "p-0101",
    village: "v-1",
    personal: { name: "柳长青", birthDate: "1966-09-08", education: "seniorSecondary", politicalStatus: "01" }
  },
  {
    type: "succession/RecordSeat",
    id: "seat-secretary",
    on: "2011-03-20",
    ...party,
    person: "p-0101",
    post: "secretary",
    until: "2014-03-20",
    basis: recorded
  },
  {
    type: "succession/RecordSeat",
    id: "seat-committee",
    on: "2011-04-10",
    actor,
    person: "p-0001",
    village: "v-1",
    organ: "committee",
    post: "member",
    basis: recorded
  },
  // A term longer than the law allows: a deviation.
  {
    type: "succession/RecordSeat",
    id: "seat-community",
    on: "2011-04-12",
    actor,
    person: "p-0010",
    village: "v-3",
    organ: "committee",
    post: "deputyDirector",
    until: "2016-04-12",
    offQuota: true,
    basis: recorded
  },
  {
    type: "succession/OpenSelection",
    id: "selection",
    on: "2011-05-01",
    actor,
    selection: "2011-reserve",
    opensOn: "2011-05-03",
    closesOn: "2011-05-10",
    places: 2,
    basis: recorded
  },
  { type: "succession/EnterSelection", id: "enter", on: "2011-05-04", ...inSelection },
  {
    type: "succession/RecordSelectionStep",
    id: "interview",
    on: "2011-05-20",
    ...inSelection,
    step: "interview",
    passed: true
  },
  { type: "succession/AdmitToPool", id: "admit", on: "2011-06-01", ...inSelection },
  {
    type: "succession/PublishAppointment",
    id: "appointment-notice",
    on: "2011-06-10",
    ...party,
    person: "p-0001",
    post: "deputySecretary",
    until: "2011-06-17"
  },
  {
    type: "succession/AppointToPost",
    id: "appointment",
    on: "2011-06-20",
    ...party,
    person: "p-0001",
    post: "deputySecretary",
    consents: [{ role: "townPartyCommittee", on: "2011-06-18" }]
  },
  {
    type: "succession/VacateSeat",
    id: "vacate",
    on: "2011-09-01",
    actor,
    person: "p-0010",
    village: "v-3",
    organ: "committee",
    basis: recorded
  }
]

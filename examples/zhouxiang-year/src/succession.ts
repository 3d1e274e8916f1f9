/** The village teams after the elections of 2008, the seats of officials in them, and the reserve pool of 2009. */
import { type Act, act, type Sheet } from "./acts.ts"
import { inventName } from "./people.ts"
import { type Career, isThere } from "./recruitment.ts"
import { villages } from "./villages.ts"

const electedOn = "2008-05-10"
const termEnds = "2011-05-10"
const result = { _tag: "Recorded", document: "2008年村级组织换届选举结果（示例）" } as const

type RecordSeat = Extract<Act, { readonly type: "succession/RecordSeat" }>
type Seat = Pick<RecordSeat, "organ" | "post">

const seat = (person: string, village: string, held: Seat): Act => ({
  type: "succession/RecordSeat",
  ...act(`seat:${person}:${held.organ}`, electedOn),
  basis: result,
  ...{ person, village, ...held, until: termEnds }
})

/** The cadres of a village: born so many years before the election, and with which seats. */
const team = [
  {
    age: 47,
    education: "diploma",
    seats: [
      { organ: "party", post: "secretary" },
      { organ: "cooperative", post: "chair" }
    ]
  },
  { age: 44, education: "seniorSecondary", seats: [{ organ: "committee", post: "director" }] },
  { age: 29, education: "diploma", seats: [{ organ: "committee", post: "member" }] },
  { age: 51, education: "juniorHigh", seats: [{ organ: "committee", post: "member" }] }
] as const satisfies ReadonlyArray<{ age: number; education: string; seats: ReadonlyArray<Seat> }>

/** Every seventh village has nobody of about thirty in its team. */
const lacksYoung = (place: number) => place % 7 === 6

const teams = (sheet: Sheet): void => {
  villages.forEach(({ id: village }, place) => {
    team.forEach(({ age, education, seats }, member) => {
      const cadre = `c-${village}-${member + 1}`
      const years = age === 29 && lacksYoung(place) ? 48 : age
      const number = 1000 + place * team.length + member
      sheet.push({
        type: "succession/RegisterCadre",
        ...act(`cadre:${cadre}`, electedOn),
        ...{ cadre, village },
        personal: { name: inventName(number), birthDate: `${2008 - years}-03-0${member + 1}`, education }
      })
      for (const held of seats) sheet.push(seat(cadre, village, held))
    })
  })
}

/** Seats of officials: one of them sits in two organs, so eleven seats are held by ten people. */
const officialsSeats: ReadonlyArray<ReadonlyArray<Seat>> = [
  [
    { organ: "party", post: "member" },
    { organ: "cooperative", post: "member" }
  ],
  [{ organ: "party", post: "member" }],
  [{ organ: "party", post: "member" }],
  [{ organ: "committee", post: "member" }],
  [{ organ: "committee", post: "member" }],
  [{ organ: "committee", post: "member" }],
  [{ organ: "cooperative", post: "member" }],
  [{ organ: "cooperative", post: "member" }],
  [{ organ: "cooperative", post: "deputyChair" }]
]

/** Writes down who was elected, the selection of reserve cadres, and the one official who was appointed from it. */
export const succession = (sheet: Sheet, careers: ReadonlyArray<Career>): void => {
  teams(sheet)
  const staying = careers.filter((career) => career.leaves === undefined && isThere(career, electedOn))
  officialsSeats.forEach((seats, place) => {
    const career = staying[place]
    if (career === undefined) return
    for (const held of seats) sheet.push(seat(career.official, career.village, held))
  })
  reservePool(sheet, careers)
}

const selection = "selection-2009"

const reservePool = (sheet: Sheet, careers: ReadonlyArray<Career>): void => {
  const partyMembers = careers.filter(
    ({ cohort, leaves, person }) =>
      cohort >= 2008 && cohort <= 2009 && leaves === undefined && person.politicalStatus !== "03"
  )
  const chosen = partyMembers.slice(0, 4)
  sheet.push({
    type: "succession/OpenSelection",
    ...act("selection:2009", "2009-09-01"),
    ...{ selection, opensOn: "2009-09-05", closesOn: "2009-09-20", places: 3 }
  })
  const steps = [
    ["qualificationReview", "2009-09-25"],
    ["writtenTest", "2009-10-10"],
    ["interview", "2009-10-20"],
    ["vetting", "2009-11-05"],
    ["publicNotice", "2009-11-20"]
  ] as const
  chosen.forEach(({ official: person }, place) => {
    sheet.push({ type: "succession/EnterSelection", ...act(`enter:${person}`, "2009-09-10"), selection, person })
    for (const [step, on] of steps) {
      // The last of them is not through after the vetting.
      const passed = !(place === 3 && step === "vetting")
      sheet.push({
        type: "succession/RecordSelectionStep",
        ...act(`select:${person}:${step}`, on),
        ...{ selection, person, step, passed }
      })
      if (!passed) return
    }
    sheet.push({ type: "succession/AdmitToPool", ...act(`admit:${person}`, "2009-12-01"), selection, person })
  })
  const appointed = chosen[0]
  if (appointed === undefined) return
  const post = {
    person: appointed.official,
    village: appointed.village,
    organ: "party",
    post: "deputySecretary"
  } as const
  sheet.push({
    type: "succession/PublishAppointment",
    ...act(`publish:${appointed.official}`, "2010-06-01"),
    ...post,
    until: "2010-06-10"
  })
  sheet.push({
    type: "succession/AppointToPost",
    ...act(`post:${appointed.official}`, "2010-06-15"),
    ...post,
    consents: [{ role: "townPartyCommittee", on: "2010-06-12" }]
  })
}

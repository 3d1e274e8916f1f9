/** An office with something of all that a roster tells: people in post and gone, seats, mentors, secondments, grades. */
import type { OpenOffice } from "@cunguan/core/office/openOffice"
import { actor, execute, numberOf, openTown, recorded, village } from "./setting.ts"

export const numbers = {
  cen: numberOf("1985-03-02", 501),
  tian: numberOf("1984-11-20", 502),
  lu: numberOf("1986-07-15", 503)
}

const byDocument = { actor, basis: recorded } as const

/** The office as it is on 2011-09-01. */
export const exampleOffice = async (): Promise<OpenOffice> => {
  const office = await openTown()
  const drive = "drive-2009"
  await execute(
    office,
    village(1, "示例村"),
    village(2, "河头村"),
    village(3, "东门社区"),
    {
      type: "people/RecordOpeningBalance",
      id: "opening",
      on: "2008-09-01",
      ...byDocument,
      officials: [
        {
          official: "p-cen",
          cohort: 2008,
          appointedOn: "2008-08-01",
          village: "v-1",
          title: "assistantToSecretary",
          agreement: { from: "2008-08-01", until: "2011-08-01", parties: ["countyDepartments"] },
          personal: {
            name: "岑山",
            identityNumber: numbers.cen,
            sex: "1",
            ethnicity: "01",
            politicalStatus: "01",
            birthDate: "1985-03-02",
            education: "bachelor"
          }
        },
        {
          official: "p-tian",
          cohort: 2008,
          appointedOn: "2008-08-01",
          village: "v-2",
          title: "assistantToDirector",
          personal: {
            name: "田禾青",
            identityNumber: numbers.tian,
            sex: "2",
            ethnicity: "22",
            politicalStatus: "03",
            birthDate: "1984-11-20",
            education: "diploma"
          }
        },
        // Entered from a list of names alone.
        { official: "p-yuan", cohort: 2008, appointedOn: "2008-08-01", personal: { name: "远山" } }
      ],
      earlier: []
    },
    {
      type: "recruitment/AnnounceDrive",
      id: "announce",
      on: "2009-05-01",
      ...byDocument,
      drive,
      cohort: 2009,
      opensOn: "2009-05-10",
      closesOn: "2009-05-20",
      posts: 1
    },
    {
      type: "recruitment/SubmitApplication",
      id: "apply",
      on: "2009-05-11",
      ...byDocument,
      drive,
      applicant: "p-lu",
      details: { name: "陆水生", identityNumber: numbers.lu, sex: "1", ethnicity: "01", contact: "0574-00000000" },
      facts: {
        birthDate: "1986-07-15",
        education: "master",
        fullTime: true,
        politicalStatus: "02",
        school: "示例大学",
        major: "农业经济"
      }
    },
    { type: "recruitment/Appoint", id: "appoint", on: "2009-08-01", ...byDocument, drive, applicant: "p-lu" },
    {
      type: "recruitment/SignAgreement",
      id: "sign",
      on: "2009-08-01",
      ...byDocument,
      official: "p-lu",
      from: "2009-08-01",
      until: "2012-08-01",
      parties: ["countyDepartments"]
    },
    {
      type: "recruitment/PlaceOfficial",
      id: "place",
      on: "2009-08-03",
      ...byDocument,
      official: "p-lu",
      village: "v-3",
      title: "assistantToDirector"
    },
    {
      type: "training/PairMentor",
      id: "pair",
      on: "2009-09-01",
      ...byDocument,
      official: "p-lu",
      mentor: "m-1",
      name: "水根"
    },
    {
      type: "succession/RecordSeat",
      id: "seat-1",
      on: "2011-03-20",
      ...byDocument,
      person: "p-cen",
      village: "v-1",
      organ: "committee",
      post: "member",
      until: "2014-03-20"
    },
    {
      type: "succession/RecordSeat",
      id: "seat-2",
      on: "2011-01-10",
      ...byDocument,
      person: "p-cen",
      village: "v-1",
      organ: "party",
      post: "deputySecretary",
      until: "2014-01-10"
    },
    {
      type: "succession/RecordSeat",
      id: "seat-3",
      on: "2011-03-25",
      ...byDocument,
      person: "p-tian",
      village: "v-2",
      organ: "supervision",
      post: "member",
      until: "2014-03-25"
    },
    {
      type: "training/SendBatch",
      id: "send",
      on: "2011-06-01",
      ...byDocument,
      batch: "2011-1",
      year: 2011,
      members: [{ official: "p-lu", host: { id: "townOffice", title: "镇党政办", kind: "townDepartment" } }],
      until: "2011-12-01"
    },
    {
      type: "evaluation/RecordGrades",
      id: "grades-2009",
      on: "2010-02-01",
      ...byDocument,
      year: 2009,
      grades: [
        { official: "p-cen", grade: "excellent" },
        { official: "p-tian", grade: "competent" },
        { official: "p-lu", grade: "notGraded" }
      ]
    },
    {
      type: "evaluation/RecordGrades",
      id: "grades-2010",
      on: "2011-02-01",
      ...byDocument,
      year: 2010,
      grades: [{ official: "p-cen", grade: "basicallyCompetent" }]
    },
    {
      type: "people/RecordDeparture",
      id: "depart",
      on: "2011-07-01",
      ...byDocument,
      official: "p-tian",
      outcome: "civilService"
    }
  )
  return office
}

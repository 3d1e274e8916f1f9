/** The town's first report: its figures, and one refusal explained to the leaf. */
import type { CalendarDate } from "@cunguan/core"
import * as Seal from "@cunguan/core/journal/Seal"
import { table } from "@cunguan/core/messages"
import type { OpenOffice } from "@cunguan/core/office/openOffice"
import type { KnownEvent } from "@cunguan/core/office/registry"
import * as Message from "@cunguan/core/policy/Message"
import * as Recruitment from "@cunguan/core/recruitment/Recruitment"
import * as Page from "@cunguan/core/reports/Page"
import * as Section from "@cunguan/core/reports/Section"
import * as TownReport from "@cunguan/core/reports/TownReport"
import * as TownSheet from "@cunguan/core/reports/TownSheet"
import type { Language } from "@cunguan/core/text/Text"

/** The report, and the refusal that it explains. */
export interface ZhouxiangReport {
  readonly town: TownReport.TownReport
  readonly refusal:
    | { readonly applicant: string; readonly on: string; readonly explanation: Readonly<Record<Language, string>> }
    | undefined
}

type StepTaken = Extract<KnownEvent, { readonly type: "recruitment/StepTaken" }>

/** Reads the report out of the office, on a day or on that of the last act. */
export const reportOf = async (office: OpenOffice, on?: CalendarDate.CalendarDate): Promise<ZhouxiangReport> => {
  const state = await office.state(on === undefined ? {} : { on })
  const town = TownReport.make(state, office.policies(on ?? state.lastDay ?? "2010-09-01"), on)
  const events = await office.history({ on: town.asOf })
  const refused = events.find(
    (event): event is StepTaken =>
      event.type === "recruitment/StepTaken" &&
      event.verdict?.outcome === "refused" &&
      event.data.drive === "drive-2009"
  )
  if (refused === undefined) return { town, refusal: undefined }
  const { applicant, drive } = refused.data
  const found = Recruitment.drive(state.recruitment, drive)
  const application = found === undefined ? undefined : Recruitment.application(found, applicant)
  const personal = application?.personal
  const facts = {
    ...(personal === undefined || Seal.isForgotten(personal) ? {} : personal.facts),
    ...(found === undefined ? {} : { countedOn: found.closesOn })
  }
  const explain = (language: Language) => office.explain(refused, language, { facts })
  return {
    town,
    refusal: {
      applicant,
      on: refused.on,
      explanation: { zh: await explain("zh"), en: await explain("en") }
    }
  }
}

/** The report as data. */
export const toJson = ({ refusal, town }: ZhouxiangReport) => {
  const { cohorts, total, difference } = town.cohorts
  return {
    asOf: town.asOf,
    office: town.office,
    recruited: total.recruited,
    inPost: total.inPost,
    outcomes: total.outcomes,
    difference,
    cohorts,
    reconciliation: {
      zh: reconciled(town, "zh"),
      en: reconciled(town, "en")
    },
    seats: { party: town.seats.party, committee: town.seats.committee, cooperative: town.seats.cooperative },
    seatHolders: town.seats.holders,
    crossPosted: town.seats.crossPosted.length,
    secondedPeople: town.training.secondedPeople.length,
    secondmentBatches: town.training.batches,
    composition: town.composition,
    hoursBehind: town.training.behind ?? null,
    away: town.training.away,
    grades: town.grades ?? null,
    dues: town.dues,
    deviations: town.deviations.map(({ basis, document, event, on, requirement }) => ({
      event,
      on,
      basis,
      document,
      requirement: requirement.key
    })),
    ...(refusal === undefined
      ? {}
      : {
          refusal: {
            applicant: refusal.applicant,
            on: refusal.on,
            zh: refusal.explanation.zh,
            en: refusal.explanation.en
          }
        })
  }
}

const reconciled = (town: TownReport.TownReport, language: Language) =>
  TownSheet.reconciliation(town.cohorts).map((line) => Message.render(line, language, table))

/** The town's sheet, and the refusal as its last part. */
const sheetOf = ({ refusal, town }: ZhouxiangReport, language: Language): Section.Sheet => {
  const sheet = TownSheet.make(town)
  if (refusal === undefined) return sheet
  const { applicant, explanation, on } = refusal
  const title = {
    zh: `一项未通过的资格审查（${applicant}，${on}）`,
    en: `One review that was not passed (${applicant}, ${on})`
  }
  return { ...sheet, sections: [...sheet.sections, { title, verbatim: explanation[language] }] }
}

/** The report as text. */
export const toText = (report: ZhouxiangReport, language: Language): string =>
  Section.toText(sheetOf(report, language), language, table)

/** The report as one page with everything in it. */
export const toHtml = (report: ZhouxiangReport, language: Language): string =>
  Page.toHtml(sheetOf(report, language), language, table)

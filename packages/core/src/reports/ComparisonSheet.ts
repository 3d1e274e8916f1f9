/**
 * A comparison of two rules over a population as a sheet: how many came from each outcome to each, and who changed by which
 * conditions.
 *
 * @since 0.1.0
 */
import type { Comparison, Group } from "../policy/Comparison.ts"
import type { Truth } from "../policy/Judgement.ts"
import * as Message from "../policy/Message.ts"
import type { Text } from "../text/Text.ts"
import type { Section, Sheet } from "./Section.ts"

/**
 * The words of a comparison.
 *
 * @category messages
 * @since 0.1.0
 */
export const messages = Message.define({
  "comparison.title": { zh: "规则变化的影响：{point}", en: "What another rule would change: {point}" },
  "comparison.changed": {
    zh: "共 {people} 人，其中 {changed} 人的结论改变，占 {percent}%。",
    en: "{changed} of {people} people come out otherwise, {percent} %."
  },
  "comparison.failed": {
    zh: "其中 {people} 人（{percent}%）的事实无法读取，未作裁定：{ids}",
    en: "{people} of them ({percent} %) could not be judged, because their facts could not be read: {ids}"
  },
  "comparison.turned": { zh: "{condition}（{before} → {after}）", en: "{condition} ({before} → {after})" }
})

const heads = {
  transitions: { zh: "结论的变化", en: "From one outcome to the other" },
  groups: { zh: "改变的人员与原因", en: "Who changes, and by what" },
  before: { zh: "原结论", en: "before" },
  after: { zh: "新结论", en: "after" },
  people: { zh: "人数", en: "people" },
  share: { zh: "占比（%）", en: "share in %" },
  shareOfChanged: { zh: "占改变者（%）", en: "share of those who change, in %" },
  by: { zh: "由哪些条件引起", en: "by these conditions" },
  first: { zh: "例如", en: "such as" }
} as const satisfies { readonly [name: string]: Text }

const truths: { readonly [T in Truth]: Text } = {
  yes: { zh: "符合", en: "granted" },
  no: { zh: "不符合", en: "refused" },
  unknown: { zh: "待定", en: "undetermined" },
  notApplicable: { zh: "不适用", en: "not applicable" }
}

const absent: Text = { zh: "无此条件", en: "no such condition" }

/**
 * Shares in hundredths of a per cent that add up to all of them: each is cut off, and those who lose most by it get one of
 * those left over; of equal losses the first.
 */
const sharesOf = (counts: ReadonlyArray<number>): ReadonlyArray<number> => {
  const whole = counts.reduce((sum, count) => sum + count, 0)
  if (whole === 0) return counts.map(() => 0)
  const shares = counts.map((count) => Math.floor((count * 10_000) / whole))
  const lost = counts.map((count, place) => ({ place, rest: (count * 10_000) % whole }))
  const left = 10_000 - shares.reduce((sum, share) => sum + share, 0)
  const favoured = new Set(
    lost
      .sort((one, other) => other.rest - one.rest || one.place - other.place)
      .slice(0, left)
      .map(({ place }) => place)
  )
  return shares.map((share, place) => (favoured.has(place) ? share + 1 : share))
}

const percent = (hundredths: number): string =>
  `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, "0")}`

/**
 * The comparison as a sheet: what `Section.toText` and `Page.toHtml` render. `point` is what the rule is called.
 *
 * @category rendering
 * @since 0.1.0
 */
export const make = (comparison: Comparison, point: Text): Sheet => ({
  title: messages.make("comparison.title", { point }),
  sections: [transitions(comparison), groups(comparison)]
})

const transitions = ({ failed, people, transitions }: Comparison): Section => {
  const shares = sharesOf([...transitions.map(({ people }) => people), failed.people])
  const turning = transitions.map((one, place) => ({ ...one, share: shares[place] ?? 0 }))
  const changed = turning.filter(({ after, before }) => after !== before)
  const told = {
    people,
    changed: changed.reduce((sum, one) => sum + one.people, 0),
    percent: percent(changed.reduce((sum, { share }) => sum + share, 0))
  }
  const unread = { people: failed.people, percent: percent(shares.at(-1) ?? 0), ids: [...failed.ids] }
  return {
    title: heads.transitions,
    table: {
      columns: [heads.before, heads.after, heads.people, heads.share],
      rows: turning.map((one) => [truths[one.before], truths[one.after], one.people, percent(one.share)])
    },
    lines: [
      messages.make("comparison.changed", told),
      ...(failed.people === 0 ? [] : [messages.make("comparison.failed", unread)])
    ]
  }
}

const groups = ({ groups: all }: Comparison): Section => {
  const shares = sharesOf(all.map(({ people }) => people))
  return {
    title: heads.groups,
    table: {
      columns: [heads.before, heads.after, heads.by, heads.people, heads.shareOfChanged, heads.first],
      rows: all.map((group, place) => [
        truths[group.before],
        truths[group.after],
        conditions(group),
        group.people,
        percent(shares[place] ?? 0),
        group.ids.length === 0 ? "—" : [...group.ids]
      ])
    }
  }
}

const conditions = ({ turned }: Group): Message.Argument =>
  turned.map(({ after, before, message }) =>
    messages.make("comparison.turned", {
      condition: message,
      before: before === undefined ? absent : truths[before],
      after: after === undefined ? absent : truths[after]
    })
  )

/**
 * A comparison of two rules over a population as a sheet: how many came from each outcome to each, and who changed by which
 * conditions.
 *
 * @since 0.1.0
 */
import type { Comparison, Group } from "../policy/Comparison.ts"
import type { Truth } from "../policy/Judgement.ts"
import * as Message from "../policy/Message.ts"
import * as Rounding from "../policy/Rounding.ts"
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
    zh: "另有 {people} 人的事实无法读取，未作裁定：{ids}",
    en: "{people} more could not be judged, because their facts could not be read: {ids}"
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

const twoPlaces = Rounding.make(2, "halfUp")

/** A share in per cent, rounded to two places; of nobody it is 0. */
const percent = (part: number, of: number): string => (of === 0 ? "0.00" : Rounding.divide(twoPlaces, part * 100, of))

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

const transitions = ({ failed, groups, people, transitions }: Comparison): Section => {
  const changed = groups.reduce((sum, group) => sum + group.people, 0)
  return {
    title: heads.transitions,
    table: {
      columns: [heads.before, heads.after, heads.people, heads.share],
      rows: transitions.map((one) => [truths[one.before], truths[one.after], one.people, percent(one.people, people)])
    },
    lines: [
      messages.make("comparison.changed", { people, changed, percent: percent(changed, people) }),
      ...(failed.people === 0 ? [] : [messages.make("comparison.failed", { people: failed.people, ids: failed.ids })])
    ]
  }
}

const groups = ({ groups: all, people }: Comparison): Section => ({
  title: heads.groups,
  table: {
    columns: [heads.before, heads.after, heads.by, heads.people, heads.share, heads.first],
    rows: all.map((group) => [
      truths[group.before],
      truths[group.after],
      conditions(group),
      group.people,
      percent(group.people, people),
      group.ids.length === 0 ? "—" : [...group.ids]
    ])
  }
})

const conditions = ({ turned }: Group): Message.Argument =>
  turned.map(({ after, before, message }) =>
    messages.make("comparison.turned", {
      condition: message,
      before: before === undefined ? absent : truths[before],
      after: after === undefined ? absent : truths[after]
    })
  )

/**
 * The words of what can be wrong with a rule book: what happened, why, and what to do.
 *
 * @since 0.1.0
 */
import * as Message from "../Message.ts"

/**
 * The message table of rule books.
 *
 * @category messages
 * @since 0.1.0
 */
export const messages = Message.define({
  "ruleBook.malformed": {
    zh: "{origin} 的规定 {provision} 无法读取：{detail}。请更正该规定；各参数的类型和单位见规则点的说明。",
    en: "Provision {provision} of {origin} cannot be read: {detail}. Correct the provision; the point's documentation lists the type and unit of each field."
  },
  "ruleBook.daysInverted": {
    zh: "止于 {until}，不晚于起始日 {from}",
    en: "it ends on {until}, which is not after its first day {from}"
  },
  "ruleBook.noneImpossible": {
    zh: "此处不能写“无此规定”（none），没有这个值就无法裁定",
    en: "`none` is not possible here, the rule cannot judge without this value"
  },
  "ruleBook.pointAmbiguous": {
    zh: "有两个不同的规则点都叫 {point}，其规定可以有两种读法。请去掉其中一个，或另取名称。",
    en: "Two different policy points are named {point}, so its provisions could be read in two ways. Leave one out, or give it an id of its own."
  },
  "ruleBook.withoutSource": {
    zh: "{origin} 的规定 {provision} 没有写明依据，无从查核。请写明出处（标题、日期、条款），或写明假定及其理由。",
    en: "Provision {provision} of {origin} names no source, so nobody could check it. Give a citation (title, date, article), or an assumption with its reason."
  },
  "ruleBook.pointUnknown": {
    zh: "{origin} 的规定 {provision} 所属的规则点 {name} 不存在。{hint}",
    en: "Provision {provision} of {origin} is for the policy point {name}, which does not exist. {hint}"
  },
  "ruleBook.fieldUnknown": {
    zh: "{origin} 的规定 {provision} 所属的参数 {name} 不存在。{hint}",
    en: "Provision {provision} of {origin} is for the field {name}, which does not exist. {hint}"
  },
  "ruleBook.meant": { zh: "您是否要用 {meant}？", en: "Did you mean {meant}?" },
  "ruleBook.seeList": { zh: "请查阅规则点一览。", en: "See the list of policy points." },
  "ruleBook.givenTwice": {
    zh: "规定 {first} 重复出现，无法断定以哪一个为准。请去掉其中一个。",
    en: "Provision {first} is given twice, and neither can be told to be the right one. Take one of the two out."
  },
  "ruleBook.conflict": {
    zh: "规定 {first} 与 {second} 就同一参数在相同日期作了规定，且没有哪一个更具体。请让前者在后者施行之日终止（until），或缩小其中一个的适用范围，或在其中一个写明 overrides 以另一个让位。",
    en: "Provisions {first} and {second} speak of the same field for the same days, and neither is more specific. End the earlier one (`until`) on the first day of the later one, narrow the scope of one, or let one say that it `overrides` the other."
  },
  "ruleBook.edge.unknown": {
    zh: "规定 {provision} 写明优先于 {overrides}，但没有这一规定。请写明本规则簿中一项规定的编号。{hint}",
    en: "Provision {provision} overrides {overrides}, but there is no such provision. Name one of the book by its id. {hint}"
  },
  "ruleBook.edge.otherField": {
    zh: "规定 {provision} 写明优先于 {overrides}，但两者不是同一参数，各自适用。请去掉该项。",
    en: "Provision {provision} overrides {overrides}, but the two are of different fields and both hold. Take it out."
  },
  "ruleBook.edge.apart": {
    zh: "规定 {provision} 写明优先于 {overrides}，但两者从不同时适用。请去掉该项，或更正日期、地方或适用范围。",
    en: "Provision {provision} overrides {overrides}, but the two never apply together. Take it out, or correct the days, the place or the scope."
  },
  "ruleBook.edge.settled": {
    zh: "规定 {provision} 写明优先于 {overrides}，但后者适用范围更窄或级别更低，已由此优先。请去掉该项，或改变适用范围。",
    en: "Provision {provision} overrides {overrides}, but the other has the narrower scope, or in the same scope the lower level, and holds by that. Take it out, or change the scope."
  },
  "ruleBook.edge.addedTo": {
    zh: "规定 {provision} 写明优先于 {overrides}，但各级对该参数只能补充条件，不得取代其他级别的条件。请去掉该项。",
    en: "Provision {provision} overrides {overrides}, but levels only add conditions to this field and take none of another level away. Take it out."
  },
  "ruleBook.circle": {
    zh: "规定 {provisions} 依次优先于下一项，最后一项又优先于第一项，无法断定以哪一个为准。请去掉其中一处 overrides。",
    en: "Of the provisions {provisions} each would hold over the next, and the last over the first, so none can be told to hold. Take one `overrides` out."
  },
  "ruleBook.named": { zh: "{provision}（{origin}）", en: "{provision} ({origin})" },
  "ruleBook.delegated": {
    zh: "规定 {provision} 所给的值{article}由 {level} 级规定，其下各级不得规定。请去掉该规定，或由 {level} 级作出规定。",
    en: "Provision {provision} gives a value that{article} is left to the level {level}, and levels below it cannot give it. Take the provision out, or have it laid down at the level {level}."
  },
  "ruleBook.departs": {
    zh: "规定 {provision} 与 {higher}{article}不一致，而该参数{rule}{scope}。{remedy}",
    en: "Provision {provision} departs from {higher}{article}, but this field {rule}{scope}. {remedy}"
  },
  "ruleBook.under": { zh: "（依据 {article}）", en: " under {article}" },
  "ruleBook.inScope": { zh: "（适用范围 {scope}）", en: " in the scope {scope}" },
  "ruleBook.takeOut": { zh: "请去掉该规定。", en: "Take the provision out." },
  "ruleBook.takeOutOrNarrow": {
    zh: "请去掉该规定，或改为适用于其他范围。",
    en: "Take the provision out, or narrow it to another scope."
  },
  "ruleBook.takeOutOrBring": {
    zh: "请去掉该规定，或把值调整到上级允许的范围内。",
    en: "Take the provision out, or bring its value within what the higher level permits."
  },
  "ruleBook.gap": {
    zh: "{days}，{jurisdiction} 只有 {point}{scope} 的一部分规定，缺少 {fields}，因此无法适用该规则。请补充涵盖这些日期的规定，或在允许时写明无此规定（none）。",
    en: "{days}, {jurisdiction} has a part of {point}{scope} but no value for {fields}, so the rule could not be applied. Add provisions for these fields that cover the days, or state `none` where the field allows it."
  },
  "ruleBook.parameterMissing": {
    zh: "{days}，规定 {provision} 中的条件读取 {parameter}，而 {jurisdiction}{scope} 写明无此规定（none），因此无法裁定。请为 {parameter} 规定数值，或在条件中不再使用。",
    en: "{days}, the condition of provision {provision} reads {parameter}, but {jurisdiction} says{scope} that there is no such rule, so it could not be judged. Give {parameter} a value, or take it out of the condition."
  },
  "ruleBook.from": { zh: "自 {from} 起", en: "From {from} on" },
  "ruleBook.fromUntil": {
    zh: "自 {from} 至 {until}（不含）",
    en: "From {from} until {until} (excluded)"
  },
  "ruleBook.andThen": { zh: "{first}{rest}", en: "{first} {rest}" }
})

/** What a higher level permits, by the kind of the override. */
export const permitted: { readonly [rule: string]: Message.Text } = {
  locked: {
    zh: "已锁定，下级不得另作规定",
    en: "is locked and cannot be given a value at a lower level"
  },
  atLeast: { zh: "下级只能提高", en: "can only be raised at a lower level" },
  atMost: { zh: "下级只能降低", en: "can only be lowered at a lower level" },
  subsetOf: { zh: "下级只能减少其中的项", en: "can only lose members at a lower level" },
  supersetOf: { zh: "下级只能增加其中的项", en: "can only gain members at a lower level" },
  addedTo: { zh: "下级只能补充", en: "can only be added to at a lower level" }
}

/**
 * What can be wrong with a rule book. Every problem says what happened, why, and what to do, and names the provisions by
 * their ids; values are not repeated.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"

/**
 * A provision whose shape or value does not fit its field.
 *
 * @category errors
 * @since 0.1.0
 */
export class ProvisionMalformed extends Schema.TaggedError<ProvisionMalformed>()("ProvisionMalformed", {
  origin: Schema.String,
  provision: Schema.String,
  detail: Schema.String
}) {
  override get message() {
    return `Provision ${this.provision} of ${this.origin} cannot be read: ${this.detail}. Correct the provision; the point's documentation lists the type and unit of each field.`
  }
}

/**
 * Two different policy points under one id.
 *
 * @category errors
 * @since 0.1.0
 */
export class PointAmbiguous extends Schema.TaggedError<PointAmbiguous>()("PointAmbiguous", { point: Schema.String }) {
  override get message() {
    return `Two different policy points are named ${this.point}, so its provisions could be read in two ways. Leave one out, or give it an id of its own.`
  }
}

/**
 * A provision that names neither a citation nor an assumption.
 *
 * @category errors
 * @since 0.1.0
 */
export class ProvisionWithoutSource extends Schema.TaggedError<ProvisionWithoutSource>()("ProvisionWithoutSource", {
  origin: Schema.String,
  provision: Schema.String
}) {
  override get message() {
    return `Provision ${this.provision} of ${this.origin} names no source, so nobody could check it. Give a citation (title, date, article), or an assumption with its reason.`
  }
}

/**
 * A point or field that does not exist.
 *
 * @category errors
 * @since 0.1.0
 */
export class UnknownName extends Schema.TaggedError<UnknownName>()("UnknownName", {
  origin: Schema.String,
  provision: Schema.String,
  kind: Schema.Literals(["point", "field"]),
  name: Schema.String,
  meant: Schema.optionalKey(Schema.String)
}) {
  override get message() {
    const what = this.kind === "point" ? "policy point" : "field"
    const hint = this.meant === undefined ? "See the list of policy points." : `Did you mean ${this.meant}?`
    return `Provision ${this.provision} of ${this.origin} is for the ${what} ${this.name}, which does not exist. ${hint}`
  }
}

/**
 * Two provisions of one place for the same field, days and scope. The origins are named where they are known.
 *
 * @category errors
 * @since 0.1.0
 */
export class ProvisionsConflict extends Schema.TaggedError<ProvisionsConflict>()("ProvisionsConflict", {
  first: Schema.String,
  second: Schema.String,
  firstOrigin: Schema.optionalKey(Schema.String),
  secondOrigin: Schema.optionalKey(Schema.String)
}) {
  override get message() {
    const first = this.firstOrigin === undefined ? this.first : `${this.first} (${this.firstOrigin})`
    const second = this.secondOrigin === undefined ? this.second : `${this.second} (${this.secondOrigin})`
    return first === second
      ? `Provision ${first} is given twice, and neither can be told to be the right one. Take one of the two out.`
      : `Provisions ${first} and ${second} speak of the same field for the same days, and neither is more specific. End the earlier one (\`until\`) on the first day of the later one, or narrow the scope of one.`
  }
}

const reasons: { readonly [rule: string]: string } = {
  locked: "is locked and cannot be given a value at a lower level",
  atLeast: "can only be raised at a lower level",
  atMost: "can only be lowered at a lower level",
  subsetOf: "can only lose members at a lower level",
  supersetOf: "can only gain members at a lower level",
  addedTo: "can only be added to at a lower level"
}

/**
 * A provision that departs from a higher level further than the field permits, or that takes what the law leaves to a
 * level above its own.
 *
 * - `higher`: the provision it departs from; absent where the field is delegated
 * - `level`: the level that a delegated field is left to
 * - `when`: the scope in which a lock holds
 *
 * @category errors
 * @since 0.1.0
 */
export class OverrideNotPermitted extends Schema.TaggedError<OverrideNotPermitted>()("OverrideNotPermitted", {
  provision: Schema.String,
  rule: Schema.String,
  higher: Schema.optionalKey(Schema.String),
  level: Schema.optionalKey(Schema.String),
  when: Schema.optionalKey(Schema.String),
  article: Schema.optionalKey(Schema.String)
}) {
  override get message() {
    const article = this.article === undefined ? "" : ` under ${this.article}`
    if (this.level !== undefined) {
      return `Provision ${this.provision} gives a value that${article} is left to the level ${this.level}, and levels below it cannot give it. Take the provision out, or have it laid down at the level ${this.level}.`
    }
    const scope = this.when === undefined ? "" : ` in the scope ${this.when}`
    const remedy =
      this.rule === "locked"
        ? this.when === undefined
          ? "Take the provision out."
          : "Take the provision out, or narrow it to another scope."
        : "Take the provision out, or bring its value within what the higher level permits."
    return `Provision ${this.provision} departs from ${this.higher}${article}, but this field ${reasons[this.rule] ?? this.rule}${scope}. ${remedy}`
  }
}

/**
 * Days on which a place has only a part of a rule: from the first one until the last one, which is excluded.
 *
 * @category errors
 * @since 0.1.0
 */
export class CoverageGap extends Schema.TaggedError<CoverageGap>()("CoverageGap", {
  point: Schema.String,
  fields: Schema.Array(Schema.String),
  jurisdiction: Schema.String,
  scope: Schema.optionalKey(Schema.String),
  from: Schema.String,
  until: Schema.optionalKey(Schema.String)
}) {
  override get message() {
    const days = this.until === undefined ? `From ${this.from} on` : `From ${this.from} until ${this.until} (excluded)`
    const scope = this.scope === undefined ? "" : ` in the scope ${this.scope}`
    return `${days}, ${this.jurisdiction} has a part of ${this.point}${scope} but no value for ${this.fields.join(", ")}, so the rule could not be applied. Add provisions for these fields that cover the days, or state \`none\` where the field allows it.`
  }
}

/**
 * One thing wrong with a book.
 *
 * @category errors
 * @since 0.1.0
 */
export type Problem =
  | PointAmbiguous
  | ProvisionMalformed
  | ProvisionWithoutSource
  | UnknownName
  | ProvisionsConflict
  | OverrideNotPermitted
  | CoverageGap

const Problem = Schema.Union([
  PointAmbiguous,
  ProvisionMalformed,
  ProvisionWithoutSource,
  UnknownName,
  ProvisionsConflict,
  OverrideNotPermitted,
  CoverageGap
])

/**
 * A rule book that cannot be used, with everything that is wrong with it.
 *
 * @category errors
 * @since 0.1.0
 */
export class RuleBookInvalid extends Schema.TaggedError<RuleBookInvalid>()("RuleBookInvalid", {
  problems: Schema.Array(Problem)
}) {
  override get message() {
    const count = this.problems.length === 1 ? "1 problem" : `${this.problems.length} problems`
    return `The rule book cannot be used, because of ${count}. Correct them and build it again:\n${this.problems.map((problem) => `- ${problem.message}`).join("\n")}`
  }
}

/**
 * A look-up on a day that no provision covers. `covered` tells the days that are, each as `from … until …` (excluded).
 *
 * @category errors
 * @since 0.1.0
 */
export class NotCovered extends Schema.TaggedError<NotCovered>()("NotCovered", {
  point: Schema.String,
  field: Schema.String,
  jurisdiction: Schema.String,
  on: Schema.String,
  scope: Schema.optionalKey(Schema.String),
  covered: Schema.Array(Schema.String)
}) {
  override get message() {
    const covered = this.covered.length === 0 ? "no day is covered" : `covered: ${this.covered.join("; ")}`
    const scope = this.scope === undefined ? "" : ` in the scope ${this.scope}`
    return `No provision gives ${this.point}.${this.field} for ${this.jurisdiction}${scope} on ${this.on} (${covered}), and no value is guessed. Add a provision for that day to a plugin, or record the act with its document instead of having it decided.`
  }
}

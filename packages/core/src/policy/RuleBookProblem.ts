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
    return `Provision ${this.provision} of ${this.origin} does not fit its field: ${this.detail}. Correct the provision; the point's documentation lists the type and unit of each field.`
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
 * Two provisions of one place for the same field, days and scope.
 *
 * @category errors
 * @since 0.1.0
 */
export class ProvisionsConflict extends Schema.TaggedError<ProvisionsConflict>()("ProvisionsConflict", {
  first: Schema.String,
  second: Schema.String
}) {
  override get message() {
    return `Provisions ${this.first} and ${this.second} give the same field a value for the same days, and neither is more specific. End the earlier one (until) on the first day of the later one, or narrow the scope of one.`
  }
}

/**
 * A provision that departs from a higher level further than the field permits.
 *
 * @category errors
 * @since 0.1.0
 */
export class OverrideNotPermitted extends Schema.TaggedError<OverrideNotPermitted>()("OverrideNotPermitted", {
  provision: Schema.String,
  higher: Schema.String,
  rule: Schema.String,
  article: Schema.optionalKey(Schema.String)
}) {
  override get message() {
    const article = this.article === undefined ? "" : ` under ${this.article}`
    const why: Record<string, string> = {
      locked: "is locked and cannot be given a value at a lower level",
      delegatedTo: "is left to one level, and levels below it cannot give it",
      atLeast: "can only be raised at a lower level",
      atMost: "can only be lowered at a lower level",
      subsetOf: "can only lose members at a lower level",
      supersetOf: "can only gain members at a lower level",
      addedTo: "can only be added to at a lower level"
    }
    return `Provision ${this.provision} departs from ${this.higher}${article}, but this field ${why[this.rule] ?? this.rule}. Take the provision out, or bring its value within what the higher level permits.`
  }
}

/**
 * A day from which a place has only a part of a rule.
 *
 * @category errors
 * @since 0.1.0
 */
export class CoverageGap extends Schema.TaggedError<CoverageGap>()("CoverageGap", {
  point: Schema.String,
  fields: Schema.Array(Schema.String),
  jurisdiction: Schema.String,
  from: Schema.String
}) {
  override get message() {
    return `From ${this.from} on, ${this.jurisdiction} has a part of ${this.point} but no value for ${this.fields.join(", ")}, so the rule could not be applied. Add provisions for these fields that cover the day, or state \`none\` where the field allows it.`
  }
}

/**
 * One thing wrong with a book.
 *
 * @category errors
 * @since 0.1.0
 */
export type Problem =
  | ProvisionMalformed
  | ProvisionWithoutSource
  | UnknownName
  | ProvisionsConflict
  | OverrideNotPermitted
  | CoverageGap

const Problem = Schema.Union([
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
    return `The rule book cannot be used; ${this.problems.length} problem(s):\n${this.problems.map((problem) => `- ${problem.message}`).join("\n")}`
  }
}

/**
 * A look-up on a day that no provision covers.
 *
 * @category errors
 * @since 0.1.0
 */
export class NotCovered extends Schema.TaggedError<NotCovered>()("NotCovered", {
  point: Schema.String,
  field: Schema.String,
  jurisdiction: Schema.String,
  on: Schema.String,
  covered: Schema.Array(Schema.String)
}) {
  override get message() {
    const covered = this.covered.length === 0 ? "no day is covered" : `covered: ${this.covered.join("; ")}`
    return `No provision gives ${this.point}.${this.field} for ${this.jurisdiction} on ${this.on} (${covered}), and no value is guessed. Add a provision for that day to a plugin, or record the act with its document instead of having it decided.`
  }
}

/**
 * What can be wrong with a rule book. Every problem says what happened, why, and what to do, and names the provisions by
 * their ids; values are not repeated. `told` says it in both languages, `message` in English.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as InputIssues from "./InputIssues.ts"
import * as Message from "./Message.ts"
import { messages, permitted } from "./ruleBook/messages.ts"

export { messages } from "./ruleBook/messages.ts"

const table: Message.Table = { ...InputIssues.messages.table, ...messages.table }

const inEnglish = (told: Message.Message): string => Message.render(told, "en", table)

/** An optional part of a sentence. */
const orNothing = (part: Message.Message | undefined): Message.Argument => part ?? ""

/**
 * A provision whose shape or value does not fit its field.
 *
 * @category errors
 * @since 0.1.0
 */
export class ProvisionMalformed extends Schema.TaggedError<ProvisionMalformed>()("ProvisionMalformed", {
  origin: Schema.String,
  provision: Schema.String,
  detail: Message.Argument
}) {
  get told(): Message.Message {
    const { detail, origin, provision } = this
    return messages.make("ruleBook.malformed", { detail, origin, provision })
  }
  override get message() {
    return inEnglish(this.told)
  }
}

/**
 * Two different policy points under one id.
 *
 * @category errors
 * @since 0.1.0
 */
export class PointAmbiguous extends Schema.TaggedError<PointAmbiguous>()("PointAmbiguous", { point: Schema.String }) {
  get told(): Message.Message {
    return messages.make("ruleBook.pointAmbiguous", { point: this.point })
  }
  override get message() {
    return inEnglish(this.told)
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
  get told(): Message.Message {
    return messages.make("ruleBook.withoutSource", { origin: this.origin, provision: this.provision })
  }
  override get message() {
    return inEnglish(this.told)
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
  get told(): Message.Message {
    const { kind, meant, name, origin, provision } = this
    const hint = meant === undefined ? messages.make("ruleBook.seeList") : messages.make("ruleBook.meant", { meant })
    return messages.make(`ruleBook.${kind}Unknown`, { origin, provision, name, hint })
  }
  override get message() {
    return inEnglish(this.told)
  }
}

/**
 * Two provisions for the same field and days of which nothing says which holds: those of one place in one scope, and those
 * in scopes that overlap without one being narrower. The origins are named where they are known.
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
  get told(): Message.Message {
    const first = named(this.first, this.firstOrigin)
    const second = named(this.second, this.secondOrigin)
    return this.first === this.second && this.firstOrigin === this.secondOrigin
      ? messages.make("ruleBook.givenTwice", { first })
      : messages.make("ruleBook.conflict", { first, second })
  }
  override get message() {
    return inEnglish(this.told)
  }
}

const named = (provision: string, origin: string | undefined): Message.Argument =>
  origin === undefined ? provision : messages.make("ruleBook.named", { provision, origin })

const daysFrom = (from: string, until: string | undefined): Message.Message =>
  until === undefined ? messages.make("ruleBook.from", { from }) : messages.make("ruleBook.fromUntil", { from, until })

const inScope = (scope: string | undefined): Message.Argument =>
  orNothing(scope === undefined ? undefined : messages.make("ruleBook.inScope", { scope }))

/**
 * A provision that overrides another which it cannot: there is none of that id (`meant` is the closest), it is of another
 * field, the two never apply together, their scopes or levels settle it the other way round, or it is a condition of
 * another level where conditions only add up.
 *
 * @category errors
 * @since 0.1.0
 */
export class EdgeImpossible extends Schema.TaggedError<EdgeImpossible>()("EdgeImpossible", {
  provision: Schema.String,
  overrides: Schema.String,
  reason: Schema.Literals(["unknown", "otherField", "apart", "settled", "addedTo"]),
  meant: Schema.optionalKey(Schema.String)
}) {
  get told(): Message.Message {
    const { meant, overrides, provision, reason } = this
    const hint = orNothing(meant === undefined ? undefined : messages.make("ruleBook.meant", { meant }))
    return reason === "unknown"
      ? messages.make("ruleBook.edge.unknown", { provision, overrides, hint })
      : messages.make(`ruleBook.edge.${reason}`, { provision, overrides })
  }
  override get message() {
    return inEnglish(this.told)
  }
}

/**
 * Provisions each of which would hold over the next, and the last over the first.
 *
 * @category errors
 * @since 0.1.0
 */
export class EdgesInCircle extends Schema.TaggedError<EdgesInCircle>()("EdgesInCircle", {
  provisions: Schema.Array(Schema.String)
}) {
  get told(): Message.Message {
    return messages.make("ruleBook.circle", { provisions: [...this.provisions] })
  }
  override get message() {
    return inEnglish(this.told)
  }
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
  get told(): Message.Message {
    const { level, provision, rule, when } = this
    const article = orNothing(
      this.article === undefined ? undefined : messages.make("ruleBook.under", { article: this.article })
    )
    if (level !== undefined) return messages.make("ruleBook.delegated", { provision, article, level })
    const remedy =
      rule !== "locked"
        ? "ruleBook.takeOutOrBring"
        : when === undefined
          ? "ruleBook.takeOut"
          : "ruleBook.takeOutOrNarrow"
    return messages.make("ruleBook.departs", {
      provision,
      higher: this.higher ?? "",
      article,
      rule: permitted[rule] ?? rule,
      scope: inScope(when),
      remedy: messages.make(remedy)
    })
  }
  override get message() {
    return inEnglish(this.told)
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
  get told(): Message.Message {
    const { fields, from, jurisdiction, point, scope, until } = this
    const days = daysFrom(from, until)
    return messages.make("ruleBook.gap", { days, jurisdiction, point, scope: inScope(scope), fields: [...fields] })
  }
  override get message() {
    return inEnglish(this.told)
  }
}

/**
 * Days on which a place says that there is no such rule, while a criterion or score that holds there reads its value: from
 * the first one until the last one, which is excluded.
 *
 * @category errors
 * @since 0.1.0
 */
export class ParameterMissing extends Schema.TaggedError<ParameterMissing>()("ParameterMissing", {
  provision: Schema.String,
  parameter: Schema.String,
  jurisdiction: Schema.String,
  scope: Schema.optionalKey(Schema.String),
  from: Schema.String,
  until: Schema.optionalKey(Schema.String)
}) {
  get told(): Message.Message {
    const { from, jurisdiction, parameter, provision, scope, until } = this
    return messages.make("ruleBook.parameterMissing", {
      days: daysFrom(from, until),
      jurisdiction,
      parameter,
      provision,
      scope: inScope(scope)
    })
  }
  override get message() {
    return inEnglish(this.told)
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
  | EdgeImpossible
  | EdgesInCircle
  | OverrideNotPermitted
  | CoverageGap
  | ParameterMissing

const Problem = Schema.Union([
  PointAmbiguous,
  ProvisionMalformed,
  ProvisionWithoutSource,
  UnknownName,
  ProvisionsConflict,
  EdgeImpossible,
  EdgesInCircle,
  OverrideNotPermitted,
  CoverageGap,
  ParameterMissing
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
  /** What is wrong, one problem after the other, in both languages. */
  get told(): Message.Message {
    const [first, ...rest] = this.problems.map(({ told }) => told)
    return rest.reduce(
      (told, next) => messages.make("ruleBook.andThen", { first: told, rest: next }),
      first ?? messages.make("ruleBook.seeList")
    )
  }
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

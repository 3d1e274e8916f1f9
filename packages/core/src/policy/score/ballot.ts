/**
 * `ballot`: the average value of the votes in a box. The denominator is said: valid votes, or all that were cast.
 *
 * Votes without a value, such as spoiled ones and abstentions, are listed as `others`. Of the denominator `valid` they
 * are left out and not even read; in `cast` they count with the value 0. Votes are whole numbers.
 *
 * @since 0.1.0
 */
import * as BigDecimal from "effect/BigDecimal"
import * as Schema from "effect/Schema"
import { unlikeUnits } from "../criterion/comparisons.ts"
import type { Operand as AnyOperand, Named } from "../criterion/Node.ts"
import { union } from "../criterion/Operator.ts"
import * as Operand from "../criterion/operands.ts"
import * as Decimal from "../Decimal.ts"
import { written } from "../kernel/score/Plan.ts"
import * as Message from "../Message.ts"
import * as Rounding from "../Rounding.ts"
import * as ValueType from "../ValueType.ts"
import { amount, countOf, mark, type Operators, Otherwise, otherwise, otherwisePlan, total } from "./Operator.ts"
import { rounded } from "./phrases.ts"
import * as Range from "./range.ts"

/** The words of this family. */
export const messages = Message.define({
  "score.grade": { zh: "{grade} {value} 分", en: "{grade} {value}" },
  "score.ballot.valid": {
    zh: "测评票平均分（{grades}；分母为有效票，不含弃权票和废票）",
    en: "average of the votes ({grades}; out of the valid votes, without spoiled ones and abstentions)"
  },
  "score.ballot.cast": {
    zh: "测评票平均分（{grades}；分母为全部投出的票）",
    en: "average of the votes ({grades}; out of all votes cast)"
  }
})

/**
 * A grade on the ballot, what a vote for it is worth, and how many there are.
 *
 * @category models
 * @since 0.1.0
 */
export interface BallotGrade {
  readonly grade: string
  readonly title?: Message.Text
  readonly value: Decimal.Decimal
  readonly votes: AnyOperand
}

/**
 * The average value of votes.
 *
 * @category models
 * @since 0.1.0
 */
export interface Ballot extends Named {
  readonly op: "ballot"
  readonly grades: ReadonlyArray<BallotGrade>
  readonly others?: ReadonlyArray<AnyOperand>
  readonly denominator: "valid" | "cast"
  readonly whenNoVotes: Otherwise
  readonly rounding: Rounding.Rounding
}

const number: ValueType.ValueType = { kind: "number" }

const notWhole = "A count of votes is not a whole number of 0 or more. Correct the count."

const noVotes =
  "There are no votes, and the ballot says that this is an error. Check the count, or say what takes its place."

/** The operator of this family. */
export const ballot: Operators<Ballot> = {
  ballot: {
    fields: ({ operand }) => ({
      grades: Schema.Array(
        Schema.Struct({
          grade: Schema.NonEmptyString,
          title: Schema.optionalKey(Message.Text),
          value: Decimal.Decimal,
          votes: operand
        })
      ).check(Schema.isMinLength(1, { expected: "at least one grade" })),
      others: Schema.optionalKey(Schema.Array(operand)),
      denominator: Schema.Literals(["valid", "cast"]),
      whenNoVotes: Otherwise,
      rounding: Rounding.Rounding
    }),
    below: () => [],
    criteria: () => [],
    operands: (node) => [
      ...node.grades.map(({ votes }, position) => ({ path: `grades.${position}.votes`, operand: votes, type: number })),
      ...(node.others ?? []).map((operand, position) => ({ path: `others.${position}`, operand, type: number }))
    ],
    check: (node, { environment, report }) => {
      const votes = [
        ...node.grades.map(({ votes }, position) => ({ path: `grades.${position}.votes`, operand: votes })),
        ...(node.others ?? []).map((operand, position) => ({ path: `others.${position}`, operand }))
      ].map(({ operand, path }) => ({ path, unit: ValueType.unitOf(Operand.singleType(operand, environment)) }))
      const counted = votes.find(({ unit }) => unit !== undefined)?.unit
      for (const { path, unit } of votes) {
        if (!ValueType.unitsAgree(counted, unit)) report("policy/unlikeUnits", path, unlikeUnits(counted, unit))
      }
      const grades = new Set<string>()
      node.grades.forEach(({ grade }, position) => {
        if (grades.has(grade)) {
          report(
            "policy/duplicateId",
            `grades.${position}.grade`,
            `The grade "${grade}" stands twice. Give each grade once.`
          )
        }
        grades.add(grade)
      })
      if (node.denominator === "cast" && (node.others ?? []).length === 0) {
        const message =
          'The denominator is all votes cast, but no votes without a value are listed. List them as "others", or count valid votes.'
        report("policy/missingField", "others", message)
      }
    },
    mayBeLeftOut: () => false,
    unit: () => undefined,
    range: (node) => {
      // In all votes cast those without a value count as 0.
      const values = [...node.grades.map(({ value }) => value), ...(node.denominator === "cast" ? [0] : [])]
      const average = Range.map(Range.around(values.map(Range.of)), (number) => Rounding.exactly(node.rounding, number))
      return Range.orElse(average, node.whenNoVotes)
    },
    evaluate: (node, scope) => {
      const valid = node.grades.map(({ votes }) => Operand.read(votes, scope, number))
      const others =
        node.denominator === "valid" ? [] : (node.others ?? []).map((votes) => Operand.read(votes, scope, number))
      const reads = [...valid, ...others]
      const rest = {
        facts: union(reads.map(({ facts }) => facts)),
        parameters: reads.flatMap(({ parameters }) => parameters)
      }
      // A count that is none is told even where another is missing.
      const counts = reads.map(({ known, value }) => (known ? countOf(value, scope, notWhole) : undefined))
      if (reads.some(({ known }) => !known)) {
        return { value: { _tag: "Unknown", needs: union(reads.map(({ needs }) => needs)) }, ...rest }
      }
      const votes = total(counts.flatMap((count) => count ?? []))
      if (votes.value === 0n) {
        return { value: otherwise(node.whenNoVotes, scope, "policy/outOfRange", noVotes), ...rest }
      }
      const worth = total(
        node.grades.flatMap(({ value }, position) => {
          const count = counts[position]
          return count === undefined ? [] : [BigDecimal.multiply(Decimal.make(value), count)]
        })
      )
      return { value: amount(Rounding.quotient(node.rounding, worth, votes), node.rounding.places), ...rest }
    },
    plan: (node, planning) => {
      const count = (votes: AnyOperand) => mark(votes, planning, { isCount: true, message: notWhole })
      const grades = node.grades.map(({ value, votes }) => ({ factor: written(value), count: count(votes) }))
      const others = node.denominator === "valid" ? [] : (node.others ?? []).map(count)
      return {
        tag: "quotient",
        dividend: { tag: "sum", of: { tag: "written", of: grades.map((grade) => ({ tag: "times", ...grade })) } },
        divisor: { tag: "sum", of: { tag: "written", of: [...grades.map(({ count }) => count), ...others] } },
        rounding: node.rounding,
        whenZero: otherwisePlan(node.whenNoVotes, planning, "policy/outOfRange", noVotes)
      }
    },
    words: (node) =>
      rounded(
        messages.make(`score.ballot.${node.denominator}`, {
          grades: node.grades.map(({ grade, title, value }) =>
            messages.make("score.grade", { grade: title ?? grade, value })
          )
        }),
        node.rounding
      )
  }
}

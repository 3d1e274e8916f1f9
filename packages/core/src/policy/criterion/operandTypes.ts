/**
 * What an operand comes to, as the compiler knows it: nothing of this is in the data.
 *
 * A fact or a parameter that is built from its declaration carries its type; one that is built from a mere name, and
 * one that was decoded, carries none and may stand anywhere. The checks of an expression know more than the compiler:
 * units, the order of members, days that do not exist, and what is read outside of its list.
 *
 * @since 0.1.0
 */
import type { CalendarDate } from "../../calendar/CalendarDate.ts"
import type { FactTable, Fields } from "../FactTable.ts"
import type { Member, Value, ValueType } from "../ValueType.ts"
import type { Operand } from "./Node.ts"
import type { ParameterTypes } from "./Operator.ts"
import type { AgeOn, Between, FactOperand, ParameterOperand } from "./operands.ts"

/** The key of what no value has: it is there for the compiler alone. */
declare const comesTo: unique symbol

/**
 * The type of a member of a closed list. Lists with other members are unlike, so that neither stands for the other.
 *
 * @category type-level
 * @since 0.1.0
 */
export interface OneOf<in out Members extends string> {
  readonly oneOf: Members
}

/**
 * The type of a member of an ordered list. Lists with other members are unlike, so that neither stands for the other.
 *
 * @category type-level
 * @since 0.1.0
 */
export interface Ranked<in out Members extends string> {
  readonly ranked: Members
}

/**
 * The type of a parameter that is a list of values.
 *
 * @category type-level
 * @since 0.1.0
 */
export interface ListOf<Type> {
  readonly listOf: Type
}

/**
 * The types whose values have an order; `number` stands for decimals too, since they compare with each other.
 *
 * @category type-level
 * @since 0.1.0
 */
export type Ordered = "number" | "date" | { readonly ranked: string }

/**
 * The types of single values.
 *
 * @category type-level
 * @since 0.1.0
 */
export type Single = Ordered | "boolean" | "text" | { readonly oneOf: string }

/**
 * A fact that comes to a type.
 *
 * @category type-level
 * @since 0.1.0
 */
export interface FactOf<Type> extends FactOperand {
  readonly [comesTo]?: Type | undefined
}

/**
 * A parameter that comes to a type.
 *
 * @category type-level
 * @since 0.1.0
 */
export interface ParameterOf<Type> extends ParameterOperand {
  readonly [comesTo]?: Type | undefined
}

type DecimalText = `${number}`

type DayText = CalendarDate | `${number}-${number}-${number}`

/**
 * The values that can be written where a type is needed.
 *
 * @category type-level
 * @since 0.1.0
 */
export type ValueOf<Type> =
  | ("number" extends Type ? number | DecimalText : never)
  | ("date" extends Type ? DayText : never)
  | ("boolean" extends Type ? boolean : never)
  | ("text" extends Type ? string : never)
  | (Type extends OneOf<infer Members> | Ranked<infer Members> ? Members : never)

/**
 * An operand that comes to a type, or one of whose type nothing is known.
 *
 * @category type-level
 * @since 0.1.0
 */
export type OperandOf<Type> =
  | ValueOf<Type>
  | FactOf<Type>
  | ParameterOf<Type>
  | ("number" extends Type ? AgeOn | Between : never)

/**
 * A set of values of a type, or a parameter that is one.
 *
 * @category type-level
 * @since 0.1.0
 */
export type SetOf<Type> = ReadonlyArray<ValueOf<Type>> | ParameterOf<ListOf<Type>>

/** What an operand comes to; `unknown` where nothing tells. */
type TypeOf<O> = O extends number | DecimalText | AgeOn | Between
  ? "number"
  : O extends DayText
    ? "date"
    : O extends boolean
      ? "boolean"
      : O extends string
        ? "text"
        : O extends FactOf<infer Type> | ParameterOf<infer Type>
          ? Type
          : unknown

/**
 * An operand where a type is needed. One that was declared to be any operand is taken as it is.
 *
 * @category type-level
 * @since 0.1.0
 */
export type Given<O, Type> = Operand extends O ? O : OperandOf<Type>

/**
 * The left side of a comparison: of a type that can be compared, and a value as the right side admits it.
 *
 * @category type-level
 * @since 0.1.0
 */
export type Left<L, R, Comparable> = Given<L, [L] extends [Value] ? TypeOf<R> : Comparable>

/**
 * The right side of a comparison: of the type of the left side.
 *
 * @category type-level
 * @since 0.1.0
 */
export type Right<L, R, Comparable> = Given<R, [L] extends [Value] ? Comparable : TypeOf<L>>

/**
 * A set beside an operand. One that was declared to be any set is taken as it is.
 *
 * @category type-level
 * @since 0.1.0
 */
export type SetBeside<S, O> = Value extends MembersOf<S> ? S : SetOf<TypeOf<O>>

type MembersOf<S> = S extends ReadonlyArray<infer Each> ? Each : never

/** What a fact or a parameter comes to by its declaration. */
type TypeOfDeclared<Declared> = Declared extends { readonly kind: "number" | "decimal" }
  ? "number"
  : Declared extends { readonly kind: infer Kind extends "date" | "boolean" | "text" }
    ? Kind
    : Declared extends { readonly kind: "oneOf"; readonly members: ReadonlyArray<Member<infer Members>> }
      ? OneOf<Members>
      : Declared extends { readonly kind: "ranked"; readonly members: ReadonlyArray<Member<infer Members>> }
        ? Ranked<Members>
        : Declared extends { readonly kind: "listOf"; readonly of: infer Each }
          ? ListOf<TypeOfDeclared<Each>>
          : never

/** Whether a declaration may be one of any type, as in a table that is an argument. */
type IsOpen<Declared extends { readonly kind: string }> = ValueType["kind"] extends Declared["kind"] ? true : false

type FactAt<F extends Fields, Path> = Path extends keyof F
  ? F[Path]
  : Path extends `${infer List}.${infer Below}`
    ? F[List] extends { readonly items: FactTable<infer Items> }
      ? FactAt<Items, Below>
      : never
    : never

/**
 * The fact of a path of a table.
 *
 * @category type-level
 * @since 0.1.0
 */
export type FactFor<F extends Fields, Path> =
  IsOpen<FactAt<F, Path>> extends true ? FactOperand : FactOf<TypeOfDeclared<FactAt<F, Path>>>

/**
 * The parameter of a name.
 *
 * @category type-level
 * @since 0.1.0
 */
export type ParameterFor<P extends ParameterTypes, Name extends keyof P> =
  IsOpen<P[Name]> extends true ? ParameterOperand : ParameterOf<TypeOfDeclared<P[Name]>>

/** Both of a fact that may be one of any kind. */
type Kind<F> = F extends { readonly kind: "list" } ? "list" : "value"

/**
 * The dotted paths of a table's facts of a kind, those of list entries included; of both kinds where none is said. They
 * are keys, because a compiler shows keys one by one where a path is wrong, and else the declaration of the table.
 *
 * @category type-level
 * @since 0.1.0
 */
export type Paths<F extends Fields, Of extends "list" | "value" = "list" | "value"> = {
  readonly [Name in keyof F & string as
    | ([Of & Kind<F[Name]>] extends [never] ? never : Name)
    | (F[Name] extends { readonly kind: "list"; readonly items: FactTable<infer Items> }
        ? `${Name}.${keyof Paths<Items, Of> & string}`
        : never)]: unknown
}

/** Random criteria over a table with a fact of each kind, and the situations that tell all of their bounds apart. */
import * as Criterion from "../../src/policy/Criterion.ts"
import * as FactTable from "../../src/policy/FactTable.ts"
import { randomFrom } from "../random.ts"

export const supplied = { absent: "notSupplied" } as const
export const none = { absent: "none" } as const
export const title = { zh: "事实", en: "fact" }
export const grades = ["incompetent", "competent", "excellent"] as const
const named = (value: string) => ({ zh: value, en: value })

export const table = FactTable.make({
  age: FactTable.number(title, supplied),
  sanctions: FactTable.number(title, none),
  mark: FactTable.decimal(title, supplied),
  birthDate: FactTable.date(title, supplied),
  fit: FactTable.boolean(title, supplied),
  member: FactTable.boolean(title, none),
  sex: FactTable.oneOf(title, ["1", "2"], named, supplied),
  status: FactTable.oneOf(title, ["01", "02", "13"], named, none),
  school: FactTable.text(title, supplied),
  grade: FactTable.ranked(title, grades, named, none),
  appraisals: FactTable.list(
    title,
    FactTable.make({
      grade: FactTable.ranked(title, grades, named, supplied),
      hours: FactTable.number(title, none)
    }),
    { absent: "notSupplied", atMost: 2 }
  )
})
export type Name = keyof typeof table.fields
export const { count, every, fact, isKnown, some } = Criterion.of(table)

const { ageOn, all, any, atLeast, equals, isAbove, isAtLeast, isAtMost, isBelow } = Criterion
const { isOneOf, isTrue, not, when } = Criterion
export const relations = { equals, isBelow, isAtMost, isAtLeast, isAbove }
export const relationNames = ["equals", "isBelow", "isAtMost", "isAtLeast", "isAbove"] as const

/** Bounds that conditions are made with, and values on, between and beyond them. */
export const scales = {
  age: { bounds: [1, 2, 3], values: [undefined, 0, 1, 1.5, 2, 2.5, 3, 4] },
  sanctions: { bounds: [0, 1, 2], values: [undefined, -1, 0, 0.5, 1, 1.5, 2, 3] },
  mark: { bounds: ["60", "60.5", "90"], values: [undefined, "59.99", "60", "60.2", "60.50", "75", "90", "91"] },
  grade: { bounds: grades, values: [undefined, ...grades] }
} as const
export const days = [
  "2000-02-29",
  "2000-03-01",
  "2000-03-02",
  "2001-02-28",
  "2001-03-01",
  "2001-03-02",
  "2002-02-28"
] as const
export const values: { readonly [N in Name]: ReadonlyArray<unknown> } = {
  age: scales.age.values,
  sanctions: scales.sanctions.values,
  mark: scales.mark.values,
  birthDate: [undefined, "1990-01-01", ...days, "2002-03-01", "2020-01-01"],
  fit: [undefined, true, false],
  member: [undefined, true, false],
  sex: [undefined, "1", "2"],
  status: [undefined, "01", "02", "13"],
  school: [undefined, "a", "b", "c"],
  grade: scales.grade.values,
  appraisals: [
    undefined,
    [],
    ...["excellent", "competent", undefined].flatMap((grade) =>
      [undefined, 1, 2].map((hours) => [
        { ...(grade === undefined ? {} : { grade }), ...(hours === undefined ? {} : { hours }) }
      ])
    ),
    [{ grade: "excellent", hours: 1 }, { grade: "competent" }],
    [{ grade: "incompetent" }, {}]
  ]
}

export const allDays = Array.from({ length: 8 }, (_, year) => 1997 + year).flatMap((year) =>
  [...(year % 4 === 0 ? ["02-29"] : []), "02-27", "02-28", "03-01", "03-02", "06-01"].map((day) => `${year}-${day}`)
)

/** Random criteria over a few facts, so that conditions meet each other. */
export const generator = (seed: number) => {
  const random = randomFrom(seed)
  const pick = <const A>(items: ReadonlyArray<A>): A => items[Math.floor(random() * items.length)] as A
  const names = Array.from({ length: 2 }, () => pick(Object.keys(values) as ReadonlyArray<Name>))
  const relation = () => relations[pick(relationNames)]
  const subset = <const A>(items: ReadonlyArray<A>) => {
    const chosen = items.filter(() => random() < 0.5)
    return chosen.length === 0 ? [pick(items)] : random() < 0.1 ? [...chosen, pick(chosen)] : chosen
  }
  const leaf = (name: Name, depth: number): Criterion.Criterion => {
    if (random() < 0.07) return isKnown(name)
    switch (name) {
      case "age":
      case "sanctions":
      case "mark":
      case "grade": {
        const bounds: ReadonlyArray<string | number> = scales[name].bounds
        // Which bounds go with which of the names the compiler does not know.
        const fact = Criterion.fact
        if (random() < 0.2) return isOneOf(fact(name), subset(bounds))
        return random() < 0.8 ? relation()(fact(name), pick(bounds)) : relation()(pick(bounds), fact(name))
      }
      case "birthDate":
        return random() < 0.5
          ? relation()(ageOn(fact(name), pick(["2010-02-28", "2010-03-01", "2012-02-29"])), pick([8, 9, 10, 11, 12]))
          : relation()(fact(name), pick(days))
      case "fit":
      case "member":
        return isTrue(fact(name))
      case "sex":
        return isOneOf(fact(name), subset(["1", "2"]))
      case "status":
        return isOneOf(fact(name), subset(["01", "02", "13"]))
      case "school":
        return random() < 0.5 ? equals(fact(name), pick(["a", "b"])) : isOneOf(fact(name), subset(["a", "b"]))
      case "appraisals": {
        const where = entry(depth)
        if (random() < 0.4) return count(name, where, pick(relationNames), pick([0, 1, 2, 3]))
        return random() < 0.5 ? some(name, where) : every(name, where)
      }
    }
  }
  const entryLeaf = () =>
    random() < 0.6
      ? relation()(fact("appraisals.grade"), pick(grades))
      : relation()(fact("appraisals.hours"), pick([0, 1, 2]))
  const entry = (depth: number): Criterion.Criterion =>
    depth < 1 || random() < 0.4 ? entryLeaf() : joined(() => (random() < 0.8 ? entryLeaf() : criterion(depth - 1)))
  const joined = (below: () => Criterion.Criterion): Criterion.Criterion => {
    const several = () => Array.from({ length: 2 + Math.floor(random() * 2) }, below)
    const kind = random()
    if (kind < 0.35) return all(several())
    if (kind < 0.65) return any(several())
    if (kind < 0.75) return not(below())
    return kind < 0.9 ? when(below(), below()) : atLeast(pick([1, 2]), several())
  }
  const criterion = (depth: number): Criterion.Criterion =>
    depth === 0 || random() < 0.25 ? leaf(pick(names), depth) : joined(() => criterion(depth - 1))
  return { names: [...new Set(names)], criterion: joined(() => criterion(2)) }
}

export const situations = (names: ReadonlyArray<Name>): ReadonlyArray<object> =>
  names.reduce<ReadonlyArray<object>>(
    (facts, name) =>
      facts.flatMap((each) => values[name].map((value) => (value === undefined ? each : { ...each, [name]: value }))),
    [{}]
  )

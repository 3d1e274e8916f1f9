/** Values that are changed at random, and the personal data that is put into them and must be told nowhere. */
import { inventedName, inventedNumber } from "../../src/people.ts"
import { type Draw, randomFrom } from "../../src/random.ts"

const next = randomFrom(1983)

/** Invented names and ID numbers, which stand in no other text. */
export const personal: ReadonlyArray<string> = [
  "沈石溪",
  "岑水青",
  "陆远山",
  ...Array.from({ length: 20 }, () => inventedName(next)),
  ...Array.from({ length: 20 }, (_, order) => inventedNumber("1985-03-02", order + 1))
]

/** The personal data in a text. */
export const personalIn = (text: string): ReadonlyArray<string> => personal.filter((each) => text.includes(each))

const cyclic: Record<string, unknown> = {}
cyclic["self"] = cyclic

/** Values of every type, also of those that JSON does not know. */
const values = (draw: Draw): unknown =>
  draw.one<unknown>([
    null,
    undefined,
    true,
    false,
    0,
    -1,
    1.5,
    1e308,
    -0,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    9_007_199_254_740_993n,
    Symbol("symbol"),
    () => "function",
    new Date(0),
    new Map([["key", "value"]]),
    cyclic,
    [],
    {},
    [[]],
    { _tag: "Value" },
    Object.create(null),
    JSON.parse('{"__proto__":{"isAdministrator":true}}'),
    "",
    " ",
    "\0",
    "\ud83d",
    "2009-02-30",
    "2009-06-01",
    "main",
    "v-1",
    "p-0001",
    "x".repeat(5000),
    draw.one(personal),
    draw.one(personal),
    { name: draw.one(personal) },
    [draw.one(personal)]
  ])

/** A text with one change somewhere in it. */
export const changedText = (draw: Draw, text: string): string => {
  const at = draw.below(text.length + 1)
  return draw.one([
    text.slice(0, at),
    text.slice(0, at) + draw.one(['"', "{", "\\", "0", "村", "\u0000", ` ${draw.one(personal)} `]) + text.slice(at),
    text.slice(0, at) + text.slice(at + 1),
    text + text
  ])
}

/** A value with one change somewhere in it. */
export const changed = (draw: Draw, value: unknown): unknown => {
  if (typeof value !== "object" || value === null) {
    if (typeof value === "string" && draw.below(2) === 0) return changedText(draw, value)
    return values(draw)
  }
  if (draw.below(12) === 0) return values(draw)
  if (Array.isArray(value)) {
    const at = draw.below(value.length)
    if (value.length === 0 || draw.below(5) === 0) return [...value, values(draw)]
    if (draw.below(5) === 0) return [...value, value[at]]
    return value.map((each: unknown, index) => (index === at ? changed(draw, each) : each))
  }
  const entries = Object.entries(value)
  if (entries.length === 0 || draw.below(8) === 0) {
    return { ...value, [draw.one(["extra", "__proto__", "type", "id", draw.one(personal)])]: values(draw) }
  }
  const at = draw.below(entries.length)
  if (draw.below(6) === 0) return Object.fromEntries(entries.filter((_, index) => index !== at))
  return Object.fromEntries(entries.map(([name, each], index) => [name, index === at ? changed(draw, each) : each]))
}

/** JSON text with a change in what it says, or in the text itself. */
export const changedJson = (draw: Draw, text: string): string => {
  if (draw.below(4) === 0) return changedText(draw, text)
  try {
    return JSON.stringify(changed(draw, JSON.parse(text))) ?? ""
  } catch (error) {
    // What JSON does not know was put in.
    if (error instanceof TypeError) return changedText(draw, text)
    throw error
  }
}

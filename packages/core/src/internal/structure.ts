/**
 * A value of plain objects, lists, hash maps and hash sets as text, and back: what a state is made of. Every member comes
 * back, one that is `undefined` too; a value of another kind is a mistake here and is thrown.
 */
import * as HashMap from "effect/HashMap"
import * as HashSet from "effect/HashSet"

/** The key under which a value says that it is not the object that it looks like. */
const mark = "#"

type Json = null | boolean | number | string | Array<Json> | { [key: string]: Json }

const isPlain = (value: object): value is Record<string, unknown> => {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

const write = (value: unknown): Json => {
  if (value === undefined) return { [mark]: "none" }
  if (value === null || typeof value === "string" || typeof value === "boolean") return value
  if (typeof value === "number" && Number.isFinite(value)) return value
  if (Array.isArray(value)) return value.map(write)
  if (HashMap.isHashMap(value)) {
    const of: Array<Json> = []
    for (const [key, held] of HashMap.entries(value)) of.push(write(key), write(held))
    return { [mark]: "map", of }
  }
  if (HashSet.isHashSet(value)) return { [mark]: "set", of: Array.from(value, write) }
  if (typeof value !== "object" || !isPlain(value)) {
    throw new TypeError(`A state holds a ${typeof value} that cannot be written as text`)
  }
  const written: { [key: string]: Json } = {}
  for (const key of Object.keys(value)) {
    if (key === "__proto__") throw new TypeError("A state has a member that no object can be given")
    written[key] = write(value[key])
  }
  return Object.hasOwn(value, mark) ? { [mark]: "object", of: written } : written
}

const readMarked = (marked: { [key: string]: Json }): unknown => {
  const { of } = marked
  switch (marked[mark]) {
    case "map": {
      const flat = (of as Array<Json>).map(read)
      const map = HashMap.beginMutation(HashMap.empty<unknown, unknown>())
      for (let at = 0; at < flat.length; at += 2) HashMap.set(map, flat[at], flat[at + 1])
      return HashMap.endMutation(map)
    }
    case "set":
      return HashSet.fromIterable((of as Array<Json>).map(read))
    case "none":
      return undefined
    default:
      return readMembers(of as { [key: string]: Json })
  }
}

/** Replaces the members that are not yet what they say, in place: most of a state is left as it was parsed. */
const readMembers = (object: { [key: string]: unknown }): unknown => {
  for (const key in object) {
    const value = object[key]
    if (typeof value === "object" && value !== null) object[key] = read(value as Json)
  }
  return object
}

const read = (json: Json): unknown => {
  if (typeof json !== "object" || json === null) return json
  if (Array.isArray(json)) {
    const list: Array<unknown> = json
    for (let at = 0; at < list.length; at++) {
      const value = list[at]
      if (typeof value === "object" && value !== null) list[at] = read(value as Json)
    }
    return list
  }
  return mark in json ? readMarked(json) : readMembers(json)
}

export const toText = (value: unknown): string => JSON.stringify(write(value))

/** Throws where the text is not what {@link toText} writes. */
export const fromText = (text: string): unknown => read(JSON.parse(text) as Json)

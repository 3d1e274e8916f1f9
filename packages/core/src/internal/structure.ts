/**
 * A value of plain objects, lists, hash maps and hash sets as bytes, and back: what a state is made of. Every member comes
 * back, one that is `undefined` too; a value of another kind is a mistake here and is thrown.
 *
 * What is equal is written once and is one value when it is read, because a state says much of what it holds many times.
 * Format: the lengths of what follows, four bytes each, then a JSON text with all primitive values and the keys of each
 * kind of object, then the values as numbers in groups of seven bits, the lowest first. A value comes before those that
 * hold it, which name it by its place; the last number is the place of the whole.
 */
import * as HashMap from "effect/HashMap"
import * as HashSet from "effect/HashSet"
import * as Bytes from "./bytes.ts"

type Primitive = null | boolean | number | string

/** How a value begins; an object with the kind of its keys. */
const head = { primitive: 0, list: 1, map: 2, set: 3, object: 4 } as const

/** What stands at place 0, since JSON has no text for it. */
const absent = undefined

/** The bytes of the two lengths. */
const lengthOfHeader = 8

const viewOf = ({ buffer, byteLength, byteOffset }: Uint8Array) => new DataView(buffer, byteOffset, byteLength)

const isPlain = (value: object): value is Record<string, unknown> => {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/** Numbers of at most 31 bits as bytes. */
const bytesOf = (numbers: ReadonlyArray<number>): Uint8Array => {
  const bytes = new Uint8Array(numbers.length * 5)
  let at = 0
  for (let left of numbers) {
    for (; left > 127; left >>>= 7) bytes[at++] = (left & 127) | 128
    bytes[at++] = left
  }
  return bytes.subarray(0, at)
}

export const toBytes = (value: unknown): Uint8Array<ArrayBuffer> => {
  const primitives: Array<Primitive> = []
  const shapes: Array<ReadonlyArray<string>> = []
  const numbers: Array<number> = []
  /** Where the numbers of each place begin. */
  const begins: Array<number> = [0]
  /** Places by the value itself, and by a hash of what it is made of, or the next one that is free. */
  const places = new Map<unknown, number>([[absent, 0]])
  const placesOfHash = new Map<number, number>()
  const shapesOfKeys = new Map<string, number>()

  const placeOfParts = (parts: ReadonlyArray<number>): number => {
    let hash = parts.length
    for (const part of parts) hash = (Math.imul(hash, 31) + part) | 0
    for (; ; hash++) {
      const found = placesOfHash.get(hash)
      if (found === undefined) break
      const from = begins[found] ?? 0
      if (parts.every((part, index) => numbers[from + index] === part)) return found
    }
    placesOfHash.set(hash, begins.length)
    begins.push(numbers.length)
    for (const part of parts) numbers.push(part)
    return begins.length - 1
  }

  const shapeOf = (keys: ReadonlyArray<string>): number => {
    const joined = JSON.stringify(keys)
    const found = shapesOfKeys.get(joined)
    if (found !== undefined) return found
    if (keys.includes("__proto__")) throw new TypeError("A state has a member that no object can be given")
    shapesOfKeys.set(joined, shapes.length)
    return shapes.push(keys) - 1
  }

  const partsOf = (value: object): ReadonlyArray<number> => {
    if (Array.isArray(value)) return [head.list, value.length, ...Array.from(value, placeOf)]
    if (HashMap.isHashMap(value)) {
      const parts: Array<number> = [head.map, HashMap.size(value)]
      for (const [key, held] of HashMap.entries(value)) parts.push(placeOf(key), placeOf(held))
      return parts
    }
    if (HashSet.isHashSet(value)) return [head.set, HashSet.size(value), ...Array.from(value, placeOf)]
    if (!isPlain(value)) throw new TypeError("A state holds an object that cannot be written as bytes")
    const keys = Object.keys(value)
    return [head.object + shapeOf(keys), ...keys.map((key) => placeOf(value[key]))]
  }

  const placeOfNew = (value: unknown): number => {
    if (typeof value === "object" && value !== null) return placeOfParts(partsOf(value))
    const isPrimitive =
      value === null ||
      typeof value === "string" ||
      typeof value === "boolean" ||
      (typeof value === "number" && Number.isFinite(value))
    if (!isPrimitive) throw new TypeError(`A state holds a ${typeof value} that cannot be written as bytes`)
    primitives.push(value as Primitive)
    begins.push(numbers.length)
    numbers.push(head.primitive)
    return begins.length - 1
  }

  const placeOf = (value: unknown): number => {
    const known = places.get(value)
    if (known !== undefined) return known
    const place = placeOfNew(value)
    places.set(value, place)
    return place
  }

  numbers.push(placeOf(value))
  const text = Bytes.fromText(JSON.stringify([primitives, shapes]))
  const values = bytesOf(numbers)
  const bytes = new Uint8Array(lengthOfHeader + text.length + values.length)
  const header = viewOf(bytes)
  header.setUint32(0, text.length)
  header.setUint32(4, values.length)
  bytes.set(text, lengthOfHeader)
  bytes.set(values, lengthOfHeader + text.length)
  return bytes
}

/** Numbers are read all at once, before they are used: that takes a third of the time of reading each where it is used. */
const numbersOf = (bytes: Uint8Array): Int32Array => {
  const numbers = new Int32Array(bytes.length)
  let count = 0
  for (let at = 0; at < bytes.length; ) {
    let byte = bytes[at++] ?? 0
    let number = byte & 127
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at++] ?? 0
      number |= (byte & 127) << shift
    }
    numbers[count++] = number
  }
  return numbers.subarray(0, count)
}

/** The keys as the platform keeps those of objects, by which a member is set twice as fast as by a text that was parsed. */
const asKeys = (keys: ReadonlyArray<string>): ReadonlyArray<string> =>
  Object.keys(Object.fromEntries(keys.map((key) => [key, null])))

/** Throws where the bytes are not what {@link toBytes} writes. */
export const fromBytes = (bytes: Uint8Array): unknown => {
  const header = viewOf(bytes)
  const textEnd = lengthOfHeader + header.getUint32(0)
  if (bytes.length !== textEnd + header.getUint32(4)) throw new TypeError("The bytes of a state are not whole")
  const [primitives, shapes] = JSON.parse(Bytes.toText(bytes.subarray(lengthOfHeader, textEnd))) as [
    ReadonlyArray<Primitive>,
    ReadonlyArray<ReadonlyArray<string>>
  ]
  const keysOfShapes = shapes.map(asKeys)
  const numbers = numbersOf(bytes.subarray(textEnd))
  const values: Array<unknown> = [absent]
  let nextPrimitive = 0
  let at = 0
  const end = numbers.length - 1
  while (at < end) {
    const begins = numbers[at++] ?? 0
    if (begins === head.primitive) {
      values.push(primitives[nextPrimitive++])
    } else if (begins === head.map) {
      const map = HashMap.beginMutation(HashMap.empty<unknown, unknown>())
      for (let left = numbers[at++] ?? 0; left > 0; left--, at += 2) {
        HashMap.set(map, values[numbers[at] ?? 0], values[numbers[at + 1] ?? 0])
      }
      values.push(HashMap.endMutation(map))
    } else if (begins < head.object) {
      const list: Array<unknown> = new Array(numbers[at++] ?? 0)
      for (let place = 0; place < list.length; place++) list[place] = values[numbers[at++] ?? 0]
      values.push(begins === head.list ? list : HashSet.fromIterable(list))
    } else {
      const object: Record<string, unknown> = {}
      const keys = keysOfShapes[begins - head.object] ?? []
      for (let place = 0; place < keys.length; place++) object[keys[place] ?? ""] = values[numbers[at++] ?? 0]
      values.push(object)
    }
  }
  return values[numbers[end] ?? 0]
}

/**
 * The faults of storage as drivers: writers that are killed, many writers at once, rows that are tampered with, and texts
 * that try to break out of a statement. An adapter's tests run them and assert that no problem was found.
 *
 * @since 0.1.0
 */
export { type Count, type Counted, checkCounts, count } from "./faults/counting.ts"
export { type HostileTexts, hostileTexts, keepHostileTexts } from "./faults/hostileTexts.ts"
export { type Killed, type Killing, killWriters } from "./faults/killing.ts"
export {
  type Found,
  findTamperings,
  foundByTip,
  keepSome,
  rewriting,
  type Tampering,
  tamper
} from "./faults/tampering.ts"
export { timesMore } from "./faults/timesMore.ts"
export { writeUntilKilled } from "./faults/writing.ts"

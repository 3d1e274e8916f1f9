/**
 * The words of facts by their pointers, in which the entries of lists are numbered from 0: `appraisals.1.grade`.
 *
 * @since 0.1.0
 */
import * as FactTable from "../FactTable.ts"
import type { Argument } from "../Message.ts"
import { messages } from "./messages.ts"

/** The declaration of the fact that a pointer leads to. */
export const factAt = (pointer: string, table: FactTable.FactTable): FactTable.Fact | undefined =>
  FactTable.find(table, pointer.replaceAll(/\.\d+(?=\.)/gu, ""))?.fact

/** The title of a fact; one of an entry names the list and counts the entry from 1. */
export const titleOf = (pointer: string, table: FactTable.FactTable): Argument => {
  const title = factAt(pointer, table)?.title ?? pointer
  const inside = /^(.+)\.(\d+)\.[^.]+$/u.exec(pointer)
  if (inside === null) return title
  const [, list = "", number = ""] = inside
  return messages.make("alternatives.ofEntry", { list: titleOf(list, table), number: Number(number) + 1, fact: title })
}

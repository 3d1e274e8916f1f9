/** Commands executed in memory: time for one command, and memory for many, as the office grows. */
import { hash, randomBytes } from "node:crypto"
import { openOffice } from "@cunguan/core"
import * as Memory from "@cunguan/core/journal/Memory"

const digest = (data: string | Uint8Array) => hash("sha256", data)
const actor = { id: "clerk-1", role: "townOrganisation" } as const

const heapInMegabytes = (): number => {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed / 1_048_576
}

export const office = async (): Promise<void> => {
  const block = 2000
  await using opened = await openOffice({
    journal: Memory.layer({ digest, random: randomBytes }),
    office: { id: "bench", name: "测试镇", jurisdiction: "330282121" }
  })
  process.stdout.write(`\nCommands executed one by one in memory, in blocks of ${block}\n`)
  let first: number | undefined
  const before = heapInMegabytes()
  for (let start = 0; start < 5 * block; start += block) {
    const began = performance.now()
    for (let number = start; number < start + block; number++) {
      await opened.execute({
        type: "places/RegisterVillage",
        ...{ id: `register-${number}`, on: "2010-01-01", actor, name: `村${number}`, kind: "villagersCommittee" },
        village: `v-${number}`
      })
    }
    const each = (performance.now() - began) / block
    first ??= each
    const heap = heapInMegabytes() - before
    process.stdout.write(
      `${`${(each / first).toFixed(2)}×`.padStart(9)}${`${(each * 1000).toFixed(0)} µs`.padStart(13)}  commands ${start + 1} to ${start + block}, heap ${heap.toFixed(0)} MB\n`
    )
  }
}

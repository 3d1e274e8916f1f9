/** The invented county: its townships and villages, and the positions that it announces. */
import type { CommandInput } from "@cunguan/core/office/registry"

/** A code that no county has. */
export const countyCode = "330299"

export type Channel = "openTest" | "meritRecommendation" | "villageTrial"

/** A village with its division code, and the majors that it would rather have; none where any will do. */
export interface Village {
  readonly id: string
  readonly name: string
  readonly code: string
  readonly township: string
  readonly majors: ReadonlyArray<string>
}

type Announced = NonNullable<Extract<CommandInput, { type: "recruitment/AnnounceDrive" }>["positions"]>[number]

export interface Position extends Announced {
  readonly channel: Channel
  readonly township: string
}

/** Three posts in a village: two by the open test, and one by recommendation or after a trial in a village. */
export interface County {
  readonly townships: ReadonlyArray<{ readonly code: string; readonly name: string }>
  readonly villages: readonly [Village, ...ReadonlyArray<Village>]
  readonly positions: ReadonlyArray<Position>
  readonly posts: number
}

const heads = ["东", "西", "南", "北", "上", "下", "前", "后", "新", "大"] as const
const tails = ["塘", "桥", "浦", "埠", "湾", "岭", "畈", "墩", "渡", "堰"] as const

const nameOf = (number: number, last: string): string => {
  const [head, tail] = [heads[number % heads.length], tails[Math.floor(number / heads.length) % tails.length]]
  const round = Math.floor(number / (heads.length * tails.length))
  return `${head}${tail}${round === 0 ? "" : round + 1}${last}`
}

const mostTownships = 99

/** What villages live on, and so whom they look for. */
const needs = [["农学", "园艺"], [], ["电子商务", "会计学", "计算机科学与技术"], [], ["法学", "社会工作"]] as const

const channels = { openTest: "公开考试", meritRecommendation: "择优推荐", villageTrial: "驻村见习" } as const

/** A county with so many villages: five to a township, and more where that would be too many townships. */
export const countyOf = (villageCount: number): County => {
  const townshipCount = Math.min(mostTownships, Math.max(1, Math.floor(villageCount / 5)))
  const townships = Array.from({ length: townshipCount }, (_, at) => ({
    code: `${countyCode}${100 + at}`,
    name: nameOf(at, "镇")
  }))
  const villages = Array.from({ length: villageCount }, (_, at): Village => {
    const township = `${countyCode}${100 + (at % townshipCount)}`
    return {
      ...{ id: `v-${String(at + 1).padStart(4, "0")}`, name: nameOf(at, "村"), township },
      code: `${township}${200 + Math.floor(at / townshipCount)}`,
      majors: needs[Math.floor(at / townshipCount) % needs.length] ?? []
    }
  })
  const [only] = villages
  if (only === undefined) throw new RangeError("A county without villages has no drive: give it one or more.")
  const positions = townships.flatMap(({ code, name }, at): ReadonlyArray<Position> => {
    const own = villages.filter(({ township }) => township === code).length
    const trial = Math.floor(own * 0.4)
    const number = String(at + 1).padStart(2, "0")
    const all: ReadonlyArray<Position> = [
      { id: `t${number}-open`, township: code, channel: "openTest", postClass: "general", posts: 2 * own },
      {
        id: `t${number}-merit`,
        township: code,
        channel: "meritRecommendation",
        postClass: "party",
        posts: own - trial
      },
      { id: `t${number}-trial`, township: code, channel: "villageTrial", postClass: "general", posts: trial }
    ]
    return all
      .filter(({ posts }) => posts > 0)
      .map((position) => ({ ...position, title: `${name}村官（${channels[position.channel]}）` }))
  })
  return { townships, villages: [only, ...villages.slice(1)], positions, posts: 3 * villageCount }
}

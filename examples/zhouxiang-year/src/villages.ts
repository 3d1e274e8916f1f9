/** Invented villages and communities of the example. */

const heads = ["云桥", "塘北", "西河", "柳岸", "兴塘", "杏林", "双湾", "海棠", "石桥", "东浦", "长圩", "新埠"] as const
const tails = ["东", "西", "南"] as const

/** A village as the register command takes it. */
export interface ExampleVillage {
  readonly id: string
  readonly name: string
  readonly kind: "villagersCommittee" | "residentsCommittee"
}

/** 36 villages, the last three of them communities. */
export const villages: ReadonlyArray<ExampleVillage> = tails.flatMap((tail, row) =>
  heads.map((head, column) => {
    const number = row * heads.length + column + 1
    const isCommunity = number > heads.length * tails.length - 3
    return {
      id: `v-${String(number).padStart(2, "0")}`,
      name: `${head}${tail}${isCommunity ? "社区" : "村"}`,
      kind: isCommunity ? "residentsCommittee" : "villagersCommittee"
    }
  })
)

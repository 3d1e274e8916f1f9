/**
 * What it costs that an official goes to a village: the sum of three whole numbers, for the wish, the major, and the distance
 * of home.
 *
 * @since 0.1.0
 */
import type * as Person from "../people/Person.ts"
import type * as Village from "../places/Village.ts"

/**
 * The parameters of an assignment; costs are whole numbers from 0 to 1,000,000, and have no unit but each other.
 *
 * @category models
 * @since 0.1.0
 */
export interface Parameters {
  /** The cost of the first wish, the second, and so on. */
  readonly wishCosts: ReadonlyArray<number>
  /** The cost of a village that is not among the wishes that have a cost. */
  readonly notWishedCost: number
  /** The cost where a village needs certain majors, and the official's is another. */
  readonly otherMajorCost: number
  /** The cost in the home township, elsewhere in the home county, and outside it. */
  readonly distanceCosts: { readonly township: number; readonly county: number; readonly elsewhere: number }
}

/**
 * An official who is to be placed; `homeTownship` and `homeCounty` are division codes. The villages wished for stand the
 * dearest first; `undefined` where they are not known any more, and none where the official wished for none.
 *
 * @category models
 * @since 0.1.0
 */
export interface Candidate {
  readonly official: Person.PersonId
  readonly wishes: ReadonlyArray<Village.VillageId> | undefined
  readonly major?: string
  readonly homeTownship?: string
  readonly homeCounty?: string
}

/**
 * A village that is to have officials: how many, of which majors where it matters, and the division codes of where it is.
 *
 * @category models
 * @since 0.1.0
 */
export interface Opening {
  readonly village: Village.VillageId
  readonly places: number
  readonly majors: ReadonlyArray<string>
  readonly township?: string
  readonly county?: string
}

/**
 * What a pair costs, and why: the place of the wish, or that there was none; whether the major is one that the village needs;
 * and how far from home it is; each as far as it is known. `needs` are the facts that would have to be known for the sum to
 * stand.
 *
 * @category models
 * @since 0.1.0
 */
export interface Cost {
  readonly wish: number | "none" | undefined
  readonly majorFits: boolean | undefined
  readonly distance: keyof Parameters["distanceCosts"] | undefined
  readonly sum: number
  readonly needs: ReadonlyArray<string>
}

/**
 * The cost of one pair; what is not known counts nothing, and is named where it would make a difference.
 *
 * @category operations
 * @since 0.1.0
 */
export const costOf = (parameters: Parameters, of: Candidate, at: Opening): Cost => {
  const { notWishedCost, otherMajorCost, wishCosts } = parameters
  const place = of.wishes === undefined ? -1 : of.wishes.indexOf(at.village)
  const wishCost = of.wishes === undefined ? 0 : (wishCosts[place] ?? notWishedCost)
  const asksMajor = at.majors.length > 0
  const majorFits = asksMajor && of.major !== undefined ? at.majors.includes(of.major) : undefined
  const distance = distanceOf(parameters, of, at)
  return {
    wish: of.wishes === undefined ? undefined : place < 0 ? "none" : place + 1,
    majorFits,
    distance: distance.is,
    sum: wishCost + (majorFits === false ? otherMajorCost : 0) + distance.cost,
    needs: [
      ...(of.wishes === undefined ? [`officials.${of.official}.wishes`] : []),
      ...(asksMajor && of.major === undefined && otherMajorCost > 0 ? [`officials.${of.official}.major`] : []),
      ...distance.needs
    ]
  }
}

interface Distance {
  readonly is: Cost["distance"]
  readonly cost: number
  readonly needs: ReadonlyArray<string>
}

/** A home or a village that is known to the county alone may be in the same township, which matters where that has its own cost. */
const distanceOf = ({ distanceCosts: costs }: Parameters, of: Candidate, at: Opening): Distance => {
  const known = (is: keyof typeof costs): Distance => ({ is, cost: costs[is], needs: [] })
  const unknown = (level: "County" | "Township"): Distance => ({
    ...{ is: undefined, cost: 0 },
    needs: [
      ...(of[`home${level}`] === undefined ? [`officials.${of.official}.residence`] : []),
      ...(at[level === "County" ? "county" : "township"] === undefined ? [`villages.${at.village}.code`] : [])
    ]
  })
  const townshipMatters = costs.township !== costs.county
  if (of.homeCounty === undefined || at.county === undefined) {
    const matters = townshipMatters || costs.county !== costs.elsewhere
    return matters ? unknown("County") : { is: undefined, cost: costs.elsewhere, needs: [] }
  }
  if (of.homeCounty !== at.county) return known("elsewhere")
  if (of.homeTownship === undefined || at.township === undefined) {
    return townshipMatters ? unknown("Township") : known("county")
  }
  return known(of.homeTownship === at.township ? "township" : "county")
}

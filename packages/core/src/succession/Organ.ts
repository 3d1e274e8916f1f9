/**
 * The organs of a village and the posts in them: a table of terms, and no rule.
 *
 * The three organs (三套班子) are the Party organisation, the villagers' or residents' committee and the economic
 * cooperative; the supervision committee stands beside them. The first post of each organ is its head and has one holder
 * at a time; the heads of the three are the village's principal posts (村主要干部).
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import type * as Village from "../places/Village.ts"
import type { Text } from "../policy/Message.ts"
import type { Scope } from "../policy/Override.ts"

/**
 * The organs in the order in which reports list them; the first three are the three organs.
 *
 * @category tables
 * @since 0.1.0
 */
export const organs = ["party", "committee", "cooperative", "supervision"] as const

/**
 * Schema of an organ.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Organ = Schema.Literals(organs)

/**
 * An organ of a village.
 *
 * @category models
 * @since 0.1.0
 */
export type Organ = typeof Organ.Type

/** From the highest to the lowest in every organ. */
const allPosts = [
  "secretary",
  "deputySecretary",
  "director",
  "deputyDirector",
  "chair",
  "deputyChair",
  "member"
] as const

/**
 * Schema of a post; which posts an organ has is in {@link postsOf}.
 *
 * @category schemas
 * @since 0.1.0
 */
export const Post = Schema.Literals(allPosts)

/**
 * A post in an organ.
 *
 * @category models
 * @since 0.1.0
 */
export type Post = typeof Post.Type

const titles: { readonly [Name in Organ]: Text } = {
  party: { zh: "村党组织", en: "village Party organisation" },
  committee: { zh: "村（居）委会", en: "villagers' or residents' committee" },
  cooperative: { zh: "村经济合作社", en: "village economic cooperative" },
  supervision: { zh: "村务监督委员会", en: "village supervision committee" }
}

const posts: { readonly [Name in Organ]: { readonly [P in Post]?: Text } } = {
  party: {
    secretary: { zh: "村党组织书记", en: "secretary of the village Party organisation" },
    deputySecretary: { zh: "村党组织副书记", en: "deputy secretary of the village Party organisation" },
    member: { zh: "村党组织委员", en: "committee member of the village Party organisation" }
  },
  committee: {
    director: { zh: "村（居）委会主任", en: "director of the villagers' or residents' committee" },
    deputyDirector: { zh: "村（居）委会副主任", en: "deputy director of the villagers' or residents' committee" },
    member: { zh: "村（居）委会委员", en: "member of the villagers' or residents' committee" }
  },
  cooperative: {
    chair: { zh: "村经济合作社社长", en: "chair of the village economic cooperative" },
    deputyChair: { zh: "村经济合作社副社长", en: "deputy chair of the village economic cooperative" },
    member: { zh: "村经济合作社社管会委员", en: "board member of the village economic cooperative" }
  },
  supervision: {
    director: { zh: "村务监督委员会主任", en: "director of the village supervision committee" },
    member: { zh: "村务监督委员会委员", en: "member of the village supervision committee" }
  }
}

/**
 * The words of an organ.
 *
 * @category rendering
 * @since 0.1.0
 */
export const organText = (organ: Organ): Text => titles[organ]

/**
 * The posts of an organ, its head first.
 *
 * @example
 * ```ts
 * import * as Organ from "@cunguan/core/succession/Organ"
 *
 * Organ.postsOf("committee") // => ["director", "deputyDirector", "member"]
 * ```
 *
 * @category tables
 * @since 0.1.0
 */
export const postsOf = (organ: Organ): ReadonlyArray<Post> => allPosts.filter((post) => hasPost(organ, post))

/**
 * Whether an organ has a post.
 *
 * @category predicates
 * @since 0.1.0
 */
export const hasPost = (organ: Organ, post: Post): boolean => posts[organ][post] !== undefined

/**
 * The words of a post in its organ; those of the post's id where the organ has no such post.
 *
 * @category rendering
 * @since 0.1.0
 */
export const postText = (organ: Organ, post: Post): Text => posts[organ][post] ?? { zh: post, en: post }

/**
 * Whether a post is the head of its organ, which one person holds at a time.
 *
 * @category predicates
 * @since 0.1.0
 */
export const isHead = (organ: Organ, post: Post): boolean => postsOf(organ)[0] === post

/**
 * Whether a post is one of the village's principal posts: the head of one of the three organs.
 *
 * @example
 * ```ts
 * import * as Organ from "@cunguan/core/succession/Organ"
 *
 * Organ.isPrincipal("cooperative", "chair") // => true
 * Organ.isPrincipal("supervision", "director") // => false
 * ```
 *
 * @category predicates
 * @since 0.1.0
 */
export const isPrincipal = (organ: Organ, post: Post): boolean => organ !== "supervision" && isHead(organ, post)

/**
 * The scope in which provisions speak of an organ. The two kinds of committee follow two laws, so each is a scope of its
 * own: `villagersCommittee` and `residentsCommittee`.
 *
 * @example
 * ```ts
 * import * as Organ from "@cunguan/core/succession/Organ"
 *
 * Organ.scopeOf("committee", "residentsCommittee") // => { organ: "residentsCommittee" }
 * Organ.scopeOf("party", "residentsCommittee") // => { organ: "party" }
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const scopeOf = (organ: Organ, kind: Village.Kind): Scope => ({ organ: organ === "committee" ? kind : organ })

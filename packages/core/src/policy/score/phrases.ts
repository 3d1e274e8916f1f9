/**
 * Words that several operators of the score language use.
 *
 * @since 0.1.0
 */
import * as Message from "../Message.ts"
import * as Rounding from "../Rounding.ts"

/** The words. */
export const messages = Message.define({
  "score.below": { zh: "以下所列", en: "what follows" },
  "score.rounded": { zh: "{score}，{rounding}", en: "{score}, {rounding}" }
})

/** Stands for what the findings below say themselves. */
export const whatFollows: Message.Message = messages.make("score.below")

/** Adds the words of a rounding, if there is one. */
export const rounded = (score: Message.Message, rounding: Rounding.Rounding | undefined): Message.Message =>
  rounding === undefined ? score : messages.make("score.rounded", { score, rounding: Rounding.text(rounding) })

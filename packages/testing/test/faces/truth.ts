export type { Truth } from "@cunguan/core/policy/Judgement"

/** All truths. */
export const truths = ["yes", "no", "unknown", "notApplicable"] as const

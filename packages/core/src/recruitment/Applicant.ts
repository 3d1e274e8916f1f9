/**
 * Who applies in a drive: the facts that are stated and proved, and how far the application has come.
 *
 * Stage and outcome are kept apart: an application that ended keeps the steps it took, and the step at which it ended.
 *
 * @since 0.1.0
 */
export * from "./applicant/application.ts"
export * from "./applicant/facts.ts"
export * from "./applicant/ranking.ts"

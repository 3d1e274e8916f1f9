/**
 * Solvers that assign officials to villages, behind the port of `@cunguan/core/recruitment/Solver`.
 *
 * @since 0.1.0
 */
export { munkres } from "./munkres.ts"

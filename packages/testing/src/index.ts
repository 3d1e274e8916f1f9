/**
 * What holds an adapter or a plugin to its contract: suites for vitest, and journals as text.
 *
 * @since 0.1.0
 */
export { exportKeys, exportRows, type FixtureKeys, FixtureMismatch, importRows, readKeys } from "./fixture.ts"
export { journalConformance } from "./journalConformance.ts"

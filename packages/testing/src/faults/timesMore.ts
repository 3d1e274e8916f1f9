/**
 * How many times more than in a normal run is tried, as the environment variable `CUNGUAN_FAULTS` says: 1 where it is not
 * set, 10 for 300 kills, 100 for 3,000.
 *
 * @category constants
 * @since 0.1.0
 */
export const timesMore = Math.max(Number(process.env["CUNGUAN_FAULTS"] ?? "1"), 1)

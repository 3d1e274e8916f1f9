/**
 * What every check of parsed JSON by hand asks: whether it is an object, and whether it has keys beyond those looked at.
 *
 * @since 0.1.0
 */

/** Fields that may be there, of any kind. */
export type Fields<Name extends string> = { readonly [Field in Name]?: unknown }

/** Whether JSON is an object, or an array, which has none of the fields that are then looked for. */
export const isObject = <Name extends string>(json: unknown): json is Fields<Name> =>
  typeof json === "object" && json !== null

/** JSON has no `undefined`, so that many keys, each found, are all there are. */
export const hasKeys = (fields: object, count: number): boolean => Object.keys(fields).length === count

import { postgres } from "../../src/index.ts"

/** The journal at an address and a schema, with a space in between, as a killed writer is told it. */
export const openAt = (place: string) => {
  const [url = "", schema = ""] = place.split(" ")
  return postgres(url, { keys: "inDatabase", schema })
}

import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import {
  ChainBroken,
  InvalidBatch,
  JournalFailure,
  StorageReason,
  VersionConflict
} from "../../src/journal/JournalError.ts"

describe("JournalError", () => {
  it("a conflict names stream, version expected and version found, and says to decide again", () => {
    const { message } = new VersionConflict({ office: "zhouxiang", stream: "drive/2009", expected: 3, found: 5 })
    for (const part of ["drive/2009", "version 5", "version 3", "decide the command again"]) {
      assert.include(message, part)
    }
  })

  it("a conflict over the whole office names no stream", () => {
    const conflict = new VersionConflict({ office: "zhouxiang", expected: 3, found: 5 })
    for (const part of ["has kept 5 events", "3 were expected", "decide anew"]) assert.include(conflict.message, part)
    assert.notInclude(conflict.message, "stream")
  })

  it("a broken chain says where it breaks, as far as that is known, and what to do", () => {
    const at = { office: "zhouxiang", sequence: 7 }
    const { message } = new ChainBroken({ ...at, problem: "altered", stream: "main", version: 4 })
    for (const part of ["event 7", "version 4 of stream main", "altered", "restore a backup"])
      assert.include(message, part)
    assert.notInclude(new ChainBroken({ ...at, problem: "missing" }).message, "stream")
  })

  it("every reason says where, why and what to do", () => {
    const reasons: ReadonlyArray<readonly [StorageReason, string]> = [
      [{ _tag: "NotAJournal" }, "Check the location"],
      [{ _tag: "NewerFormat", found: 2, known: 1 }, "Upgrade"],
      [{ _tag: "NotALocation" }, "Give a path"],
      [{ _tag: "FolderMissing" }, "Make the folder"],
      [{ _tag: "KeysMissing" }, "Put the key file back"],
      [{ _tag: "Occupied" }, "Choose another place"],
      [{ _tag: "Damaged", office: "zhouxiang", sequence: 7 }, "Use another backup"],
      [{ _tag: "DiskFull" }, "Make room"],
      [{ _tag: "ReadOnly" }, "right to write"],
      [{ _tag: "Locked" }, "try again"],
      [{ _tag: "OlderFormat", found: 1, known: 2 }, "Open it once for writing"],
      [{ _tag: "Unreachable" }, "send the command again"],
      [{ _tag: "AccessDenied" }, "Check user and password"],
      [{ _tag: "Unreadable", code: "SQLITE 11" }, "restore a backup"]
    ]
    assert.strictEqual(reasons.length, Object.keys(StorageReason.cases).length)
    for (const [reason, advice] of reasons) {
      const { message } = new JournalFailure({ location: "town.db", reason })
      assert.include(message, "town.db")
      assert.include(message, advice)
    }
  })

  it.effect("one reason can be caught by its tag", () =>
    Effect.gen(function* () {
      const caught = yield* Effect.fail(new JournalFailure({ location: "town.db", reason: { _tag: "Locked" } })).pipe(
        Effect.catchReason("JournalFailure", "Locked", () => Effect.succeed("waited"))
      )
      assert.strictEqual(caught, "waited")
    })
  )

  it("an invalid batch says what to change", () => {
    const { message } = new InvalidBatch({ office: "zhouxiang", problem: "partlyKnown" })
    assert.include(message, "Nothing was written")
    assert.include(message, "one by one")
  })
})

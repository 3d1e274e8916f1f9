/**
 * The words of recruitment: what its findings ask and what its refusals say.
 *
 * @since 0.1.0
 */
import * as Message from "../policy/Message.ts"
import { application } from "./messages/application.ts"
import { assignment } from "./messages/assignment.ts"
import { drive } from "./messages/drive.ts"
import { examination } from "./messages/examination.ts"
import { notice } from "./messages/notice.ts"
import { officials } from "./messages/officials.ts"

/**
 * The message table of recruitment; a key stands in one of its parts.
 *
 * @category messages
 * @since 0.1.0
 */
export const messages = Message.define({
  ...drive,
  ...application,
  ...examination,
  ...notice,
  ...officials,
  ...assignment
})

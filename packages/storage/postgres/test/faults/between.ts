import { once } from "node:events"
import { connect, createServer, type Socket } from "node:net"

/** Stands between a client and a server, and passes on what each says. */
export interface Between {
  readonly url: string
  /** Lets the next question through, keeps its answer back for so many milliseconds, and then ends the connection. */
  readonly loseNextAnswer: (milliseconds: number) => void
  readonly close: () => void
}

/** Listens before the server at an address. */
export const standBetween = async (address: string): Promise<Between> => {
  const server = new URL(address)
  const open = new Set<Socket>()
  let losing: number | undefined
  const listening = createServer((client) => {
    const behind = connect(Number(server.port), server.hostname)
    let isLost = false
    const end = () => {
      client.destroy()
      behind.destroy()
    }
    for (const socket of [client, behind]) {
      open.add(socket)
      socket.once("error", end).once("close", end)
    }
    client.on("data", (question) => {
      if (losing !== undefined) {
        isLost = true
        setTimeout(end, losing)
        losing = undefined
      }
      behind.write(question)
    })
    behind.on("data", (answer) => {
      if (!isLost) client.write(answer)
    })
  }).listen(0, "127.0.0.1")
  await once(listening, "listening")
  const own = listening.address()
  const url = new URL(address)
  url.port = String(typeof own === "object" && own !== null ? own.port : 0)
  return {
    url: url.href,
    loseNextAnswer: (milliseconds) => {
      losing = milliseconds
    },
    close: () => {
      listening.close()
      for (const socket of open) socket.destroy()
    }
  }
}

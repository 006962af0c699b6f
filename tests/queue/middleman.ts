import {once} from 'node:events'
import {type AddressInfo, connect, createServer, type Socket} from 'node:net'

export interface Middleman extends AsyncDisposable {
  readonly url: string
}

/** Stand before a Redis; of a command with a word, be told first, and hear no more of its connection where that gives `false`. */
export async function startMiddleman(
  port: number,
  word: string,
  heard: () => boolean
): Promise<Middleman> {
  const open = new Set<Socket>()
  const server = createServer(client => {
    const redis = connect(port, '127.0.0.1')
    let isOpen = true
    client.on('data', said => {
      if (said.includes(word)) isOpen &&= heard()
      if (isOpen) redis.write(said)
    })
    redis.on('data', said => isOpen && client.write(said))
    for (const [one, other] of [
      [client, redis],
      [redis, client]
    ] as const) {
      open.add(one)
      one.on('error', () => undefined)
      one.on('close', () => other.destroy())
    }
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return {
    url: `redis://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      for (const socket of open) socket.destroy()
      server.close()
    }
  }
}

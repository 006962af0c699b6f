import {type ChildProcess, spawn} from 'node:child_process'
import {mkdtemp, rm} from 'node:fs/promises'
import {createServer} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

/** A Redis of one test's own, on a port of its own, with nothing kept. */
export interface Redis extends AsyncDisposable {
  readonly url: string
  readonly port: number
}

export async function startRedis(): Promise<Redis> {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-redis-'))
  const port = await freePort()
  const words = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no']
  const child = spawn('redis-server', [...words, '--dir', folder], {
    stdio: ['ignore', 'pipe', 'inherit']
  })
  const ended = new Promise(resolve => child.once('exit', resolve))
  await ready(child)
  return {
    url: `redis://127.0.0.1:${port}`,
    port,
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL')
      await ended
      await rm(folder, {recursive: true, force: true})
    }
  }
}

function ready(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stdout?.on('data', data => {
      said += data
      if (/ready to accept connections/iu.test(said)) resolve()
    })
    child.once('error', reject)
    child.once('exit', code => reject(new Error(`redis-server ended with ${code}:\n${said}`)))
  })
}

export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise(resolve => server.close(resolve))
  return address && typeof address === 'object' ? address.port : 0
}

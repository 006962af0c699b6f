import {createHash} from 'node:crypto'
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http'
import {buffer} from 'node:stream/consumers'
import {type Credentials, sign} from '../../src/queue/blobs/signature.ts'

/** As much of S3 as a store needs, with its signatures looked at. */
export interface Bucket extends AsyncDisposable {
  readonly url: string
  readonly objects: ReadonlyMap<string, Buffer>
  /** How many requests were refused for their signature. */
  readonly refused: number
  failNext(count: number, status: number): void
}

export async function startBucket(credentials: Credentials): Promise<Bucket> {
  const objects = new Map<string, Buffer>()
  let refused = 0
  let failing = {count: 0, status: 500}
  const server = createServer(async (request, response) => {
    const body = await buffer(request)
    if (failing.count > 0) {
      failing.count--
      return answer(response, failing.status, 'SlowDown')
    }
    if (!isSigned(request, body, credentials)) {
      refused++
      return answer(response, 403, 'SignatureDoesNotMatch')
    }
    const key = request.url ?? ''
    if (request.method === 'PUT') objects.set(key, body)
    const known = objects.get(key)
    if (!known) return answer(response, 404, 'NoSuchKey')
    response.end(request.method === 'GET' ? known : undefined)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = address && typeof address === 'object' ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    objects,
    get refused() {
      return refused
    },
    failNext(count, status) {
      failing = {count, status}
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    }
  }
}

function answer(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status, {'content-type': 'application/xml'})
  response.end(`<?xml version="1.0"?><Error><Code>${code}</Code></Error>`)
}

/** The request signed once more, with what it says of its time, has the same signature; and its body the hash it names. */
function isSigned(request: IncomingMessage, body: Buffer, credentials: Credentials): boolean {
  const {headers, method = '', url} = request
  const [, ...parts] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/u.exec(String(headers['x-amz-date'])) ?? []
  const [year, month, day, hour, minute, second] = parts
  const date = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  if (createHash('sha256').update(body).digest('hex') !== headers['x-amz-content-sha256']) {
    return false
  }
  const signed = {method, url: new URL(`http://${headers.host}${url}`), body, date}
  return sign(signed, credentials)['authorization'] === headers.authorization
}

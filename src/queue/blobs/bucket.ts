import {EnvironmentError} from '../../book/errors.ts'
import type {Blobs} from '../blobs.ts'
import {type Credentials, sign} from './signature.ts'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * A bucket of Amazon S3 or of what speaks as it does (MinIO, Ceph, R2 …), an object for each name, addressed by path. The
 * endpoint, the region and the keys are where the tools of AWS look for them: in the environment.
 */
export function openBucket(place: string, environment: Environment): Blobs {
  const base = addressOf(place, environment)
  const credentials = credentialsOf(environment)
  const ask = (method: string, name: string, body?: Uint8Array) =>
    request(place, method, new URL(`${base}${name}`), credentials, body)
  return {
    place,
    async has(name) {
      return (await ask('HEAD', name)).status !== 404
    },
    async read(name) {
      const response = await ask('GET', name)
      return response.status === 404 ? undefined : response.body
    },
    async write(name, bytes) {
      const {status} = await ask('PUT', name, bytes)
      if (status === 404) throw refused(place, 'there is no such bucket')
    }
  }
}

function addressOf(place: string, environment: Environment): string {
  const [, bucket, prefix = ''] = /^s3:\/\/([a-z\d][a-z\d.-]+)\/?(.*)$/u.exec(place) ?? []
  if (!bucket) {
    throw new EnvironmentError(`Unexpected store \`${place}\`, expected s3://bucket/prefix`)
  }
  const endpoint =
    environment['AWS_ENDPOINT_URL_S3'] ||
    environment['AWS_ENDPOINT_URL'] ||
    `https://s3.${regionOf(environment)}.amazonaws.com`
  const folder = prefix.replace(/^\/+|\/+$/gu, '')
  const path = [bucket, ...folder.split('/').filter(Boolean)].map(encodeURIComponent).join('/')
  return `${endpoint.replace(/\/+$/u, '')}/${path}/`
}

function regionOf(environment: Environment): string {
  return environment['AWS_REGION'] || environment['AWS_DEFAULT_REGION'] || 'us-east-1'
}

function credentialsOf(environment: Environment): Credentials {
  const [id, secret] = [environment['AWS_ACCESS_KEY_ID'], environment['AWS_SECRET_ACCESS_KEY']]
  if (!id || !secret) {
    throw new EnvironmentError('Cannot use a bucket without keys', {
      hint: 'set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY; AWS_REGION, and AWS_ENDPOINT_URL where it is not Amazon’s'
    })
  }
  const token = environment['AWS_SESSION_TOKEN']
  return {id, secret, region: regionOf(environment), ...(token && {token})}
}

interface Answer {
  readonly status: number
  readonly body: Buffer
}

const mostTries = 4

/** A bucket that is busy, or a network that hiccups, is asked again. */
async function request(
  place: string,
  method: string,
  url: URL,
  credentials: Credentials,
  body?: Uint8Array
): Promise<Answer> {
  for (let tries = 1; ; tries++) {
    const isLast = tries === mostTries
    const answer = await send(method, url, credentials, body).catch(cause => {
      if (isLast) throw refused(place, reasonOf(cause), cause)
    })
    if (answer && (answer.status < 300 || answer.status === 404)) return answer
    if (answer && (isLast || !isBusy(answer.status))) throw refused(place, said(answer))
    await new Promise(resolve => setTimeout(resolve, 100 * 4 ** (tries - 1)))
  }
}

async function send(
  method: string,
  url: URL,
  credentials: Credentials,
  body?: Uint8Array
): Promise<Answer> {
  const headers = sign({method, url, body, date: new Date()}, credentials)
  const content = body && {body: new Uint8Array(body)}
  const signal = AbortSignal.timeout(60_000)
  const response = await fetch(url, {method, headers, signal, ...content})
  return {status: response.status, body: Buffer.from(await response.arrayBuffer())}
}

function isBusy(status: number): boolean {
  return status >= 500 || status === 429 || status === 408
}

/** What the bucket says in XML. */
function said({status, body}: Answer): string {
  const [, code] = /<Code>([^<]+)<\/Code>/u.exec(body.toString('utf8', 0, 4000)) ?? []
  return code ? `${status} ${code}` : String(status)
}

function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause)
  return cause.cause instanceof Error ? cause.cause.message : cause.message
}

function refused(place: string, why: string, cause?: unknown): EnvironmentError {
  return new EnvironmentError(`Cannot use the store ${place}: ${why}`, {
    cause,
    hint: 'check AWS_ENDPOINT_URL, AWS_REGION and the keys; nothing is lost: what was laid out is kept'
  })
}

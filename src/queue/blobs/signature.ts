import {createHash, createHmac} from 'node:crypto'

export interface Credentials {
  readonly id: string
  readonly secret: string
  readonly region: string
  /** Of a session. */
  readonly token?: string
}

export interface Signed {
  readonly method: string
  readonly url: URL
  readonly body?: Uint8Array | undefined
  readonly date: Date
}

/**
 * The headers that sign a request to S3: AWS Signature Version 4 (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html).
 * Some twenty lines, where the client of AWS is some eighty packages.
 */
export function sign(
  {method, url, body = new Uint8Array(), date}: Signed,
  {id, secret, region, token}: Credentials
): Record<string, string> {
  const time = date.toISOString().replace(/[-:]|\.\d+/gu, '')
  const day = time.slice(0, 8)
  const content = sha256(body)
  const headers: Record<string, string> = {
    host: url.host,
    'x-amz-content-sha256': content,
    'x-amz-date': time,
    ...(token && {'x-amz-security-token': token})
  }
  const names = Object.keys(headers).sort()
  const lines = names.map(name => `${name}:${headers[name]}\n`).join('')
  const query = [...url.searchParams].map(pair => pair.map(encoded).join('=')).sort()
  const request = [method, url.pathname, query.join('&'), lines, names.join(';'), content]
  const scope = `${day}/${region}/s3/aws4_request`
  const text = ['AWS4-HMAC-SHA256', time, scope, sha256(request.join('\n'))].join('\n')
  const key = [day, region, 's3', 'aws4_request'].reduce<string | Buffer>(hmac, `AWS4${secret}`)
  const signature = hmac(key, text).toString('hex')
  const {host: _, ...sent} = headers
  return {
    ...sent,
    authorization: `AWS4-HMAC-SHA256 Credential=${id}/${scope}, SignedHeaders=${names.join(';')}, Signature=${signature}`
  }
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}

function encoded(word: string): string {
  return encodeURIComponent(word).replace(/[!'()*]/gu, letter => {
    return `%${letter.charCodeAt(0).toString(16).toUpperCase()}`
  })
}

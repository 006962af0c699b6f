import {chmod, mkdir, mkdtemp, readdir, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {sign} from '../../src/queue/blobs/signature.ts'
import {openBlobs} from '../../src/queue/blobs.ts'
import {type Bucket, startBucket} from './bucket.ts'

const bytes = Buffer.from([0, 1, 2, 250, 251])

describe('a folder', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lectern-store-'))
  })
  afterEach(() => rm(folder, {recursive: true, force: true}))

  test('gives back what was put there, and leaves no drafts', async () => {
    const blobs = openBlobs(join(folder, 'new/store'))
    expect(await blobs.has('abc')).toBe(false)
    expect(await blobs.read('abc')).toBeUndefined()
    await blobs.write('abc', bytes)
    await Promise.all([blobs.write('abc', bytes), blobs.write('abc', bytes)])
    expect(await blobs.has('abc')).toBe(true)
    expect(await blobs.read('abc')).toEqual(bytes)
    const files = await readdir(blobs.place, {recursive: true})
    expect(files.filter(name => name.includes('abc'))).toHaveLength(1)
  })

  test('that is a file is told of', async () => {
    await writeFile(join(folder, 'file'), '')
    const blobs = openBlobs(join(folder, 'file'))
    await expect(blobs.write('abc', bytes)).rejects.toThrow(
      /Cannot write to the store .*file: it is no folder/u
    )
  })

  test.skipIf(process.getuid?.() === 0)('that may not be written to is told of', async () => {
    await mkdir(join(folder, 'closed'))
    await chmod(join(folder, 'closed'), 0o500)
    const blobs = openBlobs(join(folder, 'closed'))
    await expect(blobs.write('abc', bytes)).rejects.toMatchObject({
      message: expect.stringContaining('not this user’s to use'),
      hint: expect.stringContaining('nothing is lost')
    })
  })
})

describe('a bucket', () => {
  let bucket: Bucket
  let environment: Record<string, string>
  beforeEach(async () => {
    bucket = await startBucket({
      id: 'AKIDEXAMPLE',
      secret: 'a secret of the tests',
      region: 'eu-west-9'
    })
    environment = {
      AWS_ENDPOINT_URL: bucket.url,
      AWS_REGION: 'eu-west-9',
      AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
      AWS_SECRET_ACCESS_KEY: 'a secret of the tests'
    }
  })
  afterEach(() => bucket[Symbol.asyncDispose]())

  test('gives back what was put there, by signed requests', async () => {
    const blobs = openBlobs('s3://layouts/of/lectern/', environment)
    expect(await blobs.has('abc')).toBe(false)
    expect(await blobs.read('abc')).toBeUndefined()
    await blobs.write('abc', bytes)
    expect(await blobs.has('abc')).toBe(true)
    expect(await blobs.read('abc')).toEqual(bytes)
    expect([...bucket.objects.keys()]).toEqual(['/layouts/of/lectern/abc'])
    expect(bucket.refused).toBe(0)
  })

  test('that is busy for a moment is asked again', async () => {
    const blobs = openBlobs('s3://layouts', environment)
    bucket.failNext(2, 503)
    await blobs.write('abc', bytes)
    bucket.failNext(1, 500)
    expect(await blobs.read('abc')).toEqual(bytes)
  })

  test('with the wrong key refuses, and that is told', async () => {
    const wrong = openBlobs('s3://layouts', {...environment, AWS_SECRET_ACCESS_KEY: 'another'})
    await expect(wrong.write('abc', bytes)).rejects.toMatchObject({
      message: 'Cannot use the store s3://layouts: 403 SignatureDoesNotMatch',
      hint: expect.stringContaining('AWS_REGION')
    })
    expect(bucket.objects.size).toBe(0)
  })

  test('that cannot be reached is told of', async () => {
    const gone = openBlobs('s3://layouts', {...environment, AWS_ENDPOINT_URL: 'http://127.0.0.1:9'})
    await expect(gone.read('abc')).rejects.toThrow(
      /Cannot use the store s3:\/\/layouts: .*(?:ECONNREFUSED|bad port)/u
    )
  })

  test('without keys is not asked', () => {
    expect(() => openBlobs('s3://layouts', {})).toThrow('Cannot use a bucket without keys')
  })
})

test('another place than these two is refused', () => {
  expect(() => openBlobs('ftp://host/store')).toThrow(
    'Unexpected store `ftp://host/store`, expected a folder or s3://bucket'
  )
})

test('requests are signed as in the example of Amazon’s documentation', () => {
  // “GET Bucket Lifecycle”, Authenticating Requests: Using the Authorization Header.
  const headers = sign(
    {
      method: 'GET',
      url: new URL('https://examplebucket.s3.amazonaws.com/?lifecycle'),
      date: new Date('2013-05-24T00:00:00Z')
    },
    {
      id: 'AKIAIOSFODNN7EXAMPLE',
      secret: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
      region: 'us-east-1'
    }
  )
  expect(headers['authorization']).toContain(
    'Signature=fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543'
  )
})

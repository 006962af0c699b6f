import {mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {createServer, type Server} from 'node:http'
import os from 'node:os'
import path from 'node:path'
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, it} from 'vitest'
import {resolveImages} from '../../src/transform/images.ts'
import {fetchAssets} from '../../src/verbs/fetch.ts'
import {png} from '../transform/pictures.ts'
import {manifestOf, messagesOf, readingOf} from '../transform/reading.ts'

let server: Server
let host = ''
let folder = ''
const asked: string[] = []

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '')
    if (request.url === '/a.png') response.end(png(4, 3))
    else if (request.url === '/moved.png') response.writeHead(302, {location: '/a.png'}).end()
    else if (request.url === '/page.png') response.end('<!doctype html><p>Sign in')
    else if (request.url === '/large.png') response.end(Buffer.alloc(5000))
    else if (request.url !== '/slow.png') response.writeHead(404).end('no')
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  host = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'lectern-fetch-'))
  asked.length = 0
})
afterEach(() => rm(folder, {recursive: true}))

function read(...names: string[]) {
  const text = names.map(name => `![A picture](${host}/${name})`).join('\n\n')
  return readingOf(text, {source: path.join(folder, 'essay.md')})
}

describe('fetchAssets', () => {
  it('vendors remote images, then a build finds them', async () => {
    const manifest = manifestOf({folder})
    const fetched = await fetchAssets([read('a.png', 'moved.png'), read('a.png')], manifest)
    expect(fetched).toEqual({added: [`${host}/a.png`, `${host}/moved.png`], kept: [], failed: []})
    expect(await readdir(path.join(folder, 'assets', 'vendored'))).toHaveLength(1)
    const reading = read('a.png', 'moved.png')
    expect(await resolveImages(reading, manifest)).toMatchObject([{width: 4, height: 3}])
    expect(messagesOf(reading.file)).toEqual([])
  })

  it('fetches nothing twice, and writes the same lock', async () => {
    const manifest = manifestOf({folder})
    await fetchAssets([read('moved.png', 'a.png')], manifest)
    const before = await readFile(path.join(folder, 'assets.lock.json'), 'utf8')
    asked.length = 0
    expect((await fetchAssets([read('a.png')], manifest)).kept).toEqual([`${host}/a.png`])
    expect(asked).toEqual([])
    await fetchAssets([read('a.png', 'moved.png')], manifest, {refresh: true})
    expect(await readFile(path.join(folder, 'assets.lock.json'), 'utf8')).toBe(before)
    expect(before.indexOf('/a.png')).toBeLessThan(before.indexOf('/moved.png'))
  })

  it('fetches anew what was changed by hand', async () => {
    const manifest = manifestOf({folder})
    await fetchAssets([read('a.png')], manifest)
    const [name = ''] = await readdir(path.join(folder, 'assets', 'vendored'))
    await writeFile(path.join(folder, 'assets', 'vendored', name), 'x')
    expect((await fetchAssets([read('a.png')], manifest)).added).toHaveLength(1)
  })

  it('reports what cannot be fetched, and keeps the rest', async () => {
    const reading = read('no.png', 'page.png', 'large.png', 'slow.png', 'a.png')
    const limits = {bytes: 4000, milliseconds: 300}
    const {added, failed} = await fetchAssets([reading], manifestOf({folder}), limits)
    expect(added).toHaveLength(1)
    expect(failed).toHaveLength(4)
    const messages = messagesOf(reading.file)
      .sort()
      .map(message => message.replace(host, ''))
    expect(messages).toEqual([
      'image-is-fetched 1 Cannot vendor the image “/no.png”: the server says 404 Not Found',
      'image-is-fetched 3 Cannot vendor the image “/page.png”: what the server sends is not an image but a web page',
      'image-is-fetched 5 Cannot vendor the image “/large.png”: it is larger than 0.004 MB',
      'image-is-fetched 7 Cannot vendor the image “/slow.png”: no answer within 0.3 seconds'
    ])
  })

  it('leaves a broken lock alone', async () => {
    await writeFile(path.join(folder, 'assets.lock.json'), '<<<<<<< ours')
    const manifest = manifestOf({folder})
    expect((await fetchAssets([read('a.png')], manifest)).added).toEqual([])
    expect(messagesOf(manifest.file)).toEqual([
      'lock-is-readable - Unexpected text that is not JSON in assets.lock.json, expected what `lectern fetch` writes'
    ])
    expect(await readFile(path.join(folder, 'assets.lock.json'), 'utf8')).toBe('<<<<<<< ours')
  })
})

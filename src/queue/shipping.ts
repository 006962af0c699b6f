import {mkdir, readFile, rename, writeFile} from 'node:fs/promises'
import {extname, join} from 'node:path'
import {deserialize, serialize} from 'node:v8'
import {hashOf} from '../book/entry.ts'
import {EnvironmentError} from '../book/errors.ts'
import type {SectionDocument} from '../book/pages.ts'
import type {Template} from '../book/template.ts'
import type {Blobs} from './blobs.ts'

/** What a worker is told of a section that it is to lay out: names in the store, so that it needs nothing else. */
export interface SectionOrder {
  /** What its layout is called. */
  readonly key: string
  /** Id of the section, for people. */
  readonly subject: string
  readonly document: string
  readonly template: string
  /** URL path → name. */
  readonly images: Readonly<Record<string, string>>
}

/** Puts what workers need into the store. */
export interface Shipping {
  order(key: string, document: SectionDocument): Promise<SectionOrder>
}

/** `images`: URL path → absolute file. */
export function openShipping(
  blobs: Blobs,
  identity: string,
  template: Template,
  images: ReadonlyMap<string, string>
): Shipping {
  let shipped: Promise<string> | undefined
  return {
    async order(key, document) {
      shipped ??= shipTemplate(blobs, identity, template)
      const shown = [...document.html.matchAll(/"(\/[^"\s]+)"/gu)].flatMap(([, url = '']) => {
        const file = images.get(url)
        return file ? [[url, file] as const] : []
      })
      const files = await shipFiles(blobs, new Map(shown))
      const name = `document-${key}`
      await blobs.write(name, Buffer.from(JSON.stringify(document)))
      return {
        key,
        subject: document.id,
        document: name,
        template: await shipped,
        images: Object.fromEntries(files)
      }
    }
  }
}

async function shipTemplate(blobs: Blobs, identity: string, template: Template): Promise<string> {
  const name = `template-${identity}`
  if (await blobs.has(name)) return name
  const assets = await shipFiles(blobs, template.assets)
  await blobs.write(name, serialize({...template, assets}))
  return name
}

/** Files go by their content, each once. */
async function shipFiles(
  blobs: Blobs,
  files: ReadonlyMap<string, string>
): Promise<Map<string, string>> {
  const names = await Promise.all(
    Array.from(files, async ([url, file]) => {
      const content = await readFile(file)
      const name = `file-${hashOf(content)}${extname(url)}`
      if (!(await blobs.has(name))) await blobs.write(name, content)
      return [url, name] as const
    })
  )
  return new Map(names)
}

/** Takes from the store what was put there, into a folder of this machine. */
export interface Unpacking {
  document(name: string): Promise<SectionDocument>
  template(name: string): Promise<Template>
  /** URL path → absolute file. */
  images(names: SectionOrder['images']): Promise<Map<string, string>>
}

export function openUnpacking(blobs: Blobs, folder: string): Unpacking {
  const files = new Map<string, Promise<string>>()

  async function need(name: string): Promise<Buffer> {
    const content = await blobs.read(name)
    if (content) return content
    throw new EnvironmentError(`Cannot find \`${name}\` in the store ${blobs.place}`, {
      hint: 'see that all workers have the same store; build again'
    })
  }

  async function unpackFile(name: string): Promise<string> {
    const file = join(folder, name)
    const known = await readFile(file).catch(() => undefined)
    if (known && name.startsWith(`file-${hashOf(known)}`)) return file
    await mkdir(folder, {recursive: true})
    await writeFile(`${file}.${process.pid}`, await need(name))
    await rename(`${file}.${process.pid}`, file)
    return file
  }

  async function unpack(names: Iterable<readonly [string, string]>): Promise<Map<string, string>> {
    const unpacked = Array.from(names, async ([url, name]) => {
      const file = files.get(name) ?? unpackFile(name)
      files.set(name, file)
      file.catch(() => files.delete(name))
      return [url, await file] as const
    })
    return new Map(await Promise.all(unpacked))
  }

  return {
    async document(name) {
      return JSON.parse((await need(name)).toString()) as SectionDocument
    },
    async template(name) {
      const template = deserialize(await need(name)) as Template
      return {...template, assets: await unpack(template.assets)}
    },
    images: names => unpack(Object.entries(names))
  }
}

import {access} from 'node:fs/promises'
import {join} from 'node:path'
import {EnvironmentError} from '../book/errors.ts'
import {addressOf} from './file-addresses.ts'
import {packageFile} from './packages.ts'

/** A face of the template: a file of an npm package, or of the template's own folder. */
export interface Face {
  readonly family: string
  readonly weight: number | string
  readonly style: 'normal' | 'italic' | 'oblique'
  readonly package?: string | undefined
  readonly file: string
  /** Loaded when a text asks for it. */
  readonly seldom?: boolean | undefined
}

/** The `@font-face` rules of the faces, and the files that they name by URL path. */
export async function loadFaces(
  faces: readonly Face[],
  folder: string
): Promise<{rules: string[]; assets: Map<string, string>}> {
  const files = await Promise.all(faces.map(face => findFile(face, folder)))
  const assets = new Map<string, string>()
  const rules = faces.map((face, index) =>
    rule(face, addressOf(files[index] ?? '', 'font', assets))
  )
  return {rules, assets}
}

async function findFile(face: Face, folder: string): Promise<string> {
  if (face.package) return packageFile(face.package, face.file, folder)
  const path = join(folder, face.file)
  try {
    await access(path)
    return path
  } catch (cause) {
    throw new EnvironmentError(`Cannot find the font \`${face.file}\` of the template`, {
      hint: 'It must stand in the template’s folder, or name the npm `package` that holds it.',
      cause
    })
  }
}

function rule({family, weight, style, seldom}: Face, url: string): string {
  const source = `url(${url}) format("${format(url)}")`
  const display = seldom ? 'font-display:swap;' : ''
  return `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};${display}src:${source}}`
}

function format(url: string): string {
  const ending = url.slice(url.lastIndexOf('.') + 1).toLowerCase()
  return {ttf: 'truetype', otf: 'opentype'}[ending] ?? ending
}

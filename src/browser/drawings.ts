import type {LaidImage} from '../book/pages.ts'

/** What an SVG that is shown as an image lacks, or what is wrong with it. */
export type DrawingFaults = Pick<LaidImage, 'fault' | 'unread' | 'missing'>

/** `text`: the SVG. `isDrawn`: the browser shows it. Else the words of its XML parser say why not. */
export function drawingFaults(text: string, isDrawn: boolean): DrawingFaults {
  const drawing = new DOMParser().parseFromString(text, 'image/svg+xml')
  if (!isDrawn) return {fault: faultOf(drawing.documentElement)}
  const unread = [...new Set([...elementsOf(drawing).flatMap(filesOf), ...sheetsOf(drawing)])]
  const missing = hasFonts(drawing) ? '' : missingOf(drawing.documentElement)
  return {...(unread.length > 0 && {unread}), ...(missing && {missing})}
}

function faultOf(root: Element): string {
  const said = root.querySelector('parsererror')?.textContent ?? ''
  const [, line, column, fault] = /on line (\d+) at column (\d+): (.*)/u.exec(said) ?? []
  if (fault) return `an SVG that is not well formed: ${fault}, line ${line}:${column} of the file`
  const isSvg = root.namespaceURI === 'http://www.w3.org/2000/svg'
  return isSvg ? 'a broken SVG' : 'an SVG without its xmlns="http://www.w3.org/2000/svg"'
}

function elementsOf(drawing: Document): Element[] {
  return [...drawing.querySelectorAll('*')].filter(element => !element.closest('metadata'))
}

/** Of other files an SVG gets none as an image (SVG Integration, 3.3, secure animated mode). */
function filesOf(element: Element): string[] {
  const given = [...element.attributes].flatMap(({localName, value}) => {
    const isFile = localName === 'href' ? element.localName !== 'a' : localName === 'src'
    return isFile ? value : styledFiles(value)
  })
  const styled = element.localName === 'style' ? styledFiles(element.textContent ?? '') : []
  return [...given, ...styled].map(file => file.trim()).filter(isOther)
}

function styledFiles(css: string): string[] {
  const drawing = css.replaceAll(/@namespace[^;]*;/giu, '')
  const found = drawing.matchAll(/(?:\burl\(\s*["']?|@import\s*["'])([^"')\s;]+)/giu)
  return Array.from(found, ([, file = '']) => file).filter(file => !/^url\(/iu.test(file))
}

function sheetsOf(drawing: Document): string[] {
  const told = [...drawing.childNodes].filter(({nodeName}) => nodeName === 'xml-stylesheet')
  return told.flatMap(
    ({nodeValue}) => /\bhref\s*=\s*["']([^"']+)/u.exec(nodeValue ?? '')?.[1] ?? []
  )
}

function isOther(file: string): boolean {
  return file !== '' && !/^(?:#|data:|blob:)/iu.test(file)
}

/** Fonts of its own have the letters that it needs. */
function hasFonts(drawing: Document): boolean {
  return [...drawing.querySelectorAll('style')].some(({textContent}) =>
    /@font-face[^}]*\bdata:/iu.test(textContent ?? '')
  )
}

/** The letters of its words that no face of the browser has, which are left out or printed as boxes. */
function missingOf(root: Element): string {
  const words = [...root.querySelectorAll('text, foreignObject')].map(
    ({textContent}) => textContent
  )
  const letters = new Set(words.join('').normalize('NFC').match(unusual))
  if (letters.size === 0) return ''
  const none = drawn('\u{10FFFF}')
  return [...letters].filter(letter => drawn(letter) === none).join('')
}

/** What a face may lack that has letters at all, and that has a shape. */
const unusual = /[^\s\p{C}\p{M}\p{Default_Ignorable_Code_Point}\u0020-\u00FF]/gu

function drawn(letter: string): string {
  const canvas = Object.assign(document.createElement('canvas'), {width: 48, height: 48})
  const context = canvas.getContext('2d', {willReadFrequently: true})
  if (!context) throw new Error('Cannot look for a letter without a canvas')
  context.font = '24px sans-serif'
  context.fillText(letter, 8, 32)
  return context.getImageData(0, 0, 48, 48).data.join()
}

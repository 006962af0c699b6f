import type {FacsimilePage} from '../../book/facsimile.ts'
import {keyIn, signSize} from '../../book/facsimile-sign.ts'
import {openFile, type PdfFile} from '../file/open.ts'
import {type FilePage, pagesOf} from '../file/pages.ts'
import {isRef} from '../pdf/objects.ts'
import {asDict, decoded, type Source} from '../pdf/source.ts'
import type {Volume} from '../pdf/volume.ts'
import {addPageForm} from './form.ts'
import {openTransplant, type Transplant} from './transplant.ts'

/** Put pages of other PDFs into the places of the signs that stand for them. Call before the pages are placed. */
export function placeFacsimiles(
  {writer, sections}: Volume,
  facsimiles: ReadonlyMap<string, FacsimilePage>,
  inks?: Uint8Array
): void {
  const files = new Map<Uint8Array, OpenFacsimile>()
  const withInks = [...facsimiles.values()].filter(({hasInks}) => hasInks)
  const inked = new Set(withInks.map(({data}) => data))
  const forms = new Map<string, number>()

  function formOf(key: string, page: FacsimilePage): number {
    const known = forms.get(key)
    if (known !== undefined) return known
    const open = files.get(page.data) ?? openIn(page.data)
    files.set(page.data, open)
    const found = open.pages[page.number - 1]
    if (!found) throw new Error(`Cannot find page ${page.number} of a PDF that is a reading`)
    const {ref} = addPageForm(writer, open.file, found, page, open.transplant)
    forms.set(key, ref)
    return ref
  }

  function openIn(data: Uint8Array): OpenFacsimile {
    const file = openFile(data)
    return {
      file,
      pages: pagesOf(file),
      transplant: openTransplant(writer, file, inked.has(data) ? inks : undefined)
    }
  }

  for (const {source, pages} of sections) {
    for (const {entries} of pages) {
      const resources = asDict(source, entries.get('Resources'))
      for (const image of asDict(source, resources.get('XObject')).values()) {
        const key = isRef(image) ? signAt(source, image.ref) : undefined
        const page = key === undefined ? undefined : facsimiles.get(key)
        if (isRef(image) && key !== undefined && page) source.placed[image.ref] = formOf(key, page)
      }
    }
  }
}

interface OpenFacsimile {
  readonly file: PdfFile
  readonly pages: readonly FilePage[]
  readonly transplant: Transplant
}

function signAt(source: Source, number: number): string | undefined {
  const entries = asDict(source, {ref: number})
  const {width, height} = signSize
  if (entries.get('Width') !== width || entries.get('Height') !== height) return undefined
  const pixels = decoded(source, {ref: number})
  return pixels && keyIn(pixels)
}

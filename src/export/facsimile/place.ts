import type {FacsimilePage} from '../../book/facsimile.ts'
import {openFile, type PdfFile} from '../file/open.ts'
import {type FilePage, pagesOf} from '../file/pages.ts'
import type {Writer} from '../pdf/write.ts'
import {addPageForm} from './form.ts'
import {openTransplant, type Transplant} from './transplant.ts'

/** Pages of other PDFs as forms, each once, by the signs that stand for them in printed pages. */
export function facsimileForms(
  writer: Writer,
  facsimiles: ReadonlyMap<string, FacsimilePage>,
  inks?: Uint8Array
): (sign: string) => number | undefined {
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

  return sign => {
    const page = facsimiles.get(sign)
    return page && formOf(sign, page)
  }
}

interface OpenFacsimile {
  readonly file: PdfFile
  readonly pages: readonly FilePage[]
  readonly transplant: Transplant
}

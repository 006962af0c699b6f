import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {loadManifest} from '../src/manifest/index.ts'
import {paginate} from '../src/paginate.ts'
import {openPress} from '../src/press/index.ts'
import {render} from '../src/render/index.ts'
import {loadTemplate} from '../src/render/template.ts'
import {compose} from '../src/verbs/compose.ts'

/** What stock Paged.js is given: all sections of a book in one HTML file, page numbers filled in, and the same style sheet. */
export interface StockInput {
  readonly html: string
  readonly css: string
  readonly assets: string
}

export async function writeStockInput(manuscript: string, folder: string): Promise<StockInput> {
  const manifest = await loadManifest(manuscript)
  const {book} = await compose(manifest)
  const template = await loadTemplate(manifest)
  await using press = await openPress(template, new Map())
  const {sections} = await paginate(
    book,
    (section, context) => render(section, context, template),
    press
  )
  const input = {
    html: join(folder, 'stock.html'),
    css: join(folder, 'stock.css'),
    assets: join(folder, 'stock.json')
  }
  const starts = sections.map(({section, document}) => {
    const side = section.startsOn === 'recto' ? 'right' : 'page'
    return document.html.replace('<section', `<section data-starts="${side}"`)
  })
  await writeFile(input.html, starts.join('\n'))
  await writeFile(input.css, template.css + breaks)
  await writeFile(input.assets, JSON.stringify([...template.assets]))
  return input
}

/** Sections follow each other in one document. */
const breaks = `
body { margin: 0 }
section[data-starts=right] { break-before: right }
section[data-starts=page] { break-before: page }
`

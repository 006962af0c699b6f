import type {VFile} from 'vfile'
import type {GuessName} from '../../book/manifest.ts'
import type {Metadata} from '../../book/reading.ts'
import type {Block} from './blocks.ts'
import {leaveOutContents, type WithoutContents} from './contents.ts'
import {type Titled, takeTitle} from './title.ts'
import {leaveOutTitlePage} from './title-page.ts'

/** Take from the front of a text its title, its author, and what only another edition needs: title page and contents. */
export function leaveOutFrontMatter(
  blocks: readonly Block[],
  header: Partial<Metadata>,
  without: ReadonlySet<GuessName>,
  file: VFile
): Titled & WithoutContents {
  const page = without.has('title page')
    ? {blocks, metadata: header}
    : leaveOutTitlePage(blocks, header, file)
  const titled = page.blocks === blocks ? takeTitle(blocks, header) : page
  const contents = without.has('contents')
    ? {blocks: titled.blocks, titles: new Set<string>()}
    : leaveOutContents(titled.blocks, file)
  return {...titled, ...contents}
}

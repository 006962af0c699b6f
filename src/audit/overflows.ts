import {contentFitsPage} from '../book/messages/pages.ts'
import {report} from '../book/messages.ts'
import {elementsBy, type Printed} from './printed.ts'

/** No content lies outside its column. */
export function auditOverflows({section, layout, folio}: Printed): void {
  const blocks = elementsBy(section, 'dataBlock')
  for (const {block, page, by, text} of layout.overflows) {
    const element = block === undefined ? undefined : blocks.get(block)
    report(section.file, contentFitsPage(text, by, folio(page)), element?.position)
  }
}

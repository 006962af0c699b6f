import type {BindingInfo} from './binding.ts'
import {dict, type Ref, textString} from './objects.ts'
import {add, type Writer} from './write.ts'

/** Write the document information dictionary (ISO 32000-1, 14.3.3); `xmp.ts` says the same. */
export function addInfo(writer: Writer, info: BindingInfo): Ref {
  const {title, authors, subject, date, program} = info
  const day = date && textString(`D:${date.replaceAll('-', '')}000000Z`)
  const entries = {
    Title: textString(title),
    Author: authors.length > 0 ? textString(authors.join(', ')) : undefined,
    Subject: subject ? textString(subject) : undefined,
    Creator: textString(program),
    Producer: textString(program),
    CreationDate: day || undefined,
    ModDate: day || undefined
  }
  return add(writer, dict(entries))
}

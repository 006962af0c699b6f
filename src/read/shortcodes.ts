import type {VFile} from 'vfile'
import {shortcodeIsKnown} from '../book/messages/foreign.ts'
import {report} from '../book/messages.ts'
import {pointsOf} from './points.ts'

/**
 * Hugo’s shortcodes give way to Markdown: pictures and links that are its own, spaces for the others, with a message. What
 * stands between two of them stays. The text keeps its length, and each place in it.
 */
export function takeShortcodes(text: string, file: VFile): string {
  if (!/\{\{[<%]/u.test(text)) return text
  const points = pointsOf(text)
  return text.replace(
    tag,
    (written, closing: string, name: string, words: string, index: number) => {
      const made = closing ? '' : markdownOf(name, words)
      if (made !== undefined && made.length <= written.length) return padded(made, written)
      report(file, shortcodeIsKnown(name, written), points.at(index))
      return padded('', written)
    }
  )
}

const tag =
  /\{\{[<%]\s*(\/?)\s*([\w/-]{1,60})((?:"[^"\n]*"|`[^`]*`|[^"`<>%]|[<>%](?!\}\}))*)[>%]\}\}/gu

function padded(made: string, written: string): string {
  return made + written.slice(made.length).replace(/[^\r\n]/gu, ' ')
}

/** Nothing for what is no text of its own. */
function markdownOf(name: string, words: string): string | undefined {
  const values = valuesOf(words)
  const [first] = values.values()
  if (name === 'ref' || name === 'relref') return first
  if (name !== 'figure' && name !== 'img') return undefined
  const source = values.get('src') ?? first
  const alt = values.get('alt') ?? values.get('caption') ?? values.get('title') ?? ''
  return source && `![${alt}](${source})`
}

/** `src="a.jpg"`, or a word in its place. */
function valuesOf(words: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>()
  for (const [, name, quoted, bare] of words.matchAll(/(?:([\w-]+)=)?(?:"([^"]*)"|([^\s"=]+))/gu))
    values.set(name ?? String(values.size), quoted ?? bare ?? '')
  return values
}

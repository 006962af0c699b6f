import type {Template} from 'liquidjs'
import type {TagImplementation} from './implementation.ts'

/** `{% highlight ruby linenos %}`: a fenced block of code; print has no line numbers of its own. */
export function highlightTag(): TagImplementation {
  return {
    parse(token, rest) {
      const templates: Template[] = []
      this['templates'] = templates
      const [language = ''] = token.args.trim().split(/\s+/u)
      if (!/^[\w.+#-]+$/u.test(language)) throw new Error('it names no language')
      this['language'] = language.toLowerCase()
      this['indent'] = indentAt(token.input, token.begin)
      const stream = this.liquid.parser.parseStream(rest)
      stream
        .on('tag:endhighlight', () => stream.stop())
        .on('template', (template: Template) => templates.push(template))
        .on('end', () => {
          throw new Error(`tag ${token.getText()} not closed`)
        })
      stream.start()
    },
    *render(context, emitter) {
      const code: unknown = yield this.liquid.renderer.renderTemplates(
        this['templates'] as Template[],
        context
      )
      emitter.write(
        fenced(String(code), String(this['language']), this['indent'] as string | undefined)
      )
    }
  }
}

/** The white space before a tag that opens its line; `undefined` where words stand before it. */
function indentAt(input: string, at: number): string | undefined {
  const start = Math.max(input.lastIndexOf('\n', at - 1), input.lastIndexOf('\r', at - 1)) + 1
  const before = input.slice(start, at)
  return /^[ \t]*$/u.test(before) ? before : undefined
}

function fenced(code: string, language: string, indent: string | undefined): string {
  const lines = code.replace(/^[\r\n]+|[\r\n]+[ \t]*$/gu, '').split(/\r\n|\n|\r/u)
  const longest = Math.max(2, ...Array.from(code.matchAll(/`{3,}/gu), ([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  const block = [`${fence}${language}`, ...lines, fence]
  if (indent === undefined) return `\n\n${block.join('\n')}\n`
  // Its first line stands behind the indent already.
  const inner = block.map((line, at) =>
    at === 0 || line.startsWith(indent) ? line : indent + line
  )
  return `${inner.join('\n')}\n`
}

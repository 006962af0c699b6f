import type {Template} from 'liquidjs'
import type {TagImplementation} from './implementation.ts'

/** `{% capture name %}`: as in Ruby, the first word of what is written there is the name (`dev` of `/dev/null`). */
export function captureTag(): TagImplementation {
  return {
    parse(token, rest) {
      const [, name] = /["']?([\w-]+)/u.exec(token.args) ?? []
      if (name === undefined) throw new Error('it names no variable')
      const templates: Template[] = []
      Object.assign(this, {variable: name, templates})
      const stream = this.liquid.parser.parseStream(rest)
      stream
        .on('tag:endcapture', () => stream.stop())
        .on('template', (template: Template) => templates.push(template))
        .on('end', () => {
          throw new Error(`tag ${token.getText()} not closed`)
        })
      stream.start()
    },
    *render(context) {
      const templates = this['templates'] as Template[]
      const text: unknown = yield this.liquid.renderer.renderTemplates(templates, context)
      Object.assign(context.bottom(), {[String(this['variable'])]: text})
    }
  }
}

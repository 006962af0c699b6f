import type {TopLevelToken} from 'liquidjs'
import type {LiquidSetting} from '../setting.ts'
import type {Tracer} from '../tracing.ts'
import {isTag, type TagImplementation} from './implementation.ts'

/** `{% raw %}`: what stands in it stands for itself, at its own place. */
export function rawTag({tracing}: LiquidSetting): TagImplementation {
  return {
    parse(token, rest) {
      this['tokens'] = upTo(rest, 'endraw')
      if (!this['tokens']) throw new Error(`tag ${token.getText()} not closed`)
    },
    render(_, emitter) {
      for (const token of this['tokens'] as TopLevelToken[]) {
        const isOwn = token.input === tracing.input && 'copy' in emitter
        if (isOwn) (emitter as Tracer).copy(token.getText(), token.begin)
        else emitter.write(token.getText())
      }
    }
  }
}

/** Take the tokens before a tag, and the tag, off a list; `undefined` where the tag does not come. */
export function upTo(
  rest: TopLevelToken[],
  name: string,
  opening?: string
): TopLevelToken[] | undefined {
  let depth = 0
  const at = rest.findIndex(token => {
    if (opening && isTag(token) && token.name === opening) depth++
    return isTag(token) && token.name === name && depth-- === 0
  })
  return at < 0 ? undefined : rest.splice(0, at + 1).slice(0, -1)
}

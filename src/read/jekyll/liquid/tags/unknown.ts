import type {Template} from 'liquidjs'
import {liquidIsSound, liquidTagIsKnown} from '../../../../book/messages/jekyll.ts'
import {type LiquidSetting, tellHere} from '../setting.ts'
import type {TagImplementation} from './implementation.ts'
import {upTo} from './raw.ts'

/** A tag of a plugin: told and left out; what stands between it and its end is kept. */
export function unknownTag(setting: LiquidSetting): TagImplementation {
  const open = new Set<string>()
  return {
    parse(token) {
      const {name} = token
      const opening = name.startsWith('end') ? name.slice(3) : undefined
      this['isTold'] =
        opening !== undefined && (open.has(opening) || choiceOf(setting, opening, '') === 'body')
      this['isStray'] = stray.test(name)
      open.add(name)
    },
    render() {
      const tag = this.token.getText()
      if (this['isTold']) return
      const finding = this['isStray']
        ? liquidIsSound('it has no beginning', tag)
        : liquidTagIsKnown(this.name, tag)
      tellHere(setting, finding)
    }
  }
}

/** Ends and branches of what Jekyll knows. */
const stray =
  /^(?:else|elsif|when|end(?:if|unless|case|for|tablerow|capture|comment|raw|highlight))$/

/** A tag that the manifest speaks of. The text in its place may hold Liquid, with `arguments` and `body`. */
export function mappedTag(setting: LiquidSetting): TagImplementation {
  return {
    parse(token, rest) {
      const choice = choiceOf(setting, token.name, token.args)
      this['choice'] = choice
      if (choice === 'body') return
      const body = upTo(rest, `end${token.name}`, token.name)
      this['body'] = body ? this.liquid.parser.parseTokens(body) : []
    },
    *render(context, emitter) {
      const choice = String(this['choice'])
      if (choice === 'drop' || choice === 'body') return
      const {renderer} = this.liquid
      const body: unknown = yield renderer.renderTemplates(this['body'] as Template[], context)
      context.push({arguments: this.token.args, body})
      const text: unknown = yield renderer.renderTemplates(this.liquid.parse(choice), context)
      context.pop()
      emitter.write(text)
    }
  }
}

/** What the manifest says of a tag, or of that tag with its first argument. */
export function choiceOf({tags}: LiquidSetting, name: string, given: string): string | undefined {
  const [first = ''] = given.trim().split(/\s+/u)
  return tags.get(`${name} ${first}`) ?? tags.get(name)
}

/** Whether the manifest speaks of a tag, with some argument or any. */
export function isChosen({tags}: LiquidSetting, name: string): boolean {
  return tags.has(name) || [...tags.keys()].some(key => key.startsWith(`${name} `))
}

import type {Construct, Context} from './micromark.ts'

/**
 * Within the brackets of a link GFM takes no bare address; at each word it looks back for where they open. The list of
 * those that are open says so at once.
 */
export function hastenAddress(construct: Construct): Construct {
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      return isInBrackets(this) ? nok : construct.tokenize.call(this, effects, ok, nok)
    }
  }
}

/** A bracket that has failed to be a link’s is taken off the list, as micromark itself does it. */
function isInBrackets({_labelStarts: open = []}: Context): boolean {
  while (open.at(-1)?._balanced) open.pop()
  return open.length > 0
}

import type {Liquid, TagToken, TopLevelToken} from 'liquidjs'

/** What Liquid calls for a tag: `parse` keeps on the tag what `render` needs. */
export type TagImplementation = Exclude<
  Parameters<Liquid['registerTag']>[1],
  new (
    ...given: never[]
  ) => unknown
>

export function isTag(token: TopLevelToken): token is TagToken {
  return 'args' in token && 'name' in token
}

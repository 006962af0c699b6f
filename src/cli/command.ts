import type {Flag} from './flags.ts'

export type Verb =
  | 'build'
  | 'check'
  | 'diff'
  | 'impose'
  | 'cover'
  | 'init'
  | 'fetch'
  | 'html'
  | 'crossref'
  | 'index'
  | 'doctor'
  | 'clean'
  | 'schedule'
  | 'rights'
  | 'worker'
  | 'help'

/** What a verb takes, and how its help explains it. */
export interface Command {
  readonly verb: Verb
  readonly aliases: readonly string[]
  readonly summary: string
  readonly usage: string
  /** The most paths that it takes. */
  readonly paths: number
  readonly flags: readonly Flag[]
  readonly about: string
  /** Command line and what it does. */
  readonly examples: readonly (readonly [string, string])[]
}

/** Of the verbs that take one. */
export const manuscript = `The path is one of these; without a path it is the current folder.
  a reader.yaml, or a folder with one   the readings that it lists, in its order
  a folder without one                  every text in it and in the folders right below, in
                                        file-name order, but not README, LICENSE and the like
  one or more texts                     Jekyll posts, Markdown, plain text or HTML, in this order
Whether a text is a post or an essay is told from its content, not from its name.`

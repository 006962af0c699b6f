import type {Data} from 'unified'

/** The words of micromark, by way of unified: its own package of types is not ours to name. */
export type Extension = NonNullable<Data['micromarkExtensions']>[number]
export type Constructs = NonNullable<Extension['text']>[number]
export type Construct = Exclude<Constructs, readonly unknown[] | undefined>
export type Context = ThisParameterType<Construct['tokenize']>
export type Parser = Context['parser']
export type Events = Context['events']
export type Event = Events[number]
export type Token = Event[1]
export type Point = Token['start']

type FromMarkdowns = NonNullable<Data['fromMarkdownExtensions']>[number]
export type FromMarkdown = Exclude<FromMarkdowns, readonly unknown[]>

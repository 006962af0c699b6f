import type {Reader, Step} from './reader.ts'

/** Two spaces or two backslashes at the end of a line; where each line end is a break, they are none of their own. */
export function lineBreak({text, context}: Reader, index: number): Step | undefined {
  const isMark = text.startsWith('  \n', index) || text.startsWith('\\\\\n', index)
  if (!isMark || breaksLines(context.options)) return undefined
  const make = () => ({node: {type: 'break' as const}, attributes: {}})
  return {type: 'node', end: index + 2, make}
}

function breaksLines({input, hardWrap}: Reader['context']['options']): boolean {
  return input === 'GFM' && hardWrap
}

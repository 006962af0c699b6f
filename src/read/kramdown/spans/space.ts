import {isSpace} from '../slice.ts'

export function afterSpace(text: string, index: number): number {
  let end = index
  while (isSpace(text.charCodeAt(end))) end++
  return end
}

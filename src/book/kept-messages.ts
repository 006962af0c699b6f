import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'

/** What is kept of a message, to be told again. */
export type KeptMessage = Pick<VFileMessage, 'reason' | 'place' | 'ruleId' | 'fatal' | 'note'>

export function keepMessage({reason, place, ruleId, fatal, note}: VFileMessage): KeptMessage {
  return {reason, place, ruleId, fatal, note}
}

export function tellKept(file: VFile, messages: readonly KeptMessage[]): void {
  for (const {reason, place, ruleId, fatal, note} of messages) {
    const message = file.message(reason, {place, ruleId, source: 'lectern'})
    // JSON has left out the `undefined` of an info.
    Object.assign(message, {fatal, ...(note && {note})})
  }
}

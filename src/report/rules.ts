import {VFile} from 'vfile'
import {VFileMessage} from 'vfile-message'
import type {Severity} from '../book/messages.ts'

/** The files with other severities for some rules; `off` leaves a message out. The files given stay as they are. */
export function applyRules(files: readonly VFile[], rules: ReadonlyMap<string, Severity>): VFile[] {
  return [...new Set(files)].map(file => {
    if (!file.messages.some(({ruleId}) => ruleId && rules.has(ruleId))) return file
    const copy = new VFile(file)
    copy.messages = file.messages.flatMap(message => weigh(message, rules))
    return copy
  })
}

function weigh(message: VFileMessage, rules: ReadonlyMap<string, Severity>): VFileMessage[] {
  const severity = rules.get(message.ruleId ?? '')
  if (severity === 'off') return []
  if (!severity) return [message]
  const {reason, place, ruleId, source, cause} = message
  const copy = new VFileMessage(reason, {place, ruleId, source, cause: cause as Error | undefined})
  return [Object.assign(copy, {...message, fatal: fatality[severity]})]
}

const fatality = {error: true, warning: false, info: undefined} as const

import {examinations} from './examinations.ts'
import type {Settings} from './settings.ts'
import type {Terminal} from './terminal.ts'

/** Of a PDF, what it lacks; else of this machine. Gives the exit code: 1 where the PDF, 4 where the machine is at fault. */
export async function doctor(
  path: string,
  settings: Settings,
  terminal: Terminal
): Promise<number> {
  const isPdf = /\.pdf$/i.test(path)
  const found = isPdf ? await examinePdf(path) : await examineMachine(path, settings)
  terminal.out(examinations(found, terminal.color))
  if (found.every(({state}) => state !== 'fail')) return 0
  return isPdf ? 1 : 4
}

async function examinePdf(path: string) {
  const verb = await import('../verbs/doctor-pdf.ts')
  return verb.doctorPdf(path)
}

async function examineMachine(path: string, settings: Settings) {
  const verb = await import('../verbs/doctor.ts')
  return verb.doctor(path, settings)
}

import type {Template} from '../../book/template.ts'
import {toFailure} from '../../press/orders.ts'
import type {SectionOutcome} from '../../queue/sections.ts'
import type {SectionOrder, Unpacking} from '../../queue/shipping.ts'
import type {Tell} from './events.ts'
import {isWorthRetrying, onThisWorker} from './failures.ts'
import type {Site} from './pack-workshop.ts'

type MakeSection = (order: SectionOrder, isLast: boolean) => Promise<SectionOutcome>

/** Lays out what is ordered, from the store into the store. */
export function sectionMaker(site: Site, unpacking: Unpacking, tell: Tell): MakeSection {
  const {layouts, presses} = site
  const templates = new Map<string, Promise<Template>>()

  function templateNamed(name: string): Promise<Template> {
    const template = templates.get(name) ?? unpacking.template(name)
    templates.set(name, template)
    template.catch(() => templates.delete(name))
    return template
  }

  async function make({key, template: name, ...order}: SectionOrder): Promise<SectionOutcome> {
    if (await layouts.recall(key)) return 'done'
    const [document, template, images] = await Promise.all([
      unpacking.document(order.document),
      templateNamed(name),
      unpacking.images(order.images)
    ])
    for (const [url, file] of images) presses.images.set(url, file)
    const press = presses.of(name.replace('template-', ''), template)
    return (await layouts.make(key, document, press)) ? 'done' : 'elsewhere'
  }

  return async (order, isLast) => {
    try {
      return await make(order)
    } catch (error) {
      const reason = onThisWorker(error)
      tell({kind: 'failure', of: order.subject, reason: reason.message})
      if (!isLast && isWorthRetrying(error)) throw reason
      return {failure: toFailure(reason)}
    }
  }
}

import type {ByteStore, Store} from '../../book/store.ts'
import type {Template} from '../../book/template.ts'
import {type Failure, toError} from '../../press/orders.ts'
import {templateIdentity, templateStamp} from '../../press/toolset.ts'
import type {LayoutStore} from '../../queue/layouts.ts'
import type {Failures} from '../../queue/packs.ts'
import {queuePress} from '../../queue/press.ts'
import {openShipping} from '../../queue/shipping.ts'
import type {Workshop} from '../workshop.ts'
import type {Presses} from './presses.ts'

/** What a worker has for all the packs that it builds. */
export interface Site {
  readonly layouts: LayoutStore
  readonly store: Store & ByteStore
  readonly presses: Presses
  readonly identify: (template: Template) => Promise<string>
}

/** Where one pack is built: layouts come from the store, and what is not there from the queue. */
export function openPackWorkshop(site: Site, failures: Failures): Workshop {
  const {layouts, presses, store} = site
  let asked: Template | undefined
  return {
    store,
    async press(template) {
      asked = template
      const identity = await site.identify(template)
      return queuePress({
        ...{identity, layouts},
        shipping: openShipping(layouts.blobs, identity, template, presses.images),
        local: presses.of(identity, template),
        failureOf(key) {
          const failure = failures.get(key) as Failure | undefined
          return failure && toError(failure)
        }
      })
    },
    about: async () => asked && presses.about(await site.identify(asked), asked),
    show(images) {
      for (const [url, {path}] of images) presses.images.set(url, path)
    },
    async [Symbol.asyncDispose]() {}
  }
}

/** Hashing fonts takes time: once for each template, as long as its files are what they were. */
export function identifier(toolset: string): Site['identify'] {
  const known = new Map<string, Promise<string>>()
  return template => {
    const stamp = templateStamp(template)
    const identity = known.get(stamp) ?? templateIdentity(toolset, template)
    known.set(stamp, identity)
    identity.catch(() => known.delete(stamp))
    return identity
  }
}

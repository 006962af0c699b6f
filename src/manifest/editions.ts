import {type Budget, pageBounds, sizeBounds} from '../book/budget.ts'
import type {Manifest} from '../book/manifest.ts'
import {given} from './given.ts'
import type {EditionWords} from './schema-editions.ts'
import type {YamlSource} from './yaml.ts'

/** What the manifest says of the last edition, and of pages and size; nothing where it says nothing. */
export function editionSettings(
  {lock, budget}: EditionWords,
  yaml: YamlSource | undefined
): Pick<Manifest, 'lock' | 'budget'> {
  return {
    ...(lock && {
      lock: {holds: lock.hold ?? false, ...given({place: yaml?.keyPlace(['lock'])})}
    }),
    ...(budget && {budget: budgetOf(budget, yaml)})
  }
}

function budgetOf(
  {pages, size}: NonNullable<EditionWords['budget']>,
  yaml: YamlSource | undefined
): Budget {
  const placed = (key: string) => given({place: yaml?.place(['budget', key])})
  const [mostPages, mostSize] = [pages && pageBounds(pages), size && sizeBounds(size)]
  return {
    ...(mostPages && {pages: {...mostPages, ...placed('pages')}}),
    ...(mostSize && {size: {...mostSize, ...placed('size')}})
  }
}

import type {PlacedShell} from '../book/pages.ts'

/**
 * Hang the tab of a course's week on a page that is set for its margin boxes: `div.lectern-tab > span`, with `--tab-at` and
 * `--tab-count` for the style sheet, which has it stand lower week by week. It is there where a rule sets the string `tab`
 * from `data-tab`.
 */
export function hangTab(page: Element, {strings}: Pick<PlacedShell, 'strings'>): void {
  const [, words, at, count] = form.exec(strings['--pagedjs-string-first-tab'] ?? '') ?? []
  if (words === undefined || at === undefined || count === undefined) return
  const tab = document.createElement('div')
  const label = document.createElement('span')
  tab.className = 'lectern-tab'
  tab.style.setProperty('--tab-at', at)
  tab.style.setProperty('--tab-count', count)
  label.textContent = words
  tab.append(label)
  const box = page.querySelector<HTMLElement>('.pagedjs_pagebox')
  if (!box) return
  box.style.position = 'relative'
  box.append(tab)
}

/** What it says, and where it stands of how many: `4 3/12`. */
const form = /^"?(.+) (\d+)\/(\d+)"?$/u

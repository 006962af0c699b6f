import {Handler} from 'pagedjs'

const formulas = '[data-formula]'

/** Breaks pages before formulas, never in them: their parts stand where they do only together. */
export class Formulas extends Handler {
  onOverflow(overflow: Range | undefined, rendered: Element): Range | undefined {
    if (!overflow) return overflow
    const {startContainer} = overflow
    const element =
      startContainer instanceof Element ? startContainer : startContainer.parentElement
    const formula = element?.closest(formulas)
    if (formula && rendered.contains(formula) && !opens(formula, rendered)) {
      overflow.setStartBefore(formula)
    }
    return overflow
  }
}

/** Whether nothing stands before it on the page: then it is higher than the page, for the audit to report. */
function opens(formula: Element, rendered: Element): boolean {
  const before = document.createRange()
  before.setStartBefore(rendered)
  before.setEndBefore(formula)
  return !before.toString().trim()
}

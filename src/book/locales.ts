/**
 * Have ICU find out which locales it knows. It does so at the first list and the first day of a process, and takes fifteen
 * milliseconds for it: whichever thread has nothing to do does so for all.
 */
export function findLocales(): void {
  new Intl.ListFormat('en').format(['', ''])
  new Intl.DateTimeFormat('en').format(0)
  new Intl.Collator('en').compare('', '')
}

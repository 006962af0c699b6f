import type {Layout} from './pages.ts'

/** What was used last, as much of it as has room. */
export interface Recent<Value> {
  recall(key: string): Value | undefined
  remember(key: string, value: Value): void
}

/** Bytes of printed pages that a running process keeps in memory. */
const mostRecentBytes = 2 ** 28

export function createRecent<Value>(sizeOf: (value: Value) => number): Recent<Value> {
  const values = new Map<string, Value>()
  let total = 0

  function forget(key: string): void {
    const value = values.get(key)
    if (value !== undefined && values.delete(key)) total -= sizeOf(value)
  }

  return {
    recall(key) {
      const value = values.get(key)
      if (value !== undefined && values.delete(key)) values.set(key, value)
      return value
    },
    remember(key, value) {
      forget(key)
      values.set(key, value)
      total += sizeOf(value)
      for (const oldest of values.keys()) {
        if (total <= mostRecentBytes) return
        forget(oldest)
      }
    }
  }
}

/** Layouts by the size of their prints; one without has places and blocks all the same. */
export function recentLayouts(): Recent<Layout> {
  return createRecent(({body}) => body?.length ?? 10_000)
}

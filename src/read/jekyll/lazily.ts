import type {Data} from './values.ts'

/** Give a map a key whose value is made when it is asked for. */
export function lazily(data: Data, key: string, make: () => unknown): void {
  Object.defineProperty(data, key, {
    configurable: true,
    enumerable: true,
    get() {
      const value = make()
      Object.defineProperty(data, key, {value, enumerable: true, writable: true})
      return value
    }
  })
}

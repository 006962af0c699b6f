import {keepCompiled} from '../book/user-cache.ts'

/*
 * The thread of the press. The program reads and transforms texts in long strides; a browser that starts, and one that
 * loads fonts and images, must not wait for it.
 */

keepCompiled()
await import('./service.ts')

/** Apart from all else, so that a browser can start before the rest of the program is loaded. */
export {startPress} from '../press/index.ts'

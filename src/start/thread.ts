import {load} from './load.ts'

load(import.meta.dirname, 'service.cjs')

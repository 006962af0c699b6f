import type {Element} from 'hast'
import {fromHtml} from './html.ts'

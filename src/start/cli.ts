#!/usr/bin/env node
import {load} from './load.ts'

load(import.meta.dirname, 'main.cjs')

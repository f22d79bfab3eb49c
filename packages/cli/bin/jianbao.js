#!/usr/bin/env node
import { bundle, isFresh } from './bundle.js'

// Whoever looks for a fault sees the modules.
const { main } = await import(isFresh() && !process.env.JIANBAO_DEBUG ? bundle : '../dist/main.js')

process.exitCode = await main(process.argv)

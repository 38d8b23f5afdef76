import { journeys } from './chromium.ts'
import { everyPageFits } from './fitting.ts'

journeys('every page at a width of 360', () => everyPageFits(360))

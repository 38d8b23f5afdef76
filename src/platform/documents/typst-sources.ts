import type { TypstTemplate } from './typst-engine.ts'
import { typstPlacards } from './typst-placards.ts'
import { typstTemplate } from './typst-template.ts'

/** The Typst of each template. */
export const typstSources: Readonly<Record<TypstTemplate, string>> = {
  document: typstTemplate,
  placards: typstPlacards,
}

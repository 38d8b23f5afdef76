/** Marks that tick a box: typed signs, and letters that a symbol font turns into one. */
const ticks = /^[√✓✔☑☒✅xX×/●◉■•1vV\u00FC\uF0FC\uF0FE\uF050]+[./]?$/

/** Marks of Markdown and tags, which some papers put around a tick. */
const markup = /\*\*|<\/?(?:u|b|i|strong|em|sup|sub|span|p|br)\s*\/?>/gi
const bare = (text: string): string => (/[*<]/.test(text) ? text.replace(markup, '') : text).trim()

/** Whether a cell of the three boxes is ticked; "-", a blank and an empty box are not. */
export const isTick = (text: string): boolean => ticks.test(bare(text))

/** Whether a cell of the three boxes says nothing: blank, dashes, or the drawing of an empty box. */
export const isEmptyBox = (text: string): boolean =>
  /^(?:[\s\-–—_.…\u200b-\u200f\ufeff]*|[☐□○◯0๐\s]+|\[\s*\])$/.test(bare(text))

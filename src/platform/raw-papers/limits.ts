/**
 * How much a file may hold. Each limit is far above the largest honest paper we know of (a province's
 * plans in one sheet) and below what a small office PC can hold in memory.
 */
const mebibyte = 1024 * 1024

/** Word and Excel files: a year of photos inside a report fits; beyond it the pictures should be taken out. */
export const maxOfficeBytes = 25 * mebibyte

/** Text, CSV, HTML and JSON are not compressed, so 100,000 rows of Thai need more room than the same in Excel. */
export const maxTextBytes = 64 * mebibyte

/** Everything inside a zip together, counted as it is inflated: what the zip declares may be a lie. */
export const maxInflatedBytes = 200 * mebibyte

/** XML of Office files shrinks 10 to 60 times; past this ratio a large part was made to explode. */
export const maxInflationRatio = 400

/** Below this size a high ratio is only a repetitive file. */
export const ratioMattersFromBytes = 8 * mebibyte

/** A report with hundreds of photos has some hundreds of parts. */
export const maxZipEntries = 5_000

/** The bench imports 100,000 rows; twice that is still read, a sheet filled to its last row (1,048,576) is not. */
export const maxRows = 200_000

/** Lines of a text, empty ones counted: ten for each row that could be read. */
export const maxLines = maxRows * 10

/** The official table has 12 columns; a sheet with hundreds of filled columns is some other table. */
export const maxColumns = 500

/** 200,000 rows of the 12 official columns and some to spare; each cell costs about 150 bytes of memory. */
export const maxCells = 3_000_000

/** What a cell of Excel holds; a longer one could not be given back as an Excel file. */
export const longestCell = 32_767

/** A saved web page is a tree in memory, about fifty times its bytes. */
export const maxHtmlBytes = 10 * mebibyte

/** Elements within elements, for HTML and Word; honest papers stay below 60. */
export const maxDepth = 400

/** One CSV row; longer than this a quotation mark was never closed. */
export const maxCsvRowBytes = 1 * mebibyte

/** How much a file holds, as people say it: "82 KB", "3.4 MB"; the same in both languages. */
export const fileSizeText = (bytes: number): string =>
  bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000)).toLocaleString('en')} KB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`

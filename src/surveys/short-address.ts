/** The longest address that still makes a QR of few, large squares, in signs. */
export const longestShort = 42

/** Whether an address is too long for a QR that is scanned from afar. */
export const isTooLong = (address: string): boolean => address.length > longestShort

/** The shapes of what somebody else wrote: a value either has one or it is not read at all. */

/** Whether a value, as JSON gave it, has a shape. */
export type Shape = (value: unknown) => boolean

/** Text of at most so many signs. */
export const words =
  (longest: number): Shape =>
  (value) =>
    typeof value === 'string' && value.length <= longest && value.isWellFormed()

/** Text of one form. */
export const written =
  (form: RegExp): Shape =>
  (value) =>
    typeof value === 'string' && form.test(value)

/** A whole number from one to another. */
export const whole =
  (from: number, to: number): Shape =>
  (value) =>
    Number.isInteger(value) && (value as number) >= from && (value as number) <= to

/** Exactly one of these. */
export const one =
  (...allowed: readonly (string | number | boolean | null)[]): Shape =>
  (value) =>
    allowed.some((each) => each === value)

/** Any of these shapes. */
export const either =
  (...shapes: readonly Shape[]): Shape =>
  (value) =>
    shapes.some((shape) => shape(value))

/** A list of at least and at most so many of a shape. */
export const list =
  (shape: Shape, least: number, most: number): Shape =>
  (value) =>
    Array.isArray(value) && value.length >= least && value.length <= most && value.every(shape)

/** An object with these members and no others; those of the second list may be left out. */
export const members =
  (
    needed: Readonly<Record<string, Shape>>,
    optional: Readonly<Record<string, Shape>> = {},
  ): Shape =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.entries(needed).every(
      ([key, shape]) => Object.hasOwn(value, key) && shape(Reflect.get(value, key)),
    ) &&
    Object.entries(value).every(
      ([key, member]) =>
        Object.hasOwn(needed, key) || (Object.hasOwn(optional, key) && optional[key]?.(member)),
    )

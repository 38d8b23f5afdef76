/** A form as it is sent: its fields, urlencoded; of radios the ticked one. */
export function bodyOf(form: HTMLFormElement): string {
  const fields = new URLSearchParams()
  for (const field of Array.from(form.elements) as HTMLInputElement[])
    if (field.name && field.type !== 'submit' && (field.type !== 'radio' || field.checked))
      fields.append(field.name, field.value)
  return fields.toString()
}

/** Fills a form with what was kept of it, its stamp too; what was left empty stays as it is. */
export function fill(form: HTMLFormElement, body: string): void {
  new URLSearchParams(body).forEach((value, name) => {
    const field = form.elements.namedItem(name)
    if (value && field && 'value' in field) field.value = value
  })
}

/** Whether anything of a kept form was filled in: an answer, or words. */
export const isBegun = (body: string): boolean => /(^|&)(q\d+|comment)=[^&]/.test(body)

/**
 * Gathers photos from a form's file inputs, one after another: a camera gives one at a time, and each new choice
 * of a browser would take the place of the last. They are shown as pictures that can be removed again.
 */
export function photosOf(form: HTMLFormElement, remove: string): () => readonly File[] {
  const list = form.querySelector<HTMLElement>('.photo-list')
  const photos: File[] = []
  const show = (photo: File) => {
    if (!list) return
    const item = list.appendChild(document.createElement('li'))
    const picture = item.appendChild(document.createElement('img'))
    const address = URL.createObjectURL(photo)
    picture.alt = photo.name
    picture.onload = () => URL.revokeObjectURL(address)
    // What this browser cannot draw, such as HEIC, stands by its name.
    picture.onerror = () => {
      picture.replaceWith(photo.name)
    }
    picture.src = address
    const button = item.appendChild(document.createElement('button'))
    button.type = 'button'
    button.className = 'button quiet'
    button.textContent = remove
    button.onclick = () => {
      photos.splice(photos.indexOf(photo), 1)
      item.remove()
      list.hidden = !photos.length
    }
    list.hidden = false
  }
  form.querySelectorAll<HTMLInputElement>('input[type=file]').forEach((input) => {
    input.addEventListener('change', () => {
      for (const photo of Array.from(input.files || [])) {
        photos.push(photo)
        show(photo)
      }
      input.value = ''
    })
  })
  return () => photos
}

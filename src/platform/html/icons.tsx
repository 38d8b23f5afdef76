/** Two sheets of glass, one seen through the other. */
export const Wordmark = () => (
  <svg class="mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
    <rect x="2" y="2" width="19" height="19" rx="5" fill="#0f5c5f" />
    <rect x="11" y="11" width="19" height="19" rx="5" fill="#e0a43a" fill-opacity="0.92" />
    <path d="M16 11h5v5a5 5 0 0 1-5 5h-5v-5a5 5 0 0 1 5-5z" fill="#fdfbf6" />
  </svg>
)

/** The same mark as a file of its own, for the browser's tab. */
export const iconFile =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect x="2" y="2" width="19" height="19" rx="5" fill="#0f5c5f"/><rect x="11" y="11" width="19" height="19" rx="5" fill="#e0a43a" fill-opacity=".92"/><path d="M16 11h5v5a5 5 0 0 1-5 5h-5v-5a5 5 0 0 1 5-5z" fill="#fdfbf6"/></svg>'

/** Shapes that tell states apart without colour. */
export type Shape = 'empty' | 'half' | 'full' | 'triangle' | 'diamond' | 'dot'

const drawn: Record<Shape, () => unknown> = {
  empty: () => <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="2" />,
  half: () => (
    <>
      <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="2" />
      <path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" />
    </>
  ),
  full: () => (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="m4.8 8.2 2.2 2.2 4.2-4.6" fill="none" stroke="#fff" stroke-width="1.8" />
    </>
  ),
  triangle: () => (
    <>
      <path d="M8 1.2 15.4 14.5H.6z" fill="currentColor" />
      <path d="M8 6v4M8 11.6v1.4" stroke="#fff" stroke-width="1.7" />
    </>
  ),
  diamond: () => <path d="M8 .8 15.2 8 8 15.2.8 8z" fill="currentColor" />,
  dot: () => <circle cx="8" cy="8" r="4" fill="currentColor" />,
}

/** A small shape beside a word, so that colour is never the only sign. */
export const ShapeIcon = ({ shape }: { shape: Shape }) => (
  <svg class="shape" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
    {drawn[shape]()}
  </svg>
)

/** A style sheet taken as text: esbuild and Vitest both read it so. */
declare module '*.css?raw' {
  const text: string
  export default text
}

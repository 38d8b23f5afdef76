import { formLook, policyOfLook } from '../surveys/form-look.ts'

/** The style of every page at /i/: that of the citizens' form, and what only staff see. */
export const staffFormLook = [
  formLook,
  '.t.slip{max-width:24rem;font-size:1.3rem;letter-spacing:.12em;text-transform:uppercase}',
  'h3{margin:0 0 .5rem;font-size:1.2rem;font-weight:600;line-height:1.45}',
  '.t.slip{margin-bottom:.4rem}',
  '.syllables{display:block;font-size:1.25rem;color:#0f5c5f;word-spacing:.2em}',
  '.large .slip{font-size:1rem;letter-spacing:.04em}',
  'ul.plain{margin:.25rem 0 .75rem;padding-left:1.25rem}',
  '.plain li{margin:.35rem 0}',
  'summary{min-height:48px;padding:.7rem 0;color:#0f5c5f;font-weight:600;cursor:pointer}',
  'details{margin:0 0 1rem;border-bottom:1px solid #ddd7ca}',
  'table{width:100%;border-collapse:collapse;margin:0 0 1rem;font-size:.94rem}',
  'th,td{padding:.5rem .4rem;text-align:left;vertical-align:top;border-top:1px solid #e8e2d5}',
  'thead th{border:0;color:#56605c}',
  '#receipt{height:11rem;margin-bottom:.8rem;font-size:.8rem;font-family:monospace}',
  '@media(max-width:32rem){.go+.soft{display:block;margin-top:.5rem}thead{display:none}tr{display:block;padding:.6rem 0;border-top:1px solid #e8e2d5}th,td{display:block;padding:.1rem 0;border:0}td:before{content:attr(data-when) " ";color:#56605c}}',
].join('')

/** The content security policy of every page at /i/. */
export const staffFormPolicy = policyOfLook(staffFormLook)

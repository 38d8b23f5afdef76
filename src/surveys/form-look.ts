/**
 * How a survey looks to a citizen, and what its page may do. The style stands in the page itself, so that
 * one answer of the server is the whole form; browsers of Android 8 know all of it.
 */
import { createHash } from 'node:crypto'

/** The style of every page of a survey. */
export const formLook = [
  '*{box-sizing:border-box}',
  'html{font-size:106.25%;-webkit-text-size-adjust:100%}',
  'html.large{font-size:137.5%}',
  'body{margin:0;background:#fbf8f2;color:#1d2523;line-height:1.65;overflow-wrap:break-word;font-family:Thonburi,"Noto Sans Thai","Leelawadee UI",Tahoma,sans-serif}',
  'h1,h2,legend,b{font-weight:600;line-height:1.4}',
  'a{color:#0f5c5f}',
  ':focus{outline:3px solid #b4530a;outline-offset:2px}',
  '.in{max-width:42rem;margin:0 auto;padding:0 1rem}',
  'header{background:#0f5c5f;color:#fff;padding:.5rem 0 1.75rem}',
  'header a{color:#fff}',
  'header :focus{outline-color:#ffd28a}',
  'nav{display:flex;flex-wrap:wrap;justify-content:flex-end;margin:0 -.75rem .5rem}',
  'nav a{display:flex;align-items:center;min-height:48px;padding:0 .75rem}',
  'h1{font-size:1.75rem;margin:0 0 .25rem}',
  'header p{margin:0}',
  '.facts{display:flex;flex-wrap:wrap;list-style:none;margin:1rem 0 0;padding:0}',
  '.facts li{background:#0a4345;border-radius:2rem;padding:.15rem .9rem;margin:0 .5rem .5rem 0}',
  '.label{background:#fbefd5;color:#5d3a00;border-bottom:1px solid #ecd9ae;padding:.6rem 0;font-size:.94rem}',
  '.soft{color:#56605c;font-size:.94rem}',
  'section{margin:2.5rem 0 0}',
  'h2{font-size:1.35rem;margin:0 0 1rem}',
  'h2 span{display:block;color:#0f5c5f;font-size:.94rem}',
  'fieldset{min-width:0;margin:0 0 1rem;padding:1.1rem 1rem 1rem;border:1px solid #ddd7ca;border-radius:14px;background:#fff}',
  'fieldset fieldset{margin:1.25rem 0 0;padding:0;border:0;border-radius:0}',
  'legend{float:left;width:100%;padding:0;margin:0 0 .5rem;font-size:1.1rem}',
  'legend+*{clear:both}',
  'fieldset fieldset legend{font-size:1rem}',
  '.turn{margin:0 0 .75rem;padding:.5rem .75rem;background:#e6edf5;color:#2c4a6b;border-radius:8px;font-size:.94rem}',
  '.o{display:block;position:relative;margin:.5rem 0 0;cursor:pointer}',
  '.o input{position:absolute;left:1rem;top:50%;width:1.25rem;height:1.25rem;margin:-.625rem 0 0;accent-color:#0f5c5f}',
  '.o span{display:block;min-height:52px;padding:.75rem 1rem .75rem 3.1rem;border:1.5px solid #a9a595;border-radius:10px;line-height:1.5}',
  '.o input:checked+span{background:#e4f0ee;border-color:#0f5c5f;box-shadow:0 0 0 1px #0f5c5f;font-weight:600}',
  '.o input:focus+span{outline:3px solid #b4530a;outline-offset:2px}',
  '.x{margin-top:1.1rem}',
  '.x span{border-style:dashed;background:#fbf8f2;color:#56605c}',
  '.f{display:block;font-weight:600}',
  'textarea,.t{display:block;width:100%;font:inherit;color:inherit;background:#fff;border:1.5px solid #7d7a6d;border-radius:10px;padding:.7rem .9rem;margin:.25rem 0 1.5rem}',
  '.t{max-width:16rem;min-height:52px;letter-spacing:.08em}',
  '.go{display:inline-block;font:inherit;font-weight:600;text-align:center;text-decoration:none;cursor:pointer;min-height:56px;padding:.8rem 2rem;margin:0 .5rem .5rem 0;border:2px solid #0f5c5f;border-radius:12px;background:#0f5c5f;color:#fff}',
  '.go.quiet{background:#fff;color:#0f5c5f}',
  '.wide{width:100%;font-size:1.2rem}',
  '.notice{margin:1.5rem 0 0;padding:1.25rem 1rem .75rem;background:#fbefd5;border-left:6px solid #e0a43a;border-radius:0 12px 12px 0}',
  '.notice ul{padding:0;margin:0 0 1rem;list-style:none}',
  '.notice li a{display:block;padding:.6rem 0}',
  '.gone{position:absolute;left:-99rem}',
  '.receipt{display:inline-block;font-size:1.6rem;font-weight:600;letter-spacing:.06em;padding:.4rem 1.25rem;background:#e4f0ee;border-radius:10px}',
  'footer{margin:3rem 0 0;padding:1.25rem 0 2rem;border-top:1px solid #ddd7ca}',
  '[hidden]{display:none!important}',
].join('')

/** What the style is known by to the policy of the page. */
export const formLookHash = `sha256-${createHash('sha256').update(formLook).digest('base64')}`

/** The content security policy of every page of a survey: its own style, our own files, and nothing else. */
export const formPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src '${formLookHash}'`,
  'img-src data:',
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

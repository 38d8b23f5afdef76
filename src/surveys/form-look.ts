/**
 * How a survey looks to a citizen, and what its page may do. The style stands in the page itself, so that
 * one answer of the server is the whole form; browsers of Android 8 know all of it.
 */
import { createHash } from 'node:crypto'

/** The style of every page of a survey. */
export const formLook = [
  '*{box-sizing:border-box}',
  'html{font-size:106.25%;-webkit-text-size-adjust:100%}',
  'html.large{font-size:143.75%}',
  'body{margin:0;background:#fbf8f2;color:#1d2523;line-height:1.65;overflow-wrap:break-word;word-wrap:break-word;font-family:"Noto Sans Thai",Thonburi,"Leelawadee UI",Tahoma,sans-serif}',
  'h1,h2,legend,b{font-weight:600;line-height:1.45}',
  'a{color:#0f5c5f}',
  ':focus{outline:3px solid #b4530a;outline-offset:2px}',
  ':focus:not(:focus-visible){outline:0}',
  '[hidden],.sent .ask{display:none!important}',
  '.whole{white-space:nowrap}',
  '.in{max-width:43rem;margin:0 auto;padding:0 1.25rem}',
  '.gone{position:absolute;left:-99rem}',
  '.soft{color:#56605c;font-size:.94rem}',
  // The head of the page
  'header{background:#0f5c5f;color:#fff;padding-top:.4rem}',
  'header a{color:#fff}',
  'header :focus{outline-color:#ffd28a}',
  'nav{display:flex;flex-wrap:wrap;justify-content:flex-end;margin:0 -.75rem .75rem}',
  'nav a{display:flex;align-items:center;min-height:48px;padding:0 .75rem}',
  'h1{font-size:1.75rem;margin:0 0 .35rem}',
  '.in>h1:first-child,.sent h1{padding-top:1.4rem}',
  'h1 span.ask{display:block;font-size:1.1rem;font-weight:400}',
  'header p{margin:0;color:#d5e6e4}',
  '.facts{display:flex;flex-wrap:wrap;list-style:none;margin:1.1rem 0 0;padding:0}',
  '.facts li{margin:.15rem 1.5rem .15rem 0;padding-left:1.35em;text-indent:-1.35em}',
  '.facts li:before,.done li:before{content:"";display:inline-block;width:.4em;height:.75em;margin:0 .7em 0 .25em;border:solid #f0c068;border-width:0 3px 3px 0;transform:rotate(40deg)}',
  '.label{background:#fbefd5;color:#5d3a00;margin-top:1.6rem;padding:.6rem 0;border-top:5px solid #e0a43a;font-size:.94rem}',
  // Questions
  'section{margin:2.75rem 0 0}',
  'h2{font-size:1.4rem;margin:0 0 1rem}',
  'h2 span{display:block;color:#0f5c5f;font-size:.94rem}',
  'fieldset,.card{min-width:0;margin:0 0 1.1rem;padding:1.1rem 1.1rem 1.25rem;border:1px solid #ddd7ca;border-radius:16px;background:#fff;box-shadow:0 1px 2px rgba(60,50,20,.06)}',
  'fieldset fieldset{margin:1.1rem 0 0;padding:1.1rem 0 0;border:0;border-top:1px solid #e8e2d5;border-radius:0;box-shadow:none}',
  'legend{float:left;width:100%;padding:0;margin:0 0 .6rem;font-size:1.12rem}',
  'legend+*{clear:both}',
  'fieldset fieldset legend{font-size:1.03rem}',
  '.turn,.miss{margin:0 0 .75rem;padding:.55rem .8rem;background:#e6edf5;color:#2c4a6b;border-radius:8px;font-size:.94rem;line-height:1.55}',
  '.miss{background:#fbefd5;color:#5d3a00;font-weight:600}',
  'fieldset:target{box-shadow:0 0 0 3px #e0a43a}',
  '.o{display:block;position:relative;margin:.55rem 0 0;cursor:pointer}',
  '.o input{position:absolute;left:1rem;top:50%;width:1.3rem;height:1.3rem;margin:-.65rem 0 0;accent-color:#0f5c5f}',
  '.o span{display:block;min-height:52px;padding:.8rem 1rem .8rem 3.2rem;border:1.5px solid #a9a595;border-radius:12px;line-height:1.5}',
  '.o:hover span{border-color:#0f5c5f}',
  '.o input:checked+span{background:#e4f0ee;border-color:#0f5c5f;box-shadow:0 0 0 1px #0f5c5f;font-weight:600;color:#0a4345}',
  '.o input:focus+span{outline:3px solid #b4530a;outline-offset:2px}',
  '.o input:focus:not(:focus-visible)+span{outline:0}',
  '.x{margin-top:1.2rem}',
  '.x span{border-style:dashed;background:#f6f1e6;color:#56605c}',
  // The end of the form
  '.f{display:block;font-weight:600}',
  'textarea,.t{display:block;width:100%;font:inherit;color:inherit;background:#fff;border:1.5px solid #7d7a6d;border-radius:12px;padding:.7rem .9rem;margin:.4rem 0 1.6rem}',
  '.t{max-width:17rem;min-height:52px;letter-spacing:.06em}',
  '.go{display:inline-block;font:inherit;font-weight:600;line-height:1.5;text-align:center;text-decoration:none;cursor:pointer;min-height:52px;padding:.75rem 1.75rem;margin:0 .6rem .6rem 0;border:2px solid #0f5c5f;border-radius:12px;background:#0f5c5f;color:#fff}',
  '.go.quiet{background:#fff;color:#0f5c5f}',
  '.wide{width:100%;margin:0;padding:1rem;font-size:1.2rem}',
  // What is told
  '.notice{margin:1.5rem 0 0;padding:1.25rem 1.25rem .75rem;background:#fbefd5;border-left:6px solid #e0a43a;border-radius:0 14px 14px 0}',
  '.notice h2{margin:0 0 .25rem}',
  '.notice .go{padding:.75rem 1.15rem}',
  '.notice ul{margin:.25rem 0 .5rem;padding:0;list-style:none}',
  '.notice li a{display:block;min-height:44px;padding:.5rem 0}',
  '.card h2{margin:0 0 .5rem;font-size:1.2rem}',
  '.card p:empty{display:none}',
  '.idle{position:fixed;left:0;right:0;bottom:0;margin:0;padding:1.5rem;background:#5d3a00;color:#fff;font-size:1.2rem;text-align:center}',
  'main>.card:first-child{margin-top:1.75rem}',
  '.receipt{display:block;font-size:1.9rem;letter-spacing:.06em;color:#0f5c5f}',
  '.done ul{list-style:none;margin:0;padding:0}',
  '.done li{margin:.5rem 0;padding-left:1.5em;text-indent:-1.5em}',
  '.done li:before{border-color:#1c6b3a;margin-right:.7em}',
  '.end{padding-top:1rem;padding-bottom:3.5rem}',
  // On paper, to be filled in with a pen
  '.paper{display:none}',
  '@media print{',
  '@page{margin:14mm}',
  'html{font-size:10.5pt}',
  'html.large{font-size:15pt}',
  'body,header,.label,.turn{background:none}',
  'body,header,header p,.soft,.label,.turn,h2 span{color:#000}',
  'nav,.go,.once,.notice,.miss,.idle{display:none}',
  '.paper{display:block}',
  '.in{max-width:none;padding:0}',
  '.label{margin-top:.6rem;padding:.3rem 0;border:solid;border-width:1px 0;font-weight:600}',
  'section{margin-top:1.2rem}',
  'h2{margin-bottom:.5rem;break-inside:avoid;break-after:avoid;page-break-after:avoid}',
  'fieldset,.card{margin-bottom:.5rem;padding:.6rem .8rem;border-color:#777;border-radius:6px;box-shadow:none;break-inside:avoid;page-break-inside:avoid}',
  'fieldset fieldset{margin-top:.5rem;padding-top:.5rem}',
  'legend{margin-bottom:.2rem}',
  '.turn{margin:0;padding:0}',
  '.o{display:inline-block;margin:.15rem 1.4rem 0 0}',
  '.o span,.o input:checked+span{min-height:0;padding:.1rem 0 .1rem 1.7rem;border:0;background:none;box-shadow:none;color:#000}',
  '.o input{left:0}',
  'textarea{height:6rem}',
  '.end{padding-bottom:0}',
  '}',
].join('')

/** What a style is known by to the policy of its page. */
const hashOfLook = (look: string) => `sha256-${createHash('sha256').update(look).digest('base64')}`

/** What the style of a survey is known by to the policy of the page. */
export const formLookHash = hashOfLook(formLook)

/** The content security policy of a page with a style in it: that style, our own files, and nothing else. */
export const policyOfLook = (look: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src '${hashOfLook(look)}'`,
    'img-src data:',
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

/** The content security policy of every page of a survey. */
export const formPolicy = policyOfLook(formLook)

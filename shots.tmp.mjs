import { chromium } from 'playwright-core'
import chrome from '@sparticuz/chromium'
import { readFileSync, mkdirSync } from 'node:fs'
const said = readFileSync('/tmp/desk-serve.txt', 'utf8')
const base = /http:\/\/127\.0\.0\.1:\d+/.exec(said)[0]
const setUp = /http\S+set-up\/\S+/.exec(said)[0]
mkdirSync('/tmp/desk-shots', { recursive: true })
const args = chrome.args.filter((a) => !/single-process|no-zygote|disable-web-security/.test(a))
const browser = await chromium.launch({ executablePath: await chrome.executablePath(), args: [...args, '--no-sandbox', '--disable-gpu'], headless: true })
const state = '/tmp/desk-state.json'
import { existsSync } from 'node:fs'
let ctx = await browser.newContext({ javaScriptEnabled: false, ...(existsSync(state) ? { storageState: state } : {}) })
let page = await ctx.newPage()
if (!existsSync(state)) {
  await page.goto(setUp)
  await page.fill('[name=name]', 'สมหญิง')
  await page.fill('[name=signInName]', 'somying')
  await page.fill('[name=password]', 'ฝนตกที่ทุ่งนาข้าวเขียว')
  await page.fill('[name=again]', 'ฝนตกที่ทุ่งนาข้าวเขียว')
  await page.click('main button[type=submit]'); await page.screenshot({path:'/tmp/desk-shots/setup.png'}); console.log(page.url(), (await page.locator('main').innerText()).slice(0,300))
  await ctx.storageState({ path: state })
}
const shot = async (name, url, act) => {
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 900 })
    if (url) await page.goto(base + url)
    if (act) await act(width)
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    if (over > 0) console.log('OVERFLOW', name, width, over)
    await page.screenshot({ path: `/tmp/desk-shots/${name}-${width}.png`, fullPage: true })
  }
}
const run = process.argv.slice(2)
const want = (n) => run.length === 0 || run.includes(n)
const list = '/desk/0000001/2566/staff-surveys'
await page.goto(base + list)
const links = await page.locator('.survey-card h2 a').evaluateAll((all) => all.map((a) => [a.getAttribute('href'), a.parentElement.innerText]))
console.log(links)
const published = links.find(([, t]) => t.includes('เผยแพร่'))[0]
const open = links.find(([, t]) => t.includes('เปิดรับ'))[0]
if (want('list')) await shot('list', list)
if (want('open')) await shot('open', open)
if (want('published')) await shot('published', published)
if (want('results')) await shot('results', `${published}/results`)
if (want('public')) await shot('public', published.replace('/desk/', '/a/'))
if (want('public-en')) await shot('public-en', '/en' + published.replace('/desk/', '/a/'))
if (want('slips')) await shot('slips', `${open}/slips`)
if (want('count')) await shot('count', `${open}/count`)
if (want('draft')) {
  let draft = links.find(([, t]) => t.includes('วางแผน'))?.[0]
  if (!draft) {
    await page.goto(base + list)
    await page.click('details.card summary').catch(() => {})
    await page.fill('[name=eligible]', '28')
    await page.fill('[name=closesOn]', '30/9/2570')
    await page.fill('[name=witness-1]', 'นายบุญมี รักถิ่น')
    await page.fill('[name=witness-2]', 'นางสาวแก้วตา ใจงาม')
    await page.click('form.measure button[type=submit]')
    draft = new URL(page.url()).pathname
  }
  await shot('draft', draft)
  await shot('prepare', `${draft}/prepare`)
  await shot('prepare-wrong', `${draft}/prepare`, async () => { await page.fill('[name=first]', 'x'); await page.locator('main form button').last().click(); })
}
if (want('ledger')) await shot('ledger', published + '#ledger')
if (want('agency')) await shot('agency', '/a/0000001')
if (want('surveys')) await shot('surveys', '/desk/0000001/2566/surveys')
await browser.close()

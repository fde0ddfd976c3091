// The page, without a browser and in one: readable, quiet, safe with hostile names, silent about people where it must be.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { AXE, hasBrowser, launch } from '../browser.ts'
import { folder, reconcile, ROOT } from '../run.ts'

const CASE = join(ROOT, 'fixtures/release-case/case.yaml')
const page = (...args: string[]) => reconcile(['run', '--case', CASE, '--quiet', '-f', 'html', ...args]).out
const HOSTILE = [
  '<script>window.bad=1</script>',
  '<img src=x onerror=window.bad=1> Rojas',
  '"><svg onload=window.bad=1> Mora',
  "'-alert(1)-' Pérez",
  'Ana \u202eGómez\u202c Soto',
  '</style><script>bad</script> Gil',
]
const list = (extra = '') => `Nombre,Cédula\n${HOSTILE.map((n, k) => `"${n.replaceAll('"', '""')}",V-1${k}345678${extra}`).join('\n')}\n`

test('names are absent without --names', () => {
  const names = readFileSync(join(ROOT, 'fixtures/release-case/ministry.csv'), 'utf8')
    .split('\n')
    .slice(1)
    .flatMap((line) => line.split(',')[0]!.split(' '))
    .filter((w) => w.length > 5 && /^[A-ZÁÉÍÓÚÑ]+$/.test(w) && !['VENEZOLANA', 'LIBERTAD'].includes(w))
  const quiet = page().toUpperCase()
  const loud = page('--names').toUpperCase()
  expect(names.filter((n) => loud.includes(n)).length).toBeGreaterThan(20)
  expect(names.filter((n) => quiet.includes(n))).toEqual([])
})

test('a public page tells of nobody', () => {
  const text = page('--public')
  expect(text).not.toMatch(/ministry:\d|fp:\d|held:\d|<details|id="people"/)
  // One person in a subgroup: no figure of one, in no cell and no chart.
  const c =
    'Nombre,Cédula,Medida\n' + Array.from({ length: 30 }, (_, k) => `Ana${k} Rojas Mora,V-1${k + 100}5678,Libertad plena`).join('\n')
  const cwd = folder({ 'c.csv': c, 'v.csv': 'Nombre,Cédula,Medida\nAna3 Rojas Mora,V-11035678,Casa por cárcel\n' })
  const one = reconcile(['c.csv', 'v.csv', '--quiet', '-f', 'html', '--public'], { cwd }).out
  const body = one.slice(one.indexOf('<body'))
  expect(body.replace(/<script>[^]*<\/script>/, '').replace(/<dl>[^]*?<\/dl>/g, '')).not.toMatch(/>\s*1\s*</)
})

test('no address but the page itself', () => {
  expect(page('--names').replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|src=|@import|url\(/)
})

test('both languages, and thousands of rows stay a page', () => {
  expect(page('--lang', 'es')).toContain('<html lang="es">')
  const rows = Array.from({ length: 3000 }, (_, k) => `Ana Rojas${k} Mora,V-${10_000_000 + k * 37}`).join('\n')
  const cwd = folder({ 'c.csv': `Nombre,Cédula\n${rows}\n`, 'v.csv': `Nombre,Cédula\n${rows.split('\n').slice(0, 900).join('\n')}\n` })
  const text = reconcile(['c.csv', 'v.csv', '--quiet', '-f', 'html'], { cwd }).out
  expect(text.length).toBeLessThan(10_000_000)
  expect(text.match(/<tr data-category/g)!.length).toBe(2000)
  expect(text).toContain('-o report.xlsx')
})

test.each([
  [3, 3, 0],
  [5, 5, 0],
  [8, 4, 4],
])('of %i cards of one kind %i are open, and %i behind a click', (n, open, rest) => {
  const names = ['Ana', 'Luis', 'Eva', 'Raúl', 'Nora', 'Iván', 'Olga', 'Hugo']
  const text = (date: string) =>
    `Nombre,Cédula,Fecha de nacimiento\n${names
      .slice(0, n)
      .map((name, k) => `${name} Rojas Mora,V-1${k}345678,19${60 + k}-${date}`)
      .join('\n')}\n`
  const cwd = folder({ 'c.csv': text('01-02'), 'v.csv': text('11-23') })
  const html = reconcile(['c.csv', 'v.csv', '--quiet', '-f', 'html'], { cwd }).out
  const cardsAfter = (start: string) =>
    html
      .split(start)[1]
      ?.split('</ul>')[0]!
      .match(/<li class="card/g)?.length ?? 0
  expect(cardsAfter('<ul class="cards">')).toBe(open)
  expect(cardsAfter('<details class="rest">')).toBe(rest)
})

describe.skipIf(!hasBrowser)('in a browser', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser.close())

  async function open(html: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<{ page: Page; said: string[] }> {
    const path = join(folder({}), 'report.html')
    writeFileSync(path, html)
    const own = await (await browser.newContext(options)).newPage()
    const said: string[] = []
    own.on('console', (m) => said.push(m.text()))
    own.on('pageerror', (e) => said.push(String(e)))
    own.on('request', (r) => r.url() !== `file://${path}` && said.push(r.url()))
    await own.goto(`file://${path}`)
    return { page: own, said }
  }

  test.each([
    ['', 'light', 1280],
    ['--names', 'dark', 1280],
    ['--names', 'light', 390],
    ['--public', 'dark', 800],
  ] as const)('axe finds nothing %s %s %i', async (audience, colorScheme, width) => {
    const { page: own, said } = await open(page(...(audience ? [audience] : []), '--lang', 'es'), {
      colorScheme,
      viewport: { width, height: 900 },
      bypassCSP: true,
    })
    await own.addScriptTag({ path: AXE })
    const found = await own.evaluate(
      `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then((r) => r.violations.map((v) => v.id + ' ' + v.nodes[0].html))`,
    )
    expect(found).toEqual([])
    expect(said).toEqual([])
    // Nothing runs out of the page sideways.
    expect(await own.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth')).toBe(true)
  })

  test('a figure stands on one line however narrow it is', async () => {
    const figures = ['figure">20,000<', 'figure long">2,000,000<']
    let at = 0
    const { page: own } = await open(page().replace(/figure">\d+</g, () => figures[at++ % 2]!))
    expect(at).toBeGreaterThan(1)
    for (const width of [320, 360, 704, 768, 1440]) {
      await own.setViewportSize({ width, height: 800 })
      const wide = await own.evaluate(
        `[...document.querySelectorAll('.figure')].filter((f) => f.scrollWidth > f.parentElement.clientWidth).map((f) => f.textContent)`,
      )
      expect(wide, `${width}`).toEqual([])
    }
  })

  test('hostile names are text, and the policy lets no script of theirs run', async () => {
    const cwd = folder({ 'c.csv': list(), 'v.csv': list('').replace('Nombre', 'Nombre completo') })
    const html = reconcile(['c.csv', 'v.csv', '--quiet', '-f', 'html', '--names'], { cwd }).out
    const { page: own, said } = await open(html)
    expect(await own.evaluate('window.bad')).toBeUndefined()
    expect(await own.evaluate('document.scripts.length')).toBe(1)
    expect(await own.textContent('#people')).toContain('<script>window.bad=1</script>')
    expect(said).toEqual([])
    await own.evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"window.bad=2\">')")
    await own.waitForTimeout(50)
    expect(await own.evaluate('window.bad')).toBeUndefined()
  })

  test('filter, sort and open by keyboard', async () => {
    const { page: own } = await open(page('--names'))
    const shown = () => own.locator('#people > tbody > tr:visible').count()
    const all = await shown()
    await own.focus('#search')
    await own.keyboard.type('ministry:13')
    expect(await shown()).toBe(1)
    expect(await own.textContent('#shown')).toContain('1')
    await own.focus('#people summary')
    await own.keyboard.press('Enter')
    expect(await own.locator('#people details[open]').count()).toBe(1)
    await own.fill('#search', '')
    expect(await shown()).toBe(all)
    await own.focus('#category')
    await own.selectOption('#category', 'CONTRADICTED')
    expect(await shown()).toBe(2)
    await own.selectOption('#category', '')
    const last = own.locator('#people th button').last()
    await last.focus()
    await own.keyboard.press('Enter')
    expect(await own.locator('#people th').nth(4).getAttribute('aria-sort')).toBe('ascending')
  })

  test('everything can be read with scripts off', async () => {
    const { page: own } = await open(page('--names'), { javaScriptEnabled: false })
    expect(await own.locator('#people tbody tr').first().isVisible()).toBe(true)
    expect(await own.locator('#tools').isVisible()).toBe(false)
  })
})

// What a data officer does: drop two workbooks, look, correct, compare, save. By mouse and by keyboard, in both languages, at every width.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Browser, Frame } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mailed } from '../../scripts/mailed.mjs'
import { AXE, hasBrowser, launch } from '../browser.ts'
import { workbook } from '../../src/sink/workbook.ts'
import { catalogue } from '../../src/words/catalogue.ts'
import { LANGS } from '../../src/words/langs.ts'
import { reconcile, ROOT } from '../run.ts'
import { openPage } from './opened.ts'

const AXE_SOURCE = `${readFileSync(AXE, 'utf8')};0`
const LIST = 'Nombre,Cédula\nAna Pérez Rojas,V-11111222\nLuis Mora Soto,V-12222333\n'
const cwd = mkdtempSync(join(tmpdir(), 'flow-'))
const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(cwd, name), content)
  return join(cwd, name)
}
const choose = (app: Frame, ...paths: readonly string[]) => app.setInputFiles('input[type=file]', [...paths])
const report = async (app: Frame): Promise<Frame> => {
  await app.waitForSelector('.report iframe')
  await expect.poll(() => app.childFrames()[0]?.$('h1')).toBeTruthy()
  return app.childFrames()[0]!
}
const compared = async (app: Frame): Promise<Frame> => {
  await expect.poll(() => app.textContent('#lack').catch(() => null), { timeout: 20_000 }).toBe('')
  await app.click('.go button')
  return report(app)
}
const axe = async (frame: Frame): Promise<unknown> => {
  await frame.evaluate(AXE_SOURCE)
  return frame.evaluate(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], iframes: false }).then((r) => r.violations.map((v) => v.id + ' ' + v.nodes[0].html))`,
  )
}
/** Controls that are smaller than a finger, unless they stand in a line of text. */
const small = (frame: Frame): Promise<string[]> =>
  frame.evaluate(
    `[...document.querySelectorAll('button, select, summary, textarea, input:not([type=radio]):not([type=checkbox]):not([hidden]), label:has(input[type=radio]), label:has(input[type=checkbox])')]
      .filter((e) => e.offsetParent && e.getBoundingClientRect().height < 44).map((e) => e.outerHTML.slice(0, 80))`,
  )
/** A browser that asks for places, and somebody who chooses what is suggested. */
const PICKER = `window.showSaveFilePicker = async ({ suggestedName }) => {
  if (window.givesUp) throw new DOMException('', 'AbortError')
  ;(window.picked ??= []).push(suggestedName)
  const write = async (blob) => (window.written ??= []).push([suggestedName, await blob.text()])
  return { createWritable: async () => ({ write, close: async () => {} }) }
}`
const SENTENCES: readonly (readonly [string, readonly string[], string | null])[] = [
  ['El ministro afirmó el 8 de enero que más de 600 personas fueron excarceladas.', ['más de 600'], 'more than 600'],
  ['O governo diz que mais de 600 pessoas foram libertadas.', ['mais de 600'], 'more than 600'],
  ['The minister spoke of releases.', [], null],
  ['Selon le ministère, plus de 600 personnes ont été libérées.', ['plus de 600'], 'more than 600'],
]
const overflow = (frame: Frame): Promise<number> =>
  frame.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')

describe.skipIf(!hasBrowser)('the page', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser.close())

  test('the worker is there before the first file, and does not keep the page from being seen', async () => {
    const { page, app } = await openPage(browser)
    await expect.poll(() => page.workers().length).toBe(1)
    const [painted] = await app.evaluate<number[]>(`performance.getEntriesByName('first-contentful-paint').map((e) => e.startTime)`)
    expect(painted).toBeGreaterThan(0)
    await page.context().close()
  })

  test('two workbooks as they were mailed: chosen, told apart, compared; the report is the command’s', async () => {
    const { claimed, verified } = mailed()
    const paths = [file('lista enero.xlsx', claimed), file('lista nuestra.xlsx', verified)]
    const { page, app, said } = await openPage(browser)
    await choose(app, ...paths)
    await app.waitForSelector('table.columns >> nth=1')
    expect(await app.textContent('#lack')).toMatch(/whose/)
    await app.click('section.list >> nth=0 >> text=Claimed')
    await app.click('section.list >> nth=1 >> text=Verified')
    await expect.poll(() => app.textContent('#lack')).toBe('')
    await app.click('text=Compare')
    const shown = await report(app)
    expect(await shown.textContent('body')).toContain('206')
    await app.click('.save > summary')
    const [download] = await Promise.all([page.waitForEvent('download'), app.click('text=Report (.html)')])
    const saved = readFileSync((await download.path())!, 'utf8')
    const out = join(cwd, 'command.html')
    expect(reconcile([...paths, '-o', out]).code).toBe(0)
    expect(saved).toBe(readFileSync(out, 'utf8'))
    expect(said).toEqual([])
    await page.context().close()
  })

  test('what is wrong with a file is told by the catalogue, and a button mends it', async () => {
    const { page, app } = await openPage(browser)
    await choose(
      app,
      file('a.pdf', '%PDF-1.7\n'),
      file('b.csv', 'Persona que,Algo\nAna Pérez,1\nLuis Mora,2\n'.replaceAll('Persona que', 'xq')),
    )
    await app.waitForSelector('.message')
    expect(await app.textContent('body')).toContain('a PDF has no rows to read.')
    await app.waitForSelector('.list:has(.summary.bad)')
    expect(await app.locator('.list:has(.summary.bad) .roles').count()).toBe(0)
    expect(await app.getAttribute('.go button', 'aria-disabled')).toBe('true')
    await page.context().close()
  })

  test('each language is chosen at the top, also with files on the desk; a word that is longer runs out nowhere', async () => {
    const { page, app } = await openPage(browser, { viewport: { width: 360, height: 800 } })
    await choose(app, file('langues.csv', LIST), file('b.pdf', '%PDF-1.7\n'))
    await app.waitForSelector('table.columns')
    await app.waitForSelector('.message.bad')
    await app.evaluate(`document.querySelectorAll('details').forEach((d) => { d.open = true })`)
    for (const lang of LANGS) {
      const { name, page: words, messages } = catalogue(lang)
      await app.click(`nav >> text=${name}`)
      await expect.poll(() => app.textContent('h1')).toBe(words.title)
      await expect.poll(() => app.evaluate('document.documentElement.lang')).toBe(lang)
      const said = messages.format({ format: 'pdf' })
      await expect.poll(() => app.textContent('.message.bad')).toContain(said[0])
      expect([await small(app), await overflow(app)], lang).toEqual([[], 0])
    }
    await page.context().close()
  })

  test('a browser that cannot unpack the worker by itself reads lists too', async () => {
    const { page, app } = await openPage(browser, {}, 'delete window.DecompressionStream;')
    await choose(app, file('old-browser.csv', LIST))
    await app.waitForSelector('table.columns')
    await page.context().close()
  })

  test('columns are corrected by keyboard, and the effect is seen at once', async () => {
    const { page, app } = await openPage(browser)
    await choose(app, file('claimed.csv', LIST))
    const second = app.locator('.columns select').nth(1)
    await second.waitFor()
    expect(await app.evaluate("document.querySelectorAll('.columns select')[1].selectedOptions[0].textContent")).toBe('document number')
    await second.focus()
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => second.inputValue()).toBe('-')
    await expect.poll(() => app.locator('.columns td.idle').count()).toBeGreaterThan(0)
    // The control that was used keeps the focus.
    expect(await app.evaluate("document.querySelectorAll('.columns select')[1] === document.activeElement")).toBe(true)
    await page.context().close()
  })

  test('files that are dropped stay on the desk until somebody compares', async () => {
    const { page, app } = await openPage(browser)
    await app.evaluate(`(() => {
      const data = new DataTransfer()
      for (const name of ['claimed.csv', 'verified.csv']) data.items.add(new File([${JSON.stringify(LIST)} + (name === 'claimed.csv' ? 'Eva Ruiz Paz,V-1\\n' : '')], name))
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
    })()`)
    await app.waitForSelector('table.columns >> nth=1')
    await expect.poll(() => app.textContent('#lack')).toBe('')
    await app.click('text=Compare')
    await report(app)
    await app.click('text=Back to the lists')
    expect(await app.locator('table.columns').count()).toBe(2)
    await page.context().close()
  })

  test('answers given in the page are the command’s decisions, and back', async () => {
    const [claimed, verified] = ['claimed.csv', 'verified.csv'].map((name) => join(ROOT, 'fixtures/release-600-80', name))
    const { page, app } = await openPage(browser)
    await choose(app, claimed!, verified!)
    await expect.poll(() => app.textContent('#lack').catch(() => null), { timeout: 20_000 }).toBe('')
    await app.click('.go button')
    await report(app)
    await app.click('text=Review doubtful pairs')
    await app.waitForSelector('#card table')
    for (const key of ['s', 'z', 'd']) {
      await page.keyboard.press(key)
      await page.waitForTimeout(200)
    }
    expect(await app.textContent('.toolbar')).toContain('3 answers not saved')
    const answered = (await app.textContent('#count'))!.split(' ')[0]
    const asked = await app.textContent('#card')
    expect(asked).toMatch(/(?:claimed|verified):\d+ \(line \d+\)/)
    await app.click('text=Español')
    await expect.poll(() => app.textContent('#card')).not.toBe(asked)
    expect((await app.textContent('#count'))!.split(' ')[0]).toBe(answered)
    await app.click('text=English')
    await expect.poll(() => app.textContent('#card')).toBe(asked)
    await app.click('text=Apply the answers')
    const shown = await report(app)
    await app.click('.save > summary')
    const saved: Record<string, Buffer> = {}
    for (const button of ['Report (.html)', 'Decisions', 'Their key', 'Their end']) {
      const [download] = await Promise.all([page.waitForEvent('download'), app.click(`.menu >> text=${button}`)])
      saved[download.suggestedFilename()] = readFileSync((await download.path())!)
    }
    expect(await app.textContent('.save > summary')).not.toContain('not saved')
    expect(await shown.textContent('body')).toBeTruthy()
    for (const [name, bytes] of Object.entries(saved)) file(name, bytes)
    const out = join(cwd, 'decided.html')
    const ran = reconcile([claimed!, verified!, '--decisions', join(cwd, 'decisions.ndjson'), '-o', out])
    expect(ran.err).toBe(`wrote: ${out}\n`)
    expect(readFileSync(out, 'utf8')).toBe(saved['report.html']!.toString())

    const again = await openPage(browser)
    await choose(again.app, claimed!, verified!, ...['', '.key', '.head'].map((end) => join(cwd, `decisions.ndjson${end}`)))
    await expect.poll(() => again.app.textContent('#lack').catch(() => null), { timeout: 20_000 }).toBe('')
    expect(await again.app.textContent('main')).toContain('3 earlier decisions will be applied')
    await again.app.click('.go button')
    await report(again.app)
    await again.app.click('.save > summary')
    const [download] = await Promise.all([again.page.waitForEvent('download'), again.app.click('.menu >> text=Report (.html)')])
    expect(readFileSync((await download.path())!, 'utf8')).toBe(saved['report.html']!.toString())
    await page.context().close()
    await again.page.context().close()
  })

  test('the figure is found in a sentence, in four languages; none is said to be none', async () => {
    const { page, app } = await openPage(browser)
    await choose(app, file('verified.csv', LIST))
    await app.waitForSelector('textarea')
    for (const [sentence, marked, read] of SENTENCES) {
      await app.fill('textarea', sentence)
      await app.waitForSelector(read ? `text=Read as: ${read}` : 'text=No figure was found')
      expect(await app.locator('.sentence mark').allTextContents(), sentence).toEqual(marked)
    }
    await page.context().close()
  })

  test('a case that was saved opens again: the same report, in the page and from the command', async () => {
    const lists = ['claimed.csv', 'verified.csv'].map((name) => join(ROOT, 'fixtures/english', name))
    const { page, app } = await openPage(browser, {}, PICKER)
    await choose(app, ...lists)
    await app.waitForSelector('table.columns >> nth=1')
    await app.locator('.list details > summary').last().click()
    const settings = app.locator('.list').last().locator('.settings')
    await settings.locator('input[type=date]').fill('2026-01-26')
    await settings.locator('input[type=time]').fill('09:00')
    await settings.locator('select').last().selectOption('-04:00')
    await app.fill('textarea', 'over 30 released')
    await compared(app)
    await app.click('.save > summary')
    await app.click('.menu >> text=Report (.html)')
    await app.click('.menu >> text=Case file')
    await app.click('.menu >> text=Public copy')
    await app.waitForSelector('text=Saved: report-public.html')
    await app.click('.menu >> text=Report (.html)')
    const written = (): Promise<readonly (readonly [string, string])[]> => page.evaluate('window.written')
    await expect.poll(async () => (await written()).length).toBe(4)
    const [html, saved, shared, again] = await written()
    // A place is asked for once a file, and no report replaces one for other eyes.
    expect(await page.evaluate('window.picked')).toEqual(['report.html', 'case.yaml', 'report-public.html'])
    expect(again).toEqual(html)
    expect(shared![1]).toContain('PUBLIC REPORT')
    expect(saved![1]).toContain('asOf: "2026-01-26T09:00-04:00"')

    // Somebody who gives up has saved nothing, and is told nothing.
    await page.evaluate('window.givesUp = true')
    await app.click('.menu >> text=Workbook')
    await app.waitForTimeout(300)
    expect((await written()).length).toBe(4)
    await page.context().close()

    const fresh = await openPage(browser, {}, PICKER)
    await choose(fresh.app, lists[0]!, file('case.yaml', saved![1]))
    await fresh.app.waitForSelector('text=verified.csv. Drop')
    expect(await fresh.app.textContent('#lack')).toMatch(/not here yet/)
    await choose(fresh.app, lists[1]!)
    await compared(fresh.app)
    await fresh.app.click('.save > summary')
    await fresh.app.click('.menu >> text=Report (.html)')
    await fresh.app.waitForSelector('text=Saved: report.html')
    expect(await fresh.page.evaluate('window.written[0][1]')).toBe(html![1])
    await fresh.page.context().close()

    for (const path of lists) writeFileSync(join(cwd, basename(path)), readFileSync(path))
    const out = join(cwd, 'case.html')
    expect(reconcile(['run', '--case', join(cwd, 'case.yaml'), '--claim', 'over 30 released', '-o', out]).code).toBe(0)
    expect(readFileSync(out, 'utf8')).toBe(html![1])
  })

  test.each([
    ['release-case', ['held.csv', 'fp.csv', 'case.yaml', 'onu.csv', 'ministry.csv']],
    ['origin-story', ['case.yaml']],
  ])('scopes, statements, cut-offs and registers of a case: the report is the command’s: %s', async (name, names) => {
    const { page, app } = await openPage(browser, {}, PICKER)
    await choose(app, ...names.map((n) => join(ROOT, 'fixtures', name, n)))
    await app.waitForSelector('.held li')
    await compared(app)
    await app.click('.save > summary')
    await app.click('.menu >> text=Report (.html)')
    await app.click('.menu >> text=Case file')
    await app.waitForSelector('text=Saved: case.yaml')
    const [[, html], [, saved]] = await page.evaluate<[[string, string], [string, string]]>('window.written')
    expect(html).toBe(reconcile(['run', '--case', join(ROOT, 'fixtures', name, 'case.yaml'), '-f', 'html']).out)
    // What was saved of it is the same case.
    for (const n of names) if (n !== 'case.yaml') file(n, readFileSync(join(ROOT, 'fixtures', name, n)))
    const again = reconcile(['run', '--case', file('case.yaml', saved), '-f', 'html'])
    expect(again.out, again.err).toBe(html)
    await page.context().close()
  })

  test('how a file is read is corrected, and each effect is seen: sheets, headings, delimiter, encoding, dates', async () => {
    const { page, app } = await openPage(browser)
    const sheetOf = (name: string, n: number) => ({
      name,
      widths: [20, 20],
      rows: [['Nombre', 'Cédula'], ...Array.from({ length: n }, (_, k) => [`Ana Pérez${k} Rojas`, `V-1111${k}222`])],
    })
    const rows = (n: number) => app.waitForSelector(`.list .summary >> text=${n} rows`)
    const cells = (): Promise<string> => app.locator('.columns tbody').innerText()
    const open = () => app.locator('.list details > summary').last().click()
    await choose(app, file('hojas.xlsx', workbook([sheetOf('Hombres', 3), sheetOf('Mujeres', 2)])))
    await rows(5)
    await open()
    await app.uncheck('.settings label:has-text("Mujeres") input')
    await rows(3)
    await app.check('.settings label:has-text("Mujeres") input')
    await rows(5)
    await app.click('text=Remove')

    const text = 'Publicado;el 9\nNombre;Nacimiento\nAna Núñez Rojas;03/04/1980\nLuis Mora Soto;05/06/1981\n'
    await choose(app, file('letras.csv', Buffer.from(text, 'latin1')))
    await rows(2)
    await open()
    await app.check('.header-lines input[value="1"]')
    await rows(3)
    await app.check('.header-lines input[value=""]')
    await rows(2)
    const setting = (label: string) => app.getByLabel(label)
    await setting('Letters are encoded as').selectOption('cp850')
    await expect.poll(cells).not.toContain('Núñez')
    await setting('Letters are encoded as').selectOption('')
    await expect.poll(cells).toContain('Núñez')
    await setting('Cells are separated by').selectOption('tab')
    await expect.poll(cells).toContain('Ana Núñez Rojas;03/04/1980')
    await setting('Cells are separated by').selectOption('')
    await rows(2)
    const noticed = await app.textContent('.noticed > summary')
    await setting('Dates are written').selectOption('mdy')
    await expect.poll(() => app.textContent('.noticed > summary')).not.toBe(noticed)
    await page.context().close()
  })

  test('cancelling ends the work within a second, and the page goes on', { timeout: 120_000 }, async () => {
    const many = (shift: number) =>
      `Nombre,Nacimiento\n${Array.from({ length: 12_000 }, (_, k) => `Ana${(k * 7 + shift) % 4001} Pérez${(k * 13) % 3989} Rojas${k % 97},19${10 + (k % 89)}-01-${10 + (k % 19)}`).join('\n')}\n`
    const { page, app } = await openPage(browser)
    await choose(app, file('claimed.csv', many(0)), file('verified.csv', many(1)))
    await app.waitForSelector('table.columns >> nth=1')
    await expect.poll(() => app.textContent('#lack'), { timeout: 30_000 }).toBe('')
    await app.click('text=Compare')
    await app.click('text=Cancel')
    await app.waitForSelector('text=Stopped. Nothing was compared.', { timeout: 1000 })
    await app.click('section.list >> nth=1 >> text=Remove')
    await choose(app, file('verified.csv', LIST))
    await expect.poll(() => app.locator('table.columns').count(), { timeout: 20_000 }).toBe(2)
    await page.context().close()
  })

  // A laptop at 200 % is 640 wide.
  test.each([
    [
      'en',
      [
        ['light', 1440],
        ['dark', 768],
      ],
    ],
    [
      'es',
      [
        ['dark', 360],
        ['light', 640],
      ],
    ],
    ['pt', [['dark', 360]]],
    ['fr', [['dark', 360]]],
  ] as const)('axe finds nothing in any state, controls fit a finger, nothing runs out sideways: %s', async (lang, looks) => {
    const { page, app } = await openPage(browser)
    await app.click(`nav button[lang=${lang}]`)
    const holds = async (state: string) => {
      for (const [colorScheme, width] of looks) {
        await page.setViewportSize({ width, height: 800 })
        await page.emulateMedia({ colorScheme })
        expect(await axe(app), `${state} ${width}`).toEqual([])
        expect(await small(app), `${state} ${width}`).toEqual([])
        expect(await overflow(app), `${state} ${width}`).toBeLessThanOrEqual(0)
      }
    }
    await holds('first')
    await choose(
      app,
      file('claimed.csv', LIST.replace('Cédula', 'Fecha de nacimiento').replace('V-11111222', '03/04/1980')),
      file('b.pdf', '%PDF-1.7\n'),
    )
    await app.waitForSelector('table.columns')
    await app.waitForSelector('.message.bad')
    await app.evaluate(`document.querySelectorAll('details').forEach((d) => { d.open = true })`)
    await app.waitForSelector('.header-lines')
    await holds('lists')
    await app.locator('.list button.quiet').nth(1).click()
    await choose(app, file('verified.csv', LIST))
    await app.waitForSelector('table.columns >> nth=1')
    await app.fill('textarea', 'más de 600')
    await app.waitForSelector('mark')
    await holds('said')
    await expect.poll(() => app.textContent('#lack')).toBe('')
    await app.click('.go button')
    await report(app)
    await app.click('.save > summary')
    await holds('report')
    if (await app.locator('.toolbar > button').nth(1).isVisible()) {
      await app.locator('.toolbar > button').nth(1).click()
      await app.waitForSelector('#card table')
      await holds('review')
    }
    await page.context().close()
  })
})

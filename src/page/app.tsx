// The application: which screen is shown, and what goes from one to the next.
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { catalogue } from '../words/catalogue.ts'
import { LANGS, type Lang } from '../words/langs.ts'
import { caseText } from './case-text.ts'
import type { Desk } from './desk.ts'
import { comparisonOf, DeskView } from './desk-view.tsx'
import { Failed, Stopped, type EngineClient } from './engine-client.ts'
import { exampleFiles } from './example.ts'
import { focusOn } from './keep-focus.ts'
import { useOffered } from './offered.ts'
import type { CompareAsked, Compared, Step, Told } from './protocol.ts'
import { ReportView } from './report-view.tsx'
import { ReviewScreen } from './review-screen.tsx'
import { useDesk } from './use-desk.ts'
import { Language, languageOf, useWords } from './words.ts'
import { WorkingView } from './working-view.tsx'

export function App({ engine }: { readonly engine: EngineClient }) {
  const [lang, setLang] = useState<Lang>(() => languageOf(navigator.languages))
  useEffect(() => {
    document.documentElement.lang = lang
  }, [lang])
  return (
    <Language.Provider value={lang}>
      <Screens engine={engine} onLang={setLang} />
    </Language.Provider>
  )
}

/** The review has a heading of its own. */
function Header({ isHeading, onLang }: { readonly isHeading: boolean; readonly onLang: (lang: Lang) => void }) {
  const { lang, say } = useWords()
  return (
    <header class="head">
      {isHeading ? <h1 tabIndex={-1}>{say('title')}</h1> : <p class="title">{say('title')}</p>}
      <nav aria-label={say('lang')}>
        {LANGS.map((one) => (
          <button type="button" lang={one} key={one} aria-pressed={one === lang} onClick={() => onLang(one)}>
            {catalogue(one).name}
          </button>
        ))}
      </nav>
    </header>
  )
}

type Screen = 'desk' | 'working' | 'report' | 'review'

const linesOf = (text: string): number => text.split('\n').length - 1

function Screens({ engine, onLang }: { readonly engine: EngineClient; readonly onLang: (lang: Lang) => void }) {
  const handle = useDesk(engine)
  const { decided } = handle
  const [screen, setScreen] = useState<Screen>('desk')
  const [savedLines, setSavedLines] = useState(0)
  const run = useComparison(engine, setScreen)
  const unsaved = Math.max(0, linesOf(decided?.text ?? '') - Math.max(savedLines, handle.knownLines))
  useFocusOnChange(screen)
  useOffered((files) => void handle.add(files))
  useWarningBeforeLeaving(unsaved > 0)
  const compare = () => void run.compare(comparisonOf(handle))
  return (
    <>
      <Header isHeading={screen !== 'review'} onLang={onLang} />
      {screen === 'working' && <WorkingView step={run.step} onCancel={() => engine.stop()} />}
      {screen === 'review' && (
        <ReviewScreen
          client={engine}
          decided={decided}
          onDecided={handle.setDecided}
          unsaved={unsaved}
          onBack={() => setScreen('report')}
          onApply={compare}
        />
      )}
      {screen === 'report' && run.compared && (
        <ReportView
          engine={engine}
          compared={run.compared}
          decided={decided?.text ? decided : null}
          unsaved={unsaved}
          onSavedDecisions={() => setSavedLines(linesOf(decided?.text ?? ''))}
          caseFile={() => caseFileOf(handle.desk, engine)}
          onBack={() => setScreen('desk')}
          onReview={() => setScreen('review')}
        />
      )}
      {screen === 'desk' && (
        <DeskView
          handle={handle}
          failure={run.failure}
          wasStopped={run.wasStopped}
          onExample={() => void handle.add(exampleFiles())}
          onCompare={compare}
        />
      )}
    </>
  )
}

async function caseFileOf(desk: Desk, engine: EngineClient): Promise<string> {
  const written = caseText(desk)
  return desk.held === null ? written : engine.ask('keepComments', { file: desk.held.file, written })
}

interface Comparison {
  readonly step: Step | null
  readonly compared: Compared | null
  readonly failure: readonly Told[]
  readonly wasStopped: boolean
  compare(asked: CompareAsked): Promise<void>
}

/** Compares, and goes to the report, or back to the desk with the reason. */
function useComparison(engine: EngineClient, goTo: (screen: Screen) => void): Comparison {
  const [step, setStep] = useState<Step | null>(null)
  const [compared, setCompared] = useState<Compared | null>(null)
  const [failure, setFailure] = useState<readonly Told[]>([])
  const [wasStopped, setStopped] = useState(false)
  async function compare(asked: CompareAsked): Promise<void> {
    setStep(null)
    setFailure([])
    setStopped(false)
    goTo('working')
    try {
      setCompared(await engine.ask('compare', asked, setStep))
      goTo('report')
    } catch (error) {
      if (error instanceof Failed) setFailure(error.told)
      else if (error instanceof Stopped) setStopped(true)
      else throw error
      goTo('desk')
    }
  }
  return { step, compared, failure, wasStopped, compare }
}

/** The browser asks before answers are lost. */
function useWarningBeforeLeaving(isNeeded: boolean): void {
  useEffect(() => {
    if (!isNeeded) return
    const ask = (e: BeforeUnloadEvent) => e.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [isNeeded])
}

/** A new screen is read from its beginning, or from what there is to say first: why nothing was compared. */
function useFocusOnChange(screen: Screen): void {
  const before = useRef(screen)
  useLayoutEffect(() => {
    if (before.current === screen) return
    before.current = screen
    scrollTo(0, 0)
    const start = document.querySelector<HTMLElement>('[data-start]') ?? document.querySelector('main')
    if (start) focusOn(start)
  }, [screen])
}

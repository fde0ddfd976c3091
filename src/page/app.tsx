// The application: which screen is shown, and what goes from one to the next.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Lang } from '../words/catalogue.ts'
import { caseText } from './case-text.ts'
import { DeskView } from './desk-view.tsx'
import { Failed, Stopped, type EngineClient } from './engine-client.ts'
import { exampleFiles } from './example.ts'
import { useOffered } from './offered.ts'
import type { CompareAsked, Compared, Step, Told } from './protocol.ts'
import { ReportView } from './report-view.tsx'
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
      <Header lang={lang} onLang={setLang} />
      <Screens engine={engine} />
    </Language.Provider>
  )
}

const LANGUAGES: readonly (readonly [Lang, string])[] = [
  ['en', 'English'],
  ['es', 'Español'],
]

function Header({ lang, onLang }: { readonly lang: Lang; readonly onLang: (lang: Lang) => void }) {
  const { say } = useWords()
  return (
    <header class="top">
      <h1 tabIndex={-1}>{say('title')}</h1>
      <nav aria-label={say('lang')}>
        {LANGUAGES.map(([one, name]) => (
          <button type="button" lang={one} key={one} aria-pressed={one === lang} onClick={() => onLang(one)}>
            {name}
          </button>
        ))}
      </nav>
    </header>
  )
}

type Screen = 'desk' | 'working' | 'report'

function Screens({ engine }: { readonly engine: EngineClient }) {
  const handle = useDesk(engine)
  const [screen, setScreen] = useState<Screen>('desk')
  const [step, setStep] = useState<Step | null>(null)
  const [compared, setCompared] = useState<Compared | null>(null)
  const [failure, setFailure] = useState<readonly Told[]>([])
  const [wasStopped, setStopped] = useState(false)
  useFocusOnChange(screen)
  useOffered((files) => void handle.add(files))

  async function compare(asked: CompareAsked): Promise<void> {
    setStep(null)
    setFailure([])
    setStopped(false)
    setScreen('working')
    try {
      setCompared(await engine.ask('compare', asked, setStep))
      setScreen('report')
    } catch (error) {
      if (error instanceof Failed) setFailure(error.told)
      else if (error instanceof Stopped) setStopped(true)
      else throw error
      setScreen('desk')
    }
  }

  const { text, key } = handle.halves
  const decided = useMemo(() => (text === undefined || key === undefined ? null : { text, key }), [text, key])
  if (screen === 'working') return <WorkingView step={step} onCancel={() => engine.stop()} />
  if (screen === 'report' && compared)
    return (
      <ReportView
        engine={engine}
        compared={compared}
        decided={decided}
        unsaved={0}
        onSavedDecisions={() => {}}
        caseFile={() => caseText(handle.desk)}
        onBack={() => setScreen('desk')}
        onReview={() => {}}
      />
    )
  return (
    <DeskView
      handle={handle}
      failure={failure}
      wasStopped={wasStopped}
      onExample={() => void handle.add(exampleFiles())}
      onCompare={(asked) => void compare(asked)}
    />
  )
}

/** A new screen is read from its beginning. */
function useFocusOnChange(screen: Screen): void {
  const before = useRef(screen)
  useEffect(() => {
    if (before.current === screen) return
    before.current = screen
    const start = document.querySelector<HTMLElement>('main h2, main button, h1')
    scrollTo(0, 0)
    start?.setAttribute('tabindex', start.tagName === 'BUTTON' ? '0' : '-1')
    start?.focus()
  }, [screen])
}

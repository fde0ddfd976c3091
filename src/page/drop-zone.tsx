// Where files are dropped or chosen. Nothing goes on by itself.
import { useEffect, useRef, useState } from 'preact/hooks'
import { useWords } from './words.ts'

interface Props {
  readonly isFirst: boolean
  readonly onFiles: (files: readonly File[]) => void
  readonly onExample: () => void
}

export function DropZone({ isFirst, onFiles, onExample }: Props) {
  const { say } = useWords()
  const input = useRef<HTMLInputElement>(null)
  const isOver = useDrops(onFiles)
  return (
    <section class={isOver ? 'drop over' : 'drop'} aria-labelledby="drop">
      <h2 id="drop">{say(isFirst ? 'drop' : 'dropMore')}</h2>
      <p class="buttons">
        <button type="button" class="main" onClick={() => input.current?.click()}>
          {say('browse')}
        </button>
        {isFirst && (
          <button type="button" onClick={onExample}>
            {say('example')}
          </button>
        )}
      </p>
      <p class="hint">{say('formats')}</p>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        onChange={(e) => {
          onFiles([...(e.currentTarget.files ?? [])])
          e.currentTarget.value = ''
        }}
      />
    </section>
  )
}

/** Files may be dropped anywhere on the page. */
function useDrops(onFiles: Props['onFiles']): boolean {
  const [isOver, setOver] = useState(false)
  const latest = useRef(onFiles)
  latest.current = onFiles
  useEffect(() => {
    const over = (e: DragEvent) => {
      e.preventDefault()
      setOver(true)
    }
    const leave = (e: DragEvent) => {
      if (e.relatedTarget === null) setOver(false)
    }
    const drop = (e: DragEvent) => {
      e.preventDefault()
      setOver(false)
      const files = [...(e.dataTransfer?.files ?? [])]
      if (files.length) latest.current(files)
    }
    addEventListener('dragover', over)
    addEventListener('dragleave', leave)
    addEventListener('drop', drop)
    return () => {
      removeEventListener('dragover', over)
      removeEventListener('dragleave', leave)
      removeEventListener('drop', drop)
    }
  }, [])
  return isOver
}

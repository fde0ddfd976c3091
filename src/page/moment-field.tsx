// A moment as the command takes it: a date, and where it matters the time and its offset from UTC.
import { useState } from 'preact/hooks'
import { Choice, Field } from './settings-fields.tsx'
import { useWords } from './words.ts'

interface Props {
  readonly label: string
  readonly value: string | undefined
  /** '' where there is no date. */
  readonly set: (value: string) => void
}

const MOMENT = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2})?)(Z|[+-]\d{2}:?\d{2})?)?$/
/** Offsets that places keep to. */
const OFFSETS = (
  '-12:00 -11:00 -10:00 -09:30 -09:00 -08:00 -07:00 -06:00 -05:00 -04:00 -03:30 -03:00 -02:00 -01:00 Z +01:00 +02:00 +03:00 ' +
  '+03:30 +04:00 +04:30 +05:00 +05:30 +05:45 +06:00 +06:30 +07:00 +08:00 +08:45 +09:00 +09:30 +10:00 +10:30 +11:00 +12:00 +12:45 +13:00 +14:00'
).split(' ')

export function MomentField({ label, value = '', set }: Props) {
  const { say } = useWords()
  const [, date = '', time = '', zone = ''] = MOMENT.exec(value) ?? []
  // A time that is given before its date waits for it.
  const [typed, setTyped] = useState({ date, time, zone })
  const change = (part: Partial<typeof typed>) => {
    const next = { ...typed, ...part }
    setTyped(next)
    set(next.date && next.time ? `${next.date}T${next.time}${next.zone}` : next.date)
  }
  return (
    <fieldset class="moment">
      <legend class="unseen">{label}</legend>
      <Field label={label} type="date" value={typed.date} set={(to) => change({ date: to })} />
      <Field label={say('set_time')} type="time" value={typed.time} set={(to) => change({ time: to })} />
      {typed.time !== '' && (
        <Choice
          label={say('set_zone')}
          unsaid={say('zoneUnsaid')}
          value={typed.zone}
          choices={OFFSETS.map((one) => [one, one === 'Z' ? 'UTC' : `UTC${one}`])}
          set={(to) => change({ zone: to })}
        />
      )}
    </fieldset>
  )
}

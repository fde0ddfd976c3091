// Fields of a form: a value that is typed, and one that is chosen.

interface FieldProps {
  readonly label: string
  readonly type?: 'text' | 'number' | 'date' | 'time'
  readonly value: string | undefined
  readonly hint?: string | undefined
  readonly set: (value: string) => void
}

/** Takes effect when it is left, or on Enter. */
export function Field({ label, type = 'text', value, hint, set }: FieldProps) {
  return (
    <label class="field">
      <span>{label}</span>
      <input
        type={type}
        min={type === 'number' ? 1 : undefined}
        value={value ?? ''}
        autocomplete="off"
        onChange={(e) => set(e.currentTarget.value)}
      />
      {hint && <small>{hint}</small>}
    </label>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly value: string | undefined
  /** Values with their words. */
  readonly choices: readonly (readonly [value: string, text: string])[]
  /** What stands where nothing is chosen. */
  readonly unsaid: string
  readonly set: (value: string) => void
}

export function Choice({ label, value = '', choices, unsaid, set }: ChoiceProps) {
  const all = value && !choices.some(([known]) => known === value) ? [...choices, [value, value] as const] : choices
  return (
    <label class="field">
      <span>{label}</span>
      <select value={value} onChange={(e) => set(e.currentTarget.value)}>
        <option value="">{unsaid}</option>
        {all.map(([known, text]) => (
          <option value={known} key={known}>
            {text}
          </option>
        ))}
      </select>
    </label>
  )
}

// The line at the top of whatever is shown: whom it is for.
import { sees, type Audience } from '../report/redact/audience.ts'
import type { Report } from '../report/schema.ts'
import { flagKey } from '../report/tallies.ts'
import { catalogue, type Lang } from '../words/catalogue.ts'

const LINES = { working: 'workingCopy', names: 'workingNames', public: 'publicCopy' } as const satisfies Record<Audience, string>

/** `isTyped`: read where commands are typed, so that the option is named. */
export function audienceLine(audience: Audience, lang: Lang, isTyped = false): string {
  const { words } = catalogue(lang)
  return isTyped && audience === 'working' ? words.workingTyped : words[LINES[audience]]
}

/** Outsiders are shown totals alone, so that no form of them is to be kept from them. */
export function reportLine({ audience, flagCounts, inputs }: Report, lang: Lang, isTyped = false): string {
  if (!inputs.length) return ''
  const line = audienceLine(audience, lang, isTyped)
  const isProtected = Object.values(flagCounts).some((flags) => flags[flagKey('IDENTITY_PROTECTED')])
  return isProtected && sees(audience).rows ? `${line} ${catalogue(lang).words.protectedHere}` : line
}

// The line at the top of whatever is shown: whom it is for.
import type { Audience } from '../report/redact/audience.ts'
import { catalogue, type Lang } from '../words/catalogue.ts'

const LINES = { working: 'workingCopy', names: 'workingNames', public: 'publicCopy' } as const satisfies Record<Audience, string>

export const audienceLine = (audience: Audience, lang: Lang): string => catalogue(lang).words[LINES[audience]]

// The page's policy admits no code made from text. The schemas of case files would try whether it does, and browsers would say so. Imported before they are.
import { config } from 'zod'

config({ jitless: true })

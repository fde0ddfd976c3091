// Where a row's parses lie.
import { PARSE_STRIDE, type Facts } from '../model.ts'

/** Offset of a row's first parse. */
export const parseAt = ({ slots }: Pick<Facts, 'slots'>, i: number): number => i * slots * PARSE_STRIDE

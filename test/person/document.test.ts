// Raw identity numbers → kind, prefix and key; standards with check digits.
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../src/person/document.ts'
import { standardsOf } from '../../src/person/standards.ts'

describe('documents', () => {
  test.each([
    ['V-12.345.678', '12345678', 'V'],
    ['12.345.678 V', '12345678', 'V'],
    ['(V) 12.345.678', '12345678', 'V'],
    ['(12345678)', '12345678', ''],
    ['v12345678', '12345678', 'V'],
    ['12.345.678', '12345678', ''],
    ['012345678', '12345678', ''],
    ['E-81.234.567', '81234567', 'E'],
    ['C.I. 12345678', '12345678', ''],
    ['V-12345678-9', '12345678', 'V'],
    ['P1234567', 'P1234567', ''],
    ['12345678.0', '12345678', ''],
  ])('%s', (raw, key, prefix) => expect(readDocument(raw)).toMatchObject({ key, prefix: prefix ? prefix.charCodeAt(0) : 0 }))
  test.each(['', 'S/D', 'N/A', 'no posee', '0', '00000000', '11111111', '99999999', 'xxx', 'indocumentado'])('%s is missing', (raw) =>
    expect(readDocument(raw).key).toBe(''),
  )
  test('a column tells its standard by check digits, and which numbers break it', () => {
    const letters = 'TRWAGMYFPDXBNJZSQVHLCKE'
    const sound = [12345678, 23456789, 34567891, 45678912, 56789123].map((n) => `${n}-${letters[n % 23]}`)
    const [spanish, ...others] = standardsOf([...sound, 'X-1234567-L', ''])
    expect(others).toEqual([])
    expect(readDocument('12345678-Z', [spanish!])).toMatchObject({ key: '12345678Z', unsound: false, kind: spanish!.kind })
    expect(readDocument('12345678-A', [spanish!])).toMatchObject({ key: '12345678A', unsound: true, kind: spanish!.kind })
    expect(readDocument('V-12.345.678', [spanish!])).toMatchObject({ key: '12345678', prefix: 86, kind: 1 })
  })
  test('RUT with and without its check digit', () => {
    const check = (n: number) => {
      const sum = [...String(n)].reverse().reduce((total, d, k) => total + Number(d) * (2 + (k % 6)), 0)
      return '0K987654321'[sum % 11]!
    }
    const rut = standardsOf([12345678, 11222333, 9876543, 7654321, 15222333].map((n) => `${n}-${check(n)}`))
    expect(rut.map((s) => s.name)).toEqual(['RUT (Chile)'])
    expect(readDocument('12.345.678-5', rut).key).toBe(readDocument('12.345.678', rut).key)
  })
  test.each([
    ['cédulas are no standard with check digits', ['V-12.345.678', '14.222.333', '9.111.222', '12.333.444', '7.666.555']],
    ['too few prove nothing', ['12345678-Z', '23456789-D']],
  ])('%s', (_, cells) => expect(standardsOf(cells)).toEqual([]))
  test('exponents are damage', () => expect(readDocument('1.2345678E+07')).toMatchObject({ key: '', damaged: true }))
})

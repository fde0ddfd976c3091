// Two names alone: match, possible or different.
import { expect, test } from 'vitest'
import { compareNames } from '../src/compare-names.ts'

test.each([
  ['spellings of one sound', 'Eyad Zaqqut', 'Iyad Zqot', 'match'],
  ['two scripts', 'Rafael Hüseynov', 'Рафаэль Гусейнов', 'match'],
  ['two scripts, the second without vowels', 'Hassan Fadlallah', 'حسن فضل الله', 'match'],
  ['a patronymic on one side', 'Sergey Xurkov', 'Sergey Ivanovich Xurkov', 'match'],
  ['an initial inside, beside a rare surname', 'Hans J Xurkenberg', 'Hans Joachim Xurkenberg', 'match'],
  ['given names in another order', 'Mata Gil, Adán Abel', 'Mata Gil, Abel Adán', 'possible'],
  ['a rare form beside a frequent one', 'Ana Zambrano', 'Ana Zanbrano', 'match'],
  ['a woman and a man of one sound', 'Olga Xurkova', 'Oleg Xurkov', 'possible'],
  ['given names that are two', 'María Corina Tovar Paz', 'María Karina Tovar Paz', 'possible'],
  ['surnames that are two', 'Ana Rojas', 'Ana Rosas', 'different'],
  ['the younger and the elder', 'Pedro Urrutia Sáez hijo', 'Pedro Urrutia Sáez padre', 'different'],
  ['the younger, marked on one side', 'Pedro Urrutia Sáez hijo', 'Pedro Urrutia Sáez', 'possible'],
  ['the elder, marked on one side', 'Pedro Urrutia Sáez', 'Pedro Urrutia Sáez (padre)', 'possible'],
  ['a mark behind the surname', 'Urrutia Sáez Jr., Pedro', 'Pedro Urrutia Sáez', 'possible'],
  ['a mark behind a comma', 'Pedro Urrutia Sáez, hijo', 'Pedro Urrutia Sáez', 'possible'],
  ['the third of a name', 'Pedro Urrutia Sáez (III)', 'Pedro Urrutia Sáez', 'possible'],
  ['the younger twice, marked in two ways', 'Pedro Urrutia Sáez hijo', 'Urrutia Sáez Jr., Pedro', 'match'],
  ['the second of a name is a son', 'Pedro Urrutia Sáez hijo', 'Pedro Urrutia Sáez 2do', 'match'],
  ['the second and the third', 'Pedro Urrutia Sáez II', 'Pedro Urrutia Sáez III', 'different'],
  ['a grandson and a nephew', 'Henrique Coelho Neto', 'Henrique Coelho Sobrinho', 'different'],
  ['a grandson, by surname or by suffix', 'Neto, Henrique Coelho', 'Henrique Coelho Neto', 'match'],
  ['a suffix in another script', 'Ivan Xurkov Sr.', 'Иван Хурков младший', 'different'],
  ['a title before it', 'Sr. Pedro Urrutia Sáez', 'Pedro Urrutia Sáez', 'match'],
  ['the same in Portuguese', 'Pedro Moreira Lopes filho', 'Pedro Moreira Lopes pai', 'different'],
  ['a married name', 'María Elena SERRANO PARDO de JULIEN', 'Maria Elena Serrano Pardo', 'match'],
] as const)('%s: %s, %s', (_, a, b, wanted) => {
  const found = compareNames(a, b)
  expect(compareNames(b, a)).toEqual(found)
  expect(found.relation).toBe(wanted)
  expect(found.explanation.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(found.weight)
})

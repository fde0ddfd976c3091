// Headings of lists from Arabic, Persian, Russian, Ukrainian, Turkish and Azeri speaking countries, and of programs elsewhere.
import { expect, test } from 'vitest'
import { readList } from '../../../src/index.ts'
import type { Field } from '../../../src/model/fields.ts'
import { meaningOf, readHeading } from '../../../src/source/columns/heading.ts'

const HEADINGS: readonly (readonly [Field, string])[] = [
  ['name', 'ФИО'],
  ['name', 'Ф.И.О. задержанного'],
  ['name', 'Фамилия, имя, отчество'],
  ['name', "Прізвище, ім'я, по батькові"],
  ['surname', 'Фамилия'],
  ['surname', 'Прізвище'],
  ['given', 'Отчество'],
  ['birth_date', 'Дата рождения'],
  ['birth_date', 'Дата народження'],
  ['birth_year', 'Год рождения'],
  ['birth_place', 'Место рождения'],
  ['document', 'Паспорт (серия, номер)'],
  ['arrest_date', 'fec_det'],
  ['arrest_date', 'FDETEN'],
  ['arrest_date', 'F. Det.'],
  ['event_date', 'fec_lib'],
  ['event_date', 'FEXCAR'],
  ['event_date', 'g_lib/f_lib'],
  ['event_date', 'FecLib'],
  ['name', 'Passenger'],
  ['name', 'Pasajero'],
  ['arrest_date', 'Дата задержания'],
  ['arrest_date', 'Дата ареста'],
  ['event_date', 'Дата освобождения'],
  ['event_date', 'Дата звільнення з полону'],
  ['place', 'СИЗО'],
  ['place', 'Место содержания'],
  ['sex', 'Пол'],
  ['status', 'Статус'],
  ['nationality', 'Гражданство'],
  ['name', 'الاسم الكامل'],
  ['name', 'الإسم'],
  ['name', 'اسم المعتقل'],
  ['given', 'الاسم الأول'],
  ['surname', 'اسم العائلة'],
  ['surname', 'اللقب'],
  ['birth_date', 'تاريخ الميلاد'],
  ['birth_date', 'تاريخ الولادة'],
  ['document', 'رقم الهوية'],
  ['document', 'الرقم الوطني'],
  ['arrest_date', 'تاريخ الاعتقال'],
  ['event_date', 'تاريخ الإفراج'],
  ['event_date', 'تاريخ الافراج عنه'],
  ['event_date', 'تاريخ إخلاء السبيل'],
  ['place', 'مكان الاعتقال'],
  ['sex', 'الجنس'],
  ['name', 'نام و نام خانوادگی'],
  ['surname', 'نام خانوادگی'],
  ['document', 'کد ملی'],
  ['birth_date', 'تاریخ تولد'],
  ['arrest_date', 'تاریخ بازداشت'],
  ['event_date', 'تاریخ آزادی'],
  ['name', 'Adı Soyadı'],
  ['name', 'ADI VE SOYADI'],
  ['surname', 'SOYADI'],
  ['document', 'T.C. Kimlik No'],
  ['birth_date', 'Doğum Tarihi'],
  ['birth_date', 'DOĞUM TARİHİ'],
  ['birth_place', 'Doğum Yeri'],
  ['arrest_date', 'Gözaltı Tarihi'],
  ['event_date', 'Tahliye Tarihi'],
  ['place', 'Cezaevi'],
  ['name', 'Soyadı, adı, atasının adı'],
  ['birth_date', 'Doğum tarixi'],
  ['document', 'Şəxsiyyət vəsiqəsi'],
  ['arrest_date', 'Həbs tarixi'],
  ['event_date', 'Azad olunma tarixi'],
  ['document', 'DNI (sin puntos)'],
  ['document', 'Cédula (solo números)'],
  ['document', 'A-Number'],
  ['document', 'N° CNIB'],
  ['birth_date', 'Date et lieu de naissance'],
  ['birth_date', 'Lugar y fecha de nacimiento'],
  ['event_date', "Levée d'écrou"],
  ['arrest_date', 'Detido em'],
  ['arrest_date', 'Book-In Date'],
  ['event_date', 'Fecha de alta'],
  ['event', 'Motivo de salida'],
  ['name', "Elector's Name"],
  ['name', 'Persona liberada'],
  ['name', 'Name of released person'],
  ['name', 'Accused Person(s)'],
  ['name', 'الاسم الرباعي واللقب'],
  ['given', 'Middle Name'],
  ['given', 'persona.nombre.nombres'],
  ['surname', 'persona.nombre.apellidos'],
  ['name', 'Nombre/Apellido'],
  ['document', 'ИИН'],
  ['arrest_date', 'Entrada'],
  ['event_date', 'Saída'],
  ['event_date', 'Отпущен'],
  ['event_date', 'Relâché le'],
  ['event_date', 'Date Bailed'],
  ['place', 'ETABLISSEMENT'],
]

test.each(HEADINGS)('%s: %s', (field, heading) => expect(meaningOf(heading)).toBe(field))

test.each([
  'Мать',
  'Адвокат',
  'اسم الأم',
  'اسم الأب',
  'نام پدر',
  'Baba Adı',
  'Ana adı',
  'Ata adı',
  'Avukatı',
  'Enquirer: family name',
  'Filiação',
])('somebody else: %s', (heading) => expect(readHeading(heading)[0]?.someone).toBe(true))

test.each(['Anne Baba', 'Ana', 'Nina', 'Ward', 'Статья УК РФ', 'ملاحظات', 'Mahkeme', 'Service', 'Cama'])('none: %s', (heading) =>
  expect(meaningOf(heading)).toBeUndefined(),
)

test('who asks for somebody is somebody else beside the person sought, and the person of a list of their own', async () => {
  const fields = async (text: string) => {
    const { columns } = await readList('l.csv', new TextEncoder().encode(text), { id: 'claimed', role: 'claimed' })
    return columns.map(({ field }) => field)
  }
  const [rows, own] = ['Yumbo Grefa,Fausto,Rojas,Rosa\nTenelema,Marcia,Paz,Luis\n', 'Yumbo Grefa,Fausto\nTenelema,Marcia\n']
  const both = 'Persona buscada/Apellidos,Persona buscada/Nombres,Solicitante/Apellidos,Solicitante/Nombres\n'
  expect(await fields(both + rows)).toEqual(['surname', 'given', null, null])
  expect(await fields(`Solicitante/Apellidos,Solicitante/Nombres\n${own}`)).toEqual(['surname', 'given'])
})

// Headers and what they mean, in Spanish, English, Portuguese and French. One line adds a spelling.
import { latinLetters } from './lookalike.ts'
import type { Field } from '../model.ts'

/** Whole headers, as `foldHeader` leaves them. */
const PHRASES: Readonly<Partial<Record<Field, string>>> = {
  name: `nombre completo|nombres completos|nombre y apellido|nombre y apellidos|nombres y apellidos|nombres y apellido|apellidos y nombres|apellido y nombre|apellidos nombres
    |apellidos y nombre|apellido y nombres|nombres apellidos|nombre apellido|nombre apellidos|apellidos nombre|nombre|nombre de la persona|persona|privado de libertad|preso|presos|detenido|detenida|preso politico|beneficiario|beneficiaria
    |full name|name|fullname|person|person name|complete name|detainee|detainee name|prisoner|prisoner name|names|name surname|surname name|surname and name|last name first name
    |nome completo|nome|nome e sobrenome|nom complet|nom et prenom|nom et prenoms|nom prenom|noms et prenoms|prenom et nom|nombre del preso politico|nombre del detenido|victima|victim|victim name|ciudadano`,
  given: `nombres|primer nombre|segundo nombre|otros nombres|nombre de pila|nombre1|nombre2|nombre 1|nombre 2|given name|given names|givenname|first name|firstname|first names|forename|forenames|first|fname|gname|middle name|middlename|middle|mname|midl name|middle initial|middle name initial|mi|middle names
    |fname c1|fname c2|fname1|fname2|second name|prenom|prenoms|nome proprio|primeiro nome|nomes|name first|name middle|first name c1|first name c2|given|vorname|given1|given2|christian name`,
  surname: `apellidos|apellido|apellidos completos|surname|surnames|last name|lastname|last names|last|lname|sname|family name|familyname|family|lname c1|lname c2|lname1|lname2|sobrenome|sobrenomes|apelido|nom de famille|name last|last name c1|last name c2|nachname|surname or family name`,
  surname1: `primer apellido|apellido paterno|apellido 1|apellido1|1er apellido|1 apellido|paterno|first surname|surname 1|surname1|paternal surname|primeiro sobrenome`,
  surname2: `segundo apellido|apellido materno|apellido 2|apellido2|2do apellido|2 apellido|materno|second surname|surname 2|surname2|maternal surname|segundo sobrenome`,
  married: `apellido de casada|apellido de casado|married name|nom d usage|nom marital`,
  alias: `alias|apodo|apodos|sobrenombre|conocido como|aka|also known as|nickname|nick name|other names|apelido alcunha|surnom|mote`,
  suffix: `suffix|name suffix|sufijo|name sufx|name sufx cd|name suffix lbl|suffix lbl|suffixname|sufx`,
  document: `cedula|cedula de identidad|cedulas|ci|c i|c i n|n de cedula|no de cedula|nro de cedula|nro cedula|num cedula|numero de cedula|no cedula|n cedula|ced|cedula no|cedula nro|documento|documento de identidad|documento identidad|n de documento|n documento|nro documento|nro de documento|numero de documento|num documento
    |numero documento|doc|docid|doc id|id number|id no|idno|national id|nationalid|national id number|identity number|identity document|identification|identification number|identificacion|n de identificacion|numero de identificacion|no identificacion|identity card|id card|document|document number|doc number|document id|passport|passport no|passport number|pasaporte|n de pasaporte|dni|nie|dni nie|rut|run|curp|cpf|rg|nif|rif|cuil
    |soc sec id|ssn|social security number|social security no|socsecid|nss|nin|nino|cni|n cni|carte d identite|numero d identite|bi|documento de identidade|tarjeta de identidad|cedula identidad|c i nro|cedula passport|cedula pasaporte|cedula o pasaporte|cc|c c`,
  birth_date: `fecha de nacimiento|fecha nacimiento|f de nacimiento|f nacimiento|f nac|fec nac|fec nacimiento|fecha nac|fecha de nac|fnac|fn|f n|fdn|nacimiento|nacido|nacida|nacido el|date of birth|dateofbirth|dob|birth date|birthdate|birth|born|birthday|d o b|date birth|bdate
    |data de nascimento|data nascimento|nascimento|dt nascimento|dt nasc|data nasc|date de naissance|naissance|ne le|ne e le|geburtsdatum`,
  birth_day: `dia de nacimiento|dia nacimiento|dia nac|birth day|day of birth|bd|bday|birthday day|dob day|dob d|bdy|jour de naissance|dia nascimento|d nac`,
  birth_month: `mes de nacimiento|mes nacimiento|mes nac|birth month|month of birth|bm|bmonth|dob month|dob m|bmon|mois de naissance|mes nascimento|m nac`,
  birth_year: `ano de nacimiento|ano nacimiento|ano nac|anio de nacimiento|anio nacimiento|birth year|birthyear|year of birth|yob|by|byear|dob year|dob y|byr|born year|annee de naissance|ano nascimento|ano de nascimento|a nac`,
  age: `edad|edad actual|anos|edad anos|age|age years|idade|edad al momento|edad de la victima|age at arrest`,
  sex: `sexo|sex|genero|gender|sexe|genre|s|m f|h m|sexo genero|gender code|sex code`,
  nationality: `nacionalidad|nacionalidades|nationality|nationalities|nacionalidade|nationalite|citizenship|ciudadania|country of citizenship|pais de origen|pais|country|pais de nacionalidad`,
  birth_place: `lugar de nacimiento|lugar nacimiento|place of birth|birth place|birthplace|pob|naturalidade|lieu de naissance|municipio de nacimiento|ciudad de nacimiento|born in|natural de|birth state|birth country|estado de nacimiento|city of birth`,
  occupation: `ocupacion|profesion|oficio|profesion u oficio|occupation|profession|job|profissao|ocupacao|metier|ocupacion u oficio|profesion ocupacion|job title|trade`,
  email: `email|e mail|correo|correo electronico|mail|email address|e mail address|courriel`,
  phone: `telefono|telefonos|telf|tlf|tel|phone|phone number|telephone|telephone number|movil|celular|mobile|mobile number|cell|cellphone|telefone|num tel|full phone number|telefono movil`,
  street_number: `street number|streetnumber|house number|house no|street no|numero de casa|n de casa|numero casa|street num|stnum|house num|house`,
  street: `street|street name|address 1|address1|addr1|street address|calle|avenida|address line 1|rua|rue|straddr|street addr|calle y numero`,
  address: `direccion|domicilio|address|home address|direccion de habitacion|endereco|adresse|residential address|addr|res street address`,
  postcode: `postcode|res zip|zip5|zip plus 4|post code|postal code|zip|zipcode|zip code|codigo postal|cp|cep|code postal|plz|postal|postcode fake`,
  residence: `suburb|city|res city|res city desc|residential city|mail city|city name|town|ciudad|municipio|municipality|parroquia|locality|localidad|residence|residencia|lugar de residencia|cidade|ville|commune|city town|home town|hometown|place of residence|ciudad de residencia|municipio de residencia`,
  place: `lugar|lugar de detencion|lugar de reclusion|sitio de reclusion|centro de reclusion|centro de detencion|centro penitenciario|centro|penal|carcel|recinto|recinto penitenciario|establecimiento|establecimiento penitenciario|comando|sede
    |place of detention|detention place|place|detention center|detention centre|prison|facility|prison name|jail|detained at|held at|location|unidade prisional|presidio|lieu de detention|prison facility|sitio de detencion|lugar reclusion|centro reclusion|custody place`,
  state: `estado|entidad|entidad federal|estado entidad|provincia|departamento|region|state|province|department|uf|etat|state territory|estado federal|state code|edo`,
  arrest_date: `fecha de detencion|fecha detencion|f de detencion|f detencion|fecha de arresto|fecha arresto|fecha de captura|fecha captura|fecha de aprehension|fecha aprehension|detencion|fecha de desaparicion|fecha desaparicion|fecha de la detencion|fec detencion|detenido el|detenida el|aprehension
    |arrest date|date of arrest|arrested|arrested on|detention date|date of detention|detained on|detained since|date detained|date of disappearance|disappearance date|date arrested|data da prisao|data da detencao|date d arrestation|date de detention|missing since|date missing`,
  event_date: `fecha de excarcelacion|fecha excarcelacion|f de excarcelacion|f excarcelacion|fecha excarc|f excarc|fecha de liberacion|fecha liberacion|f de liberacion|f liberacion|fecha de libertad|fecha libertad|fecha de salida|fecha salida|fecha de la excarcelacion|fecha de la liberacion|excarcelado el|excarcelada el|liberado el|liberada el|fecha|fecha del evento|fecha evento|fecha de egreso|egreso|fecha egreso
    |release date|date of release|released on|date released|released|freed on|freed|date freed|liberation date|event date|date of event|date|data de soltura|data da soltura|data de libertacao|data|date de liberation|date de sortie|date of death|death date|fecha de muerte|fecha de entrega|delivery date|release day`,
  event: `evento|tipo de evento|tipo de liberacion|tipo de excarcelacion|tipo de libertad|modalidad|medida|medidas|medida otorgada|beneficio|tipo de medida|condicion|event|event type|release type|type of release|kind of release|measure|measures|mode of release|tipo|type|medida cautelar|tipo de soltura|type de liberation`,
  status: `estatus|status|situacion|situacion actual|estado actual|current status|situacao|statut|condicion actual|estatus procesal|situacion procesal|procedural status|legal status|estado procesal|vital status`,
  charges: `cargos|causa abierta|proceso abierto|cargos pendientes|charges|charges pending|pending charges|charges dropped`,
  rearrest_date: `fecha de redetencion|redetencion|nueva detencion|fecha de nueva detencion|fecha de recaptura|recaptura|rearrest|re arrest|rearrest date|date of rearrest|re arrest date|rearrested on`,
  last_confirmed: `ultima confirmacion|ultima vez confirmado|confirmado detenido el|ultima visita|fecha de ultima confirmacion|visto por ultima vez|last confirmed|last confirmed in detention|last seen|last seen in detention|last verified held|last visit|confirmed held on`,
  registered_date: `fecha de registro|registrado el|fecha de incorporacion|registered|registered on|date registered|registration date|added on|date added`,
  verification: `nivel de verificacion|verificacion|verificado|verification|verification level|verified|verification status`,
  publish: `publicar|publicable|se puede publicar|publish|publishable|may be published|public|divulgar|consentimiento|consent to publish`,
  source_row: `nro|n|no|num|numero|item|orden|n orden|nro orden|row|row number|line|line number|seq|sequence|nr|numero de orden|rownum|number|index|idx|pos|posicion|unnamed 0`,
  row_id: `id|rec id|recid|record id|recordid|row id|rowid|uid|uuid|codigo|code|cod|case id|case number|caso|n de caso|expediente|n expediente|id registro|registro|person id|personid|unique id|uniqueid|reference|ref|id interno|entity id|key|identifier|voter id|file number|ncid|serial`,
}

const MEANINGS = new Map<string, Field>()
for (const [field, phrases] of Object.entries(PHRASES) as [Field, string][])
  for (const phrase of phrases.split('|').map((p) => p.trim())) {
    MEANINGS.set(phrase, field)
    MEANINGS.set(phrase.replaceAll(' ', ''), field)
  }

/** Stems that decide longer headers ("Fecha probable de nacimiento"); first that holds. */
const STEMS: readonly (readonly [RegExp, Field])[] = [
  [/\b(?:cedula|pasaporte|passport|dni|documento de ident)/, 'document'],
  [/\b(?:lugar|ciudad|municipio|place|city) (?:de |of )?(?:nac|birth)/, 'birth_place'],
  [/\bdia (?:de )?nac/, 'birth_day'],
  [/\bmes (?:de )?nac/, 'birth_month'],
  [/\b(?:ano|anio) (?:de )?nac/, 'birth_year'],
  [/\b(?:nacimiento|nascimento|birth|naissance|born)\b/, 'birth_date'],
  [/\b(?:fecha|f|date|fec|data) .*(?:detencion|arrest|aprehension|captura|desaparicion|prisao)/, 'arrest_date'],
  [/\b(?:fecha|f|date|fec|data) .*(?:excarcelacion|liberacion|libertad|release|salida|soltura|egreso)/, 'event_date'],
  [/\b(?:lugar|sitio|centro|place) .*(?:reclusion|detencion|detention|custody)/, 'place'],
  [/\b(?:apellidos?) .*(?:nombres?)|\b(?:nombres?) .*(?:apellidos?)/, 'name'],
  [/\b(?:segundo|2do) apellido/, 'surname2'],
  [/\b(?:primer|1er) apellido/, 'surname1'],
  [/\bnacionalidad/, 'nationality'],
  [/\b(?:tipo|modalidad) .*(?:liberacion|excarcelacion|libertad)/, 'event'],
]

/** A header without case, accents, punctuation and ordinal signs; words apart by one space. */
export function foldHeader(header: string): string {
  return latinLetters(header)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/n[º°]|nº/g, 'n ')
    .replace(/[ºª°]/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** What a header says, or undefined. "#" alone counts rows. */
export function meaningOf(header: string): Field | undefined {
  if (/^\s*#\s*$/.test(header)) return 'source_row'
  const folded = foldHeader(header)
  const known = MEANINGS.get(folded) ?? MEANINGS.get(folded.replaceAll(' ', ''))
  if (known || folded.length > 60) return known
  return STEMS.find(([stem]) => stem.test(folded))?.[1]
}

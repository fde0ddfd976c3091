// The words around a number that say how it is meant, in Spanish, English, Portuguese and French. Expressions over folded text.
import type { Qualifier } from '../model/statement.ts'

export type Phrases = readonly (readonly [pattern: RegExp, qualifier: Qualifier])[]

/** Articles and the like between a qualifier and its number: "más de los otros 600", "plus d'une centaine". */
const BETWEEN =
  '(?: |(?:los|las|el|la|otr[oa]s|outr[oa]s|autres|another|other|an?|the|additional|further|adicionales|nuev[oa]s|mas|more|ya|' +
  'already|os|as|les|total de|a total of) )'

/** "Superó la barrera de los 600", "crossed the 600 threshold of", "passé le cap des 600". */
const MARK =
  '(?: (?:la|el|the|le|a|o) (?:barrera|marca|cota|umbral|cifra|linea|mark|threshold|barre|cap|seuil|barreira|casa) (?:de|of|des|d[oa]s)' +
  '(?: l[oa]s)?)'

const before = (...phrases: readonly string[]): RegExp => new RegExp(`(?<![a-z0-9])(?:${phrases.join('|')})[ ,]*${BETWEEN}*$`)
const signBefore = (sign: string): RegExp => new RegExp(`(?:${sign}) *$`)
const after = (...phrases: readonly string[]): RegExp => new RegExp(`^[ ,]*(?:${phrases.join('|')})(?![a-z0-9])`)

/** Before the number. The first that fits is taken, so what denies a phrase stands before the phrase. */
export const BEFORE: Phrases = [
  [before('nada mas que|nada mais (?:do )?que|nothing more than|no other than|rien que'), 'exactly'],
  [
    before(
      '(?:no|not) (?:fewer|less) than|nothing less than|at (?:the very )?least|a minimum of|minimum(?: of)?',
      'al menos|a lo menos|por lo menos|(?:no|nada) menos (?:de|que)|como minimo|cuando menos|un minimo de|minimo(?: de)?|no bajan? de',
      '(?:ao|pelo) menos|no minimo|(?:nao|nada) menos (?:de|do que|que)|um minimo de',
      "au moins|pas moins (?:de|d')|(?:au )?minimum(?: de)?|un minimum de",
      '(?:igual(?:es)? (?:o|ou) (?:superior|mayor|maior)|(?:superior|mayor|maior)(?:es)? (?:o|ou) igual)(?:es)? a|a partir de|starting (?:at|from)',
      '(?:equal to or (?:greater|more)|greater than or equal) (?:than|to)|(?:egal ou superieur|superieur ou egal)[es]* a',
    ),
    'at_least',
  ],
  [/^(?:from|desde) $/, 'at_least'],
  // "+600", as headlines write it.
  [/(?:^|[ (:"'«“¡])\+ *$/, 'at_least'],
  [signBefore('≥|>='), 'at_least'],
  [
    before(
      '(?:no|not) (?:more|greater) than|at (?:the very )?most|up to|a maximum of|maximum(?: of)?|as many as',
      "(?:does|do|did)(?: not|n't) (?:exceed|surpass)|(?:has|have)(?: not|n't) exceeded",
      "(?:has|have|had|was|were|did|is|are)(?: not|n't)(?: [a-z]+){0,3} (?:more than|over)",
      '(?:no|nao) (?:sali|saiu|sair|solt|liber|excarcel)[a-z]* (?:a )?(?:mas|mais) (?:de|que)',
      '(?:no|nao) (?:ha|han|hay|hubo|habia|son|fueron|eran|sao|foram)(?: [a-z]+){0,3} (?:mas|mais) (?:de|que)',
      "n'?[a-z]+(?: [a-z]+)? pas(?: [a-z]+){0,3} plus (?:de|d')",
      'hasta|no mas (?:de|que)|a lo sumo|a lo mas|cuando mucho|como mucho|como maximo|un maximo de|maximo(?: de)?',
      `no (?:super|sobrepas|rebas|exced|pas)[a-z]*${MARK}?(?: de)?(?: l[oa]s)?`,
      '(?:igual(?:es)? (?:o|ou) (?:inferior|menor)|(?:inferior|menor)(?:es)? (?:o|ou) igual)(?:es)? a|(?:un |el )?tope de|a cap of',
      '(?:equal to or (?:less|fewer)|less than or equal) (?:than|to)|(?:egal ou inferieur|inferieur ou egal)[es]* a',
      'ate|no maximo|um maximo de|(?:nao|nem) mais (?:de|do que|que)|nao (?:ultrapass|super|exced|pass)[a-z]*(?: de)?(?: [oa]s)?',
      "jusqu'a|(?:tout )?au plus|pas plus (?:de|d')|(?:au )?maximum(?: de)?|un maximum de|ne depass[a-z]* pas(?: les)?",
    ),
    'at_most',
  ],
  [signBefore('≤|<='), 'at_most'],
  [
    before(
      '(?:poco|un poco|algo|ligeramente) menos de|(?:just|slightly) (?:under|below)|a little (?:less|fewer) than|fewer than|' +
        'less than|under|below',
      'menos (?:de|que|do que)|por debajo de(?: l[oa]s)?|inferior(?:es)? a',
      '(?:no|sin) (?:se )?(?:ha[n]? )?(?:lleg|alcanz|sum|complet)[a-z]*(?: ni)?(?: a)?(?: l[oa]s)?',
      '(?:nao|sem) (?:cheg|alcanc|som|complet)[a-z]*(?: nem)?(?: a)?(?: [oa]s)?',
      "(?:does|do|did|has|have|had)(?: not|n't) (?:quite )?reach(?:ed)?|without reaching|(?:just |a little |slightly )?(?:short|shy) of",
      "n'att[a-z]* pas(?: les)?|sans atteindre(?: les)?",
      "moins (?:de|d')|un peu moins (?:de|d')|inferieur[es]* a|en dessous de|abaixo de",
    ),
    'less_than',
  ],
  [before('ni(?: siquiera)?|not even|nem(?: sequer)?|meme pas'), 'less_than'],
  [signBefore('<'), 'less_than'],
  [
    before(
      '(?:(?:well|just|slightly|a little|a bit|far|way) )?(?:more than|over|above|beyond)|upwards of|in excess of|exceed(?:s|' +
        'ed|ing)?|(?:sur)?pass(?:es|ed|ing)',
      'topp(?:ed|ing)|tops|greater than|cross(?:ed|es|ing)(?= the )',
      'mas (?:de|que)|(?:poco|un poco|algo|bastante|mucho) mas de',
      `(?:super|sobrepas|rebas|exced|cruz|traspas|romp|broke|cross|pass|franchi|depass|ultrapass|exceed|surpass)[a-z]*(?: ya)?${MARK}`,
      '(?:super|sobrepas|rebas|exced)[a-z]*(?: ya)?(?: de| a)?(?: l[oa]s)?|por encima de(?: l[oa]s)?|' +
        'superior(?:es)? a(?: l[oa]s)?|arriba de|pas(?:a|an|aron) de(?: l[oa]s)?',
      'mais (?:de|do que|que)|(?:ultrapass)[a-z]*(?: [oa]s)?|acima de|(?:passa|passam|passou|passaram) d[eoa]s?',
      "plus (?:de|d')|(?:un peu |bien )?plus (?:de|d')|depass[a-z]*(?: les)?|au-dela (?:de|des)|superieur[es]* a|au dessus de|au-dessus de|" +
        'franchi[a-z]*(?: les)?',
    ),
    'more_than',
  ],
  [signBefore('>'), 'more_than'],
  [
    before(
      'about|around|approximately|approx\\.?|roughly|nearly|almost|close to|circa|some|an? estimated|in the region of|(?:near|' +
        'approach)ing|estimated at|something like|[io]n the order of|an? (?:good|full)',
      'unos|unas|cerca de|alrededor de|aproximadamente|aprox\\.?|casi|en torno a|(?:d|en )el orden de|mas o menos|poco mas o menos|cerca a|' +
        'se estiman? en|estimad[oa]s? en|cosa de|algo asi como|un buen|una buena',
      'maybe|perhaps|possibly|probably|quizas?|tal vez|acaso|posiblemente|probablemente|talvez|possivelmente|provavelmente|peut-etre|probablement',
      'rond[a-z]*(?: l[oa]s)?|roz[a-z]*(?: l[oa]s)?|se acerc[a-z]* a(?: l[oa]s)?|un estimado de',
      'practicamente|(?:proxim|cercan)[oa]s? a|aproximandose a|a punto de (?:llegar|alcanzar)(?: a)?|apenas unos',
      'uns|umas|por volta de|em torno de|na (?:casa|faixa) d[eoa]s?|da ordem de|uma boa',
      'quase|aproximad[oa]s|perto de|beira(?:m|ndo)? (?:os|as)|estimad[oa]s? em',
      "environ|pres (?:de|d')|quelque|quelques|autour (?:de|d')|aux alentours (?:de|d')|presque|approximativement|a peu pres|grosso modo|de l'ordre de|" +
        'une? (?:bonne|petite)',
    ),
    'about',
  ],
  // "Como 600 presos"; "como los 600", "tal como 600" compare.
  [/(?<![a-z0-9])(?<!(?:asi|tal|tanto) )como (?:un[oa]s )?$/, 'about'],
  [signBefore('~|≈|±|\\+ ?/ ?-'), 'about'],
  [
    before(
      'exactly|precisely|just|only|a total of|in total|a mere',
      'exactamente|precisamente|solo|solamente|unicamente|apenas|un total de|en total|tan solo|la cantidad de|la cifra de',
      'exatamente|somente|um total de|no total|ao todo',
      "exactement|precisement|seulement|un total (?:de|d')|au total|a peine",
    ),
    'exactly',
  ],
  [signBefore('='), 'exactly'],
]

/** After the number. */
export const AFTER: Phrases = [
  [/^ larg[oa]s?(?![a-z])/, 'more_than'],
  [/^ escas[oa]s?(?![a-z])/, 'less_than'],
  [after('y pico|y tant[oa]s|y algo|e poucos|e tant[oa]s|et quelques|odd|-odd|-something|-?strong and more'), 'more_than'],
  [/^ ?\+(?!\d)/, 'at_least'],
  [
    after(
      'y contando|and counting|e contando|et plus|or more|o mas|y mas|ou mais|ou plus|(?:en|para) adelante|para arriba|(?:and|or) (?:up|above)|em diante',
      '-?plus(?! (?:de|d))',
      'como minimo|por lo menos|al menos|at (?:the )?least|cuando menos|a lo menos|pelo menos|ao menos|no minimo|au moins|' +
        'au minimum|(?:at )?a minimum|at minimum',
    ),
    'at_least',
  ],
  [
    after(
      'or (?:fewer|less)|o menos|ou menos|ou moins|at (?:the )?most|como maximo|a lo sumo|a lo mas|cuando mucho|como mucho|no maximo|au plus|' +
        'au maximum|tops|(?:como )?tope',
    ),
    'at_most',
  ],
  [
    after(
      'approximately|aproximadamente|more or less|or so|mas o menos|approx\\.?|mais ou menos|environ|a peu pres|' +
        'aproximad[oa]s|aprox\\.?',
    ),
    'about',
  ],
  [after('exactly|exactamente|exatamente|in total|en total|in all|no total|ao todo|au total'), 'exactly'],
]

/** Said anywhere in the clause: more may have come since. Holds only where nothing else qualifies the number. */
export const SO_FAR = new RegExp(
  '(?<![a-z])(?:so far|thus far|as of now|until now|up to now|to date|hasta ahora|hasta hoy|hasta el momento|hasta la fecha|' +
    "a la fecha|por ahora|de momento|por el momento|ate agora|ate o momento|ate hoje|por enquanto|jusqu'a present|jusqu'ici|" +
    "a ce jour|pour l'instant|pour le moment|y contando|and counting)(?![a-z])",
)

/** Numbers that nobody states, which are told as such where no number stands: "decenas de presos". */
export const CROWDS = new RegExp(
  '(?<![a-z])(?:(?:a few|few|several|varias|varios|algun[oa]s|un[oa]s|unas cuantas|unos cuantos|muchos?|muchas|many|various|' +
    'quelques|plusieurs|vari[oa]s|umas?|alguns|algumas|multiple) )?(?:dozens|scores|hundreds|thousands|tens of thousands|' +
    'decenas|docenas|centenares|centenas|cientos|miles|millares|dezenas|duzias|milhares|dizaines|douzaines|vingtaines|' +
    'centaines|milliers)(?: (?:and|y|de|of|e|et) (?:dozens|hundreds|thousands|miles|cientos|milhares|milliers))?(?![a-z])',
)

/** The same of the weaker words, which stand with much else. */
export const SOME = new RegExp(
  '(?<![a-z])(?:(?:an? )?(?:important|significant|large|considerable|high|great|small|undisclosed|unspecified|unknown|' +
    'growing) (?:number|group|amount)|un[ao]? (?:numero|grupo|cantidad) (?:importante|significativ[oa]|considerable|' +
    'elevad[oa]|indeterminad[oa])|un importante (?:numero|grupo)|un gran (?:numero|grupo)|numeros[oa]s|vari[oa]s|much[oa]s|' +
    'several|many|a few|few|algun[oa]s|numerous|a (?:number|group)|un grupo|un[oa]s cuant[oa]s|a lot|um grupo|' +
    'um (?:grande )?numero|muit[oa]s|alguns|algumas|plusieurs|de nombreu(?:x|ses)|un groupe|un (?:grand )?nombre|beaucoup|' +
    'quelques)(?![a-z])',
)

/** "several hundred", "unos cuantos miles": no number is stated. */
export const VAGUE_BEFORE = new RegExp(
  '(?<![a-z])(?:several|a few|few|many|vari[oa]s|algun[oa]s|un[oa]s cuant[oa]s|much[oa]s|plusieurs|quelques|alguns|algumas|' +
    'vari[oa]s|multiple) $',
)

// Numbers that count no people: dates, hours, ages, shares, money, measures, articles of a law, cells and floors, prisons and days.
// Expressions over folded text, in Spanish, English, Portuguese and French.
import { isDenied } from './denied.ts'
import { isWholeOfShare } from './share.ts'

const MONTHS =
  'enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|setiembre|octubre|noviembre|diciembre|' +
  'january|february|march|april|may|june|july|august|september|october|november|december|' +
  'jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|ene|abr|ago|dic|' +
  'janeiro|fevereiro|marco|maio|junho|julho|setembro|outubro|novembro|dezembro|' +
  'janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre'
const WEEKDAYS =
  'lunes|martes|miercoles|jueves|viernes|sabado|domingo|monday|tuesday|wednesday|thursday|friday|saturday|sunday|' +
  '(?:segunda|terca|quarta|quinta|sexta)(?:-feira)?|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche'

const MONEY =
  'dolares|dollars?|euros?|bolivares|bolivar|pesos?|reais|real|francs?|libras esterlinas|pounds|usd|eur|bs|petros?|soles|' +
  'quetzales|cordobas|cents?'
const TIME =
  'segundos?|seconds?|secondes?|minutos?|minutes?|horas?|hours?|heures?|hrs?|hs|dias?|days?|jours?|noches?|nights?|nuits?|noites?|' +
  'semanas?|weeks?|semaines?|fortnights?|mes|meses|months?|mois|trimestres?|semestres?|anos?|years?|yr|ans|annees?|decadas?|' +
  'decades?|decennies?|siglos?|centur(?:y|ies)'
const MEASURES =
  'km|kms|kilometros?|kilometers?|kilometres?|metros?|meters?|metres?|m2|cm|mm|millas|miles(?= (?:from|away|north|south|east|' +
  'west))|kilos?|kg|kilogramos?|gramos?|' +
  'toneladas?|tons?|tonnes?|litros?|liters?|litres?|hectareas?|hectares?|acres|grados?|degrees?|degres|points?|puntos?|pontos?'
const PLACES =
  'carcel(?:es)?|penal(?:es)?|prision(?:es)?|prisons?|prisao|prisoes|cadeias?|presidios?|jails?|centros?|centers?|centres?|' +
  'penitenciari[ao]s?|penitentiar(?:y|ies)|' +
  'penitenciarias?|estados?|states?|etats?|municipios?|municipalities|departamentos?|departements?|provincias?|provinces?|' +
  'regiones|region|regions?|regioes|' +
  'ciudad(?:es)?|cidades?|villes?|city|cities|towns?|pueblos?|aldeas?|villages?|barrios?|paises|pais|countr(?:y|ies)|pays|' +
  'naciones|nations?|nacoes|islas?|' +
  'comisarias?|comandos?|commissariats?|delegacias?|stations?|cuarteles|cuartel|bases?|casernes?|sedes?|edificios?|buildings?|' +
  'predios?|hospital(?:es|s)?|hopitaux|hospitais|' +
  'calles?|streets?|rues?|avenidas?|carreteras?|pisos?|floors?|salas?|rooms?|celdas?|cells?|cellules?|celas?|pabellon(?:es)?|' +
  'camas?|beds?|lits|puertas?|' +
  'aeropuertos?|airports?|fronteras?|borders?|iglesias?|escuelas?|schools?|ecoles?|escolas?|universidades?|universit(?:y|ies)|' +
  'universites?|sitios?|sites?|lugares|lugar|places?|locations?|locales|instalaciones|facilities|recintos?|unidades|units?'
const GROUPS =
  'ong|ongs|ngos?|organizaciones|organizations?|organisations?|organizacoes|asociaciones|associations?|partidos?|part(?:y|' +
  'ies)|partis|empresas?|compan(?:y|ies)|entreprises?|' +
  'instituciones|institutions?|comites?|committees?|comisiones|commissions?|ministerios?|ministries|gobiernos?|governments?|' +
  'gouvernements?|agencias?|agenc(?:y|ies)|medios|outlets?|' +
  'bandas?|gangs?|brigadas?|batallon(?:es)?|equipos?|teams?|equipes?|delegaciones|delegations?|embajadas?|embass(?:y|ies)|' +
  'ambassades?|tribunales|tribunal|courts?|tribunaux|juzgados?|grupos?|groups?|groupes?'
const EVENTS =
  'veces|vez|times|vezes|fois|ocasion(?:es)?|occasions?|operativos?|operaciones|operations?|allanamientos?|redadas?|raids?|' +
  'jornadas?|tandas?|lotes?|batches|batch|rondas?|rounds?|' +
  'etapas?|fases?|phases?|stages?|reuniones|reunion|meetings?|reunions?|visitas?|visits?|audiencias?|hearings?|audiences?|' +
  'sesiones|sessions?|viajes?|trips?|vuelos?|flights?|vols?|voos?|' +
  'protestas?|protests?|manifestaciones|manifestations?|marchas?|elecciones|elections?|eleicoes|ataques?|attacks?|attaques?|' +
  'disparos?|shots?|tiros?|goles|goals|explosiones|explosions?|golpes|' +
  'llamadas?|calls?|denuncias?|quejas?|complaints?|plaintes?|denuncias?|intentos?|attempts?'
const THINGS =
  'leyes|ley|laws?|lois?|leis|decretos?|decrees?|decrets?|articulos?|articles?|artigos?|resoluciones|resolucion|resolutions?|' +
  'documentos?|documents?|paginas?|pages?|folios?|listas?|lists?|listes?|' +
  'informes?|expedientes?|files|dossiers?|reports?|rapports?|relatorios?|capitulos?|chapters?|cargos?|charges?|delitos?|' +
  'crimes?|crimenes|offen[cs]es|counts? of|delits?|votos?|votes?|votos|escanos?|seats?|sieges?|' +
  'buses?|autobuses|autobus|onibus|vans?|camionetas?|camiones|vehiculos?|vehicles?|vehicules?|carros?|autos?|cars?|motos?|' +
  'motocicletas?|motorcycles?|aviones|avion(?:s)?|planes?|avioes|helicopteros?|helicopters?|barcos?|boats?|lanchas?|' +
  'armas?|weapons?|guns?|armes|fusiles|balas?|telefonos?|phones?|celulares|computadoras?|computers?|preguntas?|questions?|' +
  'perguntas?|condiciones|conditions?|requisitos?|partes|parts?|lineas?|lines?|palabras?|words?|mots|' +
  'temas?|puntos|fotos?|photos?|videos?|mensajes|messages?|tuits?|tweets?|intervenciones|idiomas?|languages?|langues'

const NOUNS = [MONEY, TIME, MEASURES, PLACES, GROUPS, EVENTS, THINGS].join('|')

/** Adjectives that may stand between a number and what it counts. */
const ADJECTIVES =
  '(?:(?:grandes?|nuev[oa]s|ultim[oa]s|primer[oa]s?|proxim[oa]s|otr[oa]s|larg[oa]s|distint[oa]s|diferentes?|divers[oa]s|' +
  'principales|mism[oa]s|' +
  'different|separate|several|new|last|first|next|other|long|consecutive|big|major|main|further|whole|more|maximum|high|' +
  'outr[oa]s|nov[oa]s|long[oa]s|autres?|nouve(?:aux|lles)|dernier(?:s|es)|premier(?:s|es)|longs|longues|' +
  'billones de|millones de|millon de|milhoes de|millions (?:de|of)|million|de|of|de l[ao]s|of the|des|d[oa]s|d|mas|' +
  'latin american|venezuelan) )'

const AFTER = new RegExp(
  `^(?:${[
    // Shares and ratios.
    ' ?%| ?‰| (?:por ciento|per ?cent|por cento|pour cent|pct|percentage|porcentuales)(?![a-z])',
    '[- ](?:tercios?|tercos?|cuart[oa]s?|quintos?|thirds?|quarters?|fifths?|tiers|quarts?|halves)(?![a-z])',
    // Money, and degrees.
    ' ?[$€£°]',
    // Dates: day before month.
    ` ?(?:o )?(?:de |of |d')?(?:este |ese |the )?(?:${MONTHS})(?![a-z])`,
    // Hours.
    ' ?(?:[ap]\\.? ?m\\.?|h|hs|hrs)(?![a-z])|h\\d\\d|:\\d\\d| de la (?:manana|tarde|noche|madrugada)| (?:y media|en punto)|' +
      ' o.?clock| da (?:manha|tarde|noite)| du (?:matin|soir)',
    // Ages: 34-year-old.
    '[- ](?:year|month|day|week|hour|anos)[- ]',
    `[- ](?:${ADJECTIVES}){0,2}(?:${NOUNS})(?![a-z])`,
    '-[a-z]*(?:point|page|member|strong|man|woman)(?![a-z])',
    // Laws and names with a number: 1.234/2020.
    '/\\d',
  ].join('|')})`,
)

const LABELS =
  'articulos?|articles?|artigos?|art|arts|ley|leyes|law|laws|loi|lois|lei|leis|decretos?|decree|decret|resoluci?on(?:es)?|' +
  'resolution|resolucao|expedientes?|causa|processo|proceso|' +
  'numero|numeros|numero de expediente|num|nro|nros|no\\.|n[º°o]\\.?|number|numbers|nos\\.|#|pagina|paginas|page|pages|pag|' +
  'pags|pp?\\.|capitulos?|chapters?|chapitres?|secci?on(?:es)?|sections?|secao|paragraphs?|parrafos?|paragrafos?|paragraphes?|' +
  'incisos?|numerales|numeral|literal|apartados?|tomos?|gacetas?|vuelos?|flights?|voo|rutas?|routes?|autopista|highway|' +
  'carretera|celdas?|cell|cela|cellule|pabellon(?:es)?|modulos?|torres?|bloques?|blocks?|' +
  'unidad|unit|brigada|brigade|batallon|battalion|comando|sala|salle|room|anexos?|annex|protocolos?|protocols?|reglas?|rules?|' +
  'phase|fase|etapa|version|pisos?|floor|andar|etage|calles?|street|avenidas?|avenue|casa|apartamento|edificio|' +
  'canal|channel|grado|nivel|level|formula|dia|dias|day|semana|week|ano|anos|year|years|annee|ano fiscal|siglo|top|zona|zone|' +
  'distrito|district|tribunal|juzgado|court|frente|centro|estacion|' +
  'km|kilometro|vol|volumen|gate|puerta|line|linea|fuerza|cobertura|capitulo|caso n'

const BEFORE = new RegExp(
  `(?:${[
    // Money.
    '[$€£]|(?<![a-z])(?:us|r|bs|usd|eur)\\.? ?',
    `(?<![a-z])(?:${LABELS})\\.?:?(?: n[.]?[º°o]\\.?| numeros?)?`,
    // Ages.
    '(?<![a-z])(?:aged|age|turn(?:ed|s)|cumplio|cumplia|edad(?:es)? de|(?:menor(?:es)?|mayor(?:es)?|maior(?:es)?) (?:de|a)|' +
      "minors under|(?:over|under)-|ages? of|agee?s? (?:de|d')|idade de)",
    // "12(3)", a paragraph of an article.
    '\\d\\(',
    // Hours.
    '(?<![a-z])(?:a las?|as|sobre las|desde las|hasta las|hacia las|antes de las|(?:half|quarter|ten|five) past)(?= $)',
  ].join('|')})[ ]*$`,
)

const TIMES = '(?:\\d+|[a-z]+) (?:times|veces|vezes|fois)'
/** "El doble de 40", "three times as many as 40": what is multiplied is not what is counted. */
const MULTIPLIED = new RegExp(
  `(?<![a-z])(?:twice|thrice|double|triple|(?:el |o |le )?(?:doble|triple|dobro|triplo)|${TIMES})` +
    '(?: (?:as many|mas|mais|plus))?(?: (?:de|do|dos|das|que|of|as|than|los|las|the))* $',
)

/** A month before its day or its year, or a day of the week. */
const DATE_BEFORE = new RegExp(`(?<![a-z])(?:(?:${MONTHS})\\.?(?: the)?|(?:${WEEKDAYS}),?(?: (?:dia|the|le|o))? ?\\(?),? *$`)

/** "Salieron 9 el jueves; el viernes, 14.": a count again, its verb left out. "On Thursday 9 were freed" is one by its verb. */
const isElliptic = (before: string, after: string): boolean =>
  /^ (?:were|was|others)(?![a-z])/.test(after) ||
  (/\d[^;,]*[;,] (?:y |and |e |et )?(?:el |on |le |no |na )?[a-z-]+,? $/.test(before) && /^ ?(?:$|[.;!?])/.test(after))

/** "Dos de cada tres": the three of which two are told. */
const EACH_BEFORE = /(?<![a-z])(?:de|em|in|of|out of|sur|por) (?:cada|every|each|chaque) $/

const ORDINAL_BEFORE = /(?<![a-z])(?:top|puesto|lugar|rank(?:ed|ing)?|posicion) $/

/** People, releases, orders: what a number that could be a year, a day or an article does count. */
const COUNTED_NOUNS =
  'pres[oa]s?|person[a-z]*|people|pessoas?|prison(?:er|nier|eir)[a-z]*|detain[a-z]*|detenid[a-z]*|detid[a-z]*|deten[ut][a-z]*|' +
  'detenu[a-z]*|privad[oa]s|excarcel[a-z]*|liberad[a-z]*|liberacion[a-z]*|liberacoes|liberation[a-z]*|liberes?|liberees?|' +
  'libertad(?:es)?|liberdades|soltur[a-z]*|solt[oa]s|releas[a-z]*|freed|reclus[oa]s?|intern[oa]s|inmates?|captives?|hostages?|' +
  'rehen(?:es)?|refens?|otages?|ciudadan[oa]s?|citizens?|cidadaos|citoyens?|hombres?|men|man|homens|hommes?|mujeres|mujer|' +
  'wom[ae]n|mulher(?:es)?|femmes?|' +
  'nin[oa]s?|child(?:ren)?|criancas?|enfants?|menores|minors?|mineurs?|adolescentes?|teen[a-z]*|jovenes|jovens|jeunes|young|' +
  'militares|military|soldados?|soldiers?|soldats?|civiles|civilians?|civis|civils?|' +
  'extranjer[oa]s?|foreign[a-z]*|estrangeir[oa]s?|etrang[a-z]*|nacionales|nationals?|nacionais|ressortissants?|polit[a-z]*|' +
  'periodistas?|journalist[a-z]*|jornalistas?|activist[a-z]*|ativistas?|militants?|opositor[a-z]*|opponents?|opposants?|' +
  'estudiantes?|students?|estudantes|etudiants?|sindicalistas?|dirigentes|lideres|leaders?|abogad[oa]s|lawyers?|famili[a-z]*|' +
  'victim[a-z]*|muert[oa]s?|dead|deaths?|fallecid[oa]s?|killed|mortos|morts|herid[oa]s|wounded|injured|desaparecid[oa]s|' +
  'missing|migrant[a-z]*|deportad[oa]s|deportees|' +
  'medidas?|measures?|mesures?|boletas?|ordenes|orders?|ordens|ordres|casos?|cases?|cas|indult[oa]s?|indultad[oa]s|pardons?|' +
  'graces|nombres|names|noms|nomes|beneficiad[oa]s|beneficiari[a-z]*|acusad[oa]s|imputad[oa]s|condenad[oa]s|procesad[oa]s|' +
  'arrest[a-z]*|arrets?|detencion[a-z]*|detention[a-z]*|detencoes|prisoes politicas|' +
  'spaniards?|spanish|venezuelan|espanol[a-z]*|venezolan[oa]s?|venezuelans?|venezuelan[oa]s|venezueliens?|[a-z]{4,}(?:eses|' +
  'ans|ians|anos|anas|enos|enas)|argentin[a-z]*|chilen[oa]s?|cuban[oa]s?|peruan[oa]s?|mexican[oa]s?|colombian[oa]s?|' +
  'ecuatorian[oa]s?|brasilen[oa]s?|brasileir[oa]s?|frances[a-z]*|francais[a-z]*|aleman[a-z]*|germans?|portugu[a-z]*|' +
  'italian[oa]s?|italiens?|americain[a-z]*|estadounidenses|individu[a-z]*|verified|verificad[oa]s|trabajador[a-z]*|workers?|' +
  'manifestantes|protest[ei]rs|dissident[a-z]*|disidentes|funcionari[oa]s|policias|polic[a-z]*|members?|miembros'

const COUNTED_AFTER = new RegExp(
  `^ (?:(?:de l[oa]s|of the|of these|of those|de es[oa]s|des|de|d[oa]s|of|new|nuev[oa]s|otr[oa]s|other|more|mas|alleged|` +
    `presunt[oa]s|supuest[oa]s|additional|jailed|detained) ?)*(?:${COUNTED_NOUNS})(?![a-z])`,
)

const ONLY_COUNTED = new RegExp(
  `^(?:[ .,;:!?"'«»“”()]|(?:${COUNTED_NOUNS}|de|of|the|were|have|been|fueron|han|sido|foram|ont|ete|en|total|plenas?|` +
    `pleines?)(?![a-z]))*$`,
)

/** Nothing but what is counted. */
export const onlyCounted = (text: string): boolean => ONLY_COUNTED.test(text)

const ARTICLE_BEFORE = /(?<![a-z])(?:el|del|al|le|du|au|o|do|ao|este|ese|pasado|on the|en el|hasta el|no) $/

/** Name, 34, or Name (34): an age. */
const NAME_BEFORE = /\p{Lu}\p{L}+ \p{Lu}\p{L}+(?:, | \()$/u

/** Of a month. */
const MOST_DAYS = 31

export interface Place {
  readonly before: string
  readonly after: string
  /** The sentence as it was written, up to the number. */
  readonly written: string
}

/** "Rodeo 1", "Zona 7": a small number behind a name is part of it. */
const PLACE_BEFORE = /\S [(\u00ab"]?\p{Lu}\p{Ll}+ $/u
export const countsPeople = ({ after }: Pick<Place, 'after'>): boolean => COUNTED_AFTER.test(after)

/** A number with people behind it counts them; one that is a date, a share, a sum or a label, or counts something else, does not. */
export function isNoCount(n: { readonly value: number; readonly yearLike: boolean }, { before, after, written }: Place): boolean {
  if (isWholeOfShare(before, after) || isDenied(before, after)) return true
  if (AFTER.test(after) || /(?:^|[ (])[-\u2212]$/.test(before)) return true
  if (BEFORE.test(before)) return !countsPeople({ after }) || LABELLED.test(before)
  if (ORDINAL_BEFORE.test(before) || MULTIPLIED.test(before)) return true
  if (EACH_BEFORE.test(before)) return true
  if (DATE_BEFORE.test(before) && n.value <= MOST_DAYS && !countsPeople({ after }) && !isElliptic(before, after)) return true
  // Portuguese "dos 600", of the 600.
  if (n.value === 2 && /^ \d/.test(after)) return true
  if (countsPeople({ after })) return false
  if (n.value <= 10 && PLACE_BEFORE.test(written) && !DATE_BEFORE.test(before)) return true
  if (n.yearLike) return true
  if (n.value >= 1 && n.value <= MOST_DAYS && ARTICLE_BEFORE.test(before)) return true
  return n.value < 111 && NAME_BEFORE.test(written) && /^(?:,|\))/.test(after)
}

/** Does it belong to a label or a date: "artículos 44", "January 8"? */
export const isLabelled = ({ before }: Place): boolean => BEFORE.test(before) || DATE_BEFORE.test(before)

/** What keeps a number from counting whatever stands behind it: "artículo 57 personas" is no figure. */
const LABELLED = /[$\u20ac\u00a3] ?$/

/** Joins a number to one that is a date, as in "el 8 y el 26 de enero"? */
export const JOINS_DATES =
  /^(?:,? (?:y|e|et|and|a|al|to|through|au|ao|o|ou|or|hasta|ate)(?: (?:el|le|o|the|du|do))? | ?[-\u2013\u2014] ?|, )$/

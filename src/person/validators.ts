// What tells whether the check digit of an identity number holds. The build puts this into one file with the parts of stdnum it needs.
import { validate as cuit } from 'stdnum/lib/cjs/ar/cuit.js'
import { validate as cpf } from 'stdnum/lib/cjs/br/cpf.js'
import { validate as rut } from 'stdnum/lib/cjs/cl/rut.js'
import { validate as carne } from 'stdnum/lib/cjs/cu/ni.js'
import { validate as cedulaDo } from 'stdnum/lib/cjs/do/cedula.js'
import { validate as cedulaEc } from 'stdnum/lib/cjs/ec/ci.js'
import { validate as dni } from 'stdnum/lib/cjs/es/dni.js'
import { validate as nie } from 'stdnum/lib/cjs/es/nie.js'
import { validate as curp } from 'stdnum/lib/cjs/mx/curp.js'
import { validate as cedulaUy } from 'stdnum/lib/cjs/uy/cedula.js'

export const VALIDATORS = { cuit, cpf, rut, carne, cedulaDo, cedulaEc, dni, nie, curp, cedulaUy }

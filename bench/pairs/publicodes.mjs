// Publicodes, à la façon de sa documentation : une situation par dossier, sur un moteur construit une fois.
// Un argument : le fichier des règles, en JSON. Lit une ligne JSON par passe, `[mois, [[âge, gir, ressources, plan,
// couple], …]]` ; en rend le temps et les montants.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createInterface } from 'node:readline'

const debut = performance.now()
const { default: Engine } = createRequire(`${process.env.PAIRS}/publicodes/`)('publicodes')
const moteur = new Engine(JSON.parse(readFileSync(process.argv[2], 'utf8')))

function calculer([age, gir, ressources, plan, couple]) {
  moteur.setSituation({ âge: age, GIR: gir, ressources, plan, couple: couple ? 'oui' : 'non' })
  return [moteur.evaluate('participation').nodeValue, moteur.evaluate('APA').nodeValue]
}

calculer([80, 1, 1000, 1000, false])
console.log(JSON.stringify({ chargement: (performance.now() - debut) / 1000 }))
for await (const ligne of createInterface({ input: process.stdin })) {
  const dossiers = JSON.parse(ligne)[1]
  const commence = performance.now()
  const montants = dossiers.map(calculer)
  console.log(JSON.stringify({ temps: (performance.now() - commence) / 1000, montants }))
}

// Publicodes, à la façon de sa documentation : une situation par dossier, sur un moteur construit une fois.
// Un argument : le fichier des règles, en JSON. Lit une ligne JSON par passe, `[mois, [[âge, gir, ressources, plan,
// couple], …]]` ; en rend le temps (du processeur, ou écoulé s'il est plus court) et les montants.
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
  const processeur = process.cpuUsage()
  const montants = dossiers.map(calculer)
  const ecoule = performance.now() - commence
  const { user, system } = process.cpuUsage(processeur)
  console.log(JSON.stringify({ temps: Math.min(ecoule, (user + system) / 1000) / 1000, montants }))
}

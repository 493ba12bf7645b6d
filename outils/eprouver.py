"""Éprouve les barèmes : chaque valeur la plus récente, déplacée d'un centième, doit rougir au moins un scénario.

    python -m outils.eprouver                     toutes les séries
    python -m outils.eprouver --domaine HOSP      celles d'un domaine : préfixe d'énoncés, dossier ou fichier
    python -m outils.eprouver mtp smic_horaire    celles-là, par leur nom ou leur identifiant

Sort par 1 si une valeur survit, ou n'est lue par aucun scénario.
"""

from __future__ import annotations

import sys
import time

from moteur import Moteur, donnees
from moteur.couverture.epreuve import Issue, eprouver
from moteur.couverture.impossibles import lire_impossibles
from moteur.couverture.inventaire import CleValeur, Inventaire, inventorier, valeurs_recentes
from moteur.couverture.manques import concerne
from moteur.couverture.observation import observer
from moteur.langage.noms import identifiant
from moteur.modele.enonces import Catalogue, lire_enonces
from moteur.scenarios import lire


def principal(arguments: list[str]) -> int:
    """Éprouve ce que la ligne de commande demande ; rend 0 si rien ne survit."""
    domaine = None
    if "--domaine" in arguments:
        place = arguments.index("--domaine")
        domaine = "".join(arguments[place + 1 : place + 2])
        arguments = arguments[:place] + arguments[place + 2 :]
    debut = time.monotonic()
    moteur = Moteur.charger()
    catalogue = lire_enonces(donnees.dossier_enonces())[0]
    scenarios, fautes = lire(donnees.dossier_scenarios())
    if fautes:
        print("\n".join(f"{f.code} {f.lieu or ''} {f.message}" for f in fautes), file=sys.stderr)
        return 2
    inventaire = inventorier(moteur.modele)
    cles = [c for c in valeurs_recentes(moteur.modele) if voulue(c, inventaire, catalogue, domaine, arguments)]
    if not cles:
        print("Aucune série ne porte ce nom.", file=sys.stderr)
        return 2
    vu = observer(scenarios, moteur, inventaire)
    if vu.rouges:
        print(f"{len(vu.rouges)} scénarios rouges avant toute épreuve : ils ne comptent pas.", file=sys.stderr)
    mauvaises = 0
    impossibles = lire_impossibles(donnees.dossier_scenarios())[0]
    for epreuve in eprouver(inventaire, vu, Moteur, cles, impossibles):
        if epreuve.issue in {Issue.SURVIT, Issue.NON_LUE}:
            mauvaises += 1
            print(f"{epreuve.serie.valeurs[-1].lieu.fichier}:{epreuve.serie.valeurs[-1].lieu.ligne}  {epreuve}")
    print(f"{len(cles)} valeurs éprouvées, {mauvaises} sans effet, {time.monotonic() - debut:.0f} s.")
    return 1 if mauvaises else 0


def voulue(cle: CleValeur, inventaire: Inventaire, catalogue: Catalogue, domaine: str | None, noms: list[str]) -> bool:
    """Dit si une valeur est de celles que l'on demande."""
    serie = inventaire.modele.series[cle.serie]
    if noms and not {identifiant(n) for n in noms} & {cle.serie, identifiant(serie.nom)}:
        return False
    if domaine is None:
        return True
    enonces = [x for v in inventaire.series_lues.get(cle.serie, ()) for x in v.enonces]
    return concerne(domaine, catalogue, enonces, serie.lieu)


if __name__ == "__main__":
    sys.exit(principal(sys.argv[1:]))

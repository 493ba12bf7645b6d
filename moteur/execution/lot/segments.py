"""Les jours qui répondent de même : un noyau écrit pour l'un vaut pour tous ceux de son segment.

On le lit dans le texte de `genere` qui reçoit la date d'appréciation : souvent, il n'en tire que la longueur du mois,
le 1er janvier, et des barèmes.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable
from datetime import date

import numpy as np

from moteur.execution.genere.ecrire import Ecrit, executer
from moteur.execution.lot.colonnes import Tableau
from moteur.execution.lot.terme import EPOQUE, PREMIER
from moteur.modele.modele import DATE_APPRECIATION


def bornes(ecrit: Ecrit, changements: Iterable[date]) -> frozenset[date] | None:
    """Rend les jours où change ce qu'une fonction tire de sa date, le 1er de chaque mois mis à part.

    `changements` : ceux où les règles changent. `None` si elle lit sa date au jour près : pour un âge, un délai.
    """
    constantes, fonction = executer(ecrit.texte), ast.parse(ecrit.texte).body[-1]
    assert isinstance(fonction, ast.FunctionDef)
    noms = dict(zip(dict(ecrit.recoit), (x.arg for x in fonction.args.args), strict=True))
    au_mois, trouvees = set(), set(changements)
    for noeud in ast.walk(fonction):
        if isinstance(noeud, ast.Attribute) and noeud.attr == "year":
            au_mois.add(noeud.value)
        elif isinstance(noeud, ast.Call) and ast.unparse(noeud.func) == "fin_du_mois":
            au_mois.add(noeud.args[0])
        elif isinstance(noeud, ast.Call) and ast.unparse(noeud.func) == "bisect_right":
            seuils, jour = noeud.args
            au_mois.add(jour)
            trouvees.update(constantes[ast.unparse(seuils)])
    lues = [n for n in ast.walk(fonction) if isinstance(n, ast.Name) and n.id == noms.get(DATE_APPRECIATION)]
    return frozenset(trouvees) if au_mois.issuperset(lues) else None


def debuts(jours: Tableau, bornes: Iterable[date] | None) -> Tableau:
    """Rend le premier jour du segment de chaque jour, tous comptés depuis 1970 ; chacun est le sien, sans bornes.

    >>> debuts(np.array([0, 20, 40]), [date(1970, 1, 15)]).tolist()
    [0, 14, 31]
    """
    if bornes is None:
        return jours
    comptees = np.array([PREMIER, *sorted(j.toordinal() - EPOQUE for j in bornes)])
    mois = jours.astype("datetime64[D]").astype("datetime64[M]").astype("datetime64[D]").astype(np.int64)
    rendus: Tableau = np.maximum(mois, comptees[np.searchsorted(comptees, jours, side="right") - 1])
    return rendus

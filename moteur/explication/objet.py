"""Résultat → objet JSON du contrat public, et valeurs publiques."""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import count
from typing import Any

from moteur.execution.instruire import Alerte, Resultat, amont
from moteur.execution.obligations import ObligationSuivie
from moteur.execution.valeurs import INDETERMINE, PRECISION, SANS_OBJET, Elements, Inconnu, Valeur
from moteur.modele.dossier import Donnee
from moteur.modele.modele import Fait, lire_element, nommer
from moteur.modele.types import Sorte
from moteur.modele.unites import PURE, Unite
from moteur.plan.plan import Plan


def decimal(valeur: Fraction, decimales: int) -> Decimal:
    """Rend un nombre à décimales fixes, au demi supérieur (exact quand le nombre a déjà ces décimales)."""
    entier = (abs(valeur) * 10**decimales + Fraction(1, 2)).__floor__()
    return Decimal(entier if valeur >= 0 else -entier).scaleb(-decimales)


def valeur_publique(valeur: Valeur, fait: Fait) -> Any:
    """Rend la valeur d'un fait telle que la porte publique la donne."""
    if isinstance(valeur, Inconnu):
        return INDETERMINE
    if valeur is SANS_OBJET:
        return SANS_OBJET
    if isinstance(valeur, Fraction):
        decimales = fait.type.decimales
        if decimales is None:
            return valeur
        return int(valeur) if decimales == 0 else decimal(valeur, decimales)
    if isinstance(valeur, Elements):
        return [valeur_publique(v, fait) for v in valeur]
    if isinstance(valeur, frozenset):
        return sorted(valeur)
    return valeur


def valeur_json(valeur: Valeur, fait: Fait) -> dict[str, Any]:
    """Rend `valeur` et, si besoin, `exact`, sous une forme que JSON sait écrire."""
    if isinstance(valeur, Elements):
        ecrites = [valeur_json(v, fait) for v in valeur]
        exact = {"exact": [x.get("exact", x["valeur"]) for x in ecrites]} if any("exact" in x for x in ecrites) else {}
        return {"valeur": [x["valeur"] for x in ecrites]} | exact
    publique = valeur_publique(valeur, fait)
    if isinstance(publique, Fraction):
        ecrite = decimal(publique, PRECISION)
        exacte = Fraction(ecrite) == publique
        texte = f"{ecrite.normalize():f}" if exacte else f"{ecrite:f}"
        return {"valeur": texte} if exacte else {"valeur": texte, "exact": str(publique)}
    if isinstance(publique, Decimal):
        return {"valeur": f"{publique:f}"}
    if isinstance(publique, tuple):
        return {"valeur": list(publique)}
    if isinstance(publique, date):
        return {"valeur": publique.isoformat()}
    return {"valeur": None if publique in (INDETERMINE, SANS_OBJET) else publique}


def unite_json(unite: Unite) -> str:
    """Rend l'unité de la valeur écrite : un taux s'écrit 0.25, sans unité, et non en pour cent."""
    return str(PURE) if unite.pure else str(unite)


def alerte_json(alerte: Alerte) -> dict[str, Any]:
    """Rend une alerte sous une forme que JSON sait écrire."""
    return {
        "code": alerte.code,
        "message": alerte.message,
        "sources": list(alerte.sources),
        "resultats": list(alerte.resultats),
    }


def en_dict(resultat: Resultat, version: str) -> dict[str, Any]:
    """Rend l'objet JSON d'une instruction : résultats, indéterminés, présumés, lectures, alertes, reçu."""
    modele, plan, trace = resultat.plan.modele, resultat.plan, resultat.trace
    resultats: dict[str, Any] = {}
    indetermines: dict[str, Any] = {}
    sans_objet = []
    for ident in plan.resultats:
        fait, valeur = modele.faits[ident], trace.valeur(ident)
        if isinstance(valeur, Inconnu):
            indetermines[ident] = _inconnu(valeur)
        elif valeur is SANS_OBJET:
            sans_objet.append(ident)
        else:
            unite = {"unite": unite_json(fait.type.unite)} if fait.type.sorte is Sorte.NOMBRE else {}
            resultats[ident] = valeur_json(valeur, fait) | unite | {"libelle": fait.libelle}
    lus = {r: {x.fait for x in amont(trace, r)} for r in plan.resultats}
    presumes = {
        f: valeur_json(v, modele.fait(f))
        | {"raison": modele.fait(f).raison, "resultats": [r for r, faits in lus.items() if f in faits]}
        for f, v in resultat.presumes().items()
    }
    return {
        "date": plan.jour.isoformat(),
        "resultats": resultats,
        "indetermines": indetermines,
        "sans_objet": sans_objet,
        "presumes": presumes,
        "lectures": {
            f: [
                {"regle": x.regle, "lecture": x.lecture}
                | valeur_json(x.valeur, modele.faits[f])
                | {"employee": x.employee}
                for x in lues
            ]
            for f, lues in resultat.lectures.items()
        },
        "obligations": [obligation_json(x) for x in resultat.obligations],
        "alertes": [alerte_json(a) for a in resultat.alertes],
        "recu": recu(resultat, version),
    }


def obligation_json(suivie: ObligationSuivie) -> dict[str, Any]:
    """Rend une obligation suivie, sous une forme que JSON sait écrire."""

    def jour(lu: date | None) -> str | None:
        return lu.isoformat() if lu is not None else None

    return {
        "id": suivie.id,
        "titre": suivie.titre,
        "acteur": suivie.acteur,
        "action": suivie.action,
        "naissance": jour(suivie.naissance),
        "echeance": jour(suivie.echeance),
        "etat": suivie.etat,
        "accomplie_le": jour(suivie.accomplie_le),
        "motif": suivie.motif,
        "manquants": list(suivie.manquants),
        "a_defaut": suivie.a_defaut or None,
        "source": suivie.source,
        "enonces": list(suivie.enonces),
    }


def _ecrite(valeur: Valeur, fait: Fait) -> Any:
    """Rend une valeur donnée telle qu'un dossier la relit : toutes ses décimales, qu'elle a en nombre fini."""
    ecrite = valeur_json(valeur, fait)["valeur"]
    if not isinstance(valeur, Fraction) or isinstance(ecrite, int):
        return ecrite
    decimales = next(n for n in count(len(ecrite.partition(".")[2])) if (valeur * 10**n).denominator == 1)
    return f"{decimal(valeur, decimales):f}"


def _donnee(donnee: Donnee, fait: Fait) -> Any:
    """Rend une donnée et ses mentions, s'il y en a, telle qu'un dossier la relit."""
    mentions = {"auteur": donnee.auteur, "date": donnee.date, "motif": donnee.motif}
    dites = {c: m for c, m in mentions.items() if m is not None}
    ecrite = _ecrite(donnee.valeur, fait)
    return {"valeur": ecrite, **dites} if dites else ecrite


def rendu(resultat: Resultat) -> dict[str, Any]:
    """Rend ce qui a été répondu, en valeurs exactes et sans libellé : de quoi comparer à une autre réponse.

    Une rubrique vide n'y est pas. Une alerte de conflit y est sans son message, qui nomme des fichiers.
    """
    modele, plan, trace = resultat.plan.modele, resultat.plan, resultat.trace

    def exacte(valeur: Valeur, fait: str) -> Any:
        ecrite = valeur_json(valeur, modele.fait(fait))
        return ecrite.get("exact", ecrite["valeur"])

    valeurs = {f: trace.valeur(f) for f in plan.resultats}
    rubriques: dict[str, Any] = {
        "resultats": {
            f: exacte(v, f) for f, v in valeurs.items() if not isinstance(v, Inconnu) and v is not SANS_OBJET
        },
        "indetermines": {f: _inconnu(v) for f, v in valeurs.items() if isinstance(v, Inconnu)},
        "sans_objet": [f for f, v in valeurs.items() if v is SANS_OBJET],
        "presumes": {f: exacte(v, f) for f, v in resultat.presumes().items()},
        "lectures": {
            f: [
                {"regle": x.regle, "lecture": x.lecture, "employee": x.employee} | _etat(x.valeur, exacte(x.valeur, f))
                for x in lues
            ]
            for f, lues in resultat.lectures.items()
        },
        "obligations": [
            {c: v for c, v in obligation_json(x).items() if c in DE_L_OBLIGATION and v} for x in resultat.obligations
        ],
        "alertes": [
            {"code": a.code}
            | ({"message": a.message} if a.code != "conflit" else {})
            | ({"resultats": list(a.resultats)} if a.resultats else {})
            for a in resultat.alertes
        ],
    }
    return {nom: contenu for nom, contenu in rubriques.items() if contenu}


DE_L_OBLIGATION = ("id", "naissance", "echeance", "etat", "accomplie_le", "motif", "manquants")
"""Ce que le rendu garde d'une obligation suivie."""


def _inconnu(valeur: Inconnu) -> dict[str, Any]:
    return {"motif": valeur.motif, "manquants": sorted(valeur.manquants)}


def _etat(valeur: Valeur, exacte: Any) -> dict[str, Any]:
    """Une valeur qui peut aussi être indéterminée ou sans objet."""
    if isinstance(valeur, Inconnu):
        return {"indetermine": _inconnu(valeur)}
    return {"sans_objet": True} if valeur is SANS_OBJET else {"valeur": exacte}


def sceller(recu: Mapping[str, Any]) -> str:
    """Rend l'empreinte d'un reçu, son sceau excepté : elle dit s'il a été modifié depuis qu'il a été écrit.

    >>> sceller({"date": "2026-01-01", "sceau": "x"}) == sceller({"date": "2026-01-01"})
    True
    """
    sans = {cle: valeur for cle, valeur in recu.items() if cle != "sceau"}
    ecrit = json.dumps(sans, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    octets = unicodedata.normalize("NFC", ecrit).encode("utf-8", "surrogatepass")
    return f"sha256:{hashlib.sha256(octets).hexdigest()}"


def recu(resultat: Resultat, version: str) -> dict[str, Any]:
    """Rend de quoi rejouer et comparer : versions, empreintes, exécution, date, demande, faits, réponse, sceau."""
    ouvert = _recu_ouvert(resultat, version) | {"rendu": rendu(resultat)}
    return ouvert | {"sceau": sceller(ouvert)}


def recu_de_periode(resultats: Sequence[Resultat], version: str) -> dict[str, Any]:
    """Rend le reçu d'une instruction mois par mois : ce qui est commun, et la réponse des mois où elle est la même."""
    du_mois = ("edition", "date", "rendu", "sceau")
    par_mois = ("resultats", "obligations", "lectures", "rendu")
    mois: list[dict[str, Any]] = []
    for resultat in resultats:
        entier = recu(resultat, version)
        propre = {cle: entier[cle] for cle in par_mois}
        if not mois or any(mois[-1][cle] != propre[cle] for cle in par_mois):
            mois.append({"dates": [], **propre})
        mois[-1]["dates"].append(entier["date"])
    commun = {cle: valeur for cle, valeur in _recu_ouvert(resultats[0], version).items() if cle not in du_mois}
    ouvert = commun | {"mois": mois}
    return ouvert | {"sceau": sceller(ouvert)}


def _recu_ouvert(resultat: Resultat, version: str) -> dict[str, Any]:
    """Le reçu avant la réponse et le sceau."""
    modele, plan = resultat.plan.modele, resultat.plan
    faits: dict[str, Any] = {}
    for ident, donnee in sorted(resultat.dossier.donnees.items(), key=lambda x: ("[" in x[0], x[0])):  # listes d'abord
        lu = lire_element(ident)
        if lu is not None:
            liste, rang, fait = lu
            faits[liste][rang - 1][fait] = _donnee(donnee, modele.faits[fait])
        elif isinstance(donnee.valeur, tuple):
            faits[ident] = [{} for _ in donnee.valeur]
        else:
            faits[ident] = _donnee(donnee, modele.faits[ident])
    return {
        "moteur": version,
        "regles": modele.empreinte_regles,
        "baremes": modele.empreinte_baremes,
        "edition": plan.edition.empreinte,
        "execution": resultat.trace.execution,
        **({"replis": list(resultat.trace.replis)} if resultat.trace.replis else {}),
        "date": plan.jour.isoformat(),
        "resultats": list(plan.resultats),
        "obligations": list(plan.obligations),
        "lectures": lectures_employees(plan),
        "faits": faits,
    }


def lectures_employees(plan: Plan) -> dict[str, str | None]:
    """Rend la lecture employée de chaque règle du plan qui en a plusieurs ; aucune si nulle ne l'est."""
    lues = [v for d in plan.definitions for v in d.versions if v.lectures]
    noms = nommer(lues)
    return {noms[v.titre, v.nom_version]: v.lecture_employee for v in lues}

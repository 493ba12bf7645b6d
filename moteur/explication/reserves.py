"""Ce qui n'est pas sûr dans un résultat : droit incertain, lectures, barèmes incertains, dates présumées ; alertes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from moteur.execution.instruire import Resultat, amont, incertitudes
from moteur.execution.trace import Etape, Etat
from moteur.explication.citations import citer, periode, version_de
from moteur.explication.contenu import AlerteEcrite, Ancre, LecturesDuDroit, Parametre, Reserve, UneLecture
from moteur.explication.operations import ecrire_valeur, valeur_ecrite
from moteur.explication.phrases import Redacteur
from moteur.modele.modele import Version, fait_nu, nommer
from moteur.modele.series import Confiance, Statut

_DITES_AILLEURS = frozenset({"droit_incertain", "lectures", "valeur_incertaine", "valeur_provisoire"})


def reserves(
    resultat: Resultat,
    fait: str,
    etapes: Mapping[str, Etape],
    parametres: tuple[Parametre, ...],
    redacteur: Redacteur,
) -> tuple[Reserve, ...]:
    """Rend ce qui n'est pas sûr, une fois chacun."""
    trouvees = [
        *_droit(resultat, fait, etapes, redacteur),
        *(Reserve("valeur", f"« {p.nom} »", p.reserve) for p in parametres if p.reserve and not _sure(p)),
        *_ancres(etapes, redacteur),
    ]
    return tuple(dict.fromkeys(trouvees))


def _sure(parametre: Parametre) -> bool:
    """Vrai d'une valeur reconstituée d'un texte publié : le paramètre le dit, ce n'est pas une réserve."""
    return parametre.confiance in {Confiance.VU.value, Confiance.RECONSTITUE.value} and (
        parametre.statut == Statut.DEFINITIF.value
    )


def _droit(resultat: Resultat, fait: str, etapes: Mapping[str, Etape], redacteur: Redacteur) -> Iterator[Reserve]:
    employees = {
        examen.groupe.titre: citer(etape, examen, redacteur.modele)
        for etape in etapes.values()
        for examen in etape.examens
        if examen.etat is Etat.RETENUE and etape.origine == "déduit"
    }
    for titre, incertitude in incertitudes(resultat.plan, resultat.trace, amont(resultat.trace, fait)):
        regle = employees.get(titre)
        if regle is not None:
            exception = f", {regle.precision}" if regle.precision.startswith("exception") else ""
            yield Reserve("droit", f"« {regle.titre} »{exception}", incertitude.raison)


def _ancres(etapes: Mapping[str, Etape], redacteur: Redacteur) -> Iterator[Reserve]:
    """Une date absente à laquelle se rattache la version d'une règle : on la présume, et on le dit."""
    for etape in etapes.values():
        for version in etape.definition.versions if etape.definition is not None else ():
            ancre = etapes.get(version.ancre or "")
            if ancre is not None and ancre.origine == "présumé":
                presume_de = redacteur.fait(ancre.fait).presume_de
                egale = f"égale à « {redacteur.nom(presume_de)} » " if presume_de else ""
                valeur = valeur_ecrite(ancre, redacteur).texte
                texte = f"présumée {egale}({valeur}) ; elle choisit la version de la règle « {version.titre} »"
                yield Reserve("date", f"« {redacteur.nom(ancre.fait)} »", texte)


def ancres(etapes: Mapping[str, Etape], redacteur: Redacteur) -> tuple[Ancre, ...]:
    """Rend les dates auxquelles se rattachent les versions des règles employées, et la version qu'elles désignent."""
    trouvees = []
    for etape in etapes.values():
        if etape.definition is None or etape.origine != "déduit":
            continue
        for examen in etape.examens:
            version = version_de(etape, examen)
            ancre = etapes.get(version.ancre or "")
            if ancre is not None and examen.etat is Etat.RETENUE:
                nom, valeur = redacteur.nom(ancre.fait), valeur_ecrite(ancre, redacteur)
                trouvees.append(Ancre(ancre.fait, nom, valeur, ancre.origine, version.titre, periode(version.periode)))
    return tuple(dict.fromkeys(trouvees))


def lectures(
    resultat: Resultat, fait: str, etapes: Mapping[str, Etape], redacteur: Redacteur
) -> tuple[LecturesDuDroit, ...]:
    """Rend les règles à plusieurs lectures dont le résultat dépend, et ce qu'il vaut dans chacune."""
    changees = {x.regle for x in resultat.lectures.get(fait, ())}
    noms = nommer(v for d in resultat.plan.definitions for v in d.versions if v.lectures)
    deduits = {fait_nu(f) for f, x in etapes.items() if x.origine == "déduit"}
    versions = {
        noms[v.titre, v.nom_version]: v
        for d in resultat.plan.definitions
        for v in d.versions
        if v.lectures and (noms[v.titre, v.nom_version] in changees or d.fait in deduits)
    }
    return tuple(_lectures(resultat, fait, nom, v, redacteur) for nom, v in versions.items())


def _lectures(resultat: Resultat, fait: str, nom: str, version: Version, redacteur: Redacteur) -> LecturesDuDroit:
    modele_fait = redacteur.fait(fait)
    lues = {x.lecture: x.valeur for x in resultat.lectures.get(fait, ()) if x.regle == nom}
    if lues:
        constat = "le résultat en dépend"
    elif fait in resultat.plan.resultats:
        constat = "le résultat n'en dépend pas : toutes donnent la même valeur"
        lues = {x.titre: resultat.valeur(fait) for x in version.lectures}
    else:
        constat = "les autres lectures ne sont évaluées que pour un résultat demandé"
    return LecturesDuDroit(
        regle=nom,
        constat=constat,
        acte=version.acte,
        lectures=tuple(
            UneLecture(
                titre=x.titre,
                employee=x.titre == version.lecture_employee,
                valeur=ecrire_valeur(lues[x.titre], modele_fait, redacteur) if x.titre in lues else None,
                sources=x.sources,
            )
            for x in version.lectures
        ),
    )


def alertes(resultat: Resultat, etapes: Mapping[str, Etape]) -> tuple[AlerteEcrite, ...]:
    """Rend les alertes qui touchent le résultat ou tout le dossier, sauf celles que les réserves disent déjà.

    Celles du dossier sont toutes dites, même si l'on n'a demandé qu'un résultat : une décision les regarde.
    """
    return tuple(
        AlerteEcrite(a.code, a.message, a.sources)
        for a in (*resultat.alertes, *resultat.autres_alertes)
        if a.code not in _DITES_AILLEURS and (not a.resultats or any(f in etapes for f in a.resultats))
    )

"""La page de `moteur couverture` : chaque énoncé, sa citation, ses textes, ses règles et ses scénarios."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from moteur.couverture.inventaire import Inventaire, VersionEcrite
from moteur.couverture.manques import TITRES, Couverture, Manque
from moteur.couverture.observation import Observation
from moteur.diagnostics import Lieu
from moteur.langage.extraits import Extraits
from moteur.modele.enonces import Catalogue
from moteur.modele.modele import nommer
from moteur.pages import rendre
from moteur.rapports.commun import EnonceMontre, Entete, Pas, montrer_enonce, montrer_etapes

COUVERT, MANQUE, NON_CALCULABLE = "couvert", "manque", "non-calculable"
_ETATS = {
    COUVERT: ("couvert", "bon"),
    MANQUE: ("il manque quelque chose", "mauvais"),
    NON_CALCULABLE: ("non calculable", "discret"),
}


@dataclass(frozen=True, slots=True)
class _Regle:
    titre: str
    lieu: str
    texte: str


@dataclass(frozen=True, slots=True)
class _Scenario:
    nom: str
    lieu: str
    vert: bool
    etapes: tuple[Pas, ...]


@dataclass(frozen=True, slots=True)
class _ManqueMontre:
    nom: str
    note: str
    lieu: str


@dataclass(frozen=True, slots=True)
class _Fiche:
    enonce: EnonceMontre
    regles: tuple[_Regle, ...]
    scenarios: tuple[_Scenario, ...]
    manques: tuple[str, ...]

    @property
    def etat(self) -> str:
        if self.manques:
            return MANQUE
        return COUVERT if self.enonce.calculable else NON_CALCULABLE

    @property
    def etat_ecrit(self) -> str:
        return _ETATS[self.etat][0]

    @property
    def classe(self) -> str:
        return _ETATS[self.etat][1]

    @property
    def rouges(self) -> int:
        return sum(not s.vert for s in self.scenarios)


@dataclass(slots=True)
class _Domaine:
    cle: str
    titre: str
    fiches: list[_Fiche] = field(default_factory=list)

    @property
    def choix(self) -> tuple[str, str]:
        return self.cle, self.titre


def page_couverture(
    couverture: Couverture,
    catalogue: Catalogue,
    inventaire: Inventaire,
    vu: Observation,
    *,
    quoi: Mapping[str, str],
    entete: Entete,
) -> str:
    """Rend la page HTML d'une couverture, restreinte ou non à un domaine ; `quoi` dit ce que compte chaque compte."""
    citantes: dict[str, list[VersionEcrite]] = {}
    for ecrite in inventaire.versions:
        for ident in ecrite.enonces:
            citantes.setdefault(ident, []).append(ecrite)
    rouges = set(vu.rouges)
    porteurs: dict[str, list[_Scenario]] = {}
    for rang, scenario in enumerate(vu.scenarios):
        lieu = scenario.exemple or scenario.lieu
        etapes = montrer_etapes(scenario.etapes)
        montre = _Scenario(scenario.nom, f"{scenario.fichier}:{lieu.ligne}", rang not in rouges, etapes)
        for ident in scenario.enonces:
            porteurs.setdefault(ident, []).append(montre)
    manquent: dict[str, list[str]] = {}
    for manque in couverture.manques:
        if manque.bloquant:
            for ident in manque.enonces:
                manquent.setdefault(ident, []).append(_dire(manque, ident))
    noms = nommer(v.version for v in inventaire.versions)
    extraits = Extraits()
    domaines: dict[str, _Domaine] = {}
    for ligne in couverture.matrice:
        enonce = catalogue.enonces[ligne.identifiant]
        ecrit = catalogue.domaines[enonce.domaine]
        domaine = domaines.setdefault(enonce.domaine, _Domaine(ecrit.identifiant.replace("_", "-"), ecrit.titre))
        regles = {v.version.lieu: v for v in citantes.get(ligne.identifiant, ())}
        domaine.fiches.append(
            _Fiche(
                montrer_enonce(enonce, catalogue, ligne.articles),
                tuple(
                    _Regle(
                        f"{v.version.sorte.capitalize()} « {noms[v.version.titre, v.version.nom_version]} »",
                        _lieu(lieu),
                        extraits.bloc(lieu),
                    )
                    for lieu, v in regles.items()
                ),
                tuple(porteurs.get(ligne.identifiant, ())),
                tuple(manquent.get(ligne.identifiant, ())),
            )
        )
    return rendre(
        "couverture.html.j2",
        comptes=[(n, total, quoi[cle]) for cle, (n, total) in couverture.comptes.items() if total],
        bloquants=sum(m.bloquant for m in couverture.manques),
        domaines=list(domaines.values()),
        etats=[(cle, ecrit) for cle, (ecrit, _) in _ETATS.items()],
        manques=_par_sorte(couverture),
        entete=entete,
    )


def _dire(manque: Manque, ident: str) -> str:
    nom = "" if manque.nom == ident else f" : {manque.nom}"
    note = "" if manque.nom == ident or not manque.note else f" ({manque.note})"
    return f"{TITRES[manque.sorte]}{nom}{note}, {_lieu(manque.lieu)}"


def _par_sorte(couverture: Couverture) -> list[tuple[str, list[_ManqueMontre]]]:
    rendus = []
    for sorte, titre in TITRES.items():
        liste = [_ManqueMontre(m.nom, m.note, _lieu(m.lieu)) for m in couverture.manques if m.sorte == sorte]
        if liste:
            rendus.append((titre, liste))
    return rendus


def _lieu(lieu: Lieu) -> str:
    return f"{lieu.fichier}:{lieu.ligne}"

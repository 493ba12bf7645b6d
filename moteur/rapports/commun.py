"""Ce que les deux rapports partagent : domaines, fiches d'énoncé et de scénario, adresses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath

from moteur.langage.noms import identifiant
from moteur.modele.ecritures import ecrire_date
from moteur.modele.enonces import Catalogue, Enonce
from moteur.scenarios.scenario import Etape, Role, Scenario

SANS_DOMAINE = "Autres"
_QUE = ("que ", "qu'")
_VOYELLES = frozenset("aàâeéèêiîoôuû")
_ADRESSE = re.compile(r"https?://[^\s<>«»]+[^\s<>«».,;:)\]]")


@dataclass(frozen=True, slots=True)
class Entete:
    """Ce qu'un rapport dit de lui-même : le jour où il est établi, le moteur et les empreintes qui l'ont produit."""

    jour: date
    moteur: str
    regles: str
    baremes: str

    @property
    def jour_ecrit(self) -> str:
        """Le jour, en français."""
        return ecrire_date(self.jour)


@dataclass(frozen=True, slots=True)
class Morceau:
    """Un morceau de texte, et l'adresse où il mène s'il en est une."""

    texte: str
    adresse: str = ""


@dataclass(frozen=True, slots=True)
class Pas:
    """Une étape d'un scénario telle qu'on la lit : son mot-clé, sa phrase, son tableau."""

    mot: str
    texte: str
    table: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class CitationMontree:
    """Les mots d'un document, et où ils sont."""

    texte: str
    document: str
    ligne: int


@dataclass(frozen=True, slots=True)
class EnonceMontre:
    """Un énoncé du catalogue, prêt à être montré."""

    identifiant: str
    texte: str
    citations: tuple[CitationMontree, ...]
    articles: tuple[tuple[Morceau, ...], ...]
    nature: str
    acteur: str
    periode: str
    droit: str
    note: str
    exemple: str
    calculable: bool


def montrer_enonce(enonce: Enonce, catalogue: Catalogue, articles: Iterable[str] = ()) -> EnonceMontre:
    """Rend un énoncé prêt à être montré ; `articles` : ceux que citent les règles, en plus des siens."""
    return EnonceMontre(
        identifiant=enonce.identifiant,
        texte=enonce.texte,
        citations=tuple(
            CitationMontree(c.texte, catalogue.documents[c.document].titre, c.ligne) for c in enonce.citations
        ),
        articles=tuple(lier(x) for x in dict.fromkeys((*enonce.articles, *articles))),
        nature=enonce.nature,
        acteur=enonce.acteur,
        periode=_periode(enonce),
        droit=enonce.droit_actuel,
        note=enonce.note,
        exemple=enonce.exemple,
        calculable=enonce.calculable,
    )


def _periode(enonce: Enonce) -> str:
    if enonce.du and enonce.au:
        return f"du {ecrire_date(enonce.du)} au {ecrire_date(enonce.au)}"
    if enonce.du:
        return f"depuis le {ecrire_date(enonce.du)}"
    return f"jusqu'au {ecrire_date(enonce.au)}" if enonce.au else ""


def lier(texte: str) -> tuple[Morceau, ...]:
    """Découpe un texte en morceaux, dont les adresses qu'il contient.

    >>> [m.adresse for m in lier("CASF L. 232-3, https://exemple.fr/a.")]
    ['', 'https://exemple.fr/a', '']
    """
    morceaux: list[Morceau] = []
    fin = 0
    for trouvee in _ADRESSE.finditer(texte):
        if trouvee.start() > fin:
            morceaux.append(Morceau(texte[fin : trouvee.start()]))
        morceaux.append(Morceau(trouvee[0], trouvee[0]))
        fin = trouvee.end()
    if fin < len(texte) or not morceaux:
        morceaux.append(Morceau(texte[fin:]))
    return tuple(morceaux)


def montrer_etapes(etapes: Sequence[Etape]) -> tuple[Pas, ...]:
    """Rend les étapes d'un scénario : le mot-clé la première fois, « et » ensuite ; « que » y est, élidé."""
    pas = []
    precedent = None
    for etape in etapes:
        mot, texte = etape.role.value if etape.role is not precedent else "et", etape.texte
        precedent = etape.role
        if etape.role is Role.DONNE and not texte.startswith(_QUE):
            texte = f"qu'{texte}" if texte[:1].lower() in _VOYELLES else f"que {texte}"
        pas.append(Pas(mot, texte, tuple(tuple(c.texte for c in ligne) for ligne in etape.table)))
    return tuple(pas)


def ancre_scenario(scenario: Scenario, deja: Mapping[str, object]) -> str:
    """Rend une ancre stable : le fichier et le nom du scénario, jamais sa ligne ; un numéro départage les pareils."""
    base = f"s-{PurePath(scenario.fichier).stem}-{identifiant(scenario.nom)[:80]}".replace("_", "-")
    ancre, rang = base, 2
    while ancre in deja:
        ancre, rang = f"{base}-{rang}", rang + 1
    return ancre


def domaine_de(scenario: Scenario, catalogue: Catalogue) -> tuple[str, str]:
    """Rend la clé et le titre du domaine d'un scénario : son dossier, que le catalogue nomme peut-être."""
    dossier = PurePath(scenario.fichier).parent.name or SANS_DOMAINE
    connu = catalogue.domaines.get(dossier)
    nom = connu.titre if connu is not None else dossier.replace("_", " ").capitalize()
    return identifiant(dossier) or "autres", nom

"""Ce que chaque texte veut trouver dans une explication, et où : de quoi le vérifier sur n'importe quel document.

Une exigence dit l'article, l'élément, les sections où il doit être, le champ du contenu d'où il vient, et ce qu'on doit
y lire pour un contenu donné. Elle ne s'applique pas à un contenu qui n'a rien à en dire.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from moteur.explication.contenu import Explication, Mention
from moteur.explication.document import Document, textes
from moteur.explication.nombres import INSECABLE
from moteur.explication.sections import A_REMPLIR
from moteur.explication.usager import simple


@dataclass(frozen=True)
class Exigence:
    """Un élément exigé : `morceaux` rend ce qui doit se lire, d'un contenu et d'un registre."""

    article: str
    element: str
    sections: tuple[str, ...]
    champ: str
    morceaux: Callable[[Explication, bool], Iterator[str]]

    def satisfaite(self, document: Document, contenu: Explication) -> bool:
        """Vrai si tout ce que l'élément doit dire se lit dans ses sections."""
        gardees = tuple(s for s in document.sections if s.cle in self.sections)
        lu = reduire("\n".join(textes(Document("", "", (), gardees))))
        return all(
            reduire(simple(m) if document.registre == "usager" else m) in lu for m in self.attendus(document, contenu)
        )

    def attendus(self, document: Document, contenu: Explication) -> list[str]:
        return list(self.morceaux(contenu, document.registre == "usager"))


def reduire(texte: str) -> str:
    return " ".join(texte.replace(INSECABLE, " ").replace("\u202f", " ").casefold().split())


# --- ce qui doit se lire ----------------------------------------------------------------------------------------------


def mention(identifiant: str) -> Callable[[Explication, bool], Iterator[str]]:
    def lire(_contenu: Explication, usager: bool) -> Iterator[str]:
        dite: Mention = next(m for m in MENTIONS if m.identifiant == identifiant)
        yield dite.usager if usager else dite.texte
        yield dite.articles

    return lire


MENTIONS: list[Mention] = []
"""Les mentions livrées, que l'essai y met : l'exigence ne se lit pas dans le contenu qu'elle contrôle."""


def donnees(contenu: Explication, usager: bool) -> Iterator[str]:
    for fait in contenu.faits:
        if fait.origine == "non donné" and usager:
            continue  # sans effet ici : l'usager ne l'a pas donné
        yield fait.nom
        yield fait.valeur.texte
    yield from (f.auteur for f in contenu.faits if f.auteur)
    yield from (f.raison for f in contenu.faits if f.raison)


def parametres(contenu: Explication, usager: bool) -> Iterator[str]:
    for parametre in contenu.parametres:
        yield parametre.nom
        yield parametre.periode
        yield from (valeur for _, valeur in parametre.lues)
        if not parametre.lues:
            yield parametre.valeur.texte
        if not usager:
            yield parametre.source


def operations(contenu: Explication, usager: bool) -> Iterator[str]:
    for operation in contenu.operations:
        yield operation.nom
        yield operation.resultat.texte
        if not usager:
            yield operation.formule
            yield from operation.calculs


def en_droit(contenu: Explication, _usager: bool) -> Iterator[str]:
    motifs = contenu.proposition.motifs
    regles = [r for m in motifs for r in m.regles] or [o.regle for o in contenu.operations]
    for regle in regles:
        yield from (t for s in regle.sources for t in s.split(" ; "))


def en_fait(contenu: Explication, usager: bool) -> Iterator[str]:
    for motif in contenu.proposition.motifs:
        comparee = motif.condition.comparaison
        if usager and comparee is not None:
            yield f"{comparee.sujet} : {comparee.valeur}"
            yield comparee.borne
        else:
            yield motif.condition.texte
        if motif.faits_ecrits:
            yield motif.faits_ecrits


def recours(contenu: Explication, usager: bool) -> Iterator[str]:
    for voie in contenu.droits.recours:
        yield voie.usager if usager else voie.texte
        yield voie.delai
        yield voie.depart
        yield voie.articles
        if voie.limite:
            yield voie.limite


def autorite(contenu: Explication, _usager: bool) -> Iterator[str]:
    yield contenu.droits.autorite
    yield "à remplir"


def apprecies(contenu: Explication, usager: bool) -> Iterator[str]:
    for fait in (f for f in contenu.faits if f.auteur or f.apprecie_par):
        yield fait.nom
        yield fait.valeur.texte
        yield fait.auteur or ("nom à remplir" if usager else A_REMPLIR)
        yield from (x for x in (fait.motif,) if x)


def changements(contenu: Explication, _usager: bool) -> Iterator[str]:
    for change in contenu.changements:
        yield change.nom
        yield change.autre.texte
        if change.apres.etat == "connue":
            yield change.apres.texte
        if change.ecart:
            yield change.ecart.partition(INSECABLE)[2]


def controles(contenu: Explication, _usager: bool) -> Iterator[str]:
    for controle in contenu.verifications:
        yield controle.texte
        yield controle.calcul


def lectures(contenu: Explication, usager: bool) -> Iterator[str]:
    for lues in contenu.lectures:
        if not lues.constat.startswith("le résultat en dépend") and usager:
            continue
        yield from (x.titre for x in lues.lectures)
        yield from (x.valeur.texte for x in lues.lectures if x.valeur is not None)


def reserves(contenu: Explication, _usager: bool) -> Iterator[str]:
    for reserve in contenu.reserves:
        yield reserve.sujet
        yield reserve.texte


def manquants(contenu: Explication, _usager: bool) -> Iterator[str]:
    yield from (m.nom for m in contenu.manquants)
    yield from (m.apprecie_par for m in contenu.manquants if m.apprecie_par)


def proposition(contenu: Explication, usager: bool) -> Iterator[str]:
    if contenu.proposition.valeur.etat == "connue":
        yield contenu.proposition.valeur.texte
    yield contenu.droits.autorite if usager else contenu.proposition.rappel


MOTIFS_OU_CALCUL = ("motifs", "operations")
EXIGENCES = (
    Exigence("CRPA L. 311-3-1", "mention explicite du traitement", ("traitement",), "droits", mention("finalite")),
    Exigence("CRPA R. 311-3-1-1", "finalité du traitement", ("traitement",), "droits", mention("finalite")),
    Exigence(
        "CRPA R. 311-3-1-1", "droit à communication, et comment", ("traitement",), "droits", mention("communication")
    ),
    Exigence("CRPA R. 311-3-1-1", "saisine de la CADA", ("traitement",), "droits", mention("cada")),
    Exigence(
        "CRPA R. 311-3-1-2, 1°", "degré et mode de contribution", ("traitement",), "droits", mention("contribution")
    ),
    Exigence("CRPA R. 311-3-1-2, 2°", "données traitées et sources", ("faits", "decision"), "faits", donnees),
    Exigence(
        "CRPA R. 311-3-1-2, 3°", "paramètres et pondération", ("parametres", "operations"), "parametres", parametres
    ),
    Exigence("CRPA R. 311-3-1-2, 4°", "opérations effectuées", ("operations",), "operations", operations),
    Exigence("CRPA L. 211-5", "considérations de droit", MOTIFS_OU_CALCUL, "proposition operations", en_droit),
    Exigence("CRPA L. 211-5", "considérations de fait, tous les motifs", ("motifs",), "proposition", en_fait),
    Exigence("CRPA L. 212-1", "auteur et signataire", ("decision",), "droits", autorite),
    Exigence("CASF L. 134-2, CJA R. 421-1", "recours et délais", ("recours",), "droits", recours),
    Exigence("loi 78-17, art. 47", "décision humaine", ("proposition",), "proposition droits", proposition),
    Exigence("conception", "faits appréciés : auteur, motif", ("decision",), "faits", apprecies),
    Exigence("conception", "plus proche changement", ("changements",), "changements", changements),
    Exigence("conception", "contrôle des sommes", ("controles", "operations"), "verifications", controles),
    Exigence("conception", "lectures du droit", ("lectures", "reserves"), "lectures", lectures),
    Exigence("conception", "réserves", ("reserves",), "reserves", reserves),
    Exigence("conception", "ce qui manque", ("manquants",), "manquants", manquants),
)

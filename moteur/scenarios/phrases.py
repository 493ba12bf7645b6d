"""Une étape → ce qu'elle donne, la date où l'on instruit, ou ce qu'elle attend ; les noms sont ceux du vocabulaire.

Chaque fonction rend ce qu'elle a lu, ou ses fautes.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from fractions import Fraction

from moteur.diagnostics import Diagnostic
from moteur.diagnostics.catalogue import (
    s002_phrase,
    s003_fait_inconnu,
    s004_valeur,
    s006_precision,
    s011_parametre,
    s013_publie,
)
from moteur.diagnostics.suggestions import vouliez_vous
from moteur.execution.obligations import INDETERMINEE
from moteur.langage.noms import sans_article
from moteur.modele.ecritures import lire_date
from moteur.modele.etats import A_FAIRE, EN_RETARD, ETEINTE, NON_NEE, RESPECTEE
from moteur.modele.modele import Fait
from moteur.modele.obligations import identifiant_de
from moteur.modele.types import Sorte
from moteur.scenarios.attentes import (
    Alerte,
    Attente,
    AucuneAlerte,
    Comprend,
    DansLecture,
    Don,
    DroitIncertain,
    Echoit,
    EstIndetermine,
    EstPresume,
    EstSansObjet,
    EtatObligation,
    SeLit,
    Vaut,
    VautArrondi,
)
from moteur.scenarios.lexique import Lexique
from moteur.scenarios.scenario import Etape
from moteur.scenarios.tables import lire_elements, lire_table
from moteur.scenarios.valeurs import lire_liste, lire_valeur

_QUAND = re.compile(r"le dossier est instruit (?:au|le) (.+)")
_TABLE = re.compile(r"(?:les faits sont|la grille est) ?:?")
_ELEMENTS = re.compile(r"(.+?) (?:sont|est) ?:?")
_PARAMETRE = re.compile(r"<[^<>]+>")

_INCONNU = re.compile(r"(?:n'est pas connue?|ne sont pas connue?s)")
_COMPREND = re.compile(r"(?:comprend|comprennent) (.+)")
_INDETERMINE = re.compile(r"(?:est|sont) indéterminée?s?(?: ?: ?il manque (.+))?")
_SANS_OBJET = re.compile(r"(?:est|sont) sans objet")
_PRESUME = re.compile(r"(?:est|sont) présumée?s?")
_VAUT = re.compile(r"(?:est|sont) (?:de |d')?(.+)")
_VERBE = re.compile(r"(.+?) (?:n'est|ne sont|est|sont|comprend|comprennent)(?: .*)?")

_ON_NE_SAIT = re.compile(r"on ne sait pas si (.+?)(?: ?: ?il manque (.+))?")
_IL_EST_PRESUME = re.compile(r"il est présumé (?:que |qu')(.+)")
_DIT = re.compile(r"une alerte dit « ?(.+?) ?»")
_NE_DIT = re.compile(r"aucune alerte ne dit « ?(.+?) ?»")
_INCERTAIN = re.compile(r"le droit est (incertain|certain) sur (.+)")
_SE_LIT = re.compile(r"le droit se lit (de plusieurs façons|d'une seule façon) sur (.+)")
_DANS_LECTURE = re.compile(r"dans la lecture « ?(.+?) ?», (.+)")
_OBLIGATION = re.compile(r"l'obligation « ?(.+?) ?» (.+)")
_ETATS = {
    "est à faire": A_FAIRE,
    "est respectée": RESPECTEE,
    "est en retard": EN_RETARD,
    "est éteinte": ETEINTE,
    "n'est pas née": NON_NEE,
    "est indéterminée": INDETERMINEE,
}
_ECHOIT = re.compile(r"échoit le (.+)")
_PUBLIE = re.compile(r"(.+?),? et non (.+?),? (comme .+)")
_PRECISION = re.compile(r"(.+?) (au centime|à (\d+|une|deux|trois|quatre|cinq|six) décimales?)")

_EN_LETTRES = {"une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6}
_CENTIME = 2

AIDE_DONNE = "par exemple « que l'âge est de 82 ans », « que les prestations perçues comprennent la PCH »."
AIDE_OBLIGATION = (
    "écrivez qu'elle « est à faire », « est respectée », « est en retard », « est éteinte », « est indéterminée », "
    "« n'est pas née », « échoit le 12/06/2026 » ou « n'a pas d'échéance »."
)
AIDE_QUAND = "écrivez « Quand le dossier est instruit au 01/01/2023 »."
AIDE_ALORS = (
    "par exemple « la participation est de 15,05 € », « le montant de l'APA est sans objet », « aucune alerte »."
)


def lire_donnee(etape: Etape, lexique: Lexique) -> tuple[list[Don], list[Diagnostic]]:
    """Lit une étape « Étant donné » : une phrase donne ou retire un fait, un tableau en donne plusieurs."""
    phrase = _sans_que(etape.texte)
    if _TABLE.fullmatch(phrase):
        return lire_table(etape, lexique)
    if etape.table:
        elements = _ELEMENTS.fullmatch(phrase)
        liste = lexique.fait(elements[1]) if elements else None
        if liste is not None and liste.type.sorte is Sorte.ELEMENTS:
            return lire_elements(etape, liste, lexique)
        return [], [
            s002_phrase.faute(etape.lieu, etape.texte, "un tableau suit « la grille est : » ou « les faits sont : ».")
        ]
    parametre = _PARAMETRE.search(phrase)
    if parametre:
        return [], [s011_parametre.inconnu(etape.lieu_de(parametre[0]), parametre[0])]
    dite = lexique.dite(phrase)
    if dite is not None:
        return [Don(*dite, etape.lieu)], []
    tete = lexique.tete(phrase)
    if tete is None:
        return [], [_incomprise(etape, phrase, lexique, AIDE_DONNE, lexique.noms_donnables())]
    fait, reste = tete
    if _INCONNU.fullmatch(reste):
        return [Don(fait, None, etape.lieu)], []
    valeur = _valeur_affirmee(etape, fait, reste, lexique)
    if valeur is None:
        return [], [s002_phrase.faute(etape.lieu, etape.texte, AIDE_DONNE)]
    if isinstance(valeur, Diagnostic):
        return [], [valeur]
    if isinstance(valeur, VautArrondi):
        return [], [s006_precision.donne(etape.lieu, fait.nom)]
    return [Don(fait, valeur.choix if isinstance(valeur, Comprend) else valeur.valeur, etape.lieu)], []


def lire_quand(etape: Etape) -> tuple[date | None, list[Diagnostic]]:
    """Lit une étape « Quand » : la date à laquelle le dossier est instruit."""
    lue = _QUAND.fullmatch(_sans_que(etape.texte))
    if lue is None or etape.table:
        return None, [s002_phrase.faute(etape.lieu, etape.texte, AIDE_QUAND)]
    if _PARAMETRE.search(lue[1]):
        return None, [s011_parametre.inconnu(etape.lieu_de(lue[1]), lue[1])]
    lieu = etape.lieu_de(lue[1])
    jour = lire_date(lue[1], lieu)
    if isinstance(jour, Diagnostic):
        return None, [s004_valeur.faute(lieu, lue[1], "date d'instruction", jour.aide)]
    return jour, []


def lire_attente(etape: Etape, lexique: Lexique) -> tuple[list[Attente], list[Diagnostic]]:
    """Lit une étape « Alors » : ce que l'instruction doit répondre, exactement."""
    phrase = _sans_que(etape.texte)
    if etape.table:
        return [], [s002_phrase.faute(etape.lieu, etape.texte, "un tableau ne suit que « Étant donné ».")]
    parametre = _PARAMETRE.search(phrase)
    if parametre:
        return [], [s011_parametre.inconnu(etape.lieu_de(parametre[0]), parametre[0])]
    if phrase == "aucune alerte":
        return [AucuneAlerte()], []
    for motif, presente in ((_DIT, True), (_NE_DIT, False)):
        if dit := motif.fullmatch(phrase):
            return [Alerte(dit[1], presente)], []
    if obligation := _OBLIGATION.fullmatch(phrase):
        return _sur_une_obligation(etape, obligation[1], obligation[2], lexique)
    dite = lexique.dite(phrase)
    if dite is not None:
        return [Vaut(*dite)], []
    if incertain := _INCERTAIN.fullmatch(phrase):
        fait = lexique.fait(incertain[2])
        if fait is None:
            return [], [_fait_inconnu(etape, incertain[2], lexique.noms())]
        return [DroitIncertain(fait, incertain[1] == "incertain")], []
    if se_lit := _SE_LIT.fullmatch(phrase):
        fait = lexique.fait(se_lit[2])
        if fait is None:
            return [], [_fait_inconnu(etape, se_lit[2], lexique.noms())]
        return [SeLit(fait, se_lit[1] == "de plusieurs façons")], []
    if lecture := _DANS_LECTURE.fullmatch(phrase):
        return _dans_lecture(etape, lecture[1], lecture[2], lexique)
    if ignore := _ON_NE_SAIT.fullmatch(phrase):
        dite = lexique.dite(ignore[1])
        if dite is None:
            aide = vouliez_vous(ignore[1], lexique.facons_de_dire())
            return [], [s002_phrase.faute(etape.lieu_de(ignore[1]), ignore[1], aide or AIDE_ALORS)]
        return _indetermine(etape, dite[0], ignore[2], lexique)
    if presume := _IL_EST_PRESUME.fullmatch(phrase):
        return _presume(etape, presume[1], lexique)
    return _sur_un_fait(etape, phrase, lexique)


def _sur_un_fait(etape: Etape, phrase: str, lexique: Lexique) -> tuple[list[Attente], list[Diagnostic]]:
    tete = lexique.tete(phrase)
    if tete is None:
        return [], [_incomprise(etape, phrase, lexique, AIDE_ALORS, lexique.noms())]
    fait, reste = tete
    if _SANS_OBJET.fullmatch(reste):
        return [EstSansObjet(fait)], []
    if _PRESUME.fullmatch(reste):
        return [EstPresume(fait, None)], []
    if indetermine := _INDETERMINE.fullmatch(reste):
        return _indetermine(etape, fait, indetermine[1], lexique)
    publie = _PUBLIE.fullmatch(reste)
    attente = _valeur_affirmee(etape, fait, publie[1] if publie else reste, lexique)
    if attente is None:
        return [], [s002_phrase.faute(etape.lieu, etape.texte, AIDE_ALORS)]
    if isinstance(attente, Diagnostic):
        return [], [attente]
    if publie is None:
        return [attente], []
    autre = lire_valeur(publie[2], fait, lexique.modele, etape.lieu_de(publie[2]))
    if isinstance(autre, Diagnostic):
        return [], [autre]
    if not isinstance(attente, Comprend) and autre.valeur == attente.valeur:
        return [], [s013_publie.faute(etape.lieu_de(publie[2]), publie[2])]
    return [attente], []


def _sur_une_obligation(
    etape: Etape, titre: str, reste: str, lexique: Lexique
) -> tuple[list[Attente], list[Diagnostic]]:
    """Lit ce qui suit le titre d'une obligation : son état, ou son échéance."""
    fait = lexique.modele.faits.get(identifiant_de(titre))
    if fait is None or fait.obligation != fait.identifiant:
        titres = [v.titre for v in lexique.modele.versions if v.obligation is not None]
        return [], [s003_fait_inconnu.obligation(etape.lieu_de(titre), titre, vouliez_vous(titre, titres))]
    if reste in _ETATS:
        return [EtatObligation(fait, _ETATS[reste])], []
    echeance = lexique.modele.faits.get(f"{fait.identifiant}_echeance")
    if reste == "n'a pas d'échéance":
        return [Echoit(fait, echeance, None)], []
    echoit = _ECHOIT.fullmatch(reste)
    if echoit is None:
        return [], [s002_phrase.faute(etape.lieu_de(reste), reste, AIDE_OBLIGATION)]
    lieu = etape.lieu_de(echoit[1])
    jour = lire_date(echoit[1], lieu)
    if isinstance(jour, Diagnostic):
        return [], [s004_valeur.faute(lieu, echoit[1], f"échéance de l'obligation « {titre} »", jour.aide)]
    return [Echoit(fait, echeance, jour)], []


def _valeur_affirmee(
    etape: Etape, fait: Fait, reste: str, lexique: Lexique
) -> Vaut | VautArrondi | Comprend | Diagnostic | None:
    """Lit ce qui suit le nom d'un fait : « est de 15,05 € », « comprend la PCH » ; `None` si c'est autre chose."""
    if comprend := _COMPREND.fullmatch(reste):
        if fait.type.sorte is not Sorte.LISTE:
            return s004_valeur.faute(etape.lieu, reste, fait.nom, f"« {fait.nom} » est {fait.type} : écrivez « est ».")
        choix = lire_liste(comprend[1], fait, lexique.modele, etape.lieu_de(comprend[1]))
        return choix if isinstance(choix, Diagnostic) else Comprend(fait, choix)
    vaut = _VAUT.fullmatch(reste)
    if vaut is None:
        return None
    precision = _PRECISION.fullmatch(vaut[1])
    texte = precision[1] if precision else vaut[1]
    ecriture = lire_valeur(texte, fait, lexique.modele, etape.lieu_de(texte))
    if isinstance(ecriture, Diagnostic):
        return ecriture
    if precision is None:
        return Vaut(fait, ecriture.valeur)
    lieu = etape.lieu_de(precision[2])
    if (
        fait.type.sorte is not Sorte.NOMBRE
        or fait.type.decimales is not None
        or not isinstance(ecriture.valeur, Fraction)
    ):
        return s006_precision.deja_arrondi(lieu, fait.nom)
    if precision[2] == "au centime" and "€" not in dict(fait.type.unite.puissances):
        return s006_precision.pas_des_euros(lieu, fait.nom)
    decimales = _CENTIME if precision[3] is None else _EN_LETTRES.get(precision[3]) or int(precision[3])
    if decimales != ecriture.decimales:
        return s006_precision.autres_decimales(lieu, texte, decimales, ecriture.decimales)
    return VautArrondi(fait, ecriture.valeur, decimales, ecriture.pourcent)


def _indetermine(
    etape: Etape, fait: Fait, manquants: str | None, lexique: Lexique
) -> tuple[list[Attente], list[Diagnostic]]:
    if manquants is None:
        return [EstIndetermine(fait, None)], []
    faits, fautes = [], []
    entier = lexique.fait(manquants)
    for nom in [manquants] if entier else re.split(r", | et ", manquants):
        manquant = lexique.fait(nom)
        if manquant is None:
            fautes.append(_fait_inconnu(etape, nom, lexique.noms_donnables()))
        else:
            faits.append(manquant)
    return ([], fautes) if fautes else ([EstIndetermine(fait, tuple(faits))], [])


def _presume(etape: Etape, affirmation: str, lexique: Lexique) -> tuple[list[Attente], list[Diagnostic]]:
    attentes, fautes = lire_attente(replace(etape, texte=affirmation, colonnes=()), lexique)
    if fautes:
        return [], fautes
    match attentes:
        case [Vaut(fait, valeur)]:
            return [EstPresume(fait, valeur)], []
        case _:
            return [], [s002_phrase.faute(etape.lieu, etape.texte, AIDE_ALORS)]


def _dans_lecture(
    etape: Etape, lecture: str, affirmation: str, lexique: Lexique
) -> tuple[list[Attente], list[Diagnostic]]:
    attentes, fautes = lire_attente(replace(etape, texte=affirmation, colonnes=()), lexique)
    if fautes:
        return [], fautes
    match attentes:
        case [(Vaut() | VautArrondi() | EstSansObjet()) as attente]:
            return [DansLecture(lecture, attente)], []
        case _:
            return [], [s002_phrase.faute(etape.lieu, etape.texte, AIDE_ALORS)]


def _sans_que(phrase: str) -> str:
    return re.sub(r"^(?:que |qu')", "", phrase)


def _incomprise(etape: Etape, phrase: str, lexique: Lexique, aide: str, noms: list[str]) -> Diagnostic:
    """Une phrase dont aucun fait n'ouvre le début : un nom inconnu si elle en a la forme, sinon une phrase inconnue."""
    verbe = _VERBE.fullmatch(phrase)
    proches = vouliez_vous(phrase, lexique.facons_de_dire())
    if verbe is None or proches:
        return s002_phrase.faute(etape.lieu, etape.texte, proches or aide)
    return _fait_inconnu(etape, verbe[1], noms)


def _fait_inconnu(etape: Etape, nom: str, noms: list[str]) -> Diagnostic:
    nu = sans_article(nom)
    return s003_fait_inconnu.faute(etape.lieu_de(nu), nu, vouliez_vous(nu, noms))

"""Contenu d'une explication → document pour l'usager : phrases courtes, sans identifiant ; ce qu'il faut faire.

Tout y est dit à la personne : le résultat, pourquoi, ce qui manque, ce que nous savons d'elle, le calcul, ses droits.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from moteur.explication.changements import ENSEMBLE
from moteur.explication.contenu import ChangementProche, Condition, Explication, FaitUtilise, Manquant, Motif, Recours
from moteur.explication.document import (
    Bloc,
    Document,
    Groupe,
    Liste,
    Paragraphe,
    Point,
    Section,
    liste,
    section,
    tableau,
    textes,
    traduire,
)
from moteur.explication.nombres import INSECABLE
from moteur.explication.phrases import enumerer
from moteur.explication.sections import jour_ecrit, sans_vides
from moteur.langage.dates import MOIS
from moteur.modele.ecritures import ecrire_date

_DATE: Final = re.compile(r"\b(\d{2})/(\d{2})/(\d{4})\b")
_FRACTION: Final = re.compile(r" \(-?\d+/\d+\)")
_LONG: Final = re.compile(rf"(≈{INSECABLE})?(\d[\d{INSECABLE}]*),(\d{{3,}})…?({INSECABLE}€)")
_IL_FAUT: Final = {
    "≥": "Il faut au moins {0}.",
    ">": "Il faut plus de {0}.",
    "≤": "Il faut au plus {0}.",
    "<": "Il faut moins de {0}.",
    "=": "Il faut : {0}.",
    "≠": "Il faut autre chose que : {0}.",
}
_FORMULE: Final = 100
"""Une formule plus longue ne s'écrit pas : elle n'éclairerait personne."""
NON_CALCULE: Final = "non calculé"
INFORMATION: Final = (
    "Ces exemples servent à comprendre le calcul. Ce ne sont pas des conseils : indiquez toujours votre situation "
    "réelle."
)


def usager(explication: Explication, mots: Mapping[str, str]) -> Document:
    """Rend le document de l'usager ; `mots` : les sigles, et ce qu'ils veulent dire."""
    document = Document(
        "usager",
        f"{_majuscule(explication.libelle)}, au {ecrire_date(explication.date)}",
        (),
        sans_vides(
            (
                resultat(explication),
                pourquoi(explication),
                maintenant(explication),
                faits(explication),
                calcul(explication),
                doutes(explication),
                alertes(explication),
                changements(explication),
                decision(explication),
                traitement(explication),
                recours(explication),
            )
        ),
    )
    return avec_mots(simplifier(document), mots)


# --- le résultat et ses raisons ---------------------------------------------------------------------------------------


def resultat(explication: Explication) -> Section | None:
    """Ce que le calcul propose, et que ce n'est pas une décision."""
    qui = explication.droits.autorite
    decide = f"C'est {qui} qui décide, et qui vous écrit." if qui else "Une personne décide, et vous l'écrit."
    ligne = Paragraphe(f"Ce n'est pas encore une décision. {decide}", "encadré")
    return section("proposition", "Le résultat proposé", Paragraphe(dire_resultat(explication), "fort"), ligne)


def dire_resultat(explication: Explication) -> str:
    """Le résultat en une phrase."""
    valeur, quand, quoi = explication.proposition.valeur, ecrire_date(explication.date), explication.libelle
    if valeur.etat == "indéterminée":
        nombre = len(explication.manquants)
        if not nombre:
            return f"Au {quand}, on ne peut pas donner de résultat : les textes ne permettent pas de trancher ({quoi})."
        manque = "un renseignement" if nombre == 1 else f"{nombre} renseignements"
        return f"Au {quand}, on ne peut pas encore donner de résultat ({quoi}). Il manque {manque}."
    raisons = len(explication.proposition.motifs)
    pour = "" if not raisons else ", pour une raison" if raisons == 1 else f", pour {raisons} raisons"
    if valeur.etat == "sans objet":
        return f"Au {quand}, les conditions ne sont pas remplies{pour}. Il n'y a donc pas de résultat pour : {quoi}."
    return f"Au {quand}, voici le résultat : {quoi}, {valeur.texte}{pour}."


def pourquoi(explication: Explication) -> Section | None:
    """Toutes les raisons d'un refus ; ou les conditions remplies."""
    motifs = explication.proposition.motifs
    if motifs:
        points = [Point(_demande(m.condition), tuple(_precisions(m))) for m in motifs]
        return section("motifs", "Pourquoi", liste(points, 1))
    remplies = dict.fromkeys(
        _demande(c)
        for o in explication.operations
        if o.resultat.valeur is True
        for c in o.conditions
        if c.comparaison is not None
    )
    if not remplies:
        return None
    return section("motifs", "Pourquoi", Paragraphe("Vous remplissez ces conditions :"), liste([*map(Point, remplies)]))


def _demande(condition: Condition) -> str:
    """Ce qu'une condition demande, et ce que le dossier y répond."""
    comparee = condition.comparaison
    if comparee is not None:
        return (
            f"{_majuscule(comparee.sujet)} : {comparee.valeur}. {_IL_FAUT[comparee.operateur].format(comparee.borne)}"
        )
    constat = f" Votre dossier : {condition.constat}." if condition.constat else ""
    return f"Cette condition n'est pas remplie : {condition.texte}.{constat}"


def _precisions(motif: Motif) -> Iterator[str]:
    if motif.faits_ecrits:
        yield f"Cela vient de : {motif.faits_ecrits}."
    textes = dict.fromkeys(s for r in motif.regles for s in r.sources)
    if textes:
        yield f"Texte : {' ; '.join(textes)}."


# --- ce qu'il faut faire, ce que l'on sait ----------------------------------------------------------------------------


def maintenant(explication: Explication) -> Section | None:
    """Ce que la personne a à faire."""
    points = [Point(x) for x in dict.fromkeys(_demandes(explication.manquants))]
    if any(f.origine == "présumé" for f in explication.faits):
        points.append(Point("Regardez ce que nous avons supposé, plus bas. Si c'est inexact, dites-le-nous."))
    if explication.faits:
        points.append(Point("Vérifiez ce que nous avons noté. S'il y a une erreur, dites-le-nous avant la décision."))
    attendre = "Vous n'avez rien d'autre à faire : attendez la décision écrite."
    points.append(Point("Nous referons alors le calcul." if explication.manquants else attendre))
    points.append(Point("Une question ? Écrivez ou téléphonez à [service, adresse et téléphone]."))
    return section("manquants", "Ce qu'il faut faire maintenant", liste(points))


def _demandes(manquants: tuple[Manquant, ...]) -> Iterator[str]:
    familles: dict[str, list[str]] = {}
    for manquant in manquants:
        if manquant.famille:
            familles.setdefault(manquant.famille, []).append(manquant.nom)
    for manquant in manquants:
        membres = familles.get(manquant.famille or "", [])
        quoi = _nom_et_sens(manquant.nom, manquant.libelle)
        if len(membres) > 1:
            quoi = f"{manquant.famille} ({', '.join(membres)})"
        if manquant.apprecie_par:
            yield f"{_majuscule(manquant.apprecie_par)} doit encore évaluer : {quoi}. Vous n'avez pas à le calculer."
        else:
            yield f"Donnez-nous ce renseignement : {quoi}."


def _nom_et_sens(nom: str, libelle: str) -> str:
    return nom if libelle == nom else f"{nom} ({libelle})"


def faits(explication: Explication) -> Section | None:
    """Les renseignements employés, et d'où ils viennent."""
    donnes = [(_majuscule(f.nom), f.valeur.texte, _origine(f)) for f in explication.faits if f.origine == "donné"]
    supposes = [
        (_majuscule(f.nom), f.valeur.texte, f.raison or "") for f in explication.faits if f.origine == "présumé"
    ]
    entetes = ("Renseignement", "Ce que nous avons noté", "D'où cela vient")
    return section(
        "faits",
        "Ce que nous savons de vous",
        tableau("Renseignements de votre dossier", entetes, donnes),
        tableau("Ce que nous avons supposé", ("Renseignement", "Ce que nous avons supposé", "Pourquoi"), supposes),
    )


def _origine(fait: FaitUtilise) -> str:
    if fait.auteur:
        quand = f", le {jour_ecrit(fait)}" if fait.date else ""
        motif = f" ({fait.motif})" if fait.motif else ""
        return f"évalué par {fait.auteur}{quand}{motif}"
    return f"évalué par {fait.apprecie_par} [nom à remplir]" if fait.apprecie_par else "votre dossier"


# --- le calcul --------------------------------------------------------------------------------------------------------


def calcul(explication: Explication) -> Section | None:
    """Les valeurs fixées par les textes, les étapes du calcul, et le compte refait."""
    etapes = [
        Point(
            f"{_majuscule(o.nom)} : {o.resultat.texte}",
            (f"C'est : {o.formule}.",) if 0 < len(o.formule) <= _FORMULE else (),
        )
        for o in explication.operations
    ]
    valeurs = [(_majuscule(p.nom), _valeurs(p.valeur.texte, p.lues), p.periode) for p in explication.parametres]
    textes = dict.fromkeys(t for o in explication.operations for s in o.regle.sources for t in s.split(" ; "))
    comptes = [Point(f"{_majuscule(v.texte)} : {v.calcul} euros.") for v in explication.verifications]
    blocs: list[Bloc | None] = []
    if comptes:
        justes = all(v.juste for v in explication.verifications)
        dit = "Le compte est vérifié" if justes else "Le compte ne tombe pas juste : dites-le-nous"
        blocs.append(Groupe(dit, (Liste(tuple(comptes)),)))
    if etapes:
        blocs.append(Groupe("Les étapes, dans l'ordre", (Liste(tuple(etapes), 1),)))
    entetes = ("Valeur", "Montant ou taux", "En vigueur")
    blocs.append(tableau("Valeurs fixées par les textes", entetes, valeurs))
    if textes:
        blocs.append(Groupe("Les textes appliqués", (Paragraphe(f"{' ; '.join(textes)}."),)))
    return section("operations", "Comment nous avons calculé", *blocs)


def _valeurs(texte: str, lues: tuple[tuple[str, str], ...]) -> str:
    return " ; ".join(f"{cles} : {valeur}" for cles, valeur in lues) or texte


# --- doutes et changements --------------------------------------------------------------------------------------------


def doutes(explication: Explication) -> Section | None:
    """Ce qui n'est pas sûr, et ce que chaque lecture des textes donnerait."""
    debuts = {"droit": "Le texte n'est pas clair", "valeur": "Une valeur n'est pas sûre"}
    notes = {f"« {p.nom} »": f" ({p.note})" for p in explication.parametres if p.note}
    points = [
        Point(f"{debuts.get(r.sorte, 'Une date est supposée')} ({r.sujet}) : {r.texte}{notes.get(r.sujet, '')}.")
        for r in explication.reserves
    ]
    blocs: list[Bloc | None] = [liste(points)]
    for lues in explication.lectures:
        employee = f"choix du département : {lues.acte}" if lues.acte else "celle que le calcul emploie"
        lignes = [
            (x.titre, x.valeur.texte if x.valeur is not None else NON_CALCULE, employee if x.employee else "")
            for x in lues.lectures
        ]
        if NON_CALCULE in lignes[0] or any(ligne[1] != lignes[0][1] for ligne in lignes):
            legende = f"Les textes se lisent de {len(lignes)} façons ({lues.regle})"
            blocs.append(tableau(legende, ("Façon de lire", "Résultat", "Emploi"), lignes))
    return section("reserves", "Ce qui n'est pas sûr", *blocs)


def alertes(explication: Explication) -> Section | None:
    """Ce que le dossier a de particulier."""
    points = [Point(f"{_majuscule(a.message)}.") for a in explication.alertes]
    return section("alertes", "À savoir", liste(points))


def changements(explication: Explication) -> Section | None:
    """Ce qui changerait le résultat, pour comprendre."""
    seuls = [Point(_si(c)) for c in explication.changements if c.sorte != ENSEMBLE]
    ensemble = [c for c in explication.changements if c.sorte == ENSEMBLE]
    if ensemble:
        quoi = enumerer(f"« {c.nom} » était : {c.autre.texte} {_au_lieu_de(c.valeur.texte)}" for c in ensemble)
        seuls.append(Point(f"Si à la fois {quoi}, {_serait(ensemble[0])}"))
    if not seuls:
        return None
    return section("changements", "Ce qui changerait le résultat", Paragraphe(INFORMATION), liste(seuls))


def _si(change: ChangementProche) -> str:
    combien = f" ({_en_mots(change.ecart)})" if change.ecart else ""
    autre = f"{change.autre.texte} {_au_lieu_de(change.valeur.texte)}{combien}"
    return f"Si « {change.nom} » était : {autre}, {_serait(change)}"


def _au_lieu_de(texte: str) -> str:
    if _DATE.match(texte):
        return f"au lieu du {texte}"
    elide = texte[:1].lower() in "aeiouéèêàâîô" and texte != "oui"
    return f"au lieu d'{texte}" if elide else f"au lieu de {texte}"


def _serait(change: ChangementProche) -> str:
    if change.apres.etat == "sans objet":
        encore = "plus" if change.avant.etat == "connue" else "pas"
        return f"les conditions ne seraient {encore} remplies."
    if change.apres.etat == "indéterminée":
        manque = f" : il faudrait aussi connaître {enumerer(change.manquants)}" if change.manquants else ""
        return f"on ne pourrait pas donner de résultat{manque}."
    effet = f" ({_en_mots(change.effet)})" if change.effet else ""
    return f"le résultat serait : {change.apres.texte}{effet}."


def _en_mots(ecart: str) -> str:
    """Écrit « + 12,40 € par mois » en mots : « 12,40 € par mois de plus »."""
    signe, _, combien = ecart.partition(INSECABLE)
    return f"{combien} de {'plus' if signe == '+' else 'moins'}"


# --- qui décide, droits, recours --------------------------------------------------------------------------------------


def decision(explication: Explication) -> Section | None:
    """Qui décide, et ce que des personnes ont évalué."""
    droits = explication.droits
    qui = (
        f"La décision est prise par une personne : {droits.autorite}, ou quelqu'un qui agit en son nom."
        if droits.autorite
        else "La décision est prise par une personne : [autorité à remplir]."
    )
    points = [
        Point(f"{_majuscule(f.nom)} ({f.valeur.texte}) : {_origine(f)}.")
        for f in explication.faits
        if f.auteur or f.apprecie_par
    ]
    evalues = Paragraphe("Une partie de votre dossier a été évaluée par une personne, et non par le programme :")
    signe = Paragraphe("Décision signée par : [nom, qualité et date, à remplir].")
    return section("decision", "Qui décide", Paragraphe(qui), signe, evalues if points else None, liste(points))


def traitement(explication: Explication) -> Section | None:
    """Les mentions du traitement algorithmique."""
    blocs = [Paragraphe(m.usager) for m in explication.droits.mentions]
    textes = " ; ".join(dict.fromkeys(m.articles for m in explication.droits.mentions))
    return section("traitement", "Vos droits sur ce calcul", *blocs, Paragraphe(f"Textes : {textes}.", "discret"))


def recours(explication: Explication) -> Section | None:
    """Comment contester, et dans quel délai."""
    voies = explication.droits.recours
    if not voies:
        inconnue = "Vous pouvez contester la décision. Comment et quand : [recours et délais, à remplir]."
        return section("recours", "Si vous n'êtes pas d'accord", Paragraphe(inconnue))
    points = tuple(Point(v.usager, (_delai(v), f"Textes : {v.articles}.")) for v in voies)
    return section("recours", "Si vous n'êtes pas d'accord", Liste(points, 1 if len(points) > 1 else None))


def _delai(voie: Recours) -> str:
    limite = f", donc jusqu'au {voie.limite}" if voie.limite else ""
    return f"Délai : {voie.delai or '[délai à remplir]'} après {voie.depart}{limite}."


# --- la langue --------------------------------------------------------------------------------------------------------


def simple(texte: str) -> str:
    """Écrit les dates en toutes lettres et les montants à deux décimales.

    >>> simple("au 01/01/2023").replace(INSECABLE, " ")
    'au 1er janvier 2023'
    >>> simple(f"≈{INSECABLE}588,235294{INSECABLE}€ par mois (10000/17)").replace(INSECABLE, " ")
    'environ 588,24 € par mois'
    """
    sans = _FRACTION.sub("", texte)
    court = _LONG.sub(_au_centime, sans).replace(f"≈{INSECABLE}", "environ ")
    return _DATE.sub(_en_lettres, court)


def _au_centime(trouve: re.Match[str]) -> str:
    nombre = Decimal(f"{trouve[2].replace(INSECABLE, '')}.{trouve[3]}").quantize(Decimal("0.01"), ROUND_HALF_UP)
    entier, _, centimes = f"{nombre:,}".partition(".")
    return f"environ {entier.replace(',', INSECABLE)},{centimes}{trouve[4]}"


def _en_lettres(trouve: re.Match[str]) -> str:
    jour, mois, annee = (int(x) for x in trouve.groups())
    if not 1 <= mois <= len(MOIS):
        return trouve[0]
    return INSECABLE.join(("1er" if jour == 1 else str(jour), MOIS[mois - 1], str(annee)))


def _majuscule(texte: str) -> str:
    return texte[:1].upper() + texte[1:]


def simplifier(document: Document) -> Document:
    """Rend le document, chaque texte écrit simplement."""
    return traduire(document, simple)


def avec_mots(document: Document, mots: Mapping[str, str]) -> Document:
    """Ajoute au document le sens des sigles qui y paraissent."""
    dit = "\n".join(textes(document))
    presents = [(sigle, sens) for sigle, sens in mots.items() if re.search(rf"\b{re.escape(sigle)}\b", dit)]
    ajout = section("mots", "Les sigles", tableau("Ce que veulent dire les sigles", ("Sigle", "Sens"), presents))
    return Document(document.registre, document.titre, document.chapeau, sans_vides((*document.sections, ajout)))

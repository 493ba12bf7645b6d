"""Deux éditions → ce qui a changé : ajouté, retiré, changé de texte seulement, changé de sens, valeurs de barèmes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from enum import Enum
from typing import Any

from moteur.comparaison.pieces import BAREME, PERIODE, Aspect, BrancheEcrite, Cle, Piece, Source, decomposer
from moteur.comparaison.valeurs import ChangementDeValeur, comparer_valeurs
from moteur.diagnostics import Lieu


class Changement(Enum):
    """Ce qui arrive à une pièce, d'une édition à l'autre."""

    AJOUT = "ajout"
    RETRAIT = "retrait"
    SENS = "sens"
    TEXTE = "texte"


@dataclass(frozen=True, slots=True)
class Extrait:
    """Un texte, et où il est écrit."""

    texte: str
    lieu: Lieu | None


@dataclass(frozen=True, slots=True)
class Detail:
    """Un point qui change, avant et après ; `de_sens` est faux de ce qui n'est que mots."""

    quoi: str
    avant: Extrait | None
    apres: Extrait | None
    de_sens: bool = True


@dataclass(frozen=True, slots=True)
class Difference:
    """Ce qui arrive à une pièce ; `details` : ce qui y change, ou ce qu'une version ajoutée change à la précédente."""

    sorte: str
    nom: str
    cle: Cle
    changement: Changement
    avant: Extrait | None
    apres: Extrait | None
    details: tuple[Detail, ...] = ()
    precedente: str = ""


@dataclass(frozen=True, slots=True)
class Comparaison:
    """Tout ce qui diffère d'une édition à l'autre."""

    differences: tuple[Difference, ...] = ()
    valeurs: tuple[ChangementDeValeur, ...] = ()

    @property
    def identique(self) -> bool:
        """Vrai si rien ne diffère, pas même une remarque."""
        return not self.differences and not self.valeurs

    @property
    def que_des_valeurs(self) -> bool:
        """Vrai si ni règle, ni vocabulaire, ni barème n'a changé : seulement des valeurs."""
        return not self.differences and bool(self.valeurs)

    @property
    def de_sens(self) -> bool:
        """Vrai si ce que le moteur répond peut avoir changé."""
        return any(d.changement is not Changement.TEXTE for d in self.differences) or any(
            v.de_sens for v in self.valeurs
        )


def comparer(avant: Source, apres: Source) -> Comparaison:
    """Compare deux éditions, sur leurs modèles liés : règles par titre et version, faits par identifiant."""
    anciennes, nouvelles = decomposer(avant), decomposer(apres)
    paires, retirees, ajoutees = _apparier(anciennes, nouvelles)
    differences = [x for a, b in paires for x in _changement(a, b)]
    differences += [_seule(p, Changement.RETRAIT) for p in _sans_filles(retirees)]
    for piece in _sans_filles(ajoutees):
        precedente = _precedente(piece, nouvelles)
        details = _d_une_version_a_l_autre(precedente, piece, nouvelles) if precedente is not None else []
        differences.append(_seule(piece, Changement.AJOUT, details, precedente))
    valeurs = comparer_valeurs(avant.modele.series, apres.modele.series)
    differences += _fichiers(avant, apres, differences, valeurs)
    return Comparaison(tuple(sorted(differences, key=_ordre)), tuple(valeurs))


_SORTES = ("règle", "table", "exception", "lecture", "contrôle", "obligation", "fait", "énumération", "entité", BAREME)


def _ordre(difference: Difference) -> tuple[Any, ...]:
    rang = _SORTES.index(difference.sorte) if difference.sorte in _SORTES else len(_SORTES)
    place = difference.apres or difference.avant
    lieu = place.lieu if place is not None else None
    regle = min(rang, 5) // 5 if rang < 6 else rang  # règles, exceptions et contrôles dans l'ordre des fichiers
    return (regle, lieu.fichier if lieu else "", lieu.ligne if lieu else 0, difference.cle)


# --- apparier ---------------------------------------------------------------------------------------------------------


def _apparier(
    anciennes: Sequence[Piece], nouvelles: Sequence[Piece]
) -> tuple[list[tuple[Piece, Piece]], list[Piece], list[Piece]]:
    """Rend les pièces de même clé ; puis celles dont seuls la date d'ouverture ou le titre ont changé."""
    for piece, cle in _deplacer(anciennes, nouvelles).items():
        for ancienne in anciennes:
            if ancienne.cle[: len(piece)] == piece:
                ancienne.cle = (*cle, *ancienne.cle[len(piece) :])
    par_cle = {p.cle: p for p in nouvelles}
    paires = [(a, par_cle[a.cle]) for a in anciennes if a.cle in par_cle]
    connues = {a.cle for a, _ in paires}
    return paires, [a for a in anciennes if a.cle not in connues], [b for b in nouvelles if b.cle not in connues]


def _deplacer(anciennes: Sequence[Piece], nouvelles: Sequence[Piece]) -> dict[Cle, Cle]:
    """Rend les clés qu'une pièce avait, et celles qu'elle a : version dont l'ouverture change, règle renommée."""
    deplacees: dict[Cle, Cle] = {}
    for titres in ((0, 1), (0,)):  # même titre, autre version ; puis autre titre
        siennes = {p.cle for p in nouvelles}
        connues = {p.cle for p in anciennes}
        perdues = [p for p in anciennes if len(p.cle) == 3 and p.cle not in siennes and p.cle not in deplacees]
        neuves = [p for p in nouvelles if len(p.cle) == 3 and p.cle not in connues | set(deplacees.values())]
        for ancienne in perdues:
            memes = [p for p in neuves if all(p.cle[i] == ancienne.cle[i] for i in titres)]
            egales = [p for p in memes if p.signature == ancienne.signature]
            seule = len([p for p in perdues if p.cle[:2] == ancienne.cle[:2]]) == len(memes) == 1
            choisie = egales[0] if egales else memes[0] if len(titres) > 1 and seule else None
            if choisie is not None:
                deplacees[ancienne.cle] = choisie.cle
                neuves.remove(choisie)
    return deplacees


def _precedente(piece: Piece, pieces: Iterable[Piece]) -> Piece | None:
    """Rend la version que suit une version ajoutée, s'il y en a une."""
    if len(piece.cle) != 3 or piece.du is None:
        return None
    avant = [p for p in pieces if p.cle[:2] == piece.cle[:2] and p.du is not None and p.du < piece.du]
    return max(avant, key=lambda p: (p.du is not None, p.du), default=None)


def _sans_filles(pieces: Sequence[Piece]) -> list[Piece]:
    """Rend les pièces, sans celles que contient une autre d'entre elles : son texte les montre déjà."""
    cles = {p.cle for p in pieces}
    return [p for p in pieces if not any(p.cle[:n] in cles for n in range(3, len(p.cle)))]


def _d_une_version_a_l_autre(avant: Piece, apres: Piece, pieces: Iterable[Piece]) -> list[Detail]:
    """Rend ce qu'une version change à celle qu'elle suit, exceptions et lectures comprises."""
    details = _details(avant, apres, propres=True)
    suites: list[dict[Cle, Piece]] = [{}, {}]
    for piece in pieces:
        for rang, racine in enumerate((avant, apres)):
            if len(piece.cle) > 3 and piece.cle[:3] == racine.cle:
                suites[rang][piece.cle[3:]] = piece
    for suite in dict.fromkeys((*suites[0], *suites[1])):
        ancienne, nouvelle = (x.get(suite) for x in suites)
        nom = f"{suite[-2]} « {suite[-1]} »"
        if ancienne is not None and nouvelle is not None:
            details += [replace(d, quoi=f"{nom} : {d.quoi}") for d in _details(ancienne, nouvelle, propres=True)]
        elif ancienne is not None:
            details.append(Detail(f"{nom} retirée", Extrait(ancienne.texte, ancienne.lieu), None))
        elif nouvelle is not None:
            details.append(Detail(f"{nom} ajoutée", None, Extrait(nouvelle.texte, nouvelle.lieu)))
    return details


# --- comparer deux pièces ---------------------------------------------------------------------------------------------


def _seule(
    piece: Piece, changement: Changement, details: Sequence[Detail] = (), precedente: Piece | None = None
) -> Difference:
    extrait = Extrait(piece.texte, piece.lieu)
    ajout = changement is Changement.AJOUT
    return Difference(
        piece.sorte,
        piece.nom,
        piece.cle,
        changement,
        None if ajout else extrait,
        extrait if ajout else None,
        tuple(details),
        precedente.cle[2] if precedente is not None else "",
    )


def _changement(avant: Piece, apres: Piece) -> Iterable[Difference]:
    details = _details(avant, apres)
    if not details and avant.brut != apres.brut:
        details = [_mise_en_forme(avant, apres)]
    if details:
        sens = any(d.de_sens for d in details)
        yield Difference(
            apres.sorte,
            apres.nom,
            apres.cle,
            Changement.SENS if sens else Changement.TEXTE,
            Extrait(avant.texte, avant.lieu),
            Extrait(apres.texte, apres.lieu),
            tuple(details),
        )


def _details(avant: Piece, apres: Piece, *, propres: bool = False) -> list[Detail]:
    """Rend tout ce qui change d'une pièce à l'autre ; `propres` : sans la période ni le nom."""
    details = [] if propres else [*_noms(avant, apres)]
    for de_sens, (a, b) in ((True, (avant.sens, apres.sens)), (False, (avant.mots, apres.mots))):
        details += [
            Detail(nom, _extrait(a.get(nom)), _extrait(b.get(nom)), de_sens)
            for nom in dict.fromkeys((*a, *b))
            if _forme(a.get(nom)) != _forme(b.get(nom)) and not (propres and nom == PERIODE)
        ]
    details += _branches(avant, apres)
    return _montrer(details, avant, apres)


def _noms(avant: Piece, apres: Piece) -> Iterable[Detail]:
    if avant.sorte != apres.sorte:
        yield Detail("sorte", Extrait(avant.sorte, avant.lieu), Extrait(apres.sorte, apres.lieu), de_sens=False)
    if avant.nom != apres.nom and "nom" not in apres.mots:
        yield Detail("titre", Extrait(avant.nom, avant.lieu), Extrait(apres.nom, apres.lieu), de_sens=False)
    if avant.fichier != apres.fichier:
        yield Detail("fichier", Extrait(avant.fichier, avant.lieu), Extrait(apres.fichier, apres.lieu), de_sens=False)


def _forme(aspect: Aspect | None) -> Any:
    """La forme d'un aspect ; un aspect vide et un aspect absent sont le même."""
    return aspect.forme if aspect is not None and aspect.forme not in ("", ()) else None


def _extrait(aspect: Aspect | None) -> Extrait | None:
    return Extrait(aspect.texte, aspect.lieu) if aspect is not None and aspect.texte else None


def _branches(avant: Piece, apres: Piece) -> list[Detail]:
    """Rend les branches qui diffèrent ; l'ordre ne compte que si la première vraie l'emporte."""
    if avant.ordonnees != apres.ordonnees:
        nature = {True: "première ligne vraie", False: "une seule ligne vraie"}
        return [
            Detail("ordre", Extrait(nature[avant.ordonnees], avant.lieu), Extrait(nature[apres.ordonnees], apres.lieu)),
            *_restes(avant.branches, apres.branches),
        ]
    if not avant.ordonnees:
        return _restes(avant.branches, apres.branches)
    a, b = ([repr(x.forme) for x in p.branches] for p in (avant, apres))
    details: list[Detail] = []
    for mot, i, j, k, fin in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if mot != "equal":
            details += _paires(avant.branches[i:j], apres.branches[k:fin])
    return details


def _restes(avant: Sequence[BrancheEcrite], apres: Sequence[BrancheEcrite]) -> list[Detail]:
    communes = Counter(repr(x.forme) for x in avant) & Counter(repr(x.forme) for x in apres)
    return _paires(_sans(avant, communes), _sans(apres, communes))


def _sans(branches: Sequence[BrancheEcrite], communes: Mapping[str, int]) -> list[BrancheEcrite]:
    a_oter = dict(communes)
    gardees = []
    for branche in branches:
        cle = repr(branche.forme)
        if a_oter.get(cle):
            a_oter[cle] -= 1
        else:
            gardees.append(branche)
    return gardees


def _paires(avant: Sequence[BrancheEcrite], apres: Sequence[BrancheEcrite]) -> list[Detail]:
    """Met en regard les branches qui se répondent : même condition, même conclusion, ou mêmes faits conclus."""
    restes = list(apres)
    trouvees: dict[int, tuple[str, BrancheEcrite]] = {}
    for quoi, meme in _RESSEMBLANCES:
        for rang, ancienne in enumerate(avant):
            if rang in trouvees:
                continue
            nouvelle = next((x for x in restes if x.sorte == ancienne.sorte and meme(ancienne, x)), None)
            if nouvelle is not None:
                trouvees[rang] = (quoi, nouvelle)
                restes = [x for x in restes if x is not nouvelle]
    details = []
    for rang, ancienne in enumerate(avant):
        quoi, suivante = trouvees.get(rang, ("", None))
        nom = "ligne" if ancienne.sorte == "ligne" else "clause" if not ancienne.sorte else "conclusion"
        precise = f", {quoi}" if quoi and ancienne.sorte == "ligne" else ""
        details.append(
            Detail(
                nom + precise if suivante is not None else f"{nom} retirée",
                Extrait(ancienne.texte, ancienne.lieu),
                Extrait(suivante.texte, suivante.lieu) if suivante is not None else None,
            )
        )
    for neuve in restes:
        nom = "ligne" if neuve.sorte == "ligne" else "clause" if not neuve.sorte else "conclusion"
        details.append(Detail(f"{nom} ajoutée", None, Extrait(neuve.texte, neuve.lieu)))
    return details


def _meme_condition(a: BrancheEcrite, b: BrancheEcrite) -> bool:
    return a.sorte == "ligne" and a.faits == b.faits and a.condition == b.condition


def _meme_conclusion(a: BrancheEcrite, b: BrancheEcrite) -> bool:
    return a.faits == b.faits and a.conclusion == b.conclusion


def _memes_faits(a: BrancheEcrite, b: BrancheEcrite) -> bool:
    return a.sorte != "ligne" and a.faits == b.faits


_RESSEMBLANCES = (("conclusion", _meme_condition), ("condition", _meme_conclusion), ("", _memes_faits))


# --- montrer ----------------------------------------------------------------------------------------------------------


def _montrer(details: list[Detail], avant: Piece, apres: Piece) -> list[Detail]:
    """Réunit les détails dont l'avant et l'après s'écrivent pareil : ce qui change est ailleurs, dit une fois."""
    parlants = [d for d in details if d.avant is None or d.apres is None or d.avant.texte != d.apres.texte]
    muets = [d for d in details if d not in parlants]
    if not muets:
        return details
    sens = any(d.de_sens for d in muets)
    if avant.brut != apres.brut:
        return [*parlants, _lignes_qui_changent(avant, apres, "texte", de_sens=sens)]
    noms = ", ".join(dict.fromkeys(d.quoi for d in muets))
    ailleurs = f"{noms} : le texte est le même, un mot qu'il emploie a changé"
    return [*parlants, Detail(ailleurs, muets[0].avant, muets[0].apres, sens)]


def _mise_en_forme(avant: Piece, apres: Piece) -> Detail:
    return _lignes_qui_changent(avant, apres, "remarque ou mise en forme", de_sens=False)


def _lignes_qui_changent(avant: Piece, apres: Piece, quoi: str, *, de_sens: bool) -> Detail:
    a, b = avant.brut.split("\n"), apres.brut.split("\n")
    sequence = SequenceMatcher(None, a, b, autojunk=False).get_opcodes()
    retirees = [x.strip() for mot, i, j, _, _ in sequence if mot != "equal" for x in a[i:j]]
    ajoutees = [x.strip() for mot, _, _, k, fin in sequence if mot != "equal" for x in b[k:fin]]
    return Detail(
        quoi,
        Extrait("\n".join(retirees), avant.lieu) if retirees else None,
        Extrait("\n".join(ajoutees), apres.lieu) if ajoutees else None,
        de_sens,
    )


# --- fichiers ---------------------------------------------------------------------------------------------------------


def _fichiers(
    avant: Source, apres: Source, differences: Sequence[Difference], valeurs: Sequence[ChangementDeValeur]
) -> list[Difference]:
    """Rend les fichiers dont le texte change sans qu'aucune pièce n'y change : une remarque à part, un blanc."""
    dits = {x.lieu for d in differences for x in (d.avant, d.apres) if x is not None}
    dits |= {x.lieu for v in valeurs for x in (v.avant, v.apres) if x is not None}
    noms = [{s.fichier(x) for x in dits if x is not None} for s in (avant, apres)]
    a, b = avant.textes(), apres.textes()
    rendus = []
    for nom in sorted({*a, *b}):
        if a.get(nom) == b.get(nom) or nom in noms[0] | noms[1]:
            continue
        changement = Changement.AJOUT if nom not in a else Changement.RETRAIT if nom not in b else Changement.TEXTE
        rendus.append(
            Difference(
                "fichier",
                nom,
                ("fichier", nom),
                Changement.TEXTE,
                None if changement is Changement.AJOUT else Extrait("", Lieu(str(avant.racine / nom), 1, 1, 1, 1)),
                None if changement is Changement.RETRAIT else Extrait("", Lieu(str(apres.racine / nom), 1, 1, 1, 1)),
                (Detail("remarques ou mise en forme", None, None, de_sens=False),),
            )
        )
    return rendus

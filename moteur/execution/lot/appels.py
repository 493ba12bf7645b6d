"""Ce que devient, dans un noyau, chaque aide qu'appelle le texte de `genere`."""

from __future__ import annotations

import ast
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import reduce
from typing import TYPE_CHECKING

from moteur.execution.lot.terme import (
    BOOLEEN,
    CHOIX,
    CLE,
    CONFLIT,
    DATE,
    DERNIER,
    ENTIER,
    INCONNU,
    PREMIER,
    RAPPORT,
    SansForme,
    Terme,
    entier,
)

if TYPE_CHECKING:
    from moteur.execution.lot.traduire import Traducteur

_CONFLIT = str(INCONNU | CONFLIT)


def _etats(termes: Sequence[Terme]) -> str:
    """Ce qui l'emporte de valeurs dont une manque."""
    etats = list(dict.fromkeys(t.etat for t in termes if t.absente))
    return reduce(lambda a, b: f"reunis({a}, {b})", etats) if etats else "0"


def _inconnus(termes: Sequence[Terme]) -> str:
    """Tout ce qu'on ignore de valeurs ; rien de celles qui sont sans objet."""
    etats = list(dict.fromkeys(f"inconnu({t.etat})" if t.sans_objet else t.etat for t in termes if t.inconnue))
    return f"({' | '.join(etats)})" if etats else "0"


def _vrai(terme: Terme) -> str:
    """« cette condition est connue et vraie »."""
    return _connue_et(terme, terme.texte if terme.constante is None else str(terme.constante is True))


def _connue_et(terme: Terme, examen: str) -> str:
    if not terme.connue:
        return "False"
    return f"({terme.etat} == 0 and {examen})" if terme.absente else f"({examen})"


def _absente(t: Traducteur, arguments: Sequence[ast.expr]) -> Terme:
    termes = [t.expr(a) for a in arguments]
    inconnue, sans_objet = any(x.inconnue for x in termes), any(x.sans_objet for x in termes)
    return Terme(etat=t.ranger(_etats(termes)), connue=False, inconnue=inconnue, sans_objet=sans_objet)


def _produit_absent(t: Traducteur, arguments: Sequence[ast.expr]) -> Terme:
    _, gauche, droite = (t.expr(a) for a in arguments)
    manque = t.ranger(_etats((gauche, droite)))
    nuls = [
        _connue_et(x, t.egal(x.numerateur, entier(0)).texte if x.constante is None else str(x.constante == 0))
        for x in (gauche, droite)
    ]
    etat = t.ranger(f"0 if {manque} != -1 and ({' or '.join(nuls)}) else {manque}")
    inconnue, sans_objet = gauche.inconnue or droite.inconnue, gauche.sans_objet or droite.sans_objet
    return Terme(ENTIER, "0", etat, True, inconnue, sans_objet)


def _connecter(t: Traducteur, arguments: Sequence[ast.expr]) -> Terme:
    decisif, *termes = (t.expr(a) for a in arguments)
    tranche = decisif.constante is True
    examens = [
        _connue_et(x, str(x.constante is tranche) if x.constante is not None else t.contraire(x).texte)
        if not tranche
        else _vrai(x)
        for x in termes
    ]
    decide = t.ranger(" or ".join(examens))
    inconnus = _inconnus(termes)
    sans = [f"{x.etat} == -1" for x in termes if x.sans_objet]
    manque = f"-1 if {' or '.join(sans)} else 0" if sans else "0"
    if inconnus != "0":
        ignore = t.ranger(inconnus)
        manque = f"{ignore} if {ignore} != 0 else ({manque})"
    etat = t.ranger(f"0 if {decide} else ({manque})")
    valeur = decide if tranche else f"(not {decide})"
    inconnue, sans_objet = any(x.inconnue for x in termes), bool(sans)
    return Terme(BOOLEEN, valeur, etat if inconnue or sans_objet else "0", True, inconnue, sans_objet)


def _une_exception(t: Traducteur, arguments: Sequence[ast.expr]) -> Terme:
    issues = [t.expr(a) for a in arguments]
    retenues = [(x, _connue_et(x, f"{x.texte} != 0")) for x in issues if x.connue]
    return _issue_unique(t, issues, retenues, conflit_d_abord=True)


def _une_seule(t: Traducteur, arguments: Sequence[ast.expr]) -> Terme:
    premier, *conditions = (t.expr(a) for a in arguments)
    retenues = []
    for rang, condition in enumerate(conditions, start=premier.constante):
        vrai = _vrai(condition)
        if condition.connue and condition.constante is not False and vrai != "False":
            retenues.append((entier(rang), vrai))
    return _issue_unique(t, conditions, retenues, conflit_d_abord=False)


def _issue_unique(
    t: Traducteur, termes: Sequence[Terme], retenues: Sequence[tuple[Terme, str]], *, conflit_d_abord: bool
) -> Terme:
    """L'issue de branches dont une au plus doit s'appliquer ; une qu'on ignore l'emporte sur une seule, ou non."""
    examens = [t.ranger(examen) for _, examen in retenues]
    compte = t.ranger(" + ".join(f"(1 if {x} else 0)" for x in examens)) if examens else "0"
    somme = " + ".join(f"({x.texte} if {e} else 0)" for (x, _), e in zip(retenues, examens, strict=True)) or "0"
    inconnus = t.ranger(_inconnus(termes))
    etat = f"({inconnus} if {compte} == 0 else 0)" if not conflit_d_abord else inconnus
    etat = t.ranger(f"{_CONFLIT} if {compte} > 1 else {etat}")
    valeur = t.ranger(f"({somme}) if {etat} == 0 else 0")
    possibles: frozenset[int] | None = frozenset({0})
    for terme, _ in retenues:
        possibles = possibles | terme.valeurs if possibles is not None and terme.valeurs is not None else None
    inconnue = any(x.inconnue for x in termes) or len(retenues) > 1
    haut = max((x.haut for x, _ in retenues), default=0)
    return Terme(ENTIER, valeur, etat if inconnue else "0", True, inconnue, bas=0, haut=haut, valeurs=possibles)


def _avec_la_suite(t: Traducteur, arguments: Sequence[ast.expr]) -> Terme:
    issue, *possibles = arguments
    etat = t.expr(issue).etat
    for possible in possibles:
        assert isinstance(possible, ast.Tuple)
        condition, conclusion = (t.expr(x) for x in possible.elts)
        if conclusion.inconnue:
            etat = t.ranger(f"suite({etat}, {condition.etat}, {_vrai(condition)}, {conclusion.etat})")
    return Terme(etat=etat, connue=False, inconnue=True)


def _extremum(t: Traducteur, arguments: Sequence[ast.expr], *, plus_grand: bool) -> Terme:
    termes = [t.expr(a) for a in arguments]
    if all(x.sorte == DATE for x in termes):
        retenu = t.plus_grand_ou_petit(
            [replace(x, sorte=ENTIER, constante=None) for x in termes], plus_grand=plus_grand
        )
        return replace(retenu, sorte=DATE)
    if not all(x.sorte in {ENTIER, RAPPORT} for x in termes):
        raise SansForme("un plus grand")
    return t.plus_grand_ou_petit(termes, plus_grand=plus_grand)


def _demi_superieur(t: Traducteur, arguments: Sequence[ast.expr]) -> Terme:
    haut, bas = (t.expr(a) for a in arguments)
    return t.demi_superieur(haut, bas)


def _rapport(t: Traducteur, arguments: Sequence[ast.expr]) -> Terme:
    """`Fraction(n, d)`, et `en_fraction(n, d)`, dont ce qui manque reste ce qu'il est."""
    terme, sur = (t.expr(a) for a in arguments)
    if not terme.connue:
        return terme
    rendu = t.rapport(terme.sue(), sur)
    return replace(rendu, etat=terme.etat, inconnue=terme.inconnue, sans_objet=terme.sans_objet)


def _diviser(t: Traducteur, arguments: Sequence[ast.expr]) -> Terme:
    gauche, droite = (t.expr(a) for a in arguments)
    return t.diviser(gauche, droite)


def _cle(t: Traducteur, arguments: Sequence[ast.expr]) -> Terme:
    terme = t.expr(arguments[0])
    if terme.sorte == ENTIER:
        return Terme(CLE, bas_de=terme)
    if terme.sorte == CHOIX:
        return terme
    raise SansForme("une clé de table")


def _entier(t: Traducteur, arguments: Sequence[ast.expr]) -> Terme:
    terme = t.expr(arguments[0])
    if terme.sorte != ENTIER:
        raise SansForme("une durée qui n'est pas entière")
    return terme


def _revolus(t: Traducteur, arguments: Sequence[ast.expr], fonction: str, par_an: int) -> Terme:
    debut, fin = (t.expr(a) for a in arguments)
    court, long = (fin.bas - debut.haut) * par_an, (fin.haut - debut.bas) * par_an
    bas = court // (366 if court > 0 else 365) - par_an - 1
    haut = long // (365 if long > 0 else 366) + par_an + 1
    return Terme(ENTIER, t.ranger(f"{fonction}({debut.texte}, {fin.texte})"), bas=bas, haut=haut)


def _jour(t: Traducteur, texte: str, bas: int, haut: int) -> Terme:
    """Une date calculée ; hors du calendrier, la ligne se calcule à part."""
    nom = t.ranger(texte)
    if bas < PREMIER or haut > DERNIER:
        with t.bloc(f"if {nom} < {PREMIER} or {nom} > {DERNIER}:"):
            t.ligne(f"{nom} = 0")
            t.ligne("repli = 1")
        bas, haut = max(bas, PREMIER), min(haut, DERNIER)
    return Terme(DATE, nom, bas=bas, haut=haut)


def _decaler_date(t: Traducteur, arguments: Sequence[ast.expr]) -> Terme:
    jour, nombre = t.expr(arguments[0]), t.expr(arguments[1])
    pas, fin = (a.value for a in arguments[2:] if isinstance(a, ast.Constant))
    if nombre.sorte != ENTIER or nombre.large:
        raise SansForme("une durée qui n'est pas entière")
    if max(abs(nombre.bas), abs(nombre.haut)) > 10**7:
        raise SansForme("une durée démesurée")
    if pas == "jour":
        return _jour(t, f"{jour.texte} + {nombre.texte}", jour.bas + nombre.bas, jour.haut + nombre.haut)
    mois = nombre.texte if pas == "mois" else f"12 * {nombre.texte}"
    long = 31 if pas == "mois" else 366
    bas, haut = jour.bas + min(0, nombre.bas) * long - 1, jour.haut + max(0, nombre.haut) * long + 1
    return _jour(t, f"decaler_mois({jour.texte}, {mois}, {0 if fin == 'dernier' else 1})", bas, haut)


def _date(t: Traducteur, arguments: Sequence[ast.expr]) -> Terme:
    annee, mois, jour = (t.expr(a) for a in arguments)
    if annee.constante is not None or mois.constante != 1 or jour.constante != 1:
        raise SansForme("une date")
    nom = t.ranger(f"en_jours({annee.texte}, 1, 1)")
    return Terme(DATE, nom, bas=PREMIER, haut=DERNIER)


def _fin_du_mois(t: Traducteur, arguments: Sequence[ast.expr]) -> Terme:
    jour = t.expr(arguments[0])
    return Terme(DATE, t.ranger(f"fin_du_mois({jour.texte})"), bas=jour.bas, haut=jour.haut + 31)


def jour_calcule(t: Traducteur, noeud: ast.Call) -> Terme:
    """Un jour calculé du calendrier, par son nom."""
    forme = noeud.func.slice if isinstance(noeud.func, ast.Subscript) else None
    if not isinstance(forme, ast.Constant) or len(noeud.args) != 1:
        raise SansForme("un jour calculé")
    jour = t.expr(noeud.args[0])
    trouvee = _JOURS.get(str(forme.value))
    if trouvee is None:
        raise SansForme(str(forme.value))
    texte, bas, haut = trouvee
    return _jour(t, texte.format(jour.texte), jour.bas + bas, jour.haut + haut)


_JOURS = {
    "1er jour du mois suivant": ("fin_du_mois({}) + 1", 1, 31),
    "1er jour du mois": ("premier_du_mois({})", -30, 0),
    "dernier jour du mois": ("fin_du_mois({})", 0, 30),
    "veille": ("{} - 1", -1, -1),
    "lendemain": ("{} + 1", 1, 1),
}

APPELS: dict[str, Callable[[Traducteur, Sequence[ast.expr]], Terme]] = {
    "absente": _absente,
    "produit_absent": _produit_absent,
    "connecter": _connecter,
    "une_exception": _une_exception,
    "une_seule": _une_seule,
    "avec_la_suite": _avec_la_suite,
    "max": lambda t, a: _extremum(t, a, plus_grand=True),
    "min": lambda t, a: _extremum(t, a, plus_grand=False),
    "demi_superieur": _demi_superieur,
    "Fraction": _rapport,
    "en_fraction": _rapport,
    "diviser": _diviser,
    "str": _cle,
    "int": _entier,
    "annees": lambda t, a: _revolus(t, a, "annees", 1),
    "mois": lambda t, a: _revolus(t, a, "mois", 12),
    "decaler_date": _decaler_date,
    "date": _date,
    "fin_du_mois": _fin_du_mois,
}
"""Les aides qui ont une forme en colonnes ; les autres font calculer leurs lignes une à une."""

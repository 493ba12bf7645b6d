"""Arbre → texte canonique : ce que l'arbre dit, écrit d'une seule façon, et que l'on peut relire.

Lire ce texte rend le même arbre, aux lieux près. Il n'a que les parenthèses qu'il faut.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from functools import singledispatch

from moteur.langage import arbre

# Ce qui lie le plus fort : un opérande moins lié que son opérateur se met entre parenthèses.
_OU, _ET, _CONDITION, _SOMME, _PRODUIT, _ATOME = range(6)
_FINS = {"dernier": "dernier jour du mois", "suivant": "premier jour du mois suivant"}
_PRECISIONS = {"centime": "au centime", "euro": "à l'euro", "unité": "à l'unité"}
_AGREGATS = {
    "somme": "somme, sur chaque {}, de ({})",
    "au moins un": "au moins un {} tel que ({})",
    "aucun": "aucun {} tel que ({})",
    "tout": "tout {} est tel que ({})",
    "nombre": "nombre de {} tels que ({})",
}


def ecrire(noeud: arbre.Expression) -> str:
    """Rend le texte canonique d'une expression."""
    return _ecrire(noeud)[0]


def ecrire_conclusion(conclusion: arbre.Conclusion) -> str:
    """Rend le texte canonique d'une conclusion, arrondi à la fin."""
    cible, valeur = ecrire(conclusion.cible), conclusion.valeur
    if isinstance(valeur, arbre.Booleen):
        return cible if valeur.valeur else f"{cible} est non"
    if isinstance(valeur, arbre.Arrondi):
        return f"{cible} = {_au_moins(valeur.terme, _SOMME)}, {_arrondi(valeur)}"
    return f"{cible} = {_au_moins(valeur, _SOMME)}"


def ecrire_nombre(valeur: Fraction) -> str:
    """Rend un nombre décimal (dont l'écriture finit) comme on l'écrit : espaces entre les milliers, virgule décimale.

    >>> ecrire_nombre(Fraction(12505, 10))
    '1 250,5'
    """
    entier, reste = divmod(abs(valeur), 1)
    decimales = ""
    while reste:
        chiffre, reste = divmod(reste * 10, 1)
        decimales += str(chiffre)
    ecrit = f"{entier:_d}".replace("_", " ")
    return ("−" if valeur < 0 else "") + ecrit + (f",{decimales}" if decimales else "")


def _au_moins(noeud: arbre.Expression, force: int) -> str:
    """Rend un opérande, entre parenthèses s'il est moins lié que `force`."""
    texte, sienne = _ecrire(noeud)
    return texte if sienne >= force else f"({texte})"


def _liste(noeuds: Iterable[arbre.Expression], separateur: str, force: int) -> str:
    return separateur.join(_au_moins(n, force) for n in noeuds)


@singledispatch
def _ecrire(noeud: object) -> tuple[str, int]:
    """Rend le texte d'un nœud et sa force."""
    raise TypeError(f"nœud inattendu : {noeud!r}")


@_ecrire.register
def _(noeud: arbre.Nombre) -> tuple[str, int]:
    nombre = ecrire_nombre(noeud.valeur)
    return (f"{nombre} {noeud.unite}" if noeud.unite else nombre), _ATOME


@_ecrire.register
def _(noeud: arbre.Booleen) -> tuple[str, int]:
    return ("oui" if noeud.valeur else "non"), _ATOME


@_ecrire.register
def _(noeud: arbre.Reference) -> tuple[str, int]:
    cles = ", ".join(ecrire(a) for a in noeud.arguments)
    return (f"{noeud.nom} ({cles})" if cles else noeud.nom), _ATOME


@_ecrire.register
def _(noeud: arbre.Operation) -> tuple[str, int]:
    force = _SOMME if noeud.operateur in {"+", "−"} else _PRODUIT
    texte = f"{_au_moins(noeud.gauche, force)} {noeud.operateur} {_au_moins(noeud.droite, force + 1)}"
    return (f"{texte} (à défaut de quantième, {_FINS[noeud.fin_de_mois]})" if noeud.fin_de_mois else texte), force


@_ecrire.register
def _(noeud: arbre.Comparaison) -> tuple[str, int]:
    gauche, droite = _au_moins(noeud.gauche, _SOMME), _au_moins(noeud.droite, _SOMME)
    return f"{gauche} {noeud.operateur} {droite}", _CONDITION


@_ecrire.register
def _(noeud: arbre.Connecteur) -> tuple[str, int]:
    termes = (f"({ecrire(t)})" if isinstance(t, arbre.Connecteur) else _au_moins(t, _CONDITION) for t in noeud.termes)
    return f" {noeud.mot} ".join(termes), _ET if noeud.mot == "et" else _OU


@_ecrire.register
def _(noeud: arbre.Negation) -> tuple[str, int]:
    return f"non ({ecrire(noeud.terme)})", _CONDITION


@_ecrire.register
def _(noeud: arbre.Appartenance) -> tuple[str, int]:
    plusieurs = len(noeud.valeurs) > 1
    if noeud.verbe == "est":
        verbe = "n'est pas" if noeud.contraire else "est"
        verbe += " l'un de" if plusieurs else ""
    else:
        verbe = "ne comprend" if noeud.contraire else "comprend"
        verbe += (" aucun de" if noeud.contraire else " l'un de") if plusieurs else " pas" if noeud.contraire else ""
    return f"{_au_moins(noeud.sujet, _SOMME)} {verbe} {', '.join(ecrire(v) for v in noeud.valeurs)}", _CONDITION


@_ecrire.register
def _(noeud: arbre.Connu) -> tuple[str, int]:
    verbe = "n'est pas connu" if noeud.contraire else "est connu"
    return f"{_au_moins(noeud.sujet, _SOMME)} {verbe}", _CONDITION


@_ecrire.register
def _(noeud: arbre.SansObjet) -> tuple[str, int]:
    verbe = "n'est pas sans objet" if noeud.contraire else "est sans objet"
    return f"{_au_moins(noeud.sujet, _SOMME)} {verbe}", _CONDITION


@_ecrire.register
def _(noeud: arbre.Extremum) -> tuple[str, int]:
    return f"le plus {noeud.sens} de ({_liste(noeud.termes, ' ; ', _SOMME)})", _ATOME


@_ecrire.register
def _(noeud: arbre.Compte) -> tuple[str, int]:
    return f"le nombre de oui parmi ({_liste(noeud.termes, ' ; ', _OU)})", _ATOME


@_ecrire.register
def _(noeud: arbre.Part) -> tuple[str, int]:
    sujet, bas, haut = _au_moins(noeud.sujet, _ATOME), noeud.bas, noeud.haut
    if bas is not None and haut is not None:
        return f"la part de {sujet} entre {_au_moins(bas, _ATOME)} et {_au_moins(haut, _ATOME)}", _ATOME
    if haut is not None:
        return f"la part de {sujet} jusqu'à {_au_moins(haut, _ATOME)}", _ATOME
    assert bas is not None
    return f"la part de {sujet} au-delà de {_au_moins(bas, _ATOME)}", _ATOME


@_ecrire.register
def _(noeud: arbre.Anniversaires) -> tuple[str, int]:
    debut, fin = _au_moins(noeud.debut, _ATOME), _au_moins(noeud.fin, _ATOME)
    pas = "d'années révolues" if noeud.pas == "an" else "de mois révolus"
    return f"le nombre {pas} entre {debut} et {fin}", _ATOME


@_ecrire.register
def _(noeud: arbre.JourCalcule) -> tuple[str, int]:
    de = "" if noeud.forme.endswith("suivant") else "de "
    return f"{noeud.forme} {de}{_au_moins(noeud.jour, _ATOME)}", _ATOME


@_ecrire.register
def _(noeud: arbre.Report) -> tuple[str, int]:
    return f"{_au_moins(noeud.jour, _SOMME)} (reporté au premier {noeud.sorte} suivant)", _SOMME


@_ecrire.register
def _(noeud: arbre.JoursDuMois) -> tuple[str, int]:
    return f"le nombre de jours du mois de {_au_moins(noeud.jour, _ATOME)}", _ATOME


@_ecrire.register
def _(noeud: arbre.PremierJanvier) -> tuple[str, int]:
    de = f" de {_au_moins(noeud.jour, _ATOME)}" if noeud.jour is not None else ""
    return f"1er janvier de l'année{de}", _ATOME


@_ecrire.register
def _(noeud: arbre.ValeurAu) -> tuple[str, int]:
    return f"{ecrire(noeud.serie)} au {_au_moins(noeud.jour, _ATOME)}", _ATOME


@_ecrire.register
def _(noeud: arbre.Arrondi) -> tuple[str, int]:
    return f"({_au_moins(noeud.terme, _SOMME)}, {_arrondi(noeud)})", _ATOME


@_ecrire.register
def _(noeud: arbre.Agregat) -> tuple[str, int]:
    return _AGREGATS[noeud.sorte].format(ecrire(noeud.ensemble), ecrire(noeud.terme)), _ATOME


@_ecrire.register
def _(noeud: arbre.Imputation) -> tuple[str, int]:
    demande, capacite, duree, jour = (
        _au_moins(x, _ATOME) for x in (noeud.demande, noeud.capacite, noeud.duree, noeud.jour)
    )
    debut = "le reste de l'imputation" if noeud.sorte == "reste" else "l'imputation"
    suite = f"puis sur le reste des plus anciennes, pendant {duree} à compter de {jour}"
    return f"{debut} de {demande} sur {capacite}, {suite}", _ATOME


def _arrondi(noeud: arbre.Arrondi) -> str:
    sens = f" {noeud.sens}" if noeud.sens != "demi supérieur" else ""
    return f"arrondi {_PRECISIONS[noeud.precision]}{sens}"

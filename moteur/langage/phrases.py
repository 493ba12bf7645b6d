"""Une phrase (condition, conclusions, en-tête, case) → arbre, par la grammaire Lark et les noms du lexique."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from importlib import resources
from typing import Any

from lark import Lark, Token, Transformer, Tree
from lark.exceptions import UnexpectedCharacters, UnexpectedEOF, UnexpectedInput, UnexpectedToken

from moteur.diagnostics import Diagnostic, Lieu
from moteur.diagnostics.catalogue import (
    l005_phrase_incomprise,
    l006_point_decimal,
    l007_et_ou_meles,
    l014_parenthese,
    l015_operateur,
    r020_nombre_du_droit,
)
from moteur.diagnostics.suggestions import vouliez_vous
from moteur.langage import arbre
from moteur.langage.noms import canonique, sans_article
from moteur.langage.texte import Texte

_MOTS_RESERVES = (
    "et|ou|non|oui|alors|si|sinon|est|sont|n'est|ne|comprend|comprennent|au|aux|à|entre|jusqu'|jusqu'au|jusqu'à|"
    "au-delà|arrondie?s?|aucune?|toute?|chaque|tels?|telles?|de|du|des|d'|que|plus|somme|nombre"
)
_MOT = r"[^\W\d_](?:[\w'-]*\w)?"
_INCONNU = rf"(?!(?:{_MOTS_RESERVES}|le|la|les|un|une)\b){_MOT}(?:[ \n]+(?!(?:{_MOTS_RESERVES})\b){_MOT})*"
_INCONNU += rf"(?:[ \n]+(?:de|du|des|la|le|les|et|à|d'|l')+[ \n]*(?!(?:{_MOTS_RESERVES})\b){_MOT})*"

_ATTENDUS = {
    "NOM": "un nom du vocabulaire",
    "NOMBRE": "un nombre",
    "COMPARE": "une comparaison (=, ≠, <, ≤, >, ≥)",
    "EST": "« est »",
    "ET": "« et »",
    "OU": "« ou »",
    "EGAL": "« = »",
    "PLUS": "« + »",
    "FOIS": "« × »",
    "ARRONDI": "un arrondi (« arrondi au centime »)",
    "RPAR": "« ) »",
    "LPAR": "« ( »",
    "TEL_QUE": "« tel que »",
    "EST_TEL_QUE": "« est tel que »",
    "JUSQU_A": "« jusqu'à »",
    "ENTRE": "« entre »",
    "UNITE": "une unité",
    "SEMICOLON": "« ; »",
}


@dataclass(frozen=True)
class Lexique:
    """Les noms que l'on peut écrire, sans article, sous leur forme canonique."""

    noms: tuple[str, ...]

    @staticmethod
    def de(noms: Iterable[str]) -> Lexique:
        """Rend le lexique des noms donnés, le plus long d'abord, sans doublon de casse."""
        uniques: dict[str, str] = {}
        for nom in noms:
            nu = sans_article(nom)
            uniques.setdefault(nu.lower(), nu)
        return Lexique(tuple(sorted(uniques.values(), key=lambda n: (-len(n), n))))


class _Fautes(Exception):
    """Une faute trouvée en construisant l'arbre."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.message)
        self.diagnostic = diagnostic


@lru_cache(maxsize=16)
def _analyseur(lexique: Lexique) -> Lark:
    grammaire = resources.files("moteur.langage").joinpath("grammaire.lark").read_text("utf-8")
    noms = "|".join(re.escape(n).replace(r"\ ", r"\s+").replace("/", r"\/") for n in lexique.noms)
    nom = rf"(?:{noms})(?![\w])" if noms else r"\x00"
    grammaire = grammaire.replace("@NOMS@", nom).replace("@INCONNU@", _INCONNU.replace("/", r"\/"))
    return Lark(
        grammaire,
        parser="lalr",
        lexer="contextual",
        start=["condition", "conclusions", "entete", "cellule", "reference"],
        propagate_positions=True,
        maybe_placeholders=False,
    )


class Lecteur:
    """Lit des étendues d'un texte avec un lexique ; les lieux rendus sont ceux du fichier d'origine."""

    def __init__(self, texte: Texte, lexique: Lexique) -> None:
        self.texte = texte
        self.lexique = lexique

    def lire(self, debut: str, ligne: int, colonne: int, source: str) -> tuple[Any, list[Diagnostic]]:
        """Lit `source`, qui commence à `ligne` (dès 1) et `colonne` (dès 0), selon le symbole de grammaire `debut`."""
        position = _Position(self.texte, ligne, colonne, source)
        try:
            arbre_lark = _analyseur(self.lexique).parse(source, start=debut)
            return _Constructeur(position).transform(arbre_lark), []
        except _Fautes as faute:
            return None, [faute.diagnostic]
        except UnexpectedInput as erreur:
            return None, [self._expliquer(erreur, position, source)]

    def _expliquer(self, erreur: UnexpectedInput, position: _Position, source: str) -> Diagnostic:
        if isinstance(erreur, UnexpectedToken) and erreur.token.type != "$END":
            jeton = erreur.token
            lieu = position.etendue(jeton.start_pos or 0, jeton.end_pos or len(source))
            return self._mot_de_trop(jeton, lieu, erreur, source)
        if isinstance(erreur, UnexpectedCharacters):
            place = erreur.pos_in_stream or 0
            fin = place + len((re.match(r"[<>=≤≥≠]+|\S+", source[place:]) or re.match(r".", " "))[0])  # type: ignore
            lieu = position.etendue(place, fin)
            mot = source[place:fin]
            if re.fullmatch(r"[<>=≤≥≠]{2,}", mot):
                return l015_operateur.faute(lieu, mot)
            return l005_phrase_incomprise.faute(lieu, mot, _attendus(erreur.allowed or ()), "")
        fin_utile = len(source.rstrip())
        lieu = position.etendue(max(0, fin_utile - 1), fin_utile)
        attendus = erreur.expected if isinstance(erreur, UnexpectedToken | UnexpectedEOF) else ()
        if source.count("(") > source.count(")"):
            ouvrante = source.rfind("(")
            return l014_parenthese.faute(position.etendue(ouvrante, ouvrante + 1))
        return l005_phrase_incomprise.faute(lieu, None, _attendus(attendus), "")

    def _mot_de_trop(self, jeton: Token, lieu: Lieu, erreur: UnexpectedToken, source: str) -> Diagnostic:
        aide = ""
        if jeton.type in {"INCONNU", "NOM"}:
            avant = source[: jeton.start_pos or 0].rstrip()
            voisin = re.search(r"[\w' -]+$", avant)
            phrase = canonique((voisin.group() if voisin else "") + " " + str(jeton))
            aide = vouliez_vous(sans_article(phrase), self.lexique.noms) or vouliez_vous(str(jeton), self.lexique.noms)
        if jeton.type == "RPAR":
            return l014_parenthese.faute(lieu, fermante=True)
        return l005_phrase_incomprise.faute(lieu, str(jeton), _attendus(erreur.expected), aide)


def _attendus(terminaux: Iterable[str]) -> list[str]:
    connus = set(terminaux)
    return [phrase for terminal, phrase in _ATTENDUS.items() if terminal in connus]


@dataclass(frozen=True)
class _Position:
    """Passe d'une position dans la phrase au lieu dans le fichier d'origine."""

    texte: Texte
    ligne: int
    colonne: int
    source: str

    def etendue(self, debut: int, fin: int) -> Lieu:
        ligne_debut, col_debut = self._point(debut)
        ligne_fin, col_fin = self._point(fin)
        return self.texte.lieu(ligne_debut, col_debut, col_fin, ligne_fin)

    def _point(self, place: int) -> tuple[int, int]:
        avant = self.source[:place]
        sauts = avant.count("\n")
        if not sauts:
            return self.ligne, self.colonne + place
        return self.ligne + sauts, place - avant.rfind("\n") - 1


def _nombre(texte: str) -> Fraction:
    return Fraction(texte.replace(" ", "").replace(",", "."))


class _Constructeur(Transformer[Token, Any]):
    """Arbre de Lark → arbre du langage ; une méthode par règle de grammaire."""

    def __init__(self, position: _Position) -> None:
        super().__init__(visit_tokens=False)
        self.position = position

    def _call_userfunc(self, tree: Tree[Any], new_children: list[Any] | None = None) -> Any:
        enfants = new_children if new_children is not None else tree.children
        meta = tree.meta
        lieu = self.position.etendue(getattr(meta, "start_pos", 0), getattr(meta, "end_pos", 1))
        return getattr(self, tree.data)(lieu, enfants)

    # conditions

    def condition(self, lieu: Lieu, e: list[Any]) -> Any:
        return _nu(e[0])

    def _connecteur(self, mot: str, lieu: Lieu, e: list[Any]) -> arbre.Connecteur:
        termes = [x for x in e if not isinstance(x, Token)]
        for terme in termes:
            if isinstance(terme, arbre.Connecteur) and terme.mot != mot:
                raise _Fautes(l007_et_ou_meles.faute(lieu, terme.lieu))
        return arbre.Connecteur(lieu, mot, tuple(_nu(t) for t in termes))

    def ou(self, lieu: Lieu, e: list[Any]) -> Any:
        return self._connecteur("ou", lieu, e)

    def et(self, lieu: Lieu, e: list[Any]) -> Any:
        return self._connecteur("et", lieu, e)

    def negation(self, lieu: Lieu, e: list[Any]) -> Any:
        return arbre.Negation(lieu, _nu(e[1]))

    def entre_parentheses(self, lieu: Lieu, e: list[Any]) -> Any:
        return _Parentheses(e[0]) if isinstance(e[0], arbre.Connecteur) else e[0]

    def comparaison(self, lieu: Lieu, e: list[Any]) -> Any:
        operateur = {"<=": "≤", ">=": "≥"}.get(str(e[1]), str(e[1]))
        return arbre.Comparaison(lieu, operateur, e[0], e[2])

    def est(self, lieu: Lieu, e: list[Any]) -> Any:
        return arbre.Appartenance(lieu, "est", e[0], (e[2],), "pas" in str(e[1]))

    def un_de(self, lieu: Lieu, e: list[Any]) -> Any:
        return arbre.Appartenance(lieu, "est", e[0], tuple(e[2:]), "pas" in str(e[1]))

    def comprend(self, lieu: Lieu, e: list[Any]) -> Any:
        return arbre.Appartenance(lieu, "comprend", e[0], (e[2],), "pas" in str(e[1]))

    def comprend_un_de(self, lieu: Lieu, e: list[Any]) -> Any:
        return arbre.Appartenance(lieu, "comprend", e[0], tuple(e[2:]), "aucun" in str(e[1]))

    def connu(self, lieu: Lieu, e: list[Any]) -> Any:
        return arbre.Connu(lieu, e[0], "pas" in str(e[1]))

    # valeurs

    def operation(self, lieu: Lieu, e: list[Any]) -> Any:
        signe = {"*": "×", "/": "÷", "-": "−", "–": "−"}.get(str(e[1]), str(e[1]))
        return arbre.Operation(lieu, signe, _nu(e[0]), _nu(e[2]))

    def decalage(self, lieu: Lieu, e: list[Any]) -> Any:
        signe = {"-": "−", "–": "−"}.get(str(e[1]), str(e[1]))
        fin = "suivant" if "suivant" in str(e[3]) else "dernier"
        return arbre.Operation(lieu, signe, _nu(e[0]), _nu(e[2]), fin)

    def nombre(self, lieu: Lieu, e: list[Any]) -> Any:
        return arbre.Nombre(lieu, _nombre(str(e[0])), str(e[1]) if len(e) > 1 else None)

    def nombre_point(self, lieu: Lieu, e: list[Any]) -> Any:
        raise _Fautes(l006_point_decimal.faute(lieu, str(e[0])))

    def date_ecrite(self, lieu: Lieu, e: list[Any]) -> Any:
        raise _Fautes(r020_nombre_du_droit.faute(lieu, str(e[0])))

    def oui(self, lieu: Lieu, e: list[Any]) -> Any:
        return arbre.Booleen(lieu, True)

    def non(self, lieu: Lieu, e: list[Any]) -> Any:
        return arbre.Booleen(lieu, False)

    def valeur_au(self, lieu: Lieu, e: list[Any]) -> Any:
        return arbre.ValeurAu(lieu, e[0], e[2])

    def premier_janvier(self, lieu: Lieu, e: list[Any]) -> Any:
        return arbre.PremierJanvier(lieu, e[2] if len(e) > 2 else None)

    def arrondi(self, lieu: Lieu, e: list[Any]) -> Any:
        return arrondir(lieu, _nu(e[0]), str(e[1]))

    def plus_petit(self, lieu: Lieu, e: list[Any]) -> Any:
        return arbre.Extremum(lieu, "petit", tuple(_nu(x) for x in e[1:]))

    def plus_grand(self, lieu: Lieu, e: list[Any]) -> Any:
        return arbre.Extremum(lieu, "grand", tuple(_nu(x) for x in e[1:]))

    def compte(self, lieu: Lieu, e: list[Any]) -> Any:
        return arbre.Compte(lieu, tuple(_nu(x) for x in e[1:]))

    def part_jusqu_a(self, lieu: Lieu, e: list[Any]) -> Any:
        return arbre.Part(lieu, e[1], None, e[3])

    def part_entre(self, lieu: Lieu, e: list[Any]) -> Any:
        return arbre.Part(lieu, e[1], e[3], e[5])

    def part_au_dela(self, lieu: Lieu, e: list[Any]) -> Any:
        return arbre.Part(lieu, e[1], e[3], None)

    def anniversaires(self, lieu: Lieu, e: list[Any]) -> Any:
        return arbre.Anniversaires(lieu, e[1], e[3])

    def _agregat(self, sorte: str, lieu: Lieu, e: list[Any]) -> Any:
        return arbre.Agregat(lieu, sorte, e[1], _nu(e[3]))

    def somme_sur(self, lieu: Lieu, e: list[Any]) -> Any:
        return self._agregat("somme", lieu, e)

    def au_moins_un(self, lieu: Lieu, e: list[Any]) -> Any:
        return self._agregat("au moins un", lieu, e)

    def aucun(self, lieu: Lieu, e: list[Any]) -> Any:
        return self._agregat("aucun", lieu, e)

    def tout(self, lieu: Lieu, e: list[Any]) -> Any:
        return self._agregat("tout", lieu, e)

    def nombre_de(self, lieu: Lieu, e: list[Any]) -> Any:
        return self._agregat("nombre", lieu, e)

    def reference(self, lieu: Lieu, e: list[Any]) -> Any:
        return arbre.Reference(lieu, canonique(str(e[0])), tuple(e[1:]), e[0].type == "NOM")

    # conclusions

    def conclusions(self, lieu: Lieu, e: list[Any]) -> Any:
        return tuple(x for x in e if isinstance(x, arbre.Conclusion))

    def conclut_valeur(self, lieu: Lieu, e: list[Any]) -> Any:
        valeur = _nu(e[2])
        if len(e) > 3:
            valeur = arrondir(valeur.lieu.jusqua(lieu), valeur, str(e[3]))
        return arbre.Conclusion(lieu, e[0], valeur)

    def conclut_est(self, lieu: Lieu, e: list[Any]) -> Any:
        valeur = e[2]
        if "pas" in str(e[1]):
            valeur = arbre.Booleen(lieu, False)
        return arbre.Conclusion(lieu, e[0], valeur)

    def conclut_oui(self, lieu: Lieu, e: list[Any]) -> Any:
        return arbre.Conclusion(lieu, e[0], arbre.Booleen(lieu, True))

    # tables

    def entete(self, lieu: Lieu, e: list[Any]) -> Any:
        jetons = [x for x in e if isinstance(x, Token)]
        sujet = next(x for x in e if not isinstance(x, Token))
        compare = next((str(t) for t in jetons if t.type in {"COMPARE", "EGAL"}), None)
        operateur = {"<=": "≤", ">=": "≥"}.get(compare, compare) if compare else None
        return arbre.Colonne(lieu, _nu(sujet), operateur, any(t.type == "ALORS" for t in jetons))

    def cellule_vide(self, lieu: Lieu, e: list[Any]) -> Any:
        return arbre.Cellule(lieu, ())

    def borne(self, lieu: Lieu, e: list[Any]) -> Any:
        return ({"<=": "≤", ">=": "≥"}.get(str(e[0]), str(e[0])), _nu(e[1]))

    def cellule_bornes(self, lieu: Lieu, e: list[Any]) -> Any:
        return arbre.Cellule(lieu, (), tuple(x for x in e if not isinstance(x, Token)))

    def cellule_valeurs(self, lieu: Lieu, e: list[Any]) -> Any:
        valeurs = [_nu(x) for x in e if not isinstance(x, Token)]
        arrondis = [x for x in e if isinstance(x, Token)]
        if arrondis:
            valeurs[-1] = arrondir(lieu, valeurs[-1], str(arrondis[0]))
        return arbre.Cellule(lieu, tuple(valeurs))


@dataclass(frozen=True, slots=True)
class _Parentheses:
    """Un connecteur écrit entre parenthèses : on peut alors mêler « et » et « ou »."""

    contenu: arbre.Connecteur


def _nu(noeud: Any) -> Any:
    return noeud.contenu if isinstance(noeud, _Parentheses) else noeud


def arrondir(lieu: Lieu, terme: arbre.Expression, texte: str) -> arbre.Arrondi:
    """Rend l'arrondi que nomme le texte ; au demi supérieur sauf mention contraire."""
    precision = "euro" if "euro" in texte else "centime" if "centime" in texte else "unité"
    sens = "supérieur" if "supérieur" in texte else "inférieur" if "inférieur" in texte else "demi supérieur"
    return arbre.Arrondi(lieu, terme, precision, sens)

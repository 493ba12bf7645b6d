"""Une phrase (condition, conclusions, en-tête, case) → arbre, par la grammaire Lark et les noms du lexique."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from fractions import Fraction
from functools import lru_cache
from importlib import resources
from typing import Any

from lark import Lark, Token, Transformer, Tree
from lark.exceptions import UnexpectedCharacters, UnexpectedInput, UnexpectedToken

from moteur.diagnostics import Diagnostic, Lieu
from moteur.diagnostics.catalogue import (
    l005_phrase_incomprise,
    l006_point_decimal,
    l007_et_ou_meles,
    l014_parenthese,
    l015_operateur,
    l022_imbrication,
    l026_comparaisons_enchainees,
    l027_conclusions_a_la_file,
    l028_conclusion_negative,
    r001_nom_inconnu,
    r020_nombre_du_droit,
)
from moteur.diagnostics.suggestions import sans_accent, vouliez_vous
from moteur.langage import arbre
from moteur.langage.attentes import attendre
from moteur.langage.lexeur import LexeurContextuel
from moteur.langage.mots import se_lit
from moteur.langage.noms import canonique, sans_article
from moteur.langage.texte import Passage, Texte

PROFONDEUR_MAX = 40
"""Parenthèses emboîtées au-delà desquelles une phrase n'est pas lue."""

OPERATIONS_MAX = 100
"""Opérations à la suite au-delà desquelles une phrase n'est pas lue."""

CHIFFRES_MAX = 30
"""Caractères d'un nombre au-delà desquels il n'est pas lu."""

_MOTS_RESERVES = (
    "et|ou|non|oui|alors|si|sinon|est|sont|n'est|ne|comprend|comprennent|au|aux|à|entre|jusqu'|jusqu'au|jusqu'à|"
    "au-delà|arrondie?s?|aucune?|toute?|chaque|tels?|telles?|de|du|des|d'|que|plus|somme|nombre|connue?"
)
_MOT = r"[^\W\d_](?:[\w'-]*\w)?"
_LIBRE = rf"(?!(?:{_MOTS_RESERVES})\b){_MOT}"
_LIAISON = r"(?:de|des|du|la|le|les|à|plus(?!\s+(?:petit|grand)))"
_INCONNU = rf"(?!(?:le|la|les|un|une)\b){_LIBRE}(?:\s+(?:{_LIAISON}\s+)*(?:[dl]')?{_LIBRE})*"

_MOTS_INCONNUS = re.compile(_INCONNU, re.IGNORECASE)

_SIGNES = {"==": "=", "=<": "≤", "=>": "≥", "!=": "≠", "<>": "≠", "=/=": "≠", "≥=": "≥", "≤=": "≤", "!": "≠"}
_FAUX_SIGNE = re.compile(r"=/=|[<>=≤≥≠!]{2,}|!")
_EN_MOTS = re.compile(
    r"(?<!\w)(?:est|sont)\s+(?:strictement\s+)?(supérieur|inférieur|plus grand|plus petit|égal|égaux)\w*"
    r"(\s+ou\s+éga(?:l|ux)\w*)?\s+(?:à|au|aux|que)(?!\w)",
    re.IGNORECASE,
)
_NOMBRE_POINT = re.compile(r"(?<![\w.,])\d[\d ]*(?:\.\d+)+(?:,\d+)?")
_REMEDES = {
    "#": "un commentaire s'écrit seul sur sa ligne.",
    "«": "un texte entre guillemets n'a pas sa place dans une phrase.",
    "»": "un texte entre guillemets n'a pas sa place dans une phrase.",
    "&": "écrivez « et ».",
    ".": "une phrase ne se termine pas par un point : retirez-le.",
    ":": "retirez les deux points.",
    "{": "employez des parenthèses.",
    "[": "employez des parenthèses.",
}
_PRESQUE = 0.87


@dataclass(frozen=True)
class Lexique:
    """Les noms que l'on peut écrire, sans article, sous leur forme canonique."""

    noms: tuple[str, ...]

    @staticmethod
    def de(noms: Iterable[str]) -> Lexique:
        """Rend le lexique de ces noms, le plus long d'abord, sans doublon de casse ni mot du langage."""
        uniques: dict[str, str] = {}
        for nom in noms:
            nu = sans_article(nom)
            if se_lit(nu):
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
    nom = rf"(?:{noms})(?![\w'])" if noms else r"\x00"
    grammaire = grammaire.replace("@NOMS@", nom).replace("@INCONNU@", _INCONNU).replace("@RESERVES@", _MOTS_RESERVES)
    return Lark(
        grammaire,
        parser="lalr",
        lexer=LexeurContextuel,
        start=["condition", "conclusions", "jour", "entete", "cellule", "reference"],
        propagate_positions=True,
        maybe_placeholders=False,
    )


def jetons(lexique: Lexique, debut: str, source: str) -> Iterator[Token]:
    """Rend les jetons d'une phrase qui se lit sans faute ; les articles, que la grammaire saute, n'y sont pas."""
    return _analyseur(lexique).parse_interactive(source, start=debut).iter_parse()


class Lecteur:
    """Lit des étendues d'un texte avec un lexique ; les lieux rendus sont ceux du fichier d'origine."""

    def __init__(self, texte: Texte, lexique: Lexique) -> None:
        self.texte = texte
        self.lexique = lexique

    def lire(self, debut: str, passage: Passage) -> tuple[Any, list[Diagnostic]]:
        """Lit un passage selon le symbole de grammaire `debut` ; rend l'arbre, ou rien et la faute."""
        avant = _avant_grammaire(passage)
        if avant is not None:
            return None, [avant]
        try:
            arbre_lark = _analyseur(self.lexique).parse(passage.source, start=debut)
        except UnexpectedInput as erreur:
            return None, [self._presque(passage) or _expliquer(erreur, debut, passage, self.lexique)]
        if not _lisible(arbre_lark):
            return None, [l022_imbrication.trop_long(passage.utile(0, len(passage.source)), OPERATIONS_MAX)]
        if any(isinstance(t, Token) and t.type == "INCONNU" for t in _jetons(arbre_lark)):
            presque = self._presque(passage)
            if presque is not None:
                return None, [presque]
        try:
            return _Constructeur(passage).transform(arbre_lark), []
        except _Fautes as faute:
            return None, [faute.diagnostic]

    def _presque(self, passage: Passage) -> Diagnostic | None:
        """Rend la faute d'un nom presque écrit, quand il contient « et », « ou », « au » : la phrase s'y coupait."""
        mots = [(m.group(), *m.span()) for m in re.finditer(r"[\w'-]+", passage.source)]
        meilleur: tuple[float, str, int, int] | None = None
        for nom in self.lexique.noms:
            if not re.search(r"\s(?:et|ou|au|aux|entre|que|chaque|non)\s", nom):
                continue
            taille, compare = len(nom.split()), SequenceMatcher(b=sans_accent(nom))
            for rang in range(len(mots) - taille + 1):
                fenetre = mots[rang : rang + taille]
                compare.set_seq1(sans_accent(" ".join(m for m, _, _ in fenetre)))
                if compare.real_quick_ratio() < _PRESQUE or compare.quick_ratio() < _PRESQUE:  # deux majorants
                    continue
                note = compare.ratio()
                ailleurs = canonique(passage.source[fenetre[0][1] : fenetre[-1][2]]).lower() != nom.lower()
                if ailleurs and note >= _PRESQUE and (meilleur is None or note > meilleur[0]):
                    meilleur = (note, nom, fenetre[0][1], fenetre[-1][2])
        if meilleur is None:
            return None
        _, nom, de, a = meilleur
        ecrit = canonique(passage.source[de:a])
        return r001_nom_inconnu.faute(passage.lieu(de, a), ecrit, f"vouliez-vous écrire « {nom} » ?")


# --- avant la grammaire ----------------------------------------------------------------------------------------------


def _avant_grammaire(passage: Passage) -> Diagnostic | None:
    """Rend la faute qu'un coup d'œil suffit à voir : parenthèses, signes, décimales."""
    source = passage.source
    ouvertes: list[int] = []
    for place, signe in enumerate(source):
        if signe == "(":
            ouvertes.append(place)
            if len(ouvertes) > PROFONDEUR_MAX:
                return l022_imbrication.faute(passage.lieu(place, place + 1), PROFONDEUR_MAX)
        elif signe == ")":
            if not ouvertes:
                return l014_parenthese.faute(passage.lieu(place, place + 1), fermante=True)
            ouvertes.pop()
    if ouvertes:
        return l014_parenthese.faute(passage.lieu(ouvertes[-1], ouvertes[-1] + 1))
    for trouve in _FAUX_SIGNE.finditer(source):
        signe = trouve.group()
        if signe not in {"<=", ">="}:
            return l015_operateur.faute(passage.lieu(*trouve.span()), signe, _SIGNES.get(signe, ""))
    en_mots = _EN_MOTS.search(source)
    if en_mots:
        return l015_operateur.en_mots(passage.lieu(*en_mots.span()), canonique(en_mots.group()), _signes(en_mots))
    point = _NOMBRE_POINT.search(source)
    if point:
        return l006_point_decimal.faute(passage.lieu(*point.span()), point.group())
    return None


def _signes(en_mots: re.Match[str]) -> dict[str, str]:
    """Rend le signe que disent les mots, ou les deux entre lesquels seul le texte tranche, et ce que chacun dit."""
    mot, egal = en_mots[1].lower(), en_mots[2]
    if mot.startswith("éga"):
        return {"=": "égal"}
    plus = mot in {"supérieur", "plus grand"}
    large = {"≥": "au moins"} if plus else {"≤": "au plus"}
    strict = {">": "strictement"} if plus else {"<": "strictement"}
    if egal:
        return large
    return strict if "strictement" in en_mots.group().lower() else strict | large


def _lisible(racine: Tree[Token]) -> bool:
    """Dit si l'arbre est assez peu profond pour être parcouru ; sans récursion, puisque c'est la question."""
    niveau: list[Tree[Token]] = [racine]
    for _ in range(OPERATIONS_MAX):
        niveau = [e for t in niveau for e in t.children if isinstance(e, Tree)]
        if not niveau:
            return True
    return False


def _jetons(racine: Tree[Token]) -> Iterator[Token]:
    return racine.scan_values(lambda v: isinstance(v, Token))


# --- ce qui ne se lit pas --------------------------------------------------------------------------------------------


def _expliquer(erreur: UnexpectedInput, debut: str, passage: Passage, lexique: Lexique) -> Diagnostic:
    """Dit pourquoi la grammaire s'est arrêtée là."""
    source = passage.source
    if isinstance(erreur, UnexpectedCharacters):
        place = erreur.pos_in_stream or 0
        trouve = re.compile(r"[\w'-]+|\S").match(source, place)
        fin = trouve.end() if trouve else place + 1
        mot = source[place:fin]
        attente, exemple = attendre(_analyseur(lexique), debut, erreur.state, source, place)
        remede = _remede(mot, debut, source, place)
        return l005_phrase_incomprise.faute(passage.lieu(place, fin), mot, attente, exemple, remede)
    if not isinstance(erreur, UnexpectedToken) or erreur.token.type == "$END":
        fin = len(source.rstrip())
        attente, exemple = attendre(_analyseur(lexique), debut, erreur.state, source, fin)
        return l005_phrase_incomprise.trop_tot(passage.lieu(max(0, fin - 1), fin), attente, exemple)
    jeton = erreur.token
    de, a = jeton.start_pos or 0, jeton.end_pos or len(source)
    inconnu = _MOTS_INCONNUS.match(source, de) if jeton.type in {"INCONNU", "UNITE"} else None
    if inconnu is not None:  # hors d'un nombre, une unité n'en est pas une : ce sont des mots inconnus
        a = inconnu.end()
    if jeton.type in {"COMPARE", "EGAL"}:
        enchainee = _enchainee(source, de)
        if enchainee is not None:
            premier = passage.lieu(enchainee, enchainee + 1)
            return l026_comparaisons_enchainees.faute(passage.lieu(de, a), premier, conclusion=debut == "conclusions")
    precedent = next(iter(getattr(erreur.state, "value_stack", [])[-1:]), None)
    mot = canonique(source[de:a])
    coupe = inconnu is not None or jeton.type in {"NOM", "NOMBRE"}
    if coupe and isinstance(precedent, Token) and _touche(precedent, source[precedent.end_pos or 0 : de]):
        debut_nom = precedent.start_pos or 0
        ecrit = canonique(source[debut_nom:a])
        avant = canonique(str(precedent))
        morceaux = {avant.lower(), mot.lower()} if jeton.type == "NOM" else set()
        aide = vouliez_vous(sans_article(ecrit), [n for n in lexique.noms if n.lower() not in morceaux], nettement=True)
        if aide or jeton.type != "NOM" or precedent.type != "NOM":
            return r001_nom_inconnu.faute(passage.lieu(debut_nom, a), ecrit, aide)
        aide = f"entre « {avant} » et « {mot} », il manque un signe ou un mot."
    else:
        aide = _remede(mot, debut, source, de) or (vouliez_vous(mot, lexique.noms) if inconnu else "")
    attente, exemple = attendre(_analyseur(lexique), debut, erreur.state, source, de)
    return l005_phrase_incomprise.faute(passage.lieu(de, a), mot, attente, exemple, aide)


def _touche(precedent: Token, entre: str) -> bool:
    """Dit si un nom et le mot qui le suit, sur la même ligne, peuvent n'en faire qu'un."""
    separes = re.fullmatch(r"[ ]*(?:(?:le|la|les|un|une|du|des|de) +|[dl]')?", entre)
    return precedent.type in {"NOM", "INCONNU"} and separes is not None


def _enchainee(source: str, place: int) -> int | None:
    """Rend la place de la comparaison que celle-ci enchaîne, s'il y en a une avant elle dans la même condition."""
    avant = re.split(r"(?<!\w)(?:et|ou|alors)(?!\w)|[;(]", source[:place])[-1]
    trouve = re.search(r"<=|>=|[=≠<≤>≥]", avant)
    return place - len(avant) + trouve.start() if trouve else None


def _remede(mot: str, debut: str, source: str, place: int) -> str:
    """Rend l'aide propre à une faute courante, ou rien."""
    avant = source[:place]
    nu = mot.lower()
    if nu in {"alors", "sinon"}:
        return f"« {nu} » commence une nouvelle ligne."
    if nu.startswith("arrondi"):
        return "mettez une virgule avant l'arrondi : « …, arrondi au centime »."
    if re.search(r"(?<!\w)(?:est|sont|pas)\s*$", avant) and mot[:1].isdigit():
        return "une date se compare avec un signe : « = », « ≤ »…"
    if mot == "," and re.search(r"plus\s+(?:petit|grand)\s+de\s*\([^)]*$|parmi\s*\([^)]*$", avant):
        return "à l'intérieur des parenthèses, séparez par « ; »."
    if mot in _REMEDES:
        return _REMEDES[mot]
    if debut == "condition" and "\n" in avant and not avant[avant.rfind("\n") :].strip():
        return (
            "si cette ligne ajoute une condition, commencez-la par « et » ou « ou » ; si elle conclut, par « alors »."
        )
    return ""


def _nombre(texte: str) -> Fraction:
    return Fraction(texte.replace(" ", "").replace(",", "."))


def _deux_lectures(source: str, debut: int, fin: int, jetons: Sequence[Token]) -> tuple[str, str]:
    """Rend une condition qui mêle « et » et « ou », avec des parenthèses, selon que l'un ou l'autre lie d'abord."""
    bornes = [debut, *(p or 0 for j in jetons for p in (j.start_pos, j.end_pos)), fin]
    termes = [canonique(source[de:a]) for de, a in zip(bornes[::2], bornes[1::2], strict=True)]

    def lire(fort: str, faible: str) -> str:
        groupes = [[termes[0]]]
        for jeton, terme in zip(jetons, termes[1:], strict=True):
            if jeton.lower() == fort:
                groupes[-1].append(terme)
            else:
                groupes.append([terme])
        lies = [f" {fort} ".join(g) for g in groupes]
        return f" {faible} ".join(f"({x})" if len(g) > 1 else x for x, g in zip(lies, groupes, strict=True))

    return lire("et", "ou"), lire("ou", "et")


class _Constructeur(Transformer[Token, Any]):
    """Arbre de Lark → arbre du langage ; une méthode par règle de grammaire."""

    def __init__(self, passage: Passage) -> None:
        super().__init__(visit_tokens=False)
        self.passage = passage
        self.jetons: dict[int, list[Token]] = {}  # les « et » ou les « ou » de chaque connecteur

    def _call_userfunc(self, tree: Tree[Any], new_children: list[Any] | None = None) -> Any:
        enfants = new_children if new_children is not None else tree.children
        meta = tree.meta
        debut, fin = getattr(meta, "start_pos", 0), getattr(meta, "end_pos", 1)
        if tree.data in {"et", "ou"}:
            return self._connecteur(str(tree.data), debut, fin, enfants)
        return getattr(self, tree.data)(self.passage.lieu(debut, fin), [_nu(x) for x in enfants])

    # conditions

    def condition(self, lieu: Lieu, e: list[Any]) -> Any:
        return e[0]

    def jour(self, lieu: Lieu, e: list[Any]) -> Any:
        return _nu(e[0])

    def _connecteur(self, mot: str, debut: int, fin: int, e: list[Any]) -> arbre.Connecteur:
        termes = [x for x in e if not isinstance(x, Token)]
        jetons = [x for x in e if isinstance(x, Token)]
        meles = [t for t in termes if isinstance(t, arbre.Connecteur) and t.mot != mot]
        if meles:
            tous = sorted((*jetons, *(j for t in meles for j in self.jetons[id(t)])), key=lambda j: j.start_pos or 0)
            premiers = {str(j).lower(): j for j in reversed(tous)}.values()
            lieux = [(self.passage.lieu(j.start_pos or 0, j.end_pos or 0), str(j).lower()) for j in premiers]
            lectures = _deux_lectures(self.passage.source, debut, fin, tous)
            raise _Fautes(l007_et_ou_meles.faute(sorted(lieux), lectures))
        connecteur = arbre.Connecteur(self.passage.lieu(debut, fin), mot, tuple(_nu(t) for t in termes))
        self.jetons[id(connecteur)] = jetons
        return connecteur

    def negation(self, lieu: Lieu, e: list[Any]) -> Any:
        return arbre.Negation(lieu, e[1])

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

    def sans_objet(self, lieu: Lieu, e: list[Any]) -> Any:
        return arbre.SansObjet(lieu, e[0], "pas" in str(e[1]))

    def au_moins_un_de(self, lieu: Lieu, e: list[Any]) -> Any:
        termes = tuple(e[1:])
        return _Parentheses(arbre.Connecteur(lieu, "ou", termes)) if len(termes) > 1 else termes[0]

    def aucun_de(self, lieu: Lieu, e: list[Any]) -> Any:
        return arbre.Negation(lieu, _nu(self.au_moins_un_de(lieu, e)))

    # valeurs

    def operation(self, lieu: Lieu, e: list[Any]) -> Any:
        signe = {"*": "×", "/": "÷", "-": "−", "–": "−"}.get(str(e[1]), str(e[1]))
        return arbre.Operation(lieu, signe, e[0], e[2])

    def decalage(self, lieu: Lieu, e: list[Any]) -> Any:
        signe = {"-": "−", "–": "−"}.get(str(e[1]), str(e[1]))
        fin = "suivant" if "suivant" in str(e[3]) else "dernier"
        return arbre.Operation(lieu, signe, e[0], e[2], fin)

    def report(self, lieu: Lieu, e: list[Any]) -> Any:
        return arbre.Report(lieu, e[0], "jour ouvrable" if "ouvrable" in str(e[1]) else "jour ouvré")

    def nombre(self, lieu: Lieu, e: list[Any]) -> Any:
        if len(e[0]) > CHIFFRES_MAX:
            raise _Fautes(r020_nombre_du_droit.faute(lieu, f"{str(e[0])[:CHIFFRES_MAX]}…"))
        return arbre.Nombre(lieu, _nombre(str(e[0])), str(e[1]) if len(e) > 1 else None)

    def date_ecrite(self, lieu: Lieu, e: list[Any]) -> Any:
        raise _Fautes(r020_nombre_du_droit.date(lieu, str(e[0])))

    def oui(self, lieu: Lieu, e: list[Any]) -> Any:
        return arbre.Booleen(lieu, True)

    def non(self, lieu: Lieu, e: list[Any]) -> Any:
        return arbre.Booleen(lieu, False)

    def valeur_au(self, lieu: Lieu, e: list[Any]) -> Any:
        return arbre.ValeurAu(lieu, e[0], e[2])

    def premier_janvier(self, lieu: Lieu, e: list[Any]) -> Any:
        return arbre.PremierJanvier(lieu, e[2] if len(e) > 2 else None)

    def arrondi(self, lieu: Lieu, e: list[Any]) -> Any:
        return arrondir(lieu, e[0], str(e[1]))

    def plus_petit(self, lieu: Lieu, e: list[Any]) -> Any:
        return arbre.Extremum(lieu, "petit", tuple(e[1:]))

    def plus_grand(self, lieu: Lieu, e: list[Any]) -> Any:
        return arbre.Extremum(lieu, "grand", tuple(e[1:]))

    def compte(self, lieu: Lieu, e: list[Any]) -> Any:
        return arbre.Compte(lieu, tuple(e[1:]))

    def part_jusqu_a(self, lieu: Lieu, e: list[Any]) -> Any:
        return arbre.Part(lieu, e[1], None, e[3])

    def part_entre(self, lieu: Lieu, e: list[Any]) -> Any:
        return arbre.Part(lieu, e[1], e[3], e[5])

    def part_au_dela(self, lieu: Lieu, e: list[Any]) -> Any:
        return arbre.Part(lieu, e[1], e[3], None)

    def anniversaires(self, lieu: Lieu, e: list[Any]) -> Any:
        return arbre.Anniversaires(lieu, e[1], e[3], "mois" if "mois" in str(e[0]) else "an")

    def jour_calcule(self, lieu: Lieu, e: list[Any]) -> Any:
        forme = sans_article(canonique(str(e[0]))).lower().replace("premier", "1er")
        return arbre.JourCalcule(lieu, forme, e[-1])

    def jours_du_mois(self, lieu: Lieu, e: list[Any]) -> Any:
        return arbre.JoursDuMois(lieu, e[2])

    def imputation(self, lieu: Lieu, e: list[Any]) -> Any:
        sorte = "reste" if "reste" in str(e[0]).lower() else "imputé"
        return arbre.Imputation(lieu, sorte, e[1], e[3], e[5], e[7])

    def _agregat(self, sorte: str, lieu: Lieu, e: list[Any]) -> Any:
        return arbre.Agregat(lieu, sorte, e[1], e[3])

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
        for avant, et in itertools.pairwise(e):
            if isinstance(et, Token) and not isinstance(avant.valeur, arbre.Booleen):
                ligne = self.passage.source[: et.start_pos].rpartition("\n")[2]
                if ligne.strip():
                    ici = self.passage.lieu(et.start_pos or 0, et.end_pos or 0)
                    raise _Fautes(l027_conclusions_a_la_file.faute(ici, avant.lieu))
        return tuple(x for x in e if isinstance(x, arbre.Conclusion))

    def conclut_valeur(self, lieu: Lieu, e: list[Any]) -> Any:
        valeur = e[2]
        if len(e) > 3:
            valeur = arrondir(valeur.lieu.jusqua(lieu), valeur, str(e[3]))
        return arbre.Conclusion(lieu, e[0], valeur)

    def conclut_est(self, lieu: Lieu, e: list[Any]) -> Any:
        if "pas" in str(e[1]):
            raise _Fautes(l028_conclusion_negative.faute(lieu))
        return arbre.Conclusion(lieu, e[0], e[2])

    def conclut_oui(self, lieu: Lieu, e: list[Any]) -> Any:
        return arbre.Conclusion(lieu, e[0], arbre.Booleen(lieu, True))

    # tables

    def entete(self, lieu: Lieu, e: list[Any]) -> Any:
        jetons = [x for x in e if isinstance(x, Token)]
        sujet = next(x for x in e if not isinstance(x, Token))
        compare = next((str(t) for t in jetons if t.type in {"COMPARE", "EGAL"}), None)
        operateur = {"<=": "≤", ">=": "≥"}.get(compare, compare) if compare else None
        return arbre.Colonne(lieu, sujet, operateur, any(t.type == "ALORS" for t in jetons))

    def cellule_vide(self, lieu: Lieu, e: list[Any]) -> Any:
        return arbre.Cellule(lieu, ())

    def borne(self, lieu: Lieu, e: list[Any]) -> Any:
        return ({"<=": "≤", ">=": "≥"}.get(str(e[0]), str(e[0])), e[1])

    def cellule_bornes(self, lieu: Lieu, e: list[Any]) -> Any:
        return arbre.Cellule(lieu, (), tuple(x for x in e if not isinstance(x, Token)))

    def cellule_valeurs(self, lieu: Lieu, e: list[Any]) -> Any:
        valeurs = [x for x in e if not isinstance(x, Token)]
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

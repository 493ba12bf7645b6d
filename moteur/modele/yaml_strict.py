"""Une lecture de YAML sûre et bornée, où tout scalaire reste du texte et où chaque nœud a son lieu.

PyYAML ne fournit ici que ses événements : rien n'est converti (ni nombre flottant, ni date, ni « oui » devenu vrai),
rien n'est construit, et ce que YAML a de dangereux ou d'obscur (ancres, renvois, étiquettes, clés composées,
directives) est refusé avec son lieu. Sert aux barèmes et aux dossiers.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from contextlib import closing
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import yaml

from moteur.diagnostics import Diagnostic, Lieu
from moteur.diagnostics.catalogue import (
    b001_fichier_vide,
    b002_fichier_trop_gros,
    b003_caractere_interdit,
    b004_pas_utf8,
    b005_yaml_illisible,
    b006_cle_en_double,
    b007_construction_refusee,
    b008_trop_profond,
    b009_plusieurs_documents,
)
from moteur.modele.ecritures import citer
from moteur.modele.positions import FAUTES_MAX, PROFONDEUR_MAX, Chemin, Positions

TAILLE_MAX = 500_000
"""Octets au-delà desquels un fichier n'est pas lu, si l'appelant ne dit rien."""

Valeur: TypeAlias = "str | list[Valeur] | dict[str, Valeur]"

_ANALYSEUR: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

# Hors de ce que YAML admet, et ce qu'un lecteur humain ne voit pas : contrôles, sauts de ligne exotiques, marques de
# sens d'écriture, marque d'ordre des octets ailleurs qu'en tête, retour chariot isolé.
_INTERDIT = re.compile(
    "[^\t\n\r\x20-\x7e\xa0-\u2027\u202f-\u2065\u206a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]|\r(?!\n)"
)
_TABULATION_EN_TETE = re.compile(r"[ ]*(?:-[ ]+)*(\t)")

# Fragment du message anglais de PyYAML ou de libyaml → ce qui s'est passé, comment corriger. Le premier qui convient.
_CAUSES: tuple[tuple[str, str, str], ...] = (
    (
        "mapping values are not allowed",
        "Le signe « : » se trouve là où aucune clé ne peut commencer.",
        "mettez chaque clé sur sa ligne, alignée avec ses voisines, et entre guillemets tout texte qui contient « : ».",
    ),
    (
        "entries are not allowed",
        "Un tiret de liste se trouve là où aucune liste ne peut commencer.",
        "commencez la liste à la ligne suivante, ou mettez entre guillemets un texte qui commence par un tiret.",
    ),
    (
        "find expected ':'",
        "Il manque « : » après une clé, ou une espace après un tiret de liste.",
        "écrivez « clé: valeur » avec une espace après les deux points, et « - texte » avec une espace après le tiret.",
    ),
    (
        "',' or ']'",
        "Une liste entre crochets n'est pas fermée, ou une virgule y manque.",
        "fermez la liste par « ] » et séparez ses éléments par des virgules.",
    ),
    (
        "',' or '}'",
        "Un bloc entre accolades n'est pas fermé, ou une virgule y manque.",
        "fermez le bloc par « } » et séparez ses éléments par des virgules.",
    ),
    (
        "unexpected end of stream",
        "Un texte entre guillemets n'est pas fermé.",
        "fermez les guillemets ; une apostrophe dans un texte entre apostrophes se double.",
    ),
    (
        "unexpected document indicator",
        "Un texte entre guillemets n'est pas fermé.",
        "fermez les guillemets ; une apostrophe dans un texte entre apostrophes se double.",
    ),
    (
        "escape",
        "Une barre oblique inverse entre guillemets doubles n'annonce rien de connu.",
        "doublez-la, ou employez des apostrophes à la place des guillemets.",
    ),
    (
        "alphabetic or numeric character",
        "Un texte ne peut pas commencer par « * » ni par « & ».",
        "mettez ce texte entre guillemets.",
    ),
    (
        "find expected key",
        "La ligne ne s'aligne pas sur celles qui la précèdent, ou du texte dépasse après des guillemets.",
        "alignez les clés d'un même bloc sur la même colonne, avec des espaces.",
    ),
    (
        "expected <block end>",
        "La ligne ne s'aligne pas sur celles qui la précèdent, ou du texte dépasse après des guillemets.",
        "alignez les clés d'un même bloc sur la même colonne, avec des espaces.",
    ),
    (
        "find expected '-' indicator",
        "La ligne ne s'aligne pas sur la liste qui la précède.",
        "commencez chaque élément de la liste par un tiret, tous sur la même colonne.",
    ),
    (
        "cannot start any token",
        "Le caractère « {caractere} » ne peut pas commencer un texte.",
        "mettez ce texte entre guillemets.",
    ),
    (
        "tag",
        "Une étiquette qui commence par « ! » ne se lit pas ici.",
        "mettez ce texte entre guillemets.",
    ),
    (
        "document start",
        "Du texte suit la fin du document.",
        "retirez la ligne « ... » et gardez un seul document par fichier.",
    ),
    (
        "directive",
        "Une ligne ne peut pas commencer par « % ».",
        "retirez cette ligne, ou mettez ce texte entre guillemets.",
    ),
)


@dataclass(slots=True)
class _Cadre:
    """Une liste ou un bloc en cours de lecture."""

    valeur: list[Valeur] | dict[str, Valeur]
    chemin: Chemin
    debut: Lieu
    ecarte: bool
    cle: str | None = None
    lieu_cle: Lieu | None = None
    lieux_cles: dict[str, Lieu] = field(default_factory=dict)


class _Construction:
    """Empile les événements de PyYAML en dictionnaires, listes et textes, sans récursion."""

    def __init__(self, positions: Positions, decalage: int) -> None:
        self.positions = positions
        self.fautes: list[Diagnostic] = []
        self.racine: Valeur | None = None
        self.perdue = False
        self.arretee = False
        self._decalage = decalage
        self._pile: list[_Cadre] = []
        self._fin: Lieu | None = None
        self._documents = 0

    def lieu(self, debut: Any, fin: Any) -> Lieu:
        """Traduit deux marques de PyYAML, qui comptent depuis 0 et sans la marque d'ordre des octets."""
        return Lieu(
            self.positions.fichier,
            debut.line + 1,
            debut.column + 1 + (self._decalage if debut.line == 0 else 0),
            fin.line + 1,
            fin.column + 1 + (self._decalage if fin.line == 0 else 0),
        )

    def recevoir(self, evenement: yaml.Event) -> None:
        """Prend l'événement suivant ; `arretee` dit ensuite s'il est inutile d'en donner d'autres."""
        lieu = self.lieu(evenement.start_mark, evenement.end_mark)
        if isinstance(evenement, yaml.DocumentStartEvent):
            self._ouvrir_document(evenement, lieu)
        elif isinstance(evenement, yaml.AliasEvent):
            self._refuser(lieu, "un renvoi", f"*{evenement.anchor}")
            self.perdue = True
            self._poser("", lieu)
        elif isinstance(evenement, yaml.NodeEvent):
            self._ouvrir_noeud(evenement, lieu)
        elif isinstance(evenement, yaml.CollectionEndEvent):
            self._fermer(lieu)
        if len(self.fautes) >= FAUTES_MAX:
            self._arreter()

    def _arreter(self) -> None:
        self.perdue = self.arretee = True

    def _refuser(self, lieu: Lieu, quoi: str, texte: str) -> None:
        self.fautes.append(b007_construction_refusee.faute(lieu, quoi, citer(texte)))

    def _ouvrir_document(self, evenement: Any, lieu: Lieu) -> None:
        self._documents += 1
        if self._documents > 1:
            self.fautes.append(b009_plusieurs_documents.faute(lieu))
            self._arreter()
        elif evenement.version or evenement.tags:
            self._refuser(lieu, "une directive", "%")

    def _ouvrir_noeud(self, evenement: Any, lieu: Lieu) -> None:
        if evenement.anchor is not None:
            self._refuser(lieu, "une ancre", f"&{evenement.anchor}")
        if evenement.tag is not None:
            self._refuser(lieu, "une étiquette", evenement.tag.replace("tag:yaml.org,2002:", "!!"))
        if isinstance(evenement, yaml.ScalarEvent):
            self._poser(unicodedata.normalize("NFC", evenement.value), lieu, evenement.style)
            return
        if self._attend_une_cle():
            self._refuser(lieu, "une clé composée", "{" if isinstance(evenement, yaml.MappingStartEvent) else "[")
            self._arreter()
        elif len(self._pile) >= PROFONDEUR_MAX:
            self.fautes.append(b008_trop_profond.faute(lieu, PROFONDEUR_MAX))
            self._arreter()
        else:
            chemin, ecarte = self._place()
            valeur: list[Valeur] | dict[str, Valeur] = {} if isinstance(evenement, yaml.MappingStartEvent) else []
            self._attacher(valeur)
            self._pile.append(_Cadre(valeur, chemin, lieu, ecarte))
            self._fin = None if not evenement.flow_style else lieu

    def _attend_une_cle(self) -> bool:
        return bool(self._pile) and isinstance(self._pile[-1].valeur, dict) and self._pile[-1].cle is None

    def _place(self) -> tuple[Chemin, bool]:
        """Rend le chemin de la valeur qui vient, et si elle est à écarter (clé en double)."""
        if not self._pile:
            return (), False
        cadre = self._pile[-1]
        if isinstance(cadre.valeur, list):
            return (*cadre.chemin, len(cadre.valeur)), cadre.ecarte
        assert cadre.cle is not None
        return (*cadre.chemin, cadre.cle), cadre.ecarte or cadre.cle in cadre.valeur

    def _attacher(self, valeur: Valeur) -> None:
        if not self._pile:
            self.racine = valeur
            return
        cadre = self._pile[-1]
        if isinstance(cadre.valeur, list):
            cadre.valeur.append(valeur)
            return
        assert cadre.cle is not None
        if cadre.cle not in cadre.valeur:
            cadre.valeur[cadre.cle] = valeur
        cadre.cle = None

    def _poser(self, texte: str, lieu: Lieu, style: str | None = None) -> None:
        self._fin = lieu
        if self._attend_une_cle():
            self._poser_cle(texte, lieu)
            return
        chemin, ecarte = self._place()
        if not ecarte:
            self.positions._valeurs[chemin] = lieu
            if style:
                self.positions._guillemets.add(chemin)
        self._attacher(texte)

    def _poser_cle(self, texte: str, lieu: Lieu) -> None:
        cadre = self._pile[-1]
        premier = cadre.lieux_cles.setdefault(texte, lieu)
        if premier is not lieu:
            self.fautes.append(b006_cle_en_double.faute(lieu, premier, citer(texte)))
        elif not cadre.ecarte:
            self.positions._cles[(*cadre.chemin, texte)] = lieu
        cadre.cle = texte

    def _fermer(self, lieu: Lieu) -> None:
        cadre = self._pile.pop()
        entre_crochets = lieu.fin_colonne > lieu.colonne and lieu.ligne == lieu.fin_ligne
        fin = lieu if entre_crochets else self._fin or cadre.debut
        self._fin = fin
        if not cadre.ecarte:
            self.positions._valeurs[cadre.chemin] = cadre.debut.jusqua(fin)


def _en_texte(source: str | bytes, fichier: str, taille_max: int) -> tuple[str, Diagnostic | None]:
    """Rend le texte d'un fichier, sans rien y changer, ou la faute qui empêche de le lire comme du texte."""
    debut = Lieu(fichier, 1, 1, 1, 1)
    if isinstance(source, bytes):
        if len(source) > taille_max:
            return "", b002_fichier_trop_gros.faute(debut, len(source), taille_max)
        if source.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            return "", b004_pas_utf8.faute(debut)
        if b"\0" in source:
            return "", b003_caractere_interdit.faute(
                _lieu_du_caractere(source.decode("utf-8", "replace"), fichier, "\0"), "\0"
            )
        try:
            texte = source.decode("utf-8")
        except UnicodeDecodeError as erreur:
            avant = source[: erreur.start].decode("utf-8")
            return "", b004_pas_utf8.faute(_lieu_du_caractere(avant + "?", fichier, None))
    else:
        texte = source
        taille = len(texte.encode("utf-8", "surrogatepass"))
        if taille > taille_max:
            return "", b002_fichier_trop_gros.faute(debut, taille, taille_max)
    sans_marque = texte.removeprefix("\ufeff")
    if not sans_marque.strip():
        return "", b001_fichier_vide.faute(debut)
    trouve = _INTERDIT.search(sans_marque)
    if trouve:
        place = trouve.start() + len(texte) - len(sans_marque)
        return "", b003_caractere_interdit.faute(_lieu_a(texte, fichier, place), texte[place])
    return texte, None


def _lieu_a(texte: str, fichier: str, place: int) -> Lieu:
    ligne = texte.count("\n", 0, place) + 1
    colonne = place - texte.rfind("\n", 0, place)
    return Lieu(fichier, ligne, colonne, ligne, colonne + 1)


def _lieu_du_caractere(texte: str, fichier: str, caractere: str | None) -> Lieu:
    return _lieu_a(texte, fichier, len(texte) - 1 if caractere is None else texte.index(caractere))


def _faute_de_syntaxe(erreur: yaml.YAMLError, texte: str, construction: _Construction) -> Diagnostic:
    """Dit en français ce que PyYAML reproche au texte."""
    fichier = construction.positions.fichier
    marque = getattr(erreur, "problem_mark", None)
    if marque is None:
        return b005_yaml_illisible.faute(Lieu(fichier, 1, 1, 1, 1))
    lignes = texte.split("\n")
    for numero in (marque.line, marque.line - 1):
        trouve = _TABULATION_EN_TETE.match(lignes[numero]) if 0 <= numero < len(lignes) else None
        if trouve:
            colonne = trouve.start(1) + 1
            return b005_yaml_illisible.faute(
                Lieu(fichier, numero + 1, colonne, numero + 1, colonne + 1),
                "Une tabulation sert à décaler la ligne.",
                "remplacez-la par des espaces : YAML ne décale qu'avec des espaces.",
            )
    lieu = construction.lieu(marque, marque)
    lieu = Lieu(fichier, lieu.ligne, lieu.colonne, lieu.ligne, lieu.colonne + 1)
    if marque.line >= len(lignes) or (marque.line == len(lignes) - 1 and not lignes[-1]):
        derniere = max(i for i, ligne in enumerate(lignes) if ligne.strip())
        fin = len(lignes[derniere].rstrip()) + 1
        lieu = Lieu(fichier, derniere + 1, fin, derniere + 1, fin)
    contexte = getattr(erreur, "context_mark", None)
    origine = construction.lieu(contexte, contexte) if contexte is not None and contexte.line < marque.line else None
    probleme = str(getattr(erreur, "problem", "") or "")
    for fragment, cause, aide in _CAUSES:
        if fragment in probleme:
            ligne = lignes[marque.line] if marque.line < len(lignes) else ""
            cause = cause.replace("{caractere}", ligne[marque.column : marque.column + 1])
            return b005_yaml_illisible.faute(lieu, cause, aide, origine)
    return b005_yaml_illisible.faute(lieu, origine=origine)


def lire_yaml(
    source: str | bytes, fichier: str, taille_max: int = TAILLE_MAX
) -> tuple[Valeur | None, Positions, list[Diagnostic]]:
    """Lit un texte YAML d'au plus `taille_max` octets en dictionnaires, listes et textes.

    Tout scalaire reste le texte écrit, en NFC ; une valeur absente est un texte vide. La valeur est `None` si le texte
    ne se lit pas ou contient un renvoi. Elle est rendue malgré une clé en double (la première vaut), une ancre, une
    étiquette ou une directive, pour que la suite dise aussi ses fautes : tant qu'un diagnostic est une erreur, elle ne
    sert à aucun calcul. Au-delà de `FAUTES_MAX` fautes on cesse de lire.

    >>> valeur, positions, fautes = lire_yaml("age: 082", "dossier.yaml")
    >>> valeur, str(positions["age",]), fautes
    ({'age': '082'}, 'dossier.yaml:1:6', [])
    """
    positions = Positions(fichier)
    texte, faute = _en_texte(source, fichier, taille_max)
    if faute is not None:
        return None, positions, [faute]
    sans_marque = texte.removeprefix("\ufeff")
    construction = _Construction(positions, len(texte) - len(sans_marque))
    try:
        # Les types de PyYAML disent un itérateur ; c'est un générateur, que l'on ferme.
        with closing(yaml.parse(sans_marque, Loader=_ANALYSEUR)) as evenements:  # type: ignore[type-var] # voir au-dessus
            for evenement in evenements:
                construction.recevoir(evenement)
                if construction.arretee:
                    break
    except yaml.YAMLError as erreur:
        construction.perdue = True
        construction.fautes.append(_faute_de_syntaxe(erreur, sans_marque, construction))
    if construction.perdue:
        return None, positions, construction.fautes
    if construction.racine is None or (construction.racine == "" and not positions.entre_guillemets(())):
        return None, positions, [*construction.fautes, b001_fichier_vide.faute(Lieu(fichier, 1, 1, 1, 1))]
    return construction.racine, positions, construction.fautes

"""Un fichier de reçu → les réponses qu'il porte, ou tout ce qui n'y va pas.

Un reçu est l'objet `recu` d'une instruction, seul ou dans la réponse entière ; celui d'une instruction mois par mois
porte une réponse par mois. Un reçu d'avant la clé `rendu` suffit s'il est dans sa réponse entière.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from moteur.diagnostics import Diagnostic, Lieu
from moteur.diagnostics.catalogue import (
    b004_pas_utf8,
    j001_pas_un_recu,
    j002_cle_absente,
    j003_cle_mal_formee,
    j004_recu_modifie,
)
from moteur.explication.objet import DE_L_OBLIGATION, sceller
from moteur.modele.dossier import lire_date
from moteur.modele.json_strict import lire_json
from moteur.modele.positions import Positions

TAILLE_MAX = 8_000_000
"""Octets d'un fichier de reçu, au plus."""

Rendu = Mapping[str, Any]
"""Ce qui a été répondu, par rubrique ; une rubrique vide n'y est pas."""

RUBRIQUES: dict[str, Any] = {
    "resultats": dict,
    "indetermines": dict,
    "sans_objet": list,
    "presumes": dict,
    "lectures": dict,
    "obligations": list,
    "alertes": list,
}
_EMPREINTE = re.compile(r"sha256:[0-9a-f]{64}")
_Chemin = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Recu:
    """Une réponse et de quoi la refaire.

    `regles`, `baremes` : les empreintes des textes ; `edition` : celle du sens, si le reçu la dit. `positions` situe ce
    que dit le fichier ; `dans` : où y sont les faits.
    """

    fichier: str
    jour: date
    regles: str
    baremes: str
    edition: str | None
    moteur: str
    execution: str | None
    resultats: tuple[str, ...]
    obligations: tuple[str, ...]
    lectures: Mapping[str, str | None]
    faits: Mapping[str, Any]
    rendu: Rendu
    positions: Positions
    dans: _Chemin

    @property
    def lieu(self) -> Lieu | None:
        """Le lieu des empreintes, pour un diagnostic sur l'édition."""
        return self.positions.get((*self.dans[:-1], "regles"))


def lire_recu(octets: bytes, fichier: str) -> tuple[list[Recu], list[Diagnostic]]:
    """Rend les réponses d'un fichier de reçu, une par date ; aucune si un diagnostic est rendu."""
    if len(octets) > TAILLE_MAX:
        return [], [j001_pas_un_recu.trop_gros(fichier, TAILLE_MAX)]
    try:
        texte = octets.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError:
        return [], [b004_pas_utf8.faute(Lieu(fichier, 1, 1, 1, 2))]
    if not texte.lstrip().startswith("{"):
        return [], [j001_pas_un_recu.faute(fichier)]
    arbre, positions, fautes = lire_json(texte, fichier)
    if fautes:
        return [], fautes
    lu = _entiers(arbre)
    entier = lu.get("recu") if isinstance(lu, dict) else None
    if isinstance(entier, dict):
        lecture = _Lecture(fichier, entier, positions, ("recu",), lu)
    elif isinstance(lu, dict) and {"regles", "baremes"} & set(lu):
        lecture = _Lecture(fichier, lu, positions, (), {})
    else:
        return [], [j001_pas_un_recu.faute(fichier)]
    recus = list(lecture.recus())
    return ([], lecture.fautes) if lecture.fautes else (recus, [])


def _entiers(valeur: Any) -> Any:
    """Rend l'arbre tel que la bibliothèque standard l'aurait lu : le sceau en dépend. Un reçu n'a pas de flottant."""
    if isinstance(valeur, dict):
        return {cle: _entiers(v) for cle, v in valeur.items()}
    if isinstance(valeur, list):
        return [_entiers(v) for v in valeur]
    if isinstance(valeur, Decimal):
        return int(valeur) if valeur == valeur.to_integral_value() and abs(valeur) < 10**18 else str(valeur)
    return valeur


class _Lecture:
    def __init__(
        self, fichier: str, recu: dict[str, Any], positions: Positions, dans: _Chemin, autour: Mapping[str, Any]
    ) -> None:
        self.fichier, self.recu, self.positions, self.dans, self.autour = fichier, recu, positions, dans, autour
        self.fautes: list[Diagnostic] = []

    def recus(self) -> Iterator[Recu]:
        """Lit les réponses ; les fautes s'ajoutent à `fautes`."""
        if "sceau" in self.recu and self.recu["sceau"] != sceller(self.recu):
            self.fautes.append(j004_recu_modifie.faute(self._lieu(("sceau",))))
            return
        mois = self.recu.get("mois")
        if mois is None:
            yield self._recu(self.recu, self._jour(self.recu.get("date"), ("date",)), (), self.autour)
            return
        if not isinstance(mois, list) or not mois:
            self._mal("mois", "une liste de mois", ("mois",))
            return
        for rang, propre in enumerate(mois):
            ou = ("mois", rang)
            if not isinstance(propre, dict) or not isinstance(propre.get("dates"), list):
                self._mal("mois", "une liste de mois et de leurs dates", ou)
                continue
            for place, ecrite in enumerate(propre["dates"]):
                jour = self._jour(ecrite, (*ou, "dates", place))
                yield self._recu(self.recu | propre, jour, ou, {})

    def _recu(self, lu: Mapping[str, Any], jour: date, ou: _Chemin, autour: Mapping[str, Any]) -> Recu:
        faits = lu.get("faits")
        if not isinstance(faits, dict):
            self._mal("faits", "un dossier, nom par nom", ("faits",))
            faits = {}
        lectures = lu.get("lectures", {})
        if not isinstance(lectures, dict) or not all(v is None or isinstance(v, str) for v in lectures.values()):
            self._mal("lectures", "une lecture par règle", (*ou, "lectures"))
            lectures = {}
        return Recu(
            fichier=self.fichier,
            jour=jour,
            regles=self._empreinte(lu, "regles"),
            baremes=self._empreinte(lu, "baremes"),
            edition=self._texte(lu, "edition"),
            moteur=self._texte(lu, "moteur") or "",
            execution=self._texte(lu, "execution"),
            resultats=self._noms(lu, "resultats", ou, exige=True),
            obligations=self._noms(lu, "obligations", ou, exige=False),
            lectures=lectures,
            faits=faits,
            rendu=self._rendu(lu, ou, autour),
            positions=self.positions,
            dans=(*self.dans, "faits"),
        )

    def _rendu(self, lu: Mapping[str, Any], ou: _Chemin, autour: Mapping[str, Any]) -> Rendu:
        if "rendu" in lu:
            rendu, ici = lu["rendu"], (*ou, "rendu")
            if not isinstance(rendu, dict):
                self._mal("rendu", "une réponse", ici)
                return {}
        elif isinstance(autour.get("resultats"), dict):
            rendu, ici = _de_la_reponse(autour), ()
        else:
            self.fautes.append(j002_cle_absente.sans_reponse(self._lieu(())))
            return {}
        if "rendu" in lu and autour:
            self._accorder(rendu, autour)
        for rubrique, sorte in RUBRIQUES.items():
            if rubrique in rendu and not _bien_forme(rubrique, rendu[rubrique], sorte):
                self._mal(f"rendu.{rubrique}", "ce que le moteur écrit", (*ici, rubrique))
        return {r: rendu[r] for r in RUBRIQUES if rendu.get(r)}

    def _accorder(self, rendu: Mapping[str, Any], autour: Mapping[str, Any]) -> None:
        """Signale une rubrique de la réponse entière qui n'est plus ce que le reçu en garde, et qu'on lirait à tort."""
        reponse = _de_la_reponse(autour)
        for rubrique in RUBRIQUES:
            dite, gardee = reponse.get(rubrique), rendu.get(rubrique)
            if rubrique != "lectures" and rubrique in reponse and (dite or gardee) and dite != gardee:
                lieu = self.positions.get((rubrique,)) or self._lieu(())
                self.fautes.append(j004_recu_modifie.reponse(lieu, rubrique))

    def _empreinte(self, lu: Mapping[str, Any], cle: str) -> str:
        ecrite = lu.get(cle)
        if not isinstance(ecrite, str) or not _EMPREINTE.fullmatch(ecrite):
            self._mal(cle, "une empreinte, « sha256: » et soixante-quatre chiffres hexadécimaux", (cle,))
            return ""
        return ecrite

    def _jour(self, ecrit: Any, ou: _Chemin) -> date:
        jour = lire_date(ecrit)
        if jour is None:
            self._mal("date", "une date, 2026-01-01", ou)
        return jour or date.min

    def _noms(self, lu: Mapping[str, Any], cle: str, ou: _Chemin, *, exige: bool) -> tuple[str, ...]:
        noms = lu.get(cle, None if exige else [])
        if not isinstance(noms, list) or not all(isinstance(n, str) for n in noms):
            self._mal(cle, "une liste de noms", (*ou, cle))
            return ()
        return tuple(noms)

    def _texte(self, lu: Mapping[str, Any], cle: str) -> str | None:
        ecrit = lu.get(cle)
        if ecrit is not None and not isinstance(ecrit, str):
            self._mal(cle, "un texte", (cle,))
        return ecrit if isinstance(ecrit, str) else None

    def _mal(self, cle: str, attendu: str, ou: _Chemin) -> None:
        absente = ou and ou[-1] == cle and self._a(ou) is _ABSENTE
        faute = (
            j002_cle_absente.faute(self._lieu(()), cle)
            if absente
            else j003_cle_mal_formee.faute(self._lieu(ou), cle, attendu)
        )
        if faute not in self.fautes:
            self.fautes.append(faute)

    def _a(self, ou: _Chemin) -> Any:
        lu: Any = self.recu
        for pas in ou:
            try:
                lu = lu[pas]
            except (KeyError, IndexError, TypeError):
                return _ABSENTE
        return lu

    def _lieu(self, ou: _Chemin) -> Lieu | None:
        chemin = (*self.dans, *ou)
        while chemin and self.positions.get(chemin) is None:
            chemin = chemin[:-1]
        return self.positions.get(chemin) or Lieu(self.fichier, 1, 1, 1, 2)


_ABSENTE = object()


def _bien_forme(rubrique: str, lu: Any, sorte: Any) -> bool:
    """Dit si une rubrique a la forme que le moteur écrit, autant qu'il faut pour la comparer."""
    if not isinstance(lu, sorte):
        return False
    if rubrique == "sans_objet":
        return all(isinstance(x, str) for x in lu)
    if rubrique in {"obligations", "alertes"}:
        cle = "id" if rubrique == "obligations" else "code"
        return all(isinstance(x, dict) and isinstance(x.get(cle), str) for x in lu)
    if rubrique == "indetermines":
        return all(isinstance(x, dict) for x in lu.values())
    if rubrique == "lectures":
        return all(isinstance(x, list) and all(isinstance(y, dict) for y in x) for x in lu.values())
    return True


def _de_la_reponse(reponse: Mapping[str, Any]) -> dict[str, Any]:
    """Rend la réponse d'un reçu d'avant `rendu`, d'après l'objet JSON qui l'entoure."""

    def exactes(valeurs: Any) -> Any:
        if not isinstance(valeurs, dict):
            return valeurs
        return {f: v.get("exact", v.get("valeur")) if isinstance(v, dict) else v for f, v in valeurs.items()}

    lu: dict[str, Any] = {r: reponse[r] for r in RUBRIQUES if r in reponse}
    lu |= {r: exactes(lu[r]) for r in ("resultats", "presumes") if r in lu}
    if isinstance(lu.get("obligations"), list):
        lu["obligations"] = [
            {c: v for c, v in x.items() if c in DE_L_OBLIGATION and v} if isinstance(x, dict) else x
            for x in lu["obligations"]
        ]
    if isinstance(lu.get("alertes"), list):
        gardes = ("code", "message", "resultats")
        lu["alertes"] = [
            {c: v for c, v in x.items() if c in gardes and v and (c != "message" or x.get("code") != "conflit")}
            if isinstance(x, dict)
            else x
            for x in lu["alertes"]
        ]
    if isinstance(lu.get("lectures"), dict):
        lu["lectures"] = {
            f: [_lecture(x) if isinstance(x, dict) else x for x in lues] if isinstance(lues, list) else lues
            for f, lues in lu["lectures"].items()
        }
    return lu


def _lecture(ecrite: Mapping[str, Any]) -> dict[str, Any]:
    """Une lecture d'avant `rendu` : sans valeur, elle s'écrivait « null », indéterminée ou sans objet."""
    gardee = {c: ecrite[c] for c in ("regle", "lecture", "employee") if c in ecrite}
    valeur = ecrite.get("exact", ecrite.get("valeur"))
    return gardee if valeur is None else gardee | {"valeur": valeur}

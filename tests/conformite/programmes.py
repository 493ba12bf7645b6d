"""Des programmes tirés au hasard, écrits dans le langage des règles, et des dossiers pour les jouer.

On y trouve exceptions sœurs et emboîtées, tables ordonnées ou non, versions selon une ancre, lectures du droit, faits
donnés ou déduits, présumés, manquants, sans objet. Les seules constantes sont 0 et 1 ; les autres nombres viennent des
faits et de deux séries datées, dont l'une n'a pas encore de valeur à certaines dates.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

VOCABULAIRE = (
    "".join(f"fait « signe {x} »\n  oui/non\n  donné\n" for x in ("alpha", "bravo", "charlie"))
    + "fait « signe delta »\n  oui/non\n  présumé non\n  raison « rien ne le dit »\n"
    + "".join(f"fait « indice {x} »\n  nombre\n  donné\n" for x in ("alpha", "bravo", "charlie"))
    + "fait « indice delta »\n  nombre\n  présumé 0\n  raison « rien ne le dit »\n"
    + "".join(f"fait « couleur {x} »\n  choix parmi rouge, vert, bleu\n  donné\n" for x in ("alpha", "bravo"))
    + "fait « marques »\n  liste parmi rond, carré, ovale\n  donné\n"
    + "fait « dépôt »\n  date\n  présumé date d'appréciation\n  raison « aucun dépôt »\n"
    + "fait « arrivée »\n  date\n  donné\n"
    + "ancre « dossiers déposés »\n  date dépôt\n"
    + "ancre « dossiers arrivés »\n  date arrivée\n"
    + "".join(f"fait « verdict {x} »\n  oui/non\n  déduit\n" for x in ("un", "deux", "trois"))
    + "fait « verdict quatre »\n  oui/non\n  donné ou déduit\n"
    + "".join(f"fait « total {x} »\n  nombre\n  déduit\n" for x in ("un", "deux", "trois"))
    + "fait « total quatre »\n  nombre\n  donné ou déduit\n"
    + "".join(f"fait « teinte {x} »\n  choix parmi rouge, vert, bleu\n  déduit\n" for x in ("un", "deux"))
    + "fait « teinte trois »\n  choix parmi rouge, vert, bleu\n  donné ou déduit\n"
)
BAREMES = """
series:
  - nom: le seuil alpha
    unite: sans unité
    source: texte
    valeurs:
      - {du: 01/01/2016, valeur: "0,5", confiance: vu dans une source}
      - {du: 01/01/2022, valeur: "2", confiance: vu dans une source}
  - nom: le seuil bravo
    unite: sans unité
    source: texte
    valeurs:
      - {du: 10/07/2021, valeur: "1", confiance: vu dans une source}
"""
JOURS = (date(2020, 2, 29), date(2021, 7, 20), date(2021, 12, 31), date(2022, 1, 1), date(2024, 6, 1))
VERDICTS = tuple(f"verdict {x}" for x in ("un", "deux", "trois", "quatre"))
TOTAUX = tuple(f"total {x}" for x in ("un", "deux", "trois", "quatre"))
TEINTES = tuple(f"teinte {x}" for x in ("un", "deux", "trois"))
DEDUITS = tuple(x for trio in zip(VERDICTS, TOTAUX, (*TEINTES, ""), strict=True) for x in trio if x)
COULEURS = ("rouge", "vert", "bleu")


@dataclass(frozen=True)
class Programme:
    """Un programme tiré : ses règles, le jour de son édition, et des dossiers tels qu'on les écrit."""

    regles: str
    jour: date
    dossiers: tuple[dict[str, Any], ...]


def tirer(hasard: random.Random, dossiers: int, definitions: int = len(DEDUITS)) -> Programme:
    """Tire un programme : une règle ou une table par fait déduit, qui ne lit que ceux d'avant."""
    ecrivain = _Ecrivain(hasard)
    regles = "\n".join(ecrivain.definition(rang) for rang in range(definitions) if hasard.random() < 0.95)
    return Programme(regles, hasard.choice(JOURS), tuple(_dossier(hasard) for _ in range(dossiers)))


def _dossier(hasard: random.Random) -> dict[str, Any]:
    present = hasard.choice((0.5, 0.8, 1))
    faits: dict[str, Any] = {}

    def donner(nom: str, valeur: Any, chance: float = present) -> None:
        if hasard.random() < chance:
            faits[nom] = valeur

    for x in ("alpha", "bravo", "charlie", "delta"):
        donner(f"signe_{x}", hasard.random() < 0.5)
        donner(f"indice_{x}", hasard.choice(("0", "0.5", "1", "2")))
    for x in ("alpha", "bravo"):
        donner(f"couleur_{x}", hasard.choice(COULEURS))
    donner("marques", [m for m in ("rond", "carré", "ovale") if hasard.random() < 0.4])
    for x in ("depot", "arrivee"):
        donner(x, (hasard.choice(JOURS) + timedelta(days=hasard.randint(-1, 1))).isoformat())
    donner("verdict_quatre", hasard.random() < 0.5, 0.15)
    donner("total_quatre", hasard.randint(0, 2), 0.15)
    donner("teinte_trois", hasard.choice(COULEURS), 0.15)
    return faits


class _Ecrivain:
    """Écrit des règles ; `lisibles` : les faits déduits que la règle en cours peut lire."""

    def __init__(self, hasard: random.Random) -> None:
        self.hasard = hasard
        self.lisibles: tuple[str, ...] = ()
        self.titres = 0

    # --- blocs -------------------------------------------------------------------------------------------------------

    def definition(self, rang: int) -> str:
        """Ce qui conclut le fait déduit de ce rang, toutes versions comprises."""
        self.lisibles = DEDUITS[:rang]
        fait = DEDUITS[rang]
        forme = self.hasard.random()
        if forme < 0.15:
            return self._versions(fait)
        if forme < 0.25:
            return self._lectures(fait)
        return self._bloc(self._titre(), fait, "  en vigueur depuis le 01/01/2016\n")

    def _versions(self, fait: str) -> str:
        titre, ancre = self._titre(), self.hasard.choice(("dossiers déposés", "dossiers arrivés"))
        avant = self._bloc(
            titre, fait, f"  s'applique aux {ancre} jusqu'au 31/12/2021\n", ", version antérieure à 2022"
        )
        apres = self._bloc(
            titre, fait, f"  s'applique aux {ancre} à compter du 01/01/2022\n", ", version du 01/01/2022"
        )
        return avant + "\n" + apres

    def _lectures(self, fait: str) -> str:
        entete = f"règle « {self._titre()} »\n  source texte\n  en vigueur depuis le 01/01/2016\n"
        if self.hasard.random() < 0.2:
            entete += "  sans lecture employée\n"
        lectures = (f"\n  lecture « {self._titre()} »\n" + self._corps(fait, "    ") for _ in range(2))
        return entete + "".join(lectures) + self._exceptions(fait, "  ")

    def _bloc(self, titre: str, fait: str, portee: str, version: str = "") -> str:
        if self.hasard.random() < 0.4:
            mode = self.hasard.choice(("première ligne vraie", "une seule ligne vraie"))
            tete = f"table « {titre} »{version}, {mode}\n  source texte\n{portee}"
            return tete + self._table(fait, "  ") + self._exceptions(fait, "  ")
        tete = f"règle « {titre} »{version}\n  source texte\n{portee}"
        return tete + self._corps(fait, "  ") + self._exceptions(fait, "  ")

    def _exceptions(self, fait: str, retrait: str, parent: str = "") -> str:
        """Des exceptions ; celles d'une exception sont dessous, en retrait, et le plus souvent la nomment."""
        texte = ""
        for _ in range(self.hasard.choice((0, 0, 0, 1, 2) if parent else (0, 0, 1, 1, 2, 3))):
            titre = self._titre()
            cible = f" à « {parent} »" if parent and self.hasard.random() < 0.7 else ""
            texte += f"\n{retrait}exception « {titre} »{cible}\n"
            if self.hasard.random() < 0.15:
                texte += f"{retrait}  en vigueur depuis le 01/01/2022\n"
            if self.hasard.random() < 0.15:
                texte += f"{retrait}  première ligne vraie\n{self._table(fait, retrait + '  ')}"
            else:
                texte += self._corps(fait, retrait + "  ", condition=0.97)
            texte += self._exceptions(fait, retrait + "  ", titre)
        return texte

    def _corps(self, fait: str, retrait: str, condition: float = 0.85) -> str:
        if self.hasard.random() >= condition:
            return f"{retrait}alors {self._conclusion(fait)}\n"
        si = self._rare(3) if condition > 0.9 else self._condition(3)
        texte = f"{retrait}si {si}\n{retrait}alors {self._conclusion(fait)}\n"
        if self.hasard.random() < 0.4:
            texte += f"{retrait}sinon {self._conclusion(fait)}\n"
        return texte

    def _table(self, fait: str, retrait: str) -> str:
        lignes = range(self.hasard.choice((1, 2, 2, 3, 4)))
        if self.hasard.random() < 0.5:
            rangees = [f"| si | alors {fait} |"]
            phrase = self.hasard.choice((self._rare, self._condition))
            rangees += [f"| {phrase(2)} | {self._case(fait)} |" for _ in lignes]
        else:
            choix, signe = self._un_de(self._choix()), self._un_de(self._signes())
            rangees = [f"| {choix} | {signe} | alors {fait} |"]
            for _ in lignes:
                couleurs = ", ".join(self.hasard.sample(COULEURS, self.hasard.randint(1, 2)))
                cellules = (self._un_de((couleurs, couleurs, "-")), self._un_de(("oui", "non", "-")))
                rangees.append(f"| {' | '.join(cellules)} | {self._case(fait)} |")
        if self.hasard.random() < 0.4:
            vides = rangees[0].count("|") - 2
            rangees.append(f"| {' | '.join('-' for _ in range(vides))} | {self._case(fait)} |")
        return "".join(f"{retrait}{rangee}\n" for rangee in rangees)

    def _titre(self) -> str:
        self.titres += 1
        return f"bloc {self.titres}"

    # --- phrases -----------------------------------------------------------------------------------------------------

    def _un_de(self, choix: Sequence[str]) -> str:
        return self.hasard.choice(choix)

    def _deduits(self, famille: str) -> Iterator[str]:
        """Les faits déduits lisibles d'une famille, deux fois chacun : on y puise plus souvent que dans les donnés."""
        return (f for f in (*self.lisibles, *self.lisibles) if f.startswith(famille))

    def _signes(self) -> tuple[str, ...]:
        return ("signe alpha", "signe bravo", "signe charlie", "signe delta", *self._deduits("verdict"))

    def _nombres(self) -> tuple[str, ...]:
        return ("indice alpha", "indice bravo", "indice charlie", "indice delta", *self._deduits("total"))

    def _choix(self) -> tuple[str, ...]:
        return ("couleur alpha", "couleur bravo", *self._deduits("teinte"))

    def _condition(self, profondeur: int) -> str:
        forme = self.hasard.random()
        if profondeur and forme < 0.5:
            mot = self._un_de((" et ", " ou "))
            termes = [self._terme(profondeur - 1) for _ in range(self.hasard.randint(2, 4))]
            return mot.join(termes)
        return self._terme(profondeur)

    def _rare(self, profondeur: int) -> str:
        """Une condition plutôt fausse : des exceptions ou des lignes toujours vraies ne feraient que des conflits."""
        return " et ".join(self._terme(profondeur - 1) for _ in range(self.hasard.randint(2, 4)))

    def _terme(self, profondeur: int) -> str:
        forme = self.hasard.random()
        if profondeur and forme < 0.2:
            return f"non ({self._condition(profondeur - 1)})"
        if profondeur and forme < 0.5:
            return f"({self._condition(profondeur - 1)})"
        return self._atome()

    def _atome(self) -> str:
        signe, choix, nombre = self._un_de(self._signes()), self._un_de(self._choix()), self._un_de(self._nombres())
        couleur, autre = self.hasard.sample(COULEURS, 2)
        return self._un_de(
            (
                signe,
                f"{signe} est non",
                f"{choix} est {couleur}",
                f"{choix} n'est pas {couleur}",
                f"{choix} est l'un de {couleur}, {autre}",
                f"marques {self._un_de(('comprend l’une de', 'ne comprend aucune de'))} rond, carré",
                f"{self._un_de((signe, choix, nombre))} {self._un_de(('est', 'n’est pas'))} connu",
                f"{nombre} {self._un_de('=≠<≤>≥')} {self._operande()}",
                f"{nombre} {self._un_de('=≠<≤>≥')} {self._operande()}",
                f"nombre de oui parmi ({signe} ; {choix} est {couleur}) = 1",
                f"{self._un_de(('au moins un', 'aucun'))} de ({signe} ; {choix} est {couleur})",
                f"{self._un_de((signe, choix, nombre))} {self._un_de(('est', 'n’est pas'))} sans objet",
            )
        )

    def _operande(self) -> str:
        return self._un_de(("0", "1", "seuil alpha", "seuil bravo", self._un_de(self._nombres())))

    def _nombre(self) -> str:
        gauche, droite = self._operande(), self._operande()
        return self._un_de(
            (
                *("0", "1", gauche, f"{gauche} + {droite}", f"{gauche} × {droite}", f"{gauche} − {droite}"),
                f"le plus petit de ({gauche} ; {droite})",
            )
        )

    def _conclusion(self, fait: str) -> str:
        if fait in VERDICTS:
            return self._un_de((fait, f"{fait} est non", f"{fait} = ({self._condition(1)})"))
        if fait in TOTAUX:
            return f"{fait} = {self._nombre()}"
        return self._un_de((f"{fait} est {self._un_de(COULEURS)}", f"{fait} = {self._un_de(self._choix())}"))

    def _case(self, fait: str) -> str:
        if fait in VERDICTS:
            return self._un_de(("oui", "non", self._un_de(self._signes())))
        return self._nombre() if fait in TOTAUX else self._un_de((*COULEURS, self._un_de(self._choix())))

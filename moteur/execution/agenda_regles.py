"""Un groupe de branches → le programme de l'agenda qui choisit celle qui conclut, en règles de chaînage avant.

L'agenda ne connaît que des faits à valeur écrite, de trois sortes :

- un **atome** (comparaison, appartenance, fait oui/non…) : Python l'évalue et en fournit l'état, vrai, faux, inconnu ou
  sans objet ;
- un **connecteur** (« et », « ou ») : les règles en déduisent l'état de celui de ses termes ; « non » n'en demande pas,
  il lit vrai pour faux ;
- un **groupe** : les règles en déduisent le verdict de ceux de ses exceptions et de l'état de ses conditions : branche
  ou exception qui conclut, conflit, ignorance, ou rien.

Aucune règle n'a plus de quatre motifs, aussi longue que soit la condition ou la table qu'elle sert.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count
from typing import Final

from moteur.execution.pilote import Couple, Entree, Motif, Pilote, RegleAgenda
from moteur.modele import expressions as e
from moteur.modele.modele import Groupe

VRAI: Final = "vrai"
FAUX: Final = "faux"
INCONNU: Final = "inconnu"
SANS_OBJET: Final = "sans objet"
ETATS: Final = (VRAI, FAUX, INCONNU, SANS_OBJET)
_CONTRAIRE: Final = {VRAI: FAUX, FAUX: VRAI, INCONNU: INCONNU, SANS_OBJET: SANS_OBJET}

EXCEPTION: Final = "exception"
BRANCHE: Final = "branche"
CONFLIT: Final = "conflit"
INCONNUE: Final = "inconnue"
RIEN: Final = "rien"

_RETENUE: Final = "retenue"
_INDECISE: Final = "indécise"


@dataclass(frozen=True, slots=True)
class Formule:
    """Une condition : le fait de l'agenda qui en porte l'état, et ses termes si elle en a.

    `inverse` : le fait porte l'état du contraire. `lectures` : les états que l'agenda peut conclure d'un connecteur.
    """

    fait: str
    termes: tuple[Formule, ...] = ()
    inverse: bool = False
    lectures: Mapping[Couple, str] | None = None

    def motif(self, etat: str) -> Motif:
        """Le motif qui attend cet état."""
        return Motif(self.fait, _CONTRAIRE[etat] if self.inverse else etat)


@dataclass(frozen=True, slots=True)
class Verdict:
    """Ce que l'agenda conclut d'un groupe ; `rang` : celui de l'exception ou de la branche qui l'emporte."""

    sorte: str
    rang: int = 0


@dataclass(frozen=True, slots=True)
class GroupeAgenda:
    """Un groupe de branches : ses exceptions, ses conditions dans l'ordre des branches, ses verdicts possibles."""

    nom: str
    exceptions: tuple[GroupeAgenda, ...]
    conditions: tuple[Formule | None, ...]
    verdicts: Mapping[Couple, Verdict]

    def avec(self, groupe: Groupe) -> Iterator[tuple[Groupe, GroupeAgenda]]:
        """Parcourt le groupe du plan et celui-ci, et leurs exceptions à toute profondeur, deux à deux."""
        yield groupe, self
        for sien, notre in zip(groupe.exceptions, self.exceptions, strict=True):
            yield from notre.avec(sien)


@dataclass(frozen=True, slots=True)
class Programme:
    """Le programme chargé d'un groupe : Python fournit les atomes à la strate 0, et lit à la fin ce qui est conclu."""

    pilote: Pilote
    groupe: GroupeAgenda


def compiler(groupe: Groupe) -> Programme:
    """Rend le programme d'un groupe ; deux groupes égaux, à leurs lieux près, peuvent partager le même."""
    compilation = _Compilation()
    notre = compilation.groupe(groupe)
    return Programme(Pilote(compilation.regles, compilation.entrees), notre)


def termes(condition: e.Expr) -> tuple[e.Expr, ...]:
    """Les termes d'une condition que l'agenda compose ; aucun pour un atome."""
    if isinstance(condition, e.Tous | e.Un):
        return condition.termes
    return (condition.terme,) if isinstance(condition, e.Contraire) else ()


def _sans(motif: Motif) -> Motif:
    return replace(motif, absent=True)


class _Compilation:
    """Accumule les règles ; ce qu'une règle lit est compilé avant elle.

    Une règle se range d'elle-même à la première strate où tout ce qu'elle lit est établi.
    """

    def __init__(self) -> None:
        self.regles: list[RegleAgenda] = []
        self.entrees: list[Entree] = []
        self._strates: dict[Couple, int] = {}  # pour chaque couple fourni ou conclu, la dernière où il peut l'être
        self._formules: dict[e.Expr, Formule] = {}
        self._numeros = count(1)

    def _conclure(self, conclusion: Couple, *motifs: Motif) -> None:
        """Ajoute une règle, sans les motifs toujours satisfaits ; rien si l'un d'eux ne peut jamais l'être."""
        utiles = tuple(m for m in motifs if not m.absent or m.couple in self._strates)
        if all(m.couple in self._strates for m in utiles):
            strate = max((self._strates[m.couple] + m.absent for m in utiles), default=0)
            self._strates[conclusion] = max(strate, self._strates.get(conclusion, 0))
            nom = f"{len(self.regles)} : {conclusion[0]} = {conclusion[1]}"
            self.regles.append(RegleAgenda(nom, strate, utiles, conclusion))

    # --- conditions --------------------------------------------------------------------------------------------------

    def formule(self, condition: e.Expr) -> Formule:
        """Rend la formule d'une condition ; deux conditions égales n'en ont qu'une."""
        if condition not in self._formules:
            self._formules[condition] = self._formule(condition)
        return self._formules[condition]

    def _formule(self, condition: e.Expr) -> Formule:
        sous = tuple(self.formule(t) for t in termes(condition))
        if isinstance(condition, e.Contraire):
            return Formule(sous[0].fait, sous, inverse=not sous[0].inverse)
        if isinstance(condition, e.Tous):
            return self._connecteur(f"et {next(self._numeros)}", sous, decisif=FAUX, neutre=VRAI)
        if isinstance(condition, e.Un):
            return self._connecteur(f"ou {next(self._numeros)}", sous, decisif=VRAI, neutre=FAUX)
        atome = f"atome {next(self._numeros)}"
        etats = (VRAI, FAUX) if isinstance(condition, e.EstConnu | e.Constante) else ETATS
        self.entrees.append(Entree(atome, etats))
        self._strates |= {(atome, etat): 0 for etat in etats}
        return Formule(atome)

    def _connecteur(self, nom: str, sous: tuple[Formule, ...], *, decisif: str, neutre: str) -> Formule:
        """Un terme décisif tranche ; à défaut, un terme inconnu rend inconnu, puis un terme sans objet, sans objet."""
        tranche, doute, vide = Motif(nom, decisif), Motif(nom, "un inconnu"), Motif(nom, "un sans objet")
        for terme in sous:
            self._conclure(tranche.couple, terme.motif(decisif))
            self._conclure(doute.couple, terme.motif(INCONNU))
            self._conclure(vide.couple, terme.motif(SANS_OBJET))
        self._conclure((nom, INCONNU), doute, _sans(tranche))
        self._conclure((nom, SANS_OBJET), vide, _sans(tranche), _sans(doute))
        self._conclure((nom, neutre), _sans(tranche), _sans(doute), _sans(vide))
        return Formule(nom, sous, lectures={(nom, etat): etat for etat in ETATS})

    # --- groupes -----------------------------------------------------------------------------------------------------

    def groupe(self, groupe: Groupe) -> GroupeAgenda:
        """Compile un groupe : ses exceptions d'abord, puis ses branches si elles se taisent toutes."""
        nom = f"groupe {next(self._numeros)} « {groupe.titre} »"
        exceptions = tuple(self.groupe(x) for x in groupe.exceptions)
        conditions = tuple(None if b.condition is None else self.formule(b.condition) for b in groupe.branches)
        silence = self._exceptions(nom, exceptions)
        if groupe.ordonnees or len(conditions) <= 1:  # l'ordre d'une seule branche est indifférent
            self._premiere(nom, silence, conditions)
        else:
            self._seule(nom, silence, conditions)
        possibles = [Verdict(EXCEPTION, rang) for rang in range(len(exceptions))]
        possibles += [Verdict(BRANCHE, rang) for rang in range(len(conditions))]
        possibles += [Verdict(CONFLIT), Verdict(INCONNUE), Verdict(RIEN)]
        verdicts = {c: v for v in possibles if (c := _verdict(nom, v.sorte, v.rang)) in self._strates}
        return GroupeAgenda(nom, exceptions, conditions, verdicts)

    def _exceptions(self, nom: str, exceptions: tuple[GroupeAgenda, ...]) -> tuple[Motif, ...]:
        """Conclut ce que les exceptions décident du groupe ; rend les motifs de leur silence."""
        for exception in exceptions:
            for couple, verdict in exception.verdicts.items():
                if verdict.sorte in {EXCEPTION, BRANCHE}:
                    self._conclure((exception.nom, _RETENUE), Motif(*couple))
                elif verdict.sorte in {CONFLIT, INCONNUE}:
                    self._conclure((exception.nom, _INDECISE), Motif(*couple))
        retenues = [Motif(x.nom, _RETENUE) for x in exceptions]
        une, plusieurs = self._compter(f"{nom}, exceptions", retenues)
        doute = Motif(f"{nom}, exceptions", _INDECISE)
        for exception in exceptions:
            self._conclure(doute.couple, Motif(exception.nom, _INDECISE))
        self._conclure(_verdict(nom, CONFLIT), plusieurs)
        self._conclure(_verdict(nom, INCONNUE), doute, _sans(plusieurs))
        for rang, retenue in enumerate(retenues):
            self._conclure(_verdict(nom, EXCEPTION, rang), retenue, _sans(plusieurs), _sans(doute))
        return (_sans(une), _sans(doute))

    def _premiere(self, nom: str, silence: tuple[Motif, ...], conditions: tuple[Formule | None, ...]) -> None:
        """La première branche vraie conclut, si l'on sait qu'aucune avant elle ne l'est."""
        atteinte = silence
        for rang, condition in enumerate(conditions):
            if condition is None:
                self._conclure(_verdict(nom, BRANCHE, rang), *atteinte)
                return
            suivante = Motif(nom, f"ligne {rang + 1} atteinte")
            self._conclure(_verdict(nom, BRANCHE, rang), *atteinte, condition.motif(VRAI))
            self._conclure(_verdict(nom, INCONNUE), *atteinte, condition.motif(INCONNU))
            self._conclure(suivante.couple, *atteinte, condition.motif(FAUX))
            self._conclure(suivante.couple, *atteinte, condition.motif(SANS_OBJET))
            atteinte = (suivante,)
        self._conclure(_verdict(nom, RIEN), *atteinte)

    def _seule(self, nom: str, silence: tuple[Motif, ...], conditions: tuple[Formule | None, ...]) -> None:
        """La seule branche vraie conclut, même si l'on ignore les autres ; deux font un conflit."""
        doute = Motif(f"{nom}, branches", INCONNUE)
        vraies = []
        for rang, condition in enumerate(conditions):
            if condition is None:
                vraies.append(Motif(f"{nom}, branche {rang}", VRAI))
                self._conclure(vraies[-1].couple)
            else:
                vraies.append(condition.motif(VRAI))
                self._conclure(doute.couple, condition.motif(INCONNU))
        une, plusieurs = self._compter(f"{nom}, branches", vraies)
        self._conclure(_verdict(nom, CONFLIT), *silence, plusieurs)
        for rang, vraie in enumerate(vraies):
            self._conclure(_verdict(nom, BRANCHE, rang), *silence, vraie, _sans(plusieurs))
        self._conclure(_verdict(nom, INCONNUE), *silence, doute, _sans(une))
        self._conclure(_verdict(nom, RIEN), *silence, _sans(une), _sans(doute))

    def _compter(self, nom: str, faits: Sequence[Motif]) -> tuple[Motif, Motif]:
        """Conclut de proche en proche qu'un au moins de ces faits est là, et que plusieurs y sont ; rend les motifs."""
        plusieurs, deja = Motif(nom, "plusieurs"), Motif(nom, "une parmi 0")
        for rang, fait in enumerate(faits, start=1):
            avant, deja = deja, Motif(nom, f"une parmi {rang}")
            self._conclure(plusieurs.couple, avant, fait)
            self._conclure(deja.couple, avant)
            self._conclure(deja.couple, fait)
        return deja, plusieurs


def _verdict(nom: str, sorte: str, rang: int = 0) -> Couple:
    """Le couple par lequel l'agenda conclut un verdict."""
    return (nom, f"{sorte} {rang}" if sorte in {EXCEPTION, BRANCHE} else sorte)

"""Deux éditions et un reçu → ce qui, de l'une à l'autre, touche sa réponse, et ce qui la change.

D'abord on compare ce que le reçu lit : les définitions de son plan élagué, ses contrôles, les valeurs de barème et les
faits qu'ils citent. Si rien ne diffère, la réponse ne peut pas différer. Sinon, partant de tous les changements, on
retire chacun de ceux sans lesquels la réponse reste la nouvelle : ceux qui restent sont la cause.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final, TypeVar

from moteur.diagnostics import Lieu
from moteur.execution.executions import NATIF
from moteur.execution.instruire import instruire
from moteur.explication import objet
from moteur.modele import expressions as e
from moteur.modele.ecritures import ecrire_date
from moteur.modele.editions import Definition, Edition
from moteur.modele.empreintes import canonique
from moteur.modele.modele import Controle, Groupe
from moteur.modele.series import Serie, ValeurDatee
from moteur.plan.plan import Plan, planifier
from moteur.porte import Moteur
from moteur.recus.differences import comparer
from moteur.recus.recu import Recu, Rendu
from moteur.recus.refaire import lire_faits
from moteur.recus.refaire import planifier as planifier_recu

VALEUR, BAREME, REGLE, CONTROLE, FAIT = "valeur", "bareme", "regle", "controle", "fait"
MOTEUR: Final = "moteur"
_V = TypeVar("_V")

ESSAIS_MAX: Final = 80
"""Changements que l'on essaie un à un ; au-delà, tous sont donnés."""


@dataclass(frozen=True, slots=True)
class Changement:
    """Ce qui diffère d'une édition à l'autre, parmi ce que lit un reçu.

    `sorte` : une valeur de barème, un barème (nom, unité, revalorisation…), une règle, un contrôle, ou un fait du
    vocabulaire. `cle` : l'identifiant de la série ou du fait, le titre de la règle ou du contrôle. `du` : le jour où
    s'ouvre la valeur. `faits` : ceux que la règle conclut. `dit` : le changement en une phrase. `lieu` : où il se lit
    dans l'édition d'après, s'il y est.
    """

    sorte: str
    cle: str
    dit: str
    du: date | None = None
    faits: tuple[str, ...] = ()
    lieu: Lieu | None = None


@dataclass(frozen=True, slots=True)
class Cause:
    """Un changement sans lequel la réponse ne serait pas la nouvelle ; `touche` : ce qu'il y change, si on le sait.

    `lieu` : où il se lit dans l'édition d'après, s'il y est.
    """

    sorte: str
    cle: str
    dit: str
    touche: tuple[str, ...] = ()
    lieu: Lieu | None = None

    def en_dict(self) -> dict[str, Any]:
        """Rend la cause sous une forme que JSON sait écrire."""
        ou = {"fichier": self.lieu.fichier, "ligne": self.lieu.ligne} if self.lieu is not None else {}
        return {"sorte": self.sorte, "cle": self.cle, "dit": self.dit, "touche": list(self.touche)} | ou

    def __str__(self) -> str:
        return f"{self.dit} ({self.lieu.fichier}:{self.lieu.ligne})" if self.lieu is not None else self.dit


# --- Ce que lit un plan -----------------------------------------------------------------------------------------------


def series_citees(plan: Plan) -> set[str]:
    """Rend les séries que citent les définitions et les contrôles d'un plan."""
    groupes = [g for d in plan.definitions for g in (d.groupe, *d.lectures.values())]
    racines = [*(x for g in groupes for x in g.expressions()), *(c.condition for c in plan.controles)]
    return {n.serie for racine in racines for n in e.parcourir(racine) if isinstance(n, e.ValeurSerie)}


def changements(avant: Plan, apres: Plan) -> tuple[Changement, ...]:
    """Rend ce qui diffère entre ce que lisent deux plans d'un même reçu ; rien : la réponse est la même."""
    citees = sorted(series_citees(avant) | series_citees(apres))
    return (
        *(c for serie in citees for c in _de_serie(avant.modele.series.get(serie), apres.modele.series.get(serie))),
        *_de_regles(avant, apres),
        *_de_controles(avant.controles, apres.controles),
        *_de_faits(avant, apres),
    )


def _de_serie(avant: Serie | None, apres: Serie | None) -> Iterator[Changement]:
    connue = apres or avant
    assert connue is not None
    nom, cle = f"barème « {connue.nom} »", connue.identifiant
    if avant is None or apres is None:
        lieu = apres.lieu if apres is not None else None
        yield Changement(BAREME, cle, f"{nom} {'ajouté' if avant is None else 'retiré'}", lieu=lieu)
        return
    if _sans_valeurs(avant) != _sans_valeurs(apres):
        yield Changement(BAREME, cle, f"{nom} : unité, revalorisation ou source changée", lieu=apres.lieu)
    la, ici = {v.du: v for v in avant.valeurs}, {v.du: v for v in apres.valeurs}
    for du in sorted({*la, *ici}):
        a, b = la.get(du), ici.get(du)
        if canonique(a) != canonique(b):
            yield Changement(VALEUR, cle, f"{nom}, {_de_valeur(du, a, b)}", du, lieu=b.lieu if b is not None else None)


def _sans_valeurs(serie: Serie) -> Any:
    return canonique(replace(serie, valeurs=()))


def _de_valeur(du: date, avant: ValeurDatee | None, apres: ValeurDatee | None) -> str:
    jour = ecrire_date(du)
    if avant is None:
        assert apres is not None
        return f"valeur du {jour} ajoutée : {_ecrite(apres)}"
    if apres is None:
        return f"valeur du {jour} retirée : {_ecrite(avant)}"
    if (avant.valeur, avant.table) == (apres.valeur, apres.table):
        return f"valeur du {jour} : confiance, statut, fin ou source changée"
    if avant.table is not None or apres.table is not None:
        la, ici = avant.table or {}, apres.table or {}
        cases = sum(la.get(c) != ici.get(c) for c in {*la, *ici})
        return f"valeur du {jour} : {cases} {'cases changées' if cases > 1 else 'case changée'}"
    return f"valeur du {jour} : {_ecrite(avant)} → {_ecrite(apres)}"


def _ecrite(valeur: ValeurDatee) -> str:
    return "une table" if valeur.table is not None else valeur.texte


def _sens(definition: Definition | None) -> Any:
    if definition is None:
        return None
    lectures = [(v.titre, v.nom_version, v.lecture_employee) for v in definition.versions if v.lectures]
    obligations = [canonique(v.obligation) for v in definition.versions]
    sources = [canonique((v.sources, v.enonces)) for v in definition.versions]
    return canonique(definition.groupe), canonique(definition.lectures), lectures, obligations, sources


def _de_regles(avant: Plan, apres: Plan) -> Iterator[Changement]:
    """Les définitions qui diffèrent, réunies par titre de règle : une règle peut conclure plusieurs faits."""
    la, ici = ({d.fait: d for d in p.definitions} for p in (avant, apres))
    par_titre: dict[tuple[str, str, Lieu | None], list[str]] = {}
    for fait in sorted({*la, *ici}):
        a = avant.edition.definitions.get(fait)
        b = apres.edition.definitions.get(fait)
        if _sens(a) != _sens(b):
            par_titre.setdefault(_dire_regle(a, b), []).append(fait)
    for (titre, dit, lieu), faits in par_titre.items():
        yield Changement(REGLE, titre, dit, None, tuple(faits), lieu)


def _dire_regle(avant: Definition | None, apres: Definition | None) -> tuple[str, str, Lieu | None]:
    """Rend le titre de la règle qui diffère, le changement en une phrase, et où se lit la nouvelle."""
    if apres is None:
        assert avant is not None
        titre = avant.versions[0].titre
        return titre, f"{avant.versions[0].sorte} « {titre} » retirée", None
    version = apres.versions[-1]
    quoi = f"{version.sorte} « {version.titre} »"
    if avant is None:
        return version.titre, f"{quoi} ajoutée", version.lieu
    ancienne = avant.versions[-1]
    if ancienne.titre != version.titre:
        return version.titre, f"{quoi}, à la place de « {ancienne.titre} »", version.lieu
    if ancienne.nom_version != version.nom_version:
        return version.titre, f"{quoi} : {ancienne.designation} → {version.designation}", version.lieu
    exceptions = _exceptions_changees(avant.groupe, apres.groupe)
    if exceptions:
        noms = ", ".join(f"« {nom} »" for nom in exceptions)
        dit = f"exceptions {noms} changées" if len(exceptions) > 1 else f"exception {noms} changée"
        return version.titre, f"{quoi}, {dit}", version.lieu
    return version.titre, f"{quoi} changée", version.lieu


def _exceptions_changees(avant: Groupe, apres: Groupe) -> list[str]:
    """Rend les titres des exceptions qui diffèrent, si c'est tout ce qui diffère."""
    if canonique(replace(avant, exceptions=())) != canonique(replace(apres, exceptions=())):
        return []
    la, ici = ({x.titre: canonique(x) for x in g.exceptions} for g in (avant, apres))
    return [titre.rpartition("/")[2] for titre in dict.fromkeys((*la, *ici)) if la.get(titre) != ici.get(titre)]


def _de_controles(avant: Iterable[Controle], apres: Iterable[Controle]) -> Iterator[Changement]:
    la, ici = ({c.titre: c for c in controles} for controles in (avant, apres))
    for titre in sorted({*la, *ici}):
        if canonique(la.get(titre)) != canonique(ici.get(titre)):
            verbe = "ajouté" if titre not in la else "retiré" if titre not in ici else "changé"
            lieu = ici[titre].lieu if titre in ici else None
            yield Changement(CONTROLE, titre, f"contrôle « {titre} » {verbe}", lieu=lieu)


def _de_faits(avant: Plan, apres: Plan) -> Iterator[Changement]:
    """Les faits lus que le vocabulaire déclare autrement ; un fait qu'engendre une obligation va avec elle."""
    a, b = avant.modele, apres.modele
    for ident in sorted({*avant.lus, *apres.lus, *avant.resultats, *apres.resultats}):
        la, ici = a.faits.get(ident), b.faits.get(ident)
        connu = ici or la
        assert connu is not None
        if canonique(la) != canonique(ici):
            verbe = "ajouté" if la is None else "retiré" if ici is None else "déclaré autrement"
            yield Changement(FAIT, ident, f"fait « {connu.nom} » {verbe}", lieu=ici.lieu if ici is not None else None)
    for quoi in ("enumerations", "entites", "libelles_choix"):
        if canonique(getattr(a, quoi)) != canonique(getattr(b, quoi)):
            dits = {"enumerations": "énumérations", "entites": "entités", "libelles_choix": "libellés des choix"}
            yield Changement(FAIT, quoi, f"{dits[quoi]} du vocabulaire : changées")


# --- Ce qui change la réponse -----------------------------------------------------------------------------------------


def chercher(
    recu: Recu, avant: Moteur, apres: Moteur, tous: Sequence[Changement], *, ancien: Rendu, nouveau: Rendu
) -> list[Cause]:
    """Rend les changements sans lesquels la réponse de ce reçu ne serait pas la nouvelle.

    `ancien`, `nouveau` : ce que répondent l'édition d'avant et celle d'après.

    Tous sont rendus, sans dire ce que chacun touche, s'ils sont trop nombreux ou ne s'essaient pas un à un : une règle
    qui lit un fait que l'autre édition n'a pas, par exemple.
    """
    if len(tous) == 1:
        return [_cause(tous[0], _sujets(ancien, nouveau))]
    essai = _Essai(recu, avant, apres)
    if len(tous) > ESSAIS_MAX or essai.rendu(tous) != nouveau:
        return [_cause(c, ()) for c in tous]
    restent = list(tous)
    for changement in tous:
        sans = [c for c in restent if c is not changement]
        if essai.rendu(sans) == nouveau:
            restent = sans
    causes = []
    for changement in restent:
        sans_lui = essai.rendu([c for c in restent if c is not changement])
        causes.append(_cause(changement, _sujets(sans_lui, nouveau) if sans_lui is not None else ()))
    return causes


def _sujets(avant: Rendu, apres: Rendu) -> tuple[str, ...]:
    return tuple(dict.fromkeys(d.sujet for d in comparer(avant, apres)))


def _cause(changement: Changement, touche: tuple[str, ...]) -> Cause:
    return Cause(changement.sorte, changement.cle, changement.dit, touche, changement.lieu)


class _Essai:
    """L'édition d'avant, où l'on ne pose que certains des changements."""

    def __init__(self, recu: Recu, avant: Moteur, apres: Moteur) -> None:
        self.recu = recu
        self.avant, self.apres = avant.edition(recu.jour), apres.edition(recu.jour)
        self.demande = planifier_recu(recu, apres)[0]
        self._rendus: dict[tuple[Changement, ...], Rendu | None] = {}

    def rendu(self, poses: Sequence[Changement]) -> Rendu | None:
        """Rend la réponse de cette édition, ou rien si ces changements ne vont pas seuls."""
        cle = tuple(poses)
        if cle not in self._rendus:
            self._rendus[cle] = self._rendre(poses)
        return self._rendus[cle]

    def _rendre(self, poses: Sequence[Changement]) -> Rendu | None:
        try:
            edition = self._edition(poses)
            connus = edition.modele.faits
            obligations = [o for o in self.demande.obligations if o in edition.definitions]
            plan, fautes = planifier(edition, [f for f in self.recu.resultats if f in connus], obligations)
            dossier, refus = lire_faits(self.recu, edition.modele)
            return None if fautes or refus else objet.rendu(instruire(plan, dossier, NATIF))
        except Exception:  # noqa: BLE001 -- une édition mêlée n'a jamais été vérifiée : qu'elle échoue ne dit rien du moteur
            return None

    def _edition(self, poses: Sequence[Changement]) -> Edition:
        a, b = self.avant.modele, self.apres.modele
        faits_poses = {c.cle for c in poses if c.sorte == FAIT}
        faits = {**{f: x for f, x in b.faits.items() if f not in a.faits}, **a.faits}
        for ident in faits_poses & {*a.faits, *b.faits}:
            if ident in b.faits:
                faits[ident] = b.faits[ident]
            else:
                faits.pop(ident)
        modele = replace(
            a,
            faits=faits,
            series={**b.series, **a.series, **self._series(poses)},
            enumerations=_poser(a.enumerations, b.enumerations, "enumerations" in faits_poses),
            entites=_poser(a.entites, b.entites, "entites" in faits_poses),
            libelles_choix=_poser(a.libelles_choix, b.libelles_choix, "libelles_choix" in faits_poses),
        )
        definitions = dict(self.avant.definitions)
        for fait in (f for c in poses if c.sorte == REGLE for f in c.faits):
            if fait in self.apres.definitions:
                definitions[fait] = self.apres.definitions[fait]
            else:
                definitions.pop(fait, None)
        return replace(
            self.avant, modele=modele, definitions=definitions, controles=self._controles(poses), empreinte="", cites={}
        )

    def _series(self, poses: Sequence[Changement]) -> dict[str, Serie]:
        a, b = self.avant.modele.series, self.apres.modele.series
        series: dict[str, Serie] = {}
        for cle in {c.cle for c in poses if c.sorte in {VALEUR, BAREME}} & {*a} & {*b}:
            entiere = any(c.sorte == BAREME and c.cle == cle for c in poses)
            valeurs = {v.du: v for v in a[cle].valeurs}
            nouvelles = {v.du: v for v in b[cle].valeurs}
            for du in (c.du for c in poses if c.sorte == VALEUR and c.cle == cle and c.du is not None):
                if du in nouvelles:
                    valeurs[du] = nouvelles[du]
                else:
                    valeurs.pop(du, None)
            rangees = tuple(valeurs[du] for du in sorted(valeurs))
            series[cle] = replace(b[cle] if entiere else a[cle], valeurs=rangees)
        return series

    def _controles(self, poses: Sequence[Changement]) -> tuple[Controle, ...]:
        poses_ = {c.cle for c in poses if c.sorte == CONTROLE}
        gardes = {c.titre: c for c in self.avant.controles if c.titre not in poses_}
        nouveaux = {c.titre: c for c in self.apres.controles if c.titre in poses_}
        ordre = dict.fromkeys([*(c.titre for c in self.avant.controles), *(c.titre for c in self.apres.controles)])
        tous = {**gardes, **nouveaux}
        return tuple(tous[t] for t in ordre if t in tous)


def _poser(avant: Mapping[str, _V], apres: Mapping[str, _V], entier: bool) -> dict[str, _V]:  # noqa: FBT001
    """Les entrées d'avant, et celles qui n'y étaient pas ; ou toutes celles d'après."""
    return dict(apres) if entier else {**apres, **avant}

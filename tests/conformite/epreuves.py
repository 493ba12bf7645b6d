"""Les épreuves : plusieurs exécutions des mêmes dossiers, comparées entre elles et à la référence.

Une épreuve rend `{"cas": combien, "ecarts": combien de fautifs, "premiers": les premiers dits en toutes lettres}`.
"""

from __future__ import annotations

import json
import random
import sys
import tempfile
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from moteur import INDETERMINE, SANS_OBJET, Instruction, Moteur, donnees
from moteur.execution import agenda, natif
from moteur.execution.genere import confronter
from moteur.execution.genere.ecrire import Forme, ecrire_valeurs
from moteur.execution.instruire import Execution, Resultat, instruire
from moteur.execution.lot.segments import bornes, debuts
from moteur.execution.lot.terme import EPOQUE
from moteur.execution.pilote import ErreurPilote
from moteur.execution.trace import Etape, Trace
from moteur.execution.valeurs import Inconnu
from moteur.modele.charger import charger_modele
from moteur.modele.dossier import valider
from moteur.modele.editions import changements, editer
from moteur.modele.modele import DATE_APPRECIATION, Modele
from moteur.plan.plan import planifier
from moteur.scenarios import jouer, lire
from tests.conformite import dossiers as d
from tests.conformite import noyau_pur
from tests.conformite import programmes as p
from tests.conformite import reference as r

EXECUTIONS: Mapping[str, Execution] = {natif.NOM: natif.executer, agenda.NOM: agenda.executer}
GRAINE = "conformité"
PAR_PROGRAMME = 6
ENTIERE = 10  # sur autant de dossiers, un est instruit par toutes les exécutions : lectures, alertes, objet JSON
NOYAUX = 5  # le noyau d'un dossier coûte plus à traduire qu'à jouer
_DITS = 5


@dataclass
class Bilan:
    """Ce qu'une épreuve a trouvé."""

    cas: int = 0
    ecarts: int = 0
    premiers: list[str] = field(default_factory=list)

    def noter(self, cas: str, ecarts: Iterable[str]) -> None:
        """Compte un cas, et le dit s'il est fautif et l'un des premiers."""
        self.cas += 1
        liste = list(ecarts)
        if liste:
            self.ecarts += 1
            if len(self.premiers) < _DITS:
                self.premiers.append(f"{cas} : {' ; '.join(liste[:_DITS])}")


# --- Comparaisons ----------------------------------------------------------------------------------------------------


def ecarts_de_traces(attendue: Trace, obtenue: Trace) -> Iterator[str]:
    """Dit en quoi deux traces diffèrent, l'exécution mise à part."""
    if list(attendue.etapes) != list(obtenue.etapes):
        yield f"les faits ne sont pas les mêmes : {list(attendue.etapes)} et {list(obtenue.etapes)}"
        return
    for fait, etape in attendue.etapes.items():
        autre = obtenue.etapes[fait]
        if etape != autre or _lieux(etape) != _lieux(autre):
            yield f"{fait} : {_resumer(etape)} et {_resumer(autre)}"


def _lieux(etape: Etape) -> list[object]:
    """Les lieux d'un conflit, qui ne comptent pas dans l'égalité des valeurs."""
    return [x.lieux for x in (etape.valeur, etape.deduite, etape.issue) if isinstance(x, Inconnu)]


def _resumer(etape: Etape) -> str:
    etats = [f"{x.branche.identifiant} {x.etat.value}" for x in etape.examens]
    return f"{etape.valeur!r}, {etape.origine}, {etats}, conclusion {etape.conclusion is not None}"


def ecarts_de_resultats(attendu: Resultat, obtenu: Resultat) -> Iterator[str]:
    """Dit en quoi deux résultats diffèrent : trace, lectures du droit, alertes."""
    yield from ecarts_de_traces(attendu.trace, obtenu.trace)
    if attendu.lectures != obtenu.lectures:
        yield f"lectures : {attendu.lectures} et {obtenu.lectures}"
    if attendu.alertes != obtenu.alertes:
        yield f"alertes : {attendu.alertes} et {obtenu.alertes}"


def ecarts_d_instructions(attendue: Instruction, obtenue: Instruction) -> Iterator[str]:
    """Dit en quoi deux instructions diffèrent : traces, et objet JSON hormis l'exécution."""
    yield from ecarts_de_resultats(attendue._resultat, obtenue._resultat)
    objets = [_sans_execution(x.en_dict()) for x in (attendue, obtenue)]
    yield from (
        f"{cle} : {objets[0][cle]} et {objets[1][cle]}" for cle in objets[0] if objets[0][cle] != objets[1][cle]
    )


def _sans_execution(objet: dict[str, Any]) -> dict[str, Any]:
    de_l_execution = {"execution", "replis", "sceau"}
    return objet | {"recu": {cle: v for cle, v in objet["recu"].items() if cle not in de_l_execution}}


def ecarts_de_genere(resultat: Resultat) -> Iterator[str]:
    """Dit en quoi les valeurs que calcule la fonction écrite pour ce dossier diffèrent de celles de la trace."""
    donnees = {f: x.valeur for f, x in resultat.dossier.donnees.items()}
    calculees = confronter.calculer(resultat.plan, donnees)
    for fait, valeur in (calculees or {}).items():  # rien d'un nombre à trop de décimales : `natif` répond
        attendue = resultat.trace.valeur(fait)
        if valeur != attendue or type(valeur) is not type(attendue):
            yield f"{fait} : {attendue!r}, et {valeur!r} par la fonction écrite"


def ecarts_de_noyau(resultat: Resultat) -> Iterator[str]:
    """Dit en quoi les valeurs que calcule le noyau de ce dossier, joué par Python, diffèrent de celles de la trace."""
    donnees = {f: x.valeur for f, x in resultat.dossier.donnees.items()}
    for fait, valeur in (noyau_pur.valeurs(resultat.plan, donnees) or {}).items():
        attendue = resultat.trace.valeur(fait)
        if valeur != attendue or type(valeur) is not type(attendue):
            yield f"{fait} : {attendue!r}, et {valeur!r} par le noyau"


def ecarts_de_dates(resultat: Resultat) -> Iterator[str]:
    """Dit en quoi deux fonctions écrites un autre jour, où valent les mêmes règles, diffèrent de la trace.

    Celles du premier et du dernier jour de l'époque reçoivent la date ; celle du début du segment vaut pour tous.
    """
    plan, jour = resultat.plan, resultat.plan.jour
    donnees: dict[str, Any] = {f: x.valeur for f, x in resultat.dossier.donnees.items()}
    dates = changements(plan.modele)
    rang = bisect_right(dates, jour)
    du, au = (dates[rang - 1] if rang else date(2000, 1, 1)), [*dates, date(2040, 1, 2)][rang] - timedelta(days=1)
    recues = donnees | {DATE_APPRECIATION: jour}
    ecrites = [(autre, recues) for autre in (du, au) if autre != jour]
    trouvees = bornes(ecrire_valeurs(plan, Forme.de(recues)), dates)
    if trouvees is not None:
        (debut,) = debuts(np.array([jour.toordinal() - EPOQUE]), trouvees)
        ecrites.append((date.fromordinal(int(debut) + EPOQUE), donnees))
    for autre, recus in ecrites:
        for fait, valeur in (confronter.calculer(plan.au(plan.edition.au(autre)), recus) or {}).items():
            attendue = resultat.trace.valeur(fait)
            if valeur != attendue or type(valeur) is not type(attendue):
                yield f"{fait} : {attendue!r} le {jour}, et {valeur!r} par la fonction écrite le {autre}"


def ecarts_de_calculer(moteur: Moteur, tirage: d.Tirage, instruction: Instruction) -> Iterator[str]:
    """Dit en quoi `calculer` diffère d'une instruction, lu une première fois, puis par la lecture rapide."""
    attendues = {nom: instruction[nom] for nom in d.RESULTATS}
    preparee = moteur.preparer(tirage.jour, d.RESULTATS)
    for lecture in ("entière", "rapide"):
        for nom, valeur in preparee(_ecrit(tirage.donne)).items():
            if valeur != attendues[nom] or type(valeur) is not type(attendues[nom]):
                yield f"{nom} : {attendues[nom]!r}, et {valeur!r} par la lecture {lecture}"


def _ecrit(dossier: Mapping[str, Any]) -> dict[str, Any]:
    """Le même dossier, ses nombres écrits comme on en reçoit : des entiers, des décimaux, des textes."""

    def ecrire(rang: int, valeur: Any) -> Any:
        if not isinstance(valeur, Fraction) or 10**4 % valeur.denominator:
            return valeur
        if valeur.denominator == 1 and rang % 3 == 0:
            return int(valeur)
        decimal = Decimal(valeur.numerator) / valeur.denominator
        return decimal if rang % 2 else f"{decimal:f}".replace(".", ",")

    return {cle: ecrire(rang, valeur) for rang, (cle, valeur) in enumerate(dossier.items())}


def ecarts_a_la_reference(instruction: Instruction, tirage: d.Tirage) -> Iterator[str]:
    """Dit en quoi une instruction diffère de la référence, y compris dans ce qu'elle sait malgré un fait manquant."""
    entier = tirage.suffit
    if not tirage.jugeable or (tirage.double and not entier):
        return
    attendus = r.resultats(tirage.faits, tirage.jour)
    autres = [
        r.resultats(tirage.faits, tirage.jour, Fraction(17, 10)),
        r.resultats(tirage.faits, tirage.jour, mtp_du_mois=True),
        r.resultats(tirage.faits, tirage.jour, division_d_abord=True),
    ]
    for nom in d.RESULTATS:
        obtenue, attendu = d.exact(instruction[nom]), attendus[nom]
        if obtenue is INDETERMINE:
            manquants = instruction.manquants(nom)
            if entier or not manquants or set(manquants) & set(tirage.donne):
                yield f"{nom} : indéterminé, il manquerait {manquants}"
        elif obtenue != (SANS_OBJET if attendu is None else attendu):
            yield f"{nom} : {obtenue!s}, attendu {attendu!s}"
        elif entier:
            lues = {d.exact(x.valeur) for x in instruction.lectures(nom)}
            valeurs = (attendu, *(x[nom] for x in autres))
            voulues = {SANS_OBJET if v is None else v for v in valeurs} if len(set(valeurs)) > 1 else set()
            if lues != voulues:
                yield f"{nom} : lectures {lues}, attendues {voulues}"


# --- Épreuves --------------------------------------------------------------------------------------------------------


def aggir(executions: list[str], part: int = 0, parts: int = 1) -> dict[str, Any]:
    """Chaque profil AGGIR : le rang et le GIR de la référence, la même trace par chaque exécution."""
    bilan = Bilan()
    moteur = Moteur.charger()
    plan = moteur.plan(date(2026, 1, 1), ("gir", "rang_aggir"))
    lues = {c: valider(dict.fromkeys(r.VARIABLES, c), moteur.modele)[0].donnees for c in "ABC"}
    for profil in list(d.profils())[part::parts]:
        donnees = {v: lues[c][v].valeur for v, c in zip(r.VARIABLES, profil, strict=True)}
        traces = [EXECUTIONS[x](plan, donnees) for x in executions]
        obtenu = [(t.valeur("rang_aggir"), t.valeur("gir")) for t in traces]
        attendu = (r.rang_aggir(profil), r.gir(profil))
        ecarts = [f"{x}, attendu {attendu}" for x in obtenu if x != attendu]
        bilan.noter(profil, [*ecarts, *(e for t in traces[1:] for e in ecarts_de_traces(traces[0], t))])
    return asdict(bilan)


def dossiers(
    executions: list[str], cas: int, graine: str = GRAINE, part: int = 0, parts: int = 1, *, entiere: int = ENTIERE
) -> dict[str, Any]:
    """Des dossiers tirés au hasard, exécutés par chacune.

    Un sur `entiere` est aussi instruit jusqu'aux alertes par chacune, et calculé par `genere`.
    """
    bilan = Bilan()
    moteur = Moteur.charger()
    for numero in range(cas):
        if numero // d.PAR_JOUR % parts != part:
            continue
        tirage = d.tirer(graine, numero)
        rang = numero + numero // d.PAR_JOUR  # chaque part a autant de dossiers instruits en entier
        instructions = [
            moteur.instruire(tirage.donne, date=tirage.jour, resultats=d.RESULTATS, execution=x)
            for x in (executions if rang % entiere == 0 else executions[:1])
        ]
        premiere = instructions[0]
        ecarts = list(ecarts_a_la_reference(premiere, tirage))
        ecarts += [e for i in instructions[1:] for e in ecarts_d_instructions(premiere, i)]
        for nom in executions[len(instructions) :]:
            ecarts += ecarts_de_traces(premiere._resultat.trace, _trace(premiere, EXECUTIONS[nom]))
        if rang % entiere == 0:
            ecarts += ecarts_de_genere(premiere._resultat)
            if rang % (4 * entiere) == 0:
                ecarts += ecarts_de_noyau(premiere._resultat)
                ecarts += ecarts_de_dates(premiere._resultat)
            ecarts += ecarts_de_calculer(moteur, tirage, premiere)
        bilan.noter(f"dossier {numero}, {tirage.jour} {tirage.donne}", ecarts)
    return asdict(bilan)


def fils(cas: int, fils: int) -> dict[str, Any]:
    """Les mêmes dossiers, par plusieurs fils qui se partagent un moteur et se cèdent sans cesse la main."""
    bilan = Bilan()
    moteur = Moteur.charger()
    sys.setswitchinterval(1e-5)

    def ecarts(numero: int) -> list[str]:
        tirage = d.tirer("fils", numero)
        instructions = [
            moteur.instruire(tirage.donne, date=tirage.jour, resultats=d.RESULTATS, execution=x) for x in EXECUTIONS
        ]
        return list(ecarts_d_instructions(*instructions))

    with ThreadPoolExecutor(fils) as ouvriers:
        for numero, trouves in enumerate(ouvriers.map(ecarts, range(cas))):
            bilan.noter(f"dossier {numero}", trouves)
    return asdict(bilan)


def _trace(instruction: Instruction, execution: Execution) -> Trace:
    """Exécute autrement ce que porte une instruction."""
    resultat = instruction._resultat
    return execution(resultat.plan, {f: donnee.valeur for f, donnee in resultat.dossier.donnees.items()})


def programmes(
    cas: int,
    par_programme: int = PAR_PROGRAMME,
    graine: str = GRAINE,
    part: int = 0,
    parts: int = 1,
    *,
    noyaux: int = NOYAUX,
) -> dict[str, Any]:
    """Des programmes tirés au hasard, chacun sur quelques dossiers, par `natif`, `agenda` et `genere`.

    D'un programme, un dossier sur `noyaux` est aussi calculé par son noyau, et par les fonctions d'un autre jour.
    """
    bilan = Bilan()
    with Atelier() as atelier:
        for numero in range(part, cas, parts):
            tire = p.tirer(random.Random(f"{graine} {numero}"), par_programme)  # noqa: S311 — des essais
            for rang, ecarts in enumerate(atelier.jouer(tire, noyaux)):
                bilan.noter(f"programme {numero}, dossier {rang}", ecarts)
    return asdict(bilan)


def scenarios(executions: list[str], part: int = 0, parts: int = 1, *, sur: int = 1) -> dict[str, Any]:
    """Chaque scénario livré, par toutes les exécutions : vert, et la même instruction ; un sur `sur`, par `genere`."""
    bilan = Bilan()
    double = _Double(Moteur.charger(), executions, sur)
    lus, fautes = lire(donnees.dossier_scenarios())
    bilan.noter("lecture des scénarios", [str(f) for f in fautes])
    for scenario in lus[part::parts]:
        resultat = jouer(scenario, double)
        bilan.noter(str(scenario.lieu), [*(str(f) for f in resultat.diagnostics), *double.vider()])
    return asdict(bilan)


class _Double:
    """Un moteur qui instruit par toutes les exécutions, rend l'instruction de la première et retient les écarts."""

    def __init__(self, moteur: Moteur, executions: Sequence[str], sur: int) -> None:
        self._moteur = moteur
        self._sur = sur
        self._instruits = 0
        self._executions = executions
        self._ecarts: list[str] = []

    @property
    def modele(self) -> Modele:
        """Le modèle du moteur."""
        return self._moteur.modele

    def vider(self) -> list[str]:
        """Rend les écarts trouvés depuis la dernière fois."""
        ecarts, self._ecarts = self._ecarts, []
        return ecarts

    def instruire(
        self,
        dossier: Mapping[str, Any],
        date: date | str | None = None,
        resultats: Iterable[str] | None = None,
        execution: str | Execution | None = None,
        positions: Mapping[Any, Any] | None = None,
    ) -> Instruction:
        """Instruit par chaque exécution."""
        voulus = None if resultats is None else tuple(resultats)
        instructions = [self._moteur.instruire(dossier, date, voulus, x, positions) for x in self._executions]
        self._ecarts += [e for autre in instructions[1:] for e in ecarts_d_instructions(instructions[0], autre)]
        self._instruits += 1
        if self._instruits % self._sur == 0:
            resultat = instructions[0]._resultat
            self._ecarts += [*ecarts_de_genere(resultat), *ecarts_de_noyau(resultat), *ecarts_de_dates(resultat)]
        return instructions[0]


class Atelier:
    """Un dossier temporaire où écrire un programme, puis le lire, le planifier et le jouer."""

    def __init__(self) -> None:
        self._temporaire = tempfile.TemporaryDirectory()
        self.dossier = Path(self._temporaire.name)

    def __enter__(self) -> Atelier:
        (self.dossier / "vocabulaire.regle").write_text(p.VOCABULAIRE, encoding="utf-8")
        (self.dossier / "baremes.yaml").write_text(p.BAREMES, encoding="utf-8")
        return self

    def __exit__(self, *_: object) -> None:
        self._temporaire.cleanup()

    def jouer(self, programme: p.Programme, noyaux: int = 1) -> Iterator[list[str]]:
        """Rend, dossier après dossier, ce en quoi `agenda` diffère de `natif`."""
        (self.dossier / "regles.regle").write_text(programme.regles, encoding="utf-8")
        modele, fautes = charger_modele([self.dossier], [self.dossier])
        edition, fautes_edition = editer(modele, programme.jour)
        plan, fautes_plan = planifier(edition, tuple(edition.definitions))
        refus = [str(f) for f in (*fautes, *fautes_edition, *fautes_plan)]
        for rang, dossier in enumerate(programme.dossiers):
            lu, fautes_dossier = valider(dossier, modele)
            if refus or fautes_dossier:
                yield [*refus, *(str(f) for f in fautes_dossier)]
                continue
            resultats = [instruire(plan, lu, x) for x in EXECUTIONS.values()]
            seul, _ = planifier(edition, tuple(edition.definitions))  # un plan que rien n'a encore suivi
            trace = natif.executer(seul, {f: x.valeur for f, x in lu.donnees.items()})
            yield [
                *ecarts_de_resultats(*resultats),
                *ecarts_de_traces(trace, resultats[0].trace),
                *ecarts_de_genere(resultats[0]),
                *(ecarts_de_noyau(resultats[0]) if rang % noyaux == 0 else ()),
                *(ecarts_de_dates(resultats[0]) if rang % noyaux == 0 else ()),
            ]


def serveur() -> None:
    """Rend, pour chaque programme lu sur une ligne, ses écarts sur une ligne."""
    with Atelier() as atelier:
        for ligne in sys.stdin:
            lu = json.loads(ligne)
            programme = p.Programme(lu["regles"], date.fromisoformat(lu["jour"]), tuple(lu["dossiers"]))
            sys.stdout.write(json.dumps([e for ecarts in atelier.jouer(programme) for e in ecarts]) + "\n")
            sys.stdout.flush()


def abrege(*, droit: bool) -> dict[str, Any]:
    """Le début d'une autre épreuve, jusqu'au premier écart, ou jusqu'à ce que l'agenda refuse de répondre.

    Sert à juger un défaut semé ; toute autre panne tue l'épreuve, un défaut ne doit pas se voir qu'à ce qu'il casse.
    `droit` : des dossiers, que juge la référence ; sinon des programmes, que les exécutions jugent entre elles.
    """
    if droit:
        etapes = [partial(dossiers, list(EXECUTIONS), 240, part=part, parts=12, entiere=2) for part in range(12)]
    else:
        etapes = [partial(programmes, 60, part=part, parts=30, noyaux=1) for part in range(30)]
    for etape in etapes:
        try:
            bilan = etape()
        except ErreurPilote as refus:
            return {"vu": f"refus de répondre : {refus}"}
        if bilan["ecarts"]:
            return {"vu": bilan["premiers"][0]}
    return {"vu": ""}


EPREUVES: Mapping[str, Callable[..., dict[str, Any] | None]] = {
    e.__name__: e for e in (aggir, dossiers, fils, programmes, scenarios, serveur, abrege)
}

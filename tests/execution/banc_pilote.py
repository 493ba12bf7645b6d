"""Le banc d'essai du pilote : programmes tirés au hasard, oracle naïf, défauts semés.

`python -m tests.execution.banc_pilote EPREUVE '{"argument": …}'` joue une épreuve à part et en écrit le résultat en
JSON : si le moteur plante, le processus meurt et l'essai qui l'attendait est rouge.
"""

from __future__ import annotations

import gc
import inspect
import json
import random
import resource
import sys
import threading
import time
import types
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from moteur.execution import pilote as pilote_sain
from moteur.execution.pilote import Couple, Entree, ErreurPilote, Motif, Pilote, RegleAgenda

if TYPE_CHECKING:
    from moteur.execution.pilote import Derives, Trace

VALEURS = ("vrai", "faux", "inconnu", "sans_objet")


def hasard_de(graine: str) -> random.Random:
    """Un hasard qui se rejoue."""
    return random.Random(graine)  # noqa: S311 — des essais, pas de la cryptographie


# Programmes


@dataclass(frozen=True)
class Apport:
    """Un fait fourni à une strate, toujours ou selon qu'un couple est déjà conclu."""

    strate: int
    couple: Couple
    si: Couple | None = None
    conclu: bool = True


@dataclass(frozen=True)
class Cas:
    """Un programme et les apports d'une exécution."""

    regles: tuple[RegleAgenda, ...]
    entrees: tuple[Entree, ...]
    strates: int
    apports: tuple[Apport, ...]

    def fournir(self, strate: int, derives: Mapping[Couple, Any]) -> Iterator[Couple]:
        for apport in self.apports:
            if apport.strate == strate and (apport.si is None or (apport.si in derives) == apport.conclu):
                yield apport.couple

    def pilote(self, module: types.ModuleType = pilote_sain) -> Any:
        """Le pilote de ce programme, du module donné ou d'une copie fautive de ce module."""
        return module.Pilote(self.regles, self.entrees, strates=self.strates)

    @staticmethod
    def lire(objet: dict[str, Any]) -> Cas:
        """Relit ce que `asdict` puis JSON ont écrit."""

        def couple(ecrit: list[str]) -> Couple:
            return (ecrit[0], ecrit[1])

        return Cas(
            tuple(
                RegleAgenda(r["id"], r["strate"], tuple(Motif(**m) for m in r["motifs"]), couple(r["conclusion"]))
                for r in objet["regles"]
            ),
            tuple(Entree(e["fait"], tuple(e["valeurs"]), e["strate"]) for e in objet["entrees"]),
            objet["strates"],
            tuple(
                Apport(a["strate"], couple(a["couple"]), couple(a["si"]) if a["si"] else None, a["conclu"])
                for a in objet["apports"]
            ),
        )


def tirer(hasard: random.Random, regles: int = 24, strates: int = 6) -> Cas:
    """Tire un programme stratifié valide d'au plus `regles` règles, et ses apports.

    On y trouve négations, chaînages dans une strate, motifs doubles, règles contradictoires, faits à la fois donnés et
    conclus, soutiens multiples, strates vides, apports qui dépendent de ce qui est conclu.
    """
    nombre = hasard.randint(1, strates)
    entrees = [
        Entree(f"e{i}", tuple(hasard.sample(VALEURS, hasard.randint(1, 3))), hasard.randint(0, nombre - 1))
        for i in range(hasard.randint(1, 8))
    ]
    fourni = {(e.fait, valeur): e.strate for e in entrees for valeur in e.valeurs}
    conclusions = [(f"d{i}", hasard.choice(VALEURS)) for i in range(hasard.randint(1, 1 + regles // 2))]
    conclusions += hasard.sample(sorted(fourni), min(2, len(fourni)))
    tetes = [
        (rang, hasard.randint(0, nombre - 1), hasard.choice(conclusions)) for rang in range(hasard.randint(0, regles))
    ]
    conclu: dict[Couple, int] = {}
    for _, strate, conclusion in tetes:
        conclu[conclusion] = max(strate, conclu.get(conclusion, 0))
    couples = sorted(fourni.keys() | conclu.keys())

    def motifs(strate: int) -> Iterator[Motif]:
        lisibles = [c for c in couples if fourni.get(c, 0) <= strate and conclu.get(c, 0) <= strate]
        if not lisibles:
            return
        longueur = hasard.randint(0, 15) if hasard.random() < 0.05 else hasard.randint(0, 4)
        vivier = hasard.sample(lisibles, min(len(lisibles), 1 + longueur))
        for _ in range(longueur):
            fait, valeur = couple = hasard.choice(vivier)
            yield Motif(fait, valeur, absent=hasard.random() < 0.35 and conclu.get(couple, -1) < strate)

    programme = tuple(
        RegleAgenda(f"règle {rang}", strate, tuple(motifs(strate)), conclusion) for rang, strate, conclusion in tetes
    )
    return Cas(programme, tuple(entrees), nombre, tuple(_tirer_apports(hasard, fourni, sorted(conclu))))


def _tirer_apports(hasard: random.Random, fourni: Mapping[Couple, int], conclus: Sequence[Couple]) -> Iterator[Apport]:
    for couple, limite in fourni.items():
        if hasard.random() < 0.6:
            si = hasard.choice(conclus) if conclus and hasard.random() < 0.4 else None
            yield Apport(hasard.randint(0, limite), couple, si, hasard.random() < 0.5)


# Oracle


@dataclass
class Resultat:
    """Ce que l'on compare : ce qui a tiré et dans quel ordre, les soutiens de chaque fait, les faits fournis."""

    activations: list[str]
    derives: list[list[Any]]
    fournis: list[list[Any]]


def oracle(cas: Cas) -> Resultat:
    """Le sens d'un programme, en quinze lignes : à chaque pas, tire la première règle prête de la strate."""
    connus: set[Couple] = set()
    fournis: dict[Couple, int] = {}
    derives: dict[Couple, list[str]] = {}
    activations: list[str] = []
    for strate in range(cas.strates):
        for couple in cas.fournir(strate, derives):
            fournis.setdefault(couple, strate)
            connus.add(couple)
        restent = [r for r in cas.regles if r.strate == strate]
        while prete := next((r for r in restent if all((m.couple in connus) != m.absent for m in r.motifs)), None):
            restent.remove(prete)
            activations.append(prete.id)
            derives.setdefault(prete.conclusion, []).append(prete.id)
            connus.add(prete.conclusion)
    return _resultat(activations, derives, fournis)


def resumer(trace: Trace) -> Resultat:
    """La trace d'un pilote, sous la forme que rend l'oracle."""
    derives = {couple: [r.id for r in soutiens] for couple, soutiens in trace.derives.items()}
    return _resultat([r.id for r in trace.activations], derives, trace.fournis)


def _resultat(activations: list[str], derives: Mapping[Couple, list[str]], fournis: Mapping[Couple, int]) -> Resultat:
    return Resultat(
        activations,
        [[*couple, soutiens] for couple, soutiens in derives.items()],
        [[*couple, strate] for couple, strate in fournis.items()],
    )


# Défauts semés

_PORTE = '            jeu.affirmer(portes[strate], "la porte de la strate {}", strate)\n'
_BOUCLE = "            for couple in fournir("
_CONTROLES = ("        self._controler(connus, activations)\n", " or not preparee.prete(strate, connus)")

DEFAUTS: dict[str, dict[str, str]] = {
    "dist laissé à sa valeur par défaut": {'"dist": 0, ': ""},
    "porte oubliée": {'[{"p": motif(porte)}, *suite]': 'suite or [{"p": motif(porte)}]', _PORTE: ""},
    "porte ouverte avant les faits": {_PORTE: "", _BOUCLE: _PORTE.replace("[strate]", ".get(strate, ())") + _BOUCLE},
    "portes toutes ouvertes d'abord": {
        _PORTE: "",
        "        jeu.ouvrir()\n": "        jeu.ouvrir()\n        for strate in portes:\n" + _PORTE,
    },
    "négation oubliée": {"{'$not' if absent else ''}": ""},
    "conclusion gardée pour soi": {
        'jeu.affirmer(textes.get(couple, ()), "la conclusion': 'jeu.affirmer((), "la conclusion'
    },
    "un seul exemplaire affirmé": {"for texte in textes:": "for texte in textes[:1]:"},
}
"""Pour chaque défaut, ce qu'il remplace dans le texte du pilote."""


def fautif(defaut: str, *, controle: bool) -> types.ModuleType:
    """Une copie du module du pilote où l'on a semé un défaut, avec ou sans le contrôle des résultats."""
    source = inspect.getsource(pilote_sain)
    remplacements = DEFAUTS[defaut] | ({} if controle else dict.fromkeys(_CONTROLES, ""))
    for avant, apres in remplacements.items():
        if source.count(avant) != 1:
            raise ValueError(f"défaut « {defaut} » : « {avant} » n'est pas une fois et une seule dans le pilote")
        source = source.replace(avant, apres)
    module = types.ModuleType("pilote_fautif")
    sys.modules[module.__name__] = module
    exec(compile(source, "pilote_fautif.py", "exec"), module.__dict__)  # noqa: S102 — notre propre source
    return module


# Épreuves


def differentiel(
    cas: int, graine: str, *, par_exemplaire: int = 0, defaut: str = "", controle: bool = True
) -> dict[str, Any]:
    """Compare le pilote à l'oracle, deux fois par programme ; compte les résultats faux et les refus.

    `par_exemplaire` règle le nombre de lecteurs par exemplaire d'un fait, petit pour en éprouver le partage.
    """
    hasard = hasard_de(graine)
    module: Any = fautif(defaut, controle=controle) if defaut else pilote_sain
    if par_exemplaire:
        module._LECTEURS_PAR_EXEMPLAIRE = par_exemplaire
    faux, refus, tirees, premier = 0, 0, 0, None
    for _ in range(cas):
        essai = tirer(hasard)
        attendu = oracle(essai)
        pilote = essai.pilote(module)
        for _ in range(2):
            try:
                obtenu = resumer(pilote.executer(essai.fournir))
            except module.ErreurPilote:
                refus += 1
                continue
            tirees += len(obtenu.activations)
            if obtenu != attendu:
                faux += 1
                premier = premier or {"cas": asdict(essai), "attendu": asdict(attendu), "obtenu": asdict(obtenu)}
    return {"faux": faux, "refus": refus, "tirees": tirees, "premier": premier}


def grand() -> dict[str, Any]:
    """De grands programmes : mille règles tirées au hasard en trente strates, et mille lecteurs d'un même fait."""
    hasard = hasard_de("grand")
    tires = [max((tirer(hasard, 1_400, 30) for _ in range(4)), key=lambda c: len(c.regles)) for _ in range(3)]
    motifs = (Motif("ouvert", "vrai"), Motif("exclu", "vrai", absent=True))
    eventail = tuple(RegleAgenda(f"lecteur {i}", 0, motifs, (f"d{i % 7}", "vrai")) for i in range(1_000))
    entrees = (Entree("ouvert", ("vrai",)), Entree("exclu", ("vrai",)))
    ouvert, exclu = Apport(0, ("ouvert", "vrai")), Apport(0, ("exclu", "vrai"))
    tires += [Cas(eventail, entrees, 1, apports) for apports in ((ouvert,), (exclu,), (ouvert, exclu), ())]
    tailles, tirees, faux = [], [], 0
    for essai in tires:
        obtenu = resumer(essai.pilote().executer(essai.fournir))
        faux += obtenu != oracle(essai)
        tailles.append(len(essai.regles))
        tirees.append(len(obtenu.activations))
    return {"faux": faux, "regles": tailles, "tirees": tirees}


class Panne(Exception):
    """Ce que lève un `fournir` en panne."""


def memoire(tours: int, creations: int) -> dict[str, Any]:
    """Exécute, échoue, crée et jette des pilotes et des fils ; mesure ce que la mémoire a grandi après la chauffe."""
    hasard = hasard_de("mémoire")
    essai = max((tirer(hasard) for _ in range(20)), key=lambda c: len(oracle(c).activations))
    attendu = oracle(essai)
    pilote = essai.pilote()
    compte = Counter({"faux": 0})

    def executer(pilote: Pilote = pilote) -> None:
        juste = resumer(pilote.executer(essai.fournir)) == attendu
        compte["justes" if juste else "faux"] += 1

    def echouer() -> None:
        panne = Panne()

        def fournir(strate: int, derives: Derives) -> Iterator[Couple]:
            yield from essai.fournir(strate, derives)
            if strate == essai.strates // 2:
                raise panne

        try:
            pilote.executer(fournir)
        except Panne as levee:
            compte["pannes" if levee is panne else "faux"] += 1

    def dans_un_fil() -> None:
        fil = threading.Thread(target=executer)
        fil.start()
        fil.join()

    def croissance(combien: int, *gestes: Callable[[], None]) -> int:
        for tour in range(combien // 10):
            gestes[tour % len(gestes)]()
        gc.collect()
        avant = _memoire()
        for tour in range(combien):
            gestes[tour % len(gestes)]()
        return _memoire() - avant

    return {
        "executions": croissance(tours, executer, executer, executer, echouer),
        "creations": croissance(creations, lambda: executer(essai.pilote())),
        "fils": croissance(creations, dans_un_fil),
        **compte,
    }


def _memoire() -> int:
    """La plus grande mémoire résidente de ce processus, en Kio."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // (1024 if sys.platform == "darwin" else 1)


def fils(fils: int, tours: int) -> dict[str, Any]:
    """Plusieurs fils exécutent les mêmes pilotes à la fois, en se cédant la main au milieu des exécutions."""
    hasard = hasard_de("fils")
    essais = [(essai, essai.pilote(), oracle(essai)) for essai in (tirer(hasard) for _ in range(12))]
    faux: list[int] = []
    faits: list[int] = []
    depart = threading.Barrier(fils)
    sys.setswitchinterval(1e-5)

    def travailler(graine: str) -> None:
        ordre = hasard_de(graine)
        depart.wait()
        for _ in range(tours):
            essai, pilote, attendu = ordre.choice(essais)

            def ceder(strate: int, derives: Derives, essai: Cas = essai) -> Iterator[Couple]:
                time.sleep(0)
                yield from essai.fournir(strate, derives)

            faits.append(1)
            if resumer(pilote.executer(ceder)) != attendu:
                faux.append(1)

    ouvriers = [threading.Thread(target=travailler, args=(f"fil {rang}",)) for rang in range(fils)]
    for ouvrier in ouvriers:
        ouvrier.start()
    for ouvrier in ouvriers:
        ouvrier.join()
    return {"faux": len(faux), "executions": len(faits)}


def rentrer() -> dict[str, Any]:
    """Un `fournir` qui rappelle son pilote est refusé, un autre pilote lui reste permis, et rien n'est abîmé."""
    hasard = hasard_de("rentrer")
    dehors, dedans = tirer(hasard), tirer(hasard)
    pilote, autre = dehors.pilote(), dedans.pilote()
    messages: list[str] = []
    justes: list[bool] = []

    def fournir(strate: int, derives: Derives) -> Iterator[Couple]:
        yield from dehors.fournir(strate, derives)
        justes.append(resumer(autre.executer(dedans.fournir)) == oracle(dedans))
        try:
            pilote.executer(dehors.fournir)
        except ErreurPilote as faute:
            messages.append(str(faute))

    justes.append(resumer(pilote.executer(fournir)) == oracle(dehors))
    justes.append(resumer(pilote.executer(dehors.fournir)) == oracle(dehors))
    return {"justes": all(justes), "strates": dehors.strates, "messages": messages}


def refuser() -> dict[str, Any]:
    """Ce que disent les apports fautifs, et ce que rend le même pilote juste après."""
    regle = RegleAgenda("règle", 1, (Motif("a", "vrai"), Motif("b", "vrai", absent=True)), ("c", "vrai"))
    essai = Cas((regle,), (Entree("a", ("vrai",)), Entree("b", ("vrai",), 1)), 2, (Apport(0, ("a", "vrai")),))
    pilote = essai.pilote()
    messages = []
    for strate, couple in ((0, ("a", "peut-être")), (1, ("a", "vrai")), (0, ("c", "vrai"))):
        try:
            pilote.executer(Cas((), (), 2, (Apport(strate, couple),)).fournir)
        except ErreurPilote as faute:
            messages.append(str(faute))
    return {"messages": messages, "juste": resumer(pilote.executer(essai.fournir)) == oracle(essai)}


def serveur() -> None:
    """Rend, pour chaque cas lu sur une ligne, ce que le pilote en fait, sur une ligne."""
    for ligne in sys.stdin:
        essai = Cas.lire(json.loads(ligne))
        sys.stdout.write(json.dumps(asdict(resumer(essai.pilote().executer(essai.fournir)))) + "\n")
        sys.stdout.flush()


EPREUVES: dict[str, Callable[..., dict[str, Any] | None]] = {
    e.__name__: e for e in (differentiel, grand, memoire, fils, rentrer, refuser, serveur)
}

if __name__ == "__main__":
    resultat = EPREUVES[sys.argv[1]](**json.loads(sys.argv[2]))
    if resultat is not None:
        json.dump(resultat, sys.stdout)

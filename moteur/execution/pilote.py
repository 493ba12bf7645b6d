"""Le pilote de l'agenda : le seul endroit qui touche à durable-rules.

Un service de chaînage avant, propositionnel et par strates. Il ne sait rien du droit ni de notre plan : un fait y est
un couple `(fait, valeur)`, une règle y est une conjonction de faits présents ou absents qui en conclut un autre.

    motifs = (Motif("assez_age", "vrai"), Motif("exclu", "vrai", absent=True))
    pilote = Pilote(
        [RegleAgenda("ouverture", 1, motifs, ("droit", "vrai"))],
        [Entree("assez_age", ("vrai", "faux")), Entree("exclu", ("vrai", "faux"), strate=1)],
    )
    trace = pilote.executer(lambda strate, derives: [("assez_age", "vrai")] if strate == 0 else [])

La bibliothèque se trompe en silence, boucle ou plante hors d'un sous-ensemble précis. Ce fichier n'en sort pas :

- on appelle le module C `durable_rules_engine`, sans `Host`, sans fil d'arrière-plan, sans décorateur ;
- le moteur ne voit que des entiers : chaque couple lu par une règle y est un numéro, affirmé seul, jamais par lot ;
- le premier motif d'une règle est la porte de sa strate, ouverte quand tout ce que la strate peut nier est connu ;
- `dist` vaut 0 partout : deux motifs d'une règle peuvent lire le même fait ;
- une règle sentinelle tire d'abord : supprimer un état où rien n'a tiré est une faute de segmentation ;
- un fait lu par plus de 200 motifs a plusieurs exemplaires, les portes aussi : à 256 lecteurs le moteur plante ;
- les numéros sont rangés en groupes de taille √N : au plus 254 conditions par niveau (512 le bloquent), une seule vraie
  par fait et par niveau (64 le font échouer) ;
- les identifiants sont choisis sans collision de condensat : le moteur ne compare que 32 bits ;
- un jeu de règles et un seul état à la fois par fil d'exécution, supprimé après chaque exécution.

Enfin tout résultat est contrôlé : chaque règle tirée est prête quand elle tire, et à la fin ont tiré exactement les
règles dont les motifs sont satisfaits. Un écart lève `ErreurPilote` : le pilote peut échouer, il ne ment pas.
"""

from __future__ import annotations

import functools
import importlib
import json
import math
import re
import threading
import weakref
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from types import MappingProxyType
from typing import Protocol, TypeAlias, cast

Couple: TypeAlias = tuple[str, str]
"""Un fait et sa valeur, par exemple `("gir.connu", "vrai")`."""

MOTIFS_MAX = 15
"""Le moteur tient 16 faits par activation ; la porte en prend un."""

REGLES_MAX = 4_000
"""Le moteur en tient 4 096, sentinelle comprise."""

_LECTEURS_PAR_EXEMPLAIRE = 200
_SID = "s"
_SENTINELLE = "sentinelle"

_CODES = {
    2: "un fait d'identifiant voisin est déjà là",
    101: "mémoire épuisée",
    106: "trop de règles",
    107: "trop de conditions d'absence sous un même nœud",
    108: "plus de 256 motifs identiques",
    111: "jeu de règles inconnu ou déjà libéré",
    112: "trop de jeux de règles ouverts",
    113: "trop de conditions dans un motif",
    302: "trop de propriétés dans un fait",
    303: "un même fait satisfait trop de conditions",
    304: "plus de 16 faits dans une activation",
    305: "fait introuvable",
    306: "place du fait introuvable",
    307: "nœud déjà supprimé",
    308: "nœud en cours d'exécution",
    309: "état inconnu",
    310: "aucune règle prête",
    311: "propriété absente d'un fait",
    312: "opération impossible entre ces types",
    313: "fait trop long",
    314: "valeur trop longue",
}


class PiloteIndisponible(Exception):
    """durable-rules ne s'importe pas ici."""


class ErreurPilote(Exception):
    """Un programme refusé, un appel fautif, ou un moteur qui échoue : un défaut du logiciel, jamais du rédacteur."""


class TropDeRegles(ErreurPilote):
    """Plus de règles que le moteur n'en tient : il faut s'en passer."""


@dataclass(frozen=True, slots=True)
class Motif:
    """Un fait attendu (`absent` faux) ou dont on attend l'absence (`absent` vrai)."""

    fait: str
    valeur: str
    absent: bool = False

    @property
    def couple(self) -> Couple:
        """Le couple que ce motif lit."""
        return (self.fait, self.valeur)


@dataclass(frozen=True, slots=True)
class RegleAgenda:
    """Une règle : quand tous les motifs sont satisfaits, à sa strate, la conclusion est un fait.

    Sans motif, la règle conclut toujours. Un motif d'absence porte sur une entrée ou sur une strate inférieure ; un
    motif de présence peut lire une conclusion de la même strate.
    """

    id: str
    strate: int
    motifs: tuple[Motif, ...]
    conclusion: Couple


@dataclass(frozen=True, slots=True)
class Entree:
    """Un fait que Python fournit, ses valeurs possibles, et la dernière strate où il peut l'être.

    Seules les règles de cette strate et des suivantes le lisent.
    """

    fait: str
    valeurs: tuple[str, ...]
    strate: int = 0


Derives: TypeAlias = Mapping[Couple, tuple[RegleAgenda, ...]]
"""Les faits conclus, dans l'ordre, et toutes les règles qui soutiennent chacun, dans l'ordre où elles ont tiré."""

Fournir: TypeAlias = Callable[[int, Derives], Iterable[Couple]]
"""Appelée avant chaque strate avec son rang et une vue de ce qui est déjà conclu ; rend les faits à ajouter."""


@dataclass(frozen=True, slots=True)
class Trace:
    """Ce qui s'est passé.

    `activations` : les règles qui ont tiré, chacune une fois au plus, dans l'ordre des strates, puis, à chaque pas, la
    première du programme parmi celles qui sont prêtes. `fournis` : les faits fournis, chacun avec la première strate où
    il l'a été.
    """

    activations: tuple[RegleAgenda, ...]
    fournis: Mapping[Couple, int]
    derives: Derives


def disponible() -> bool:
    """Dit si durable-rules s'importe ici."""
    try:
        _bibliotheque()
    except PiloteIndisponible:
        return False
    return True


class Pilote:
    """Un programme vérifié et chargé, immuable, que plusieurs fils peuvent exécuter à la fois.

    Lève `ErreurPilote` si le programme sort du sous-ensemble sûr, `PiloteIndisponible` si durable-rules manque.
    `strates` est le nombre de strates, pour en compter de vides après la dernière règle.
    """

    def __init__(
        self, regles: Sequence[RegleAgenda], entrees: Iterable[Entree] = (), *, strates: int | None = None
    ) -> None:
        self._entrees = _strates_des_entrees(entrees)
        _verifier(regles, self._entrees)
        rangs = [r.strate for r in regles] + list(self._entrees.values())
        minimum = 1 + max(rangs, default=-1)
        if strates is not None and strates < minimum:
            raise ErreurPilote(f"le programme a {minimum} strates, {strates} annoncées")
        self.strates = minimum if strates is None else strates
        self._regles = [_Preparee(r) for r in regles]
        self._par_nom = {_nom(rang): preparee for rang, preparee in enumerate(self._regles)}
        self._programme = _traduire(regles)
        self._fil = _Fil()
        self._fil.jeu = _Jeu(self._programme)

    def executer(self, fournir: Fournir) -> Trace:
        """Déroule les strates dans l'ordre et rend la trace.

        `fournir` est appelée à chaque strate, vide ou non ; ce qu'elle lève traverse tel quel. Elle ne peut ni rappeler
        `executer` sur ce pilote, ni fournir un couple non déclaré, ni le fournir après sa strate (`ErreurPilote`).
        """
        fil = self._fil
        if fil.occupe:
            raise ErreurPilote("ce pilote s'exécute déjà dans ce fil : `fournir` ne peut pas le rappeler")
        fil.occupe = True
        try:
            jeu, fil.jeu = fil.jeu or _Jeu(self._programme), None
            try:
                trace = self._derouler(jeu, fournir)
            finally:
                if jeu.fermer():
                    fil.jeu = jeu
        finally:
            fil.occupe = False
        return trace

    def _derouler(self, jeu: _Jeu, fournir: Fournir) -> Trace:
        entrees, textes, portes = self._entrees, self._programme.textes, self._programme.portes
        connus: set[Couple] = set()
        fournis: dict[Couple, int] = {}
        derives: dict[Couple, tuple[RegleAgenda, ...]] = {}
        vue = MappingProxyType(derives)
        activations: list[RegleAgenda] = []
        jeu.ouvrir()
        for strate in range(self.strates):
            for couple in fournir(strate, vue):
                limite = entrees.get(couple)
                if limite is None:
                    raise ErreurPilote(f"{_dire(couple)} est fourni sans être une entrée déclarée")
                if strate > limite:
                    raise ErreurPilote(
                        f"{_dire(couple)} est fourni à la strate {strate}, après la dernière permise ({limite})"
                    )
                fournis.setdefault(couple, strate)
                if couple not in connus:
                    connus.add(couple)
                    jeu.affirmer(textes.get(couple, ()), "le fait fourni « {0[0]} = {0[1]} »", couple)
            if strate not in portes:
                continue
            jeu.affirmer(portes[strate], "la porte de la strate {}", strate)
            nom = jeu.premiere()
            while nom is not None:
                preparee = self._par_nom.get(nom)
                if preparee is None or not preparee.prete(strate, connus):
                    raise ErreurPilote(f"le moteur a tiré à tort {self._designer(nom)}, à la strate {strate}")
                regle = preparee.regle
                couple = regle.conclusion
                activations.append(regle)
                derives[couple] = (*derives.get(couple, ()), regle)
                if couple not in connus:
                    connus.add(couple)
                    jeu.affirmer(textes.get(couple, ()), "la conclusion de la règle « {} »", regle.id)
                nom = jeu.suivante()
        self._controler(connus, activations)
        return Trace(tuple(activations), fournis, derives)

    def _controler(self, connus: set[Couple], activations: Sequence[RegleAgenda]) -> None:
        """Lève si les règles tirées ne sont pas, une fois chacune, celles dont les motifs sont satisfaits à la fin.

        La fin suffit : rien de ce qu'une règle nie ne peut plus changer après l'ouverture de sa porte.
        """
        tirees = Counter(r.id for r in activations)
        for preparee in self._regles:
            attendu = int(preparee.prete(preparee.regle.strate, connus))
            if tirees[preparee.regle.id] != attendu:
                raise ErreurPilote(
                    f"la règle « {preparee.regle.id} » a tiré {tirees[preparee.regle.id]} fois, {attendu} attendue"
                )

    def _designer(self, nom: str) -> str:
        preparee = self._par_nom.get(nom)
        return f"la règle « {preparee.regle.id} »" if preparee else f"une règle inconnue (« {nom} »)"


class _Preparee:
    """Une règle et ses couples, en ensembles."""

    __slots__ = ("absents", "presents", "regle")

    def __init__(self, regle: RegleAgenda) -> None:
        self.regle = regle
        self.presents = frozenset(m.couple for m in regle.motifs if not m.absent)
        self.absents = frozenset(m.couple for m in regle.motifs if m.absent)

    def prete(self, strate: int, connus: set[Couple]) -> bool:
        return self.regle.strate == strate and self.presents <= connus and self.absents.isdisjoint(connus)


# Vérification du programme


def _strates_des_entrees(entrees: Iterable[Entree]) -> dict[Couple, int]:
    strates: dict[Couple, int] = {}
    for entree in entrees:
        if entree.strate < 0:
            raise ErreurPilote(f"l'entrée « {entree.fait} » a une strate négative ({entree.strate})")
        for valeur in entree.valeurs:
            couple = (entree.fait, valeur)
            if couple in strates:
                raise ErreurPilote(f"l'entrée {_dire(couple)} est déclarée deux fois")
            strates[couple] = entree.strate
    return strates


def _verifier(regles: Sequence[RegleAgenda], entrees: Mapping[Couple, int]) -> None:
    """Refuse un programme hors du sous-ensemble sûr : bornes, vocabulaire fermé, strates."""
    if len(regles) > REGLES_MAX:
        raise TropDeRegles(f"{len(regles)} règles, {REGLES_MAX} au plus")
    conclu_a: dict[Couple, int] = {}
    vues: set[str] = set()
    for regle in regles:
        if regle.id in vues:
            raise ErreurPilote(f"deux règles ont l'identifiant « {regle.id} »")
        vues.add(regle.id)
        if regle.strate < 0:
            raise ErreurPilote(f"la règle « {regle.id} » a une strate négative ({regle.strate})")
        if len(regle.motifs) > MOTIFS_MAX:
            raise ErreurPilote(f"la règle « {regle.id} » a {len(regle.motifs)} motifs, {MOTIFS_MAX} au plus")
        conclu_a[regle.conclusion] = max(regle.strate, conclu_a.get(regle.conclusion, 0))
    for regle in regles:
        for motif in regle.motifs:
            _verifier_motif(regle, motif, entrees.get(motif.couple), conclu_a.get(motif.couple))


def _verifier_motif(regle: RegleAgenda, motif: Motif, fourni: int | None, conclu: int | None) -> None:
    if fourni is None and conclu is None:
        raise ErreurPilote(f"la règle « {regle.id} » lit {_dire(motif.couple)}, que rien ne fournit ni ne conclut")
    if fourni is not None and fourni > regle.strate:
        raise ErreurPilote(
            f"la règle « {regle.id} », de strate {regle.strate}, lit {_dire(motif.couple)}, "
            f"qui peut être fourni jusqu'à la strate {fourni}"
        )
    if conclu is not None and (conclu > regle.strate or (motif.absent and conclu == regle.strate)):
        raise ErreurPilote(
            f"la règle « {regle.id} », de strate {regle.strate}, {'nie' if motif.absent else 'lit'} "
            f"{_dire(motif.couple)}, conclu à la strate {conclu}"
        )


def _dire(couple: Couple) -> str:
    return f"« {couple[0]} = {couple[1]} »"


# Traduction pour le moteur


@dataclass(frozen=True, slots=True)
class _Programme:
    """Le programme tel que le moteur le lit, et le texte de chaque fait à lui affirmer."""

    jeu: str
    sentinelle: str
    portes: Mapping[int, tuple[str, ...]]
    textes: Mapping[Couple, tuple[str, ...]]


_Exemplaire: TypeAlias = tuple[Hashable, int]


def _traduire(regles: Sequence[RegleAgenda]) -> _Programme:
    lecteurs: Counter[Hashable] = Counter()

    def lire(cle: Hashable) -> _Exemplaire:
        """Rend l'exemplaire à lire par un lecteur de plus : 200 lecteurs par exemplaire."""
        exemplaire = (cle, lecteurs[cle] // _LECTEURS_PAR_EXEMPLAIRE)
        lecteurs[cle] += 1
        return exemplaire

    sentinelle = lire(_SENTINELLE)
    lues = [(lire(r.strate), [(lire(m.couple), m.absent) for m in r.motifs]) for r in regles]
    numeros = _numeroter((cle, i) for cle, n in lecteurs.items() for i in range(-(-n // _LECTEURS_PAR_EXEMPLAIRE)))
    cote = 1 + math.isqrt(max(numeros.values()))

    def motif(exemplaire: _Exemplaire) -> dict[str, object]:
        numero = numeros[exemplaire]
        return {"$and": [{"g": numero // cote}, {"k": numero}]}

    def regle(porte: _Exemplaire, motifs: Sequence[tuple[_Exemplaire, bool]]) -> dict[str, object]:
        suite = [{f"m{rang}{'$not' if absent else ''}": motif(e)} for rang, (e, absent) in enumerate(motifs)]
        return {"dist": 0, "all": [{"p": motif(porte)}, *suite]}

    def texte(exemplaire: _Exemplaire) -> str:
        numero = numeros[exemplaire]
        return f'{{"sid":"{_SID}","id":"{_identifiant(numero)}","g":{numero // cote},"k":{numero}}}'

    jeu = {_SENTINELLE: regle(sentinelle, ())}
    jeu.update((_nom(rang), regle(porte, motifs)) for rang, (porte, motifs) in enumerate(lues))
    textes: dict[Hashable, tuple[str, ...]] = {}
    for cle, rang in numeros:
        textes[cle] = (*textes.get(cle, ()), texte((cle, rang)))
    return _Programme(
        json.dumps(jeu, separators=(",", ":")),
        textes[_SENTINELLE][0],
        {cle: t for cle, t in textes.items() if isinstance(cle, int)},
        {cast(Couple, cle): t for cle, t in textes.items() if isinstance(cle, tuple)},
    )


def _nom(rang: int) -> str:
    """Le nom d'une règle dans le moteur, d'après son rang."""
    return f"r{rang}"


def _identifiant(numero: int) -> str:
    """L'identifiant d'un fait dans le moteur, d'après son numéro."""
    return f"f{numero}"


def _numeroter(exemplaires: Iterable[_Exemplaire]) -> dict[_Exemplaire, int]:
    """Donne à chaque exemplaire un numéro dont l'identifiant n'a le condensat d'aucun autre."""
    pris = {fnv32(f"sid-{_SID}")}
    candidats = count()
    numeros: dict[_Exemplaire, int] = {}
    for exemplaire in exemplaires:
        numero = next(n for n in candidats if fnv32(_identifiant(n)) not in pris)
        pris.add(fnv32(_identifiant(numero)))
        numeros[exemplaire] = numero
    return numeros


def fnv32(texte: str) -> int:
    """Le condensat par lequel le moteur identifie un texte ASCII, sans jamais comparer le texte lui-même."""
    condensat = 0x811C9DC5
    for octet in texte.encode("ascii"):
        condensat = (condensat ^ octet) * 16_777_619 & 0xFFFF_FFFF
    return condensat


# Le moteur


class _Bibliotheque(Protocol):
    """Ce que nous employons du module C `durable_rules_engine`."""

    error: type[Exception]

    def create_ruleset(self, nom: str, regles: str, /) -> int: ...

    def delete_ruleset(self, poignee: int, /) -> None: ...

    def assert_fact(self, poignee: int, fait: str, /) -> tuple[int, int]: ...

    def start_action_for_state(self, poignee: int, etat: int, /) -> tuple[str, str] | None: ...

    def complete_and_start_action(self, poignee: int, etat: int, /) -> str | None: ...

    def delete_state(self, poignee: int, sid: str, /) -> None: ...


@functools.cache
def _bibliotheque() -> _Bibliotheque:
    try:
        return cast(_Bibliotheque, importlib.import_module("durable_rules_engine"))
    except ImportError as faute:
        raise PiloteIndisponible(
            f"durable-rules ne s'importe pas ({faute}) ; installer l'extra « agenda », ou exécuter en natif"
        ) from faute


class _Jeu:
    """Un jeu de règles chargé dans le moteur, et son unique état. Un seul fil s'en sert.

    L'état n'est supprimé que si la sentinelle a tiré et si le moteur n'a rien refusé ; sinon le jeu est libéré sans
    lui : on perd un peu de mémoire, on n'écrit pas n'importe où. Le jeu est libéré avec l'objet.
    """

    def __init__(self, programme: _Programme) -> None:
        self._moteur = _bibliotheque()
        self._fautes = (self._moteur.error, MemoryError)
        self._sentinelle = programme.sentinelle
        try:
            self._poignee = self._moteur.create_ruleset("pilote", programme.jeu)
        except self._fautes as faute:
            raise self._erreur(faute, "le programme") from faute
        self._liberer = weakref.finalize(self, self._moteur.delete_ruleset, self._poignee)
        self._liberer.atexit = False
        self._etat = 0
        self._sur = False

    def ouvrir(self) -> None:
        """Crée l'état et fait tirer la sentinelle."""
        try:
            code, self._etat = self._moteur.assert_fact(self._poignee, self._sentinelle)
            activation = self._moteur.start_action_for_state(self._poignee, self._etat)
            if code or activation is None or _regle_tiree(activation[1]) != _SENTINELLE:
                raise ErreurPilote("la règle sentinelle n'a pas tiré")
            reste = self._moteur.complete_and_start_action(self._poignee, self._etat)
        except self._fautes as faute:
            raise self._erreur(faute, "la sentinelle") from faute
        if reste is not None:
            raise ErreurPilote("une règle a tiré avant toute porte")
        self._sur = True

    def affirmer(self, textes: Iterable[str], sujet: str, objet: object) -> None:
        """Affirme un à un les exemplaires d'un fait nouveau ; `sujet` et `objet` nomment ce fait en cas d'échec."""
        for texte in textes:
            try:
                code, _ = self._moteur.assert_fact(self._poignee, texte)
            except self._fautes as faute:
                raise self._erreur(faute, sujet.format(objet)) from faute
            if code:
                self._sur = False
                raise ErreurPilote(f"durable-rules, sur {sujet.format(objet)} : {_expliquer(code)}")

    def premiere(self) -> str | None:
        """Commence la première règle prête et rend son nom."""
        try:
            activation = self._moteur.start_action_for_state(self._poignee, self._etat)
        except self._fautes as faute:
            raise self._erreur(faute, "l'agenda") from faute
        return None if activation is None else _regle_tiree(activation[1])

    def suivante(self) -> str | None:
        """Finit la règle en cours, commence la suivante et rend son nom."""
        try:
            texte = self._moteur.complete_and_start_action(self._poignee, self._etat)
        except self._fautes as faute:
            raise self._erreur(faute, "l'agenda") from faute
        return None if texte is None else _regle_tiree(texte)

    def fermer(self) -> bool:
        """Supprime l'état ; dit si le jeu peut resservir."""
        if self._sur:
            self._sur = False
            try:
                self._moteur.delete_state(self._poignee, _SID)
            except self._fautes as faute:
                raise self._erreur(faute, "la fermeture") from faute
            return True
        self._liberer()
        return False

    def _erreur(self, faute: Exception, sujet: str) -> ErreurPilote:
        self._sur = False
        if isinstance(faute, MemoryError):
            return ErreurPilote(f"durable-rules, sur {sujet} : {_expliquer(101)}")
        lu = re.search(r"error code: (\d+)", str(faute))
        return ErreurPilote(f"durable-rules, sur {sujet} : {_expliquer(int(lu[1])) if lu else faute}")


class _Fil(threading.local):
    """Ce qu'un fil d'exécution garde d'un pilote."""

    jeu: _Jeu | None = None
    occupe: bool = False


def _regle_tiree(activation: str) -> str:
    """Le nom de la règle dans le texte d'une activation, `{"règle":{…}}`."""
    return activation[2 : activation.index('"', 2)]


def _expliquer(code: int) -> str:
    return f"{_CODES.get(code, 'échec')} (code {code})"

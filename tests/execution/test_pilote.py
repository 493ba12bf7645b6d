"""Le pilote de l'agenda contre un oracle naïf ; ses refus, ses pannes, sa mémoire, ses fils ; des défauts semés.

Tout ce qui touche au moteur se joue dans un autre processus (`banc_pilote`) : un plantage est un essai rouge.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from moteur.execution import pilote
from moteur.execution.pilote import Entree, ErreurPilote, Motif, Pilote, PiloteIndisponible, RegleAgenda
from tests.execution.banc_pilote import DEFAUTS, Cas, oracle, tirer

if TYPE_CHECKING:
    import random

RACINE = Path(__file__).resolve().parents[2]


def commande(epreuve: str, **arguments: Any) -> list[str]:
    return [sys.executable, "-X", "faulthandler", "-m", "tests.execution.banc_pilote", epreuve, json.dumps(arguments)]


def jouer(epreuve: str, milieu: dict[str, str] | None = None, **arguments: Any) -> dict[str, Any]:
    """Joue une épreuve du banc dans un autre processus et rend son résultat."""
    fini = subprocess.run(
        commande(epreuve, **arguments),
        cwd=RACINE,
        env=os.environ | (milieu or {}),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert fini.returncode == 0, f"l'épreuve « {epreuve} » est morte (code {fini.returncode})\n{fini.stderr}"
    resultat: dict[str, Any] = json.loads(fini.stdout)
    return resultat


# Contre l'oracle


@pytest.mark.parametrize(
    ("graine", "milieu", "options"),
    [
        pytest.param("ordinaire", {}, {"cas": 4_000}, id="ordinaire"),
        pytest.param("partage", {}, {"cas": 2_000, "par_exemplaire": 2}, id="faits partagés entre exemplaires"),
        pytest.param("souillée", {"MALLOC_PERTURB_": "165"}, {"cas": 1_000}, id="mémoire souillée"),
    ],
)
def test_le_pilote_rend_ce_que_rend_l_oracle(graine: str, milieu: dict[str, str], options: dict[str, Any]) -> None:
    resultat = jouer("differentiel", milieu, graine=graine, **options)
    assert (resultat["faux"], resultat["refus"], resultat["premier"]) == (0, 0, None)
    assert resultat["tirees"] > options["cas"]


@pytest.fixture(scope="module")
def serveur() -> Iterator[Callable[[Cas], dict[str, Any]]]:
    with subprocess.Popen(
        commande("serveur"), cwd=RACINE, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as processus:
        entree, sortie = processus.stdin, processus.stdout
        assert entree is not None
        assert sortie is not None
        yield lambda cas: demander(entree, sortie, cas)
        entree.close()


def demander(entree: IO[str], sortie: IO[str], cas: Cas) -> dict[str, Any]:
    entree.write(json.dumps(asdict(cas)) + "\n")
    entree.flush()
    reponse = sortie.readline()
    assert reponse, "le serveur du pilote est mort"
    resultat: dict[str, Any] = json.loads(reponse)
    return resultat


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(hasard=st.randoms(use_true_random=False))
def test_le_pilote_rend_ce_que_rend_l_oracle_par_hypothesis(
    serveur: Callable[[Cas], dict[str, Any]], hasard: random.Random
) -> None:
    cas = tirer(hasard, regles=10, strates=4)
    assert serveur(cas) == asdict(oracle(cas))


def test_mille_regles() -> None:
    resultat = jouer("grand")
    assert resultat["faux"] == 0
    assert max(resultat["regles"][:3]) > 1_000
    assert min(resultat["tirees"][:3]) > 100
    assert resultat["tirees"][3:] == [1_000, 0, 0, 0]


# Défauts semés : les épreuves savent échouer


@pytest.mark.parametrize("defaut", DEFAUTS)
def test_un_defaut_seme_se_voit_contre_l_oracle(defaut: str) -> None:
    resultat = jouer("differentiel", cas=300, graine="défauts", defaut=defaut, controle=False, par_exemplaire=3)
    assert resultat["faux"] > 0


@pytest.mark.parametrize("defaut", DEFAUTS)
def test_un_defaut_seme_ne_passe_pas_le_controle(defaut: str) -> None:
    """Avec le contrôle des résultats, le pilote fautif refuse de répondre là où il se serait trompé."""
    resultat = jouer("differentiel", cas=300, graine="défauts", defaut=defaut, controle=True, par_exemplaire=3)
    assert resultat["faux"] == 0
    assert resultat["refus"] > 0


# Mémoire, fils, pannes


def test_la_memoire_ne_grandit_pas() -> None:
    resultat = jouer("memoire", tours=20_000, creations=400)
    assert (resultat["faux"], resultat["justes"], resultat["pannes"]) == (0, 16_500 + 880, 5_500)
    assert resultat["executions"] < 512
    assert resultat["creations"] < 2_048
    assert resultat["fils"] < 2_048


def test_quatre_fils_executent_les_memes_pilotes() -> None:
    assert jouer("fils", fils=4, tours=400) == {"faux": 0, "executions": 1_600}


def test_fournir_ne_rappelle_pas_son_pilote() -> None:
    resultat = jouer("rentrer")
    assert resultat["justes"]
    assert (
        resultat["messages"]
        == ["ce pilote s'exécute déjà dans ce fil : `fournir` ne peut pas le rappeler"] * resultat["strates"]
    )


def test_un_apport_fautif_est_refuse_et_le_pilote_ressert() -> None:
    resultat = jouer("refuser")
    assert resultat["juste"]
    assert resultat["messages"] == [
        "« a = peut-être » est fourni sans être une entrée déclarée",
        "« a = vrai » est fourni à la strate 1, après la dernière permise (0)",
        "« c = vrai » est fourni sans être une entrée déclarée",
    ]


# Programmes refusés


def regle(strate: int = 0, *motifs: Motif, nom: str = "règle", conclusion: str = "conclusion") -> RegleAgenda:
    return RegleAgenda(nom, strate, motifs, (conclusion, "vrai"))


A, B = Motif("a", "vrai"), Motif("b", "vrai")
SANS_A, SANS_B = Motif("a", "vrai", absent=True), Motif("b", "vrai", absent=True)


@pytest.mark.parametrize(
    ("regles", "entrees", "message"),
    [
        pytest.param(
            [regle(0, *[A] * 16)],
            [Entree("a", ("vrai",))],
            "la règle « règle » a 16 motifs, 15 au plus",
            id="trop de motifs",
        ),
        pytest.param([regle(nom=f"r{i}") for i in range(4_001)], [], "4001 règles, 4000 au plus", id="trop de règles"),
        pytest.param([regle(), regle()], [], "deux règles ont l'identifiant « règle »", id="identifiant double"),
        pytest.param([regle(-1)], [], "la règle « règle » a une strate négative (-1)", id="strate négative"),
        pytest.param(
            [], [Entree("a", ("vrai",), -1)], "l'entrée « a » a une strate négative (-1)", id="entrée négative"
        ),
        pytest.param(
            [],
            [Entree("a", ("vrai", "vrai"))],
            "l'entrée « a = vrai » est déclarée deux fois",
            id="entrée double",
        ),
        pytest.param(
            [regle(0, A)],
            [Entree("a", ("faux",))],
            "la règle « règle » lit « a = vrai », que rien ne fournit ni ne conclut",
            id="couple inconnu",
        ),
        pytest.param(
            [regle(1, A)],
            [Entree("a", ("vrai",), 2)],
            "la règle « règle », de strate 1, lit « a = vrai », qui peut être fourni jusqu'à la strate 2",
            id="entrée trop tardive",
        ),
        pytest.param(
            [regle(1, SANS_A)],
            [Entree("a", ("vrai",), 2)],
            "la règle « règle », de strate 1, lit « a = vrai », qui peut être fourni jusqu'à la strate 2",
            id="négation d'une entrée trop tardive",
        ),
        pytest.param(
            [regle(1, B), regle(2, nom="autre", conclusion="b")],
            [],
            "la règle « règle », de strate 1, lit « b = vrai », conclu à la strate 2",
            id="strate supérieure",
        ),
        pytest.param(
            [regle(1, SANS_B), regle(1, nom="autre", conclusion="b")],
            [],
            "la règle « règle », de strate 1, nie « b = vrai », conclu à la strate 1",
            id="négation dans la strate",
        ),
        pytest.param(
            [regle(1, SANS_B), regle(0, nom="tôt", conclusion="b"), regle(3, nom="tard", conclusion="b")],
            [],
            "la règle « règle », de strate 1, nie « b = vrai », conclu à la strate 3",
            id="conclusion tôt et tard",
        ),
    ],
)
def test_un_programme_hors_du_sous_ensemble_est_refuse(
    regles: list[RegleAgenda], entrees: list[Entree], message: str
) -> None:
    with pytest.raises(ErreurPilote) as levee:
        Pilote(regles, entrees)
    assert str(levee.value) == message


def test_trop_peu_de_strates_annoncees() -> None:
    with pytest.raises(ErreurPilote, match=r"^le programme a 4 strates, 3 annoncées$"):
        Pilote([regle(3)], strates=3)


# Identifiants


def test_le_condensat_est_celui_du_moteur() -> None:
    """Les deux mots que le moteur confond, et la valeur qu'il écrit en dur pour `id`, `sid`, `all`."""
    assert pilote.fnv32("liquid") == pilote.fnv32("costarring")
    assert [pilote.fnv32(mot) for mot in ("id", "sid", "all")] == [926_444_256, 3_593_476_751, 321_211_332]


def test_les_noms_du_pilote_ne_se_confondent_pas() -> None:
    proprietes = ("id", "sid", "g", "k", "$s")
    assert len({pilote.fnv32(nom) for nom in proprietes}) == len(proprietes)
    alias = ["p", *(f"m{rang}" for rang in range(pilote.MOTIFS_MAX))]
    assert len({pilote.fnv32(nom) for nom in alias} - {0}) == len(alias)


def test_les_identifiants_en_collision_sont_sautes(monkeypatch: pytest.MonkeyPatch) -> None:
    vrai = pilote.fnv32
    monkeypatch.setattr(pilote, "fnv32", lambda texte: vrai("f2" if texte == "f5" else texte))
    numeros = pilote._numeroter((lettre, 0) for lettre in "abcdefg")
    assert list(numeros.values()) == [0, 1, 2, 3, 4, 6, 7]


# Le moteur absent, en panne ou menteur


def test_sans_durable_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "durable_rules_engine", None)
    pilote._bibliotheque.cache_clear()
    assert not pilote.disponible()
    with pytest.raises(PiloteIndisponible, match=r"installer l'extra « agenda », ou exécuter en natif"):
        Pilote([regle()])


def test_avec_durable_rules() -> None:
    """Ces essais ne se jouent que s'il s'importe, ou si `MOTEUR_EXIGE_AGENDA=1` : il manque alors, et c'est rouge."""
    assert pilote.disponible()


class FausseErreur(Exception):
    """Une erreur du moteur."""


class FauxMoteur:
    """Un moteur qui joue un rôle écrit d'avance et note ce qu'on lui demande."""

    error = FausseErreur

    def __init__(
        self, *activations: str, panne: str = "", code: int = 0, rang: int = 99, sentinelle: bool = True
    ) -> None:
        self.restent = [*activations]
        self.panne, self.code, self.rang, self.sentinelle = panne, code, rang, sentinelle
        self.affirmes = 0
        self.appels: list[str] = []

    def echouer(self, appel: str) -> None:
        self.appels.append(appel)
        if self.panne == appel:
            raise FausseErreur("Could not do it, error code: 303")

    def create_ruleset(self, nom: str, regles: str) -> int:
        self.echouer("create_ruleset")
        return 7

    def delete_ruleset(self, poignee: int) -> None:
        self.echouer("delete_ruleset")

    def assert_fact(self, poignee: int, fait: str) -> tuple[int, int]:
        self.affirmes += 1
        if self.affirmes == self.rang:
            if not self.code:
                raise FausseErreur("Could not assert fact, error code: 304")
            return self.code, 1
        return 0, 1

    def start_action_for_state(self, poignee: int, etat: int) -> tuple[str, str] | None:
        if self.sentinelle:
            self.sentinelle = False
            return "{}", '{"sentinelle":{}}'
        texte = self.suivante()
        return texte if texte is None else ("{}", texte)

    def complete_and_start_action(self, poignee: int, etat: int) -> str | None:
        return self.suivante() if self.affirmes > 1 else None

    def suivante(self) -> str | None:
        self.echouer("agenda")
        return f'{{"{self.restent.pop(0)}":{{}}}}' if self.restent else None

    def delete_state(self, poignee: int, sid: str) -> None:
        self.echouer("delete_state")


PROGRAMME = [regle(0, A, SANS_B, nom="première", conclusion="c"), regle(0, Motif("c", "vrai"), nom="seconde")]
ENTREES = [Entree("a", ("vrai",)), Entree("b", ("vrai",))]


def executer(monkeypatch: pytest.MonkeyPatch, moteur: FauxMoteur) -> pilote.Trace:
    monkeypatch.setattr(pilote, "_bibliotheque", lambda: moteur)
    return Pilote(PROGRAMME, ENTREES).executer(lambda *_: [("a", "vrai")])


def test_un_moteur_fidele(monkeypatch: pytest.MonkeyPatch) -> None:
    moteur = FauxMoteur("r0", "r1")
    trace = executer(monkeypatch, moteur)
    assert trace.activations == tuple(PROGRAMME)
    assert trace.derives == {("c", "vrai"): (PROGRAMME[0],), ("conclusion", "vrai"): (PROGRAMME[1],)}
    assert trace.fournis == {("a", "vrai"): 0}
    assert moteur.appels[-2:] == ["delete_state", "delete_ruleset"]


@pytest.mark.parametrize(
    ("moteur", "message"),
    [
        pytest.param(
            FauxMoteur(panne="create_ruleset"),
            "durable-rules, sur le programme : un même fait satisfait trop de conditions (code 303)",
            id="création",
        ),
        pytest.param(
            FauxMoteur(rang=1),
            "durable-rules, sur la sentinelle : plus de 16 faits dans une activation (code 304)",
            id="sentinelle en panne",
        ),
        pytest.param(FauxMoteur(sentinelle=False), "la règle sentinelle n'a pas tiré", id="sentinelle muette"),
        pytest.param(
            FauxMoteur(rang=2),
            "durable-rules, sur le fait fourni « a = vrai » : plus de 16 faits dans une activation (code 304)",
            id="fait fourni",
        ),
        pytest.param(
            FauxMoteur(rang=3, code=2),
            "durable-rules, sur la porte de la strate 0 : un fait d'identifiant voisin est déjà là (code 2)",
            id="porte déjà là",
        ),
        pytest.param(
            FauxMoteur("r0", rang=4),
            "durable-rules, sur la conclusion de la règle « première » : "
            "plus de 16 faits dans une activation (code 304)",
            id="conclusion",
        ),
        pytest.param(
            FauxMoteur(panne="agenda"),
            "durable-rules, sur l'agenda : un même fait satisfait trop de conditions (code 303)",
            id="agenda",
        ),
        pytest.param(
            FauxMoteur("r0", "r1", panne="delete_state"),
            "durable-rules, sur la fermeture : un même fait satisfait trop de conditions (code 303)",
            id="fermeture",
        ),
    ],
)
def test_une_panne_du_moteur_se_dit_en_francais(
    monkeypatch: pytest.MonkeyPatch, moteur: FauxMoteur, message: str
) -> None:
    with pytest.raises(ErreurPilote) as levee:
        executer(monkeypatch, moteur)
    assert str(levee.value) == message
    assert moteur.panne == "delete_state" or "delete_state" not in moteur.appels


@pytest.mark.parametrize(
    ("activations", "message"),
    [
        pytest.param(["r0"], "la règle « seconde » a tiré 0 fois, 1 attendue", id="règle perdue"),
        pytest.param(["r0", "r1", "r1"], "la règle « seconde » a tiré 2 fois, 1 attendue", id="règle répétée"),
        pytest.param(["r1"], "le moteur a tiré à tort la règle « seconde », à la strate 0", id="règle à tort"),
        pytest.param(["r9"], "le moteur a tiré à tort une règle inconnue (« r9 »), à la strate 0", id="inconnue"),
    ],
)
def test_un_moteur_qui_ment_est_pris(monkeypatch: pytest.MonkeyPatch, activations: list[str], message: str) -> None:
    moteur = FauxMoteur(*activations)
    with pytest.raises(ErreurPilote) as levee:
        executer(monkeypatch, moteur)
    assert str(levee.value) == message
    assert moteur.appels.count("delete_state") == 1

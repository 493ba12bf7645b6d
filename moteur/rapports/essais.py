"""La page de `moteur tester` : chaque scénario, ses étapes, son résultat, les énoncés qu'il vérifie."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from moteur.diagnostics.rendu import en_texte, lire_source
from moteur.modele.enonces import Catalogue
from moteur.pages import rendre
from moteur.rapports.commun import Entete, Pas, ancre_scenario, domaine_de, montrer_enonce, montrer_etapes
from moteur.scenarios import ResultatScenario


@dataclass(frozen=True, slots=True)
class _Scenario:
    ancre: str
    nom: str
    lieu: str
    vert: bool
    etapes: tuple[Pas, ...]
    diagnostics: str
    enonces: tuple[tuple[str, str], ...]


@dataclass(slots=True)
class _Fonctionnalite:
    titre: str
    fichier: str
    scenarios: list[_Scenario] = field(default_factory=list)


@dataclass(slots=True)
class _Domaine:
    cle: str
    titre: str
    par_fichier: dict[str, _Fonctionnalite] = field(default_factory=dict)

    @property
    def fonctionnalites(self) -> list[_Fonctionnalite]:
        return list(self.par_fichier.values())

    @property
    def choix(self) -> tuple[str, str]:
        return self.cle, self.titre

    @property
    def nombre(self) -> int:
        return sum(len(f.scenarios) for f in self.par_fichier.values())

    @property
    def rouges(self) -> int:
        return sum(not s.vert for f in self.par_fichier.values() for s in f.scenarios)


def page_essais(joues: Iterable[ResultatScenario], catalogue: Catalogue, entete: Entete) -> str:
    """Rend la page HTML de scénarios joués ; un énoncé absent du catalogue est nommé sans son texte."""
    domaines: dict[str, _Domaine] = {}
    ancres: dict[str, _Scenario] = {}
    porteurs: dict[str, list[_Scenario]] = {}
    for joue in joues:
        scenario = joue.scenario
        cle, titre = domaine_de(scenario, catalogue)
        domaine = domaines.setdefault(cle, _Domaine(cle, titre))
        montre = _montrer(joue, catalogue, ancres)
        ancres[montre.ancre] = montre
        nom = scenario.fonctionnalite
        domaine.par_fichier.setdefault(scenario.fichier, _Fonctionnalite(nom, scenario.fichier)).scenarios.append(
            montre
        )
        for ident in scenario.enonces:
            porteurs.setdefault(ident, []).append(montre)
    enonces = [(montrer_enonce(x, catalogue), porteurs[i]) for i, x in catalogue.enonces.items() if i in porteurs]
    return rendre(
        "essais.html.j2",
        domaines=list(domaines.values()),
        enonces=enonces,
        total=len(ancres),
        rouges=sum(not s.vert for s in ancres.values()),
        entete=entete,
    )


def _montrer(joue: ResultatScenario, catalogue: Catalogue, ancres: Mapping[str, object]) -> _Scenario:
    scenario = joue.scenario
    lieu = scenario.exemple or scenario.lieu
    textes = {i: catalogue.enonces[i].texte if i in catalogue.enonces else "" for i in scenario.enonces}
    return _Scenario(
        ancre=ancre_scenario(scenario, ancres),
        nom=scenario.nom,
        lieu=f"{scenario.fichier}:{lieu.ligne}",
        vert=joue.vert,
        etapes=montrer_etapes(scenario.etapes),
        diagnostics=en_texte(joue.diagnostics, lire_source) if joue.diagnostics else "",
        enonces=tuple(textes.items()),
    )

"""Ce qui manque : énoncés, règles, scénarios et barèmes confrontés à ce que les scénarios atteignent."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import PurePath

from moteur.couverture.impossibles import Condition, Impossibles, Valeur, cle_condition
from moteur.couverture.inventaire import AtomeEcrit, CorpsEcrit, Inventaire, VersionEcrite, valeurs_recentes
from moteur.couverture.observation import Observation, Vue
from moteur.diagnostics import Lieu
from moteur.explication.phrases import Redacteur
from moteur.langage.noms import identifiant
from moteur.modele import expressions as e
from moteur.modele.ecritures import ecrire_date
from moteur.modele.enonces import Catalogue
from moteur.modele.types import Sorte
from moteur.scenarios.scenario import Scenario

TITRES = {
    "scenarios_rouges": "Scénarios rouges, qui ne comptent pas",
    "enonces_sans_regle": "Énoncés calculables qu'aucune règle ne cite",
    "enonces_sans_scenario": "Énoncés calculables qu'aucun scénario ne porte",
    "enonces_sans_rencontre": "Énoncés dont aucun scénario n'atteint une règle qui les cite",
    "enonces_inconnus": "Énoncés cités qui ne sont pas au catalogue",
    "scenarios_sans_enonce": "Scénarios qui ne portent aucun énoncé",
    "regles": "Règles et tables qu'aucun scénario n'atteint",
    "obligations": "Obligations qu'aucun scénario n'atteint",
    "controles": "Contrôles dont aucun scénario n'attend l'alerte",
    "versions": "Versions qu'aucun scénario n'atteint",
    "exceptions": "Exceptions qu'aucun scénario n'atteint",
    "branches": "Branches qu'aucun scénario n'atteint",
    "lignes": "Lignes de table qu'aucun scénario n'atteint",
    "lectures": "Lectures qu'aucun scénario n'atteint",
    "conditions": "Conditions qui n'ont pas leurs deux côtés",
    "baremes": "Barèmes dont aucun scénario ne lit la valeur la plus récente",
    "impossibles_inutiles": "Impossibles qui ne le sont pas, ou ne désignent rien",
    "cases": "Cases de barème qu'aucun scénario ne lit (pour information)",
    "etats": "États d'une obligation qu'aucun scénario n'attend (pour information)",
    "frontieres": "Seuils jamais essayés à l'égalité (pour information)",
}
"""Les sortes de manques, dans l'ordre où on les montre."""

INFORMATIONS = frozenset({"cases", "etats", "frontieres"})
"""Celles qui ne font pas échouer."""


@dataclass(frozen=True, slots=True)
class Manque:
    """Ce qui n'est pas couvert : sa sorte, son nom, où c'est écrit, et les énoncés que cela concerne."""

    sorte: str
    nom: str
    lieu: Lieu
    enonces: tuple[str, ...] = ()
    note: str = ""

    @property
    def bloquant(self) -> bool:
        """Vrai si la couverture n'est pas entière tant que cela manque."""
        return self.sorte not in INFORMATIONS


@dataclass(frozen=True, slots=True)
class LigneMatrice:
    """Un énoncé, et ce qui s'y rattache : textes, règles qui le citent, scénarios qui le portent, lignes et barèmes."""

    identifiant: str
    calculable: bool
    articles: tuple[str, ...]
    regles: tuple[str, ...]
    scenarios: tuple[str, ...]
    lignes: tuple[str, ...]
    baremes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Couverture:
    """La matrice des énoncés et tout ce qui y manque."""

    matrice: tuple[LigneMatrice, ...]
    manques: tuple[Manque, ...]
    comptes: dict[str, tuple[int, int]] = field(hash=False)

    @property
    def entiere(self) -> bool:
        """Vrai s'il ne manque rien de bloquant."""
        return not any(m.bloquant for m in self.manques)


def couvrir(
    catalogue: Catalogue,
    inventaire: Inventaire,
    vu: Observation,
    sans_enonce: Iterable[Lieu] = (),
    impossibles: Impossibles | None = None,
) -> Couverture:
    """Confronte les énoncés, les règles et les barèmes à ce que les scénarios atteignent.

    `sans_enonce` : les scénarios qui ne portent aucun énoncé ; `impossibles` : ce que l'on n'attend d'aucun scénario.
    """
    calcul = _Calcul(catalogue, inventaire, vu, impossibles or Impossibles())
    manques = [*calcul.manques(), *(Manque("scenarios_sans_enonce", "sans énoncé", x) for x in sans_enonce)]
    ordre = {sorte: rang for rang, sorte in enumerate(TITRES)}
    return Couverture(
        tuple(calcul.matrice()),
        tuple(sorted(manques, key=lambda m: (ordre[m.sorte], m.lieu, m.nom))),
        calcul.comptes,
    )


class _Calcul:
    def __init__(self, catalogue: Catalogue, inventaire: Inventaire, vu: Observation, impossibles: Impossibles) -> None:
        self.catalogue = catalogue
        self.inventaire = inventaire
        self.vu = vu
        self.impossibles = impossibles
        self.servis: set[Condition | Valeur] = set()
        self.comptes: dict[str, tuple[int, int]] = {}
        self.verts = [s for rang, s in enumerate(vu.scenarios) if rang not in set(vu.rouges)]
        self.citations: dict[str, list[VersionEcrite]] = {}
        for ecrite in inventaire.versions:
            for ident in ecrite.enonces:
                self.citations.setdefault(ident, []).append(ecrite)
        self.porteurs: dict[str, list[Scenario]] = {}
        for scenario in self.verts:
            for ident in scenario.enonces:
                self.porteurs.setdefault(ident, []).append(scenario)

    # --- énoncés -----------------------------------------------------------------------------------------------------

    def matrice(self) -> Iterator[LigneMatrice]:
        for ident, enonce in self.catalogue.enonces.items():
            citantes = self.citations.get(ident, [])
            sources = (s for v in citantes for s in self._sources(v, ident))
            lignes = (b for v in citantes for c in v.corps.values() for b in c.branches.values() if b.sorte == "ligne")
            yield LigneMatrice(
                identifiant=ident,
                calculable=enonce.calculable,
                articles=tuple(dict.fromkeys((*enonce.articles, *sources))),
                regles=tuple(dict.fromkeys(v.version.titre for v in citantes)),
                scenarios=tuple(str(s) for s in self.porteurs.get(ident, ())),
                lignes=tuple(f"{b.lieu.fichier}:{b.lieu.ligne}" for b in lignes),
                baremes=tuple(sorted({s for v in citantes for s in v.series})),
            )

    @staticmethod
    def _sources(ecrite: VersionEcrite, ident: str) -> Iterator[str]:
        """Les sources de ce qui cite un énoncé dans une version : la règle entière, ou une exception."""
        if ident in ecrite.version.enonces:
            yield from ecrite.version.sources
        for corps in ecrite.corps.values():
            if corps.exception and ident in corps.enonces:
                yield from corps.sources

    def _enonces(self) -> Iterator[Manque]:
        calculables = [x for x in self.catalogue.enonces.values() if x.calculable]
        couverts = 0
        for enonce in calculables:
            ident = enonce.identifiant
            regle, scenario = ident in self.citations, ident in self.porteurs
            if not regle:
                yield Manque("enonces_sans_regle", ident, enonce.lieu, (ident,), enonce.texte)
            if not scenario:
                yield Manque("enonces_sans_scenario", ident, enonce.lieu, (ident,), enonce.texte)
            if regle and scenario and not self._se_rencontrent(ident):
                yield Manque("enonces_sans_rencontre", ident, enonce.lieu, (ident,), enonce.texte)
            elif regle and scenario:
                couverts += 1
        self.comptes["enonces"] = (couverts, len(calculables))

    def _se_rencontrent(self, ident: str) -> bool:
        """Dit si un scénario qui porte l'énoncé atteint une règle, une exception ou un contrôle qui le cite."""
        porteurs = {rang for rang, s in enumerate(self.vu.scenarios) if ident in s.enonces}
        for ecrite in self.citations[ident]:
            version = ecrite.version
            if version.controle is not None:
                atteintes = set(self.vu.controles.get(version.controle.lieu, ()))
                atteintes |= {r for x in self._atomes_de(ecrite) for r in (*x.vraie, *x.fausse)}
                if porteurs & atteintes:
                    return True
            for corps in ecrite.corps.values():
                if ident not in (*version.enonces, *corps.enonces):
                    continue
                if any(porteurs & self.vu.branches.get(cle, {}).keys() for cle in corps.branches):
                    return True
            if any(porteurs & (x.vraie.keys() | x.fausse.keys()) for x in self._atomes_de(ecrite)):
                return True
        return False

    def _atomes_de(self, ecrite: VersionEcrite) -> Iterator[Vue]:
        for cle, atome in self.inventaire.atomes.items():
            if atome.version is ecrite and cle in self.vu.atomes:
                yield self.vu.atomes[cle]

    def _inconnus(self) -> Iterator[Manque]:
        connus = self.catalogue.enonces
        for fait in self.inventaire.modele.faits.values():
            for ident in fait.enonces:
                if ident not in connus:
                    yield Manque("enonces_inconnus", ident, fait.lieu, (ident,), f"cité par le fait « {fait.nom} »")
        for ident, citantes in self.citations.items():
            if ident not in connus:
                for ecrite in citantes:
                    note = f"cité par « {ecrite.version.titre} »"
                    yield Manque("enonces_inconnus", ident, ecrite.version.lieu, (ident,), note)
        for scenario in self.vu.scenarios:
            for ident in scenario.enonces:
                if ident not in connus:
                    yield Manque("enonces_inconnus", ident, scenario.lieu, (ident,), f"porté par « {scenario.nom} »")

    # --- règles ------------------------------------------------------------------------------------------------------

    def manques(self) -> Iterator[Manque]:
        for rang in self.vu.rouges:
            scenario = self.vu.scenarios[rang]
            yield Manque("scenarios_rouges", scenario.nom, scenario.exemple or scenario.lieu, scenario.enonces)
        yield from self._enonces()
        yield from self._inconnus()
        yield from self._regles()
        yield from self._conditions()
        yield from self._baremes()
        for cle, lieu in (*self.impossibles.conditions.items(), *self.impossibles.valeurs.items()):
            if cle not in self.servis:
                yield Manque("impossibles_inutiles", " : ".join(x for x in cle if x), lieu)

    def _atteinte(self, ecrite: VersionEcrite) -> bool:
        controle = ecrite.version.controle
        if controle is not None:
            return controle.lieu in self.vu.controles
        return any(cle in self.vu.branches for cle in ecrite.branches)

    def _regles(self) -> Iterator[Manque]:
        """Le plus haut niveau d'abord : d'une règle que rien n'atteint, on ne dit pas les branches."""
        par_titre: dict[tuple[str, str], list[VersionEcrite]] = {}
        for ecrite in self.inventaire.versions:
            par_titre.setdefault((ecrite.version.sorte, ecrite.version.titre), []).append(ecrite)
        comptes = dict.fromkeys(("regles", "branches", "lectures"), (0, 0))

        def compter(quoi: str, *, atteint: bool) -> None:
            comptes[quoi] = (comptes[quoi][0] + atteint, comptes[quoi][1] + 1)

        for (sorte, titre), versions in par_titre.items():
            atteinte = any(self._atteinte(v) for v in versions)
            compter("regles", atteint=atteinte)
            for ecrite in versions:
                branches = ((cle, b) for corps in ecrite.corps.values() for cle, b in corps.branches.items())
                for cle, branche in branches:
                    if branche.sorte != "état":
                        compter("branches", atteint=cle in self.vu.branches)
                for lecture in ecrite.version.lectures:
                    compter("lectures", atteint=(ecrite.version.lieu, lecture.titre) in self.vu.lectures)
            if not atteinte:
                quoi = {"contrôle": "controles", "obligation": "obligations"}.get(sorte, "regles")
                enonces = tuple(dict.fromkeys(x for v in versions for x in v.enonces))
                yield Manque(quoi, f"{sorte} « {titre} »", versions[0].version.lieu, enonces)
                continue
            for ecrite in versions:
                yield from self._version(ecrite, plusieurs=len(versions) > 1)
        self.comptes |= comptes

    def _version(self, ecrite: VersionEcrite, *, plusieurs: bool) -> Iterator[Manque]:
        version = ecrite.version
        if plusieurs and not self._atteinte(ecrite):
            nom = f"« {version.titre} », {version.designation}"
            yield Manque("versions", nom, version.lieu, ecrite.enonces)
            return
        for corps in ecrite.corps.values():
            yield from self._corps(ecrite, corps)
        for lecture in version.lectures:
            if (version.lieu, lecture.titre) not in self.vu.lectures:
                nom = f"« {lecture.titre} » de « {version.titre} »"
                yield Manque("lectures", nom, lecture.lieu, version.enonces)

    def _corps(self, ecrite: VersionEcrite, corps: CorpsEcrit) -> Iterator[Manque]:
        titre = f"« {ecrite.version.titre} »"
        enonces = tuple(dict.fromkeys((*ecrite.version.enonces, *corps.enonces)))
        if corps.exception:
            titre = f"exception « {corps.titre} » à {titre}"
            if corps.branches and not any(x in self.vu.branches for x in corps.branches):
                yield Manque("exceptions", titre, corps.lieu, enonces)
                return
        for cle, branche in corps.branches.items():
            if cle not in self.vu.branches:
                sorte = {"ligne": "lignes", "état": "etats"}.get(branche.sorte, "branches")
                yield Manque(
                    sorte, branche.nom if branche.sorte == "état" else f"{branche.nom}, {titre}", cle.lieu, enonces
                )

    # --- conditions --------------------------------------------------------------------------------------------------

    def _conditions(self) -> Iterator[Manque]:
        deux_cotes = 0
        for cle, atome in self.inventaire.atomes.items():
            vue = self.vu.atomes.get(cle, Vue())
            nom = self._dire(atome)
            enonces = tuple(dict.fromkeys((*atome.version.version.enonces, *atome.enonces)))
            absents = [cote for cote, vus in (("vraie", vue.vraie), ("fausse", vue.fausse)) if not vus]
            absents = [cote for cote in absents if not self._impossible(atome, cote)]
            if absents:
                yield Manque("conditions", nom, cle.lieu, enonces, f"jamais vue {' ni '.join(absents)}")
                continue
            deux_cotes += 1
            if not vue.vraie or not vue.fausse:
                continue
            if atome.frontiere and not vue.egale:
                yield Manque("frontieres", nom, cle.lieu, enonces, _au_plus_pres(atome, vue))
        self.comptes["conditions"] = (deux_cotes, len(self.inventaire.atomes))

    def _impossible(self, atome: AtomeEcrit, cote: str) -> bool:
        cle = cle_condition(atome.version.version.titre, Redacteur(self.inventaire.modele).en_mots(atome.expr), cote)
        if cle in self.impossibles.conditions:
            self.servis.add(cle)
            return True
        return False

    def _sans_lecteur(self, nom: str, case: tuple[str, ...]) -> bool:
        """Dit si l'on n'attend d'aucun scénario qu'il lise cette case, ou aucune de ce barème."""
        entree = self.impossibles.valeur(nom, case)
        if entree is not None:
            self.servis.add(entree)
        return entree is not None

    def _dire(self, atome: AtomeEcrit) -> str:
        return f"{Redacteur(self.inventaire.modele).en_mots(atome.expr)} (« {atome.version.version.titre} »)"

    # --- barèmes -----------------------------------------------------------------------------------------------------

    def _baremes(self) -> Iterator[Manque]:
        par_serie: dict[str, list[tuple[str, ...]]] = {}
        for cle in valeurs_recentes(self.inventaire.modele):
            par_serie.setdefault(cle.serie, []).append(cle.case)
        lues = {cle.serie for cle in self.vu.valeurs}
        attendues = 0
        for ident, cases in par_serie.items():
            serie = self.inventaire.modele.series[ident]
            recente = serie.valeurs[-1]
            citantes = self.inventaire.series_lues.get(ident, [])
            enonces = tuple(dict.fromkeys(x for v in citantes for x in v.enonces))
            absentes = [c for c in cases if (ident, c) not in self.vu.valeurs]
            absentes = [c for c in absentes if not self._sans_lecteur(serie.nom, c)]
            attendues += ident in lues or bool(absentes)
            if ident not in lues and absentes:
                note = f"valeur du {ecrire_date(recente.du)}"
                note += "" if citantes else " ; aucune règle ne lit ce barème"
                yield Manque("baremes", f"« {serie.nom} »", recente.lieu, enonces, note)
            elif absentes:
                liste = " ; ".join(" / ".join(c) for c in absentes)
                yield Manque("cases", f"« {serie.nom} »", recente.lieu, enonces, liste)
        self.comptes["baremes"] = (len(lues), attendues)


def _au_plus_pres(atome: AtomeEcrit, vue: Vue) -> str:
    assert isinstance(atome.expr, e.Comparer)
    unite = "jours" if atome.expr.gauche.type.sorte is Sorte.DATE else str(atome.expr.gauche.type.unite)
    proches = [
        f"{signe}{_ecrire(x)} {unite}".rstrip() for signe, x in (("−", vue.dessous), ("+", vue.dessus)) if x is not None
    ]
    return "au plus près : " + " et ".join(proches)


def _ecrire(valeur: Fraction) -> str:
    return f"{float(valeur):.4g}".replace(".", ",")


# --- un domaine -------------------------------------------------------------------------------------------------------


def du_domaine(couverture: Couverture, domaine: str, catalogue: Catalogue) -> Couverture | None:
    """Rend ce qui concerne un domaine : un préfixe d'énoncés, un domaine du catalogue, un dossier ou un fichier.

    Rend `None` si rien ne porte ce nom. Ce qui ne cite aucun énoncé revient aux domaines des autres règles du fichier.
    """
    prefixes = _prefixes(domaine, catalogue)
    fichiers = {m.lieu.fichier for m in couverture.manques if _a_prefixe(m.enonces, prefixes)}
    manques = tuple(
        m
        for m in couverture.manques
        if concerne(domaine, catalogue, m.enonces, m.lieu) or (not m.enonces and m.lieu.fichier in fichiers)
    )
    matrice = tuple(x for x in couverture.matrice if _a_prefixe((x.identifiant,), prefixes))
    if not prefixes and not manques:
        return None
    calculables = [x for x in matrice if x.calculable]
    fautifs = {m.nom for m in manques if m.sorte.startswith("enonces_")}
    comptes = {"enonces": (sum(x.identifiant not in fautifs for x in calculables), len(calculables))}
    return Couverture(matrice, manques, comptes)


def concerne(domaine: str, catalogue: Catalogue, enonces: Sequence[str], lieu: Lieu) -> bool:
    """Dit si des énoncés, ou un lieu, sont d'un domaine."""
    if _a_prefixe(enonces, _prefixes(domaine, catalogue)):
        return True
    chemin = PurePath(lieu.fichier)
    return identifiant(domaine) in {identifiant(x) for x in (*chemin.parts[-3:-1], chemin.stem)}


def _prefixes(domaine: str, catalogue: Catalogue) -> frozenset[str]:
    cle = identifiant(domaine)
    return frozenset(
        d.prefixe for d in catalogue.domaines.values() if cle in (identifiant(d.prefixe), identifiant(d.identifiant))
    )


def _a_prefixe(enonces: Sequence[str], prefixes: frozenset[str]) -> bool:
    return any(x.rpartition("-")[0] in prefixes for x in enonces)

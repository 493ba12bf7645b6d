"""La page « Ce que le moteur ne sait pas », engendrée des règles, des barèmes et des énoncés."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Iterator
from fractions import Fraction
from pathlib import PurePath

from moteur.explication import nombres
from moteur.explication.phrases import Redacteur
from moteur.langage.noms import sans_article
from moteur.modele.ecritures import ecrire_date
from moteur.modele.enonces import CONFORME, Catalogue, Enonce
from moteur.modele.modele import Groupe, Incertitude, Modele, Version
from moteur.modele.series import Confiance, Serie, Statut, ValeurDatee

LARGEUR = 130

_INTRODUCTION = """\
# Ce que le moteur ne sait pas

Le moteur calcule ce que le droit permet de calculer. Cette page dit le reste : où le droit est incertain, où il se
lit de plusieurs façons, quelles valeurs n'ont pas été vues dans une source, quels énoncés des documents ne sont pas
le droit d'aujourd'hui, et ce que la loi laisse à une personne.

Elle est engendrée des fichiers par `moteur couverture --incertitudes` : on la corrige en corrigeant une règle, un
barème ou un énoncé, jamais ici.
"""
_INCERTAINES = (
    "Le calcul suit ce que l'on croit le plus probable ; tout résultat qui en dépend porte une alerte "
    "« droit incertain », avec cette raison."
)
_PLUSIEURS = (
    "Chaque lecture est calculée ; celle que l'on emploie donne le résultat, les autres sont montrées quand elles le "
    "changent. Un département peut en employer une autre, par un acte qu'il nomme."
)
_CONFIANCES = (
    (Confiance.INCERTAIN, "Incertaines", "Le chiffre, ou sa date, n'est pas sûr ; tout résultat qui l'emploie le dit."),
    (Confiance.MEMOIRE, "De mémoire", "Aucune source lue ne les donne ; tout résultat qui les emploie le dit."),
    (
        Confiance.RECONSTITUE,
        "Reconstituées",
        "Elles se déduisent de ce que disent les sources, sans qu'aucune l'écrive.",
    ),
)
_DEFINITIONS = {
    "périmé": "il a été juste et ne l'est plus ; la note dit ce qui l'a remplacé",
    "imprécis": "il est juste à une réserve près",
    "contradictoire": "un autre texte, ou le même document, dit autre chose",
    "inconnu": "aucun texte lu ne le confirme ni ne le dément",
}
_PERSONNES = (
    "Le moteur ne décide pas de ces faits : il les reçoit, avec leur auteur, leur date et leur motif, et les rend dans "
    "l'explication."
)


def ecrire_page(modele: Modele, catalogue: Catalogue) -> str:
    """Rend la page entière, en Markdown."""
    page = _Page(modele, catalogue)
    lignes = [
        _INTRODUCTION,
        *page.incertaines(),
        *page.lectures(),
        *page.valeurs(),
        *page.enonces(),
        *page.personnes(),
    ]
    return "\n".join(lignes).rstrip("\n") + "\n"


class _Page:
    def __init__(self, modele: Modele, catalogue: Catalogue) -> None:
        self.modele = modele
        self.redacteur = Redacteur(modele)
        self.catalogue = catalogue
        self.domaines = {d.prefixe: d.titre for d in catalogue.domaines.values()}

    def incertaines(self) -> Iterator[str]:
        """Les règles que le droit laisse incertaines : une entrée par raison, avec les règles qu'elle touche."""
        vues: dict[str, dict[tuple[str, str], dict[str, None]]] = {}
        for version in self.modele.versions:
            for groupe, incertitude in _incertitudes(version):
                quand = (
                    "" if incertitude.quand is None else f", quand {Redacteur(self.modele).en_mots(incertitude.quand)}"
                )
                titres = vues.setdefault(self._domaine(version), {}).setdefault((incertitude.raison, quand), {})
                exception = groupe.titre.rpartition("/")[2] if "/" in groupe.titre else ""
                if not exception:
                    titres[f"**{version.titre}**"] = None
                elif f"**{version.titre}**" not in titres:
                    titres[f"**{version.titre}**, exception « {exception} »"] = None
        yield "## Le droit incertain\n"
        yield from _paragraphe(_INCERTAINES)
        yield from _par_domaine(
            {d: [f"{' ; '.join(t)}{quand} : {raison}." for (raison, quand), t in x.items()] for d, x in vues.items()}
        )

    def lectures(self) -> Iterator[str]:
        """Les règles qui se lisent de plusieurs façons."""
        vues: dict[str, list[str]] = {}
        for version in self.modele.versions:
            if not version.lectures:
                continue
            dites = []
            for lecture in version.lectures:
                source = f" ({' ; '.join(lecture.sources)})" if lecture.sources else ""
                employee = ", employée" if lecture.titre == version.lecture_employee else ""
                dites.append(f"« {lecture.titre} »{source}{employee}")
            aucune = version.lecture_employee is None
            suite = ". Aucune n'est employée : le résultat est indéterminé" if aucune else ""
            periode = f", {version.designation}" if self._a_des_versions(version) else ""
            texte = f"**{version.titre}**{periode}, {' ; '.join(version.sources)} : {' ; '.join(dites)}{suite}."
            vues.setdefault(self._domaine(version), []).append(texte)
        yield "## Le droit qui se lit de plusieurs façons\n"
        yield from _paragraphe(_PLUSIEURS)
        yield from _par_domaine(vues)

    def valeurs(self) -> Iterator[str]:
        """Les valeurs de barème que l'on n'a pas vues dans une source, et celles qui sont provisoires."""
        yield "## Les valeurs qui n'ont pas été vues dans une source\n"
        series = sorted(self.modele.series.values(), key=lambda s: sans_article(s.nom).casefold())
        for confiance, titre, quoi in _CONFIANCES:
            choisies = {s.identifiant: [v for v in s.valeurs if v.confiance is confiance] for s in series}
            yield from _section_de_valeurs(titre, quoi, series, choisies)
        provisoires = {s.identifiant: [v for v in s.valeurs if v.statut is Statut.PROVISOIRE] for s in series}
        quoi = "Elles sont employées en attendant celles qui seront publiées."
        yield from _section_de_valeurs("Provisoires", quoi, series, provisoires)

    def enonces(self) -> Iterator[str]:
        """Les énoncés qui ne sont pas conformes au droit actuel."""
        catalogue = self.catalogue
        ecartes = [x for x in catalogue.enonces.values() if x.droit_actuel != CONFORME]
        yield "## Les documents et le droit d'aujourd'hui\n"
        yield from _paragraphe("Les énoncés viennent de ces documents :")
        yield from _liste(
            f"« {d.titre} »{f', {d.note}' if d.note else ''}{'.' if rang == len(catalogue.documents) else ' ;'}"
            for rang, d in enumerate(catalogue.documents.values(), start=1)
        )
        conformes = len(catalogue.enonces) - len(ecartes)
        yield from _paragraphe(
            f"Sur {len(catalogue.enonces)} énoncés, {conformes} sont conformes au droit actuel. Un autre est "
            + " ; ".join(f"*{mot}* quand {sens}" for mot, sens in _DEFINITIONS.items())
            + "."
        )
        for domaine in catalogue.domaines.values():
            siens = [x for x in ecartes if x.domaine == domaine.identifiant]
            if siens:
                yield f"### {domaine.titre}\n"
                yield from _liste(map(_enonce, siens))

    def personnes(self) -> Iterator[str]:
        """Les faits qu'une personne apprécie."""
        par_personne: dict[str, dict[str, None]] = {}
        for fait in self.modele.faits.values():
            if fait.apprecie_par:
                nom = self._famille(fait.famille) if fait.famille else sans_article(fait.nom)
                par_personne.setdefault(fait.apprecie_par, {})[nom] = None
        yield "## Ce que la loi laisse à une personne\n"
        yield from _paragraphe(_PERSONNES)
        yield from _liste(
            f"**{personne}** : {' ; '.join(sorted(par_personne[personne], key=str.casefold))}."
            for personne in sorted(par_personne, key=str.casefold)
        )

    def _famille(self, famille: str) -> str:
        membres = [f for f in self.modele.faits.values() if f.famille == famille]
        propre = all("(" not in f.nom for f in membres)
        return f"{famille} ({', '.join(f.nom for f in membres)})" if propre else famille

    def _domaine(self, version: Version) -> str:
        """Le domaine d'une règle : celui du premier énoncé qu'elle cite, à défaut son dossier."""
        groupes = (g for racine in version.groupes.values() for g in racine.tous())
        for ident in (*version.enonces, *(x for g in groupes for x in g.enonces)):
            if ident.rpartition("-")[0] in self.domaines:
                return self.domaines[ident.rpartition("-")[0]]
        dossier = PurePath(version.lieu.fichier).parent.name
        for domaine in self.catalogue.domaines.values():
            if domaine.identifiant == dossier:
                return domaine.titre
        nom = dossier.replace("_", " ")
        return f"{nom[:1].upper()}{nom[1:]}"

    def _a_des_versions(self, version: Version) -> bool:
        return sum(v.titre == version.titre and v.sorte == version.sorte for v in self.modele.versions) > 1


def _incertitudes(version: Version) -> Iterator[tuple[Groupe, Incertitude]]:
    for groupes in (version.groupes, *(lecture.groupes for lecture in version.lectures)):
        for racine in groupes.values():
            for groupe in racine.tous():
                yield from ((groupe, i) for i in groupe.incertitudes)


def _section_de_valeurs(
    titre: str, quoi: str, series: Iterable[Serie], choisies: dict[str, list[ValeurDatee]]
) -> Iterator[str]:
    lignes = [x for serie in series for x in _valeurs(serie, choisies[serie.identifiant])]
    if lignes:
        yield f"### {titre}\n"
        yield from _paragraphe(quoi)
        yield from _liste(lignes)


def _valeurs(serie: Serie, valeurs: Iterable[ValeurDatee]) -> Iterator[str]:
    """Les valeurs d'une série, celles de même source et de même note ensemble."""
    par_source: dict[tuple[str, str], list[str]] = {}
    for valeur in valeurs:
        par_source.setdefault((valeur.source, valeur.note), []).append(_valeur(serie, valeur))
    for (source, note), dites in par_source.items():
        suite = f". {note[:1].upper()}{note[1:]}" if note else ""
        yield f"**{sans_article(serie.nom)}** : {' ; '.join(dites)} ({source}){suite}".rstrip(".") + "."


def _valeur(serie: Serie, valeur: ValeurDatee) -> str:
    fin = f" au {ecrire_date(valeur.jusqu_au)}" if valeur.jusqu_au is not None else ""
    ecrite = "table" if valeur.table is not None else valeur.texte
    if isinstance(valeur.valeur, Fraction) and not serie.unite.pourcentage:
        ecrite = f"{ecrite} {nombres.unite(serie.unite, valeur.valeur, longue=False)}".rstrip()
    return f"{ecrite} {'du' if fin else 'depuis le'} {ecrire_date(valeur.du)}{fin}"


def _enonce(enonce: Enonce) -> str:
    return f"**{enonce.identifiant}**, {enonce.droit_actuel}. {enonce.texte} *{enonce.note}*"


# --- mise en page -----------------------------------------------------------------------------------------------------

_COLLES = (("« ", "«\xa0"), (" »", "\xa0»"), (" :", "\xa0:"), (" ;", "\xa0;"), (" ?", "\xa0?"), (" €", "\xa0€"))
_MILLIERS = re.compile(r"(?<=\d) (?=\d{3}(?!\d))")


def _replier(texte: str, premier: str = "", suite: str = "") -> str:
    """Replie un texte sans couper une ligne à l'intérieur d'un guillemet ni devant un signe double."""
    for libre, colle in _COLLES:
        texte = texte.replace(libre, colle)
    texte = _MILLIERS.sub("\xa0", texte)
    replie = textwrap.fill(
        texte, LARGEUR, initial_indent=premier, subsequent_indent=suite, break_long_words=False, break_on_hyphens=False
    )
    return replie.replace("\xa0", " ").replace("\u202f", " ")


def _paragraphe(texte: str) -> Iterator[str]:
    yield _replier(texte) + "\n"


def _liste(elements: Iterable[str]) -> Iterator[str]:
    yield "\n".join(_replier(x, "- ", "  ") for x in elements) + "\n"


def _par_domaine(textes: dict[str, list[str]]) -> Iterator[str]:
    for domaine in sorted(textes):
        yield f"### {domaine}\n"
        yield from _liste(dict.fromkeys(textes[domaine]))

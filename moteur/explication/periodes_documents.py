"""Périodes instruites → le document d'un registre : le résultat de chacune, pourquoi il change, et tout le reste.

Une section que toutes les périodes écrivent pareil ne s'écrit qu'une fois ; une autre se partage entre les périodes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from moteur.explication.contenu import Explication
from moteur.explication.document import Bloc, Document, Groupe, Point, Section, liste, section, tableau
from moteur.explication.periodes import DeResultat, PeriodeInstruite
from moteur.explication.raisons import raison
from moteur.modele.ecritures import ecrire_date

_TITRES = {
    "usager": ("Le résultat, période par période", "Pourquoi le résultat change"),
    "agent": ("Résultat par période", "Ce qui sépare les périodes"),
    "juriste": ("Résultat par période", "Ce qui sépare les périodes"),
}


def document(
    periodes: Sequence[PeriodeInstruite], explications: Sequence[Explication], documents: Sequence[Document]
) -> Document:
    """Réunit les documents de chaque période en un seul ; les trois suites vont ensemble."""
    premier, premiere = documents[0], explications[0]
    nom = premiere.libelle if premier.registre == "usager" else f"Explication : {premiere.nom}"
    titre = f"{nom[:1].upper()}{nom[1:]}, du {ecrire_date(periodes[0].du)} au {ecrire_date(periodes[-1].au)}"
    du_resultat, des_raisons = _TITRES[premier.registre]
    lignes = [
        (_periode(p), x.proposition.valeur.texte, f"{len(p.mois)} mois")
        for p, x in zip(periodes, explications, strict=True)
    ]
    entete = (
        section(
            "periodes", du_resultat, tableau("Résultat de chaque période", ("Période", "Résultat", "Durée"), lignes)
        ),
        section("raisons", des_raisons, *_raisons(periodes, premiere.fait, detail=premier.registre != "usager")),
    )
    reunies = _reunir([_periode(p) for p in periodes], documents)
    return Document(premier.registre, titre, premier.chapeau, (*(s for s in entete if s is not None), *reunies))


def _periode(periode: PeriodeInstruite) -> str:
    return f"Du {ecrire_date(periode.du)} au {ecrire_date(periode.au)}"


def _raisons(periodes: Sequence[PeriodeInstruite], fait: str, *, detail: bool) -> Iterator[Bloc]:
    """Ce qui sépare les périodes ; sans `detail`, ni sorte ni sources."""
    for periode in periodes:
        for le, ensemble in groupby(periode.changements, key=lambda c: c.le):
            lus = list(ensemble)
            changes = [c for c in lus if isinstance(c, DeResultat)]
            raisons = [raison(c, [x.nom for x in changes]) for c in lus if not isinstance(c, DeResultat)]
            du_fait = next((c for c in changes if c.fait == fait), None)
            titre = f"Au {ecrire_date(le)}, sans changer le résultat"
            if du_fait is not None:
                titre = f"Au {ecrire_date(le)} : {du_fait.apres.texte}, au lieu de {du_fait.avant.texte}"
            if not detail:
                raisons = [Point(r.texte.removeprefix("valeur : ").removeprefix("fait : ")) for r in raisons]
            dites = liste(raisons or [Point("la date elle-même, que les règles lisent")])
            assert dites is not None
            yield Groupe(titre, (dites,))


def _reunir(noms: Sequence[str], documents: Sequence[Document]) -> Iterator[Section]:
    """Parcourt les sections de toutes les périodes, une fois chacune."""
    cles = dict.fromkeys(s.cle for d in documents for s in d.sections)
    for cle in cles:
        lues = [next((s for s in d.sections if s.cle == cle), None) for d in documents]
        titre = next(s.titre for s in lues if s is not None)
        suites = [(section_, [n for n, _ in paire]) for section_, paire in _suites(noms, lues)]
        if len(suites) == 1 and suites[0][0] is not None:
            yield suites[0][0]
        else:
            blocs = (Groupe(_bornes(siens), s.blocs) for s, siens in suites if s is not None)
            yield Section(cle, titre, tuple(blocs))


def _suites(
    noms: Sequence[str], lues: Sequence[Section | None]
) -> Iterator[tuple[Section | None, list[tuple[str, Section | None]]]]:
    for lue, paires in groupby(zip(noms, lues, strict=True), key=lambda p: p[1]):
        yield lue, list(paires)


def _bornes(noms: Sequence[str]) -> str:
    """Réunit « Du a au b » et « Du b au c » en « Du a au c »."""
    debut, fin = noms[0].partition(" au ")[0], noms[-1].partition(" au ")[2]
    return f"{debut} au {fin}"

"""Gabarit + explication → lettre : un texte français, des marques entre crochets, des passages conditionnels.

Un gabarit s'adapte sans coder. `[participation]` est remplacé par la valeur de ce fait ; `[motifs]`, par ce qu'en dit
l'explication ; `[à remplir : …]` reste tel quel, et ce que l'instruction ne sait pas le devient. `[si accord]` et
`[fin]`, seuls sur leur ligne, encadrent un passage. Une ligne qui commence par un dièse ne s'imprime pas.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Final

from moteur.diagnostics import Diagnostic, Lieu
from moteur.diagnostics.catalogue import m001_marque, m002_passage
from moteur.execution import natif
from moteur.execution.evaluation import HorsCalendrier
from moteur.execution.instruire import Resultat
from moteur.execution.valeurs import SANS_OBJET, Inconnu
from moteur.explication import nombres, usager
from moteur.explication.contenu import Explication
from moteur.explication.document import Groupe, Liste, Paragraphe, Section, Tableau
from moteur.explication.lignes import insecable
from moteur.explication.nombres import INSECABLE
from moteur.modele.ecritures import ecrire_date
from moteur.modele.modele import Modele
from moteur.plan.plan import planifier

A_REMPLIR: Final = "à remplir"
_MARQUE: Final = re.compile(r"\[([^\[\]\n]+)\]")
_SI, _FIN = "si ", "fin"

CAS: Final[Mapping[str, Callable[[Explication], bool]]] = {
    "accord": lambda x: x.proposition.valeur.etat == "connue" and x.proposition.valeur.valeur is not False,
    "refus": lambda x: x.proposition.valeur.etat == "sans objet" or x.proposition.valeur.valeur is False,
    "indéterminé": lambda x: x.proposition.valeur.etat == "indéterminée",
    "décision": lambda x: x.proposition.valeur.etat != "indéterminée",
    "manque": lambda x: x.proposition.valeur.etat == "indéterminée" and bool(x.manquants),
    "à trancher": lambda x: x.proposition.valeur.etat == "indéterminée" and not x.manquants,
    "motifs": lambda x: bool(x.proposition.motifs),
    "lecture": lambda x: _seulement(usager.doutes(x), Tableau) is not None,
    "réserve": lambda x: bool(x.reserves),
    "alerte": lambda x: bool(x.alertes),
}
"""Les cas d'un passage conditionnel."""

_PASSAGES: Final[Mapping[str, Callable[[Explication], Section | None]]] = {
    "motifs": usager.pourquoi,
    "conditions remplies": usager.pourquoi,
    "lectures": lambda x: _seulement(usager.doutes(x), Tableau),
    "réserves": lambda x: _seulement(usager.doutes(x), Liste),
    "alertes": usager.alertes,
    "ce qu'il faut faire": usager.maintenant,
    "mentions": usager.traitement,
    "recours": usager.recours,
    "faits": usager.faits,
    "calcul": usager.calcul,
}
_MOTS: Final[Mapping[str, Callable[[Explication], str]]] = {
    "date d'appréciation": lambda x: ecrire_date(x.date),
    "résultat": lambda x: x.proposition.valeur.texte,
    "autorité": lambda x: x.droits.autorite,
    "ce qui manque": lambda x: ", ".join(m.nom for m in x.manquants),
    "textes appliqués": lambda x: " ; ".join(_textes(x)),
    "acte du département": lambda x: " ; ".join(dict.fromkeys(y.acte for y in x.lectures if y.acte)),
}
MARQUES: Final = (*_MOTS, *_PASSAGES)
"""Les marques d'une lettre, outre les noms des faits."""


def _textes(explication: Explication) -> dict[str, None]:
    regles = [
        *(o.regle for o in explication.operations),
        *(r for m in explication.proposition.motifs for r in m.regles),
    ]
    return dict.fromkeys(t for r in regles for s in r.sources for t in s.split(" ; "))


def _seulement(section: Section | None, sorte: type) -> Section | None:
    """La section, réduite aux blocs d'une sorte."""
    gardes = tuple(b for b in section.blocs if isinstance(b, sorte)) if section is not None else ()
    return Section(section.cle, section.titre, gardes) if section is not None and gardes else None


def ecrire(gabarit: str, fichier: str, explication: Explication, resultat: Resultat) -> tuple[str, list[Diagnostic]]:
    """Rend la lettre, et les fautes du gabarit ; avec une faute, la lettre n'est pas à envoyer."""
    lettre = _Lettre(fichier, explication, resultat)
    lignes = list(lettre.lignes(gabarit))
    texte = re.sub(r"\n{3,}", "\n\n", "\n".join(lignes)).strip("\n") + "\n"
    return texte.replace(INSECABLE, " "), lettre.fautes


class _Lettre:
    def __init__(self, fichier: str, explication: Explication, resultat: Resultat) -> None:
        self.fichier = fichier
        self.explication = explication
        self.resultat = resultat
        self.modele: Modele = resultat.plan.modele
        self.noms = {f.nom: f.identifiant for f in self.modele.faits.values() if f.entite is None}
        self.fautes: list[Diagnostic] = []

    def lignes(self, gabarit: str) -> Iterator[str]:
        """Parcourt les lignes de la lettre."""
        ouvert: tuple[str, Lieu] | None = None
        for numero, ligne in enumerate(gabarit.splitlines(), start=1):
            if ligne.startswith("#"):
                continue
            commande = self._commande(ligne, numero)
            if commande is None:
                ecrite = self._remplacer(ligne, numero)
                if ouvert is None or CAS[ouvert[0]](self.explication):
                    yield from ecrite
                continue
            nom, lieu = commande
            if nom == _FIN:
                if ouvert is None:
                    self.fautes.append(m002_passage.rien_a_fermer(lieu))
                ouvert = None
                continue
            cas = nom.removeprefix(_SI).strip()
            if ouvert is not None:
                self.fautes.append(m002_passage.imbrique(lieu, ouvert[1]))
            if cas not in CAS:
                self.fautes.append(m001_marque.cas_inconnu(lieu, cas, CAS))
            ouvert = (cas if cas in CAS else "accord", lieu)
        if ouvert is not None:
            self.fautes.append(m002_passage.non_ferme(ouvert[1], ouvert[0]))

    def _commande(self, ligne: str, numero: int) -> tuple[str, Lieu] | None:
        """Le « si » ou le « fin » d'une ligne, qui doit y être seul."""
        for marque in _MARQUE.finditer(ligne):
            nom = marque[1].strip()
            if nom == _FIN or nom.startswith(_SI):
                lieu = self._lieu(marque, numero)
                if ligne.strip() != marque[0]:
                    self.fautes.append(m002_passage.pas_seul(lieu))
                return nom, lieu
        return None

    def _lieu(self, marque: re.Match[str], numero: int) -> Lieu:
        return Lieu(self.fichier, numero, marque.start() + 1, numero, marque.end() + 1)

    def _remplacer(self, ligne: str, numero: int) -> list[str]:
        """La ligne, marques remplacées ; une marque seule sur sa ligne peut en devenir plusieurs."""
        seule = _MARQUE.fullmatch(ligne.strip())
        if seule is not None and seule[1].strip() in _PASSAGES:
            return list(self._passage(seule[1].strip()))
        return [_MARQUE.sub(lambda m: self._valeur(m, numero), ligne)]

    def _valeur(self, marque: re.Match[str], numero: int) -> str:
        nom = marque[1].strip()
        if nom.startswith(A_REMPLIR):
            return marque[0]
        if nom in _PASSAGES:
            return " ".join(x.strip() for x in self._passage(nom))
        if nom in _MOTS:
            return usager.simple(_MOTS[nom](self.explication)) or f"[{A_REMPLIR} : {nom}]"
        if nom not in self.noms:
            self.fautes.append(m001_marque.faute(self._lieu(marque, numero), nom, (*MARQUES, *self.noms)))
            return marque[0]
        return usager.simple(self._fait(self.noms[nom])) or f"[{A_REMPLIR} : {nom}]"

    def _fait(self, ident: str) -> str:
        """La valeur d'un fait pour ce dossier ; rien s'il n'en a pas."""
        plan, _ = planifier(self.resultat.plan.edition, (ident,))
        donnees = {f: d.valeur for f, d in self.resultat.dossier.donnees.items()}
        try:
            etape = natif.executer(plan, donnees).etapes.get(ident)
        except HorsCalendrier:  # comme s'il n'en avait pas : reste à remplir
            return ""
        valeur = etape.valeur if etape is not None else donnees.get(ident, SANS_OBJET)
        if isinstance(valeur, Inconnu) or valeur is SANS_OBJET:
            return ""
        return nombres.valeur(valeur, self.modele.fait(ident).type, self.modele.libelles_choix)

    def _passage(self, nom: str) -> Iterator[str]:
        """Les lignes d'un passage que l'explication écrit ; à remplir s'il est vide."""
        section = _PASSAGES[nom](self.explication)
        lignes = [usager.simple(x) for x in _dire(section)] if section is not None else []
        yield from lignes or [f"[{A_REMPLIR} : {nom}]"]


def _dire(section: Section) -> Iterator[str]:
    """Écrit une section en lignes entières : c'est à la lettre de les plier."""
    for bloc in section.blocs:
        if isinstance(bloc, Paragraphe):
            yield insecable(bloc.texte)
        elif isinstance(bloc, Liste):
            for rang, point in enumerate(bloc.points):
                tiret = "–" if bloc.depart is None else f"{bloc.depart + rang}."
                yield f"{tiret} {insecable(point.texte)}"
                yield from (f"   {insecable(x)}" for x in point.suite)
        elif isinstance(bloc, Tableau):
            yield f"{bloc.legende}{INSECABLE}:"
            yield from (f"– {ligne[0]}{INSECABLE}: {' — '.join(c for c in ligne[1:] if c)}" for ligne in bloc.lignes)
        elif isinstance(bloc, Groupe):
            yield from _dire(Section("", bloc.titre, bloc.blocs))

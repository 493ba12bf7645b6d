"""Arbre du vocabulaire → faits, énumérations et ancres : noms, identifiants, types, présumés."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from fractions import Fraction

from moteur.diagnostics import Diagnostic, Lieu
from moteur.diagnostics.catalogue import (
    l018_type,
    r001_nom_inconnu,
    r002_nom_en_double,
    r003_unites,
    r004_type,
    r005_choix_inconnu,
    r013_unite_manquante,
    r021_enumeration,
    r032_presume,
    r040_entite,
    r041_fait_d_element,
)
from moteur.diagnostics.suggestions import vouliez_vous
from moteur.langage import arbre
from moteur.langage.fautes import regrouper
from moteur.langage.noms import identifiant, sans_article
from moteur.modele import types
from moteur.modele.expressions import Brute
from moteur.modele.modele import DATE_APPRECIATION, Entite, Enumeration, Fait
from moteur.modele.types import Sorte, Type
from moteur.modele.unites import PURE, lire_unite

_LIEU_MOTEUR = Lieu("moteur", 1, 1, 1, 2)


@dataclass
class Vocabulaire:
    """Le vocabulaire lié : tout ce qu'un nom peut désigner, par sa forme sans article et sans casse."""

    faits: dict[str, Fait] = field(default_factory=dict)
    par_nom: dict[str, str] = field(default_factory=dict)  # nom → identifiant du fait
    familles: dict[str, dict[str, str]] = field(default_factory=dict)  # nom → clé → identifiant du fait
    enumeration_de: dict[str, str] = field(default_factory=dict)  # nom de famille → identifiant d'énumération
    enumerations: dict[str, Enumeration] = field(default_factory=dict)
    choix: dict[str, str] = field(default_factory=dict)  # libellé → identifiant de choix
    libelles_choix: dict[str, str] = field(default_factory=dict)
    ancres: dict[str, str] = field(default_factory=dict)  # nom d'ancre → identifiant du fait
    entites: dict[str, Entite] = field(default_factory=dict)  # nom, au singulier ou au pluriel → entité
    perdus: dict[str, str] = field(
        default_factory=dict
    )  # noms dont la déclaration est fautive : déjà dit, on s'en tait

    def noms(self) -> Iterator[str]:
        """Tous les noms que les règles peuvent écrire."""
        yield from (f.nom for f in self.faits.values() if f.cle is None or "(" not in f.nom)
        yield from self.familles
        yield from (e.nom for e in self.enumerations.values())
        yield from (c for c in self.choix if not c.isdigit())  # un rang s'écrit comme un nombre
        yield from self.ancres
        yield from self.entites
        yield from self.perdus.values()

    def entite(self, ident: str) -> Entite:
        """L'entité d'un identifiant."""
        return next(x for x in self.entites.values() if x.identifiant == ident)

    def liste_de(self, fait: Fait) -> str | None:
        """La liste dont les éléments portent ce fait, s'il y en a une."""
        return self.entite(fait.entite).liste if fait.entite is not None else None

    def perdre(self, nom: str) -> None:
        """Retient un nom que l'on n'a pas su déclarer : l'employer n'est pas une seconde faute."""
        self.perdus.setdefault(cle_nom(nom), sans_article(nom))


def cle_nom(nom: str) -> str:
    """Rend la forme sous laquelle on cherche un nom : sans article, en minuscules."""
    return sans_article(nom).lower()


def lier_vocabulaire(arbres: Iterable[arbre.Vocabulaire]) -> tuple[Vocabulaire, list[Diagnostic]]:
    """Rend le vocabulaire de tous les fichiers, et toutes ses fautes."""
    liste = list(arbres)
    liaison = _Liaison()
    for a in liste:
        for mention in a.perdus:
            liaison.vocabulaire.perdre(mention.texte)
    for a in liste:
        for enumeration in a.enumerations:
            liaison.enumeration(enumeration)
        for entite in a.entites:
            liaison.entite(entite)
    for a in liste:
        for fait in a.faits:
            liaison.fait(fait)
    liaison.presumes()
    for a in liste:
        for ancre in a.ancres:
            liaison.ancre(ancre)
    return liaison.vocabulaire, regrouper(liaison.fautes)


class _Liaison:
    def __init__(self) -> None:
        self.vocabulaire = Vocabulaire()
        self.fautes: list[Diagnostic] = []
        self.a_presumer: list[tuple[str, arbre.FaitEcrit]] = []
        self.lieux_ancres: dict[str, Lieu] = {}
        fait = Fait(
            DATE_APPRECIATION,
            "date d'appréciation",
            "date à laquelle le droit est apprécié",
            types.DATE,
            donne=False,
            deduit=False,
            lieu=_LIEU_MOTEUR,
        )
        self._inscrire(fait, "date d'appréciation")

    def enumeration(self, ecrite: arbre.EnumerationEcrite) -> None:
        nom = sans_article(ecrite.nom.texte)
        cle = cle_nom(nom)
        valeurs = self._choix(ecrite.valeurs)
        if cle in self.vocabulaire.enumerations:
            premier = self.vocabulaire.enumerations[cle].lieu
            self.fautes.append(r002_nom_en_double.faute(ecrite.nom.lieu, premier, nom, identifiant(nom)))
        elif valeurs:
            self.vocabulaire.enumerations[cle] = Enumeration(identifiant(nom), nom, valeurs, ecrite.nom.lieu)
        else:
            self.vocabulaire.perdre(nom)

    def _choix(self, mentions: Iterable[arbre.Mention]) -> dict[str, str]:
        valeurs: dict[str, str] = {}
        lieux: dict[str, Lieu] = {}
        for mention in mentions:
            ident = identifiant(mention.texte)
            if ident in valeurs:
                self.fautes.append(r002_nom_en_double.faute(mention.lieu, lieux[ident], mention.texte, ident))
                continue
            valeurs[ident] = sans_article(mention.texte)
            lieux[ident] = mention.lieu
            self.vocabulaire.choix[cle_nom(mention.texte)] = ident
            self.vocabulaire.libelles_choix.setdefault(ident, sans_article(mention.texte))
        return valeurs

    def _trouver_enumeration(self, mention: arbre.Mention) -> Enumeration | None:
        trouvee = self.vocabulaire.enumerations.get(cle_nom(mention.texte))
        if trouvee is None and cle_nom(mention.texte) not in self.vocabulaire.perdus:
            connues = [e.nom for e in self.vocabulaire.enumerations.values()]
            aide = vouliez_vous(mention.texte, connues)
            self.fautes.append(r021_enumeration.faute(mention.lieu, mention.texte, aide))
        return trouvee

    def _type(self, ecrit: arbre.TypeEcrit) -> Type | None:
        if ecrit.sorte == "oui/non":
            return types.BOOLEEN
        if ecrit.sorte == "date":
            return types.DATE
        if ecrit.sorte == "texte":
            return types.TEXTE
        if ecrit.sorte in {"choix", "liste"}:
            sorte = Sorte.CHOIX if ecrit.sorte == "choix" else Sorte.LISTE
            if ecrit.enumeration is not None:
                enumeration = self._trouver_enumeration(ecrit.enumeration)
                return Type(sorte, choix=tuple(enumeration.valeurs)) if enumeration else None
            return Type(sorte, choix=tuple(self._choix(ecrit.choix)))
        unite = lire_unite(ecrit.unite or "sans unité")
        if unite is None:
            self.fautes.append(l018_type.unite(ecrit.lieu, ecrit.unite or ""))
            return None
        decimales = 2 if ecrit.au_centime else 0 if ecrit.sorte == "rang" else None
        return Type(Sorte.NOMBRE, unite, decimales, ecrit.minimum, ecrit.maximum, (), ecrit.sorte == "rang")

    def entite(self, ecrite: arbre.EntiteEcrite) -> None:
        """Inscrit une entité et le fait qui porte sa liste."""
        nom, nom_liste = sans_article(ecrite.nom.texte), sans_article(ecrite.liste.texte)
        liste = Fait(
            identifiant=identifiant(nom_liste),
            nom=nom_liste,
            libelle=nom_liste,
            type=types.ELEMENTS,
            donne=True,
            deduit=False,
            lieu=ecrite.lieu,
            presume=() if ecrite.presumee_vide else None,
            raison=ecrite.raison or "",
            sources=tuple(m.texte for m in ecrite.sources),
        )
        if self._inscrire(liste, nom_liste):
            entite = Entite(identifiant(nom), nom, liste.identifiant, nom_liste, ecrite.lieu)
            self.vocabulaire.entites[cle_nom(nom)] = entite
            self.vocabulaire.entites[cle_nom(nom_liste)] = entite

    def fait(self, ecrit: arbre.FaitEcrit) -> None:
        nom = sans_article(ecrit.nom.texte)
        type_ = self._type(ecrit.type_) if ecrit.type_ is not None else None
        enumeration = self._trouver_enumeration(ecrit.par) if ecrit.par is not None else None
        if type_ is None or (ecrit.par is not None and enumeration is None):
            self.vocabulaire.perdre(nom)
        elif enumeration is not None:
            self._famille(ecrit, nom, type_, enumeration)
        else:
            entite = self._entite_de(ecrit)
            ident = ecrit.identifiant.texte if ecrit.identifiant else identifiant(nom)
            if self._inscrire(self._fait(ecrit, ident, nom, type_, entite=entite), nom) and ecrit.presume:
                self.a_presumer.append((ident, ecrit))

    def _famille(self, ecrit: arbre.FaitEcrit, nom: str, type_: Type, enumeration: Enumeration) -> None:
        """Inscrit un fait par valeur d'une énumération."""
        vocabulaire = self.vocabulaire
        cle_famille = cle_nom(nom)
        ancien = vocabulaire.faits.get(vocabulaire.par_nom.get(cle_famille, ""))
        if ancien is None and cle_famille in vocabulaire.familles:
            ancien = vocabulaire.faits.get(next(iter(vocabulaire.familles[cle_famille].values()), ""))
        if ancien is not None:
            self.fautes.append(r002_nom_en_double.faute(ecrit.lieu, ancien.lieu, nom, identifiant(nom)))
            return
        membres: dict[str, str] = {}
        seul = ecrit.identifiant is not None and ecrit.identifiant.texte == "membre"
        for cle, libelle in enumeration.valeurs.items():
            ident = cle if seul else f"{identifiant(nom)}_{cle}"
            nom_membre = libelle if seul else f"{nom} ({libelle})"
            fait = self._fait(ecrit, ident, nom_membre, type_, famille=cle_famille, cle=cle)
            if self._inscrire(fait, nom_membre):
                membres[cle] = ident
                if ecrit.presume:
                    self.a_presumer.append((ident, ecrit))
        if membres.keys() == enumeration.valeurs.keys():
            vocabulaire.familles[cle_famille] = membres
            vocabulaire.enumeration_de[cle_famille] = cle_nom(enumeration.nom)
        else:
            vocabulaire.perdre(nom)

    def _fait(
        self,
        ecrit: arbre.FaitEcrit,
        ident: str,
        nom: str,
        type_: Type,
        *,
        famille: str | None = None,
        cle: str | None = None,
        entite: str | None = None,
    ) -> Fait:
        origine = ecrit.origine or ""
        libelle = ecrit.libelle or nom
        return Fait(
            identifiant=ident,
            nom=nom,
            libelle=f"{libelle} ({nom})" if famille and ecrit.libelle else libelle,
            type=type_,
            donne="donné" in origine or "présumé" in origine or "apprécié" in origine,
            deduit="déduit" in origine,
            lieu=ecrit.lieu,
            raison=ecrit.raison or "",
            apprecie_par=ecrit.apprecie_par,
            resultat=ecrit.resultat,
            sources=tuple(m.texte for m in ecrit.sources),
            enonces=tuple(m.texte for m in ecrit.enonces),
            se_dit=ecrit.se_dit.texte if ecrit.se_dit else None,
            se_dit_non=ecrit.se_dit_non.texte if ecrit.se_dit_non else None,
            famille=famille,
            cle=cle,
            entite=entite,
        )

    def _entite_de(self, ecrit: arbre.FaitEcrit) -> str | None:
        if ecrit.de_chaque is None:
            return None
        entite = self.vocabulaire.entites.get(cle_nom(ecrit.de_chaque.texte))
        if entite is None:
            connues = [x.nom for x in self.vocabulaire.entites.values()]
            aide = vouliez_vous(ecrit.de_chaque.texte, connues)
            self.fautes.append(r040_entite.faute(ecrit.de_chaque.lieu, ecrit.de_chaque.texte, aide))
            return None
        return entite.identifiant

    def _inscrire(self, fait: Fait, nom: str) -> bool:
        vocabulaire = self.vocabulaire
        ancien = vocabulaire.faits.get(fait.identifiant) or vocabulaire.faits.get(
            vocabulaire.par_nom.get(cle_nom(nom), "")
        )
        if ancien is None and cle_nom(nom) in vocabulaire.familles:
            ancien = vocabulaire.faits[next(iter(vocabulaire.familles[cle_nom(nom)].values()))]
        if ancien is not None:
            premier = None if ancien.lieu == _LIEU_MOTEUR else ancien.lieu
            self.fautes.append(r002_nom_en_double.faute(fait.lieu, premier, nom, fait.identifiant))
            return False
        vocabulaire.faits[fait.identifiant] = fait
        vocabulaire.par_nom[cle_nom(nom)] = fait.identifiant
        return True

    def presumes(self) -> None:
        """Lit les valeurs présumées, une fois tous les faits connus (l'une peut être celle d'un autre fait)."""
        for ident, ecrit in self.a_presumer:
            if ecrit.presume is None:
                continue
            fait = self.vocabulaire.faits[ident]
            texte = ecrit.presume.texte
            autre = self.vocabulaire.par_nom.get(cle_nom(texte))
            if autre is not None and self.vocabulaire.faits[autre].deduit:
                source = self.vocabulaire.faits[autre]
                self.fautes.append(r032_presume.faute(ecrit.presume.lieu, source.lieu, source.nom))
                continue
            if autre is not None and self._meme_sorte(fait, self.vocabulaire.faits[autre]):
                self.vocabulaire.faits[ident] = replace(fait, presume_de=autre)
                continue
            if cle_nom(texte) in self.vocabulaire.perdus:
                continue
            valeur = self._valeur(texte, fait, ecrit.presume.lieu)
            if valeur is not None:
                self.vocabulaire.faits[ident] = replace(fait, presume=valeur)
        self._cercles()

    def _cercles(self) -> None:
        """Signale, une fois chacun, les faits qui se présument l'un l'autre."""
        faits, vus = self.vocabulaire.faits, set[str]()
        for depart in faits:
            suite: list[str] = []
            courant: str | None = depart
            while courant is not None and courant not in vus:
                vus.add(courant)
                suite.append(courant)
                courant = faits[courant].presume_de
            if courant in suite:
                cercle = suite[suite.index(courant) :]
                self.fautes.append(r032_presume.cercle([faits[f].lieu for f in cercle], [faits[f].nom for f in cercle]))
                for ident in cercle:
                    faits[ident] = replace(faits[ident], presume_de=None)

    @staticmethod
    def _meme_sorte(fait: Fait, autre: Fait) -> bool:
        """Dit si l'un peut prendre la valeur de l'autre."""
        t, u = fait.type, autre.type
        return t.sorte is u.sorte and t.unite.compatible(u.unite) and set(u.choix) <= set(t.choix)

    def _valeur(self, texte: str, fait: Fait, lieu: Lieu) -> Brute | None:
        sorte = fait.type.sorte
        if sorte is Sorte.BOOLEEN and texte in {"oui", "non"}:
            return texte == "oui"
        if sorte is Sorte.LISTE and texte in {"vide", "liste vide"}:
            return frozenset()
        nombre = re.fullmatch(r"(-?\d{1,15}(?: \d{3}){0,4}(?:,\d{1,15})?)\s*(.*)", texte)
        if sorte is Sorte.NOMBRE and nombre:
            return self._nombre(nombre[1], nombre[2], fait, lieu)
        if sorte is Sorte.CHOIX:
            if identifiant(texte) in fait.type.choix:
                return identifiant(texte)
            libelles = [self.vocabulaire.libelles_choix[c] for c in fait.type.choix]
            self.fautes.append(r005_choix_inconnu.faute(lieu, texte, libelles, vouliez_vous(texte, libelles)))
            return None
        self.fautes.append(r004_type.presume(lieu, texte, str(fait.type)))
        return None

    def _nombre(self, ecrit: str, unite_ecrite: str, fait: Fait, lieu: Lieu) -> Fraction | None:
        """Rend le nombre présumé, dans l'unité du fait et dans ses bornes."""
        type_ = fait.type
        valeur = Fraction(ecrit.replace(" ", "").replace(",", "."))
        unite = lire_unite(unite_ecrite) if unite_ecrite else PURE
        if unite_ecrite == "%":
            valeur /= 100
        if unite is None:
            self.fautes.append(r004_type.presume(lieu, f"{ecrit} {unite_ecrite}", str(type_)))
        elif not unite.compatible(type_.unite) and not unite_ecrite:
            self.fautes.append(r013_unite_manquante.faute(lieu, ecrit, str(type_.unite)))
        elif not unite.compatible(type_.unite):
            self.fautes.append(r003_unites.attendue(lieu, str(type_.unite), str(unite)))
        elif (type_.minimum is not None and valeur < type_.minimum) or (
            type_.maximum is not None and valeur > type_.maximum
        ):
            self.fautes.append(r005_choix_inconnu.hors_bornes(lieu, ecrit, type_.minimum, type_.maximum))
        else:
            return valeur
        return None

    def ancre(self, ecrite: arbre.AncreEcrite) -> None:
        cle = cle_nom(ecrite.nom.texte)
        if cle in self.lieux_ancres:
            premier = self.lieux_ancres[cle]
            self.fautes.append(r002_nom_en_double.faute(ecrite.nom.lieu, premier, ecrite.nom.texte, identifiant(cle)))
            return
        self.lieux_ancres[cle] = ecrite.nom.lieu
        nom = cle_nom(ecrite.fait.texte)
        fait = self.vocabulaire.par_nom.get(nom)
        lu = self.vocabulaire.faits[fait] if fait is not None else None
        if fait is not None and lu is not None and lu.type.sorte is Sorte.DATE and lu.entite is None:
            self.vocabulaire.ancres[cle] = fait
            return
        self.vocabulaire.perdre(ecrite.nom.texte)
        entite = self.vocabulaire.faits[fait].entite if fait is not None else None
        if entite is not None:
            self.fautes.append(
                r041_fait_d_element.ancre(ecrite.fait.lieu, ecrite.fait.texte, self.vocabulaire.entite(entite).nom)
            )
        elif fait is not None:
            trouve = str(self.vocabulaire.faits[fait].type)
            self.fautes.append(r004_type.ancre(ecrite.fait.lieu, trouve))
        elif nom not in self.vocabulaire.perdus:
            dates = [f.nom for f in self.vocabulaire.faits.values() if f.type.sorte is Sorte.DATE]
            aide = vouliez_vous(ecrite.fait.texte, dates, nettement=True)
            self.fautes.append(r001_nom_inconnu.faute(ecrite.fait.lieu, ecrite.fait.texte, aide))

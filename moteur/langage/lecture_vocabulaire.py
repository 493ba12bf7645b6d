"""Texte → arbre du vocabulaire : les blocs « fait », « énumération » et « ancre »."""

from __future__ import annotations

import re
from fractions import Fraction

from moteur.diagnostics import Diagnostic, Lieu
from moteur.diagnostics.catalogue import l009_clause_en_double, l018_type, l019_clause_manquante
from moteur.langage import arbre
from moteur.langage.blocs import BLOCS_VOCABULAIRE, Bloc, Clause, clauses, decouper, enonces, guillemets, titre
from moteur.langage.noms import canonique
from moteur.langage.texte import Texte

_TYPES = ("oui/non", "date", "texte", "nombre en", "montant en", "nombre", "rang de", "choix", "liste")
_ORIGINES = ("donné ou déduit", "donné", "déduit", "présumé", "apprécié")
_FAIT = (*_TYPES, *_ORIGINES, "raison", "par", "identifiant", "libellé", "se dit", "source", "énoncé", "énoncés")
_FAIT += ("résultat", "de chaque")
_NOMBRE = r"-?\d+(?: \d{3})*(?:,\d+)?"


def lire_vocabulaire(texte: Texte) -> tuple[arbre.Vocabulaire, list[Diagnostic]]:
    """Lit les blocs de vocabulaire d'un fichier, et rend aussi ses fautes de découpage."""
    blocs, fautes = decouper(texte)
    lecture = _Lecture(texte)
    lecture.fautes += fautes
    for bloc in blocs:
        if bloc.mot in BLOCS_VOCABULAIRE:
            lecture.bloc(bloc)
    vocabulaire = arbre.Vocabulaire(
        tuple(lecture.faits), tuple(lecture.enumerations), tuple(lecture.ancres), tuple(lecture.entites)
    )
    return vocabulaire, lecture.fautes


class _Lecture:
    """La lecture du vocabulaire d'un fichier."""

    def __init__(self, texte: Texte) -> None:
        self.texte = texte
        self.faits: list[arbre.FaitEcrit] = []
        self.enumerations: list[arbre.EnumerationEcrite] = []
        self.ancres: list[arbre.AncreEcrite] = []
        self.entites: list[arbre.EntiteEcrite] = []
        self.fautes: list[Diagnostic] = []

    def bloc(self, bloc: Bloc) -> None:
        nom, fautes = titre(self.texte, bloc.entete)
        self.fautes += fautes
        if bloc.mot == "fait":
            self._fait(bloc, nom)
        elif bloc.mot == "énumération":
            self._enumeration(bloc, nom)
        elif bloc.mot == "entité":
            self._entite(bloc, nom)
        else:
            self._ancre(bloc, nom)

    # --- énumérations et ancres --------------------------------------------------------------------------------------

    def _enumeration(self, bloc: Bloc, nom: arbre.Mention | None) -> None:
        liste, fautes = clauses(self.texte, bloc, ("valeurs", "source", "énoncé", "énoncés"))
        self.fautes += fautes
        valeurs = [m for c in liste if c.mot == "valeurs" for m in self._liste(c, 0)]
        if not valeurs:
            aide = "ajoutez une ligne « valeurs a, b, c »."
            self.fautes.append(l019_clause_manquante.faute(bloc.entete.lieu, "les valeurs de l'énumération", aide))
        if nom is not None:
            sources = tuple(arbre.Mention(c.lieu, c.texte) for c in liste if c.mot == "source")
            self.enumerations.append(arbre.EnumerationEcrite(bloc.entete.lieu, nom, tuple(valeurs), sources))

    def _entite(self, bloc: Bloc, nom: arbre.Mention | None) -> None:
        liste, fautes = clauses(self.texte, bloc, ("liste", "présumée vide", "raison", "source"))
        self.fautes += fautes
        par_mot = {c.mot: c for c in liste}
        noms = self._guillemets(par_mot.get("liste"))
        if not noms:
            aide = "ajoutez une ligne : liste « les proches aidants »."
            self.fautes.append(l019_clause_manquante.faute(bloc.entete.lieu, "le nom de la liste", aide))
        if "présumée vide" in par_mot and "raison" not in par_mot:
            aide = "ajoutez une ligne « raison … » : ce qui est présumé se justifie."
            self.fautes.append(l019_clause_manquante.faute(par_mot["présumée vide"].lieu, "la raison", aide))
        if nom is not None and noms:
            raison = par_mot.get("raison")
            sources = tuple(arbre.Mention(c.lieu, c.texte) for c in liste if c.mot == "source")
            vide = "présumée vide" in par_mot
            texte = raison.texte.strip("«» ") if raison else None
            self.entites.append(arbre.EntiteEcrite(nom.lieu, nom, noms[0], vide, texte, sources))

    def _ancre(self, bloc: Bloc, nom: arbre.Mention | None) -> None:
        liste, fautes = clauses(self.texte, bloc, ("date",))
        self.fautes += fautes
        mentions = [m for c in liste for m in self._liste(c, 0)]
        if not mentions:
            aide = "ajoutez une ligne « date » avec le nom du fait : date date de la décision."
            self.fautes.append(l019_clause_manquante.faute(bloc.entete.lieu, "la date de cette ancre", aide))
        elif nom is not None:
            self.ancres.append(arbre.AncreEcrite(bloc.entete.lieu, nom, mentions[0]))

    def _liste(self, clause: Clause, debut: int) -> list[arbre.Mention]:
        """Rend les éléments séparés par des virgules, chacun avec son lieu."""
        mentions = []
        source = clause.source[debut:].lstrip(" :")
        decalage = len(clause.source) - len(source)
        for trouve in re.finditer(r"[^,\n]+(?:\n\s+[^,\n]+)*", source):
            morceau = trouve.group()
            nu = canonique(morceau)
            if not nu:
                continue
            place = decalage + trouve.start() + len(morceau) - len(morceau.lstrip())
            avant = clause.source[:place]
            sauts = avant.count("\n")
            ligne = clause.ligne + sauts
            colonne = place - avant.rfind("\n") - 1 if sauts else clause.colonne + place
            mentions.append(arbre.Mention(self.texte.lieu(ligne, colonne, colonne + len(nu)), nu))
        return mentions

    # --- faits -------------------------------------------------------------------------------------------------------

    def _fait(self, bloc: Bloc, nom: arbre.Mention | None) -> None:
        liste, fautes = clauses(self.texte, bloc, _FAIT)
        self.fautes += fautes
        par_mot: dict[str, Clause] = {}
        for clause in liste:
            famille = "type" if clause.mot in _TYPES else "origine" if clause.mot in _ORIGINES else clause.mot
            if famille in par_mot and famille not in {"source", "énoncé", "énoncés"}:
                self.fautes.append(l009_clause_en_double.faute(clause.lieu, par_mot[famille].lieu, clause.mot))
                continue
            par_mot.setdefault(famille, clause)
        if nom is None:
            return
        type_ = self._type(par_mot["type"]) if "type" in par_mot else None
        if "type" not in par_mot:
            aide = "dites oui/non, date, nombre en €/mois, rang de 1 à 6, choix parmi a, b…"
            self.fautes.append(l019_clause_manquante.faute(bloc.entete.lieu, f"le type de « {nom.texte} »", aide))
        if "origine" not in par_mot:
            aide = "dites donné, déduit, donné ou déduit, présumé, ou apprécié par qui."
            self.fautes.append(l019_clause_manquante.faute(bloc.entete.lieu, f"l'origine de « {nom.texte} »", aide))
            return
        origine = par_mot["origine"]
        if origine.mot == "présumé" and "raison" not in par_mot:
            aide = "ajoutez une ligne « raison … » : un fait présumé se justifie."
            self.fautes.append(l019_clause_manquante.faute(origine.lieu, "la raison de ce présumé", aide))
        dits = self._guillemets(par_mot.get("se dit"))
        numeros: list[arbre.Mention] = []
        for clause in liste:
            if clause.mot in {"énoncé", "énoncés"}:
                trouves, fautes = enonces(clause)
                numeros += trouves
                self.fautes += fautes
        apprecie = re.sub(r"^par\s+|\s*,?\s*ou déduit$", "", origine.texte) if origine.mot == "apprécié" else None
        raison = par_mot.get("raison")
        identifiant = par_mot.get("identifiant")
        libelles = self._guillemets(par_mot.get("libellé"))
        self.faits.append(
            arbre.FaitEcrit(
                lieu=nom.lieu,
                nom=nom,
                type_=type_,
                origine="apprécié ou déduit" if apprecie and "ou déduit" in origine.texte else origine.mot,
                presume=origine.texte if origine.mot == "présumé" else None,
                raison=raison.texte.strip("«» ") if raison else None,
                apprecie_par=apprecie,
                par=self._mention(par_mot.get("par")),
                de_chaque=self._mention(par_mot.get("de chaque")),
                identifiant=arbre.Mention(identifiant.lieu, identifiant.texte) if identifiant else None,
                libelle=libelles[0].texte if libelles else None,
                se_dit=dits[0] if dits else None,
                se_dit_non=dits[1] if len(dits) > 1 else None,
                sources=tuple(arbre.Mention(c.lieu, c.texte) for c in liste if c.mot == "source"),
                enonces=tuple(numeros),
                resultat="résultat" in par_mot,
            )
        )

    def _guillemets(self, clause: Clause | None) -> list[arbre.Mention]:
        if clause is None:
            return []
        mentions, fautes = guillemets(self.texte, clause)
        self.fautes += fautes
        return mentions

    def _mention(self, clause: Clause | None) -> arbre.Mention | None:
        return arbre.Mention(clause.lieu, clause.texte) if clause else None

    def _type(self, clause: Clause) -> arbre.TypeEcrit | None:
        texte = canonique(f"{clause.mot} {clause.texte}")
        lieu = clause.lieu
        if clause.mot in {"oui/non", "date", "texte"}:
            if clause.texte:
                self.fautes.append(l018_type.faute(lieu, texte))
            return arbre.TypeEcrit(lieu, clause.mot)
        if clause.mot in {"choix", "liste"}:
            return self._choix(clause, lieu, texte)
        rang = re.fullmatch(r"rang de (\d+) à (\d+)", texte)
        if rang:
            return arbre.TypeEcrit(lieu, "rang", None, False, Fraction(rang[1]), Fraction(rang[2]))
        forme = rf"(?:nombre|montant)(?: en ([^,]+?))?(, au centime)?(?:, de ({_NOMBRE}) à ({_NOMBRE})|, au moins ({_NOMBRE}))?"
        trouve = re.fullmatch(forme, texte)
        if trouve is None:
            self.fautes.append(l018_type.faute(lieu, texte))
            return None
        minimum, maximum = trouve[3] or trouve[5], trouve[4]
        return arbre.TypeEcrit(
            lieu, "nombre", trouve[1] or "sans unité", bool(trouve[2]), _fraction(minimum), _fraction(maximum)
        )

    def _choix(self, clause: Clause, lieu: Lieu, texte: str) -> arbre.TypeEcrit | None:
        parmi = re.match(r"\s*parmi\b", clause.source)
        if parmi:
            return arbre.TypeEcrit(lieu, clause.mot, choix=tuple(self._liste(clause, parmi.end())))
        dans = re.match(r"\s*dans\s+(.+)", clause.source)
        if dans:
            return arbre.TypeEcrit(lieu, clause.mot, enumeration=arbre.Mention(lieu, canonique(dans[1])))
        self.fautes.append(l018_type.faute(lieu, texte))
        return None


def _fraction(texte: str | None) -> Fraction | None:
    return Fraction(texte.replace(" ", "").replace(",", ".")) if texte else None

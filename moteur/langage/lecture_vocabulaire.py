"""Texte → arbre du vocabulaire : les blocs « fait », « énumération » et « ancre »."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from moteur.diagnostics import Diagnostic
from moteur.diagnostics.catalogue import (
    l013_titre,
    l018_type,
    l019_clause_manquante,
    l023_nom,
    l024_texte_de_trop,
    l025_identifiant,
)
from moteur.langage import arbre
from moteur.langage.blocs import Bloc, Clause, clauses, decouper, en_double, enonces, guillemets, rien_apres, titre
from moteur.langage.mots import (
    BLOCS_VOCABULAIRE,
    CLAUSES_ANCRE,
    CLAUSES_ENTITE,
    CLAUSES_ENUMERATION,
    CLAUSES_FAIT,
    ORIGINES,
    TYPES,
    defaut_de_nom,
)
from moteur.langage.noms import canonique
from moteur.langage.texte import Texte

_REPETEES = frozenset({"source", "énoncé", "énoncés"})
_SANS_SUITE = frozenset({"donné", "déduit", "donné ou déduit", "résultat", "oui/non", "date", "texte"})
_NOMBRE = r"-?\d{1,15}(?: \d{3}){0,4}(?:,\d{1,15})?"
_TYPE_NOMBRE = re.compile(
    rf"(?:nombre|montant)(?: en ([^,]+?))?(, au centime)?(?:, de ({_NOMBRE}) à ({_NOMBRE})|, au moins ({_NOMBRE}))?"
)
_RANG = re.compile(r"rang de (\d{1,4}) à (\d{1,4})")
_APPRECIE = re.compile(r"par (.+?)(?:,? ou déduit)?")


def lire_vocabulaire(texte: Texte) -> tuple[arbre.Vocabulaire, list[Diagnostic]]:
    """Lit les blocs de vocabulaire d'un fichier, et rend aussi ses fautes de découpage."""
    decoupage = decouper(texte)
    lecture = _Lecture(texte)
    lecture.fautes += decoupage.fautes
    for bloc in decoupage.blocs:
        if bloc.mot in BLOCS_VOCABULAIRE:
            lecture.bloc(bloc)
    vocabulaire = arbre.Vocabulaire(
        tuple(lecture.faits),
        tuple(lecture.enumerations),
        tuple(lecture.ancres),
        tuple(lecture.entites),
        decoupage.perdus,
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
        nom, fautes = titre(bloc.entete)
        self.fautes += fautes
        if nom is not None:
            self._nommer(nom)
        if bloc.mot == "fait":
            self._fait(bloc, nom)
        elif bloc.mot == "énumération":
            self._enumeration(bloc, nom)
        elif bloc.mot == "entité":
            self._entite(bloc, nom)
        else:
            self._ancre(bloc, nom)

    def _nommer(self, nom: arbre.Mention, *, choix: bool = False) -> None:
        defaut = defaut_de_nom(nom.texte, choix=choix)
        if defaut is not None:
            self.fautes.append(l023_nom.faute(nom.lieu, nom.texte, defaut[0].value, defaut[1]))

    # --- énumérations et ancres --------------------------------------------------------------------------------------

    def _enumeration(self, bloc: Bloc, nom: arbre.Mention | None) -> None:
        par_mot, liste, perdue = self._clauses(bloc, CLAUSES_ENUMERATION)
        valeurs = self._liste(par_mot["valeurs"], 0) if "valeurs" in par_mot else []
        if not valeurs and not perdue:
            aide = "ajoutez une ligne : valeurs a, b, c."
            self.fautes.append(l019_clause_manquante.faute(bloc.entete.lieu, "les valeurs de l'énumération", aide))
        if nom is not None:
            self._enonces(liste)
            sources = self._sources(liste)
            self.enumerations.append(arbre.EnumerationEcrite(bloc.entete.lieu, nom, tuple(valeurs), sources))

    def _entite(self, bloc: Bloc, nom: arbre.Mention | None) -> None:
        par_mot, liste, perdue = self._clauses(bloc, CLAUSES_ENTITE)
        noms = self._guillemets(par_mot.get("liste"), 1)
        if not noms and not perdue:
            aide = "ajoutez une ligne : liste « les proches aidants »."
            self.fautes.append(l019_clause_manquante.faute(bloc.entete.lieu, "le nom de la liste", aide))
        if "présumée vide" in par_mot and "raison" not in par_mot:
            aide = "ajoutez une ligne « raison … » : ce qui est présumé se justifie."
            self.fautes.append(l019_clause_manquante.faute(par_mot["présumée vide"].lieu, "la raison", aide))
        if nom is not None and noms:
            self._enonces(liste)
            raison = par_mot["raison"].texte.strip("«» ") if "raison" in par_mot else None
            vide = "présumée vide" in par_mot
            self.entites.append(arbre.EntiteEcrite(nom.lieu, nom, noms[0], vide, raison, self._sources(liste)))

    def _ancre(self, bloc: Bloc, nom: arbre.Mention | None) -> None:
        par_mot, _, perdue = self._clauses(bloc, CLAUSES_ANCRE)
        clause = par_mot.get("date")
        if clause is None or not clause.texte:
            if not perdue:
                aide = "ajoutez une ligne « date » et le nom du fait : date date de la décision."
                self.fautes.append(l019_clause_manquante.faute(bloc.entete.lieu, "la date de cette ancre", aide))
        elif nom is not None:
            fait = arbre.Mention(clause.lieu_du_texte, clause.texte)
            self.ancres.append(arbre.AncreEcrite(bloc.entete.lieu, nom, fait))

    def _clauses(self, bloc: Bloc, mots: Sequence[str]) -> tuple[dict[str, Clause], tuple[Clause, ...], bool]:
        """Rend les clauses par famille (un seul type, une seule origine), puis toutes, et s'il s'en est perdu."""
        lues = clauses(self.texte, bloc, mots)
        self.fautes += lues.fautes
        par_mot: dict[str, Clause] = {}
        doubles: list[tuple[Clause, Clause]] = []
        for clause in lues.liste:
            famille = clause.mot
            if mots is CLAUSES_FAIT:
                famille = "type" if clause.mot in TYPES else "origine" if clause.mot in ORIGINES else clause.mot
            if famille in par_mot and famille not in _REPETEES:
                doubles.append((clause, par_mot[famille]))
            par_mot.setdefault(famille, clause)
        self.fautes += en_double(doubles)
        contredites = [f for f in ("type", "origine") if any(par_mot.get(f) is p for _, p in doubles)]
        for famille in contredites:  # deux types, ou deux origines : on ne sait laquelle croire
            del par_mot[famille]
        return par_mot, lues.liste, lues.perdue or bool(contredites)

    def _liste(self, clause: Clause, debut: int) -> list[arbre.Mention]:
        """Rend les éléments séparés par des virgules, chacun avec son lieu."""
        mentions = []
        for morceau in re.finditer(r"[^,]+", clause.source[debut:].rstrip()):
            nu = canonique(morceau.group().lstrip(" :"))
            if nu:
                place = debut + morceau.start() + len(morceau.group()) - len(morceau.group().lstrip(" :\n"))
                mentions.append(arbre.Mention(clause.passage.utile(place, debut + morceau.end()), nu))
                self._nommer(mentions[-1], choix=True)
        return mentions

    def _sources(self, liste: Sequence[Clause]) -> tuple[arbre.Mention, ...]:
        vides = [c for c in liste if c.mot == "source" and not c.texte]
        self.fautes += [l019_clause_manquante.apres(c.lieu, c.mot) for c in vides]
        return tuple(arbre.Mention(c.lieu, c.texte) for c in liste if c.mot == "source" and c.texte)

    def _enonces(self, liste: Sequence[Clause]) -> tuple[arbre.Mention, ...]:
        numeros: list[arbre.Mention] = []
        for clause in liste:
            if clause.mot in {"énoncé", "énoncés"}:
                trouves, fautes = enonces(clause)
                numeros += trouves
                self.fautes += fautes
        return tuple(numeros)

    # --- faits -------------------------------------------------------------------------------------------------------

    def _fait(self, bloc: Bloc, nom: arbre.Mention | None) -> None:
        par_mot, liste, perdue = self._clauses(bloc, CLAUSES_FAIT)
        for mot, clause in par_mot.items():
            if clause.mot in _SANS_SUITE and mot != "type":
                self.fautes += rien_apres(clause)
            elif mot in {"raison", "par", "identifiant"} and not clause.texte:
                self.fautes.append(l019_clause_manquante.apres(clause.lieu, mot))
        numeros, sources = self._enonces(liste), self._sources(liste)
        libelles = self._guillemets(par_mot.get("libellé"), 1)
        dits = self._guillemets(par_mot.get("se dit"), 2)
        if nom is None:
            return
        type_ = self._type(par_mot["type"]) if "type" in par_mot else None
        if "type" not in par_mot and "origine" not in par_mot and not perdue:
            self.fautes.append(l019_clause_manquante.tout(bloc.entete.lieu, "fait"))
            perdue = True
        if "type" not in par_mot and not perdue:
            aide = "dites oui/non, date, nombre en €/mois, rang de 1 à 6, choix parmi a, b…"
            self.fautes.append(l019_clause_manquante.faute(bloc.entete.lieu, f"le type de « {nom.texte} »", aide))
        if "origine" not in par_mot and not perdue:
            aide = "dites donné, déduit, donné ou déduit, présumé, ou apprécié par qui."
            self.fautes.append(l019_clause_manquante.faute(bloc.entete.lieu, f"l'origine de « {nom.texte} »", aide))
        origine = par_mot.get("origine")
        apprecie = self._apprecie(origine)
        if origine is not None and origine.mot == "présumé":
            self._presume(origine, par_mot, perdue=perdue)
        self.faits.append(
            arbre.FaitEcrit(
                lieu=nom.lieu,
                nom=nom,
                type_=type_,
                origine=self._origine(origine),
                presume=arbre.Mention(origine.lieu_du_texte, origine.texte)
                if origine is not None and origine.mot == "présumé" and origine.texte
                else None,
                raison=par_mot["raison"].texte.strip("«» ") if "raison" in par_mot else None,
                apprecie_par=apprecie,
                par=self._mention(par_mot.get("par")),
                de_chaque=self._mention(par_mot.get("de chaque")),
                identifiant=self._identifiant(par_mot.get("identifiant"), famille="par" in par_mot),
                libelle=libelles[0].texte if libelles else None,
                se_dit=dits[0] if dits else None,
                se_dit_non=dits[1] if len(dits) > 1 else None,
                sources=sources,
                enonces=numeros,
                resultat="résultat" in par_mot,
            )
        )

    @staticmethod
    def _origine(clause: Clause | None) -> str:
        """Rend l'origine écrite ; sans elle, la plus large, pour que la faute n'en cause pas d'autres."""
        if clause is None:
            return "donné ou déduit"
        return "apprécié ou déduit" if clause.mot == "apprécié" and clause.texte.endswith("ou déduit") else clause.mot

    def _apprecie(self, origine: Clause | None) -> str | None:
        if origine is None or origine.mot != "apprécié":
            return None
        trouve = _APPRECIE.fullmatch(origine.texte)
        if trouve is None:
            aide = "écrivez : apprécié par l'équipe médico-sociale ; et « , ou déduit » si une règle peut le conclure."
            self.fautes.append(l019_clause_manquante.faute(origine.lieu, "la personne qui apprécie ce fait", aide))
            return None
        return trouve[1]

    def _presume(self, origine: Clause, par_mot: dict[str, Clause], *, perdue: bool) -> None:
        if not origine.texte:
            self.fautes.append(l019_clause_manquante.apres(origine.lieu, "présumé"))
        if "raison" not in par_mot and not perdue:
            aide = "ajoutez une ligne « raison … » : un fait présumé se justifie."
            self.fautes.append(l019_clause_manquante.faute(origine.lieu, "la raison de ce présumé", aide))

    def _identifiant(self, clause: Clause | None, *, famille: bool) -> arbre.Mention | None:
        if clause is None or not clause.texte:
            return None
        if not re.fullmatch(r"[a-z][a-z0-9_]*", clause.texte) or (clause.texte == "membre" and not famille):
            self.fautes.append(l025_identifiant.faute(clause.lieu_du_texte, clause.texte))
            return None
        return arbre.Mention(clause.lieu_du_texte, clause.texte)

    def _guillemets(self, clause: Clause | None, nombre: int) -> list[arbre.Mention]:
        """Rend les textes d'une clause : un, ou deux séparés par « ou »."""
        if clause is None:
            return []
        mentions, fautes = guillemets(clause)
        self.fautes += fautes
        if fautes:
            return mentions
        if not mentions or not mentions[0].texte:
            self.fautes.append(l013_titre.faute(clause.lieu, clause.mot, clause.texte, autres_guillemets=False))
            return []
        entre = canonique(re.sub(r"«[^»]*»", "", clause.source))
        if entre not in ({"", "ou"} if nombre == 2 else {""}) or len(mentions) > nombre:
            self.fautes.append(l024_texte_de_trop.faute(clause.lieu_du_texte, clause.texte, clause.mot))
        return mentions

    def _mention(self, clause: Clause | None) -> arbre.Mention | None:
        return arbre.Mention(clause.lieu_du_texte, clause.texte) if clause and clause.texte else None

    # --- types -------------------------------------------------------------------------------------------------------

    def _type(self, clause: Clause) -> arbre.TypeEcrit | None:
        texte = canonique(f"{clause.mot} {clause.texte}")
        lieu = clause.lieu
        if clause.mot in {"oui/non", "date", "texte"}:
            self.fautes += rien_apres(clause)
            return arbre.TypeEcrit(lieu, clause.mot)
        if clause.mot in {"choix", "liste"}:
            return self._choix(clause, texte)
        rang = _RANG.fullmatch(texte)
        nombre = _TYPE_NOMBRE.fullmatch(texte)
        if rang:
            return self._bornes(arbre.TypeEcrit(lieu, "rang", None, False, Fraction(rang[1]), Fraction(rang[2])), texte)
        if nombre is None:
            self.fautes.append(l018_type.faute(lieu, texte))
            return None
        minimum, maximum = _fraction(nombre[3] or nombre[5]), _fraction(nombre[4])
        unite = nombre[1] or "sans unité"
        return self._bornes(arbre.TypeEcrit(lieu, "nombre", unite, bool(nombre[2]), minimum, maximum), texte)

    def _bornes(self, type_: arbre.TypeEcrit, texte: str) -> arbre.TypeEcrit | None:
        if type_.minimum is not None and type_.maximum is not None and type_.minimum >= type_.maximum:
            self.fautes.append(l018_type.a_rebours(type_.lieu, texte))
            return None
        return type_

    def _choix(self, clause: Clause, texte: str) -> arbre.TypeEcrit | None:
        parmi = re.match(r"\s*parmi\b", clause.source)
        valeurs = self._liste(clause, parmi.end()) if parmi else []
        if valeurs:
            return arbre.TypeEcrit(clause.lieu, clause.mot, choix=tuple(valeurs))
        dans = re.match(r"\s*dans\s+(?=\S)", clause.source)
        if dans:
            lieu = clause.passage.utile(dans.end(), len(clause.source))
            nom = canonique(clause.source[dans.end() :])
            return arbre.TypeEcrit(clause.lieu, clause.mot, enumeration=arbre.Mention(lieu, nom))
        self.fautes.append(l018_type.faute(clause.lieu, texte))
        return None


def _fraction(texte: str | None) -> Fraction | None:
    return Fraction(texte.replace(" ", "").replace(",", ".")) if texte else None

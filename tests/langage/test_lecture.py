"""Ce que lisent les phrases, les blocs et les tables bien écrits ; ce que le texte canonique en redit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moteur import donnees
from moteur.diagnostics import Lieu
from moteur.langage import arbre
from moteur.langage.ecriture import ecrire, ecrire_conclusion
from moteur.langage.lecture import lire_regles
from moteur.langage.lecture_vocabulaire import lire_vocabulaire
from moteur.langage.phrases import Lecteur, Lexique
from moteur.langage.texte import Passage, normaliser, texte_canonique
from moteur.modele.baremes import lire_baremes
from moteur.modele.couches import fichiers_de_regles
from moteur.modele.vocabulaire import lier_vocabulaire

if TYPE_CHECKING:
    import random

NOMS = (
    *("a", "b", "c", "plan", "plan d'aide", "plan d'aide retenu", "ressources", "seuil", "taux", "GIR", "lieu de vie"),
    *("domicile", "établissement", "résidence stable et régulière", "aides", "PCH", "ACTP", "jour", "naissance"),
    *("décision", "échéance", "série", "points", "groupe", "variable", "toilette", "A", "B", "délai"),
)
LEXIQUE = Lexique.de(NOMS)
FORMES_DE_JOUR = (
    *("1er jour du mois suivant", "1er jour du mois", "dernier jour du mois"),
    *("veille", "lendemain", "dernier anniversaire"),
)


def lire(texte: str, debut: str = "condition") -> Any:
    source, fautes = normaliser(texte, "essai")
    assert fautes == []
    lu, fautes = Lecteur(source, LEXIQUE).lire(debut, Passage(source, 1, 0, "\n".join(x.texte for x in source.lignes)))
    assert fautes == []
    return lu


def forme(noeud: Any) -> Any:
    """Rend l'arbre sans ses lieux, pour comparer ce qu'il dit."""
    if is_dataclass(noeud) and not isinstance(noeud, type):
        return (type(noeud).__name__, *(forme(getattr(noeud, c.name)) for c in fields(noeud) if c.name != "lieu"))
    return tuple(map(forme, noeud)) if isinstance(noeud, tuple) else noeud


def dessin(noeud: Any) -> str:
    """Rend l'arbre en une ligne : le nom de chaque nœud et ses parties."""
    if isinstance(noeud, arbre.Reference):
        return noeud.nom + (f"({', '.join(map(dessin, noeud.arguments))})" if noeud.arguments else "")
    if isinstance(noeud, arbre.Nombre):
        return f"{noeud.valeur}" + (f"[{noeud.unite}]" if noeud.unite else "")
    if isinstance(noeud, arbre.Booleen):
        return "oui" if noeud.valeur else "non"
    if isinstance(noeud, tuple):
        return ", ".join(map(dessin, noeud))
    if not is_dataclass(noeud) or isinstance(noeud, type):
        return str(noeud)
    parties = [getattr(noeud, c.name) for c in fields(noeud) if c.name != "lieu"]
    return f"{type(noeud).__name__}({', '.join(dessin(p) for p in parties if p not in (None, ()))})"


# --- phrases ---------------------------------------------------------------------------------------------------------

PHRASES = {
    "a": "a",
    "a et b et c": "Connecteur(et, a, b, c)",
    "a et (b ou c)": "Connecteur(et, a, Connecteur(ou, b, c))",
    "(a)": "a",
    "((a et b))": "Connecteur(et, a, b)",
    "non (a et b)": "Negation(Connecteur(et, a, b))",
    "plan + ressources × taux": "Operation(+, plan, Operation(×, ressources, taux))",
    "(plan + ressources) × taux": "Operation(×, Operation(+, plan, ressources), taux)",
    "plan − seuil − a > 0 €": "Comparaison(>, Operation(−, Operation(−, plan, seuil), a), 0[€])",
    "plan - ressources / 1 <= seuil": "Comparaison(≤, Operation(−, plan, Operation(÷, ressources, 1)), seuil)",
    "ressources ≤ le plus petit de (plan ; seuil)": "Comparaison(≤, ressources, Extremum(petit, plan, seuil))",
    "plan d'aide retenu > plan d'aide": "Comparaison(>, plan d'aide retenu, plan d'aide)",
    "le PLAN d’AIDE = le seuil": "Comparaison(=, PLAN d'AIDE, seuil)",
    "résidence stable et régulière et a": "Connecteur(et, résidence stable et régulière, a)",
    "lieu de vie est domicile": "Appartenance(est, lieu de vie, domicile, False)",
    "a n'est pas l'un de domicile, établissement": "Appartenance(est, a, domicile, établissement, True)",
    "aides comprend l'une de PCH, ACTP": "Appartenance(comprend, aides, PCH, ACTP, False)",
    "aides comprend PCH": "Appartenance(comprend, aides, PCH, False)",
    "aides ne comprend pas PCH": "Appartenance(comprend, aides, PCH, True)",
    "aides ne comprend aucun de PCH, ACTP": "Appartenance(comprend, aides, PCH, ACTP, True)",
    "a est non": "Appartenance(est, a, non, False)",
    "a n'est pas oui": "Appartenance(est, a, oui, True)",
    "GIR est connu": "Connu(GIR, False)",
    "GIR n'est pas connu": "Connu(GIR, True)",
    "le nombre de oui parmi (a ; b et c) = 1": "Comparaison(=, Compte(a, Connecteur(et, b, c)), 1)",
    "la part du plan entre seuil et ressources = 0 €": "Comparaison(=, Part(plan, seuil, ressources), 0[€])",
    "la part de plan jusqu'au seuil > 0 €": "Comparaison(>, Part(plan, seuil), 0[€])",
    "la part d'aides au-delà d'échéance > 0 €": "Comparaison(>, Part(aides, échéance), 0[€])",
    "la part du plan au-delà du seuil > 0 €": "Comparaison(>, Part(plan, seuil), 0[€])",
    "nombre d'années révolues entre naissance et jour": "Anniversaires(naissance, jour, an)",
    "nombre de mois révolus entre naissance et jour": "Anniversaires(naissance, jour, mois)",
    "le 1er jour du mois suivant la décision": "JourCalcule(1er jour du mois suivant, décision)",
    "premier jour du mois du jour": "JourCalcule(1er jour du mois, jour)",
    "le dernier jour du mois de (jour + délai)": "JourCalcule(dernier jour du mois, Operation(+, jour, délai))",
    "la veille du lendemain de jour": "JourCalcule(veille, JourCalcule(lendemain, jour))",
    "dernier anniversaire de naissance + délai": "Operation(+, JourCalcule(dernier anniversaire, naissance), délai)",
    "nombre de jours du mois du jour": "JoursDuMois(jour)",
    "jour (reporté au premier jour ouvrable suivant)": "Report(jour, jour ouvrable)",
    "jour + délai (reportée au premier jour ouvré suivant) − délai": (
        "Operation(−, Report(Operation(+, jour, délai), jour ouvré), délai)"
    ),
    "délai > 0 jours ouvrables": "Comparaison(>, délai, 0[jours ouvrables])",
    "GIR est 4": "Appartenance(est, GIR, 4, False)",
    "GIR n'est pas l'un de 3, 4 et a": "Connecteur(et, Appartenance(est, GIR, 3, 4, True), a)",
    "au moins un de (a ; b et c)": "Connecteur(ou, a, Connecteur(et, b, c))",
    "aucun de (a ; b) et c": "Connecteur(et, Negation(Connecteur(ou, a, b)), c)",
    "aucun de (a)": "Negation(a)",
    "plan est sans objet ou a": "Connecteur(ou, SansObjet(plan, False), a)",
    "plan n'est pas sans objet": "SansObjet(plan, True)",
    "(a ou b) = oui": "Comparaison(=, Connecteur(ou, a, b), oui)",
    "série à l'échéance": "ValeurAu(série, échéance)",
    "série à la décision": "ValeurAu(série, décision)",
    "série au 1er janvier de l'année de décision": "ValeurAu(série, PremierJanvier(décision))",
    "série au 1er janvier de l'année": "ValeurAu(série, PremierJanvier())",
    "série au jour": "ValeurAu(série, jour)",
    "jour + délai (à défaut de quantième, dernier jour du mois)": "Operation(+, jour, délai, dernier)",
    "jour − délai (à défaut de quantième, le premier jour du mois suivant)": "Operation(−, jour, délai, suivant)",
    "points (toilette, A) > 0 points": "Comparaison(>, points(toilette, A), 0[points])",
    "points (toilette, 1)": "points(toilette, 1)",
    "(plan, arrondi au centime) + seuil": "Operation(+, Arrondi(plan, centime, demi supérieur), seuil)",
    "(plan, arrondie à l'euro inférieur)": "Arrondi(plan, euro, inférieur)",
    "somme, sur chaque variable, de (points (variable, A))": "Agregat(somme, variable, points(variable, A))",
    "au moins un groupe tel que (a ou b)": "Agregat(au moins un, groupe, Connecteur(ou, a, b))",
    "aucun groupe tel que (a)": "Agregat(aucun, groupe, a)",
    "tout groupe est tel que (a)": "Agregat(tout, groupe, a)",
    "nombre d'échéance tels que (a) = 0": "Comparaison(=, Agregat(nombre, échéance, a), 0)",
    "nombre de groupe tels que (a) = 0": "Comparaison(=, Agregat(nombre, groupe, a), 0)",
    "1 000,50 €/mois < 100 %": "Comparaison(<, 2001/2[€/mois], 100[%])",
    "mot inconnu > 0 h": "Comparaison(>, mot inconnu, 0[h])",
    "inconnu et a": "Connecteur(et, inconnu, a)",
    "inconnu à distance ou b": "Connecteur(ou, inconnu à distance, b)",
    "a\n\n  et b": "Connecteur(et, a, b)",
    "taux ≠ 1 ou oui": "Connecteur(ou, Comparaison(≠, taux, 1), oui)",
}


@pytest.mark.parametrize(("phrase", "attendu"), PHRASES.items())
def test_une_phrase_se_lit(phrase: str, attendu: str) -> None:
    assert dessin(lire(phrase)) == attendu


CONCLUSIONS = {
    "a": "Conclusion(a, oui)",
    "a est non": "Conclusion(a, non)",
    "a est oui": "Conclusion(a, oui)",
    "a = b": "Conclusion(a, b)",
    "a = plan × taux, arrondi au centime": "Conclusion(a, Arrondi(Operation(×, plan, taux), centime, demi supérieur))",
    "a = plan, arrondie à l'unité supérieure": "Conclusion(a, Arrondi(plan, unité, supérieur))",
    "a = 0 €\net b = seuil\net c": "Conclusion(a, 0[€]), Conclusion(b, seuil), Conclusion(c, oui)",
    "lieu de vie est domicile": "Conclusion(lieu de vie, domicile)",
    "GIR est 4": "Conclusion(GIR, 4)",
    "points (toilette, A) = 1": "Conclusion(points(toilette, A), 1)",
}


@pytest.mark.parametrize(("phrase", "attendu"), CONCLUSIONS.items())
def test_une_conclusion_se_lit(phrase: str, attendu: str) -> None:
    assert dessin(lire(phrase, "conclusions")) == attendu


CELLULES = {
    "-": "Cellule()",
    "–": "Cellule()",
    "1": "Cellule(1)",
    "2, 3, 4": "Cellule(2, 3, 4)",
    "domicile, établissement": "Cellule(domicile, établissement)",
    "oui": "Cellule(oui)",
    "non": "Cellule(non)",
    "≥ seuil": "Cellule(≥, seuil)",
    "> seuil et ≤ plan": "Cellule(>, seuil, ≤, plan)",
    "< 0 €/mois": "Cellule(<, 0[€/mois])",
    "= plan": "Cellule(=, plan)",
    "plan × taux, arrondi au centime": "Cellule(Arrondi(Operation(×, plan, taux), centime, demi supérieur))",
    "plan - taux": "Cellule(Operation(−, plan, taux))",
}


@pytest.mark.parametrize(("texte", "attendu"), CELLULES.items())
def test_une_case_se_lit(texte: str, attendu: str) -> None:
    assert dessin(lire(texte, "cellule")) == attendu


ENTETES = {
    "GIR": "Colonne(GIR, False)",
    "alors plan": "Colonne(plan, True)",
    "ressources ≥": "Colonne(ressources, ≥, False)",
    "ressources <=": "Colonne(ressources, ≤, False)",
    "points (toilette, A)": "Colonne(points(toilette, A), False)",
    "plan + seuil": "Colonne(Operation(+, plan, seuil), False)",
}


@pytest.mark.parametrize(("texte", "attendu"), ENTETES.items())
def test_un_entete_se_lit(texte: str, attendu: str) -> None:
    assert dessin(lire(texte, "entete")) == attendu


# --- texte canonique -------------------------------------------------------------------------------------------------

CANONIQUES = {
    "(a) et ((b))": "a et b",
    "a et (b et c)": "a et (b et c)",
    "(plan × taux) + (seuil ÷ 1)": "plan × taux + seuil ÷ 1",
    "plan − (ressources − seuil)": "plan − (ressources − seuil)",
    "plan − (ressources + seuil) × taux": "plan − (ressources + seuil) × taux",
    "(plan + seuil) ÷ (taux × taux)": "(plan + seuil) ÷ (taux × taux)",
    "le PLAN - l'inconnu * 1 000,50 €": "PLAN − inconnu × 1 000,5 €",
    "non ((a))": "non (a)",
    "les aides comprennent l'une de PCH, ACTP": "aides comprend l'un de PCH, ACTP",
    "a est l'un de A": "a est A",
    "la part de (plan + seuil) entre (0 €/mois) et (seuil)": "la part de (plan + seuil) entre 0 €/mois et seuil",
    "plus petit de ((a) ; (b × c, arrondi au centime))": "le plus petit de (a ; (b × c, arrondi au centime))",
    "série au (série au jour)": "série au série au jour",
    "(a ou b) et non (c) et a": "(a ou b) et non (c) et a",
    "1er janvier de l'année de (jour + (délai)) > jour": "1er janvier de l'année de (jour + délai) > jour",
}


@pytest.mark.parametrize(("phrase", "attendu"), CANONIQUES.items())
def test_le_texte_canonique_n_a_que_les_parentheses_qu_il_faut(phrase: str, attendu: str) -> None:
    assert ecrire(lire(phrase)) == attendu
    assert forme(lire(attendu)) == forme(lire(phrase))


def test_une_conclusion_se_recrit() -> None:
    lues = lire("a = (plan × taux), arrondie à l'euro supérieur\net b\net c est non\net GIR est A", "conclusions")
    ecrites = "\net ".join(map(ecrire_conclusion, lues))
    assert ecrites == "a = plan × taux, arrondi à l'euro supérieur\net b\net c est non\net GIR = A"
    assert forme(lire(ecrites, "conclusions")) == forme(lues)


class _Hasard:
    """Tire des arbres que les phrases peuvent dire."""

    def __init__(self, r: random.Random) -> None:
        self.r = r
        self.lieu = Lieu("hasard", 1, 1, 1, 2)

    def reference(self) -> arbre.Reference:
        cles = tuple(arbre.Reference(self.lieu, n) for n in self.r.sample(("toilette", "A", "B"), self.r.randint(0, 2)))
        return arbre.Reference(self.lieu, self.r.choice(("plan", "plan d'aide retenu", "GIR", "points")), cles)

    def valeur(self, profondeur: int) -> arbre.Expression:
        p, lieu, r = profondeur - 1, self.lieu, self.r
        if profondeur <= 0:
            return r.choice((self.reference(), arbre.Nombre(lieu, Fraction(r.randint(0, 99999), 100), "€/mois")))
        sorte = r.randrange(10)
        if sorte < 4:
            return arbre.Operation(lieu, r.choice("+−×÷"), self.valeur(p), self.valeur(p))
        if sorte == 4:
            fin = r.choice(("dernier", "suivant"))
            return arbre.Operation(lieu, r.choice("+−"), self.valeur(p), self.valeur(p), fin)
        if sorte == 5:
            return arbre.Extremum(
                lieu, r.choice(("petit", "grand")), tuple(self.valeur(p) for _ in range(r.randint(1, 3)))
            )
        if sorte == 6:
            return arbre.Compte(lieu, tuple(self.condition(p) for _ in range(r.randint(1, 3))))
        if sorte == 7:
            bas, haut = r.choice(((True, True), (True, False), (False, True)))
            return arbre.Part(lieu, self.valeur(p), self.valeur(p) if bas else None, self.valeur(p) if haut else None)
        if sorte == 8:
            return arbre.Arrondi(lieu, self.valeur(p), r.choice(("centime", "euro", "unité")), "inférieur")
        return r.choice(
            (
                arbre.ValeurAu(lieu, self.reference(), arbre.PremierJanvier(lieu, self.valeur(p))),
                arbre.Anniversaires(lieu, self.valeur(p), self.valeur(p), r.choice(("an", "mois"))),
                arbre.JourCalcule(lieu, r.choice(FORMES_DE_JOUR), self.valeur(p)),
                arbre.JoursDuMois(lieu, self.valeur(p)),
                arbre.Report(lieu, self.valeur(p), r.choice(("jour ouvrable", "jour ouvré"))),
                arbre.Agregat(lieu, "somme", arbre.Reference(lieu, "variable"), self.valeur(p)),
            )
        )

    def condition(self, profondeur: int) -> arbre.Expression:
        p, lieu, r = profondeur - 1, self.lieu, self.r
        if profondeur <= 0:
            return self.reference()
        sorte = r.randrange(7)
        if sorte < 2:
            termes = tuple(self.condition(p) for _ in range(r.randint(2, 3)))
            return arbre.Connecteur(lieu, r.choice(("et", "ou")), termes)
        if sorte == 2:
            return arbre.Negation(lieu, self.condition(p))
        if sorte == 3:
            return arbre.Comparaison(lieu, r.choice("=≠<≤>≥"), self.valeur(p), self.valeur(p))
        if sorte == 4:
            verbe = r.choice(("est", "comprend"))
            rangs = verbe == "est" and r.random() < 0.3
            valeurs = tuple(
                arbre.Nombre(lieu, Fraction(r.randint(1, 6)), None) if rangs else self.reference()
                for _ in range(r.randint(1, 3))
            )
            return arbre.Appartenance(lieu, verbe, self.valeur(p), valeurs, r.random() < 0.5)
        if sorte == 5:
            return r.choice((arbre.Connu, arbre.SansObjet))(lieu, self.valeur(p), r.random() < 0.5)
        quoi = r.choice(("au moins un", "aucun", "tout"))
        return arbre.Agregat(lieu, quoi, arbre.Reference(lieu, "groupe"), self.condition(p))


@settings(max_examples=300, deadline=None)
@given(st.randoms(use_true_random=False))
def test_relire_le_texte_canonique_rend_le_meme_arbre(r: random.Random) -> None:
    voulu = _Hasard(r).condition(4)
    assert forme(lire(ecrire(voulu))) == forme(voulu), ecrire(voulu)


# --- fichiers livrés -------------------------------------------------------------------------------------------------


def _expressions(noeud: Any) -> Iterator[arbre.Expression]:
    """Parcourt les expressions les plus grandes d'un arbre."""
    if isinstance(noeud, tuple):
        for element in noeud:
            yield from _expressions(element)
    elif isinstance(noeud, arbre.Expression):
        yield noeud
    elif is_dataclass(noeud) and not isinstance(noeud, type):
        for champ in fields(noeud):
            yield from _expressions(getattr(noeud, champ.name))


def test_les_phrases_livrees_se_recrivent_et_se_relisent() -> None:
    chemins = fichiers_de_regles([donnees.dossier_regles()])
    textes = [normaliser(c.read_text("utf-8"), str(c))[0] for c in chemins]
    vocabulaire, _ = lier_vocabulaire([lire_vocabulaire(t)[0] for t in textes])
    series, _ = lire_baremes([donnees.dossier_baremes()])
    lexique = Lexique.de([*vocabulaire.noms(), *(s.nom for s in series.values())])
    lus = [e for t in textes for e in _expressions(lire_regles(t, lexique)[0])]
    expressions = [e for e in lus if not isinstance(e, arbre.Booleen)]  # « non » seul n'est pas une condition
    assert len(expressions) > 200
    for expression in expressions:
        ecrite = ecrire(expression)
        source, _ = normaliser(ecrite, "essai")
        lue, fautes = Lecteur(source, lexique).lire("condition", Passage(source, 1, 0, ecrite))
        assert fautes == [], ecrite
        assert forme(lue) == forme(expression), ecrite


# --- blocs et clauses ------------------------------------------------------------------------------------------------

REGLE = """\
règle « d'essai », version du 01/01/2024
  # une remarque
  source article 1,
    qui continue
  source article 2
  énoncés ESSAI-01 et ESSAI-02, ESSAI-03
  publié le 03/01/2024 au journal officiel
  rédigé par une personne
  provisoire
  s'applique aux décision à compter du 01/01/2024
  remplace la version du 01/01/2022
  si a

  et b
  alors plan = seuil
  et c
  sinon c est non
  incertain quand c
    « le texte se tait »

  exception « première »
    en vigueur du 01/01/2024 au 31/12/2024
    si b
    alors c

    exception « de la première »
      si c
      alors c est non

  exception « autre » à « de la première »
    | GIR | alors plan |
    |-----|------------|
    | 1   | seuil      |
  lecture « stricte »
    alors b
"""


def regles(texte: str) -> arbre.Regles:
    source, fautes = normaliser(texte, "essai")
    lues, autres = lire_regles(source, LEXIQUE)
    assert [*fautes, *autres] == []
    return lues


def test_une_regle_entiere_se_lit() -> None:
    (regle,) = regles(REGLE).regles
    corps = regle.corps
    assert (regle.sorte, corps.titre, corps.lieu.ligne) == ("règle", "d'essai", 1)
    assert [m.texte for m in corps.sources] == ["article 1, qui continue", "article 2"]
    assert [m.texte for m in corps.enonces] == ["ESSAI-01", "ESSAI-02", "ESSAI-03"]
    assert regle.version is not None
    assert regle.remplace is not None
    assert (regle.version.texte, regle.remplace.texte) == ("01/01/2024", "01/01/2022")
    assert regle.application is not None
    assert (regle.application.du, regle.application.au) == (date(2024, 1, 1), None)
    assert dessin(regle.application.ancre) == "décision"
    assert dessin(corps.si) == "Connecteur(et, a, b)"
    assert dessin(corps.alors) == "Conclusion(plan, seuil), Conclusion(c, oui)"
    assert dessin(corps.sinon) == "Conclusion(c, non)"
    assert [(i.raison, dessin(i.quand)) for i in corps.incertitudes] == [("le texte se tait", "c")]
    assert [m for m, _ in regle.metadonnees] == ["publié le", "rédigé par", "provisoire"]
    exceptions = [(x.corps.titre, x.deroge_a and x.deroge_a.texte) for x in regle.exceptions]
    assert exceptions == [("première", None), ("de la première", "première"), ("autre", "de la première")]
    assert regle.exceptions[0].periode is not None
    assert regle.exceptions[0].periode.au == date(2024, 12, 31)
    assert [x.titre for x in regle.lectures] == ["stricte"]


def test_une_clause_moins_en_retrait_revient_a_la_regle() -> None:
    (regle,) = regles("règle « r »\n  exception « x »\n    si a\n    alors b\n  si c\n  alors b est non\n").regles
    assert dessin(regle.corps.si) == "c"
    assert [dessin(x.corps.si) for x in regle.exceptions] == ["a"]


TABLE = """\
table « d'essai », première ligne vraie
  si a
  | GIR  | ressources ≥ | si     | alors plan   |
  |------|--------------|--------|--------------|
  | 1, 2 | seuil        | b ou c | 0 €/mois     |
  | -    | -            | -      | plan d'aide  |
"""


def test_une_table_se_lit() -> None:
    (regle,) = regles(TABLE).regles
    table = regle.corps.table
    assert table is not None
    assert (table.mode, dessin(regle.corps.si)) == ("première ligne vraie", "a")
    assert [(dessin(c.sujet), c.operateur, c.conclut) for c in table.colonnes] == [
        ("GIR", None, False),
        ("ressources", "≥", False),
        ("oui", "si", False),
        ("plan", None, True),
    ]
    assert [[dessin(c.valeurs) for c in r.cellules] for r in table.rangees] == [
        ["1, 2", "seuil", "Connecteur(ou, b, c)", "0[€/mois]"],
        ["", "", "", "plan d'aide"],
    ]
    assert [r.lieu.ligne for r in table.rangees] == [5, 6]


def test_un_controle_et_un_choix_de_lecture_se_lisent() -> None:
    lues = regles(
        "contrôle « c »\n  si a\n  alors alerte « à voir »\n"
        "exception « x » à « r »\n  si a\n  alors b\n"
        "lecture employée « stricte » de la règle « r »\n  acte délibération du 01/01/2024\n"
    )
    assert [(r.sorte, r.corps.alerte) for r in lues.regles] == [("contrôle", "à voir")]
    assert [(x.corps.titre, x.deroge_a and x.deroge_a.texte) for x in lues.exceptions] == [("x", "r")]
    (choix,) = lues.choix
    assert (choix.lecture.texte, choix.regle.texte) == ("stricte", "r")
    assert choix.acte is not None


VOCABULAIRE = """\
fait « le montant »
  montant en €/mois, au centime, de 0 à 1 000,50
  présumé 0 €/mois
  raison « rien n'est dit »
  libellé « montant du mois »
  résultat
fait « la note »
  par variable
  choix dans lettre
  identifiant membre
  apprécié par l'équipe, ou déduit
  se dit « elle est notée » ou « elle ne l'est pas »
énumération « lettre »
  valeurs A,
    B, C
ancre « demandes »
  date date de la demande
"""


def test_un_vocabulaire_se_lit() -> None:
    source, _ = normaliser(VOCABULAIRE, "essai")
    lu, fautes = lire_vocabulaire(source)
    assert fautes == []
    montant, note = lu.faits
    assert montant.type_ is not None
    assert montant.presume is not None
    assert (montant.type_.sorte, montant.type_.unite, montant.type_.au_centime) == ("nombre", "€/mois", True)
    assert (montant.type_.minimum, montant.type_.maximum) == (Fraction(0), Fraction(2001, 2))
    assert (montant.origine, montant.presume.texte, montant.raison) == ("présumé", "0 €/mois", "rien n'est dit")
    assert (montant.libelle, montant.resultat) == ("montant du mois", True)
    assert note.par is not None
    assert note.identifiant is not None
    assert note.se_dit_non is not None
    assert (note.par.texte, note.identifiant.texte, note.apprecie_par) == ("variable", "membre", "l'équipe")
    assert (note.origine, note.se_dit_non.texte) == ("apprécié ou déduit", "elle ne l'est pas")
    (lettre,) = lu.enumerations
    assert [(v.texte, v.lieu.ligne, v.lieu.colonne) for v in lettre.valeurs] == [
        ("A", 14, 11),
        ("B", 15, 5),
        ("C", 15, 8),
    ]
    (ancre,) = lu.ancres
    assert (ancre.nom.texte, ancre.fait.texte) == ("demandes", "date de la demande")


# --- caractères et lieux ---------------------------------------------------------------------------------------------


def test_les_lieux_sont_ceux_du_texte_d_origine() -> None:
    texte = "\ufeff  e\u0301te\u0301\u00a0’x"
    source, fautes = normaliser(texte, "essai")
    assert fautes == []
    assert source.lignes[0].texte == "  été 'x"
    assert source.lieu(1, 2, 5) == Lieu("essai", 1, 3, 1, 8)
    assert source.lieu(1, 6, 8) == Lieu("essai", 1, 9, 1, 11)


def test_toute_fin_de_ligne_compte_pour_une() -> None:
    source, fautes = normaliser("a\r\nb\rc\nd", "essai")
    assert fautes == []
    assert [x.texte for x in source.lignes] == ["a", "b", "c", "d"]


def test_le_texte_canonique_d_un_fichier_ne_depend_pas_de_son_enregistrement() -> None:
    ecrits = ("règle « d'essai »\n  si a\n", "\ufeffre\u0300gle\u00a0« d’essai »  \r\n  si a\r\n\r\n")
    assert len({texte_canonique(t) for t in ecrits}) == 1

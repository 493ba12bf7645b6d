"""Les sections que l'agent et le juriste lisent tous deux ; `detail` : ce que seul le juriste demande."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from moteur.explication.contenu import (
    Explication,
    FaitUtilise,
    Operation,
    Parametre,
    Recours,
    RegleEcartee,
)
from moteur.explication.dits import dire_condition, dire_regle, dire_textes
from moteur.explication.document import (
    Bloc,
    Groupe,
    Liste,
    Paragraphe,
    Point,
    Section,
    liste,
    section,
    tableau,
)
from moteur.explication.phrases import enumerer
from moteur.modele.dossier import lire_date
from moteur.modele.ecritures import ecrire_date

A_REMPLIR = "[à remplir]"
NON_DIT = "non dit pour ce domaine : à établir avant de notifier une décision"
ORIGINES = {"donné": "donné par le dossier", "présumé": "présumé", "non donné": "non donné, sans effet ici"}


# --- proposition et motifs --------------------------------------------------------------------------------------------


def proposition(explication: Explication) -> Section | None:
    """La proposition en une phrase, et ce qu'elle est."""
    dite = explication.proposition
    return section("proposition", "Proposition", Paragraphe(dite.phrase, "fort"), Paragraphe(dite.rappel, "encadré"))


def motifs(explication: Explication) -> Section | None:
    """Tous les motifs, en droit et en fait, règle par règle."""
    blocs: list[Bloc] = []
    for regles, groupe in groupby(explication.proposition.motifs, key=lambda m: m.regles):
        points = [
            Point(
                f"{m.numero}. {dire_condition(m.condition)}",
                (f"d'après : {m.faits_ecrits}",) if m.faits_ecrits else (),
            )
            for m in groupe
        ]
        titre = " ; ".join(dire_regle(r) for r in regles) or "Aucune règle"
        textes = [Paragraphe(dire_textes(r), "discret") for r in regles if dire_textes(r)]
        blocs.append(Groupe(titre, (*textes, Liste(tuple(points)))))
    return section("motifs", "Motifs, en droit et en fait", *blocs)


# --- faits et paramètres ----------------------------------------------------------------------------------------------


def faits(explication: Explication, *, detail: bool) -> Section | None:
    """Les données traitées et leurs sources."""
    lignes = [_fait(f, detail=detail) for f in explication.faits]
    entetes = ("Fait", "Valeur", "Origine", "Précision", "Textes", "Identifiant")
    lus = tableau("Données traitées et leurs sources", entetes if detail else entetes[:4], lignes)
    return section("faits", "Données traitées et leurs sources", lus)


def _fait(fait: FaitUtilise, *, detail: bool) -> tuple[str, ...]:
    dits = (fait.nom, fait.valeur.texte, ORIGINES[fait.origine], fait.mention)
    return (*dits, " ; ".join(fait.sources), fait.identifiant) if detail else dits


def parametres(explication: Explication, *, detail: bool) -> Section | None:
    """Les valeurs de barème appliquées : périodes, textes, confiance."""
    entetes = ("Paramètre", "Valeur", "En vigueur", "Texte", "Confiance", "Note")
    lignes = [_parametre(p, detail=detail) for p in explication.parametres]
    lus = tableau("Paramètres appliqués à la situation, et leur pondération", entetes, lignes)
    return section("parametres", "Paramètres appliqués", lus)


def _parametre(parametre: Parametre, *, detail: bool) -> tuple[str, ...]:
    valeur = parametre.valeur.texte
    if parametre.lues:
        valeur = " ; ".join(f"({cles}) {lue}" for cles, lue in parametre.lues)
    confiance = f"{parametre.confiance}, {parametre.statut}" if detail else parametre.reserve
    note = parametre.note if detail or parametre.reserve else ""
    return (parametre.nom, valeur, parametre.periode, parametre.source, confiance, note)


# --- opérations -------------------------------------------------------------------------------------------------------


def operations(explication: Explication) -> Section | None:
    """Les opérations dans l'ordre, règle par règle, avec leurs textes et les nombres de la personne."""
    blocs = []
    for regle, faites in groupby(explication.operations, key=lambda x: x.regle):
        entete = [Paragraphe(dire_textes(regle), "discret")] if dire_textes(regle) else []
        if regle.lecture:
            acte = f" (choix du département : {regle.acte})" if regle.acte else ""
            entete.append(Paragraphe(f"lecture employée : « {regle.lecture} »{acte}", "discret"))
        lues = list(faites)
        points = tuple(_operation(x) for x in lues)
        blocs.append(Groupe(dire_regle(regle), (*entete, Liste(points, lues[0].numero))))
    return section("operations", "Opérations effectuées", *blocs)


def _operation(operation: Operation) -> Point:
    arrondi = f" ({operation.arrondi})" if operation.arrondi else ""
    suite = [f"{'et' if rang else 'si'} {dire_condition(c)}" for rang, c in enumerate(operation.conditions)]
    if operation.formule:
        suite.append(f"= {operation.formule}")
    suite += [f"= {calcul}" for calcul in operation.calculs]
    egal = ":" if isinstance(operation.resultat.valeur, bool) or operation.resultat.texte.startswith("≈") else "="
    return Point(f"{operation.nom} {egal} {operation.resultat.texte}{arrondi}", (*suite, *operation.notes))


# --- ce qui ne s'est pas appliqué -------------------------------------------------------------------------------------


def ecartees(explication: Explication) -> Section | None:
    """Les règles qui ne se sont pas appliquées, et toutes les conditions qui l'ont empêché."""

    def cle(ecartee: RegleEcartee) -> tuple[str, str, tuple[str, ...]]:
        return ecartee.regle.sorte, ecartee.regle.titre, ecartee.pour

    blocs = []
    for (sorte, titre, pour), groupe in groupby(explication.ecartees, key=cle):
        noms = f", pour {enumerer(pour)}" if pour != (titre,) else ""
        points = tuple(Point(x.regle.precision or "cas général", tuple(_pourquoi(x))) for x in groupe)
        blocs.append(Groupe(f"{sorte[:1].upper()}{sorte[1:]} « {titre} »{noms}", (Liste(points),)))
    return section("ecartees", "Règles qui ne se sont pas appliquées, ou dont on ne sait pas", *blocs)


def _pourquoi(ecartee: RegleEcartee) -> Iterator[str]:
    for condition in ecartee.conditions:
        yield f"motif {condition.motif} ci-dessus" if condition.motif is not None else dire_condition(condition)
    if ecartee.raison:
        yield ecartee.raison


def sans_valeur(explication: Explication) -> Section | None:
    """Les faits sans valeur d'où tout découle, puis ceux qui en découlent."""
    points = [Point(f"{x.nom} : {x.etat}, {x.raison}") for x in explication.sans_valeur]
    if explication.en_decoulent:
        points.append(Point(f"restent sans valeur aussi : {', '.join(explication.en_decoulent)}"))
    return section("sans_valeur", "Sans valeur", liste(points))


def manquants(explication: Explication) -> Section | None:
    """Ce qui manque pour conclure."""
    lignes = [
        (
            m.nom,
            m.libelle if m.libelle != m.nom else "",
            m.apprecie_par or "",
            ", ".join(m.deduit_de),
            ", ".join(f"« {t} »" for t in m.attendu_par),
        )
        for m in explication.manquants
    ]
    entetes = ("Fait", "Ce que c'est", "À apprécier par", "Se déduit de", "Attendu par")
    return section("manquants", "Ce qui manque", tableau("Faits à donner pour conclure", entetes, lignes))


# --- contrôles et changements -----------------------------------------------------------------------------------------


def controles(explication: Explication) -> Section | None:
    """Les sommes refaites sur les montants écrits."""
    lignes = [(v.texte, v.calcul, "juste" if v.juste else "FAUX") for v in explication.verifications]
    return section("controles", "Contrôles", tableau("Sommes refaites", ("Contrôle", "Calcul", "Verdict"), lignes))


AVERTISSEMENT = (
    "Pour expliquer le résultat, et non pour le choisir : chaque ligne est une instruction refaite en ne changeant "
    "que ce fait. Une déclaration dit ce qui est."
)


def changements(explication: Explication) -> Section | None:
    """Ce qui changerait le résultat, et de combien."""
    lignes = [
        (
            c.nom,
            c.sorte,
            f"{c.valeur.texte} → {c.autre.texte}",
            c.ecart,
            f"{c.avant.texte} → {c.apres.texte}" + _entre(", ".join(c.manquants), "il manquerait : "),
            c.effet,
            c.seuil,
        )
        for c in explication.changements
    ]
    entetes = ("Fait", "Sorte", "Changement", "Soit", "Résultat", "Effet", "Ce qui bascule")
    lus = tableau("Le plus proche changement de chaque fait qui change le résultat", entetes, lignes)
    return section("changements", "Ce qui changerait le résultat", lus and Paragraphe(AVERTISSEMENT), lus)


# --- ce qui n'est pas sûr ---------------------------------------------------------------------------------------------


def lectures(explication: Explication) -> Section | None:
    """Les règles que l'on peut lire de plusieurs façons, et ce que chaque lecture donne."""
    blocs: list[Bloc | None] = []
    for lues in explication.lectures:
        lignes = [
            (
                f"« {x.titre} »",
                x.valeur.texte if x.valeur is not None else "non évaluée",
                ("employée" + (f", choix du département : {lues.acte}" if lues.acte else "")) if x.employee else "",
                " ; ".join(x.sources),
            )
            for x in lues.lectures
        ]
        titre = f"Règle « {lues.regle} » : {lues.constat}"
        blocs.append(tableau(titre, ("Lecture", "Résultat", "Emploi", "Textes"), lignes))
    return section("lectures", "Lectures du droit", *blocs)


def reserves(explication: Explication) -> Section | None:
    """Ce qui n'est pas sûr : droit, barèmes, dates présumées."""
    debuts = {"droit": "droit incertain, ", "valeur": "barème incertain, "}
    points = [Point(f"{debuts.get(r.sorte, '')}{r.sujet} : {r.texte}") for r in explication.reserves]
    return section("reserves", "Réserves", liste(points))


def alertes(explication: Explication) -> Section | None:
    """Ce qu'il faut savoir avant de décider."""
    points = [Point(a.message + _entre(" ; ".join(a.sources))) for a in explication.alertes]
    return section("alertes", "À savoir avant de décider", liste(points))


def _entre(texte: str, avant: str = "") -> str:
    """Met un texte entre parenthèses ; rien s'il est vide."""
    return f" ({avant}{texte})" if texte else ""


# --- décision, traitement, recours, reçu ------------------------------------------------------------------------------


def decision(explication: Explication) -> Section | None:
    """Qui décide, et ce que des personnes ont apprécié."""
    droits = explication.droits
    if droits.autorite:
        qui = f"La décision revient à une personne : {droits.autorite}, ou son délégataire ({droits.articles})."
    else:
        qui = f"La décision revient à une personne. Autorité compétente : {NON_DIT}."
    a_signer = f"Auteur et signataire, date, motif de la décision : {A_REMPLIR}."
    lignes = [
        (f.nom, f.valeur.texte, f.apprecie_par or "", f.auteur or A_REMPLIR, jour_ecrit(f), f.motif or A_REMPLIR)
        for f in explication.faits
        if f.auteur or f.apprecie_par
    ]
    entetes = ("Fait apprécié", "Valeur", "À apprécier par", "Auteur", "Date", "Motif")
    lus = tableau("Faits appréciés par une personne", entetes, lignes)
    return section("decision", "Décision humaine", Paragraphe(qui), Paragraphe(a_signer), lus)


def jour_ecrit(fait: FaitUtilise) -> str:
    """Le jour où un fait a été apprécié, ou qu'il est à remplir."""
    lu = lire_date(fait.date) if fait.date else None
    return ecrire_date(lu) if lu else fait.date or A_REMPLIR


def traitement(explication: Explication) -> Section | None:
    """Les mentions du traitement algorithmique, article par article."""
    blocs = [
        Groupe(m.titre, (Paragraphe(m.texte), Paragraphe(_textes(m.articles, m.source, m.confiance), "discret")))
        for m in explication.droits.mentions
    ]
    return section("traitement", "Traitement algorithmique", Paragraphe(part_du_traitement(explication)), *blocs)


def part_du_traitement(explication: Explication) -> str:
    """Combien d'opérations le traitement a faites, et combien de faits une personne a appréciés."""
    faites = len(explication.operations)
    apprecies = [f.nom for f in explication.faits if f.auteur or f.apprecie_par]
    operations_ = f"vient de {faites} opérations" if faites > 1 else "vient d'une opération"
    if not faites:
        operations_ = "ne vient d'aucune opération"
    humain = f", d'après {enumerer(apprecies)}, qu'apprécie une personne" if apprecies else ""
    return f"Ce résultat {operations_} du traitement{humain}."


def recours(explication: Explication) -> Section | None:
    """Les voies de recours et leurs délais."""
    voies = explication.droits.recours
    if not voies:
        return section("recours", "Voies et délais de recours", Paragraphe(f"Recours : {NON_DIT}.", "réserve"))
    blocs = [
        Groupe(
            v.titre,
            (
                Paragraphe(v.texte),
                Paragraphe(delai(v), "fort"),
                Paragraphe(_textes(v.articles, v.source, v.confiance), "discret"),
            ),
        )
        for v in voies
    ]
    return section("recours", "Voies et délais de recours", *blocs)


def delai(voie: Recours) -> str:
    """Le délai d'une voie, et sa date limite si on la connaît."""
    limite = f", soit jusqu'au {voie.limite}" if voie.limite else ""
    return f"Délai : {voie.delai or A_REMPLIR} à compter de {voie.depart}{limite}."


def _textes(articles: str, source: str, confiance: str) -> str:
    return f"{articles} · lu dans : {source} · {confiance}" if confiance != "mémoire" else f"{articles} · de mémoire"


def recu(explication: Explication) -> Section | None:
    """De quoi rejouer."""
    mots = (
        ("moteur", "moteur"), ("execution", "exécution"), ("regles", "règles"), ("baremes", "barèmes"),
        ("edition", "édition"),
    )  # fmt: skip
    lignes = [(mot, str(explication.recu[cle])) for cle, mot in mots] + [("revoir", explication.commande)]
    return section("recu", "Reçu", tableau("De quoi refaire cette instruction", ("Élément", "Valeur"), lignes))


def titre(explication: Explication) -> tuple[str, tuple[str, ...]]:
    """Le titre d'une explication, et son chapeau."""
    chapeau = () if explication.libelle == explication.nom else (explication.libelle,)
    return f"Explication : {explication.nom}, au {ecrire_date(explication.date)}", chapeau


def sans_vides(sections: Iterable[Section | None]) -> tuple[Section, ...]:
    """Rend les sections qui disent quelque chose."""
    return tuple(s for s in sections if s is not None)

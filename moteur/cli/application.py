"""Les commandes, leurs arguments et leur aide. Chacune lit sa demande, puis laisse faire son module."""

from __future__ import annotations

from typing import Annotated

import typer

from moteur.cli import bareme, demandes, echeances, message, options, sortie, verifier, vocabulaire
from moteur.cli import expliquer as explication
from moteur.cli import instruire as instruction
from moteur.cli.demandes import Demande
from moteur.cli.francais import REUSSI, Commande, Groupe
from moteur.cli.options import REGLAGES
from moteur.explication.expliquer import REGISTRES
from moteur.version import version_moteur

APPLICATION = typer.Typer(cls=Groupe, add_completion=False, rich_markup_mode=None, context_settings=REGLAGES)
_BAREME = typer.Typer(cls=Groupe, add_completion=False, rich_markup_mode=None, context_settings=REGLAGES)
APPLICATION.add_typer(
    _BAREME, name="bareme", help="Les barèmes : valeurs datées, sources, année à préparer, classeurs."
)


def _version(demandee: bool) -> None:  # noqa: FBT001 -- signature imposée par typer
    if demandee:
        sortie.ecrire(f"moteur {version_moteur()}")
        raise typer.Exit(REUSSI)


@APPLICATION.callback(invoke_without_command=False)
def moteur(
    version: Annotated[  # noqa: FBT002 -- typer déclare une option sans valeur par un booléen
        bool, typer.Option("--version", help="Écrit la version du moteur.", is_eager=True, callback=_version)
    ] = False,
) -> None:
    """Instruit des demandes d'APA avec des règles en français, au centime, et explique chaque résultat."""


@APPLICATION.command("instruire", cls=Commande, context_settings=REGLAGES)
def instruire(
    dossier: options.Dossier,
    *,
    date: options.Jour = None,
    du: options.Du = None,
    au: options.Au = None,
    resultat: options.Resultats = None,
    execution: options.Execution = None,
    format_: options.Format = sortie.TEXTE,
    regles: options.Regles = None,
    baremes: options.Baremes = None,
) -> int:
    """Instruit un dossier et donne ses résultats, ce qui manque, ce qui est présumé et les alertes.

    Sans --resultat : tous ceux dont un fait donné au moins est là. Un résultat indéterminé n'est pas une erreur : la
    commande dit ce qui manque et sort par 0. Le moteur propose ; la décision revient à une personne.

    Avec --du et --au : chaque mois est instruit à son premier jour (le premier, à --du), les mois où rien ne change
    sont réunis, et chaque changement est dit avec ses raisons : valeurs de barème, versions de règles, âge.
    """
    en_json = demandes.lire_format(format_)
    couches = demandes.couches(regles, baremes)
    demande = Demande(couches, dossier, date, execution)
    if du is not None or au is not None:
        return instruction.instruire_periode(demande, du, au, resultat or [], en_json=en_json)
    return instruction.instruire(demande, resultat or [], en_json=en_json)


@APPLICATION.command("expliquer", cls=Commande, context_settings=REGLAGES)
def expliquer(
    dossier: options.Dossier,
    nom: Annotated[str, typer.Argument(metavar="NOM", help="Nom, identifiant ou libellé du fait à expliquer.")],
    *,
    date: options.Jour = None,
    du: options.Du = None,
    au: options.Au = None,
    registre: Annotated[
        str, typer.Option("--registre", metavar="|".join(REGISTRES), help="Pour qui ; agent par défaut.")
    ] = "agent",
    lettre: Annotated[
        str | None,
        typer.Option("--lettre", metavar="GABARIT", help="Écrit plutôt une lettre, d'après ce gabarit."),
    ] = None,
    execution: options.Execution = None,
    format_: Annotated[
        str,
        typer.Option("--format", metavar="|".join(explication.FORMATS), help="Texte par défaut ; html : une page."),
    ] = sortie.TEXTE,
    regles: options.Regles = None,
    baremes: options.Baremes = None,
) -> int:
    """Explique pourquoi un fait a cette valeur, ou pourquoi il n'en a pas : faits, paramètres, opérations, sources.

    Dit aussi ce qui changerait le résultat, qui décide, et comment contester. Pour l'usager : des phrases courtes et ce
    qu'il a à faire ; pour le juriste : articles, versions, lectures et confiance.

    --lettre decision_apa écrit la lettre de décision livrée ; un autre gabarit se donne par son chemin.
    """
    format_lu = explication.lire_format(format_)
    demande = Demande(demandes.couches(regles, baremes), dossier, date, execution)
    if lettre is not None:
        return explication.ecrire_lettre(demande, nom, lettre)
    if du is not None or au is not None:
        return explication.expliquer_periode(demande, (du, au), nom, registre, format_lu)
    return explication.expliquer(demande, nom, registre, format_lu)


@APPLICATION.command("echeances", cls=Commande, context_settings=REGLAGES)
def suivre_echeances(
    dossier: options.Dossier,
    *,
    au: Annotated[
        str | None,
        typer.Option("--au", metavar="J", help="Date, 2023-01-01 ou 01/01/2023 ; sans elle : aujourd'hui."),
    ] = None,
    execution: options.Execution = None,
    format_: Annotated[
        str, typer.Option("--format", metavar="|".join(echeances.FORMATS), help="Texte par défaut ; ics : calendrier.")
    ] = sortie.TEXTE,
    regles: options.Regles = None,
    baremes: options.Baremes = None,
) -> int:
    """Donne les obligations d'un dossier : qui doit faire quoi, avant quel jour, et où l'on en est.

    À faire, respectée, en retard, éteinte, ou indéterminée quand il manque un fait. Le format ics est un calendrier
    des échéances à tenir ou manquées.
    """
    lu = echeances.lire_format(format_)
    demande = Demande(demandes.couches(regles, baremes), dossier, au, execution)
    return echeances.echeances(demande, lu)


@APPLICATION.command("verifier", cls=Commande, context_settings=REGLAGES)
def controler(
    chemins: Annotated[
        list[str] | None,
        typer.Argument(metavar="CHEMIN", help="Fichiers de règles, répertoires de règles ou de barèmes, ou dépôt."),
    ] = None,
    *,
    format_: Annotated[
        str,
        typer.Option("--format", metavar="|".join(verifier.FORMATS), help="Texte par défaut ; sarif : SARIF 2.1.0."),
    ] = sortie.TEXTE,
    pages: Annotated[
        str | None,
        typer.Option(
            "--pages", metavar="URL", help="Où les pages des messages sont publiées, pour les liens de SARIF."
        ),
    ] = None,
    regles: options.Regles = None,
    baremes: options.Baremes = None,
) -> int:
    """Contrôle les règles et les barèmes, et dit toutes leurs fautes.

    Sans chemin : ce qui est livré ; dans un dépôt, ce sont ses fichiers mêmes. Un fichier ou un répertoire d'ailleurs
    se pose par-dessus, et l'ensemble est contrôlé. Un dépôt (un répertoire qui contient regles/ ou baremes/) remplace
    ce qui est livré. Sort par 1 s'il y a une erreur.
    """
    lu = verifier.lire_format(format_)
    return verifier.verifier(demandes.couches(regles, baremes), chemins or [], lu, pages)


@APPLICATION.command("former", cls=Commande, context_settings=REGLAGES)
def mettre_en_forme(
    chemins: Annotated[
        list[str] | None,
        typer.Argument(metavar="CHEMIN", help="Fichiers de règles, ou répertoires qui en contiennent."),
    ] = None,
    *,
    controle: Annotated[
        bool, typer.Option("--controle", help="N'écrit rien : dit quels fichiers ne sont pas en forme, et sort par 1.")
    ] = False,
    format_: options.Format = sortie.TEXTE,
    regles: options.Regles = None,
    baremes: options.Baremes = None,
) -> int:
    """Met en forme les fichiers de règles : retraits, espaces, tables alignées, lignes vides ; le sens ne change pas.

    Sans chemin : les règles du dépôt. Les remarques, les tournures et les retours à la ligne restent. Un fichier qui
    ne se lit pas sans faute n'est pas touché : ses fautes sont dites, et la commande sort par 1.
    """
    from moteur.cli import former  # noqa: PLC0415 -- la mise en forme ne sert qu'ici

    en_json = demandes.lire_format(format_)
    couches = demandes.couches(regles, baremes)
    return former.former(couches, chemins or [], livrees=not regles, controle=controle, en_json=en_json)


@APPLICATION.command("version", cls=Commande, context_settings=REGLAGES)
def ouvrir_version(
    nom: Annotated[str, typer.Argument(metavar="NOM", help="Titre d'une règle, ou nom d'un barème.")],
    *,
    du: Annotated[str, typer.Option("--du", metavar="J", help="Jour où la nouvelle version s'ouvre.")],
    au_lieu_de: Annotated[
        str | None,
        typer.Option("--au-lieu-de", metavar="J", help="Date de la version à remplacer ; sans elle : la dernière."),
    ] = None,
    source: Annotated[
        list[str] | None, typer.Option("--source", metavar="TEXTE", help="Source du nouveau texte ; on peut en donner.")
    ] = None,
    publie_le: Annotated[
        str | None, typer.Option("--publie-le", metavar="J", help="Jour où le nouveau texte est publié.")
    ] = None,
    piece: Annotated[
        str | None, typer.Option("--piece", metavar="TEXTE", help="Où trouver la pièce : adresse, cote.")
    ] = None,
    redige_par: Annotated[
        str | None, typer.Option("--redige-par", metavar="NOM", help="Qui écrit cette version.")
    ] = None,
    relu_par: Annotated[str | None, typer.Option("--relu-par", metavar="NOM", help="Qui l'a relue.")] = None,
    provisoire: Annotated[bool, typer.Option("--provisoire", help="La version, ou la valeur, est provisoire.")] = False,
    valeur: Annotated[
        str | None, typer.Option("--valeur", metavar="NOMBRE", help="Barème : la nouvelle valeur, à la française.")
    ] = None,
    confiance: Annotated[
        str | None,
        typer.Option(
            "--confiance", metavar="MOTS", help="Barème : « vu dans une source », à défaut de source « mémoire »."
        ),
    ] = None,
    note: Annotated[str | None, typer.Option("--note", metavar="TEXTE", help="Barème : une note.")] = None,
    format_: options.Format = sortie.TEXTE,
    regles: options.Regles = None,
    baremes: options.Baremes = None,
) -> int:
    """Ouvre la version suivante d'une règle, d'une table, d'un contrôle, d'une obligation ou d'un barème.

    La nouvelle version d'une règle s'écrit juste après l'ancienne, qui finit la veille : c'est une copie, à éditer.
    Celle d'un barème est une valeur datée de plus, avec --valeur. Le reste du fichier ne change pas. Si le résultat
    devait être fautif, rien n'est écrit et ses fautes sont dites.
    """
    from moteur.cli import version  # noqa: PLC0415 -- la rédaction ne sert qu'ici

    en_json = demandes.lire_format(format_)
    regles_seules = {"--au-lieu-de": au_lieu_de, "--publie-le": publie_le, "--piece": piece}
    regles_seules |= {"--redige-par": redige_par, "--relu-par": relu_par}
    options = {**regles_seules, "--valeur": valeur, "--confiance": confiance, "--note": note}
    demande = version.Demande(nom, du, tuple(source or ()), provisoire, options)
    return version.version(demandes.couches(regles, baremes), demande, livrees=not regles, en_json=en_json)


@APPLICATION.command("tester", cls=Commande, context_settings=REGLAGES)
def jouer(
    chemins: Annotated[
        list[str] | None, typer.Argument(metavar="CHEMIN", help="Fichiers de scénarios, ou répertoires qui en ont.")
    ] = None,
    *,
    execution: options.Execution = None,
    rapport: options.Rapport = None,
    enonces: options.Enonces = None,
    format_: options.Format = sortie.TEXTE,
    regles: options.Regles = None,
    baremes: options.Baremes = None,
) -> int:
    """Joue les scénarios et compare chaque attente à la réponse, exactement.

    Sans chemin : les scénarios livrés. Sort par 1 si un scénario est rouge, par 2 si un fichier ne se lit pas. Avec
    --rapport : chaque scénario, ses étapes, son résultat et les énoncés qu'il vérifie, dans une page qui se suffit.
    """
    from moteur.cli import tester  # noqa: PLC0415 -- l'analyseur de Gherkin ne sert qu'ici

    en_json = demandes.lire_format(format_)
    couches = demandes.couches(regles, baremes)
    return tester.tester(couches, chemins or [], execution, en_json=en_json, rapport=rapport, enonces=enonces)


@APPLICATION.command("couverture", cls=Commande, context_settings=REGLAGES)
def couvrir(
    chemins: Annotated[
        list[str] | None, typer.Argument(metavar="CHEMIN", help="Fichiers de scénarios, ou répertoires qui en ont.")
    ] = None,
    *,
    domaine: Annotated[
        str | None,
        typer.Option("--domaine", metavar="NOM", help="Un préfixe d'énoncés (HOSP), un domaine, un dossier de règles."),
    ] = None,
    enonces: options.Enonces = None,
    rapport: options.Rapport = None,
    incertitudes: Annotated[
        bool, typer.Option("--incertitudes", help="Écrit plutôt la page « Ce que le moteur ne sait pas », en Markdown.")
    ] = False,
    format_: options.Format = sortie.TEXTE,
    regles: options.Regles = None,
    baremes: options.Baremes = None,
) -> int:
    """Dit ce que les scénarios vérifient : énoncés, règles, lignes, lectures, conditions, barèmes ; et ce qui manque.

    Joue les scénarios (sans chemin : ceux livrés), et ne compte que ce dont dépend un fait qu'un scénario vert regarde.
    Sort par 1 s'il manque quelque chose. Avec --rapport : chaque énoncé avec sa citation, ses textes, ses règles et ses
    scénarios, dans une page qui se suffit.
    """
    from moteur.cli import couverture  # noqa: PLC0415 -- l'analyseur de Gherkin ne sert qu'ici

    en_json = demandes.lire_format(format_)
    if incertitudes:
        return couverture.incertitudes(demandes.couches(regles, baremes), enonces)
    couches = demandes.couches(regles, baremes)
    return couverture.couverture(couches, enonces, chemins or [], domaine, en_json=en_json, rapport=rapport)


@APPLICATION.command("comparer", cls=Commande, context_settings=REGLAGES)
def comparer_editions(
    avant: Annotated[
        str, typer.Argument(metavar="A", help="Édition de départ : un dossier, une révision git, une archive.")
    ],
    apres: Annotated[str, typer.Argument(metavar="B", help="Édition d'arrivée, désignée de même.")],
    format_: options.Format = sortie.TEXTE,
) -> int:
    """Dit ce qui change d'une édition à l'autre : règles, vocabulaire, valeurs des barèmes.

    Une édition est un dossier qui a regles/ et baremes/, une révision git (HEAD~3, v1.2) ou une archive ; des couches
    se posent par-dessus, après des virgules (.,brouillon-2027). Pour chaque règle : ajoutée, retirée, changée de texte
    seulement, ou de sens, avec l'avant et l'après ; le sens se compare sur les règles liées, pas sur leur texte.
    Sort par 0 si rien ne change, par 1 sinon, par 2 si une édition ne se lit pas.
    """
    from moteur.cli import comparer  # noqa: PLC0415 -- ne sert qu'ici

    en_json = demandes.lire_format(format_)
    return comparer.comparer_editions(avant, apres, en_json=en_json)


@APPLICATION.command("rejouer", cls=Commande, context_settings=REGLAGES)
def rejouer_recu(
    recu: Annotated[str, typer.Argument(metavar="RECU", help="Reçu JSON ; « - » : l'entrée standard.")],
    *,
    archives: Annotated[
        str | None, typer.Option("--archives", metavar="DIR", help="Répertoire d'archives où chercher l'édition.")
    ] = None,
    archiver: Annotated[
        str | None,
        typer.Option("--archiver", metavar="DIR", help="Garde l'édition du reçu dans une archive de ce répertoire."),
    ] = None,
    format_: options.Format = sortie.TEXTE,
    regles: options.Regles = None,
    baremes: options.Baremes = None,
) -> int:
    """Refait une instruction depuis son reçu, et dit si la réponse est la même.

    Le reçu est l'objet « recu » de « moteur instruire --format json », seul ou dans la réponse entière. L'édition du
    reçu se cherche dans les fichiers courants, les archives, puis l'historique git. Sort par 0 si la réponse est
    identique, par 1 si elle diffère (le moteur a changé), par 2 si le reçu est abîmé ou son édition introuvable. Dit
    aussi ce que répondrait l'édition courante, et à cause de quelles règles ou valeurs.
    """
    from moteur.cli import rejouer  # noqa: PLC0415 -- ne sert qu'ici

    en_json = demandes.lire_format(format_)
    return rejouer.rejouer_recu(demandes.couches(regles, baremes), recu, archives, archiver, en_json=en_json)


@APPLICATION.command("reprendre", cls=Commande, context_settings=REGLAGES)
def reprendre_recus(
    dossier: Annotated[str, typer.Argument(metavar="DOSSIER_DE_RECUS", help="Répertoire de reçus, fichiers .json.")],
    *,
    depuis: Annotated[
        str, typer.Option("--depuis", metavar="J", help="Réponses dont la date d'appréciation est ce jour ou après.")
    ],
    archives: Annotated[
        str | None, typer.Option("--archives", metavar="DIR", help="Répertoire d'archives où chercher les éditions.")
    ] = None,
    complet: Annotated[
        bool, typer.Option("--complet", help="Recalcule aussi les réponses dont rien n'a changé.")
    ] = False,
    format_: options.Format = sortie.TEXTE,
    regles: options.Regles = None,
    baremes: options.Baremes = None,
) -> int:
    """Donne les réponses que des règles ou des valeurs changées font refaire : ce qui y change, et pourquoi.

    Chaque reçu est comparé à ce que répond l'édition courante, au même jour et sur les mêmes faits. Sort par 0 si rien
    n'est à refaire, par 1 sinon, et par 2 si un reçu n'a pas pu être examiné : la liste est alors incomplète.
    """
    from moteur.cli import reprendre  # noqa: PLC0415 -- ne sert qu'ici

    en_json = demandes.lire_format(format_)
    couches = demandes.couches(regles, baremes)
    return reprendre.reprendre_recus(couches, dossier, depuis, archives, complet=complet, en_json=en_json)


@APPLICATION.command("vocabulaire", cls=Commande, context_settings=REGLAGES)
def lister_faits(
    filtre: Annotated[
        str, typer.Argument(metavar="FILTRE", help="Ne montre que les faits dont le nom ou le libellé le contient.")
    ] = "",
    format_: options.Format = sortie.TEXTE,
    regles: options.Regles = None,
    baremes: options.Baremes = None,
) -> int:
    """Donne tous les faits : nom, identifiant, type, unité, origine, valeur présumée et sa raison, source."""
    en_json = demandes.lire_format(format_)
    return vocabulaire.vocabulaire(demandes.couches(regles, baremes), filtre, en_json=en_json)


@_BAREME.command("lister", cls=Commande, context_settings=REGLAGES)
def lister_baremes(
    date: options.Jour = None,
    format_: options.Format = sortie.TEXTE,
    regles: options.Regles = None,
    baremes: options.Baremes = None,
) -> int:
    """Donne tous les barèmes : unité, valeur en vigueur, date de cette valeur."""
    en_json = demandes.lire_format(format_)
    return bareme.lister(demandes.couches(regles, baremes), date, en_json=en_json)


@_BAREME.command("montrer", cls=Commande, context_settings=REGLAGES)
def montrer_bareme(
    nom: Annotated[str, typer.Argument(metavar="NOM", help="Nom ou identifiant du barème.")],
    date: Annotated[
        str | None, typer.Option("--date", metavar="J", help="Seulement la valeur en vigueur ce jour-là.")
    ] = None,
    format_: options.Format = sortie.TEXTE,
    regles: options.Regles = None,
    baremes: options.Baremes = None,
) -> int:
    """Donne toutes les valeurs d'un barème : dates, confiance, source."""
    en_json = demandes.lire_format(format_)
    return bareme.montrer(demandes.couches(regles, baremes), nom, date, en_json=en_json)


@_BAREME.command("nouveau", cls=Commande, context_settings=REGLAGES)
def preparer_annee(
    annee: Annotated[str, typer.Argument(metavar="ANNEE", help="L'année à préparer : 2027.")],
    *,
    dans: Annotated[
        str | None, typer.Option("--dans", metavar="DIR", help="Le brouillon à créer ; sans elle : brouillon-ANNEE.")
    ] = None,
    reconduire: Annotated[
        bool, typer.Option("--reconduire", help="Reprend la dernière valeur de chaque barème dû, marquée provisoire.")
    ] = False,
    format_: options.Format = sortie.TEXTE,
    regles: options.Regles = None,
    baremes: options.Baremes = None,
) -> int:
    """Dit ce qu'une année attend, et crée un brouillon à remplir : valeurs dues, dernières connues, ce qui s'éteint.

    Le brouillon est un répertoire de barèmes à poser par-dessus les autres. Rien n'y est inventé : chaque valeur due y
    est vide, et une valeur vide est une faute.
    """
    from moteur.cli import bareme_annee  # noqa: PLC0415 -- openpyxl ne sert qu'ici

    en_json = demandes.lire_format(format_)
    couches = demandes.couches(regles, baremes)
    return bareme_annee.nouveau(couches, annee, dans, reconduire=reconduire, en_json=en_json)


@_BAREME.command("exporter", cls=Commande, context_settings=REGLAGES)
def exporter_baremes(
    fichier: Annotated[str, typer.Argument(metavar="F.xlsx", help="Le classeur à écrire.")],
    noms: Annotated[
        list[str] | None, typer.Argument(metavar="NOM", help="Noms ou identifiants des barèmes ; sans nom : tous.")
    ] = None,
    *,
    annee: Annotated[
        str | None,
        typer.Option("--annee", metavar="ANNEE", help="Les barèmes que cette année attend, et les valeurs à remplir."),
    ] = None,
    remplacer: Annotated[bool, typer.Option("--remplacer", help="Remplace le classeur s'il existe.")] = False,
    regles: options.Regles = None,
    baremes: options.Baremes = None,
) -> int:
    """Écrit des barèmes dans un classeur « .xlsx » : une ligne par valeur datée, et par case d'une table."""
    from moteur.cli import bareme_annee, bareme_classeur  # noqa: PLC0415 -- openpyxl ne sert qu'ici

    couches = demandes.couches(regles, baremes)
    lue = None if annee is None else bareme_annee.lire_annee(annee)
    return bareme_classeur.exporter(couches, fichier, noms or [], lue, remplacer=remplacer)


@_BAREME.command("importer", cls=Commande, context_settings=REGLAGES)
def importer_baremes(
    fichier: Annotated[str, typer.Argument(metavar="F.xlsx", help="Un classeur écrit par « bareme exporter ».")],
    *,
    dans: Annotated[
        str | None,
        typer.Option("--dans", metavar="DIR", help="Répertoire où tout écrire ; sans elle : là où est chaque série."),
    ] = None,
    a_blanc: Annotated[bool, typer.Option("--a-blanc", help="Montre ce qui changerait, sans rien écrire.")] = False,
    format_: options.Format = sortie.TEXTE,
    regles: options.Regles = None,
    baremes: options.Baremes = None,
) -> int:
    """Reprend un classeur : écrit ce qu'il change, et montre que seules des valeurs changent.

    Une case mal formée est dite avec son adresse, et rien n'est écrit. Un classeur inchangé ne change aucun fichier.
    """
    from moteur.cli import bareme_classeur  # noqa: PLC0415 -- openpyxl ne sert qu'ici

    en_json = demandes.lire_format(format_)
    couches = demandes.couches(regles, baremes)
    return bareme_classeur.importer(couches, fichier, dans, a_blanc=a_blanc, en_json=en_json)


@_BAREME.command("comparer", cls=Commande, context_settings=REGLAGES)
def comparer_baremes(
    un: Annotated[str, typer.Argument(metavar="A", help="Une année, une date, ou des répertoires de barèmes.")],
    autre: Annotated[str, typer.Argument(metavar="B", help="De même : 2027, 01/01/2027, baremes,brouillon-2027.")],
    *,
    scenarios: Annotated[
        list[str] | None,
        typer.Option("--scenarios", metavar="CHEMIN", help="Les scénarios à rejouer ; sans elle : ceux livrés."),
    ] = None,
    date: Annotated[
        str | None,
        typer.Option("--date", metavar="J", help="Entre deux jeux de barèmes : où rejouer tous les scénarios."),
    ] = None,
    tout: Annotated[bool, typer.Option("--tout", help="Montre tous les scénarios qui changent.")] = False,
    format_: options.Format = sortie.TEXTE,
    regles: options.Regles = None,
    baremes: options.Baremes = None,
) -> int:
    """Compare deux années, deux dates ou deux jeux de barèmes : les valeurs, puis l'effet sur chaque scénario.

    Une année est son 1er janvier. Entre deux dates, le dossier de chaque scénario, inchangé, est apprécié à l'une puis
    à l'autre ; entre deux jeux de barèmes, à sa date, ou à celle de --date, avec l'un puis l'autre. Sort par 1 s'il y a
    une différence.
    """
    from moteur.cli import bareme_comparer  # noqa: PLC0415 -- l'analyseur de Gherkin ne sert qu'ici

    en_json = demandes.lire_format(format_)
    couches = demandes.couches(regles, baremes)
    demande = bareme_comparer.Demande(couches, (un, autre), scenarios or [], date, tout=tout, en_json=en_json)
    return bareme_comparer.comparer(demande)


@_BAREME.command("perimes", cls=Commande, context_settings=REGLAGES)
def lister_perimes(
    date: options.Jour = None,
    format_: options.Format = sortie.TEXTE,
    regles: options.Regles = None,
    baremes: options.Baremes = None,
) -> int:
    """Donne les barèmes dont la revalorisation attendue manque, et ceux dont la valeur n'est que provisoire.

    Sort par 1 s'il y en a.
    """
    en_json = demandes.lire_format(format_)
    return bareme.perimes(demandes.couches(regles, baremes), date, en_json=en_json)


@APPLICATION.command("lot", cls=Commande, context_settings=REGLAGES)
def calculer_table(
    entree: Annotated[str, typer.Argument(metavar="ENTREE", help="Table à lire, .csv ou .parquet.")],
    sortie_: Annotated[str, typer.Argument(metavar="SORTIE", help="Table à écrire, .csv ou .parquet.")],
    *,
    date: options.Jour = None,
    colonne_date: options.ColonneDate = None,
    resultat: options.Resultats = None,
    rejets: options.Rejets = None,
    etats: options.Etats = False,
    garder: options.Garder = None,
    separateur: options.Separateur = None,
    remplacer: options.Remplacer = False,
    format_: options.Format = sortie.TEXTE,
    regles: options.Regles = None,
    baremes: options.Baremes = None,
) -> int:
    """Calcule une table de dossiers, un par ligne et un fait par colonne ; elle peut être plus grande que la mémoire.

    Une case vide est un fait non donné ; un résultat vide n'est pas connu, et --etats dit pourquoi. Rien n'est écrit
    avant la fin. Sort par 1 si des lignes fautives sont dans les rejets, par 2 s'il y en a et pas de --rejets.
    """
    from moteur.cli import lot  # noqa: PLC0415 -- ne sert qu'ici

    demande = lot.Demande(
        *(entree, sortie_, date, colonne_date, resultat or (), rejets),
        etats=etats,
        garder=garder or (),
        separateur=separateur,
        remplacer=remplacer,
    )
    return lot.lot(demandes.couches(regles, baremes), demande, en_json=demandes.lire_format(format_))


@APPLICATION.command("schema", cls=Commande, context_settings=REGLAGES)
def ecrire_schema(regles: options.Regles = None, baremes: options.Baremes = None) -> int:
    """Écrit le JSON Schema d'un dossier, pour un éditeur ou un autre logiciel."""
    return vocabulaire.schema(demandes.couches(regles, baremes))


@APPLICATION.command("message", cls=Commande, context_settings=REGLAGES)
def montrer_message(
    code: Annotated[str, typer.Argument(metavar="CODE", help="Le code d'un message (R006) ; sans lui : tous.")] = "",
    ecrire: Annotated[
        str | None, typer.Option("--ecrire", metavar="DOSSIER", help="Écrit toutes les pages, en Markdown.")
    ] = None,
    format_: options.Format = sortie.TEXTE,
) -> int:
    """Explique un message : ce qu'il dit, pourquoi, un exemple fautif, le même corrigé, quand passer outre.

    Sans code : la liste des messages, par famille.
    """
    en_json = demandes.lire_format(format_)
    if ecrire is not None:
        return message.ecrire(code, ecrire)
    return message.message(code, en_json=en_json)

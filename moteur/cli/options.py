"""Les arguments et les options que plusieurs commandes déclarent de même."""

from __future__ import annotations

from typing import Annotated

import typer

from moteur.cli import sortie
from moteur.cli.francais import AIDES

REGLAGES = {"help_option_names": AIDES}
"""Ce que toute commande dit à typer."""

Dossier = Annotated[str, typer.Argument(metavar="DOSSIER", help="Dossier YAML ou JSON ; « - » : l'entrée standard.")]
Jour = Annotated[
    str | None, typer.Option("--date", metavar="J", help="Date, 2023-01-01 ou 01/01/2023 ; sans elle : aujourd'hui.")
]
Du = Annotated[str | None, typer.Option("--du", metavar="J", help="Premier jour d'une période : un résultat par mois.")]
Au = Annotated[str | None, typer.Option("--au", metavar="J", help="Dernier jour de la période, compris.")]
Regles = Annotated[
    list[str] | None,
    typer.Option(
        "--regles",
        metavar="DIR[,DIR…]",
        help="Répertoires de règles ; par défaut ceux livrés. Les suivants se posent par-dessus le premier.",
    ),
]
Baremes = Annotated[
    list[str] | None,
    typer.Option(
        "--baremes",
        metavar="DIR[,DIR…]",
        help="Répertoires de barèmes ; par défaut ceux livrés. Les suivants se posent par-dessus le premier.",
    ),
]
Resultats = Annotated[
    list[str] | None,
    typer.Option("--resultat", metavar="NOM", help="Résultat voulu : nom, identifiant ou libellé d'un fait."),
]
Execution = Annotated[
    str | None,
    typer.Option("--execution", metavar="NOM", help="agenda, natif ou genere ; sans elle : agenda s'il est installé."),
]
Rapport = Annotated[
    str | None, typer.Option("--rapport", metavar="F.html", help="Écrit aussi une page HTML, à lire et à imprimer.")
]
Enonces = Annotated[
    str | None, typer.Option("--enonces", metavar="DIR", help="Catalogue des énoncés ; par défaut celui livré.")
]
Format = Annotated[str, typer.Option("--format", metavar="|".join(sortie.FORMATS), help="Texte par défaut.")]

# --- Les tables -------------------------------------------------------------------------------------------------------

ColonneDate = Annotated[
    str | None, typer.Option("--colonne-date", metavar="C", help="Colonne qui donne la date de chaque ligne.")
]
Rejets = Annotated[
    str | None, typer.Option("--rejets", metavar="F", help="Où mettre les lignes fautives, .csv ou .jsonl.")
]
Etats = Annotated[
    bool, typer.Option("--etats", help="Écrit aussi l'état de chaque résultat, et les faits qui lui manquent.")
]
Garder = Annotated[
    list[str] | None, typer.Option("--garder", metavar="C", help="Colonne qui n'est pas un fait : écrite, non lue.")
]
Separateur = Annotated[
    str | None, typer.Option("--separateur", metavar="S", help="Séparateur de CSV : , ; ou tab. Sans elle : deviné.")
]
Remplacer = Annotated[bool, typer.Option("--remplacer", help="Remplace les fichiers à écrire, s'ils sont déjà là.")]

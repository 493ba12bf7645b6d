"""La ligne de commande : `moteur`."""

from __future__ import annotations

import os
import sys
import traceback

from moteur.cli import sortie
from moteur.cli.application import APPLICATION
from moteur.cli.francais import INTERROMPU, MAL_FORMEE, lancer
from moteur.donnees import DonneesAbsentes

TUYAU_FERME = 141
"""Code de sortie quand le lecteur du tuyau n'écoute plus, comme toute commande Unix."""


def principal(arguments: list[str] | None = None) -> int:
    """Joue une ligne de commande et rend son code de sortie : 0 tout va bien, 1 trouvé, 2 demande mal formée.

    Aucune exception n'en sort : ce qui n'est pas prévu est un défaut du moteur, dit en une phrase (2), et montré en
    entier si `MOTEUR_TRACE=1`.
    """
    sortie.preparer_flux()
    try:
        code = lancer(APPLICATION, sys.argv[1:] if arguments is None else arguments, "moteur")
        sys.stdout.flush()
    except KeyboardInterrupt:
        sortie.signaler("Interrompu.")
        return INTERROMPU
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return TUYAU_FERME
    except DonneesAbsentes as absence:
        sortie.signaler(f"erreur : {absence}.")
        return MAL_FORMEE
    except Exception as defaut:  # noqa: BLE001 -- dernière barrière : une personne ne voit jamais de trace Python
        _avouer(defaut)
        return MAL_FORMEE
    return code


def _avouer(defaut: Exception) -> None:
    """Dit que le moteur est en défaut, et où si on le demande."""
    sortie.signaler("C'est un défaut du moteur, pas une faute de votre part : signalez-le.")
    if os.environ.get("MOTEUR_TRACE") == "1":
        sortie.signaler("".join(traceback.format_exception(defaut)).rstrip())
    else:
        sortie.signaler("Relancez la même commande avec MOTEUR_TRACE=1 : la trace aidera à le corriger.")

"""J004 · Un reçu modifié depuis qu'il a été écrit.

## Ce que dit ce contrôle

Le sceau du reçu est l'empreinte de tout ce qu'il dit. Il ne correspond plus : un fait, une date ou une réponse a
changé. Ou bien le reçu est intact, mais la réponse qui l'entoure n'est plus celle qu'il garde.

## Pourquoi

Rejouer un reçu retouché ne dirait rien de ce qui a été répondu. Le sceau décèle une retouche ou une perte ; ce n'est
pas une signature : qui refait le reçu entier refait le sceau.

## Exemple fautif

Un reçu dont on a changé le GIR à la main.

## Exemple corrigé

Le reçu d'origine ; ou, pour voir ce que donnerait un autre GIR, un dossier et `moteur instruire`.

## Quand passer outre

Jamais pour un reçu que l'on garde comme preuve. Un reçu sans sceau, écrit par un moteur plus ancien, est accepté.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu

CODE = "J004"


def faute(lieu: Lieu | None) -> Diagnostic:
    """Signale que le sceau ne correspond pas au reçu."""
    endroits = (Endroit(lieu),) if lieu else ()
    aide = "reprenez le reçu d'origine ; pour essayer d'autres faits, instruisez un dossier."
    return Diagnostic(
        CODE, "ce reçu a été modifié depuis qu'il a été écrit : son sceau ne correspond plus.", endroits, aide
    )


def reponse(lieu: Lieu | None, rubrique: str) -> Diagnostic:
    """Signale que la réponse autour du reçu n'est pas celle qu'il garde."""
    endroits = (Endroit(lieu),) if lieu else ()
    message = f"« {rubrique} » n'est pas ce que le reçu garde : la réponse a été modifiée depuis qu'elle a été écrite."
    return Diagnostic(CODE, message, endroits, "reprenez la réponse d'origine, ou ne gardez que son objet « recu ».")

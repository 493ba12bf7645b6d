r"""B003 · Un caractère qui ne se voit pas.

## Ce que dit ce contrôle

Le fichier contient un caractère de contrôle, un octet nul ou une marque invisible qui change le sens de l'écriture.

## Pourquoi

Un tel caractère ne se voit pas à l'écran : deux textes d'apparence identique ne vaudraient pas la même chose. Un octet
nul signale un fichier qui n'est pas du texte (image, tableur, archive).

## Exemple fautif

`\u202e` tient ici la place d'une marque de sens d'écriture, qui ne se voit pas :

```yaml echappe
series:
  - nom: la rede\u202evance d'essai
    unite: €/mois
    source: arrêté d'exemple
    valeurs:
      - du: 01/01/2020
        valeur: 12,50
        confiance: vu dans une source
```

## Exemple corrigé

```yaml
series:
  - nom: la redevance d'essai
    unite: €/mois
    source: arrêté d'exemple
    valeurs:
      - du: 01/01/2020
        valeur: 12,50
        confiance: vu dans une source
```

## Quand passer outre

Jamais. Un espace insécable ou une apostrophe courbe ne sont pas en cause : ceux-là se lisent comme l'espace et
l'apostrophe ordinaires.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu

CODE = "B003"


def faute(lieu: Lieu, caractere: str) -> Diagnostic:
    """Signale le caractère interdit qui se trouve à `lieu`."""
    if caractere == "\0":
        return Diagnostic(
            CODE,
            "Le fichier n'est pas du texte : il contient un octet nul.",
            (Endroit(lieu),),
            "vérifiez que c'est le bon fichier, ou enregistrez-le en texte UTF-8.",
        )
    return Diagnostic(
        CODE,
        f"Un caractère invisible (U+{ord(caractere):04X}) n'est pas admis ici.",
        (Endroit(lieu),),
        "effacez-le et retapez le texte qui l'entoure.",
    )

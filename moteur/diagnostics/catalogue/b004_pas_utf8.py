r"""B004 · Un texte qui n'est pas en UTF-8.

## Ce que dit ce contrôle

Les octets du fichier ne forment pas un texte UTF-8.

## Pourquoi

Lu dans un autre codage, un « é » devient deux signes quelconques : les noms ne se reconnaîtraient plus, et deux
machines ne liraient pas la même chose.

## Exemple fautif

`\xea` et `\xe9` tiennent ici la place d'un « ê » et d'un « é » codés en « Windows-1252 » :

```yaml echappe
series:
  - nom: la redevance d'essai
    unite: euro/mois
    source: arr\xeat\xe9 d'exemple
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

Jamais. Si le fichier vient d'un logiciel qui ne sait pas écrire en UTF-8, ouvrez-le dans un éditeur de texte et
enregistrez-le à nouveau.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu

CODE = "B004"


def faute(lieu: Lieu) -> Diagnostic:
    """Signale à `lieu` le premier octet qui n'est pas de l'UTF-8."""
    return Diagnostic(
        CODE,
        "Le fichier n'est pas un texte UTF-8.",
        (Endroit(lieu),),
        "enregistrez-le de nouveau en choisissant le codage « UTF-8 ».",
    )

r"""L001 · Un fichier de règles illisible.

## Ce que dit ce contrôle

Le fichier n'a pas pu être ouvert, ou ce n'est pas un texte codé en UTF-8.

## Pourquoi

Lu dans un autre codage, un « é » devient deux signes quelconques : aucun nom ne se reconnaîtrait plus, et deux
machines ne liraient pas la même chose.

## Exemple fautif

`\xe8` tient ici la place d'un « è » codé en « Windows-1252 » :

```regle echappe
r\xe8gle « participation »
  source CASF R. 232-11
  en vigueur depuis le 01/03/2016
  alors participation = 0 €/mois
```

## Exemple corrigé

```regle
règle « participation »
  source CASF R. 232-11
  en vigueur depuis le 01/03/2016
  alors participation = 0 €/mois
```

## Quand passer outre

Jamais. Un texte préparé dans un traitement de texte s'enregistre comme « texte brut », codé en « UTF-8 ».
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu


def faute(lieu: Lieu, raison: str) -> Diagnostic:
    """Rend le diagnostic L001."""
    return Diagnostic(
        "L001", f"ce fichier ne se lit pas : {raison}.", (Endroit(lieu),), "enregistrez-le comme texte, codé en UTF-8."
    )

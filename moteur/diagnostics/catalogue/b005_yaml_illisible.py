"""B005 · Un texte qui n'est pas du YAML.

## Ce que dit ce contrôle

La mise en page du fichier ne se lit plus à cet endroit : décalage, deux points, tiret, crochet ou guillemet.

## Pourquoi

Les décalages et les signes disent ce qui appartient à quoi. Si l'un d'eux est faux, deviner ferait lire autre chose
que ce qui est écrit.

## Exemple fautif

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

Jamais. Quand un texte contient lui-même deux points ou un dièse (« article 3 : plafond »), mettez-le entre guillemets
droits : il se lit alors tel quel.
"""

from __future__ import annotations

from moteur.diagnostics import Diagnostic, Endroit, Lieu

CODE = "B005"


def faute(
    lieu: Lieu,
    cause: str = "Le fichier ne se lit plus comme du YAML à partir d'ici.",
    aide: str = "vérifiez les décalages, les deux points, les tirets et les guillemets de cette ligne.",
    origine: Lieu | None = None,
) -> Diagnostic:
    """Signale une faute de mise en page ; `origine` montre le début de ce qui restait à lire, s'il aide."""
    endroits = [Endroit(lieu)]
    if origine is not None:
        endroits.append(Endroit(Lieu(origine.fichier, *(2 * (origine.ligne, origine.colonne))), "commencé ici"))
    return Diagnostic(CODE, cause, tuple(endroits), aide)

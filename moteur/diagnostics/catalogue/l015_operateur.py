"""L015 · Une comparaison mal écrite.

## Ce que dit ce contrôle

Une comparaison emploie un signe qui n'existe pas, ou des mots au lieu d'un signe.

## Pourquoi

Six signes suffisent et ne se confondent pas. « Inférieur à » laisse douter de l'égalité ; « < » et « ≤ », non.
Quand les mots ne disent pas lequel, le message montre les deux : seul le texte tranche.

## Exemple fautif

```regle
règle « participation »
  source CASF R. 232-11
  en vigueur depuis le 01/03/2016
  si ressources retenues => seuil de participation
  alors participation = 0 €/mois
```

## Exemple corrigé

```regle
règle « participation »
  source CASF R. 232-11
  en vigueur depuis le 01/03/2016
  si ressources retenues ≥ seuil de participation
  alors participation = 0 €/mois
```

## Quand passer outre

Jamais. Le texte de loi qui dit « inférieur ou égal » se cite dans l'énoncé ; la règle, elle, écrit « ≤ ».
"""

from __future__ import annotations

from collections.abc import Mapping

from moteur.diagnostics import Diagnostic, Endroit, Lieu

_SIGNES = "les signes sont =, ≠, <, ≤, >, ≥ (on peut écrire <= et >=)."


def faute(lieu: Lieu, signe: str, remplace: str = "") -> Diagnostic:
    """Rend le diagnostic L015 ; `remplace` est le signe sans doute voulu."""
    aide = f"écrivez « {remplace} »." if remplace else _SIGNES
    return Diagnostic("L015", f"« {signe} » n'est pas un signe de comparaison.", (Endroit(lieu),), aide)


def en_mots(lieu: Lieu, texte: str, signes: Mapping[str, str]) -> Diagnostic:
    """Rend le diagnostic L015 d'une comparaison en toutes lettres ; `signes` : les possibles, et leurs mots."""
    if len(signes) == 1:
        aide = f"écrivez « {next(iter(signes))} »."
    else:
        choix = " ou ".join(f"« {signe} » ({mots})" for signe, mots in signes.items())
        aide = f"écrivez {choix} : voyez le texte."
    return Diagnostic("L015", f"« {texte} » s'écrit avec un signe.", (Endroit(lieu),), aide)
